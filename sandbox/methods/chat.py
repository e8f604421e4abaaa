"""chat.*: posting, changing and removing messages."""

from typing import Any

from sandbox import messages
from sandbox.conversations import Conversation, SlackMessage
from sandbox.methods.calls import Call, checked_content, message_content
from sandbox.methods.places import known_place, place_to_post
from sandbox.refusals import Refused

LONGEST_POST = 40_000
LONGEST_UPDATE = 4_000


def chat_post_message(call: Call) -> dict[str, Any]:
    conversation = place_to_post(call)
    content = message_content(call)
    # Slack cuts a long text and says nothing.
    content["text"] = call.text("text")[:LONGEST_POST]
    _thread(conversation, call.text("thread_ts"))
    message = messages.from_app(call.workspace, content)
    messages.post(call.workspace, conversation, message)
    return {"ok": True, "channel": conversation.id, "ts": message["ts"], "message": dict(message)}


def chat_post_ephemeral(call: Call) -> dict[str, Any]:
    conversation = place_to_post(call)
    content = message_content(call)
    if len(call.text("text")) > LONGEST_POST:
        raise Refused("msg_too_long")
    person = call.workspace.people.get(call.required("user"))
    if person is None or person.user_id not in conversation.members:
        raise Refused("user_not_in_channel")
    ts = messages.show_ephemeral(call.workspace, conversation, person, content)
    return {"ok": True, "message_ts": ts}


def chat_update(call: Call) -> dict[str, Any]:
    conversation = known_place(call)
    message = _own_message(call, conversation, "cant_update_message")
    if conversation.is_archived:
        raise Refused("is_inactive")
    if len(call.text("text")) > LONGEST_UPDATE:
        raise Refused("msg_too_long")
    content = {name: call.args[name] for name in ("text", "blocks", "metadata") if call.args.get(name) is not None}
    # Blocks that are not mentioned stay; only an empty list takes them away.
    checked_content({"text": message["text"], **content} if set(content) <= {"metadata"} else content)
    messages.edit(call.workspace, conversation, message, content)
    return {
        "ok": True,
        "channel": conversation.id,
        "ts": message["ts"],
        "text": message["text"],
        "message": dict(message),
    }


def chat_delete(call: Call) -> dict[str, Any]:
    conversation = known_place(call)
    message = _own_message(call, conversation, "cant_delete_message")
    messages.remove(call.workspace, conversation, message)
    return {"ok": True, "channel": conversation.id, "ts": message["ts"]}


def _own_message(call: Call, conversation: Conversation, refusal: str) -> SlackMessage:
    message = conversation.find(call.required("ts"))
    if message is None:
        raise Refused("message_not_found")
    if message["user"] != call.workspace.bot.user_id:
        raise Refused(refusal)
    return message


def _thread(conversation: Conversation, thread_ts: str) -> None:
    parent = conversation.find(thread_ts) if thread_ts else None
    if parent is not None:
        parent["thread_ts"] = thread_ts
        parent["reply_count"] = parent.get("reply_count", 0) + 1
