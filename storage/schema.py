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
    conversations,
    drafts,
    enrolled_topics,
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
    sign_ups,
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
    conversations.Conversation,
    drafts.Draft,
    drafts.ForbiddenPair,
    drafts.Waiting,
    enrolled_topics.Offer,
    enrolled_topics.Want,
    enrolments.Enrolment,
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
    sign_ups.SignUp,
    tandems.Tandem,
    topics.CohortTopic,
    topics.Topic,
    workspaces.Workspace,
)


def metadata() -> MetaData:
    return SQLModel.metadata
