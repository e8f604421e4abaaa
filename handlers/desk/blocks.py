"""Block Kit in a few words of our own, on top of Slack's models; `message`, `modal` and `home` check every limit."""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import (
    ActionsBlock,
    Block,
    ButtonElement,
    ConfirmObject,
    ContextBlock,
    DividerBlock,
    HeaderBlock,
    InteractiveElement,
    MarkdownTextObject,
    PlainTextObject,
    SectionBlock,
)

from handlers.desk import block_checks
from handlers.desk.limits import TEXTS, check_home, check_message, check_modal

block_checks.find_once()

LETTERS_A_SECTION = TEXTS["section"]


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a message: a date for the calendar, a chart, a report."""

    name: str
    title: str
    content: bytes


@dataclass(frozen=True)
class Message:
    """A message: blocks, and the line that a locked phone shows, which names no topic and no need.

    Slack shows a message with a file without its blocks: `text` is all that stands beside the file.
    """

    text: str
    blocks: list[dict[str, Any]]
    file: Attachment | None = None

    @property
    def payload(self) -> dict[str, Any]:
        if self.file is None:
            return {"text": self.text, "blocks": self.blocks}
        content = base64.b64encode(self.file.content).decode()
        file = {"name": self.file.name, "title": self.file.title, "content": content}
        return {"text": self.text, "blocks": [], "file": file}


def with_file(text: str, name: str, content: bytes, *, title: str | None = None) -> Message:
    """A file with a line or two beside it; of a kind that is harmless twice, for a file cannot be looked for."""
    return Message(text, [], Attachment(name, title or name, content))


def message(notification: str, *blocks: Block) -> Message:
    return Message(notification, check_message(notification, [b.to_dict() for b in blocks]))


def modal(
    title: str,
    *blocks: Block,
    callback_id: str = "notice",
    submit: str | None = None,
    close: str | None = None,
    private_metadata: str = "",
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
    return check_modal(view)


def home(*blocks: Block) -> dict[str, Any]:
    return check_home({"type": "home", "blocks": [b.to_dict() for b in blocks]})


def plain(text: str) -> PlainTextObject:
    return PlainTextObject(text=text, emoji=True)


def mrkdwn(text: str) -> MarkdownTextObject:
    # T5: without `verbatim` Slack makes links of addresses, channels and some names that somebody typed bare.
    return MarkdownTextObject(text=text, verbatim=True)


def section(text: str, *, accessory: InteractiveElement | None = None, block_id: str | None = None) -> Block:
    return SectionBlock(text=mrkdwn(text), accessory=accessory, block_id=block_id)


def sections(lines: Iterable[str]) -> list[Block]:
    """Lines drawn together into as few sections as they fit in."""
    # Few and full: a message has room for fifty, a dialog for a hundred (docs/slack.md).
    texts = [""]
    for line in lines:
        joined = f"{texts[-1]}\n{line}".strip()
        if len(joined) > LETTERS_A_SECTION:
            texts.append(line)
        else:
            texts[-1] = joined
    return [section(text) for text in texts if text]


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


def buttons(*elements: InteractiveElement) -> Block:
    return ActionsBlock(elements=list(elements))
