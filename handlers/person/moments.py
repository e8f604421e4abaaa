"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.person import direct_messages, home, menu, my_data, workspace_events

MOMENTS = (
    menu,
    my_data,
    home,
    direct_messages,
    workspace_events,
)
