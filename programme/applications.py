"""Applications: a buddy applies, a coordinator approves, asks back or declines; who decides first, has decided."""

from enum import StrEnum

WHY_CHARACTERS = 300
QUESTION_CHARACTERS = 300
ANSWER_CHARACTERS = 500


class ApplicationState(StrEnum):
    """Where an application stands; every state but the first is also a line in the decision log."""

    WAITING = "waiting"
    ASKED_BACK = "asked-back"
    APPROVED = "approved"
    DECLINED = "declined"

    @property
    def is_open(self) -> bool:
        return self in (ApplicationState.WAITING, ApplicationState.ASKED_BACK)


def may_become(now: ApplicationState, then: ApplicationState) -> bool:
    """Whether a coordinator can still decide so: one question at a time, and what is decided stays so."""
    return now.is_open and now is not then


def may_teach(*, needs_approval: bool, is_approved: bool) -> bool:
    return is_approved or not needs_approval
