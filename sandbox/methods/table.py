"""Every Web API method the sandbox knows, with the token and scopes it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.methods import auth, chat, conversations, files, users, views
from sandbox.methods.calls import Call, parsed
from sandbox.permits import TokenKind
from sandbox.refusals import Refused
from sandbox.workspace import Workspace


@dataclass(frozen=True)
class Method:
    """What is run, and for whom; without token kinds anybody may call it."""

    run: Callable[[Call], dict[str, Any]]
    scopes: tuple[str, ...] = ()
    tokens: tuple[TokenKind, ...] = ("bot",)
    # How often it may be called; see `sandbox.limits`.
    tier: int | None = None


READ_ANY = ("channels:read", "groups:read", "im:read", "mpim:read")

METHODS: dict[str, Method] = {
    "api.test": Method(auth.api_test, tokens=(), tier=4),
    "auth.test": Method(auth.auth_test, tokens=("bot", "app")),
    "apps.connections.open": Method(auth.apps_connections_open, ("connections:write",), ("app",), tier=1),
    # Without a tier: posting is limited by conversation and by workspace.
    "chat.postMessage": Method(chat.chat_post_message, ("chat:write",)),
    "chat.postEphemeral": Method(chat.chat_post_ephemeral, ("chat:write",), tier=4),
    "chat.update": Method(chat.chat_update, ("chat:write",), tier=3),
    "chat.delete": Method(chat.chat_delete, ("chat:write",), tier=3),
    "conversations.open": Method(conversations.conversations_open, tier=3),
    "conversations.history": Method(conversations.conversations_history, tier=3),
    "conversations.replies": Method(conversations.conversations_replies, tier=3),
    "conversations.info": Method(conversations.conversations_info, READ_ANY, tier=3),
    "conversations.members": Method(conversations.conversations_members, READ_ANY, tier=4),
    "files.getUploadURLExternal": Method(files.files_get_upload_url, ("files:write",), tier=4),
    "files.completeUploadExternal": Method(files.files_complete_upload, ("files:write",), tier=4),
    "files.info": Method(files.files_info, ("files:read",), tier=4),
    "files.delete": Method(files.files_delete, ("files:write",), tier=3),
    "files.upload": Method(files.files_upload),
    "users.info": Method(users.users_info, ("users:read",), tier=4),
    "users.list": Method(users.users_list, ("users:read",), tier=2),
    "views.open": Method(views.views_open, tier=4),
    "views.push": Method(views.views_push, tier=4),
    "views.update": Method(views.views_update, tier=4),
    "views.publish": Method(views.views_publish, tier=4),
}


def tier_of(name: str) -> int | None:
    return METHODS[name].tier if name in METHODS else None


def perform(workspace: Workspace, name: str, args: dict[str, Any], token: str | None) -> dict[str, Any]:
    """Slack's answer to one call, refusals included."""
    try:
        return _perform(workspace, name, args, token)
    except Refused as refused:
        return refused.response()


def _perform(workspace: Workspace, name: str, args: dict[str, Any], token: str | None) -> dict[str, Any]:
    method = METHODS.get(name)
    if method is None:
        raise Refused("unknown_method", req_method=name)
    if not method.tokens:
        return method.run(Call(workspace, args, workspace.permits.bot_token))
    shown = workspace.permits.token(token)
    if shown.kind not in method.tokens:
        raise Refused("not_allowed_token_type")
    call = Call(workspace, parsed(args), shown)
    if method.scopes:
        call.needs(*method.scopes)
    return method.run(call)
