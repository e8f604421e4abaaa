"""Every Web API method the sandbox knows, with the token and scopes it asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from sandbox.methods import auth, chat, conversations, users, views
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


# Files will be two more lines here: files.getUploadURLExternal and files.completeUploadExternal.
METHODS: dict[str, Method] = {
    "api.test": Method(auth.api_test, tokens=()),
    "auth.test": Method(auth.auth_test, tokens=("bot", "app")),
    "apps.connections.open": Method(auth.apps_connections_open, ("connections:write",), ("app",)),
    "chat.postMessage": Method(chat.chat_post_message, ("chat:write",)),
    "chat.postEphemeral": Method(chat.chat_post_ephemeral, ("chat:write",)),
    "chat.update": Method(chat.chat_update, ("chat:write",)),
    "chat.delete": Method(chat.chat_delete, ("chat:write",)),
    "conversations.open": Method(conversations.conversations_open),
    "conversations.history": Method(conversations.conversations_history),
    "conversations.replies": Method(conversations.conversations_replies),
    "conversations.info": Method(
        conversations.conversations_info, ("channels:read", "groups:read", "im:read", "mpim:read")
    ),
    "conversations.members": Method(
        conversations.conversations_members, ("channels:read", "groups:read", "im:read", "mpim:read")
    ),
    "users.info": Method(users.users_info, ("users:read",)),
    "users.list": Method(users.users_list, ("users:read",)),
    "views.open": Method(views.views_open),
    "views.push": Method(views.views_push),
    "views.update": Method(views.views_update),
    "views.publish": Method(views.views_publish),
}


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
