"""How far it is for a new coordinator to the first tandem: what there is to do and to read, counted in the demo.

Run: python -m benchmarks.first_tandem

Reading is counted at 200 words a minute, slower than the 238 that Brysbaert (2019, doi:10.1016/j.jml.2019.104047) finds
for silent reading; each click, command or field counts as five seconds, more than the keystroke-level model allows for
pointing and deciding (Card, Moran and Newell 1980, doi:10.1145/358886.358895). The README up to "What it does" counts
as read by the coordinator.
"""

import asyncio
from collections import Counter
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from sandbox.acting import Acting
from sandbox.demo import stage
from sandbox.face import Face
from sandbox.happenings import Happening

README = Path(__file__).resolve().parent.parent / "README.md"
WORDS_A_MINUTE, SECONDS_AN_ACTION = 200, 5.0
DOING = {"command": "commands", "click": "clicks", "choice": "clicks", "submit": "forms sent"}
READING = {"modal", "message", "edit", "ephemeral"}


@dataclass
class Effort:
    """What one person did and had before their eyes."""

    person: str
    done: Counter[str] = field(default_factory=Counter)
    words: int = 0

    def hear(self, happening: Happening) -> None:
        if happening.person != self.person and not happening.channel.startswith("#"):
            return
        if happening.person == self.person and (kind := DOING.get(happening.kind)):
            self.done[kind] += 1
        if happening.kind in READING:
            self.words += len(happening.text.split())

    @property
    def actions(self) -> int:
        return sum(self.done.values())

    @property
    def minutes(self) -> float:
        return self.words / WORDS_A_MINUTE + self.actions * SECONDS_AN_ACTION / 60


async def measure() -> tuple[Effort, Effort, Effort]:
    """The coordinator, a buddy and a learner, from an empty workspace to the introduction of the tandem."""
    async with stage(out=lambda _line: None) as demo:
        acting = Acting(demo)
        ulrike, anna, ben = acting.people("Ulrike", "Anna", "Ben")
        coordinator, buddy, learner = (_watched(face) for face in (ulrike, anna, ben))
        for each in (coordinator, buddy, learner):
            demo.slack.on_happening(each.hear)

        await acting.opens_pilot(ulrike, label=acting.label(ulrike, "pilot"))
        coordinator.done["fields filled in"] += 1
        coordinator.words += len(README.read_text(encoding="utf-8").partition("## What it does")[0].split())
        await ulrike.close_modal(everything=True)
        await acting.signs_up(anna, "Pilot", offers=["ai-assistants"], department="Einkauf")
        await acting.signs_up(ben, "Pilot", wants=["ai-assistants"], department="Werkstatt")
        # Role, topic, consent, own manager; in the second step everything is filled in already.
        for effort in (buddy, learner):
            effort.done["fields filled in"] += 4
        demo.slack.clock.move(timedelta(days=1))
        await acting.reads_draft(ulrike, "Pilot")
        await acting.submits(ulrike)
        for face in (ben, anna):
            await acting.clicks(face, "yes")
        if not ben.group_messages:
            raise RuntimeError("there is no tandem")
        return coordinator, buddy, learner


def _watched(face: Face) -> Effort:
    return Effort(face.person.shown_name)


def main() -> None:
    print(f"{'':<22}{'commands':>10}{'clicks':>8}{'fields':>8}{'forms':>7}{'words':>7}{'minutes':>9}")
    for role, effort in zip(("coordinator", "buddy", "learner"), asyncio.run(measure()), strict=True):
        done = effort.done
        print(
            f"{role:<22}{done['commands']:>10}{done['clicks']:>8}{done['fields filled in']:>8}{done['forms sent']:>7}"
            f"{effort.words:>7}{effort.minutes:>9.1f}"
        )


if __name__ == "__main__":
    main()
