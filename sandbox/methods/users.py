"""users.info and users.list."""

import base64
from typing import Any

from sandbox.methods.calls import Call
from sandbox.refusals import Refused
from sandbox.user_objects import user_object


def users_info(call: Call) -> dict[str, Any]:
    person = call.workspace.people.get(call.text("user"))
    if person is None:
        raise Refused("user_not_found")
    locale = call.flag("include_locale")
    return {"ok": True, "user": user_object(call.workspace, person, include_locale=locale)}


def users_list(call: Call) -> dict[str, Any]:
    people = list(call.workspace.people.values())
    start = offset_of(call.text("cursor"))
    limit = call.number("limit", 0) or len(people)
    page = people[start : start + limit]
    locale = call.flag("include_locale")
    return {
        "ok": True,
        "members": [user_object(call.workspace, person, include_locale=locale) for person in page],
        "cache_ts": call.workspace.seconds(),
        "response_metadata": {"next_cursor": cursor_at(start + limit) if start + limit < len(people) else ""},
    }


def cursor_at(offset: int) -> str:
    return base64.b64encode(f"offset:{offset}".encode()).decode()


def offset_of(cursor: str) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor, validate=True).decode().removeprefix("offset:"))
    except ValueError:
        raise Refused("invalid_cursor") from None
