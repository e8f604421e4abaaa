"""Whoever asks what is known about them, and in which language."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.person.views.my_data import Fact
from storage import cohorts, enrolments
from storage.enrolments import Enrolment
from storage.people import Person

Facts = list[Fact]
UNREADABLE = "⚠"  # damaged, or sealed with a key that is gone (S8)


@dataclass(frozen=True)
class Asked:
    """What every part is read with."""

    session: AsyncSession
    services: Services
    me: Person
    say: Say

    def day(self, moment: datetime | None) -> str:
        return self.say.long_day(self.me.day_of(moment)) if moment else ""

    async def rounds(self) -> list[tuple[Enrolment, str]]:
        """Every round somebody ever was in, with its name."""
        return [
            (each, (await cohorts.get(self.session, each.cohort_id, team_id=self.me.team_id)).name)
            for each in await enrolments.list_ever_of(self.session, self.me)
        ]
