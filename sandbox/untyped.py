"""Messages in a direct message that no person typed: what Slack writes itself, and what people upload."""

from typing import Any

from sandbox import messages
from sandbox.conversations import Conversation, File, SlackMessage
from sandbox.methods.files import file_object
from sandbox.people import SLACKBOT, Person
from sandbox.workspace import Workspace

# A voice message of Slack's own recorder; of any other file Slack says no subtype.
VOICE = "slack_audio"


def upload(workspace: Workspace, person: Person, place: Conversation, name: str, text: str = "") -> SlackMessage:
    """A photo, a document, or a voice message: a file whose name ends in .webm is one."""
    kinds = {"jpg": "image/jpeg", "png": "image/png", "pdf": "application/pdf", "webm": "audio/webm"}
    mimetype = kinds.get(name.rpartition(".")[2], "application/octet-stream")
    file = File(workspace.random_id("F"), name, name, mimetype, length=4096, content=b"\0" * 4096)
    message = messages.from_person(workspace, person, text)
    file.shared_in[place.id] = message["ts"]
    workspace.files[file.id] = file
    shared = {**file_object(workspace, file), "user": person.user_id, "user_team": message["team"]}
    if mimetype.startswith("audio/"):
        shared |= {"subtype": VOICE, "duration_ms": 4200, "transcription": {"status": "processing"}}
    if not text:
        del message["blocks"]
    sent = {**message, "subtype": "file_share", "upload": True, "display_as_bot": False, "files": [shared]}
    messages.post(workspace, place, sent)
    return sent


def by_slack(workspace: Workspace, person: Person, place: Conversation, subtype: str) -> SlackMessage:
    """What stands there once somebody pins, sets a reminder, begins a huddle or is answered by Slackbot."""
    room = {"id": workspace.random_id("R"), "created_by": person.user_id, "call_family": "huddle"}
    look: dict[str, dict[str, Any]] = {
        "pinned_item": {"text": f"{person.mention} hat eine Nachricht angeheftet.", "item_type": "C"},
        "reminder_add": {"text": "hat eine Erinnerung eingerichtet: Treffen vorbereiten"},
        "huddle_thread": {"user": SLACKBOT, "text": "A huddle started", "room": room, "no_notifications": True},
        "slackbot_response": {"user": SLACKBOT, "text": "Das WLAN-Passwort steht am Empfang."},
        # Without a subtype: so it answers, too.
        "": {"user": SLACKBOT, "text": "Erinnerung: Treffen vorbereiten."},
    }
    message: SlackMessage = {"type": "message", "user": person.user_id, "ts": workspace.next_ts(), **look[subtype]}
    if subtype:
        message["subtype"] = subtype
    messages.post(workspace, place, {**message, "blocks": []})
    return message
