"""How long somebody who clicks waits for the acknowledgement, when many click at once while check-ins go out.

Run: python -m benchmarks.acknowledge --people 500 --due 500 --database sqlite

Three of five answer a check-in, one signs up as a stranger, one sends the last form, at moments drawn at random. The
pretend Slack takes 300 ms for a call and stands in another process than the bot; its clock runs from the envelope to
the acknowledgement. In the same run the same clicks go to a Bolt app with an empty listener and to a plain one, which
acknowledges first and then asks Slack and writes a row, as Bolt's documentation teaches. Then each kind of click by
itself: its statements, and its CPU with all that follows from it.
"""

import argparse
import asyncio
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from time import perf_counter

from benchmarks import by_kind
from benchmarks.clicks import Click, everybody
from benchmarks.contestants import Contestant, Stage, bolt_apps, our_bot
from benchmarks.databases import ENGINES, fresh_database, opened
from benchmarks.figures import in_short, machine, percentile
from benchmarks.morning import Crowd, count_saved
from benchmarks.pretend_slack import SLACK_WAITS, pretend_slack

HEADINGS = f"{'':<24}{'p50':>9}{'p99':>9}{'longest':>9}{'over 3 s':>9}{'lost':>6}{'sorry':>6}{'CPU a click':>13}"


@dataclass(frozen=True)
class Outcome:
    """What one of the three made of the same clicks."""

    seconds: Sequence[float]
    lost: int
    apologies: int
    cpu: float
    notes: Sequence[str]

    def __str__(self) -> str:
        late = sum(each > SLACK_WAITS for each in self.seconds)
        spans = (percentile(self.seconds, 0.5), percentile(self.seconds, 0.99), max(self.seconds, default=0.0))
        columns = "".join(f"{in_short(each):>9}" for each in spans)
        a_click = in_short(self.cpu / max(1, len(self.seconds)))
        return f"{columns}{late:>9}{self.lost:>6}{self.apologies:>6}{a_click:>13}"


async def measure(contestant: Contestant, options: argparse.Namespace, folder: Path) -> Outcome:
    async with pretend_slack(options.people + options.due, tiers=options.tiers) as slack:
        # However late an acknowledgement is here, a dialog opens within Slack's three seconds or not at all.
        slack.sandbox.workspace.permits.trigger_seconds = SLACK_WAITS
        stage = Stage.set_up(slack, Crowd.of(slack, people=options.people, due=options.due), folder)
        async with contestant(stage) as app:
            before = app.cpu
            await at_random_moments(everybody(stage), options.seconds)
            cpu = app.cpu - before
            notes = [f"{name}: {count} times" for name, count in slack.refusals.items()]
            notes += [f"in its log: {line}" for line in app.errors[:3]]
            if slack.posts:
                notes.append(f"{len(slack.posts)} messages had left by then")
        return Outcome(slack.door.seconds, slack.door.lost, slack.apologies, cpu, notes)


async def at_random_moments(clicks: Sequence[Click], seconds: float) -> None:
    """The same moments in each run; ends when the last click is acknowledged."""
    began, chance = perf_counter(), Random(1)

    async def once(click: Click, moment: float) -> None:
        await asyncio.sleep(began + moment - perf_counter())
        await click()

    async with asyncio.TaskGroup() as group:
        for click in clicks:
            group.create_task(once(click, chance.uniform(0, seconds)))


async def compare(options: argparse.Namespace) -> None:
    if options.people:
        await compare_under_load(options)
    await by_kind.compare(options.database)


async def compare_under_load(options: argparse.Namespace) -> None:
    print(f"{options.people} people within {options.seconds:g} s, {options.due} due")
    print(HEADINGS)
    with tempfile.TemporaryDirectory(prefix="digital-buddy-") as folder:
        for name, contestant in bolt_apps().items():
            tell(name, await measure(contestant, options, Path(folder)))
        async with fresh_database(options.database) as url:
            ours = await measure(partial(our_bot, url=url), options, Path(folder))
            tell(f"Digital Buddy, {options.database}", ours)
            async with opened(url) as database:
                print("{} answers saved, {} forms not".format(*await count_saved(database)))


def tell(name: str, outcome: Outcome) -> None:
    print(f"{name:<24}{outcome}", flush=True)
    for note in outcome.notes:
        print(f"  {note}")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.acknowledge", description="Nobody waits.")
    parser.add_argument("--people", type=int, default=500, help="how many click; 0: only one at a time (default: 500)")
    parser.add_argument("--seconds", type=float, default=10.0, help="within how long (default: 10)")
    parser.add_argument("--due", type=int, default=500, help="check-ins that are due beside it (default: 500)")
    parser.add_argument("--database", choices=ENGINES, default=ENGINES[0])
    parser.add_argument("--tiers", action="store_true", help="with Slack's rate limits, as in a kick-off")
    options = parser.parse_args()
    print(f"{machine()}, {options.database}")
    asyncio.run(compare(options))


if __name__ == "__main__":
    main()
