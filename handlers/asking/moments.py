"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.asking import (
    answering,
    at_a_glance,
    certificates,
    closing_questions,
    contacting,
    held,
    interim_talks,
    learned,
    rating,
    replies,
)

MOMENTS = (
    answering.LISTENERS,
    replies.LISTENERS,
    held.LISTENERS,
    learned.LISTENERS,
    at_a_glance.LISTENERS,
    contacting.LISTENERS,
    rating.LISTENERS,
    interim_talks.LISTENERS,
    closing_questions.LISTENERS,
    certificates.LISTENERS,
)
