"""Forms in a few words of our own: fields, what can be put into them, and what somebody has put in."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from slack_sdk.models.blocks import (
    Block,
    CheckboxesElement,
    ConversationFilter,
    ConversationSelectElement,
    DatePickerElement,
    InputBlock,
    InputInteractiveElement,
    NumberInputElement,
    Option,
    OptionGroup,
    OverflowMenuElement,
    PlainTextInputElement,
    RadioButtonsElement,
    StaticMultiSelectElement,
    StaticSelectElement,
    UserMultiSelectElement,
    UserSelectElement,
)

from handlers.desk.blocks import mrkdwn, plain
from handlers.desk.bodies import mapping
from programme.refusals import Incomplete

OptionPairs = Sequence[tuple[str, str]]


def options(pairs: OptionPairs, *, rich: bool = False) -> list[Option]:
    # Lists take plain text alone. Radio buttons and boxes take mrkdwn: in them a mention shows as a name, and what
    # people typed has to be escaped.
    text = mrkdwn if rich else plain
    return [Option(text=text(label), value=value) for value, label in pairs]


def field(
    name: str,
    label: str,
    element: InputInteractiveElement,
    *,
    optional: bool = False,
    hint: str | None = None,
    redraws: bool = False,
) -> Block:
    """A field of a form; `name` is what its value and its errors are found by."""
    element.action_id = name
    return InputBlock(
        block_id=name,
        label=plain(label),
        element=element,
        optional=optional,
        hint=plain(hint) if hint else None,
        dispatch_action=redraws or None,
    )


def text_input(*, initial: str = "", most: int = 150, lines: bool = False, placeholder: str | None = None) -> Any:
    return PlainTextInputElement(
        action_id="text",
        initial_value=initial or None,
        max_length=most,
        multiline=lines or None,
        placeholder=plain(placeholder) if placeholder else None,
    )


def number_input(*, initial: int | None, least: int, most: int) -> Any:
    return NumberInputElement(
        action_id="number",
        is_decimal_allowed=False,
        initial_value=str(initial) if initial is not None else None,
        min_value=str(least),
        max_value=str(most),
    )


def date_input(*, initial: date | None) -> Any:
    return DatePickerElement(action_id="date", initial_date=initial.isoformat() if initial else None)


def one_of(pairs: OptionPairs, *, initial: str | None = None, placeholder: str | None = None) -> Any:
    chosen = options([p for p in pairs if p[0] == initial])
    return StaticSelectElement(
        action_id="one",
        options=options(pairs),
        initial_option=chosen[0] if chosen else None,
        placeholder=plain(placeholder) if placeholder else None,
    )


def some_of(pairs: OptionPairs, *, initial: Iterable[str] = (), most: int | None = None, placeholder: str) -> Any:
    initial = set(initial)
    chosen = options([p for p in pairs if p[0] in initial])
    return StaticMultiSelectElement(
        action_id="some",
        options=options(pairs),
        initial_options=chosen or None,
        max_selected_items=most,
        placeholder=plain(placeholder),
    )


def grouped(groups: Sequence[tuple[str, OptionPairs]], *, initial: Iterable[str] = (), placeholder: str) -> Any:
    initial = set(initial)
    chosen = options([p for _, pairs in groups for p in pairs if p[0] in initial])
    return StaticMultiSelectElement(
        action_id="grouped",
        option_groups=[OptionGroup(label=plain(label), options=options(pairs)) for label, pairs in groups],
        initial_options=chosen or None,
        placeholder=plain(placeholder),
    )


def radio(pairs: OptionPairs, *, initial: str | None = None) -> Any:
    chosen = options([p for p in pairs if p[0] == initial], rich=True)
    return RadioButtonsElement(
        action_id="radio", options=options(pairs, rich=True), initial_option=chosen[0] if chosen else None
    )


def ticks(pairs: OptionPairs, *, initial: Iterable[str] = ()) -> Any:
    initial = set(initial)
    chosen = options([p for p in pairs if p[0] in initial], rich=True)
    return CheckboxesElement(action_id="ticks", options=options(pairs, rich=True), initial_options=chosen or None)


def overflow(pairs: OptionPairs, *, action: str) -> OverflowMenuElement:
    """The menu behind three dots beside a line."""
    return OverflowMenuElement(action_id=action, options=options(pairs))


def person_input(*, initial: str | None = None, placeholder: str) -> Any:
    return UserSelectElement(action_id="person", initial_user=initial, placeholder=plain(placeholder))


def people_input(*, initial: Sequence[str] = (), most: int | None = None, placeholder: str) -> Any:
    return UserMultiSelectElement(
        action_id="people",
        initial_users=list(initial) or None,
        max_selected_items=most,
        placeholder=plain(placeholder),
    )


def channel_input(*, placeholder: str, initial: str | None = None) -> Any:
    # Of conversations, because Slack's own select for channels lists public ones only.
    only_channels = ConversationFilter(include=["public", "private"], exclude_bot_users=True)
    return ConversationSelectElement(
        action_id="channel", initial_conversation=initial, filter=only_channels, placeholder=plain(placeholder)
    )


class Values(dict[str, Any]):
    """What a form holds, by field; of one that is not there every use but `get` is refused (I11)."""

    def __missing__(self, field: str) -> Any:
        raise Incomplete


def values_of(view: Mapping[str, Any]) -> Values:
    """What a form holds, by field: text, date, option value, list of values, user id."""
    return Values(
        (block_id, _value(mapping(element)))
        for block_id, elements in mapping(mapping(view.get("state")).get("values")).items()
        for element in mapping(elements).values()
    )


def _value(element: Mapping[str, Any]) -> Any:
    for key in ("value", "selected_date", "selected_time", "selected_user", "selected_users", "selected_conversation"):
        if key in element:
            return element[key]
    if "selected_options" in element:
        return [option["value"] for option in element["selected_options"] or ()]
    if "selected_option" in element:
        return (element["selected_option"] or {}).get("value")
    return None


def filled(form: dict[str, Any], values: Mapping[str, Any]) -> dict[str, Any]:
    """The form with these values in its fields, by name."""
    for block in form["blocks"]:
        if block["type"] == "input" and (value := values.get(block["block_id"])):
            _fill(block["element"], value)
    return form


def _choose(element: dict[str, Any], key: str, options: list[dict[str, Any]]) -> None:
    """What is no longer on offer stays unchosen."""
    if options:
        element[key] = options if key == "initial_options" else options[0]


def _fill(element: dict[str, Any], value: Any) -> None:
    match element["type"]:
        case "static_select":
            _choose(
                element, "initial_option", [option for option in element["options"] if option["value"] == value][:1]
            )
        case "multi_static_select":
            _choose(element, "initial_options", [option for option in element["options"] if option["value"] in value])
        case "timepicker":
            element["initial_time"] = value
        case "users_select":
            element["initial_user"] = value
        case "conversations_select":
            element["initial_conversation"] = value
        case _:
            element["initial_value"] = str(value)
