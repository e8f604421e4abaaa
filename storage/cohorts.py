"""Cohorts: the rounds of the programme, planned, running and closed."""

from collections.abc import Sequence
from datetime import date, datetime, time
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.briefing import BriefingRule
from programme.calendar import at_local, local_date
from programme.duties import Deed, possible
from programme.onboarding import NO_END
from programme.round_changes import Timing
from programme.rounds import Phase, phase
from programme.wording import Question
from programme.words import Language
from storage.keeping import Goes, Hidden, Whose, about, kept
from storage.rows import Row, choice, get_row, locked, no_entries, reference


class Cohort(Row, table=True):
    """A round: people who start and end together."""

    __table_args__ = about(Whose.NOBODY, Goes.STAYS)

    name: str = kept("what it is called")
    language: Language = kept("the language of its posts", sa_type=choice(Language))
    # In whose days and mornings the round lives: those of the coordinator who opened it.
    zone: str = kept("its hours", default="Europe/Berlin")
    federal_state: str | None = kept("its public holidays", default=None)
    channel_id: str = kept("where it is announced")
    created_by: str = kept("who planned it", Hidden.COORDINATION, whose=Whose.NAMED, goes=Goes.WITH_THE_PERSON)
    created_at: datetime = kept("the order of rounds")
    sign_up_until: date = kept("its dates")
    starts_on: date = kept("its dates")
    # `NO_END` for an onboarding, until somebody ends it.
    ends_on: date = kept("its dates")
    # In an onboarding each tandem has weeks of its own.
    weeks_a_tandem: int | None = kept("its dates", default=None)
    check_in_every_weeks: int = kept("its rhythm", default=2)
    check_in_at: time = kept("its rhythm", default=time(9))
    summary_every_weeks: int = kept("its rhythm", default=2)
    places: int | None = kept("its size", default=None)
    needs_approval: bool = kept("its rules", default=False)
    briefing: BriefingRule = kept("its rules", default=BriefingRule.OFFERED, sa_type=choice(BriefingRule))
    briefing_url: str = kept("the company's own material", default="")
    briefing_title: str = kept("the company's own material", default="")
    largest_group: int = kept("its rules", default=1)
    offers_alternatives: bool = kept("its rules", default=False)
    contact_user_id: str | None = kept(
        "whom its people turn to", Hidden.COORDINATION, whose=Whose.NAMED, goes=Goes.AFTER_THE_DUTY, default=None
    )
    greeting: str = kept("the word of welcome", default="")
    greeting_by: str = kept("who speaks it, publicly", default="")
    matching_weights: dict[str, int] = kept("what counts in its matching", default_factory=no_entries, sa_type=sa.JSON)
    follows_id: UUID | None = reference("cohort.id", "the round before", optional=True)
    wording: dict[str, str] = kept("the company's own words, by question", default_factory=no_entries, sa_type=sa.JSON)
    # Counts the changes, so that of two coordinators nobody overwrites what they have not seen.
    revision: int = kept("that nobody overwrites unseen", default=0)
    # What a coordinator says to everybody when the round is cancelled; empty again once it is said.
    parting_words: str = kept("the last word of a cancelled round", default="")
    closed_at: datetime | None = kept("its end", default=None)
    cancelled_at: datetime | None = kept("its end", default=None)

    @property
    def is_open(self) -> bool:
        return self.closed_at is None and self.cancelled_at is None

    @property
    def is_endless(self) -> bool:
        return self.ends_on == NO_END

    @property
    def timing(self) -> Timing:
        """What is planned for it hangs on this."""
        return Timing(
            sign_up_until=self.sign_up_until,
            starts_on=self.starts_on,
            ends_on=self.ends_on,
            check_in_every_weeks=self.check_in_every_weeks,
            check_in_at=self.check_in_at,
            summary_every_weeks=self.summary_every_weeks,
        )

    def day_of(self, moment: datetime) -> date:
        """The date on the wall of those who coordinate it."""
        return local_date(moment, self.zone)

    def morning_of(self, day: date, zone: str | None = None) -> datetime:
        """When its people are written to on that day: where the round is, or in the zone of one of them."""
        return at_local(day, self.check_in_at, zone or self.zone)

    def phase(self, today: date) -> Phase:
        return phase(starts_on=self.starts_on, ends_on=self.ends_on, today=today, closed=not self.is_open)

    def is_running(self, now: datetime) -> bool:
        return self.phase(self.day_of(now)) is Phase.RUNNING

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
        .where(col(Cohort.team_id) == team_id, is_open())
        .order_by(col(Cohort.starts_on), col(Cohort.created_at))
    )
    return (await session.exec(statement)).all()


async def list_of_contact(session: AsyncSession, user_id: str, *, team_id: str) -> list[Cohort]:
    """The rounds that are not over, in which somebody is the contact person."""
    return [each for each in await list_open(session, team_id=team_id) if each.contact_user_id == user_id]


async def list_signing_up(session: AsyncSession, *, team_id: str, now: datetime) -> Sequence[Cohort]:
    """Rounds that still take people. Late joiners are welcome: a round takes people until it ends."""
    found = [
        cohort
        for cohort in await list_open(session, team_id=team_id)
        # Its last day is over where the round is, wherever the one who asks lives.
        if possible(Deed.SIGN_UP, cohort.phase(cohort.day_of(now)))
    ]
    # An onboarding that somebody has ended lets its tandems run out, and takes nobody.
    return [c for c in found if c.weeks_a_tandem is None or c.is_endless]


def is_open() -> sa.ColumnElement[bool]:
    """Rounds that are neither closed nor cancelled."""
    return sa.and_(col(Cohort.closed_at).is_(None), col(Cohort.cancelled_at).is_(None))


def over_before(moment: datetime) -> sa.ColumnElement[bool]:
    """Rounds that were closed, or cancelled, before that moment."""
    return sa.func.coalesce(col(Cohort.closed_at) < moment, col(Cohort.cancelled_at) < moment, sa.false())


async def list_just_closed(session: AsyncSession, *, team_id: str, most: int) -> Sequence[Cohort]:
    """The rounds that closed last, the latest first."""
    statement = (
        select(Cohort)
        .where(col(Cohort.team_id) == team_id, col(Cohort.closed_at).is_not(None))
        .order_by(col(Cohort.closed_at).desc())
        .limit(most)
    )
    return (await session.exec(statement)).all()
