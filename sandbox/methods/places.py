"""Finding the conversation or person a call names, and refusing it as Slack would."""

from sandbox.conversations import Conversation
from sandbox.methods.calls import Call
from sandbox.people import SLACKBOT, Person
from sandbox.refusals import Refused
from sandbox.workspace import Workspace


def place_to_post(call: Call) -> Conversation:
    """Where chat.postMessage goes: a conversation's id, a channel's name, or a person's id."""
    workspace = call.workspace
    wanted = call.required("channel")
    person = workspace.people.get(wanted)
    if person is not None:
        # Slack takes messages for somebody deactivated, and nobody reads them.
        not_a_bot(person)
        return _open_for_messages(workspace, workspace.direct_message(person.user_id))
    conversation = workspace.conversations.get(wanted) or workspace.channel_named(wanted)
    if conversation is None:
        raise Refused("channel_not_found")
    _entered(workspace, conversation)
    if conversation.is_archived:
        raise Refused("is_archived")
    if conversation.kind in workspace.closed_to_apps:
        raise Refused("restricted_action")
    return _open_for_messages(workspace, conversation)


def known_place(call: Call) -> Conversation:
    """A conversation the app may look into or change messages in."""
    conversation = call.workspace.conversations.get(call.text("channel"))
    if conversation is None:
        raise Refused("channel_not_found")
    _entered(call.workspace, conversation)
    return conversation


def not_a_bot(person: Person) -> None:
    if person.user_id == SLACKBOT or person.is_bot:
        raise Refused("cannot_dm_bot")


def reachable(person: Person) -> None:
    not_a_bot(person)
    if person.deleted:
        raise Refused("user_disabled")


def _entered(workspace: Workspace, conversation: Conversation) -> None:
    if workspace.bot.user_id in conversation.members:
        return
    # What it is not in and could not see, Slack does not admit to exist.
    hidden = conversation.is_private or conversation.kind != "channel"
    raise Refused("channel_not_found" if hidden else "not_in_channel")


def _open_for_messages(workspace: Workspace, conversation: Conversation) -> Conversation:
    if conversation.kind == "im" and not workspace.manifest.messages_tab_enabled:
        raise Refused("messages_tab_disabled")
    return conversation
