"""What a state of a tandem decides stands in one table; a new way to end is a line there, and found nowhere else."""

import ast
from collections.abc import Iterator

import pytest

from programme.tandems import MEANS, NEXT, Meaning, State
from tests.checks.test_structure import MODULES, ROOT, name_of, read

ENDS = {state.name for state in MEANS if state is not State.TANDEM}
OUTSIDE = [path for path in MODULES if not path.is_relative_to(ROOT / "programme")]
INSTEAD = "what does it decide here? Ask for a Meaning (programme/tandems.py)"


def test_every_state_that_a_tandem_can_have_has_a_line() -> None:
    reached = {State.TANDEM}
    for _ in State:
        reached |= {after for (state, _), after in NEXT.items() if state in reached}

    assert set(MEANS) == reached
    assert [state for state, means in MEANS.items() if not means] == []


def test_a_state_runs_exactly_as_long_as_something_can_follow() -> None:
    going_on = {state for state, _ in NEXT}

    assert {state for state, means in MEANS.items() if Meaning.RUNS in means} == going_on & set(MEANS)


def test_every_meaning_is_asked_for_and_has_a_state() -> None:
    asked = {name for path in OUTSIDE for name in _names(ast.parse(read(path)), Meaning.__name__)}

    assert asked == set(Meaning.__members__)
    assert frozenset[Meaning]().union(*MEANS.values()) == set(Meaning)


def test_nobody_but_the_programme_names_how_a_tandem_ended() -> None:
    found = [
        f"{name_of(path)}: State.{name}: {INSTEAD}"
        for path in OUTSIDE
        for name in _names(ast.parse(read(path)), State.__name__)
        if name in ENDS
    ]

    assert found == []


@pytest.mark.parametrize("said", ["tandem.state is State.ENDED", "t.state in (tandems.State.ENDED,)", "State['ENDED']"])
def test_every_way_to_name_one_is_found(said: str) -> None:
    assert list(_names(ast.parse(said), "State")) == ["ENDED"]


def _names(tree: ast.AST, table: str) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=of) | ast.Attribute(attr=of), attr=name) if of == table:
                yield name
            case ast.Subscript(value=ast.Name(id=of), slice=ast.Constant(value=str(name))) if of == table:
                yield name
