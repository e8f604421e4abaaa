"""What Slack does with the app's answer to a form: close it, refuse fields, change it, push another."""

from typing import Any

from sandbox.methods.views import checked_modal, push_view, update_view
from sandbox.refusals import Refused
from sandbox.viewing import OpenView
from sandbox.workspace import Workspace

INVALID = "invalid_response"


def take_answer(workspace: Workspace, shown: OpenView, answer: dict[str, Any]) -> str | None:
    """Acts on the acknowledgement; a problem is named if Slack could make nothing of it."""
    action = answer.get("response_action")
    try:
        if action == "errors":
            return _refuse_fields(workspace, shown, answer.get("errors"))
        if action == "update":
            update_view(workspace, shown, checked_modal(workspace, answer.get("view"), replacing=shown))
        elif action == "push":
            push_view(workspace, shown.user_id, checked_modal(workspace, answer.get("view")))
        elif action == "clear":
            _close(workspace, shown, everything=True)
        elif action is None:
            _close(workspace, shown, everything=False)
        else:
            return INVALID
    except Refused as refused:
        return refused.error
    return None


def _refuse_fields(workspace: Workspace, shown: OpenView, errors: Any) -> str | None:
    inputs = {block["block_id"]: block for block in shown.view["blocks"] if block["type"] == "input"}
    # An error for a block that is no input has no place to stand; Slack gives up on the whole answer.
    if not isinstance(errors, dict) or not errors or not set(errors) <= set(inputs):
        return INVALID
    shown.errors = {block_id: str(text) for block_id, text in errors.items()}
    person = workspace.people[shown.user_id]
    for block_id, text in shown.errors.items():
        workspace.tell("form_error", person, "modal", f"{inputs[block_id]['label']['text']}: {text}")
    return None


def _close(workspace: Workspace, shown: OpenView, *, everything: bool) -> None:
    stack = workspace.views.stack(shown.user_id)
    if everything:
        stack.clear()
    elif shown in stack:
        stack.remove(shown)
    workspace.tell("modal_closed", workspace.people[shown.user_id], "modal", shown.view["title"]["text"])
