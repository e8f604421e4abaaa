"""An application as the applicant meets it: what it means, the question back, the decision, and what is kept."""

from typing import Any
from uuid import UUID

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped
from handlers.joining.views.sign_up import BEGIN
from programme.applications import ANSWER_CHARACTERS, ApplicationState
from programme.words import Role

ANSWER, ANSWER_FORM, TEXT = "application.answer", "application.answer-form", "text"
NEXT_ROUND = "application.next-round"


def note(say: Say, *, role: Role) -> str:
    """What signing up means in a round in which buddies apply."""
    return say("application-note-both" if role.learns else "application-note-buddy")


def received(say: Say, *, cohort: str, starts_on: str) -> Message:
    """The lasting note for somebody who applied and does nothing else in this round."""
    return message(
        say("application-received-notification"),
        section(say("application-received", round=escaped(cohort), day=starts_on)),
        context(say("sign-up-done-context")),
    )


def received_dialog(say: Say, *, cohort: str, starts_on: str) -> dict[str, Any]:
    text = say("application-received", round=escaped(cohort), day=starts_on)
    return modal(say("sign-up-done-title"), section(text), close=say("close"))


def approved(say: Say, *, cohort: str) -> Message:
    return message(say("application-decided-notification"), section(say("application-approved", round=escaped(cohort))))


def declined(say: Say, *, cohort: str, cohort_id: UUID, still_learns: bool) -> Message:
    """Kind and final: no reason, and what goes on or can be done instead."""
    later = button(say("application-next-round"), action=NEXT_ROUND, value=cohort_id)
    learn = button(say("application-learn-instead"), action=BEGIN, primary=True)
    return message(
        say("application-decided-notification"),
        section(say("application-declined", round=escaped(cohort))),
        section(say("application-still-learning" if still_learns else "application-learn-or-wait")),
        buttons(*([] if still_learns else [learn]), later),
    )


def next_round_noted(say: Say, *, cohort: str) -> Message:
    """The decision again, with what was just asked for in place of the buttons."""
    return message(
        say("application-decided-notification"),
        section(say("application-declined", round=escaped(cohort))),
        section(say("interest-noted")),
    )


def asked_back(say: Say, *, cohort: str, question: str, application_id: UUID) -> Message:
    return message(
        say("application-asked-notification"),
        section(say("application-asked", round=escaped(cohort))),
        section(f">{_in_one_line(question)}"),
        buttons(button(say("application-answer"), action=ANSWER, value=application_id, primary=True)),
    )


def answer_form(say: Say, *, question: str, metadata: str) -> dict[str, Any]:
    return modal(
        say("application-answer-title"),
        section(f">{_in_one_line(question)}"),
        field(
            TEXT,
            say("application-answer-field"),
            text_input(most=ANSWER_CHARACTERS, lines=True),
            hint=say("application-read-by"),
        ),
        callback_id=ANSWER_FORM,
        submit=say("send"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def answer_sent(say: Say) -> dict[str, Any]:
    return modal(say("application-answer-title"), section(say("application-answer-sent")), close=say("close"))


def facts(
    say: Say, *, cohort: str, state: ApplicationState, why: str, question: str, answer: str
) -> list[tuple[str, str]]:
    """For "my data": one's own application, word for word."""
    return [
        (say("my-data-application", round=escaped(cohort)), say(f"application-state-{state.value}")),
        (say("application-why"), escaped(why)),
        (say("my-data-application-question"), escaped(question)),
        (say("my-data-application-answer"), escaped(answer)),
    ]


def _in_one_line(text: str) -> str:
    # A quotation ends with its line: what somebody typed below would read as ours.
    return escaped(" ".join(text.split()))
