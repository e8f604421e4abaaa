"""The machine's clock is wrong, leaps and is put right, under the whole bot: nothing is stuck, hurried or doubled."""

import shutil
import subprocess
from pathlib import Path

import pytest

from sandbox import Sandbox
from storage.sealing import new_key
from tests.faults import mischief
from tests.faults.mischief import Mischief
from tests.faults.whole_bot import WholeBot, started, until

A_DAY = 24 * 60 * 60
POST = "chat.postMessage"
HELP = "hilfe"


class MachineClock:
    """The clock of a machine of its own: `set` puts it so many seconds ahead of ours."""

    def __init__(self, library: Path, file: Path) -> None:
        self._file = file
        self.environment = {"LD_PRELOAD": str(library), "CLOCK_AHEAD_FILE": str(file)}
        self.set(0)

    def set(self, ahead: int) -> None:
        self._file.write_text(str(ahead))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    compiler = shutil.which("cc")
    if compiler is None:
        pytest.skip("no compiler to make a clock with")
    library = tmp_path_factory.mktemp("clock") / "leaping_clock.so"
    source = Path(__file__).with_name("leaping_clock.c")
    subprocess.run(  # noqa: S603 - our own file
        [compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True
    )
    return library


@pytest.fixture
def machine(library: Path, tmp_path: Path) -> MachineClock:
    return MachineClock(library, tmp_path / "ahead")


def alarms(bot: WholeBot) -> list[str]:
    return [line for line in bot.errors if " ERROR " in line]


@pytest.mark.depends_on_engine
async def test_n7_a_death_by_a_clock_a_day_ahead_leaves_nothing_stuck(database_url: str, machine: MachineClock) -> None:
    key = new_key()
    async with Sandbox() as slack, Mischief(slack.api_url).serving() as between:
        anna = slack.person("Anna")
        machine.set(A_DAY)
        async with started(slack, database_url, key, api_url=between.api_url, **machine.environment) as bot:
            assert await bot.runs()
            between.next(POST, mischief.slow(60, effect_first=False))
            await anna.writes(HELP)
            await between.called(POST)
            await bot.dies()

        machine.set(0)
        async with started(slack, database_url, key, **machine.environment) as bot:
            assert await bot.runs()
            await anna.writes(HELP)
            await until(lambda: len(anna.direct_messages) == 2, within=45)
            assert await bot.stops() == 0
        assert alarms(bot) == []


@pytest.mark.parametrize("leap", [A_DAY, -A_DAY])
async def test_c5_a_leap_while_it_runs_is_one_alarm_and_who_asks_is_answered_once(
    sqlite_url: str, machine: MachineClock, leap: int
) -> None:
    async with Sandbox() as slack:
        anna = slack.person("Anna")
        async with started(slack, sqlite_url, new_key(), **machine.environment) as bot:
            assert await bot.runs()
            await anna.writes(HELP)
            await until(lambda: len(anna.direct_messages) == 1)

            machine.set(leap)
            await until(lambda: bool(alarms(bot)), within=20)
            await anna.writes(HELP)
            await until(lambda: len(anna.direct_messages) == 2)
            assert await bot.stops() == 0

        assert len(alarms(bot)) == 1
        assert "clock leapt" in alarms(bot)[0]
        assert len(anna.direct_messages) == 2
