"""Small checks of JSON values that can be put together, and the problems they find in Slack's words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Problem:
    """One thing Slack would complain about, and where it is."""

    message: str
    pointer: str

    def __str__(self) -> str:
        return f"{self.message} [json-pointer:{self.pointer}]"


Problems: TypeAlias = list[Problem]
Check: TypeAlias = Callable[[Any, str], Problems]


def string(*, at_most: int | None = None, at_least: int = 0, pattern: str | None = None) -> Check:
    def check(value: Any, at: str) -> Problems:
        if not isinstance(value, str):
            return [Problem("must be a string", at)]
        if len(value) < at_least:
            return [Problem(f"must be more than {at_least - 1} characters", at)]
        if at_most is not None and len(value) > at_most:
            return [Problem(f"must be less than {at_most + 1} characters", at)]
        if pattern is not None and not re.fullmatch(pattern, value):
            return [Problem(f"must match pattern {pattern}", at)]
        return []

    return check


def boolean(value: Any, at: str) -> Problems:
    return [] if isinstance(value, bool) else [Problem("must be a boolean", at)]


def whole_number(*, at_least: int | None = None, at_most: int | None = None) -> Check:
    def check(value: Any, at: str) -> Problems:
        if not isinstance(value, int) or isinstance(value, bool):
            return [Problem("must be an integer", at)]
        if at_least is not None and value < at_least:
            return [Problem(f"must be more than {at_least - 1}", at)]
        if at_most is not None and value > at_most:
            return [Problem(f"must be less than {at_most + 1}", at)]
        return []

    return check


def one_of(*allowed: str) -> Check:
    def check(value: Any, at: str) -> Problems:
        return [] if value in allowed else [Problem(f"must be a valid enum value ({', '.join(allowed)})", at)]

    return check


def anything(value: Any, at: str) -> Problems:  # noqa: ARG001 - it has the shape of a check
    return []


def items(each: Check, *, at_least: int = 0, at_most: int | None = None) -> Check:
    def check(value: Any, at: str) -> Problems:
        if not isinstance(value, list):
            return [Problem("must be an array", at)]
        if len(value) < at_least:
            return [Problem(f"no fewer than {at_least} items allowed", at)]
        if at_most is not None and len(value) > at_most:
            return [Problem(f"no more than {at_most} items allowed", at)]
        return [problem for index, item in enumerate(value) for problem in each(item, f"{at}/{index}")]

    return check


def thing(
    required: Mapping[str, Check] | None = None, optional: Mapping[str, Check] | None = None, *rules: Check
) -> Check:
    """An object with these fields and no others; `rules` look at the whole object once its fields are right."""
    required = dict(required or {})
    known = {"type": anything, **required, **dict(optional or {})}

    def check(value: Any, at: str) -> Problems:
        if not isinstance(value, dict):
            return [Problem("must be an object", at)]
        problems = [Problem(f"missing required field: {name}", at) for name in required if value.get(name) is None]
        problems += [Problem(f"invalid additional property: {name}", at) for name in value if name not in known]
        for name, field in value.items():
            # Slack reads an explicit null like a field that is not there.
            if name in known and field is not None:
                problems += known[name](field, f"{at}/{name}")
        return problems or [problem for rule in rules for problem in rule(value, at)]

    return check


def by_type(kinds: Mapping[str, Check]) -> Check:
    """An object whose `type` decides how the rest of it is checked."""

    def check(value: Any, at: str) -> Problems:
        if not isinstance(value, dict):
            return [Problem("must be an object", at)]
        if "type" not in value:
            return [Problem("missing required field: type", at)]
        kind = value["type"]
        if not isinstance(kind, str) or kind not in kinds:
            return [Problem(f"unsupported type: {kind}", f"{at}/type")]
        return kinds[kind](value, at)

    return check
