"""Check-ins: the kinds of question, what each can be answered with, and what follows from an answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from programme.refusals import NoLongerCurrent
from programme.wording import Question

# Donut pauses its prompts after three that nobody answered; so do we, and nobody else hears of it (P10).
UNANSWERED_UNTIL_PAUSE = 3
ASK_AGAIN_AFTER_WORKING_DAYS = 2
# A question planned for the morning may come until the afternoon, not at night.
TIMELY = timedelta(hours=6)


class Answer(StrEnum):
    """Whatever a question can be answered with; which question takes which stands in the table."""

    MET = "met"
    PLANNED = "planned"
    NOT_YET = "not-yet"
    HELP = "help"


class Kind(StrEnum):
    """The question of the rhythm, or the one that asks again after a "not yet"."""

    REGULAR = "regular"
    AGAIN = "again"


@dataclass(frozen=True)
class Asks:
    """What is true of every question of a kind."""

    # In the order of the buttons.
    answers: tuple[Answer, ...]
    # The next one is planned when it is asked, it moves with the dates of the round, and a "not yet" is asked again.
    is_of_the_rhythm: bool
    # Whoever is asked and answers stands in the shares of the summary.
    counts: bool
    # What it is answered with by "we met" under a date; None where a meeting says nothing about it.
    answered_by_meeting: Answer | None
    # As what a firm may put it in its own words; None where the words stay ours.
    reworded_as: Question | None

    @property
    def answers_under_a_reply(self) -> tuple[Answer, ...]:
        """What a written reply may have meant; help is offered there for itself, whether a question is open or not."""
        return tuple(answer for answer in self.answers if answer is not Answer.HELP)


HAVE_YOU_MET = (Answer.MET, Answer.PLANNED, Answer.NOT_YET, Answer.HELP)

TABLE: dict[Kind, Asks] = {
    Kind.REGULAR: Asks(
        HAVE_YOU_MET,
        is_of_the_rhythm=True,
        counts=True,
        answered_by_meeting=Answer.MET,
        reworded_as=Question.CHECK_IN,
    ),
    Kind.AGAIN: Asks(
        HAVE_YOU_MET,
        is_of_the_rhythm=False,
        counts=True,
        answered_by_meeting=Answer.MET,
        reworded_as=Question.AGAIN,
    ),
}


def all_answers() -> tuple[Answer, ...]:
    """Whatever any question can be answered with."""
    return tuple(dict.fromkeys(answer for asks in TABLE.values() for answer in asks.answers))


def answers_to_reworded() -> tuple[Answer, ...]:
    """What stays ours below the questions that a firm put in its own words."""
    return tuple(dict.fromkeys(answer for asks in TABLE.values() if asks.reworded_as for answer in asks.answers))


def accept(answer: Answer, *, kind: Kind, answered_at: datetime | None) -> Answer:
    """The answer, if the question has it and nobody gave one; a button can be clicked before Slack has redrawn it."""
    if answered_at is not None or answer not in TABLE[kind].answers:
        raise NoLongerCurrent
    return answer


def asks_again(answer: Answer, *, kind: Kind) -> bool:
    """ "Not yet" is asked again once, never a third time."""
    return answer is Answer.NOT_YET and TABLE[kind].is_of_the_rhythm


def questions_pause(answered: list[bool]) -> bool:
    """Whether the latest questions, newest first, all stayed unanswered."""
    latest = answered[:UNANSWERED_UNTIL_PAUSE]
    return len(latest) == UNANSWERED_UNTIL_PAUSE and not any(latest)


def is_timely(due_at: datetime, *, now: datetime) -> bool:
    """Whether a question may still be put on the day it was planned for."""
    return now - due_at <= TIMELY
