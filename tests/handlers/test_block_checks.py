"""Slack's own checks of a block: all of them are still made, though nobody searches for them each time."""

from collections.abc import Iterator

import pytest
from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models import blocks
from slack_sdk.models.basic_objects import JsonObject

from handlers.desk.block_checks import checks_of


def kinds(of: type[JsonObject] = JsonObject) -> Iterator[type[JsonObject]]:
    for kind in of.__subclasses__():
        yield kind
        yield from kinds(kind)


def found_by_searching(kind: type[JsonObject]) -> set[str]:
    """As slack_sdk looks for them."""
    named = {name: getattr(kind, name, None) for name in dir(kind) if not name.startswith("__")}
    return {name for name, method in named.items() if callable(method) and hasattr(method, "validator")}


def test_each_kind_of_block_has_the_checks_that_slack_sdk_would_find() -> None:
    found = {kind.__name__: set(checks_of(kind)) for kind in kinds()}

    assert found == {kind.__name__: found_by_searching(kind) for kind in kinds()}
    assert sum(map(len, found.values())) > 50


@pytest.mark.parametrize(
    "wrong",
    [
        blocks.HeaderBlock(text=blocks.PlainTextObject(text="x" * 151)),
        blocks.SectionBlock(),
        blocks.ActionsBlock(elements=[blocks.ButtonElement(text="x" * 76, action_id="a")]),
        blocks.ContextBlock(elements=[blocks.PlainTextObject(text="x")] * 11),
    ],
    ids=lambda block: str(block.type),
)
def test_what_slack_would_refuse_is_refused_here(wrong: blocks.Block) -> None:
    with pytest.raises(SlackObjectFormationError):
        wrong.to_dict()
