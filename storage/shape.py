"""What the tables of a database look like, said alike on both engines, so that one can be held against another."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import sqlalchemy as sa

# What a part of a table is called, and how it is: "person.stage" is "text, may be empty".
Parts = Mapping[str, str]

# The narrower kinds first.
KINDS: tuple[tuple[type[Any], str], ...] = (
    (sa.Uuid, "id"),
    (sa.Boolean, "yes or no"),
    (sa.BigInteger, "large number"),
    (sa.Integer, "number"),
    (sa.Float, "fraction"),
    (sa.DateTime, "moment"),
    (sa.Date, "day"),
    (sa.Time, "time"),
    (sa.JSON, "list"),
    (sa.LargeBinary, "bytes"),
)
ID_LENGTH = 32


def statements(connection: sa.Connection) -> frozenset[str] | None:
    """How SQLite keeps its tables, in the words that made them; PostgreSQL keeps no words.

    The same words are the same tables, and they are there in a millisecond; `tables` asks for each part on its own.
    """
    if connection.dialect.name != "sqlite":
        return None
    said = sa.text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND tbl_name != 'alembic_version'")
    return frozenset(connection.scalars(said))


def tables(connection: sa.Connection) -> dict[str, Parts]:
    """Every table there is, but alembic's own."""
    inspector = sa.inspect(connection)
    parts: dict[str, dict[str, str]] = {}
    for read, say in READERS.items():
        for (_, name), found in read(inspector).items():
            parts.setdefault(name, {}).update(say(name, found))
    return {name: each for name, each in parts.items() if name != "alembic_version"}


def digest(found: frozenset[str] | Mapping[str, Parts] | None) -> str:
    """The answer of `statements` or `tables` in one word, to be kept and held against another."""
    told = [(name, sorted(each.items())) for name, each in found.items()] if isinstance(found, Mapping) else found
    return hashlib.sha256(repr(sorted(told or ())).encode()).hexdigest()


def differences(found: Mapping[str, Parts], expected: Mapping[str, Parts]) -> list[str]:
    """What is not as expected, each in a few words; more indexes than expected do no harm."""
    told = [f"the table {name} is missing" for name in expected if name not in found]
    told += [f"the table {name} is unknown" for name in found if name not in expected]
    for name in expected.keys() & found.keys():
        have, want = found[name], expected[name]
        told += [f"{part} is missing" for part in want if part not in have]
        told += [f"{part} is unknown" for part in have if part not in want and " index " not in part]
        told += [
            f"{part} is {have[part]}, not {want[part]}" for part in want if have.get(part, want[part]) != want[part]
        ]
    return sorted(told)


def _columns(table: str, columns: Any) -> Iterator[tuple[str, str]]:
    for column in columns:
        optional = ", may be empty" if column["nullable"] else ""
        yield f"{table}.{column['name']}", f"{_kind(column['type'])}{optional}"


def _primary_key(table: str, key: Any) -> Iterator[tuple[str, str]]:
    yield f"{table}'s primary key", _listed(key["constrained_columns"])


def _references(table: str, keys: Any) -> Iterator[tuple[str, str]]:
    for key in keys:
        target = f"{key['referred_table']} ({_listed(key['referred_columns'])})"
        gone = key.get("options", {}).get("ondelete") or "NO ACTION"
        yield f"{table}'s reference ({_listed(key['constrained_columns'])})", f"to {target}, on delete {gone}"


def _unique_keys(table: str, keys: Any) -> Iterator[tuple[str, str]]:
    for key in keys:
        yield f"{table}'s unique key ({_listed(key['column_names'])})", ""


def _indexes(table: str, indexes: Any) -> Iterator[tuple[str, str]]:
    for index in indexes:
        kind = "unique key" if index["unique"] else "index"
        yield f"{table}'s {kind} ({_listed(index['column_names'])}){_condition(index)}", ""


def _condition(index: Any) -> str:
    """Of which rows it is, in words that both engines say: PostgreSQL adds types and brackets, and has no IN."""
    options = index.get("dialect_options", {})
    where = options.get("sqlite_where", options.get("postgresql_where"))
    if where is None:
        return ""
    words = re.findall(r"[\w'-]+|[<>]", re.sub(r"::[a-z ]+", " ", str(where)))
    return f" where {' '.join(word for word in words if word not in ('IN', 'ANY', 'ARRAY'))}"


READERS: Mapping[Callable[[sa.Inspector], Any], Callable[[str, Any], Iterator[tuple[str, str]]]] = {
    sa.Inspector.get_multi_columns: _columns,
    sa.Inspector.get_multi_pk_constraint: _primary_key,
    sa.Inspector.get_multi_foreign_keys: _references,
    sa.Inspector.get_multi_unique_constraints: _unique_keys,
    sa.Inspector.get_multi_indexes: _indexes,
}


def _kind(kind: sa.types.TypeEngine[Any]) -> str:
    if isinstance(kind, sa.CHAR) and kind.length == ID_LENGTH:
        # SQLite has no type for ids.
        return "id"
    if isinstance(kind, sa.String):
        return f"text of {kind.length}" if kind.length else "text"
    return next((name for known, name in KINDS if isinstance(kind, known)), str(kind).lower())


def _listed(columns: list[Any]) -> str:
    return ", ".join(map(str, columns))
