"""What a tick of the timetable costs where a firm has a long history: with nothing due, and with twenty check-ins due.

Run: python -m benchmarks.ticks 10000 100000 1000000 --database sqlite

The size is the number of check-ins of long ago, with as many messages, and their people, tandems, dates and nudges. The
database has no statistics but those it gathers by itself. The first tick also forgets what has served. Compared with an
empty transaction on the same database. Each figure is seconds on the wall, and in brackets the CPU of the bot.
"""

import argparse
import asyncio
import tempfile
from datetime import timedelta
from pathlib import Path
from statistics import median
from time import perf_counter

import sqlalchemy as sa
from sqlmodel import col

from benchmarks import history
from benchmarks.bot_process import BY_HAND, TICK
from benchmarks.contestants import Stage, our_bot
from benchmarks.databases import ENGINES, fresh_database, opened, size_of
from benchmarks.figures import in_short, machine
from benchmarks.morning import Crowd
from benchmarks.pretend_slack import pretend_slack
from benchmarks.processes import Watched
from storage.check_ins import CheckIn
from storage.database import Database

SIZES = (10_000, 100_000, 1_000_000)
DUE, TIMES = 20, 5


async def measure(rows: int, engine: str, folder: Path) -> str:
    async with fresh_database(engine) as url, pretend_slack(DUE, latency=0) as slack:
        stage = Stage.set_up(slack, Crowd.of(slack, people=0, due=DUE), folder)
        async with our_bot(stage, BY_HAND, url=url, also=lambda database: _fill(database, stage, rows)) as bot:
            first = [await _tick(bot)]
            quiet = [await _tick(bot) for _ in range(TIMES)]
            async with opened(url) as database:
                bare = median([await _bare(database) for _ in range(TIMES)])
                await _all_due(database, stage)
                megabytes = await size_of(database)
            due = [await _tick(bot)]
    return f"{megabytes:>8,}{_spans(first)}{_spans(quiet)}{_spans(due)}{in_short(bare):>10}"


async def _fill(database: Database, stage: Stage, rows: int) -> None:
    """The long past, and what is due today a day later."""
    async with database.engine.begin() as connection:
        await history.fill(connection, stage.morning, rows=rows)
        later = sa.update(CheckIn).where(col(CheckIn.asked_at).is_(None))
        await connection.execute(later.values(due_at=stage.morning.now + timedelta(days=1)))


async def _all_due(database: Database, stage: Stage) -> None:
    async with database.engine.begin() as connection:
        waiting = sa.update(CheckIn).where(col(CheckIn.asked_at).is_(None))
        await connection.execute(waiting.values(due_at=stage.morning.now))


async def _bare(database: Database) -> float:
    began = perf_counter()
    async with database.engine.begin() as connection:
        await connection.execute(sa.select(1))
    return perf_counter() - began


async def _tick(bot: Watched) -> tuple[float, float]:
    began, cpu = perf_counter(), bot.cpu
    await bot.asked(TICK)
    return perf_counter() - began, bot.cpu - cpu


def _spans(ticks: list[tuple[float, float]]) -> str:
    wall, cpu = (median(each) for each in zip(*ticks, strict=True))
    return f"{f'{in_short(wall)} ({in_short(cpu)})':>20}"


async def compare(options: argparse.Namespace) -> None:
    print(f"{machine()}, {options.database}")
    headings = "".join(f"{each:>20}" for each in ("first", "nothing due", f"{DUE} due"))
    print(f"{'check-ins':>10}{'MB':>8}{headings}{'empty':>10}")
    for rows in options.rows or SIZES:
        with tempfile.TemporaryDirectory(prefix="digital-buddy-") as folder:
            print(f"{rows:>10,}{await measure(rows, options.database, Path(folder))}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.ticks", description="What a long history costs.")
    parser.add_argument("rows", nargs="*", type=int, help=f"check-ins of long ago (default: {SIZES})")
    parser.add_argument("--database", choices=ENGINES, default=ENGINES[0])
    asyncio.run(compare(parser.parse_args()))


if __name__ == "__main__":
    main()
