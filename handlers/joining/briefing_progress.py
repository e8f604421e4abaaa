"""How far somebody is with the cards of a round, whether the matching waits for it, and what they read of that."""

from dataclasses import dataclass
from typing import Self

from slack_sdk.models.blocks import Block
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.texts import Say
from handlers.joining.views import briefing as view
from programme.briefing import CARDS, BriefingRule, set_for
from programme.words import Role
from storage import briefings
from storage.briefings import Briefing
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person


@dataclass(frozen=True)
class Reading:
    """How far somebody is with their cards of one round; `row` is None before the first one."""

    enrolment: Enrolment
    cohort: Cohort
    row: Briefing | None

    @classmethod
    def of(cls, enrolment: Enrolment, cohort: Cohort, row: Briefing | None) -> Self | None:
        """None in a round that is over, or has no briefing."""
        if not cohort.is_open or cohort.briefing is BriefingRule.OFF:
            return None
        return cls(enrolment, cohort, row)

    @property
    def role(self) -> Role:
        return set_for(self.enrolment.role)

    @property
    def is_completed(self) -> bool:
        return self.row is not None and self.row.completed_at is not None

    @property
    def is_missing(self) -> bool:
        """Whether the matching waits for it."""
        required = self.cohort.briefing is BriefingRule.REQUIRED and self.enrolment.role.teaches
        return required and not self.is_completed

    @property
    def number(self) -> int:
        return self.row.card if self.row is not None else 1

    def place(self, number: int | None = None) -> view.Place:
        return view.Place(self.enrolment.id, self.role, number or self.number)

    @property
    def material(self) -> view.Material:
        contact = f"<@{self.cohort.contact_user_id}>" if self.cohort.contact_user_id else ""
        return view.Material(self.cohort.briefing_url, self.cohort.briefing_title, contact)


async def reading_of(session: AsyncSession, enrolment: Enrolment, cohort: Cohort) -> Reading | None:
    """None in a round that is over, or has no briefing."""
    if Reading.of(enrolment, cohort, None) is None:
        return None
    return Reading.of(enrolment, cohort, await briefings.find(session, enrolment, set_for(enrolment.role)))


async def readings_of(session: AsyncSession, me: Person) -> list[Reading]:
    """The briefings of the open rounds somebody is in, those still to be read first."""
    found = [Reading.of(*each) for each in await briefings.list_to_read(session, me)]
    return sorted((each for each in found if each is not None), key=lambda reading: reading.is_completed)


async def is_open_for(session: AsyncSession, me: Person) -> bool:
    """Whether cards are still waiting for somebody."""
    return any(not reading.is_completed for reading in await readings_of(session, me))


async def offer(
    session: AsyncSession, say: Say, enrolment: Enrolment, cohort: Cohort, *, is_first: bool
) -> list[Block]:
    """What stands in the welcome; nothing for rounds without, and for somebody who comes back and has read it."""
    reading = Reading.of(enrolment, cohort, None) if is_first else await reading_of(session, enrolment, cohort)
    if reading is None or reading.is_completed:
        return []
    return view.offer(say, cohort_id=cohort.id, role=reading.role, is_required=reading.is_missing)


async def kept_of(session: AsyncSession, say: Say, enrolment: Enrolment) -> list[str]:
    """How far somebody is, in words: all that is kept."""
    return [
        view.progress(say, number=row.card, cards=len(CARDS[row.role]), is_completed=row.completed_at is not None)
        for row in await briefings.list_of(session, enrolment)
    ]
