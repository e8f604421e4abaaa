"""How long a start takes and what an idle bot needs, beside a Bolt app with nothing in it.

Run: python -m benchmarks.start --times 3
     python -m benchmarks.start --install     # and how much is installed on a company's server, which takes minutes

From the start of the process until Slack has said hello on its socket; its CPU by then; its memory some seconds later.
"""

import argparse
import asyncio
import subprocess
import tempfile
import venv
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.contestants import settings
from benchmarks.databases import ENGINES, fresh_database
from benchmarks.figures import in_short, machine
from benchmarks.pretend_slack import PATIENCE, PretendSlack, pretend_slack
from benchmarks.processes import started
from benchmarks.running import ROOT
from storage.sealing import new_key

IDLE_SECONDS = 5.0
# What is installed, and for whom.
INSTALLED = {
    "Digital Buddy": ["--require-hashes", "-r", str(ROOT / "requirements.txt")],
    "Bolt, empty": ["slack-bolt", "aiohttp"],
}


async def measure(
    slack: PretendSlack, command: Sequence[str], environment: Mapping[str, str], folder: Path
) -> tuple[float, float, int]:
    """Seconds to connected, CPU by then, megabytes."""
    began = perf_counter()
    async with started(*command, folder=folder, environment=environment) as app:
        await slack.sandbox.connected(PATIENCE)
        connected, cpu = perf_counter() - began, app.cpu
        await asyncio.sleep(IDLE_SECONDS)
        return connected, cpu, app.megabytes


async def compare(options: argparse.Namespace) -> None:
    print(f"{machine()}, {options.database}, median of {options.times}")
    print(f"{'':<16}{'connected':>10}{'CPU':>10}{'MB':>6}")
    with tempfile.TemporaryDirectory(prefix="digital-buddy-") as name:
        async with fresh_database(options.database) as url, pretend_slack(1, latency=0) as slack:
            given = settings(slack, new_key(), url)
            ours = {key.upper(): str(value) for key, value in given.items() if key != "ahead"}
            for app, command, environment in (
                ("Digital Buddy", ("bot",), ours),
                ("Bolt, empty", ("benchmarks.bolt_apps", "empty"), slack.tokens),
            ):
                # The first may have to compile what was just installed.
                _, *runs = [await measure(slack, command, environment, Path(name)) for _ in range(options.times + 1)]
                connected, cpu, megabytes = (median(each) for each in zip(*runs, strict=True))
                print(f"{app:<16}{in_short(connected):>10}{in_short(cpu):>10}{megabytes:>6.0f}", flush=True)


def install() -> None:
    """Into an environment of its own each; the sizes are those of the files."""
    for app, packages in INSTALLED.items():
        with tempfile.TemporaryDirectory(prefix="digital-buddy-") as home:
            venv.create(home, with_pip=True)
            pip = [f"{home}/bin/python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
            subprocess.run([*pip, *packages], check=True)
            files = [file for file in Path(home).rglob("*") if file.is_file() and not file.is_symlink()]
            print(f"{app:<16}{sum(file.stat().st_size for file in files) >> 20:>6} MB installed", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.start", description="What a start takes.")
    parser.add_argument("--times", type=int, default=3, help="how often each is started (default: 3)")
    parser.add_argument("--install", action="store_true", help="and the size of what is installed")
    parser.add_argument("--database", choices=ENGINES, default=ENGINES[0])
    options = parser.parse_args()
    asyncio.run(compare(options))
    if options.install:
        install()


if __name__ == "__main__":
    main()
