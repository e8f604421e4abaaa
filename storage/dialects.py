"""SQLAlchemy's dialects, of which one is as good as another: what was put into SQL for one engine serves all."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

# To put a long statement into SQL takes longer than to run it. Those that write and those that look share it, and all
# databases of one process, of which tests have thousands.
COMPILED: Any = LRUCache(2_000)


class _Alike:
    def __hash__(self) -> int:
        return hash(type(self))

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)


class Sqlite(_Alike, SQLiteDialect_aiosqlite):
    """SQLite."""

    supports_statement_cache = True


class Postgres(_Alike, PGDialect_asyncpg):
    """PostgreSQL."""

    supports_statement_cache = True


for _kind, _dialect in (("sqlite", Sqlite), ("postgresql", Postgres)):
    registry.register(f"{_kind}.alike", __name__, _dialect.__name__)


def shared(url: sa.URL) -> dict[str, Any]:
    """The address and the options with which an engine uses what others have put into SQL."""
    drivername = f"{url.get_backend_name()}+alike"
    return {"url": url.set(drivername=drivername), "execution_options": {"compiled_cache": COMPILED}}
