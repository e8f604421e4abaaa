"""Blocks on the surfaces Slack shows them on: messages, modals, Home; counts, sizes and what must be unique."""

from typing import Any

from sandbox.blockkit.blocks import BLOCK
from sandbox.blockkit.composition import plain
from sandbox.blockkit.findings import Problem, Problems, boolean, items, one_of, string, thing

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
# Slack publishes no figure; this is what users of the API measured before `msg_blocks_too_long`.
MESSAGE_CHARACTERS = 13_200
VIEW_BYTES = 250_000
_TITLE = plain(24)

_VIEW_FIELDS = {
    "blocks": items(BLOCK, at_most=VIEW_BLOCKS),
    "callback_id": string(at_most=255),
    "external_id": string(at_most=255),
    "private_metadata": string(at_most=3000),
}
_MODAL = thing(
    {"type": one_of("modal"), "title": _TITLE, "blocks": _VIEW_FIELDS["blocks"]},
    {
        **_VIEW_FIELDS,
        "submit": _TITLE,
        "close": _TITLE,
        "clear_on_close": boolean,
        "notify_on_close": boolean,
        "submit_disabled": boolean,
    },
)
_HOME = thing({"type": one_of("home"), "blocks": _VIEW_FIELDS["blocks"]}, _VIEW_FIELDS)
_MESSAGE = items(BLOCK, at_most=MESSAGE_BLOCKS)


def check_message(blocks: Any) -> Problems:
    return _MESSAGE(blocks, "/blocks") or _unique_block_ids(blocks, "/blocks") or _no_file_input(blocks)


def check_modal(view: Any) -> Problems:
    problems = _MODAL(view, "/view") or _unique_block_ids(view["blocks"], "/view/blocks")
    return problems or _submit_for_inputs(view)


def check_home(view: Any) -> Problems:
    return _HOME(view, "/view") or _unique_block_ids(view["blocks"], "/view/blocks")


def characters(blocks: Any) -> int:
    """How much text a message's blocks hold together."""
    if isinstance(blocks, dict):
        own = len(blocks["text"]) if isinstance(blocks.get("text"), str) else 0
        return own + sum(characters(value) for value in blocks.values() if isinstance(value, (dict, list)))
    if isinstance(blocks, list):
        return sum(characters(value) for value in blocks)
    return 0


def _unique_block_ids(blocks: list[dict[str, Any]], at: str) -> Problems:
    seen: set[str | None] = set()
    problems = []
    for index, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id is not None and block_id in seen:
            problems.append(Problem(f"Block ID `{block_id}` needs to be unique", f"{at}/{index}/block_id"))
        seen.add(block_id)
    return problems


def _submit_for_inputs(view: dict[str, Any]) -> Problems:
    if view.get("submit"):
        return []
    for index, block in enumerate(view["blocks"]):
        if block["type"] == "input":
            return [Problem("must define `submit` to use an `input` block in modals", f"/view/blocks/{index}/input")]
    return []


def _no_file_input(blocks: list[dict[str, Any]]) -> Problems:
    return [
        Problem("unsupported type: file_input", f"/blocks/{index}/element/type")
        for index, block in enumerate(blocks)
        if block["type"] == "input" and block["element"]["type"] == "file_input"
    ]
