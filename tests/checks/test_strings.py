"""State is not parsed out of strings here and there: what a string carries is made and read in one place."""

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.checks.rooms import ROOT

OCCURRENCES = ROOT / "storage" / "occurrences"
PRODUCT = sorted(path for room in ("handlers", "bot", "storage") for path in (ROOT / room).rglob("*.py"))
HANDLERS = [path for path in PRODUCT if path.is_relative_to(ROOT / "handlers")]
VALUES, SLASH = ROOT / "handlers" / "desk" / "values.py", "/"
# The ids of buttons and forms: a subject and a deed.
ID = re.compile(r"[a-z][a-z-]*\.[a-z][a-z-]*")
DRAWN_WITH = ("action", "callback_id")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", [each for each in PRODUCT if not each.is_relative_to(OCCURRENCES)], ids=name_of)
def test_the_keys_of_messages_are_made_where_they_are_read(path: Path) -> None:
    """Whoever leaves, finds or takes back messages needs an occurrence or a beginning: the types see to that."""
    made = [call for call in _calls(path) if _called(call) in ("Occurrence", "Prefix")]

    assert [call.lineno for call in made] == []


@pytest.mark.parametrize("path", [each for each in HANDLERS if each != VALUES], ids=name_of)
def test_what_buttons_and_forms_carry_is_written_and_read_by_values(path: Path) -> None:
    taken_apart = [
        call.lineno
        for call in _calls(path)
        if _called(call) in ("split", "rsplit", "partition", "rpartition")
        and any(isinstance(given, ast.Constant) and given.value == SLASH for given in call.args)
    ]
    put_together = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        and any(isinstance(part, ast.Constant) and part.value == SLASH for part in node.values)
    ]

    assert (taken_apart, put_together) == ([], [])


@pytest.mark.parametrize("path", HANDLERS, ids=name_of)
def test_what_is_drawn_or_listened_to_has_its_id_from_a_view(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    listening = [
        node.value for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "LISTENERS"
    ]
    drawing = [each.value for call in _calls(path) for each in call.keywords if each.arg in DRAWN_WITH]

    assert [text for node in (*listening, *drawing) for text in _ids(node)] == []


def test_an_id_stands_in_one_view() -> None:
    """Where the button is drawn; of several places, in the chapter that all the others may look down to."""
    constants = [
        text
        for path in HANDLERS
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.Assign)
        for text in set(_ids(node))
    ]

    assert len(constants) > 100
    assert [text for text, times in Counter(constants).items() if times > 1] == []


def _ids(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and ID.fullmatch(each.value):
            yield each.value


def _calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node


def _called(call: ast.Call) -> str:
    """The last name of what is called: `find` of `outbox.find(...)`."""
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
