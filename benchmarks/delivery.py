"""How fast a morning's check-ins get out, measured against what Slack allows.

Run: python -m benchmarks.delivery 600 --database sqlite

So many check-ins are due when the bot starts. The pretend Slack takes 300 ms for a call and keeps Slack's limits: about
one message a second in a conversation, 300 a minute in a workspace after a first hundred. Share: of what that allows
from the first message to the last. Compared with a loop that posts one after the other and waits when Slack says so.
"""

import argparse
import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from benchmarks.contestants import Stage, bolt_app, our_bot
from benchmarks.databases import ENGINES, fresh_database
from benchmarks.figures import in_short, machine
from benchmarks.morning import Crowd
from benchmarks.pretend_slack import PretendSlack, pretend_slack
from benchmarks.processes import Watched
from sandbox.limits import POSTS_IN_WORKSPACE

A_MINUTE, BURST = POSTS_IN_WORKSPACE
LOOK_SECONDS, STALLED_SECONDS = 1.0, 180.0


def at_the_limit(messages: int) -> float:
    """Seconds that Slack makes everybody take."""
    return max(0.0, messages - BURST) * 60 / A_MINUTE


@dataclass(frozen=True)
class Outcome:
    """What was seen of one fan-out."""

    first: float
    posts: list[float]
    refused: int
    megabytes: list[int]

    def __str__(self) -> str:
        took, count = self.posts[-1] - self.posts[0], len(self.posts)
        share = at_the_limit(count) / took if took else 0.0
        spans = "".join(f"{in_short(each):>10}" for each in (self.first, took, at_the_limit(count)))
        memory = f"{self.megabytes[0]} to {self.megabytes[-1]}, {max(self.megabytes)}"
        return f"{count:>9,}{spans}{share:>8.0%}{self.refused:>6}{memory:>18}"


async def measure(app: Watched, slack: PretendSlack, messages: int) -> Outcome:
    """Until all have left, or none leaves any more."""
    began, megabytes = perf_counter(), [app.megabytes]
    while len(slack.posts) < messages and perf_counter() - max([began, *slack.posts[-1:]]) < STALLED_SECONDS:
        await asyncio.sleep(LOOK_SECONDS)
        megabytes.append(app.megabytes)
    if not slack.posts:
        raise TimeoutError("nothing left")
    refused = sum(count for name, count in slack.refusals.items() if name == "chat.postMessage: ratelimited")
    return Outcome(slack.posts[0] - began, slack.posts, refused, megabytes)


async def compare(options: argparse.Namespace) -> None:
    print(f"{machine()}, {options.database}")
    headings = "".join(f"{each:>10}" for each in ("first out", "all after", "allowed"))
    print(f"{'':<16}{'messages':>9}{headings}{'share':>8}{'429':>6}{'MB, most':>18}")
    with tempfile.TemporaryDirectory(prefix="digital-buddy-") as name:
        async with _stage(options.messages, Path(name)) as stage, fresh_database(options.database) as url:
            await _tell("Digital Buddy", our_bot(stage, url=url), stage, options.messages)
        async with _stage(options.messages, Path(name)) as stage:
            await _tell("a plain loop", bolt_app(stage, kind="loop"), stage, options.messages)


async def _tell(name: str, starting: AbstractAsyncContextManager[Watched], stage: Stage, messages: int) -> None:
    async with starting as app:
        print(f"{name:<16}{await measure(app, stage.slack, messages)}", flush=True)


@asynccontextmanager
async def _stage(messages: int, folder: Path) -> AsyncIterator[Stage]:
    async with pretend_slack(messages, tiers=True) as slack:
        yield Stage.set_up(slack, Crowd.of(slack, people=0, due=messages), folder)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.delivery", description="How fast check-ins get out.")
    parser.add_argument("messages", nargs="?", type=int, default=600, help="how many are due (default: 600)")
    parser.add_argument("--database", choices=ENGINES, default=ENGINES[0])
    asyncio.run(compare(parser.parse_args()))


if __name__ == "__main__":
    main()
