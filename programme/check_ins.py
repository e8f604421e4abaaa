"""Check-ins: what can be answered, and what follows from an answer."""

from datetime import datetime, timedelta
from enum import StrEnum

from programme.refusals import NoLongerCurrent

# Donut pauses its prompts after three that nobody answered; so do we, and nobody else hears of it (P10).
UNANSWERED_UNTIL_PAUSE = 3
ASK_AGAIN_AFTER_WORKING_DAYS = 2
# A question planned for the morning may come until the afternoon, not at night.
TIMELY = timedelta(hours=6)


class Answer(StrEnum):
    """The four answers to "have you met?"."""

    MET = "met"
    PLANNED = "planned"
    NOT_YET = "not-yet"
    HELP = "help"


def accept(answer: Answer, *, answered_at: datetime | None) -> Answer:
    """The answer, unless there is one; a button can be clicked again before Slack has redrawn the message."""
    if answered_at is not None:
        raise NoLongerCurrent
    return answer


def asks_again(answer: Answer, *, is_second_question: bool) -> bool:
    """ "Not yet" is asked again once, never a third time."""
    return answer is Answer.NOT_YET and not is_second_question


def questions_pause(answered: list[bool]) -> bool:
    """Whether the latest questions, newest first, all stayed unanswered."""
    latest = answered[:UNANSWERED_UNTIL_PAUSE]
    return len(latest) == UNANSWERED_UNTIL_PAUSE and not any(latest)


def is_timely(due_at: datetime, *, now: datetime) -> bool:
    """Whether a question may still be put on the day it was planned for."""
    return now - due_at <= TIMELY
