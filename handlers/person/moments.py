"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.person import direct_messages, home, menu, my_data, workspace_events

MOMENTS = (
    menu.LISTENERS,
    my_data.LISTENERS,
    home.LISTENERS,
    direct_messages.LISTENERS,
    workspace_events.LISTENERS,
)
