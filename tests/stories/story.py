"""A story: a real bot on a real socket to the pretend Slack, people who act, and a clock that can be moved."""

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from bot.running import Bot, running
from bot.settings import Settings
from handlers.views import coordination, joining, leaving, matching, opening, pausing, proposals, rating
from sandbox import Clock, Face, Sandbox
from storage import cohorts
from storage.cohorts import Cohort
from storage.sealing import new_key

# A Monday morning in Berlin, with no public holiday near.
MONDAY = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)
ALL_DAY = timedelta(days=1)


class Story:
    """What happens in one company, step by step; after each step everything due is done and delivered."""

    def __init__(self, slack: Sandbox, bot: Bot) -> None:
        self.slack, self.bot = slack, bot

    @property
    def coordinator(self) -> Face:
        return self.slack.person("Ulrike")

    @property
    def today(self) -> date:
        return self.slack.clock.now().date()

    def person(self, name: str) -> Face:
        return self.slack.person(name)

    def people(self, *names: str) -> list[Face]:
        return [self.person(name) for name in names]

    async def settle(self) -> None:
        await self.slack.quiet()
        await self.bot.settle()
        await self.slack.quiet()

    async def pass_time(self, *, step: timedelta = ALL_DAY, **span: float) -> None:
        """Time goes by, and the bot ticks along the way."""
        ends = self.slack.clock.now() + timedelta(**span)
        while (left := ends - self.slack.clock.now()) > timedelta(0):
            self.slack.clock.move(min(step, left))
            await self.settle()

    async def until(self, day: date, hour: int = 12) -> None:
        """On to noon of a day, tick by tick."""
        then = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
        await self.pass_time(seconds=(then - self.slack.clock.now()).total_seconds())

    # --- what people do

    async def opens_pilot(self, *, starts_in: int = 14, channel: str = "digital-buddies") -> Cohort:
        ulrike = self.coordinator
        await ulrike.command("/buddy-coordination")
        await ulrike.click(opening.NEW_PILOT)
        start = self.today + timedelta(days=starts_in)
        await ulrike.submit({opening.STARTS_ON: start, opening.CHANNEL: self.slack.channel(channel).id})
        await self.settle()
        return await self.cohort()

    async def cohort(self) -> Cohort:
        async with self.bot.services.database.transaction() as session:
            return (await cohorts.list_open(session, team_id=self.slack.team_id))[-1]

    async def signs_up(
        self,
        person: Face,
        *,
        offers: list[str] | None = None,
        wants: list[str] | None = None,
        levels: Mapping[str, str] | None = None,
        word: str = "anmelden",
        manager: Face | None = None,
        second: Mapping[str, Any] | None = None,
        consent: list[str] | None = None,
    ) -> None:
        """Through the whole form: role, topics, starting points, defaults, preview."""
        role = "both" if offers and wants else "buddy" if offers else "learner"
        await person.command("/buddy", word)
        await person.fill(joining.ROLE, role)
        if offers:
            await person.fill("offers", offers)
        if wants:
            await person.fill("wants", wants)
        for topic, level in (levels or {}).items():
            await person.fill(joining.LEVEL_PREFIX + topic, level)
        if manager is not None:
            await person.fill("manager", manager)
        await person.submit(consent=consent or ["consent"])
        await person.submit(dict(second or {}))
        await person.submit()
        await self.settle()

    async def drafts(self) -> None:
        await self.coordinator.command("/buddy-coordination")
        await self.coordinator.click(matching.OPEN)
        await self.bot.services.background.finish()

    async def releases(self) -> None:
        await self.drafts()
        await self.coordinator.submit()
        await self.settle()

    async def says(self, person: Face, action: str) -> None:
        await person.click(action)
        await self.settle()

    async def tandem(self, learner: Face, buddy: Face, topic: str = "ai-assistants") -> None:
        """Both sign up, the coordinator releases, both say yes."""
        await self.signs_up(buddy, offers=[topic])
        await self.signs_up(learner, wants=[topic])
        await self.releases()
        await self.says(learner, proposals.YES)
        await self.says(buddy, proposals.YES)

    async def leaves(self, person: Face, choice: str | UUID | None = None) -> None:
        await person.command("/buddy", "aussteigen")
        await person.submit({leaving.CHOICE: str(choice)} if choice else {})
        await self.settle()

    async def pauses(self, person: Face, until: date) -> None:
        await person.command("/buddy", "pause")
        await person.submit({pausing.UNTIL: until})
        await self.settle()

    async def rates(self, person: Face, value: int, **more: Any) -> None:
        await person.click(rating.CHOOSE[value])
        await person.submit(more)
        await self.settle()

    async def asks_for_summary(self) -> str:
        await self.coordinator.command("/buddy-coordination")
        await self.coordinator.click(coordination.SUMMARY)
        await self.settle()
        return self.slack.channel("digital-buddies").messages[-1].text


@asynccontextmanager
async def told(database_url: str, *, start: datetime = MONDAY) -> AsyncIterator[Story]:
    async with Sandbox(clock=Clock(start, frozen=True)) as slack:
        settings = settings_for(slack, database_url)
        async with running(settings, now=slack.clock.now) as bot:
            await slack.connected()
            yield Story(slack, bot)


def settings_for(slack: Sandbox, database_url: str, **more: Any) -> Settings:
    values: dict[str, Any] = {
        "slack_bot_token": slack.bot_token,
        "slack_app_token": slack.app_token,
        "sealing_key": new_key(),
        "first_coordinator": slack.person("Ulrike").user_id,
        "database_url": database_url,
        "slack_api_url": slack.api_url,
        "delivery_pace_seconds": 0,
        "delivery_timeout_seconds": 2,
        **more,
    }
    return Settings(_env_file=None, **values)
