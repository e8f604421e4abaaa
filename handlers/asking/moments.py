"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.asking import answering, certificates, closing_questions, held, interim_talks, raising_hands, rating

MOMENTS = (
    answering,
    held,
    raising_hands,
    rating,
    interim_talks,
    closing_questions,
    certificates,
)
