"""Brings bots to life: everything is imported once, and each life is a fork that then runs `python -m bot` itself.

Is told one request in a line of JSON and answers in one. Ends, and every life with it, when nobody tells it more.
"""

import contextlib
import gc
import importlib
import json
import os
import runpy
import signal
import sys
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

# What a bot imports by and by: each would cost every life its time once more.
IMPORTED = (
    *("bot.operating", "bot.running", "bot.slack", "bot.checks", "bot.database_checks", "storage.migrate"),
    *("aiosqlite", "asyncpg", "holidays", "icalendar", "apscheduler.schedulers.asyncio"),
    *("ortools.graph.python.max_flow", "ortools.graph.python.min_cost_flow"),
    *("sqlalchemy.dialects.sqlite.aiosqlite", "sqlalchemy.dialects.postgresql.asyncpg"),
)


def main() -> None:
    for name in IMPORTED:
        importlib.import_module(name)
    importlib.import_module("handlers.desk.texts").load()
    gc.collect()
    gc.freeze()
    # Of several threads a fork takes one along, and whatever lock the others held stays locked for ever.
    if threading.active_count() > 1:
        raise RuntimeError("something that was imported has begun a thread")
    alive: set[int] = set()
    print("ready", flush=True)
    for line in sys.stdin:
        print(json.dumps(_answer(json.loads(line), alive)), flush=True)
    for pid in alive:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)


def _answer(request: Mapping[str, Any], alive: set[int]) -> int | None:
    """The id of a new process, or how one has ended: None while it lives, and a signal counts below zero."""
    if "environment" in request:
        pid = _begin(request)
        alive.add(pid)
        return pid
    pid = int(request["pid"])
    if pid not in alive:
        return 0
    found, status = os.waitpid(pid, 0 if request["wait"] else os.WNOHANG)
    if not found:
        return None
    alive.discard(pid)
    return os.waitstatus_to_exitcode(status)


def _begin(request: Mapping[str, Any]) -> int:
    if pid := os.fork():
        return pid
    code = 1
    try:
        code = _live(request["environment"], Path(request["folder"]), Path(request["log"]))
    finally:
        # Nothing of the parent's may be done once more on the way out.
        os._exit(code)


def _live(environment: Mapping[str, str], folder: Path, log: Path) -> int:
    """As a shell would start it: nothing on its standard input, its words in a file, settings in its environment."""
    nothing, said = os.open(os.devnull, os.O_RDONLY), os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    os.dup2(nothing, 0)
    for stream in (1, 2):
        os.dup2(said, stream)
    os.environ.clear()
    os.environ.update(environment)
    # Not where somebody's `.env` may lie.
    os.chdir(folder)
    sys.argv = ["bot"]
    try:
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        return int(end.code or 0)
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


if __name__ == "__main__":
    main()
