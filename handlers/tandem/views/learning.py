"""The learning path of a topic - four one-hour meetings - and the page on which a tandem keeps its tasks."""

from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block
from slack_sdk.models.blocks.block_elements import ButtonElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped
from programme.meeting_times import MEETINGS_ON_THE_PATH
from programme.words import DEFAULT_TOPICS

PATH, PAGE, SET_PAGE = "learning.path", "learning.page", "learning.set-page"
LINK = "link"
LINK_CHARACTERS = 500
OWN_TOPIC = "own"


def path_button(say: Say, tandem_id: UUID) -> ButtonElement:
    return button(say("learning-path"), action=PATH, value=tandem_id)


def page_button(say: Say, tandem_id: UUID) -> ButtonElement:
    return button(say("learning-page"), action=PAGE, value=tandem_id)


def path(say: Say, *, tandem_id: UUID, topic: str, topic_key: str, held: int, page: str) -> dict[str, Any]:
    """Four meetings with a task each; the one after those held is next. A company's own topic gets the general path."""
    key = topic_key if topic_key in DEFAULT_TOPICS else OWN_TOPIC
    return modal(
        say("learning-path-title"),
        section(say("learning-path-intro", topic=escaped(topic))),
        *(_meeting(say, key, number, held) for number in range(1, MEETINGS_ON_THE_PATH + 1)),
        *([section(say("learning-path-done"))] if held >= MEETINGS_ON_THE_PATH else []),
        *([section(say("learning-page-is", page=_link(page)))] if page else []),
        context(say("learning-path-context")),
        buttons(page_button(say, tandem_id)),
        close=say("close"),
    )


def _meeting(say: Say, key: str, number: int, held: int) -> Block:
    title, task = say(f"path-title-{key}-{number}"), say(f"path-task-{key}-{number}")
    if number <= held:
        head = say("learning-meeting-held", number=number, title=title)
    elif number == held + 1:
        head = say("learning-meeting-next", number=number, title=title)
    else:
        head = say("learning-meeting-later", number=number, title=title)
    return section(f"{head}\n{task}")


def page_form(say: Say, *, tandem_id: UUID, page: str) -> dict[str, Any]:
    return modal(
        say("learning-page-title"),
        section(say("learning-page-intro")),
        field(
            LINK,
            say("learning-page-link"),
            text_input(initial=page, most=LINK_CHARACTERS, placeholder="https://…"),
            optional=True,
            hint=say("learning-page-hint"),
        ),
        callback_id=SET_PAGE,
        submit=say("save"),
        close=say("cancel"),
        private_metadata=str(tandem_id),
    )


def page_saved(say: Say, *, page: str) -> dict[str, Any]:
    text = say("learning-page-is", page=_link(page)) if page else say("learning-page-removed")
    return modal(say("learning-page-title"), section(text), close=say("close"))


def page_for_both(say: Say, *, tandem_id: UUID, page: str) -> Message:
    text = say("learning-page-is", page=_link(page)) if page else say("learning-page-removed")
    return message(
        say("learning-page-notification"),
        section(text),
        buttons(path_button(say, tandem_id), page_button(say, tandem_id)),
    )


def _link(page: str) -> str:
    """Between brackets Slack takes an address as it is, whatever stars and underscores are in it."""
    return f"<{escaped(page)}>"
