"""Word to coordinators of applications: one has arrived, is answered, or waits; the button leads to the list."""

from uuid import UUID

from handlers.desk.blocks import Message, button, buttons, message, section
from handlers.desk.texts import Say, escaped

OPEN = "applications.open"


def arrived(say: Say, *, cohort: str, cohort_id: UUID) -> Message:
    return message(
        say("applications-arrived-notification"),
        section(say("applications-arrived", round=escaped(cohort))),
        buttons(button(say("applications-open"), action=OPEN, value=cohort_id, primary=True)),
    )


def waiting(say: Say, *, cohort: str, cohort_id: UUID) -> Message:
    """The reminder of applications that nobody has decided on."""
    return message(
        say("applications-wait-notification"),
        section(say("applications-wait", round=escaped(cohort))),
        buttons(button(say("applications-open"), action=OPEN, value=cohort_id, primary=True)),
    )


def answered(say: Say, *, cohort: str, cohort_id: UUID, person: str) -> Message:
    return message(
        say("applications-answered-notification"),
        section(say("applications-answered", person=person, round=escaped(cohort))),
        buttons(button(say("applications-open"), action=OPEN, value=cohort_id, primary=True)),
    )
