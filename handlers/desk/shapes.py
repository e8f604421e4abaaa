"""Whether something that arrived looks as Slack sends it: what does not is put aside, and is no fault of ours (I11)."""

import logging
import re
from collections.abc import Callable, Mapping
from typing import Any

from handlers.desk.bodies import mapping

log = logging.getLogger("buddy")

Check = Callable[[object], bool]


def is_text(found: object) -> bool:
    return isinstance(found, str)


def is_named(found: object) -> bool:
    return isinstance(found, str) and found != ""


def _like(pattern: str) -> Check:
    return lambda found: isinstance(found, str) and re.fullmatch(pattern, found) is not None


def _is_somebody(found: object) -> bool:
    return found is None or isinstance(found, str | Mapping)


def _anything(_: object) -> bool:
    return True


def _or_nothing(check: Check) -> Check:
    return lambda found: found is None or check(found)


def _with(**checks: Check) -> Check:
    return lambda found: isinstance(found, Mapping) and all(check(found.get(name)) for name, check in checks.items())


def _list_of(check: Check) -> Check:
    return lambda found: isinstance(found, list) and all(check(each) for each in found)


def _some_of(check: Check) -> Check:
    return lambda found: bool(found) and _list_of(check)(found)


# What Bolt can bring to a listener; whatever else Slack thinks of is acknowledged and left alone.
_INTERACTIONS: dict[object, Check] = {
    "block_actions": _with(actions=_some_of(_with(action_id=is_named, type=is_named, block_id=is_text))),
    "view_submission": _with(view=_with(callback_id=is_text)),
    "view_closed": _with(view=_with(callback_id=is_text)),
    "shortcut": _with(callback_id=is_named),
    "message_action": _with(callback_id=is_named),
    "block_suggestion": _with(action_id=is_named),
}
_OPTION = _with(value=is_text)
# What is chosen in an element, by its type; of others nothing is known.
_CHOSEN: dict[object, tuple[str, Check]] = {
    "plain_text_input": ("value", _or_nothing(is_text)),
    "number_input": ("value", _or_nothing(_like(r"-?\d+(\.\d+)?"))),
    "datepicker": ("selected_date", _or_nothing(_like(r"\d{4}-\d{2}-\d{2}"))),
    "timepicker": ("selected_time", _or_nothing(_like(r"\d{2}:\d{2}"))),
    "users_select": ("selected_user", _or_nothing(is_text)),
    "conversations_select": ("selected_conversation", _or_nothing(is_text)),
    "multi_users_select": ("selected_users", _list_of(is_text)),
    "static_select": ("selected_option", _or_nothing(_OPTION)),
    "radio_buttons": ("selected_option", _or_nothing(_OPTION)),
    "overflow": ("selected_option", _OPTION),
    "multi_static_select": ("selected_options", _list_of(_OPTION)),
    "checkboxes": ("selected_options", _list_of(_OPTION)),
    "button": ("value", _or_nothing(is_text)),
}
_VIEW = _with(id=is_named, type=is_named, blocks=_some_of(_with(type=is_named)), private_metadata=_or_nothing(is_text))
_CONTAINERS: dict[object, Check] = {
    "message": _with(channel_id=is_named, message_ts=is_named),
    "view": _with(view_id=is_named),
}
_EVENTS: dict[object, Check] = {
    "user_change": _with(user=_with(id=is_named)),
    "app_home_opened": _with(user=is_named),
    "message": _with(user=_or_nothing(is_named), text=_or_nothing(is_text), channel=_or_nothing(is_named)),
}


def warn(body: object) -> None:
    """Nothing of what stands in it: people's words may."""
    kind = mapping(body).get("type")
    known = isinstance(kind, str) and (kind in _INTERACTIONS or kind == "event_callback")
    log.warning("something that Slack does not send was put aside: %s", kind if known else "unheard-of")


def can_be_heard(payload: object) -> bool:
    """Whether Bolt finds in it what it looks for itself."""
    # Of these Bolt takes whatever is there for an id, or for something that has one.
    if not isinstance(payload, Mapping) or not all(_is_somebody(payload.get(name)) for name in ("team", "enterprise")):
        return False
    kind = payload.get("type")
    if kind == "event_callback" or "event" in payload:
        return _with(event=_with(type=is_named))(payload)
    if "command" in payload:
        return _with(command=is_named, user_id=is_named)(payload)
    heard = _INTERACTIONS.get(kind) if isinstance(kind, str) else None
    return heard is not None and _with(user=_with(id=is_named))(payload) and heard(payload)


def is_as_sent(body: Mapping[str, Any]) -> bool:
    """Asked once something has gone wrong: then whose fault it is."""
    if not can_be_heard(body):
        return False
    kind = body.get("type")
    if kind == "event_callback":
        event = mapping(body.get("event"))
        return _EVENTS.get(event.get("type"), _anything)(event)
    if "command" in body:
        return _with(text=_or_nothing(is_text), trigger_id=is_named)(body)
    if kind == "block_actions":
        return _is_click(body)
    return kind != "view_submission" or _is_form(body.get("view"))


def _is_click(body: Mapping[str, Any]) -> bool:
    container = mapping(body.get("container"))
    stands = _CONTAINERS.get(str(container.get("type")))
    if stands is None or not stands(container) or not is_named(body.get("trigger_id")):
        return False
    in_view = container.get("type") == "view"
    # Forms are redrawn while they are filled in, and then all that stands in them is read.
    return (not in_view or _is_form(body.get("view"), is_sent=False)) and all(map(_is_chosen, body["actions"]))


def _is_form(view: object, *, is_sent: bool = True) -> bool:
    """Every field that is drawn has a state that goes with it; once it is sent, none that must be filled is empty."""
    if not _VIEW(view):
        return False
    values = mapping(mapping(mapping(view).get("state")).get("values"))
    return all(
        _is_filled(block, mapping(values.get(str(block.get("block_id")))), is_sent=is_sent)
        for block in mapping(view)["blocks"]
        if block["type"] == "input"
    )


def _is_filled(block: Mapping[str, Any], states: Mapping[str, Any], *, is_sent: bool) -> bool:
    element = mapping(block.get("element"))
    state = states.get(str(element.get("action_id")))
    if not isinstance(state, Mapping) or state.get("type") != element.get("type") or not _is_chosen(state):
        return False
    name, _ = _CHOSEN.get(str(element.get("type")), ("", _anything))
    may_be_empty = not is_sent or not name or bool(block.get("optional"))
    return may_be_empty or state.get(name) not in (None, "", [])


def _is_chosen(state: object) -> bool:
    name, check = _CHOSEN.get(str(mapping(state).get("type")), ("", _anything))
    return isinstance(state, Mapping) and check(state.get(name))
