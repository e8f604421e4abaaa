"""What an element remembers, and how a person's answer becomes that: as Slack's client would take it."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any

from sandbox.blockkit.composition import options_of

State = dict[str, Any]

_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
# kind of element -> (field of its state, field of the element with the initial value, several at once)
_FIELDS: dict[str, tuple[str, str, bool]] = {
    "plain_text_input": ("value", "initial_value", False),
    "email_text_input": ("value", "initial_value", False),
    "url_text_input": ("value", "initial_value", False),
    "number_input": ("value", "initial_value", False),
    "rich_text_input": ("rich_text_value", "initial_value", False),
    "file_input": ("files", "", True),
    "checkboxes": ("selected_options", "initial_options", True),
    "radio_buttons": ("selected_option", "initial_option", False),
    "datepicker": ("selected_date", "initial_date", False),
    "timepicker": ("selected_time", "initial_time", False),
    "datetimepicker": ("selected_date_time", "initial_date_time", False),
}
for _kind, _one in (
    ("static", "option"),
    ("external", "option"),
    ("users", "user"),
    ("channels", "channel"),
    ("conversations", "conversation"),
):
    _FIELDS[f"{_kind}_select"] = (f"selected_{_one}", f"initial_{_one}", False)
    _FIELDS[f"multi_{_kind}_select"] = (f"selected_{_one}s", f"initial_{_one}s", True)


class NotFillable(AssertionError):
    """A person could not have entered this; the message says why and what would be possible."""


def field_of(kind: str) -> str:
    return _FIELDS[kind][0]


def initial_state(element: Mapping[str, Any]) -> State:
    key, initial, several = _FIELDS[element["type"]]
    return {"type": element["type"], key: element.get(initial, [] if several else None)}


def is_empty(state: State) -> bool:
    return state[field_of(state["type"])] in (None, "", [])


def filled_state(element: Mapping[str, Any], answer: Any) -> State:
    """The element's state after a person gave this answer; raises NotFillable if nobody could."""
    kind = element["type"]
    key, _, several = _FIELDS[kind]
    if answer is None:
        return {"type": kind, key: [] if several else None}
    if several:
        answers = [answer] if isinstance(answer, str) or not isinstance(answer, Iterable) else list(answer)
        _at_most(element, answers)
        return {"type": kind, key: [_taken(element, one) for one in answers]}
    return {"type": kind, key: _taken(element, answer)}


def _taken(element: Mapping[str, Any], answer: Any) -> Any:
    kind = element["type"].removeprefix("multi_")
    return _TAKERS[kind](element, answer)


def _text(element: Mapping[str, Any], answer: Any) -> str | None:
    text = str(answer)
    # A long text is cut by nobody: Slack's client refuses to take more.
    longest = element.get("max_length", 3000)
    if len(text) > longest:
        raise NotFillable(f"{len(text)} characters do not fit into a field for {longest}")
    if text and len(text) < element.get("min_length", 0):
        raise NotFillable(f"the field wants at least {element['min_length']} characters")
    if "\n" in text and not element.get("multiline"):
        raise NotFillable("the field has one line only")
    return text or None


def _number(element: Mapping[str, Any], answer: Any) -> str:
    number = float(answer)
    if not element["is_decimal_allowed"] and number != int(number):
        raise NotFillable("the field takes whole numbers")
    if number < float(element.get("min_value", "-inf")) or number > float(element.get("max_value", "inf")):
        raise NotFillable(f"{answer} is not between {element.get('min_value')} and {element.get('max_value')}")
    return str(answer)


def _email(_: Mapping[str, Any], answer: Any) -> str:
    if not _EMAIL.fullmatch(str(answer)):
        raise NotFillable(f"{answer!r} is no e-mail address")
    return str(answer)


def _option(element: Mapping[str, Any], answer: Any) -> dict[str, Any]:
    options = options_of(dict(element))
    for option in options:
        if answer in (option["value"], option["text"]["text"]):
            return option
    offered = ", ".join(f"{option['text']['text']!r} ({option['value']})" for option in options)
    raise NotFillable(f"{answer!r} is not offered; there are {offered}")


def _identifier(_: Mapping[str, Any], answer: Any) -> str:
    for name in ("user_id", "id"):
        if hasattr(answer, name):
            return str(getattr(answer, name))
    return str(answer)


def _date(_: Mapping[str, Any], answer: Any) -> str:
    return date.fromisoformat(answer).isoformat() if isinstance(answer, str) else answer.strftime("%Y-%m-%d")


def _time(_: Mapping[str, Any], answer: Any) -> str:
    return (time.fromisoformat(answer) if isinstance(answer, str) else answer).strftime("%H:%M")


def _moment(_: Mapping[str, Any], answer: Any) -> int:
    return int(answer.timestamp()) if isinstance(answer, datetime) else int(answer)


def _as_is(_: Mapping[str, Any], answer: Any) -> Any:
    return answer


def _at_most(element: Mapping[str, Any], answers: list[Any]) -> None:
    most = element.get("max_selected_items")
    if most is not None and len(answers) > most:
        raise NotFillable(f"only {most} can be selected")


_TAKERS: dict[str, Callable[[Mapping[str, Any], Any], Any]] = {
    "plain_text_input": _text,
    "email_text_input": _email,
    "url_text_input": _text,
    "number_input": _number,
    "rich_text_input": _as_is,
    "file_input": _as_is,
    "checkboxes": _option,
    "radio_buttons": _option,
    "static_select": _option,
    "external_select": _as_is,
    "users_select": _identifier,
    "channels_select": _identifier,
    "conversations_select": _identifier,
    "datepicker": _date,
    "timepicker": _time,
    "datetimepicker": _moment,
}
