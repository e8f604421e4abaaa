"""What happens to a whole round at once: who is in it, what the coordinator does before, and what is measured then."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from benchmarks.morning import Morning
from benchmarks.pretend_slack import CHANNEL, COORDINATOR
from benchmarks.sign_ups import sign_up
from handlers.pairing.views import matching
from handlers.rounds.views import cancelling, changing, opening
from programme.rounds import MilestoneKind
from sandbox import Sandbox
from storage.milestones import Milestone

Deed = Callable[[Sandbox], Awaitable[None]]


async def _nothing(_: Sandbox) -> None:
    """The clock does it."""


async def _opens_menu(slack: Sandbox) -> None:
    await slack.person(COORDINATOR).command("/buddy-coordination")


async def _asks_for_draft(slack: Sandbox) -> None:
    await slack.person(COORDINATOR).click(matching.OPEN)


async def _has_draft(slack: Sandbox) -> None:
    await _opens_menu(slack)
    await _asks_for_draft(slack)


async def _sends(slack: Sandbox) -> None:
    await slack.person(COORDINATOR).submit()


async def _wants_to_cancel(slack: Sandbox) -> None:
    await _opens_menu(slack)
    await slack.person(COORDINATOR).click(changing.CHANGE)
    await slack.person(COORDINATOR).click(cancelling.OPEN)


async def _fills_in_pilot(slack: Sandbox) -> None:
    await _opens_menu(slack)
    await slack.person(COORDINATOR).click(opening.NEW_PILOT)
    await slack.person(COORDINATOR).fill(opening.CHANNEL, slack.channel(CHANNEL))


def _in_tandems(morning: Morning, people: int) -> None:
    morning.pair([f"U{number}" for number in range(people)], is_due=False)


def _interested(morning: Morning, people: int) -> None:
    for number in range(people):
        person = morning.person(f"U{number}")
        person.interested_at = morning.now - timedelta(minutes=number)


def _when_due(kind: MilestoneKind) -> Callable[[Morning, int], None]:
    def fill(morning: Morning, people: int) -> None:
        _in_tandems(morning, people)
        cohort_id = morning.cohort.id
        morning.rows.append(Milestone(team_id=morning.team_id, cohort_id=cohort_id, kind=kind, due_at=morning.now))

    return fill


@dataclass(frozen=True)
class Occasion:
    """`prepare` is not measured; `act` is the coordinator's own click, where there is one."""

    fill: Callable[[Morning, int], None]
    prepare: Deed = _nothing
    act: Deed = _nothing


OCCASIONS = {
    "draft": Occasion(sign_up, _opens_menu, _asks_for_draft),
    "release": Occasion(sign_up, _has_draft, _sends),
    "half time": Occasion(_when_due(MilestoneKind.INTERIM)),
    "last day": Occasion(_when_due(MilestoneKind.CLOSING)),
    "cancelling": Occasion(_in_tandems, _wants_to_cancel, _sends),
    "opening": Occasion(_interested, _fills_in_pilot, _sends),
}
