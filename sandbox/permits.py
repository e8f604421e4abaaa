"""Tokens, Socket Mode tickets, triggers and response addresses: what opens a door, how often and how long."""

import secrets
import time
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from sandbox.refusals import Refused

# How long and how often: docs/slack.md.
TRIGGER_SECONDS = 3.0
RESPONSE_USES = 5
RESPONSE_AGE = timedelta(minutes=30)

TokenKind = Literal["bot", "app"]


@dataclass
class Token:
    """Something a client shows to be let in."""

    value: str
    kind: TokenKind
    scopes: tuple[str, ...]
    refused_as: str | None = None


@dataclass
class Trigger:
    """Proof that a person has just done something; good for one view within three real seconds."""

    user_id: str
    view_id: str | None = None
    issued: float = field(default_factory=time.monotonic)
    used: bool = False


@dataclass
class ResponseUrl:
    """Where the app may answer to a command or a click without a token."""

    user_id: str
    channel_id: str
    issued_at: datetime
    message_ts: str | None = None
    is_ephemeral: bool = False
    uses: int = 0


class Permits:
    """Hands them out and checks them."""

    def __init__(self, team_id: str, app_id: str, scopes: tuple[str, ...]) -> None:
        self._numbers = 0
        self.trigger_seconds = TRIGGER_SECONDS
        self.bot_token = Token(f"xoxb-{team_id}-{secrets.token_hex(12)}", "bot", scopes)
        self.app_token = Token(f"xapp-1-{app_id}-{secrets.token_hex(16)}", "app", ("connections:write",))
        self.signing_secret = secrets.token_hex(16)
        self.tickets: set[str] = set()
        self.uploads: dict[str, str] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self._team_id = team_id

    def token(self, value: str | None) -> Token:
        if not value:
            raise Refused("not_authed")
        for token in (self.bot_token, self.app_token):
            if secrets.compare_digest(token.value, value):
                if token.refused_as:
                    raise Refused(token.refused_as)
                return token
        raise Refused("invalid_auth")

    def new_ticket(self) -> str:
        ticket = secrets.token_hex(16)
        self.tickets.add(ticket)
        return ticket

    def take_ticket(self, ticket: str) -> bool:
        """A ticket opens one socket, once."""
        known = ticket in self.tickets
        self.tickets.discard(ticket)
        return known

    def new_upload(self, file_id: str) -> str:
        ticket = secrets.token_urlsafe(24)
        self.uploads[ticket] = file_id
        return ticket

    def new_trigger(self, user_id: str, *, view_id: str | None = None) -> str:
        self._numbers += 1
        trigger_id = f"{self._numbers}.{sum(map(ord, self._team_id))}.{secrets.token_hex(16)}"
        self.triggers[trigger_id] = Trigger(user_id, view_id)
        return trigger_id

    def exchange_trigger(self, trigger_id: str) -> Trigger:
        trigger = self.triggers.get(trigger_id)
        if trigger is None:
            raise Refused("invalid_trigger_id")
        if trigger.used:
            raise Refused("exchanged_trigger_id")
        if time.monotonic() - trigger.issued > self.trigger_seconds:
            raise Refused("expired_trigger_id")
        trigger.used = True
        return trigger

    def new_response_url(self, response: ResponseUrl, *, group: str) -> str:
        """The path of the address, without the server's own part."""
        self._numbers += 1
        path = f"/{group}/{self._team_id}/{self._numbers}/{secrets.token_urlsafe(18)}"
        self.response_urls[path] = response
        return path

    def use_response_url(self, path: str, now: datetime) -> ResponseUrl:
        response = self.response_urls.get(path)
        if response is None:
            raise Refused("invalid_url")
        if now - response.issued_at > RESPONSE_AGE:
            raise Refused("expired_url")
        if response.uses >= RESPONSE_USES:
            raise Refused("used_url")
        response.uses += 1
        return response
