"""A message whose moment has passed loses its buttons with the first click on one, and says why (I6)."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.desk import post
from handlers.desk.blocks import Message, context
from handlers.desk.bodies import mapping
from handlers.desk.interaction import Interaction
from handlers.desk.limits import MESSAGE_BLOCKS
from programme.refusals import NobodyListens, NoLongerCurrent, ProgrammeError, TandemOver
from storage import conversations

OVER = (NoLongerCurrent, TandemOver)
DIRECT = "D"


async def fade(i: Interaction, refusal: ProgrammeError) -> None:
    """In what one person alone sees, and in a group message that has become silent: elsewhere others may go on."""
    clicked, message = i.clicked_message, mapping(i.body.get("message"))
    blocks = message.get("blocks")
    if not isinstance(refusal, OVER) or clicked is None or i.known is None or not isinstance(blocks, list):
        return
    if i.services.drawn.has(clicked, i.services.now()):
        return  # the second click of two: the first has said in the message what came of it
    if not clicked[0].startswith(DIRECT) and not await _is_silent(i, clicked[0]):
        return
    # A button that no version knows any more may stand among others that go on.
    only = str(i.action.get("action_id")) if isinstance(refusal, NobodyListens) else None
    faded = Message(str(message.get("text") or ""), _without_buttons(blocks, only=only))
    if only is None:
        note = context(i.say("no-longer-current-note")).to_dict()
        faded = Message(faded.text, [*faded.blocks[: MESSAGE_BLOCKS - 1], note])
    if not faded.blocks:
        return
    if i.row is None:
        # Nobody the outbox could write to, such as whoever has erased everything.
        i.services.draws_at_once(*clicked, faded.payload)
        return
    async with i.services.database.transaction() as session:
        await post.redraw(session, i.services, clicked=clicked, to=i.row, message=faded)
    i.services.wake_delivery()


async def _is_silent(i: Interaction, channel_id: str) -> bool:
    if i.row is None:
        return False
    async with i.services.database.transaction() as session:
        return await conversations.is_silent(session, channel_id, person=i.row)


def _without_buttons(blocks: Sequence[Any], *, only: str | None) -> list[dict[str, Any]]:
    kept = []
    for block in (dict(mapping(each)) for each in blocks):
        if block.get("type") == "actions":
            block["elements"] = [each for each in block.get("elements") or () if not _goes(each, only)]
            if not block["elements"]:
                continue
        elif _goes(block.get("accessory"), only):
            del block["accessory"]
        kept.append(block)
    return kept


def _goes(element: object, only: str | None) -> bool:
    """A link leads somewhere whatever is over."""
    if not isinstance(element, Mapping) or element.get("type") == "image" or element.get("url"):
        return False
    return only is None or element.get("action_id") == only
