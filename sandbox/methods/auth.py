"""Who am I, is anybody there, and where do I connect."""

from typing import Any

from sandbox.methods.calls import Call


def api_test(call: Call) -> dict[str, Any]:
    error = call.text("error")
    args = {name: str(value) for name, value in call.args.items()}
    response: dict[str, Any] = {"ok": not error, **({"args": args} if args else {})}
    return {**response, "error": error} if error else response


def auth_test(call: Call) -> dict[str, Any]:
    workspace = call.workspace
    if call.token.kind == "app":
        return {"ok": True, "app_name": workspace.manifest.app_name, "app_id": workspace.app_id}
    return {
        "ok": True,
        "url": f"https://{workspace.firm.domain}.slack.com/",
        "team": workspace.firm.name,
        "user": workspace.bot.name,
        "team_id": workspace.team_id,
        "user_id": workspace.bot.user_id,
        "bot_id": workspace.bot.bot_id,
        "is_enterprise_install": False,
        **({"enterprise_id": workspace.firm.enterprise_id} if workspace.firm.enterprise_id else {}),
    }


def apps_connections_open(call: Call) -> dict[str, Any]:
    workspace = call.workspace
    ticket = workspace.permits.new_ticket()
    # The transport knows its own address and puts it in front.
    return {"ok": True, "url": f"/link/?ticket={ticket}&app_id={workspace.app_id}"}
