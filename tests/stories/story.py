"""A story: a real bot on a real socket to the pretend Slack, people who act, and a clock that can be moved."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.process import Bot
from bot.running import running
from bot.settings import GivenSettings, Settings
from handlers.asking.views import rating
from handlers.coordinating.views import coordination
from handlers.joining.views import sign_up
from handlers.leaving.views import pausing
from handlers.pairing.views import matching, proposals
from handlers.rounds.views import opening
from handlers.tandem.views import confirming
from programme.calendar import local_date
from programme.words import DEFAULT_TOPICS
from sandbox import Clock, Face, Firm, Message, Sandbox
from storage import cohorts
from storage.cohorts import Cohort
from storage.schema import metadata
from storage.sealing import new_key

# A Monday morning in Berlin, with no public holiday near.
MONDAY = datetime(2027, 1, 11, 8, 0, tzinfo=UTC)
TOPICS = tuple(DEFAULT_TOPICS)
# Slack waits three seconds. What happens then has tests of its own; a story must not depend on how busy a machine is.
PATIENCE = 20.0


class Story:
    """What happens in one company, step by step; after each step everything due is done and delivered."""

    def __init__(self, slack: Sandbox, bot: Bot) -> None:
        self.slack, self.bot = slack, bot

    @property
    def coordinator(self) -> Face:
        return self.slack.person("Ulrike")

    @property
    def today(self) -> date:
        return local_date(self.slack.clock.now(), self.coordinator.person.tz)

    def person(self, name: str) -> Face:
        return self.slack.person(name)

    def people(self, *names: str) -> list[Face]:
        return [self.person(name) for name in names]

    async def settle(self) -> None:
        await self.slack.quiet()
        await self.bot.settle()
        await self.slack.quiet()

    async def pass_time(self, *, asleep: bool = False, **span: float) -> None:
        """Time goes by, from one thing that falls due to the next; while the bot is asleep it does nothing."""
        ends = self.slack.clock.now() + timedelta(**span)
        while not asleep and (coming := await self.bot.upcoming(1)) and coming[0].at < ends:
            self.slack.clock.set_to(coming[0].at)
            await self.settle()
        self.slack.clock.set_to(ends)
        await self.settle()

    async def until(self, day: str, at: str = "09:00", *, zone: str = "Europe/Berlin") -> None:
        """On to a day and an hour as somebody's clock shows it."""
        then = datetime.combine(date.fromisoformat(day), time.fromisoformat(at), ZoneInfo(zone))
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

    async def opens_round(self, name: str = "Frühjahr", *, channel: str = "digital-buddies", **fields: Any) -> Cohort:
        """Through the full form; fields by their names there."""
        ulrike = self.coordinator
        await ulrike.command("/buddy-coordination")
        await ulrike.click(opening.NEW_ROUND)
        await ulrike.submit({opening.NAME: name, opening.CHANNEL: self.slack.channel(channel).id, **fields})
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
        word: str | None = None,
        manager: Face | None = None,
        second: Mapping[str, Any] | None = None,
        consent: list[str] | None = None,
        into: Cohort | None = None,
    ) -> None:
        """Through the whole form: role, topics, starting points, defaults, preview; `into` one of several rounds."""
        role = "both" if offers and wants else "buddy" if offers else "learner"
        german = person.person.locale.startswith("de")
        await person.command("/buddy", word or ("anmelden" if german else "signup"))
        if into is not None:
            await person.click(sign_up.CHOOSE_ROUND, value=str(into.id))
        await person.fill(sign_up.ROLE, role)
        if offers:
            await person.fill("offers", offers)
        if wants:
            await person.fill("wants", wants)
        for topic, level in (levels or {}).items():
            await person.fill(sign_up.LEVEL_PREFIX + topic, level)
        if manager is not None:
            await person.fill("manager", manager)
        await person.submit(consent=consent or ["consent"])
        await person.submit(dict(second or {}))
        await person.submit()
        await self.settle()

    async def drafts(self, of: Cohort | None = None) -> None:
        await self.coordinator.command("/buddy-coordination")
        await self.coordinator.click(matching.OPEN, value=str(of.id) if of else None)
        await self.bot.services.background.finish()

    async def releases(self, of: Cohort | None = None) -> None:
        await self.drafts(of)
        await self.coordinator.submit()
        await self.settle()

    async def says(self, person: Face, action: str, *, in_: Message | None = None) -> None:
        await person.click(action, in_=in_)
        await self.settle()

    async def writes(self, person: Face, text: str) -> None:
        await person.writes(text)
        await self.settle()

    async def asks(self, person: Face, words: str) -> None:
        """A word after `/buddy`."""
        await person.command("/buddy", words)
        await self.settle()

    async def tandem(self, learner: Face, buddy: Face, topic: str = "ai-assistants") -> None:
        """Both sign up, the coordinator releases, both say yes."""
        await self.tandems((learner, buddy), topics=[topic])

    async def tandems(self, *pairs: tuple[Face, Face], topics: Sequence[str] = TOPICS) -> None:
        """Each pair finds together over a topic of its own."""
        for (learner, buddy), topic in zip(pairs, topics, strict=False):
            await self.signs_up(buddy, offers=[topic])
            await self.signs_up(learner, wants=[topic])
        await self.releases()
        for learner, buddy in pairs:
            await learner.click(proposals.YES)
            await self.settle()
            await buddy.click(proposals.YES)
        await self.settle()

    async def leaves(self, person: Face, *, only: Face | None = None) -> None:
        """Altogether, or only the tandem with somebody."""
        await person.command("/buddy", "stop")
        await person.submit({confirming.CHOICE: _choice(person, only)} if _has_choice(person) else {})
        await self.settle()

    async def pauses(self, person: Face, until: str) -> None:
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
        return next(m.text for m in reversed(self.slack.channel("digital-buddies").messages) if not m.files)

    # --- what is there

    async def stored(self) -> dict[str, list[dict[str, Any]]]:
        """Every row of every table, as it lies in the database."""
        async with self.bot.services.database.engine.connect() as connection:
            return await rows_of(connection)

    @property
    def posted(self) -> list[dict[str, Any]]:
        """All that the bot ever handed to Slack outside of dialogs, word for word."""
        messages = [entry["args"] for entry in self.slack.log if entry["method"].startswith("chat.")]
        return messages + [whisper.message for whisper in self.slack.workspace.ephemerals]


async def rows_of(connection: AsyncConnection) -> dict[str, list[dict[str, Any]]]:
    return {
        table.name: [dict(row) for row in (await connection.execute(table.select())).mappings()]
        for table in metadata().sorted_tables
    }


def _has_choice(person: Face) -> bool:
    return person.modal is not None and any(field.block_id == confirming.CHOICE for field in person.modal.fields)


def _choice(person: Face, only: Face | None) -> str:
    """What stands beside the radio button: with everybody else it is one tandem, without anybody it is all."""
    labels = person.modal.fields[0].options if person.modal else ()
    return next(label for label in labels if (only.mention in label if only else "@" not in label))


class Moments:
    """The time by a clock that stands still, and yet never twice the same: two things never happen at once."""

    def __init__(self, clock: Clock) -> None:
        self._clock, self._base, self._looks = clock, clock.now(), 0

    def __call__(self) -> datetime:
        if self._clock.now() != self._base:
            self._base, self._looks = self._clock.now(), 0
        self._looks += 1
        return self._base + timedelta(microseconds=self._looks)


@asynccontextmanager
async def told(database_url: str, *, start: datetime = MONDAY, firm: Firm | None = None) -> AsyncIterator[Story]:
    async with Sandbox(firm, clock=Clock(start, frozen=True), patience=PATIENCE) as slack:
        settings = settings_for(slack, database_url)
        async with running(settings, now=Moments(slack.clock)) as bot:
            slack.courier.afterwards = bot.services.afterwards.finish
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
        "delivery_timeout_seconds": PATIENCE,
        "delivery_settle_seconds": 1.5 * PATIENCE,
        **more,
    }
    return GivenSettings(**values)
