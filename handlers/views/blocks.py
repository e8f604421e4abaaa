"""Block Kit in a few words of our own, on top of Slack's models; `message`, `modal` and `home` check every limit."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    CheckboxesElement,
    ConfirmObject,
    ContextBlock,
    ConversationFilter,
    ConversationSelectElement,
    DatePickerElement,
    DividerBlock,
    HeaderBlock,
    InputBlock,
    InputInteractiveElement,
    InteractiveElement,
    MarkdownTextObject,
    NumberInputElement,
    Option,
    OptionGroup,
    PlainTextInputElement,
    PlainTextObject,
    RadioButtonsElement,
    SectionBlock,
    StaticMultiSelectElement,
    StaticSelectElement,
    UserMultiSelectElement,
    UserSelectElement,
)

from handlers.views.limits import check_home, check_message, check_modal

OptionPairs = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Message:
    """A message: blocks, and the line that a locked phone shows, which names no topic and no need."""

    text: str
    blocks: list[dict[str, Any]]

    @property
    def payload(self) -> dict[str, Any]:
        return {"text": self.text, "blocks": self.blocks}


def message(notification: str, *blocks: Block) -> Message:
    return Message(notification, check_message(notification, [b.to_dict() for b in blocks]))


def modal(
    title: str,
    *blocks: Block,
    callback_id: str = "notice",
    submit: str | None = None,
    close: str | None = None,
    private_metadata: str = "",
    notify_on_close: bool = False,
) -> dict[str, Any]:
    view: dict[str, Any] = {
        "type": "modal",
        "callback_id": callback_id,
        "title": plain(title).to_dict(),
        "blocks": [b.to_dict() for b in blocks],
    }
    if submit:
        view["submit"] = plain(submit).to_dict()
    if close:
        view["close"] = plain(close).to_dict()
    if private_metadata:
        view["private_metadata"] = private_metadata
    if notify_on_close:
        view["notify_on_close"] = True
    return check_modal(view)


def home(*blocks: Block) -> dict[str, Any]:
    return check_home({"type": "home", "blocks": [b.to_dict() for b in blocks]})


def plain(text: str) -> PlainTextObject:
    return PlainTextObject(text=text, emoji=True)


def mrkdwn(text: str) -> MarkdownTextObject:
    return MarkdownTextObject(text=text)


def section(text: str, *, accessory: InteractiveElement | None = None, block_id: str | None = None) -> Block:
    return SectionBlock(text=mrkdwn(text), accessory=accessory, block_id=block_id)


def fields(pairs: Iterable[tuple[str, str]]) -> Block:
    return SectionBlock(fields=[mrkdwn(f"*{name}*\n{value}") for name, value in pairs])


def header(text: str) -> Block:
    return HeaderBlock(text=plain(text))


def context(text: str) -> Block:
    return ContextBlock(elements=[mrkdwn(text)])


def divider() -> Block:
    return DividerBlock()


def button(
    label: str,
    *,
    action: str,
    value: UUID | str | None = None,
    primary: bool = False,
    danger: bool = False,
    confirm: ConfirmObject | None = None,
) -> ButtonElement:
    style = "primary" if primary else "danger" if danger else None
    return ButtonElement(
        text=plain(label), action_id=action, value=str(value) if value else None, style=style, confirm=confirm
    )


def confirm(*, title: str, text: str, yes: str, no: str) -> ConfirmObject:
    return ConfirmObject(title=plain(title), text=mrkdwn(text), confirm=plain(yes), deny=plain(no))


def buttons(*elements: InteractiveElement, block_id: str | None = None) -> Block:
    return ActionsBlock(elements=list(elements), block_id=block_id)


def options(pairs: OptionPairs, *, rich: bool = False) -> list[Option]:
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
    only_channels = ConversationFilter(include=["public", "private"], exclude_bot_users=True)
    return ConversationSelectElement(
        action_id="channel", initial_conversation=initial, filter=only_channels, placeholder=plain(placeholder)
    )


def values_of(view: Mapping[str, Any]) -> dict[str, Any]:
    """What a form holds, by field: text, date, option value, list of values, user id."""
    return {
        block_id: _value(element)
        for block_id, elements in view["state"]["values"].items()
        for element in elements.values()
    }


def _value(element: Mapping[str, Any]) -> Any:
    for key in ("value", "selected_date", "selected_time", "selected_user", "selected_users", "selected_conversation"):
        if key in element:
            return element[key]
    if "selected_options" in element:
        return [option["value"] for option in element["selected_options"] or ()]
    if "selected_option" in element:
        return (element["selected_option"] or {}).get("value")
    return None
