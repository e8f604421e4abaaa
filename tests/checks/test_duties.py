"""The table of duties is what docs/rounds.md shows, and what the code asks."""

import ast
from collections.abc import Iterator

import pytest

from programme.duties import TABLE, Deed
from programme.rounds import Phase
from tests.checks.diagram import PAGE
from tests.checks.phases import diagram, lived, on_page, table
from tests.checks.test_structure import MODULES

# Open to everybody who takes part, as long as they do; stories walk through it.
ASKED_BY_NOBODY = {Deed.RATE, Deed.LEAVE}


def test_the_phases_on_the_page_are_those_a_round_lives_through() -> None:
    assert on_page() == diagram()
    assert lived() == list(Phase)


def test_the_table_on_the_page_is_the_table_in_the_code() -> None:
    assert table() in PAGE.read_text(encoding="utf-8")


def test_the_table_has_a_line_for_each_deed() -> None:
    assert list(TABLE) == list(Deed)


@pytest.mark.parametrize("deed", [deed for deed in Deed if deed not in ASKED_BY_NOBODY], ids=lambda deed: deed.name)
def test_each_line_of_the_table_is_asked_somewhere(deed: Deed) -> None:
    assert deed.name in set(_asked())


def _asked() -> Iterator[str]:
    """The deeds that handlers and storage name."""
    for path in MODULES:
        if path.parts[-2] != "programme":
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "Deed":
                    yield node.attr
