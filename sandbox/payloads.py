"""The JSON Slack sends to an app: events, clicks, forms, commands."""

from typing import Any

from sandbox.blockkit.normal import STATEFUL
from sandbox.conversations import Conversation, SlackMessage
from sandbox.people import Person
from sandbox.user_objects import team_of
from sandbox.viewing import OpenView, state_values
from sandbox.workspace import Workspace

Payload = dict[str, Any]
VERIFICATION_TOKEN = "sandbox-verification-token"  # noqa: S105 - deprecated by Slack, still sent


def event_callback(workspace: Workspace, event: dict[str, Any]) -> Payload:
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.team_id,
        "context_team_id": workspace.team_id,
        "context_enterprise_id": workspace.firm.enterprise_id or None,
        "api_app_id": workspace.app_id,
        "event": event,
        "type": "event_callback",
        "event_id": workspace.random_id("Ev"),
        "event_time": workspace.seconds(),
        "authorizations": [
            {
                "enterprise_id": workspace.firm.enterprise_id or None,
                "team_id": workspace.team_id,
                "user_id": workspace.bot.user_id,
                "is_bot": True,
                "is_enterprise_install": False,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": workspace.random_id("4-"),
    }


def command(workspace: Workspace, person: Person, place: Conversation, name: str, text: str) -> Payload:
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.team_id,
        "team_domain": workspace.firm.domain,
        "channel_id": place.id,
        "channel_name": place.payload_name,
        "user_id": person.user_id,
        "user_name": person.name,
        "command": name,
        "text": text,
        "api_app_id": workspace.app_id,
        # A string: commands come from a form even in Socket Mode.
        "is_enterprise_install": "false",
        "trigger_id": workspace.permits.new_trigger(person.user_id),
    }


def _interaction(workspace: Workspace, kind: str, person: Person) -> Payload:
    return {
        "type": kind,
        "team": {"id": workspace.team_id, "domain": workspace.firm.domain},
        "user": {
            "id": person.user_id,
            "username": person.name,
            "name": person.name,
            "team_id": team_of(workspace, person),
        },
        "api_app_id": workspace.app_id,
        "token": VERIFICATION_TOKEN,
        "enterprise": _enterprise(workspace),
        "is_enterprise_install": False,
    }


def _in_view(workspace: Workspace, kind: str, person: Person) -> Payload:
    """In a view the team is that of whoever looks at it; where the app is installed, the view says."""
    payload = _interaction(workspace, kind, person)
    return {**payload, "team": {**payload["team"], "id": team_of(workspace, person)}}


def _enterprise(workspace: Workspace) -> dict[str, str] | None:
    firm = workspace.firm
    return {"id": firm.enterprise_id, "name": firm.name} if firm.enterprise_id else None


def block_actions_in_message(
    workspace: Workspace, person: Person, place: Conversation, message: SlackMessage, action: dict[str, Any]
) -> Payload:
    key = (place.id, message["ts"], person.user_id)
    ephemeral = bool(message.get("is_ephemeral"))
    payload = _interaction(workspace, "block_actions", person) | {
        "container": {
            "type": "message",
            "message_ts": message["ts"],
            "channel_id": place.id,
            "is_ephemeral": ephemeral,
        },
        "trigger_id": workspace.permits.new_trigger(person.user_id),
        "channel": {"id": place.id, "name": place.payload_name},
        "state": {"values": workspace.chosen_in_messages.get(key) or state_values(message["blocks"])},
        "actions": [action],
    }
    if message.get("thread_ts"):
        payload["container"]["thread_ts"] = message["thread_ts"]
    # Nobody but the person has an ephemeral message; Slack does not repeat it.
    return payload if ephemeral else {**payload, "message": dict(message)}


def block_actions_in_view(workspace: Workspace, person: Person, shown: OpenView, action: dict[str, Any]) -> Payload:
    view = shown.with_state()
    return _in_view(workspace, "block_actions", person) | {
        "container": {"type": "view", "view_id": shown.id},
        "trigger_id": workspace.permits.new_trigger(person.user_id, view_id=shown.id),
        "view": view,
        "actions": [action],
    }


def block_suggestion(
    workspace: Workspace, person: Person, block: dict[str, Any], element: dict[str, Any], typed: str
) -> Payload:
    """What an external select asks the app for while somebody types."""
    return _interaction(workspace, "block_suggestion", person) | {
        "action_id": element["action_id"],
        "block_id": block["block_id"],
        "value": typed,
    }


def view_submission(
    workspace: Workspace, person: Person, shown: OpenView, response_urls: list[dict[str, Any]]
) -> Payload:
    return _in_view(workspace, "view_submission", person) | {
        "trigger_id": workspace.permits.new_trigger(person.user_id, view_id=shown.id),
        "view": shown.with_state(),
        "response_urls": response_urls,
    }


def view_closed(workspace: Workspace, person: Person, shown: OpenView, *, is_cleared: bool) -> Payload:
    view = {**shown.view, "state": {"values": {}}}
    return _in_view(workspace, "view_closed", person) | {"view": view, "is_cleared": is_cleared}


def action_of(element: dict[str, Any], block_id: str, chosen: dict[str, Any], action_ts: str) -> dict[str, Any]:
    """One entry of `actions`: the element, what was chosen, and what it looked like."""
    kept = {
        name: element[name]
        for name in ("text", "value", "url", "style", "placeholder", "confirm", "workflow")
        if element.get(name) is not None and not (name == "value" and element["type"] in STATEFUL)
    }
    kept |= {name: value for name, value in element.items() if name.startswith("initial_") and value is not None}
    return {
        "type": element["type"],
        "action_id": element["action_id"],
        "block_id": block_id,
        **kept,
        **{name: value for name, value in chosen.items() if name != "type"},
        "action_ts": action_ts,
    }
