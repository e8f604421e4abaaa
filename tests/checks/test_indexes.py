"""An index selects: none begins with what all rows have in common, and none is there twice."""

from collections.abc import Iterator

import sqlalchemy as sa

from storage.schema import metadata


def test_n20_no_index_begins_with_the_workspace_that_all_rows_share() -> None:
    """Without statistics SQLite takes it for selective, and reads the whole history by it."""
    told = [f"{table} {columns}" for table, columns in by_table() if columns[0] == "team_id" and table != "workspace"]

    assert told == []


def test_no_index_of_all_rows_is_the_beginning_of_another() -> None:
    whole = list(by_table())

    assert [
        f"{table} {columns}"
        for table, columns in whole
        if any(other == table and len(more) > len(columns) and more[: len(columns)] == columns for other, more in whole)
        or whole.count((table, columns)) > 1
    ] == []


def by_table() -> Iterator[tuple[str, list[str]]]:
    """The columns of every index of all rows of a table, in their order; a unique key and a primary key are one."""
    for table in metadata().sorted_tables:
        yield table.name, [column.name for column in table.primary_key]
        for constraint in table.constraints:
            if isinstance(constraint, sa.UniqueConstraint):
                yield table.name, [column.name for column in constraint.columns]
        for index in table.indexes:
            if index.dialect_options["sqlite"]["where"] is None:
                yield table.name, [column.name for column in index.columns]
