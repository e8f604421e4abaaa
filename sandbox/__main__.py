"""Starts the demo: `python -m sandbox`, or `make demo`."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from sandbox.demo import stage
from sandbox.round import play


def main() -> int:
    arguments = _parser().parse_args()
    try:
        asyncio.run(_run(arguments))
    except OSError as error:
        print(f"The demo cannot start: {error.strerror or error}", file=sys.stderr)
        return 1
    return 0


async def _run(arguments: argparse.Namespace) -> None:
    async with stage(port=arguments.port, record=arguments.record) as demo:
        await play(demo)
        if arguments.quick:
            return
        stop = asyncio.Event()
        for each in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(each, stop.set)
        demo.slack.clock.run()
        running = asyncio.create_task(demo.bot.run())
        print(
            f"\nThe pretend Slack goes on at {demo.slack.api_url} with the bot in it. Stop it with Ctrl+C.", flush=True
        )
        await stop.wait()
        demo.bot.stop()
        await running


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A whole round in a pretend Slack.")
    parser.add_argument("--quick", action="store_true", help="end when the round has been played")
    parser.add_argument("--record", type=Path, metavar="FILE", help="write every API call as a line of JSON")
    parser.add_argument("--port", type=int, default=0, help="the local port (default: a free one)")
    return parser


if __name__ == "__main__":
    sys.exit(main())
