"""Starts the demo: `python -m sandbox`, or `make demo`."""

import argparse
import asyncio
import os
import signal
import sys
import webbrowser
from pathlib import Path

from handlers.lists.tables import TableError
from sandbox.demo import stage
from sandbox.firm_file import read_firm
from sandbox.forty import SIDES, forty
from sandbox.half_year import BEGINS, HalfYear
from sandbox.page import Page
from sandbox.people import Firm
from sandbox.round import play
from sandbox.serving import Serving
from sandbox.starting_points import SIGN_UP, STARTING_POINTS
from sandbox.theatre import theatre

HOST, PORT = "127.0.0.1", 8400


def main() -> int:
    parser = _parser()
    arguments = parser.parse_args()
    if (arguments.quick or arguments.story) and arguments.firm:
        parser.error("a story is told of Falkenberg Maschinenbau; leave it out to try a firm of your own")
    if arguments.side and arguments.side not in SIDES:
        parser.error(f"--as takes one of the story: {', '.join(SIDES)}")
    try:
        firm = read_firm(arguments.firm) if arguments.firm else None
        if arguments.story or arguments.side:
            asyncio.run(_tell_half_a_year(arguments))
        else:
            asyncio.run(_tell(arguments) if arguments.quick else _show(arguments, firm))
    except TableError as error:
        print(f"{arguments.firm} cannot be read as a firm:", *error.problems, sep="\n  ", file=sys.stderr)
        return 1
    except OSError as error:
        about = f"{error.filename}: " if error.filename else ""
        print(f"The demo cannot start: {about}{error.strerror or error}", file=sys.stderr)
        return 1
    return 0


async def _tell(arguments: argparse.Namespace) -> None:
    """A whole round in the terminal, in fast motion."""
    async with stage(record=arguments.record) as demo:
        await play(demo)


async def _tell_half_a_year(arguments: argparse.Namespace) -> None:
    """Six months of forty people; all of it scene by scene, or one person's side without a gap."""
    opened = stage(firm=forty(), start=BEGINS, record=arguments.record, side=arguments.side or "")
    async with opened as demo:
        await HalfYear(demo).play()


async def _show(arguments: argparse.Namespace, firm: Firm | None) -> None:
    """The page, until somebody stops it."""
    stop = asyncio.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    async with theatre(firm, record=arguments.record) as pretend:
        page = Page(pretend)
        serving = await _served(page, arguments.port)
        print(f"\n  Digital Buddy to try out:  {serving.base_url}/\n", flush=True)
        print("  Nothing of it leaves this machine. Stop it with Ctrl+C.", flush=True)
        if _has_desktop():
            webbrowser.open(f"{serving.base_url}/")
        beginning = asyncio.create_task(pretend.begin(arguments.start))
        await stop.wait()
        page.close()
        await serving.stop()
        await beginning


async def _served(page: Page, port: int | None) -> Serving:
    """At the port that was asked for, else at the usual one, else at any that is free."""
    for number in (PORT, 0) if port is None else (port,):
        serving = Serving(page.app, host=HOST, port=number)
        try:
            await serving.start()
        except OSError:
            if number == port or not number:
                raise
        else:
            return serving
    raise AssertionError("a free port is always found or refused")


def _has_desktop() -> bool:
    return sys.stdout.isatty() and (sys.platform != "linux" or any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY"))))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="Digital Buddy in a pretend Slack.")
    parser.add_argument("--quick", action="store_true", help="tell a whole round in the terminal instead, and end")
    about = "tell six months of forty people in the terminal instead, in two minutes, and end"
    parser.add_argument("--story", action="store_true", help=about)
    parser.add_argument("--as", dest="side", metavar="NAME", help="of that story all that one person does and sees")
    keys = [point.key for point in STARTING_POINTS]
    parser.add_argument("--start", choices=keys, default=SIGN_UP.key, help="where to begin (default: %(default)s)")
    about = "a firm of one's own: name, department, role, language, time zone, manager"
    parser.add_argument("--firm", type=Path, metavar="CSV", help=about)
    parser.add_argument("--record", type=Path, metavar="FILE", help="write every API call as a line of JSON")
    parser.add_argument("--port", type=int, help=f"the page's local port (default: {PORT}, or a free one)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
