"""One call of the Web API, and reading its arguments."""

import json
from dataclasses import dataclass
from typing import Any

from sandbox.blockkit import Problem, check_message
from sandbox.blockkit.surfaces import MESSAGE_CHARACTERS, characters
from sandbox.permits import Token
from sandbox.refusals import Refused, invalid_arguments, invalid_blocks, missing_scope
from sandbox.workspace import Workspace

# Arguments that are JSON inside a form.
STRUCTURED = frozenset({"attachments", "blocks", "metadata", "view", "profile", "files"})


@dataclass(frozen=True)
class Call:
    """Arguments are merged from form, JSON and query; the token is no longer among them."""

    workspace: Workspace
    args: dict[str, Any]
    token: Token

    def text(self, name: str) -> str:
        value = self.args.get(name)
        return "" if value is None else str(value)

    def required(self, name: str) -> str:
        value = self.text(name)
        if not value:
            raise invalid_arguments(f"missing required field: {name}")
        return value

    def flag(self, name: str) -> bool:
        return self.args.get(name) in (True, 1, "1", "true", "True")

    def number(self, name: str, default: int) -> int:
        value = self.args.get(name)
        try:
            return default if value in (None, "") else int(str(value))
        except ValueError:
            raise invalid_arguments(f"must be an integer: {name}") from None

    def names(self, name: str) -> list[str]:
        value = self.args.get(name) or []
        parts = value if isinstance(value, list) else str(value).split(",")
        return [part.strip() for part in parts if part.strip()]

    def needs(self, *scopes: str) -> None:
        """Any one of them will do."""
        if not set(scopes) & set(self.token.scopes):
            raise missing_scope(scopes, self.token.scopes)


def parsed(args: dict[str, Any]) -> dict[str, Any]:
    """JSON inside strings is opened; what is no JSON stays as it came and is refused by the method."""
    return {name: _opened(value) if name in STRUCTURED else value for name, value in args.items()}


def _opened(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value


def message_content(call: Call) -> dict[str, Any]:
    """Text, blocks and metadata of a message that is to be sent, or Slack's refusal of them."""
    content: dict[str, Any] = {
        name: call.args[name] for name in ("text", "blocks", "metadata", "thread_ts") if name in call.args
    }
    return checked_content(content)


def checked_content(content: dict[str, Any]) -> dict[str, Any]:
    blocks = content.get("blocks")
    if blocks is not None and (not isinstance(blocks, list) or not all(isinstance(b, dict) for b in blocks)):
        raise Refused("invalid_blocks_format")
    if blocks:
        problems: list[Problem] = check_message(blocks)
        if problems:
            raise invalid_blocks(problems)
        if characters(blocks) > MESSAGE_CHARACTERS:
            raise Refused("msg_blocks_too_long")
    if not blocks and not content.get("text") and not content.get("attachments"):
        raise Refused("no_text")
    if content.get("metadata") is not None:
        _check_metadata(content["metadata"])
    return content


def _check_metadata(metadata: Any) -> None:
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_payload"), dict):
        raise Refused("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str) or not metadata["event_type"]:
        raise Refused("invalid_metadata_format")
    if len(json.dumps(metadata)) > 16_000:
        raise Refused("metadata_too_large")
