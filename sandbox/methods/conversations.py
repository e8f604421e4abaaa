"""conversations.*: opening direct and group messages and reading them back."""

import base64
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Any

from sandbox.conversations import Conversation, SlackMessage
from sandbox.methods.calls import Call
from sandbox.methods.places import known_place, reachable
from sandbox.methods.users import cursor_at, offset_of
from sandbox.refusals import Refused

# Beside the bot (docs/slack.md).
GROUP_LIMIT = 8
_DEFAULT_PAGE = 100
_LARGEST_PAGE = 999


def conversations_open(call: Call) -> dict[str, Any]:
    workspace = call.workspace
    if call.text("channel"):
        conversation = known_place(call)
        if conversation.kind == "channel":
            raise Refused("method_not_supported_for_channel_type")
        return _opened(call, conversation, already=True)
    users = list(dict.fromkeys(call.names("users")))
    if not users:
        raise Refused("users_list_not_supplied")
    call.needs("im:write" if len(users) == 1 else "mpim:write")
    if len(users) > GROUP_LIMIT:
        raise Refused("too_many_users")
    for user in users:
        if user not in workspace.people:
            raise Refused("user_not_found")
        reachable(workspace.people[user])
    already = workspace.conversation_of([*users, workspace.bot.user_id]) is not None
    if len(users) == 1:
        return _opened(call, workspace.direct_message(users[0]), already=already)
    return _opened(call, workspace.group_message([*users, workspace.bot.user_id]), already=already)


def _opened(call: Call, conversation: Conversation, *, already: bool) -> dict[str, Any]:
    full = call.flag("return_im")
    channel = conversation.details(for_user=call.workspace.bot.user_id) if full else {"id": conversation.id}
    return {"ok": True, **({"no_op": True, "already_open": True} if already else {}), "channel": channel}


def conversations_history(call: Call) -> dict[str, Any]:
    families = ("channels", "groups", "mpim", "im")
    call.needs(*(f"{family}:history" for family in families))
    conversation = _readable(call)
    within = _within(call)
    found = [message for message in reversed(conversation.messages) if _at_top_level(message) and within(message)]
    start = _after_cursor(call, found)
    limit = min(call.number("limit", _DEFAULT_PAGE) or _DEFAULT_PAGE, _LARGEST_PAGE)
    page, rest = found[start : start + limit], found[start + limit :]
    response: dict[str, Any] = {"ok": True, "messages": [_as_read(call, message) for message in page]}
    if call.text("latest"):
        response["latest"] = call.text("latest")
    response |= {"has_more": bool(rest), "pin_count": 0, "channel_actions_ts": None, "channel_actions_count": 0}
    if rest:
        response["response_metadata"] = {"next_cursor": _cursor(rest[0])}
    return response


def conversations_replies(call: Call) -> dict[str, Any]:
    conversation = _readable(call)
    ts = call.required("ts")
    thread = [m for m in conversation.messages if ts in (m["ts"], m.get("thread_ts"))]
    if not thread:
        raise Refused("thread_not_found")
    return {"ok": True, "messages": [_as_read(call, message) for message in thread], "has_more": False}


def conversations_info(call: Call) -> dict[str, Any]:
    conversation = _readable(call, "read")
    details = conversation.details(for_user=call.workspace.bot.user_id)
    if call.flag("include_num_members"):
        details["num_members"] = len(conversation.members)
    return {"ok": True, "channel": details}


def conversations_members(call: Call) -> dict[str, Any]:
    conversation = _readable(call, "read")
    start = offset_of(call.text("cursor"))
    limit = call.number("limit", _DEFAULT_PAGE) or _DEFAULT_PAGE
    more = start + limit < len(conversation.members)
    return {
        "ok": True,
        "members": conversation.members[start : start + limit],
        "response_metadata": {"next_cursor": cursor_at(start + limit) if more else ""},
    }


def _readable(call: Call, half: str = "history") -> Conversation:
    conversation = call.workspace.conversations.get(call.text("channel"))
    if conversation is not None:
        call.needs(f"{conversation.scope_family}:{half}")
    return known_place(call)


def _at_top_level(message: SlackMessage) -> bool:
    return bool(message.get("thread_ts", message["ts"]) == message["ts"])


def _within(call: Call) -> Callable[[SlackMessage], bool]:
    oldest, latest, inclusive = _limit(call, "oldest"), _limit(call, "latest"), call.flag("inclusive")

    def check(message: SlackMessage) -> bool:
        ts = Decimal(message["ts"])
        if inclusive and ts in (oldest, latest):
            return True
        return (oldest is None or ts > oldest) and (latest is None or ts < latest)

    return check


def _limit(call: Call, name: str) -> Decimal | None:
    value = call.text(name)
    try:
        return Decimal(value) if value and value != "now" else None
    except InvalidOperation:
        raise Refused(f"invalid_ts_{name}") from None


def _as_read(call: Call, message: SlackMessage) -> SlackMessage:
    if call.flag("include_all_metadata"):
        return dict(message)
    return {name: value for name, value in message.items() if name != "metadata"}


def _cursor(message: SlackMessage) -> str:
    return base64.b64encode(f"next_ts:{message['ts'].replace('.', '')}".encode()).decode()


def _after_cursor(call: Call, found: list[SlackMessage]) -> int:
    cursor = call.text("cursor")
    if not cursor:
        return 0
    for index, message in enumerate(found):
        if _cursor(message) == cursor:
            return index
    raise Refused("invalid_cursor")
