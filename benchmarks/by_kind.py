"""What one click of each kind costs when nobody else clicks: statements, and seconds of CPU with all that follows."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median

from benchmarks.bot_process import BY_HAND, DELIVER, LOOK
from benchmarks.clicks import Click, answers_check_in, opens_home, sends_form, types
from benchmarks.contestants import Stage, bolt_app, our_bot
from benchmarks.databases import fresh_database
from benchmarks.figures import in_short
from benchmarks.morning import Crowd
from benchmarks.pretend_slack import pretend_slack
from benchmarks.processes import Watched

CLICKS = 20
# 300 in tandems.
PEOPLE = 500


@dataclass(frozen=True)
class Cost:
    """Of one click."""

    statements: float
    cpu: float
    wait: float


def kinds(stage: Stage) -> Iterator[tuple[str, list[Click]]]:
    crowd, coordinator = stage.crowd, stage.slack.sandbox.people[0].user_id
    known = iter(crowd.answering)

    def each(user_ids: Iterator[str] | Sequence[str], click: Callable[[str], Click]) -> list[Click]:
        return [click(user_id) for user_id in islice(user_ids, CLICKS)]

    yield "check-in answer", each(known, lambda user_id: answers_check_in(stage, user_id))
    yield "/buddy", each(known, lambda user_id: types(stage, user_id, ""))
    yield "/buddy status", each(known, lambda user_id: types(stage, user_id, "status"))
    yield "stranger's sign-up", each(crowd.strangers, lambda user_id: types(stage, user_id, "anmelden"))
    yield "last form", each(crowd.sending, lambda user_id: sends_form(stage, user_id))
    yield "Home", each(known, lambda user_id: opens_home(stage, user_id))
    yield "coordinator's Home", [opens_home(stage, coordinator)] * CLICKS
    yield "/buddy-coordination", [types(stage, coordinator, "", "/buddy-coordination")] * CLICKS


async def compare(engine: str) -> None:
    with tempfile.TemporaryDirectory(prefix="digital-buddy-") as name:
        folder = Path(name)
        async with fresh_database(engine) as url, pretend_slack(PEOPLE, latency=0) as slack:
            stage = Stage.set_up(slack, Crowd.of(slack, people=PEOPLE, due=0), folder)
            async with our_bot(stage, BY_HAND, url=url) as bot:
                ours = {kind: await cost(bot, stage, clicks) for kind, clicks in kinds(stage)}
        async with pretend_slack(PEOPLE, latency=0) as slack:
            stage = Stage.set_up(slack, Crowd.of(slack, people=PEOPLE, due=0), folder)
            async with bolt_app(stage, kind="empty") as app:
                empty = {kind: await cost(app, stage, clicks, counts=False) for kind, clicks in kinds(stage)}
    print(f"One click at a time, {engine}, calls that take no time, mean of {CLICKS}:")
    print(f"{'':<24}{'statements':>11}{'CPU':>9}{'waited':>9}{'Bolt, empty: CPU':>18}{'waited':>9}")
    for kind, mine in ours.items():
        floor = empty[kind]
        print(f"{kind:<24}{mine.statements:>11g}{_two(mine)}{'':9}{_two(floor)}")


async def cost(app: Watched, stage: Stage, clicks: Sequence[Click], *, counts: bool = True) -> Cost:
    door, before = stage.slack.door, app.cpu
    statements, waits = [], []
    for click in clicks:
        await click()
        waits.append(door.last)
        if counts:
            statements.append((await app.asked(LOOK))["statements"])
            await app.asked(DELIVER)
    return Cost(median(statements or [0]), (app.cpu - before) / len(clicks), median(waits))


def _two(cost: Cost) -> str:
    return f"{in_short(cost.cpu):>9}{in_short(cost.wait):>9}"
