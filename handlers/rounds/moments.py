"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.rounds import cancelling, changing, following, onboarding, opening, rewording

MOMENTS = (
    opening,
    onboarding,
    changing,
    rewording,
    cancelling,
    following,
)
