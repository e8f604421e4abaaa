"""All tables in one place, for migrations and tests."""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

from storage import (
    agreements,
    applications,
    appointments,
    briefings,
    check_ins,
    closing_answers,
    cohorts,
    drafts,
    enrolments,
    events,
    hands,
    meetings,
    milestones,
    outbox,
    people,
    proposals,
    ratings,
    seen_events,
    tandems,
    topics,
    workspaces,
)

# SQLModel knows a table only once its module was imported: one that is missing here, a migration would drop.
TABLES = (
    agreements.Agreement,
    applications.Application,
    applications.ApplicationDecision,
    appointments.Appointment,
    briefings.Briefing,
    check_ins.CheckIn,
    check_ins.Reply,
    closing_answers.ClosingCount,
    closing_answers.ClosingPool,
    cohorts.Cohort,
    drafts.Draft,
    drafts.ForbiddenPair,
    drafts.Waiting,
    enrolments.Enrolment,
    enrolments.Offer,
    enrolments.SignUp,
    enrolments.Want,
    events.Event,
    events.Invitation,
    hands.RaisedHand,
    meetings.DateNudge,
    meetings.LearnedNote,
    meetings.Meeting,
    milestones.Milestone,
    outbox.OutboxMessage,
    people.Person,
    proposals.Proposal,
    ratings.Figure,
    ratings.MixedRating,
    ratings.RatingPool,
    seen_events.SeenEvent,
    tandems.Conversation,
    tandems.Tandem,
    topics.CohortTopic,
    topics.Topic,
    workspaces.Workspace,
)


def metadata() -> MetaData:
    return SQLModel.metadata
