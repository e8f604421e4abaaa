"""The few questions that a company may put in its own words; what is asked, and what the answers mean, stays ours."""

from collections.abc import Mapping
from enum import StrEnum

# A question that fills a phone is not answered with one tap.
WORDING_CHARACTERS = 200


class Question(StrEnum):
    """What may be reworded: the check-in and its repetition, the words before both ratings, and what is rated."""

    CHECK_IN = "check-in"
    AGAIN = "again"
    INTERIM = "interim"
    CLOSING = "closing"
    RATING = "rating"


def reworded(typed: Mapping[str, str | None]) -> dict[str, str]:
    """What was typed, each in one line; an empty field means our own words, and is not kept."""
    tidied = {question.value: " ".join((typed.get(question.value) or "").split()) for question in Question}
    # Not kept, so that whoever clears a field gets our words of a later version too.
    return {question: text[:WORDING_CHARACTERS] for question, text in tidied.items() if text}
