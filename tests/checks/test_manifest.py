import ast
import json
import re
from pathlib import Path
from typing import Any, cast

import jsonschema
import pytest
import yaml
from slack_bolt.async_app import AsyncApp

from bot.chapters import register_all
from bot.checks import SCOPES

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT.parent / "shared" / "slack" / "manifest.schema.2.0.0.json"
MANIFEST: dict[str, Any] = yaml.safe_load((ROOT / "manifest.yml").read_text(encoding="utf-8"))
FEATURES, SETTINGS = MANIFEST["features"], MANIFEST["settings"]

# What each of Slack's methods needs, as its reference page says; None needs a token and no scope.
SCOPE_OF = {
    "auth_test": None,
    "apps_connections_open": None,
    "chat_postMessage": "chat:write",
    "chat_update": "chat:write",
    "conversations_history": "im:history",
    "conversations_open": "im:write",
    "files_completeUploadExternal": "files:write",
    "files_getUploadURLExternal": "files:write",
    "users_info": "users:read",
    "users_list": "users:read",
    "views_open": None,
    "views_publish": None,
    "views_push": None,
    "views_update": None,
}
SCOPE_OF_EVENT = {"message.im": "im:history", "user_change": "users:read"}
FAMILIES = "auth|apps|chat|conversations|users|views|files|reactions|team|bots|im|mpim"
CLIENT = re.compile(r"client$")
METHOD = re.compile(rf"(?:{FAMILIES})_[a-zA-Z_]+")
BY_NAME = re.compile(rf"(?:{FAMILIES})(?:\.[a-zA-Z]+)+")
# `mpim:write` lets conversations.open open a group message.
BESIDES = {"commands", "mpim:write"}


class Register:
    """Takes down what the listeners register for, in place of Bolt's app."""

    def __init__(self) -> None:
        self.commands: set[str] = set()
        self.events: set[str] = set()

    def command(self, name: Any) -> Any:
        if isinstance(name, str):
            self.commands.add(name)
        return lambda listener: listener

    def event(self, name: Any) -> Any:
        if isinstance(name, str):
            self.events.add(name)
        return lambda listener: listener

    def __getattr__(self, _: str) -> Any:
        return lambda *_: lambda listener: listener


@pytest.fixture
def register() -> Register:
    register = Register()
    register_all(cast(AsyncApp, register))
    return register


def test_slack_takes_the_manifest() -> None:
    if not SCHEMA.is_file():
        pytest.skip("Slack's schema for manifests is not beside this checkout")

    jsonschema.validate(MANIFEST, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_bot_asks_for_seven_scopes_and_no_more() -> None:
    scopes = MANIFEST["oauth_config"]["scopes"]

    assert set(scopes) == {"bot"}
    assert len(scopes["bot"]) == len(set(scopes["bot"])) == 7
    assert set(scopes["bot"]) == SCOPES


def test_every_scope_is_needed_by_something_the_bot_does() -> None:
    used = {SCOPE_OF[method] for method in methods_called()} - {None}
    heard = {
        SCOPE_OF_EVENT[event] for event in SETTINGS["event_subscriptions"]["bot_events"] if event in SCOPE_OF_EVENT
    }

    assert used | heard | BESIDES == SCOPES


def test_every_method_the_bot_calls_is_known_here() -> None:
    assert methods_called() <= set(SCOPE_OF)


def test_slack_is_told_of_every_command_and_event_the_bot_listens_to(register: Register) -> None:
    commands = {command["command"] for command in FEATURES["slash_commands"]}
    events = {event.partition(".")[0] for event in SETTINGS["event_subscriptions"]["bot_events"]}

    assert commands == register.commands
    assert events == register.events


def test_people_can_write_to_the_bot() -> None:
    home = FEATURES["app_home"]

    assert home == {
        "home_tab_enabled": True,
        "messages_tab_enabled": True,
        "messages_tab_read_only_enabled": False,
    }


def test_the_bot_needs_no_public_address() -> None:
    assert SETTINGS["socket_mode_enabled"] is True
    assert SETTINGS["interactivity"] == {"is_enabled": True}
    assert SETTINGS["token_rotation_enabled"] is False
    assert SETTINGS["org_deploy_enabled"] is False


def test_names_and_hints_have_the_length_slack_shows() -> None:
    shown = MANIFEST["display_information"]

    assert len(shown["name"]) <= 35
    assert len(shown["description"]) <= 140
    for command in FEATURES["slash_commands"]:
        assert 2 <= len(command["command"]) <= 32
        assert len(command.get("usage_hint", "")) <= 1000


def methods_called() -> set[str]:
    """Every method of Slack's Web API that the code calls on a client, or by name."""
    found: set[str] = set()
    for path in (*(ROOT / "bot").rglob("*.py"), *(ROOT / "handlers").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Attribute)
                and CLIENT.search(ast.unparse(node.value))
                and METHOD.fullmatch(node.attr)
            ):
                found.add(node.attr)
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and BY_NAME.fullmatch(node.value):
                found.add(node.value.replace(".", "_"))
    return found
