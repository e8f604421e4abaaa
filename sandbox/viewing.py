"""Modals and Home tabs: which are open, and what people have typed into them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from sandbox.blockkit.normal import STATEFUL, elements_of
from sandbox.forms import initial_state

Values = dict[str, dict[str, dict[str, Any]]]
SlackView = dict[str, Any]
# docs/slack.md.
STACK_LIMIT = 3


@dataclass
class OpenView:
    """A view in front of one person, with the fields as they stand there."""

    view: SlackView
    user_id: str
    values: Values = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    # What stands in a field although Slack's client would not send it: a word where a number is wanted.
    unfit: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return str(self.view["id"])

    def redraw(self, view: SlackView) -> None:
        """Slack keeps what somebody typed where block id, action id and kind of element stay the same."""
        earlier, self.view, self.errors, self.unfit = self.values, view, {}, {}
        self.values = state_values(view["blocks"])
        for block_id, action_id, state in _states(self.values):
            kept = earlier.get(block_id, {}).get(action_id)
            if kept is not None and kept["type"] == state["type"]:
                self.values[block_id][action_id] = kept

    def with_state(self) -> SlackView:
        return {**self.view, "state": {"values": self.values}}


class Views:
    """Each person's stack of modals and each person's Home."""

    def __init__(self) -> None:
        self.stacks: dict[str, list[OpenView]] = {}
        self.homes: dict[str, OpenView] = {}

    def stack(self, user_id: str) -> list[OpenView]:
        return self.stacks.setdefault(user_id, [])

    def top(self, user_id: str) -> OpenView | None:
        stack = self.stack(user_id)
        return stack[-1] if stack else None

    def find(self, *, view_id: str | None = None, external_id: str | None = None) -> OpenView | None:
        for open_view in self.all():
            if view_id and open_view.id == view_id:
                return open_view
            if not view_id and external_id and open_view.view["external_id"] == external_id:
                return open_view
        return None

    def all(self) -> Iterator[OpenView]:
        for stack in self.stacks.values():
            yield from stack
        yield from self.homes.values()


def state_values(blocks: list[dict[str, Any]]) -> Values:
    """The state of fresh blocks: every element that remembers something, with its initial value."""
    values: Values = {}
    for block in blocks:
        for element in elements_of(block):
            if element["type"] in STATEFUL:
                values.setdefault(block["block_id"], {})[element["action_id"]] = initial_state(element)
    return values


def _states(values: Values) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for block_id, actions in values.items():
        for action_id, state in actions.items():
            yield block_id, action_id, state
