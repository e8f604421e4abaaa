"""What a browser sends for a field, as the state Slack's client would keep, or the reason why it cannot be."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.forms import NotFillable, State, filled_state


class Unfit(ValueError):
    """An answer a field cannot take; carries the key of the words that say why, and a number for them."""

    def __init__(self, word: str, number: int = 0) -> None:
        super().__init__(word)
        self.word, self.number = word, number


def state_of(element: Mapping[str, Any], raw: Any, tz: ZoneInfo) -> State:
    """The state after this answer; raises Unfit."""
    answer = _answer(element, raw, tz)
    try:
        if element["type"] == "overflow":
            option = filled_state({**element, "type": "static_select"}, answer)["selected_option"]
            return {"type": "overflow", "selected_option": option}
        return filled_state(element, answer)
    except (NotFillable, ValueError):
        raise _reason(element, answer) from None


def _answer(element: Mapping[str, Any], raw: Any, tz: ZoneInfo) -> Any:
    kind = element["type"]
    if raw in (None, "", []):
        return None
    if kind == "datetimepicker":
        try:
            return datetime.fromisoformat(str(raw)).replace(tzinfo=tz)
        except ValueError:
            raise Unfit("not-possible") from None
    if kind == "rich_text_input":
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": str(raw)}]}
        return {"type": "rich_text", "elements": [section]}
    if kind.endswith("external_select"):
        return _suggested(raw)
    # A browser writes line breaks as it likes.
    return raw.replace("\r\n", "\n") if isinstance(raw, str) else raw


def _suggested(raw: Any) -> Any:
    """Options of an external select live in the app; the page hands back the whole option it was given."""
    for option in raw if isinstance(raw, list) else [raw]:
        if not isinstance(option, dict) or "value" not in option:
            raise Unfit("not-possible")
    return raw


def _reason(element: Mapping[str, Any], answer: Any) -> Unfit:
    kind = element["type"]
    if kind == "email_text_input":
        return Unfit("no-email")
    if kind == "number_input":
        return Unfit("no-number")
    if isinstance(answer, str) and len(answer) > element.get("max_length", 3000):
        return Unfit("at-most", element.get("max_length", 3000))
    if isinstance(answer, str) and len(answer) < element.get("min_length", 0):
        return Unfit("at-least", element["min_length"])
    if isinstance(answer, list) and len(answer) > element.get("max_selected_items", len(answer)):
        return Unfit("too-many", element["max_selected_items"])
    return Unfit("not-possible")


def spot(blocks: list[dict[str, Any]], block_id: str, action_id: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The block and the element with these ids; LookupError if they are gone by now."""
    for block in blocks:
        if block.get("block_id") != block_id:
            continue
        inside = [block.get("element"), block.get("accessory"), *(block.get("elements") or ())]
        for element in inside:
            if isinstance(element, dict) and element.get("action_id") == action_id:
                return block, element
    raise LookupError(f"{block_id} {action_id}")
