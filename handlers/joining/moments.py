"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.joining import applying, briefing, preferences, signing_up

MOMENTS = (
    signing_up.LISTENERS,
    preferences.LISTENERS,
    briefing.LISTENERS,
    applying.LISTENERS,
)
