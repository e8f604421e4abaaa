"""Proposals as the two people see them: the learner first, the buddy after the learner's yes."""

from typing import Any
from uuid import UUID

from handlers.texts import Say, escaped
from handlers.views import alternatives, profile
from handlers.views.blocks import Message, button, buttons, context, header, message, modal, section
from storage.people import Person

YES, RATHER_NOT, STARTING_POINT = "proposal.yes", "proposal.rather-not", "proposal.starting-point"


def ask_learner(
    say: Say,
    *,
    proposal_id: UUID,
    buddy: Person,
    topic: str,
    until: str,
    largest_group: int,
    has_alternatives: bool = False,
    reminds: bool = False,
) -> Message:
    """The question; the same once more where it `reminds`."""
    others = (
        [button(say("alternatives-button"), action=alternatives.SHOW, value=proposal_id)] if has_alternatives else []
    )
    return message(
        say("proposal-reminder-notification" if reminds else "proposal-notification"),
        header(say("proposal-reminder-title" if reminds else "proposal-title")),
        section(say("proposal-to-learner", partner=buddy.mention, topic=escaped(topic))),
        section("\n".join(profile.of_person(say, buddy))),
        *([section(say("proposal-small-group", most=largest_group))] if largest_group > 1 else []),
        buttons(*_answers(say, proposal_id), *others),
        context(say("proposal-context", day=until)),
    )


def ask_buddy(
    say: Say, *, proposal_id: UUID, learner: Person, topic: str, until: str, shows_level: bool, reminds: bool = False
) -> Message:
    """The question; the same once more where it `reminds`."""
    extra = [button(say("proposal-starting-point"), action=STARTING_POINT, value=proposal_id)] if shows_level else []
    return message(
        say("proposal-reminder-notification" if reminds else "proposal-notification"),
        header(say("proposal-reminder-title" if reminds else "proposal-title")),
        section(say("proposal-to-buddy", partner=learner.mention, topic=escaped(topic))),
        section("\n".join(profile.of_person(say, learner))),
        buttons(*_answers(say, proposal_id), *extra),
        context(say("proposal-context", day=until)),
    )


def learner_said_yes(say: Say, *, partner: str) -> Message:
    return message(say("proposal-answered"), section(say("proposal-learner-yes", partner=partner)))


def buddy_said_yes(say: Say, *, partner: str) -> Message:
    return message(say("proposal-answered"), section(say("proposal-buddy-yes", partner=partner)))


def said_rather_not(say: Say) -> Message:
    return message(say("proposal-answered"), section(say("proposal-rather-not")))


def no_longer_current(say: Say) -> Message:
    return message(say("proposal-answered"), section(say("proposal-over")))


def lapsed(say: Say) -> Message:
    """Declined, expired and withdrawn read alike."""
    return message(say("proposal-lapsed-notification"), section(say("proposal-lapsed")))


def waiting(say: Say, *, role: str) -> Message:
    """Nobody is left out silently."""
    return message(say("waiting-notification"), section(say(f"waiting-{role}")))


def starting_point(say: Say, *, partner: str, level: int) -> dict[str, Any]:
    return modal(
        say("starting-point-title"),
        section(say("starting-point", partner=partner, level=say(f"level-{level}"))),
        context(say("starting-point-context")),
        close=say("close"),
    )


def _answers(say: Say, proposal_id: UUID) -> list[Any]:
    return [
        button(say("proposal-yes"), action=YES, value=proposal_id, primary=True),
        button(say("proposal-rather-not-button"), action=RATHER_NOT, value=proposal_id),
    ]
