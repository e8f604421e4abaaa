"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.joining import asked_back, briefing, interest, preferences, sending, signing_up

MOMENTS = (
    signing_up.LISTENERS,
    sending.LISTENERS,
    interest.LISTENERS,
    preferences.LISTENERS,
    briefing.LISTENERS,
    asked_back.LISTENERS,
)
