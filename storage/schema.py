"""All tables in one place, for migrations and tests."""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

from storage import (
    applications,
    appointments,
    check_ins,
    cohorts,
    drafts,
    enrolments,
    hands,
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

TABLES = (
    applications.Application,
    applications.ApplicationDecision,
    appointments.Appointment,
    check_ins.CheckIn,
    check_ins.Reply,
    cohorts.Cohort,
    drafts.Draft,
    drafts.ForbiddenPair,
    drafts.Waiting,
    enrolments.Enrolment,
    enrolments.Offer,
    enrolments.SignUp,
    enrolments.Want,
    hands.RaisedHand,
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
