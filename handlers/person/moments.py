"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.person import command, direct_messages, home, menu, my_data, speaking, workspace_events

MOMENTS = (
    command.LISTENERS,
    menu.LISTENERS,
    speaking.LISTENERS,
    my_data.LISTENERS,
    home.LISTENERS,
    direct_messages.LISTENERS,
    workspace_events.LISTENERS,
)
