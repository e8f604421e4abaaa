"""Everything that can be tapped or sent is listened to, says what it does, and fits a phone."""

import ast
import inspect
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any, cast

import pytest
from slack_bolt.async_app import AsyncApp

from bot.chapters import register_all
from handlers.desk import catch_all
from handlers.desk.blocks import modal
from handlers.desk.texts import say_in
from programme.words import Language
from tests.checks.rooms import view_modules
from tests.checks.test_texts import FAMILIES

MODULES = view_modules()
LETTERS_ON_A_PHONE = 30
NOTICE = inspect.signature(modal).parameters["callback_id"].default


class Register:
    """Takes down which taps and forms somebody listens to, in place of Bolt's app."""

    def __init__(self) -> None:
        self.actions: list[Any] = []
        self.forms: list[Any] = []

    def action(self, name: Any) -> Callable[[Any], Any]:
        self.actions.append(name)
        return lambda listener: listener

    def view(self, name: Any) -> Callable[[Any], Any]:
        self.forms.append(name)
        return lambda listener: listener

    def _other(self, *_: Any) -> Callable[[Any], Any]:
        return lambda listener: listener

    command = event = shortcut = options = view_closed = _other


@pytest.fixture(scope="module")
def register() -> Register:
    register = Register()
    register_all(cast(AsyncApp, register))
    return register


def test_every_button_is_listened_to_and_every_listener_has_a_button(register: Register) -> None:
    drawn = {name for module in MODULES for name in _actions(module)}

    assert drawn == {name for name in register.actions if name is not catch_all.ANYTHING}


def test_every_form_is_listened_to_and_every_listener_has_a_form(register: Register) -> None:
    drawn = {name for module in MODULES for name in _values(module, "modal", "callback_id")} - {NOTICE}

    assert drawn == {name for name in register.forms if name is not catch_all.ANYTHING}


def test_nothing_is_listened_to_twice(register: Register) -> None:
    assert len(register.actions) == len(set(register.actions))
    assert len(register.forms) == len(set(register.forms))


def test_whatever_nobody_else_takes_is_taken_last(register: Register) -> None:
    assert register.actions.index(catch_all.ANYTHING) == len(register.actions) - 1
    assert register.forms.index(catch_all.ANYTHING) == len(register.forms) - 1


@pytest.mark.parametrize("language", Language)
def test_a_button_says_what_it_does_in_the_letters_that_a_phone_shows(language: Language) -> None:
    say = say_in(language)
    labels = {name: say(name) for module in MODULES for name in _labels(module)}

    assert len(labels) > 30
    assert {name: label for name, label in labels.items() if len(label) > LETTERS_ON_A_PHONE} == {}


def _actions(module: ModuleType) -> Iterator[str]:
    """The action ids of a module's buttons, of arrows below a list, and of fields that have the form drawn anew."""
    yield from _values(module, "button", "action")
    for way in ("back", "on"):
        yield from _values(module, "turning", way)
    if module.__name__ != "handlers.desk.forms":
        yield from _values(module, "overflow", "action")
    for call in _calls(module, "field"):
        if any(each.arg == "redraws" for each in call.keywords) and module.__name__ != "handlers.desk.forms":
            yield str(_evaluated(module, call.args[0]))


def _values(module: ModuleType, function: str, keyword: str) -> Iterator[str]:
    for call in _calls(module, function):
        for given in call.keywords:
            if given.arg == keyword:
                found = _evaluated(module, given.value)
                yield from ([found] if isinstance(found, str) else found)


def _evaluated(module: ModuleType, expression: ast.expr) -> Any:
    """A constant of the module; a local name stands for each value of the module's tables of actions."""
    try:
        return eval(ast.unparse(expression), dict(vars(module)))  # noqa: S307  # our own code
    except NameError:
        tables = [each for name, each in vars(module).items() if isinstance(each, dict) and name.isupper()]
        return [value for table in tables for value in table.values()] or _choices(module)


def _choices(module: ModuleType) -> list[str]:
    """Where a button's action is picked from a table inside a function: the whole table."""
    tables = [node for node in ast.walk(_tree(module)) if isinstance(node, ast.Dict)]
    return [eval(ast.unparse(value), dict(vars(module))) for table in tables for value in table.values]  # noqa: S307


def _labels(module: ModuleType) -> Iterator[str]:
    for call in _calls(module, "button"):
        said = call.args[0]
        if isinstance(said, ast.Call) and isinstance(said.func, ast.Name) and said.func.id == "say":
            yield from _names(said.args[0])


def _names(expression: ast.expr) -> Iterator[str]:
    match expression:
        case ast.Constant(value=str(name)):
            yield name
        case ast.IfExp(body=one, orelse=other):
            yield from (*_names(one), *_names(other))
        case ast.JoinedStr(values=[ast.Constant(value=str(family)), *_]):
            yield from (family + ending for ending in FAMILIES[family])


def _calls(module: ModuleType, function: str) -> Iterator[ast.Call]:
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == function:
            yield node


def _tree(module: ModuleType) -> ast.Module:
    return ast.parse(inspect.getsource(module))
