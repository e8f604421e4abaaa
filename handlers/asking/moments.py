"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.asking import answering, certificates, closing_questions, held, interim_talks, raising_hands, rating

MOMENTS = (
    answering.LISTENERS,
    held.LISTENERS,
    raising_hands.LISTENERS,
    rating.LISTENERS,
    interim_talks.LISTENERS,
    closing_questions.LISTENERS,
    certificates.LISTENERS,
)
