"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.rounds import cancelling, changing, following, onboarding, opening, rewording

MOMENTS = (
    opening.LISTENERS,
    onboarding.LISTENERS,
    changing.LISTENERS,
    rewording.LISTENERS,
    cancelling.LISTENERS,
    following.LISTENERS,
)
