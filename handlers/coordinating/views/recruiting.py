"""Whom to recruit: supply and demand by topic, and a ready-made post that asks around in a channel."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.coordinating.views.pages import Page, turning
from handlers.desk.blocks import Message, button, buttons, context, divider, header, message, modal, section
from handlers.desk.forms import OptionPairs, channel_input, field, one_of
from handlers.desk.texts import Say, escaped
from handlers.desk.values import Value
from handlers.joining.views.sign_up import BEGIN
from programme.supply import Supply

SUPPLY, SUPPLY_BACK, SUPPLY_ON = "recruiting.supply", "recruiting.supply-back", "recruiting.supply-on"
ASK, ASK_FOR_TOPIC, ASK_FORM = "recruiting.ask", "recruiting.ask-for-topic", "recruiting.ask-form"
CHANNEL, TOPIC = "around-channel", "around-topic"
ANY_TOPIC = "any"
TOPICS_A_PAGE = 10
# Slack takes a hundred options (docs/slack.md), and "any topic" is one of them.
MOST_TOPICS = 99


@dataclass(frozen=True)
class AskAround(Value):
    """For which round, and for a topic that lacks people or for none in particular."""

    cohort_id: UUID
    topic: str | None = None


def supply(say: Say, *, cohort_id: UUID, cohort: str, supplies: Sequence[Supply], page: int) -> dict[str, Any]:
    at = Page[Supply](page, TOPICS_A_PAGE, len(supplies))
    shown = supplies[at.after : at.after + at.length]
    return modal(
        say("supply-title"),
        section(f"*{escaped(cohort)}*"),
        *(_topic(say, cohort_id, each, number) for number, each in enumerate(shown)),
        context(say("supply-context")),
        *turning(say, at, cohort_id, back=SUPPLY_BACK, on=SUPPLY_ON),
        divider(),
        buttons(button(say("ask-around"), action=ASK, value=AskAround(cohort_id).to_value(), primary=True)),
        close=say("close"),
    )


def ask_form(
    say: Say, *, topics: OptionPairs, chosen: str, channel: str | None, post: Message, metadata: str
) -> dict[str, Any]:
    """The post as everybody will read it, drawn anew when the topic changes."""
    pairs = [(ANY_TOPIC, say("ask-around-any-topic")), *topics[:MOST_TOPICS]]
    # Without its button, which would begin a sign-up from the preview.
    shown = [block for block in post.blocks if block["type"] == "section"]
    return modal(
        say("ask-around-title"),
        field(
            CHANNEL,
            say("ask-around-channel"),
            channel_input(placeholder=say("choose"), initial=channel),
            hint=say("ask-around-channel-hint"),
        ),
        field(TOPIC, say("ask-around-topic"), one_of(pairs, initial=chosen), redraws=True),
        header(say("ask-around-preview")),
        *(section(block["text"]["text"]) for block in shown),
        context(say("ask-around-button")),
        callback_id=ASK_FORM,
        submit=say("ask-around-send"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def post(say: Say, *, cohort: str, topic: str, waiting: int | None) -> Message:
    """For any channel: no names, and a count only where it is large enough; `topic` is "" for no particular one."""
    text = (
        say("ask-around-post-topic", topic=escaped(topic), round=escaped(cohort))
        if topic
        else say("ask-around-post", round=escaped(cohort))
    )
    return message(
        say("ask-around-notification"),
        section(text),
        *([section(say("ask-around-waiting", count=waiting))] if waiting else []),
        buttons(button(say("sign-up-send"), action=BEGIN, primary=True)),
        context(say("announcement-context")),
    )


def posted(say: Say, *, channel: str) -> dict[str, Any]:
    return modal(
        say("ask-around-title"),
        section(say("ask-around-posted", channel=f"<#{channel}>")),
        context(say("round-invite-bot")),
        close=say("close"),
    )


def _topic(say: Say, cohort_id: UUID, supply: Supply, number: int) -> Block:
    line = say("supply-line", topic=escaped(supply.topic), offered=supply.offered, wanted=supply.wanted)
    if not supply.missing:
        return section(line, block_id=f"topic-{number}")
    return section(
        f"{line}\n:arrow_right: {say('supply-missing', count=supply.missing)}",
        accessory=button(say("ask-around"), action=ASK_FOR_TOPIC, value=AskAround(cohort_id, supply.key).to_value()),
        block_id=f"topic-{number}",
    )
