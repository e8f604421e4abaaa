"""Answers to a command or a click: at once in the acknowledgement, or later through its response_url."""

from typing import Any

from sandbox import messages
from sandbox.conversations import Ephemeral
from sandbox.methods.calls import checked_content, parsed
from sandbox.permits import ResponseUrl
from sandbox.refusals import Refused
from sandbox.workspace import Workspace


def respond(workspace: Workspace, path: str, content: dict[str, Any]) -> None:
    response = workspace.permits.use_response_url(path, workspace.clock.now())
    apply(workspace, response, parsed(content))


def apply(workspace: Workspace, response: ResponseUrl, content: dict[str, Any]) -> None:
    if content.get("delete_original"):
        _delete(workspace, response)
        return
    checked_content(content)
    if content.get("replace_original") and response.message_ts:
        _replace(workspace, response, content)
        return
    place = workspace.conversations[response.channel_id]
    if content.get("response_type", "ephemeral") == "in_channel":
        message = messages.from_app(workspace, content)
        messages.post(workspace, place, message)
        response.message_ts, response.is_ephemeral = message["ts"], False
        return
    person = workspace.people[response.user_id]
    response.message_ts = messages.show_ephemeral(workspace, place, person, content)
    response.is_ephemeral = True


def _replace(workspace: Workspace, response: ResponseUrl, content: dict[str, Any]) -> None:
    place = workspace.conversations[response.channel_id]
    # What is not said again is gone: unlike chat.update, a replacement keeps no blocks.
    content = {"blocks": [], "text": "", **content}
    if response.is_ephemeral:
        shown = _ephemeral(workspace, response)
        fresh = messages.from_app(workspace, content)
        shown.message.update({"text": fresh["text"], "blocks": fresh["blocks"], "edited": {"ts": fresh["ts"]}})
        person = workspace.people[response.user_id]
        words = messages.readable(workspace, shown.message, person)
        workspace.tell("ephemeral", person, workspace.place_name(place), words)
        return
    message = place.find(response.message_ts or "")
    if message is None:
        raise Refused("message_not_found")
    messages.edit(workspace, place, message, content)


def _delete(workspace: Workspace, response: ResponseUrl) -> None:
    if response.is_ephemeral:
        workspace.ephemerals.remove(_ephemeral(workspace, response))
        return
    place = workspace.conversations[response.channel_id]
    message = place.find(response.message_ts or "")
    if message is None:
        raise Refused("message_not_found")
    messages.remove(workspace, place, message)


def _ephemeral(workspace: Workspace, response: ResponseUrl) -> Ephemeral:
    for shown in workspace.ephemerals:
        if shown.message["ts"] == response.message_ts:
            return shown
    raise Refused("message_not_found")
