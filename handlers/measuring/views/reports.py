"""The report as it reaches coordinators, and the way from it to the next round."""

from typing import Any
from uuid import UUID

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.texts import Say, escaped

MAKE, FOLLOW = "report.make", "round.follow"


def ready(say: Say, *, cohort: str, cohort_id: UUID) -> Message:
    return message(
        say("report-ready-notification"),
        section(say("report-ready", round=escaped(cohort))),
        buttons(button(say("follow-start"), action=FOLLOW, value=cohort_id, primary=True)),
    )


def being_written(say: Say) -> dict[str, Any]:
    return modal(
        say("coordination-title"),
        section(say("report-being-written")),
        context(say("report-being-written-context")),
        close=say("close"),
    )


def on_its_way(say: Say) -> dict[str, Any]:
    return modal(say("coordination-title"), section(say("report-on-its-way")), close=say("close"))


def button_of(say: Say, cohort_id: UUID) -> ButtonElement:
    return button(say("report-make"), action=MAKE, value=cohort_id)


def closed_round(say: Say, *, cohort: str, cohort_id: UUID, ends_on: str) -> list[Block]:
    """A closed round in the coordinator's menu."""
    return [
        section(f"*{escaped(cohort)}*\n{say('round-line-closed', end=ends_on)}"),
        buttons(
            button_of(say, cohort_id),
            button(say("follow-start"), action=FOLLOW, value=cohort_id),
        ),
    ]
