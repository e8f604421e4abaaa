"""Making messages the way Slack stores them: from the app, from people, and what events they cause."""

import re
from datetime import UTC
from typing import Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from sandbox.blockkit.normal import normalised
from sandbox.conversations import Conversation, Ephemeral, SlackMessage
from sandbox.happenings import Kind
from sandbox.people import SLACKBOT, Person
from sandbox.reading import Reader, message_text
from sandbox.user_objects import team_of, user_object
from sandbox.workspace import Workspace

_MENTION = re.compile(r"&lt;([@#][A-Z0-9]+)&gt;")
_TOKEN = re.compile(r"<(?P<sign>[@#])(?P<id>[A-Z0-9]+)(?:\|[^>]*)?>|<(?P<url>https?://[^|>]+)(?:\|(?P<label>[^>]*))?>")


def escaped(text: str) -> str:
    """What a person types, as Slack's client sends it: & < > escaped, mentions kept."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MENTION.sub(r"<\1>", text)


def rich_text(workspace: Workspace, text: str) -> dict[str, Any]:
    """The block Slack itself makes of a message that is only text."""
    elements: list[dict[str, Any]] = []
    position = 0
    for match in _TOKEN.finditer(text):
        elements += _plain(text[position : match.start()])
        position = match.end()
        if match["url"]:
            link = {"type": "link", "url": match["url"]}
            elements.append({**link, "text": match["label"]} if match["label"] else link)
        elif match["sign"] == "@":
            elements.append({"type": "user", "user_id": match["id"]})
        else:
            elements.append({"type": "channel", "channel_id": match["id"]})
    elements += _plain(text[position:])
    section = {"type": "rich_text_section", "elements": elements}
    return {"type": "rich_text", "block_id": workspace.short_id(), "elements": [section]}


def _plain(text: str) -> list[dict[str, Any]]:
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return [{"type": "text", "text": text}] if text else []


def from_app(workspace: Workspace, content: dict[str, Any]) -> SlackMessage:
    bot = workspace.bot
    message: SlackMessage = {
        "user": bot.user_id,
        "type": "message",
        "ts": workspace.next_ts(),
        "bot_id": bot.bot_id,
        "app_id": workspace.app_id,
        "text": content.get("text") or "",
        "team": workspace.team_id,
        "bot_profile": bot_profile(workspace),
        "blocks": _blocks(workspace, content),
    }
    message["text"] = message["text"] or fallback_text(message["blocks"])
    for name in ("metadata", "thread_ts", "attachments"):
        if content.get(name):
            message[name] = content[name]
    return message


def _blocks(workspace: Workspace, content: dict[str, Any]) -> list[dict[str, Any]]:
    if content.get("blocks"):
        return normalised(content["blocks"], workspace.short_id)
    return [rich_text(workspace, content.get("text") or "")]


def fallback_text(blocks: list[dict[str, Any]]) -> str:
    """Slack puts the words of the blocks together where the app gave no text."""
    texts = [block["text"]["text"] for block in blocks if isinstance(block.get("text"), dict)]
    return " ".join(texts)


def _only_text(message: SlackMessage) -> bool:
    return all(block["type"] == "rich_text" for block in message["blocks"])


def bot_profile(workspace: Workspace) -> dict[str, Any]:
    return {
        "id": workspace.bot.bot_id,
        "app_id": workspace.app_id,
        "user_id": workspace.bot.user_id,
        "name": workspace.manifest.app_name,
        "deleted": False,
        "updated": workspace.bot.updated,
        "team_id": workspace.team_id,
    }


def from_person(workspace: Workspace, person: Person, text: str, thread_ts: str | None = None) -> SlackMessage:
    text = escaped(text)
    message: SlackMessage = {
        "user": person.user_id,
        "type": "message",
        "ts": workspace.next_ts(),
        "client_msg_id": str(uuid4()),
        "text": text,
        "team": team_of(workspace, person),
        "blocks": [rich_text(workspace, text)],
    }
    return {**message, "thread_ts": thread_ts} if thread_ts else message


def post(workspace: Workspace, conversation: Conversation, message: SlackMessage) -> None:
    conversation.messages.append(message)
    author = workspace.people[message["user"]]
    kind: Kind = "message" if author.is_bot else "write"
    place = workspace.place_name(conversation)
    person = _only_reader(workspace, conversation) if author.is_bot else author
    workspace.tell(kind, person, place, readable(workspace, message, person))
    # Also the app's own: in Slack a bot hears itself (I12).
    workspace.emit(message_event(conversation, message))


def edit(workspace: Workspace, conversation: Conversation, message: SlackMessage, content: dict[str, Any]) -> None:
    before = dict(message)
    if content.get("blocks"):
        message["blocks"] = _blocks(workspace, content)
        message["text"] = content.get("text") or fallback_text(message["blocks"])
    elif "text" in content:
        message["text"] = content["text"]
        if "blocks" in content or _only_text(message):
            message["blocks"] = [rich_text(workspace, content["text"])]
    if "metadata" in content:
        message["metadata"] = content["metadata"]
        if not content["metadata"]:
            del message["metadata"]
    editor = workspace.bot.user_id
    event_ts = workspace.next_ts()
    message["edited"] = {"user": editor, "ts": event_ts}
    person = _only_reader(workspace, conversation)
    workspace.tell("edit", person, workspace.place_name(conversation), readable(workspace, message, person))
    changed = {"subtype": "message_changed", "message": dict(message), "previous_message": before}
    workspace.emit(hidden_event(conversation, changed, event_ts))


def remove(workspace: Workspace, conversation: Conversation, message: SlackMessage) -> None:
    conversation.messages.remove(message)
    person = _only_reader(workspace, conversation)
    workspace.tell("delete", person, workspace.place_name(conversation), readable(workspace, message, person))
    deleted = {"subtype": "message_deleted", "previous_message": dict(message), "deleted_ts": message["ts"]}
    workspace.emit(hidden_event(conversation, deleted, workspace.next_ts()))


def show_ephemeral(workspace: Workspace, conversation: Conversation, person: Person, content: dict[str, Any]) -> str:
    message = {**from_app(workspace, content), "subtype": "bot_message", "is_ephemeral": True}
    workspace.ephemerals.append(Ephemeral(person.user_id, conversation.id, message))
    workspace.tell("ephemeral", person, workspace.place_name(conversation), readable(workspace, message, person))
    return str(message["ts"])


def show_from_slack(workspace: Workspace, conversation: Conversation, person: Person, text: str) -> None:
    """Slackbot's own words, only visible to this person."""
    message = {**from_person(workspace, workspace.people[SLACKBOT], text), "is_ephemeral": True}
    workspace.ephemerals.append(Ephemeral(person.user_id, conversation.id, message))
    workspace.tell("ephemeral", person, workspace.place_name(conversation), text)


def message_event(conversation: Conversation, message: SlackMessage) -> dict[str, Any]:
    kinds = {"channel": "group" if conversation.is_private else "channel"}
    return {
        **{name: value for name, value in message.items() if name != "metadata"},
        "channel": conversation.id,
        "event_ts": message["ts"],
        "channel_type": kinds.get(conversation.kind, conversation.kind),
    }


def hidden_event(conversation: Conversation, what: dict[str, Any], event_ts: str) -> dict[str, Any]:
    event = message_event(conversation, {"type": "message", **what, "ts": event_ts})
    return {**event, "hidden": True}


def readable(workspace: Workspace, message: SlackMessage, person: Person | None = None) -> str:
    return message_text(message, reader(workspace, person))


def reader(workspace: Workspace, person: Person | None = None) -> Reader:
    """Everybody's names, and the clock on this person's wall."""
    people = {user_id: known.shown_name for user_id, known in workspace.people.items()}
    channels = {c.id: c.name for c in workspace.conversations.values() if c.kind == "channel"}
    return Reader(people | channels, ZoneInfo(person.tz) if person else UTC)


def _only_reader(workspace: Workspace, conversation: Conversation) -> Person | None:
    if conversation.kind != "im":
        return None
    other = next((m for m in conversation.members if m != workspace.bot.user_id), None)
    return workspace.people[other] if other else None


def user_change(workspace: Workspace, person: Person) -> dict[str, Any]:
    return {
        "type": "user_change",
        "user": user_object(workspace, person, include_locale=True),
        "cache_ts": workspace.seconds(),
        "event_ts": workspace.next_ts(),
    }
