"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.rounds import (
    cancelled_news,
    cancelling,
    changing,
    ending_onboarding,
    following,
    onboarding,
    opening,
    rewording,
)

MOMENTS = (
    opening.LISTENERS,
    onboarding.LISTENERS,
    ending_onboarding.LISTENERS,
    changing.LISTENERS,
    rewording.LISTENERS,
    cancelling.LISTENERS,
    cancelled_news.LISTENERS,
    following.LISTENERS,
)
