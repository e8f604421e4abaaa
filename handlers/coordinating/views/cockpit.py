"""The cockpit on the coordinator's Home tab: each round, what to do now, what comes by itself, raised hands."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.asking.views import hands
from handlers.coordinating.views import coordination
from handlers.desk.blocks import button, buttons, context, divider, header, section
from handlers.desk.texts import Say, escaped
from handlers.pairing.views import matching
from handlers.pairing.views.draft_facts import DraftFacts
from programme.duties import Deed, may
from programme.rounds import Phase
from programme.words import Duty

MENU = "cockpit.menu"
HINTS = {Duty.DEPUTY: "home-deputy", Duty.HELPER: "home-helper"}
MOST_HANDS = 5


@dataclass(frozen=True)
class CockpitRound:
    """One round: where it stands, `steps` to do now, and `coming` as day, kind and count."""

    id: UUID
    name: str
    starts_on: str
    ends_on: str
    phase: Phase
    people: int
    tandems: int
    waiting: int
    deeds: Collection[Deed]
    has_draft: bool = False
    # None for somebody who has nothing to do with it.
    steps: Sequence[str] | None = ()
    coming: Sequence[tuple[str, str, int]] = ()
    # The hand, and who raised it.
    hands: Sequence[tuple[UUID, str]] = ()
    more_hands: int = 0


@dataclass(frozen=True)
class Cockpit:
    """All rounds, and the drafts that can be worked on where they stand; `more` rounds are in the menu only."""

    duty: Duty
    rounds: Sequence[CockpitRound] = ()
    drafts: Sequence[DraftFacts] = ()
    more: int = 0


def cockpit(say: Say, facts: Cockpit, *, room: int) -> list[Block]:
    """As many rounds and drafts as fit into `room` blocks; all of them are in the menu."""
    top: list[Block] = [header(say("cockpit-title"))]
    menu = buttons(button(say("cockpit-menu"), action=MENU, primary=not facts.rounds))
    if not facts.rounds:
        is_theirs = may(Deed.OPEN_ROUND, facts.duty)
        return [*top, section(say("coordination-no-rounds" if is_theirs else "coordination-no-rounds-yet")), menu]
    hint = [context(say(HINTS[facts.duty]))] if facts.duty in HINTS else []
    # For the hint, what is left out, and the menu.
    room -= len(top) + 3
    rounds: list[Block] = []
    left_out = facts.more
    for drawn in (_round(say, line) for line in facts.rounds):
        if len(rounds) + len(drawn) <= room:
            rounds += drawn
        else:
            left_out += 1
    drafts: list[Block] = []
    for each in facts.drafts:
        drawn = [divider(), *matching.home_section(say, each)]
        if len(rounds) + len(drafts) + len(drawn) <= room:
            drafts += drawn
    more = [context(say("coordination-more", count=left_out))] if left_out else []
    return [*top, *hint, *rounds, *more, menu, *drafts]


def _round(say: Say, line: CockpitRound) -> list[Block]:
    where = coordination.where(say, line.phase, start=line.starts_on, end=line.ends_on)
    counts = say("round-line-counts", people=line.people, tandems=line.tandems, waiting=line.waiting)
    steps = "\n".join(f"• {step}" for step in line.steps or ()) or say("cockpit-nothing-to-do")
    coming = "\n".join(f"{day}  {say(f'coming-{kind}', count=count)}" for day, kind, count in line.coming)
    return [
        section(f"*{escaped(line.name)}*\n{where}\n{counts}"),
        *([section(f"*{say('cockpit-to-do')}*\n{steps}")] if line.steps is not None else []),
        *(_hand(say, hand_id, person) for hand_id, person in line.hands),
        *([context(say("cockpit-more-hands", count=line.more_hands))] if line.more_hands else []),
        *([context(f"{say('cockpit-coming')}\n{coming}")] if coming else []),
        *([buttons(*ways)] if (ways := _ways(say, line)) else []),
    ]


def _ways(say: Say, line: CockpitRound) -> list[ButtonElement]:
    ways = []
    if Deed.WORK_ON_DRAFT in line.deeds:
        ways.append(coordination.draft_button(say, line.id, has_draft=line.has_draft))
    if Deed.SEE_WAITING_LIST in line.deeds:
        ways.append(button(say("round-waiting"), action=coordination.WAITING, value=line.id))
    return ways


def _hand(say: Say, hand_id: UUID, person: str) -> Block:
    return section(say("cockpit-hand", person=person), accessory=hands.done_button(say, hand_id))
