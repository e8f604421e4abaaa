"""views.*: opening, pushing and changing modals, and publishing Home."""

import json
from typing import Any

from sandbox.blockkit import Problem, check_home, check_modal
from sandbox.blockkit.normal import normalised, normalised_text
from sandbox.blockkit.surfaces import VIEW_BYTES
from sandbox.messages import reader
from sandbox.methods.calls import Call
from sandbox.permits import Trigger
from sandbox.reading import view_text
from sandbox.refusals import Refused, invalid_arguments
from sandbox.viewing import STACK_LIMIT, OpenView, SlackView
from sandbox.workspace import Workspace


def views_open(call: Call) -> dict[str, Any]:
    view = checked_modal(call.workspace, call.args.get("view"))
    trigger = _trigger(call)
    return {"ok": True, "view": open_view(call.workspace, trigger.user_id, view).with_state()}


def views_push(call: Call) -> dict[str, Any]:
    view = checked_modal(call.workspace, call.args.get("view"))
    trigger = _trigger(call)
    below = call.workspace.views.find(view_id=trigger.view_id) if trigger.view_id else None
    # What was clicked in a message or at Home has no dialog to be laid over.
    if below is None or below.view["type"] != "modal":
        raise Refused("not_found")
    return {"ok": True, "view": push_view(call.workspace, trigger.user_id, view).with_state()}


def views_update(call: Call) -> dict[str, Any]:
    workspace = call.workspace
    view_id, external_id = call.text("view_id"), call.text("external_id")
    if not view_id and not external_id:
        raise invalid_arguments("missing required field: view_id")
    shown = workspace.views.find(view_id=view_id, external_id=external_id)
    if shown is None or shown.view["type"] != "modal":
        raise Refused("not_found")
    view = checked_modal(workspace, call.args.get("view"), replacing=shown)
    _check_hash(call, shown)
    update_view(workspace, shown, view)
    return {"ok": True, "view": shown.with_state()}


def views_publish(call: Call) -> dict[str, Any]:
    workspace = call.workspace
    if not workspace.manifest.home_tab_enabled:
        raise Refused("not_enabled")
    person = workspace.people.get(call.required("user_id"))
    if person is None:
        raise Refused("user_not_found")
    shown = workspace.views.homes.get(person.user_id)
    view = _checked(workspace, call.args.get("view"), check_home(call.args.get("view")), shown)
    if shown is not None:
        _check_hash(call, shown)
    else:
        shown = workspace.views.homes[person.user_id] = OpenView({"id": workspace.random_id("V")}, person.user_id)
    shown.redraw(_completed(workspace, view, view_id=shown.id, root_id=shown.id))
    workspace.tell("home", person, "Home", _readable(workspace, shown))
    return {"ok": True, "view": shown.with_state()}


def open_view(workspace: Workspace, user_id: str, view: SlackView) -> OpenView:
    """A new stack; whatever modal stood there gives way."""
    workspace.views.stacks[user_id] = []
    return push_view(workspace, user_id, view)


def push_view(workspace: Workspace, user_id: str, view: SlackView) -> OpenView:
    stack = workspace.views.stack(user_id)
    if len(stack) >= STACK_LIMIT:
        raise Refused("push_limit_reached")
    view_id = workspace.random_id("V")
    root_id = stack[0].id if stack else view_id
    previous = stack[-1].id if stack else None
    shown = OpenView({}, user_id)
    shown.redraw(_completed(workspace, view, view_id=view_id, root_id=root_id, previous_id=previous))
    stack.append(shown)
    workspace.tell("modal", workspace.people[user_id], "modal", _readable(workspace, shown))
    return shown


def update_view(workspace: Workspace, shown: OpenView, view: SlackView) -> None:
    root_id, previous_id = shown.view["root_view_id"], shown.view["previous_view_id"]
    shown.redraw(_completed(workspace, view, view_id=shown.id, root_id=root_id, previous_id=previous_id))
    workspace.tell("modal", workspace.people[shown.user_id], "modal", _readable(workspace, shown))


def checked_modal(workspace: Workspace, view: Any, *, replacing: OpenView | None = None) -> SlackView:
    return _checked(workspace, view, check_modal(view), replacing)


def _checked(workspace: Workspace, view: Any, problems: list[Problem], replacing: OpenView | None) -> SlackView:
    if view is None:
        raise invalid_arguments("missing required field: view")
    if problems:
        raise invalid_arguments(*map(str, problems))
    if len(json.dumps(view, ensure_ascii=False).encode()) > VIEW_BYTES:
        raise Refused("view_too_large")
    external_id = view.get("external_id")
    other = workspace.views.find(external_id=external_id) if external_id else None
    if other is not None and other is not replacing:
        raise Refused("duplicate_external_id")
    return dict(view)


def _trigger(call: Call) -> Trigger:
    trigger_id = call.required("trigger_id")
    return call.workspace.permits.exchange_trigger(trigger_id)


def _check_hash(call: Call, shown: OpenView) -> None:
    if call.text("hash") and call.text("hash") != shown.view["hash"]:
        raise Refused("hash_conflict")


def _completed(
    workspace: Workspace, view: SlackView, *, view_id: str, root_id: str, previous_id: str | None = None
) -> SlackView:
    # A Home tab has no title, but Slack's answer gives it one.
    title = view.get("title") or {"type": "plain_text", "text": "View Title"}
    return {
        "id": view_id,
        "team_id": workspace.team_id,
        "type": view["type"],
        "blocks": normalised(view["blocks"], workspace.short_id),
        "private_metadata": view.get("private_metadata") or "",
        "callback_id": view.get("callback_id") or "",
        "state": {"values": {}},
        "hash": f"{workspace.seconds()}.{workspace.random_id('', 8)}",
        "title": normalised_text(title),
        "clear_on_close": bool(view.get("clear_on_close")),
        "notify_on_close": bool(view.get("notify_on_close")),
        "close": normalised_text(view.get("close")),
        "submit": normalised_text(view.get("submit")),
        "previous_view_id": previous_id,
        "root_view_id": root_id,
        "app_id": workspace.app_id,
        "external_id": view.get("external_id") or "",
        "app_installed_team_id": workspace.team_id,
        "bot_id": workspace.bot.bot_id,
    }


def _readable(workspace: Workspace, shown: OpenView) -> str:
    person = workspace.people[shown.user_id]
    return view_text(shown.view, reader(workspace, person), shown.values, shown.errors)
