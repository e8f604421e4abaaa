"""Finding what a person means: a button or a field by its id or by what is written on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sandbox.blockkit.normal import STATEFUL, elements_of
from sandbox.seen import Message, View
from sandbox.viewing import OpenView

# The two know each other: a face points, and pointing asks what the face sees.
if TYPE_CHECKING:
    from sandbox.face import Face

Element = dict[str, Any]
_BUTTONS = frozenset({"button", "workflow_button"})
_CHOOSABLE = STATEFUL | {"overflow"}


@dataclass(frozen=True)
class Spot:
    """An element and where it stands."""

    block: Element
    element: Element
    message: Message | None = None
    view: OpenView | None = None

    @property
    def where(self) -> str:
        if self.view is not None:
            return "modal" if self.view.view["type"] == "modal" else "Home"
        return "message"


def find_spot(face: "Face", target: str, *, in_: Message | View | None, value: str | None, buttons: bool) -> Spot:
    kinds = _BUTTONS if buttons else _CHOOSABLE
    spots = [spot for spot in _spots(face, in_) if spot.element["type"] in kinds]
    for spot in spots:
        if target in _names(spot) and (value is None or spot.element.get("value") == value):
            return spot
    there = "\n".join(f"  {' / '.join(_names(spot))} in {spot.where}" for spot in spots) or "  nothing at all"
    raise AssertionError(f"{face.name} finds no {target!r}; there is\n{there}")


def _spots(face: "Face", in_: Message | View | None) -> Iterator[Spot]:
    """The open modal first, then messages from the newest, then Home."""
    if in_ is not None:
        yield from _in_message(in_) if isinstance(in_, Message) else _in_view(in_)
        return
    if face.modal:
        yield from _in_view(face.modal)
    for message in reversed(face.messages):
        yield from _in_message(message)
    if face.home:
        yield from _in_view(face.home)


def _in_message(message: Message) -> Iterator[Spot]:
    for block in message.blocks:
        for element in elements_of(block):
            yield Spot(block, element, message=message)


def _in_view(view: View) -> Iterator[Spot]:
    for block in view.blocks:
        for element in elements_of(block):
            yield Spot(block, element, view=view.shown)


def _names(spot: Spot) -> list[str]:
    label = spot.element.get("text") or spot.block.get("label") or {}
    return [name for name in (label.get("text"), spot.element["action_id"], spot.block["block_id"]) if name]


def find_field(blocks: list[Element], field: str) -> tuple[Element, Element]:
    known = []
    for block in blocks:
        for element in elements_of(block):
            if element["type"] in STATEFUL:
                label = (block.get("label") or {}).get("text")
                if field in (block["block_id"], element["action_id"], label):
                    return block, element
                known.append(f"{label or element['action_id']} ({block['block_id']}/{element['action_id']})")
    raise AssertionError(f"the form has no field {field!r}; there are {', '.join(known) or 'none'}")
