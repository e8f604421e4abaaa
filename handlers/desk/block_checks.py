"""The checks that Slack's models bring along, found once for each kind of block."""

import functools

from slack_sdk.models.basic_objects import JsonObject


@functools.cache
def checks_of(kind: type[JsonObject]) -> tuple[str, ...]:
    """The names of its checks, which raise `SlackObjectFormationError`."""
    return tuple(name for name in dir(kind) if hasattr(getattr(kind, name), "validator"))


def _check(drawn: JsonObject) -> None:
    for name in checks_of(type(drawn)):
        getattr(drawn, name)()


def find_once() -> None:
    """Left to itself slack_sdk goes through every attribute of every block, each time one is drawn, to find its checks.

    That was a third of what a click cost (`benchmarks.acknowledge --people 0`).
    """
    JsonObject.validate_json = _check  # type: ignore[method-assign, assignment]
