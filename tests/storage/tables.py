"""Tables as a test sees and changes them, past the models."""

from collections.abc import Callable
from typing import Any, TypeVar

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.operations import Operations

from storage import shape
from storage.database import Database, async_url
from storage.schema import metadata

T = TypeVar("T")


async def differences(url: str) -> list[Any]:
    """What the tables have that the code does not expect, and the other way round."""
    return await _with(url, lambda it: list(compare_metadata(MigrationContext.configure(it), metadata())))


async def wrong_parts(url: str) -> list[str]:
    """The same, in the words in which a start would refuse it: also of which rows an index is."""
    engine = sa.create_engine("sqlite://")
    with engine.begin() as connection:
        metadata().create_all(connection)
        expected = shape.tables(connection)
    engine.dispose()
    return shape.differences(await _with(url, shape.tables), expected)


async def tables_of(url: str) -> set[str]:
    return await _with(url, lambda it: set(sa.inspect(it).get_table_names())) - {"alembic_version"}


async def execute(url: str, *statements: str) -> None:
    await _with(url, lambda it: [it.exec_driver_sql(statement) for statement in statements])


async def change(url: str, step: Callable[[Operations], Any]) -> None:
    """What a migration could do, done by hand."""
    await _with(url, lambda it: step(Operations(MigrationContext.configure(it))))


async def _with(url: str, step: Callable[[sa.Connection], T]) -> T:
    database = Database(async_url(url))
    try:
        async with database.engine.begin() as connection:
            return await connection.run_sync(step)
    finally:
        await database.close()
