"""A moment has no day but in somebody's zone: what takes one from UTC is wrong for half of the world."""

import ast
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from handlers.desk.texts import say_in
from programme.words import Language
from tests.checks.test_structure import MODULES, TESTS, name_of, read

# The one way from a moment to a day, the same of the sandbox, which knows nothing of ours, and what checks the first.
ALLOWED: dict[str, set[str] | None] = {
    "programme/calendar.py": {"local_date"},
    "sandbox/clock.py": {"day_in"},
    "tests/programme/test_calendar.py": None,
}
INSTEAD = (
    "whose day? Take local_date(moment, cohort.zone) for a round's and local_date(moment, person.zone) for a person's"
)


def test_nobody_takes_a_day_from_a_moment_without_saying_whose() -> None:
    found = [
        f"{name_of(path)}:{node.lineno} {ast.unparse(node)}: {INSTEAD}"
        for path in [*MODULES, *TESTS]
        for node in _days_of_nobody(ast.parse(read(path)), ALLOWED.get(name_of(path), set()))
    ]

    assert found == []


@pytest.mark.parametrize(
    "said",
    [
        "moment.date()",
        "datetime.now(UTC).date()",
        "row['asked_at'].date()",
        "datetime.date(moment)",
        "date(moment.year, moment.month, moment.day)",
        "moment.isoformat()[:10]",
        "str(moment.isoformat())[:10]",
        "func.date(Milestone.due_at)",
        "sa.func.date(Milestone.due_at)",
        "sa.cast(Milestone.due_at, sa.Date)",
        "cast(col(Milestone.due_at), Date)",
    ],
)
def test_every_way_to_do_so_is_found(said: str) -> None:
    assert len(list(_days_of_nobody(ast.parse(said), set()))) == 1


@pytest.mark.parametrize(
    "said",
    [
        "local_date(moment, cohort.zone)",
        "date(2027, 1, 11)",
        "day.isoformat()",
        "names[:10]",
        "starts_on.isoformat()",
        "cast(str, url)",
    ],
)
def test_what_is_a_day_already_is_left_alone(said: str) -> None:
    assert list(_days_of_nobody(ast.parse(said), set())) == []


def test_the_one_way_may_do_it_and_nothing_beside_it() -> None:
    calendar = "def local_date(moment):\n    return moment.date()\n\ndef other(moment):\n    return moment.date()"

    [found] = _days_of_nobody(ast.parse(calendar), {"local_date"})

    assert found.lineno == 5


@pytest.mark.parametrize("language", Language)
def test_words_refuse_a_moment_where_they_want_a_day(language: Language) -> None:
    say, moment = say_in(language), datetime(2027, 1, 11, 23, 30, tzinfo=UTC)

    for write in (say.day, say.long_day):
        assert write(date(2027, 1, 11))
        with pytest.raises(TypeError, match="local_date"):
            write(moment)


def _days_of_nobody(tree: ast.AST, allowed: set[str] | None) -> Iterator[ast.expr]:
    """What stands in the functions that are allowed to is passed over; None allows the whole file."""
    if allowed is None:
        return
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.FunctionDef) and node.name in allowed:
            continue
        if isinstance(node, ast.expr) and _takes_a_day(node):
            yield node
        else:
            yield from _days_of_nobody(node, allowed)


def _takes_a_day(node: ast.expr) -> bool:
    match node:
        case ast.Call(func=ast.Attribute(attr="date"), args=[]):
            return True
        case ast.Call(
            func=ast.Attribute(value=ast.Name(id="func" | "datetime") | ast.Attribute(attr="func"), attr="date")
        ):
            return True
        case ast.Call(func=ast.Name(id="date"), args=[ast.Attribute(attr="year"), *_]):
            return True
        case ast.Call(func=ast.Name(id="cast") | ast.Attribute(attr="cast"), args=[_, kind]):
            return ast.unparse(kind).removesuffix("()").rpartition(".")[2] == "Date"
        case ast.Subscript(value=value, slice=ast.Slice()):
            return "isoformat()" in ast.unparse(value)
    return False
