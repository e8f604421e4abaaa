"""What the app was granted and subscribed to, read from its manifest."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True)
class Command:
    """A slash command as the manifest declares it."""

    name: str
    description: str
    usage_hint: str
    should_escape: bool


@dataclass(frozen=True)
class Manifest:
    """The parts of a Slack app manifest that decide what Slack allows and sends."""

    app_name: str
    bot_name: str
    scopes: tuple[str, ...]
    commands: tuple[Command, ...]
    events: frozenset[str]
    home_tab_enabled: bool
    messages_tab_enabled: bool
    messages_tab_read_only: bool
    interactivity_enabled: bool
    socket_mode_enabled: bool

    def command(self, name: str) -> Command | None:
        return next((command for command in self.commands if command.name == name), None)


def read_manifest(path: Path) -> Manifest:
    return parse_manifest(yaml.safe_load(path.read_text(encoding="utf-8")))


def parse_manifest(document: dict[str, Any]) -> Manifest:
    features = document.get("features", {})
    settings = document.get("settings", {})
    home = features.get("app_home", {})
    app_name = document["display_information"]["name"]
    return Manifest(
        app_name=app_name,
        bot_name=features.get("bot_user", {}).get("display_name", app_name),
        scopes=tuple(document.get("oauth_config", {}).get("scopes", {}).get("bot", ())),
        commands=tuple(_command(entry) for entry in features.get("slash_commands", ())),
        events=frozenset(settings.get("event_subscriptions", {}).get("bot_events", ())),
        home_tab_enabled=home.get("home_tab_enabled", False),
        messages_tab_enabled=home.get("messages_tab_enabled", True),
        messages_tab_read_only=home.get("messages_tab_read_only_enabled", True),
        interactivity_enabled=settings.get("interactivity", {}).get("is_enabled", False),
        socket_mode_enabled=settings.get("socket_mode_enabled", False),
    )


def _command(entry: dict[str, Any]) -> Command:
    return Command(
        name=entry["command"],
        description=entry.get("description", ""),
        usage_hint=entry.get("usage_hint", ""),
        should_escape=entry.get("should_escape", False),
    )
