"""Where somebody can start to try the bot: each point is reached by people who click, in fast motion."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle
from zoneinfo import ZoneInfo

from sandbox.acting import Acting
from sandbox.demo import Demo, first_coordinator
from sandbox.face import Face
from sandbox.living import DAY, lives_until

ZONE = ZoneInfo("Europe/Berlin")
TOPICS = (
    "ai-assistants",
    "social-media",
    "mobile-devices",
    "online-meetings",
    "collaboration-tools",
    "data-protection",
)
IN_TRAINING = ("auszubild", "azubi", "apprentice", "trainee", "werkstudent", "dual", "praktik", "intern")
MOST_TANDEMS = 8
# In a small company naming managers could leave nobody to be paired with.
FEWEST_TO_NAME_MANAGERS = 4

Play = Callable[[Demo, datetime], Awaitable[None]]


@dataclass(frozen=True)
class StartingPoint:
    """`weeks_before` the week of the moment, on its Monday, the company begins to play."""

    key: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    weeks_before: int
    play: Play

    def opens(self, moment: datetime) -> datetime:
        monday = moment - timedelta(days=moment.astimezone(ZONE).weekday())
        return (monday - timedelta(weeks=self.weeks_before)).replace(minute=5)


def last_working_morning(today: datetime) -> datetime:
    """Ten o'clock of today, or of the Friday before a weekend."""
    local = today.astimezone(ZONE).replace(hour=10, minute=0, second=0, microsecond=0)
    return local - timedelta(days=max(0, local.weekday() - 4))


async def empty(_demo: Demo, _moment: datetime) -> None:
    """Nothing has happened: the first coordinator can open a round."""


async def sign_up(demo: Demo, _moment: datetime) -> None:
    company = Company(demo)
    await company.opens_round()
    half = (len(company.buddies) + 1) // 2
    await company.signs_up(company.buddies[:half], company.learners[:half])


async def mid_term(demo: Demo, moment: datetime) -> None:
    company = Company(demo)
    await company.finds_tandems()
    await company.lives_until(moment - 2 * DAY)
    await company.somebody_pauses_and_leaves()
    await company.lives_until(moment, answering=False)


async def closing(demo: Demo, moment: datetime) -> None:
    company = Company(demo)
    await company.finds_tandems()
    await company.lives_until(moment - timedelta(weeks=3))
    await company.rates()
    await company.lives_until(moment)


STARTING_POINTS: Sequence[StartingPoint] = (
    EMPTY := StartingPoint(
        "empty",
        {"de": "Leerer Arbeitsbereich", "en": "Empty workspace"},
        {"de": "Noch gibt es keinen Durchgang.", "en": "There is no round yet."},
        0,
        empty,
    ),
    SIGN_UP := StartingPoint(
        "sign-up",
        {"de": "Anmeldung läuft", "en": "Sign-up in full swing"},
        {
            "de": "Ein Durchgang ist offen, die Hälfte hat sich angemeldet.",
            "en": "A round is open, half have signed up.",
        },
        1,
        sign_up,
    ),
    MID_TERM := StartingPoint(
        "mid-term",
        {"de": "Halbzeit", "en": "Mid-term"},
        {"de": "Die Tandems treffen sich seit vier Wochen.", "en": "The tandems have been meeting for four weeks."},
        6,
        mid_term,
    ),
    CLOSING := StartingPoint(
        "closing",
        {"de": "Kurz vor dem Abschluss", "en": "About to close"},
        {"de": "In wenigen Tagen endet der Durchgang.", "en": "The round ends in a few days."},
        9,
        closing,
    ),
)


def named(key: str) -> StartingPoint:
    return {point.key: point for point in STARTING_POINTS}[key]


class Company:
    """Who does what while a starting point is played."""

    def __init__(self, demo: Demo) -> None:
        self.demo, self.acting = demo, Acting(demo)
        self.begins = demo.slack.clock.now()
        coordinator = first_coordinator(demo.slack)
        self.coordinator = demo.slack.person(coordinator.user_id)
        others = [
            face
            for face in demo.slack.people
            if not (face.person.deleted or face.person.is_restricted) and face.user_id != coordinator.user_id
        ]
        others.sort(key=lambda face: not _is_in_training(face))
        count = max(1, min(MOST_TANDEMS, len(others) // 2))
        self.buddies, rest = others[:count], others[count:]
        # Spread over the list, so that every department and language of the company has its part.
        self.learners = rest[:: max(1, len(rest) // count)][:count]

    async def opens_round(self) -> None:
        await self.acting.opens_pilot(self.coordinator, label=self.acting.label(self.coordinator, "pilot"))
        await self.demo.catch_up()

    async def signs_up(self, buddies: Sequence[Face], learners: Sequence[Face]) -> None:
        for buddy, topic in zip(buddies, cycle(TOPICS), strict=False):
            await self._signs_up(buddy, offers=topic)
        for learner, topic in zip(learners, cycle(TOPICS), strict=False):
            await self._signs_up(learner, wants=topic)
        # Confirmations that come days later would not come at all.
        await self.demo.catch_up()

    async def _signs_up(self, face: Face, *, offers: str = "", wants: str = "") -> None:
        await self.acting.signs_up(
            face,
            "Pilot",
            offers=[offers] if offers else None,
            wants=[wants] if wants else None,
            department=face.person.department,
            names_manager=len(self.buddies) >= FEWEST_TO_NAME_MANAGERS,
            # Everybody here gets along in both, so that nobody stays alone because of it.
            languages=["de", "en"],
        )
        self.demo.slack.clock.move(timedelta(minutes=20))

    async def finds_tandems(self) -> None:
        await self.opens_round()
        await self.signs_up(self.buddies, self.learners)
        await self.lives_until(self.begins + 9 * DAY, answering=False)
        await self.acting.reads_draft(self.coordinator, "Pilot")
        await self.acting.submits(self.coordinator)
        await self.everybody_agrees()

    async def everybody_agrees(self) -> None:
        """Learners first; their yes makes the bot ask the buddies."""
        for _ in range(2):
            await self.demo.catch_up()
            await self.acting.everybody_clicks("yes")
        await self.demo.catch_up()

    async def lives_until(self, moment: datetime, *, answering: bool = True) -> None:
        await lives_until(self.demo, self.acting, moment, answering=answering)

    async def somebody_pauses_and_leaves(self) -> None:
        """With so few that it would end everything, nobody does."""
        if len(self.buddies) < 3:
            return
        await self.acting.pauses(self.buddies[1], days=12)
        await self.acting.leaves(self.learners[2])
        await self.demo.catch_up()

    async def rates(self) -> None:
        for face, value in zip(self.acting.asked("4"), cycle((5, 4, 4, 5, 3)), strict=False):
            await self.acting.rates(face, value)
        await self.demo.catch_up()


def _is_in_training(face: Face) -> bool:
    return any(word in face.person.title.casefold() for word in IN_TRAINING)
