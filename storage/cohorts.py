"""Cohorts: the rounds of the programme, planned, running and closed."""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import Field, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.briefing import BriefingRule
from programme.calendar import local_date
from programme.duties import Deed, possible
from programme.onboarding import NO_END
from programme.rounds import Phase, phase
from programme.wording import Question
from programme.words import Language
from storage.rows import Row, choice, get_row, locked, reference


class Cohort(Row, table=True):
    """A round: people who start and end together."""

    name: str
    language: Language = Field(sa_type=choice(Language))
    # In whose days and mornings the round lives: those of the coordinator who opened it.
    zone: str = "Europe/Berlin"
    federal_state: str | None = None
    channel_id: str
    created_by: str
    created_at: datetime
    sign_up_until: date
    starts_on: date
    # `NO_END` for an onboarding, until somebody ends it.
    ends_on: date
    # In an onboarding each tandem has weeks of its own.
    weeks_a_tandem: int | None = None
    check_in_every_weeks: int = 2
    check_in_at: time = time(9)
    summary_every_weeks: int = 2
    places: int | None = None
    needs_approval: bool = False
    briefing: BriefingRule = Field(default=BriefingRule.OFFERED, sa_type=choice(BriefingRule))
    briefing_url: str = ""
    briefing_title: str = ""
    largest_group: int = 1
    offers_alternatives: bool = False
    contact_user_id: str | None = None
    greeting: str = ""
    greeting_by: str = ""
    matching_weights: dict[str, int] = Field(default_factory=dict, sa_type=sa.JSON)
    follows_id: UUID | None = reference("cohort.id", optional=True)
    # The company's own words for some questions, by question.
    wording: dict[str, str] = Field(default_factory=dict, sa_type=sa.JSON)
    # Counts the changes, so that of two coordinators nobody overwrites what they have not seen.
    revision: int = 0
    # What a coordinator says to everybody when the round is cancelled; empty again once it is said.
    parting_words: str = ""
    closed_at: datetime | None = None
    cancelled_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and self.cancelled_at is None

    @property
    def is_endless(self) -> bool:
        return self.ends_on == NO_END

    def phase(self, today: date) -> Phase:
        return phase(starts_on=self.starts_on, ends_on=self.ends_on, today=today, closed=not self.is_open)

    def own_words(self, question: Question, language: Language) -> str:
        """The company's words for a question, for those who read the round's language; else empty."""
        return self.wording.get(question.value, "") if language is self.language else ""


async def get(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Cohort:
    return await get_row(session, Cohort, cohort_id, team_id=team_id)


async def find(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Cohort | None:
    statement = select(Cohort).where(col(Cohort.team_id) == team_id, col(Cohort.id) == cohort_id)
    return (await session.exec(statement)).one_or_none()


async def lock(session: AsyncSession, cohort_id: UUID, *, team_id: str) -> Cohort | None:
    """The round, for this transaction alone: of two drafts made at the same time one is there first."""
    statement = select(Cohort).where(col(Cohort.team_id) == team_id, col(Cohort.id) == cohort_id)
    return (await session.exec(locked(statement))).one_or_none()


async def list_open(session: AsyncSession, *, team_id: str) -> Sequence[Cohort]:
    """Rounds that are neither closed nor cancelled, the earliest start first."""
    statement = (
        select(Cohort)
        .where(col(Cohort.team_id) == team_id)
        .where(col(Cohort.closed_at).is_(None), col(Cohort.cancelled_at).is_(None))
        .order_by(col(Cohort.starts_on), col(Cohort.created_at))
    )
    return (await session.exec(statement)).all()


async def list_signing_up(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[Cohort]:
    """Rounds that still take people. Late joiners are welcome: a round takes people until it ends."""
    found = [
        cohort
        for cohort in await list_open(session, team_id=team_id)
        # Its last day is over where the round is, wherever the one who asks lives.
        if possible(Deed.SIGN_UP, cohort.phase(local_date(now, cohort.zone)))
    ]
    # An onboarding that somebody has ended lets its tandems run out, and takes nobody.
    return [c for c in found if c.weeks_a_tandem is None or c.is_endless]


def over_before(moment: datetime) -> sa.ColumnElement[bool]:
    """Rounds that were closed, or cancelled, before that moment."""
    return sa.or_(col(Cohort.closed_at) < moment, col(Cohort.cancelled_at) < moment)


async def list_just_closed(session: AsyncSession, *, team_id: str, most: int) -> Sequence[Cohort]:
    """The rounds that closed last, the latest first."""
    statement = (
        select(Cohort)
        .where(col(Cohort.team_id) == team_id, col(Cohort.closed_at).is_not(None))
        .order_by(col(Cohort.closed_at).desc())
        .limit(most)
    )
    return (await session.exec(statement)).all()
