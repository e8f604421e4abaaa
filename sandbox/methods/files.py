"""files.*: an upload in three steps, shared a moment after the last one is answered."""

import mimetypes
from functools import partial
from typing import Any

from sandbox import messages
from sandbox.conversations import Conversation, File
from sandbox.methods.calls import Call
from sandbox.methods.places import place_to_post
from sandbox.refusals import Refused, invalid_arguments
from sandbox.workspace import Workspace

LARGEST = 1_000_000_000


def files_get_upload_url(call: Call) -> dict[str, Any]:
    name, length = call.required("filename"), call.number("length", 0)
    if length <= 0:
        raise invalid_arguments("must be greater than 0: length")
    if length > LARGEST:
        raise Refused("file_upload_size_restricted")
    file_id = call.workspace.random_id("F")
    mimetype = mimetypes.guess_type(name)[0] or "application/octet-stream"
    call.workspace.files[file_id] = File(file_id, name, name, mimetype, length, alt_text=call.text("alt_txt"))
    # The transport knows its own address and puts it in front.
    path = f"/upload/v1/{call.workspace.permits.new_upload(file_id)}"
    return {"ok": True, "upload_url": path, "file_id": file_id}


def files_complete_upload(call: Call) -> dict[str, Any]:
    """The answer does not say yet where the file is to be seen: that is found out later."""
    wanted = call.args.get("files")
    if not isinstance(wanted, list) or not wanted or not all(isinstance(each, dict) for each in wanted):
        raise invalid_arguments("missing required field: files")
    files = [_uploaded(call.workspace, each) for each in wanted]
    place = _place(call)
    for file, each in zip(files, wanted, strict=True):
        file.title = str(each.get("title") or file.name)
    answer = {"ok": True, "files": [file_object(call.workspace, file) for file in files]}
    if place is not None:
        share = partial(_share, call.workspace, place, files, call.text("initial_comment"), call.text("thread_ts"))
        call.workspace.soon(share)
    return answer


def files_info(call: Call) -> dict[str, Any]:
    return {"ok": True, "file": file_object(call.workspace, _known(call)), "comments": []}


def files_delete(call: Call) -> dict[str, Any]:
    del call.workspace.files[_known(call).id]
    return {"ok": True}


def files_upload(_: Call) -> dict[str, Any]:
    """Switched off by Slack in 2025."""
    raise Refused("method_deprecated")


def _place(call: Call) -> Conversation | None:
    if not call.text("channel_id"):
        return None
    # Unlike chat.postMessage it takes nothing but the id of a conversation.
    if call.text("channel_id") not in call.workspace.conversations:
        raise Refused("channel_not_found")
    return place_to_post(Call(call.workspace, {"channel": call.text("channel_id")}, call.token))


def _uploaded(workspace: Workspace, wanted: dict[str, Any]) -> File:
    file = workspace.files.get(str(wanted.get("id")))
    if file is None or file.content is None:
        raise Refused("file_not_found")
    return file


def _known(call: Call) -> File:
    file = call.workspace.files.get(call.required("file"))
    if file is None:
        raise Refused("file_not_found")
    return file


def _share(workspace: Workspace, place: Conversation, files: list[File], comment: str, thread_ts: str) -> None:
    content = {"text": comment, **({"thread_ts": thread_ts} if thread_ts else {})}
    message = messages.from_app(workspace, content)
    if not comment:
        message["blocks"] = []
    for file in files:
        file.shared_in[place.id] = message["ts"]
    shared = [file_object(workspace, file) for file in files]
    messages.post(workspace, place, {**message, "subtype": "file_share", "upload": False, "files": shared})


def file_object(workspace: Workspace, file: File) -> dict[str, Any]:
    address = f"https://{workspace.firm.domain}.slack.com/files/{workspace.bot.user_id}/{file.id}/{file.name}"
    return {
        "id": file.id,
        "name": file.name,
        "title": file.title,
        "mimetype": file.mimetype,
        "filetype": file.name.rpartition(".")[2].lower(),
        "user": workspace.bot.user_id,
        "user_team": workspace.team_id,
        "editable": False,
        "size": file.length,
        "mode": "hosted",
        "is_external": False,
        "external_type": "",
        "file_access": "visible",
        "permalink": address,
        "url_private": address,
        **({"alt_txt": file.alt_text} if file.alt_text else {}),
        "channels": [],
        "groups": [],
        "ims": [],
        "shares": {"private": {place: [{"ts": ts}] for place, ts in file.shared_in.items()}} if file.shared_in else {},
    }
