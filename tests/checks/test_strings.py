"""State is not parsed out of strings here and there: what a string carries is made and read in one place."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checks.rooms import ROOT

OCCURRENCES = ROOT / "storage" / "occurrences"
PRODUCT = sorted(path for room in ("handlers", "bot", "storage") for path in (ROOT / room).rglob("*.py"))


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [each for each in PRODUCT if not each.is_relative_to(OCCURRENCES)], ids=name_of)
def test_the_keys_of_messages_are_made_where_they_are_read(path: Path) -> None:
    """Whoever leaves, finds or takes back messages needs an occurrence or a beginning: the types see to that."""
    made = [call for call in _calls(path) if _called(call) in ("Occurrence", "Prefix")]

    assert [call.lineno for call in made] == []


def _calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def _called(call: ast.Call) -> str:
    """The last name of what is called: `find` of `outbox.find(...)`."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
