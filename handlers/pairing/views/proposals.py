"""Proposals as the two people see them: the learner first, the buddy after the learner's yes."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from handlers.desk import profile
from handlers.desk.blocks import Message, button, buttons, context, header, message, modal, section
from handlers.desk.texts import Say, escaped
from handlers.pairing.views import alternatives
from storage.people import Person

YES, RATHER_NOT, STARTING_POINT = "proposal.yes", "proposal.rather-not", "proposal.starting-point"


@dataclass(frozen=True)
class StandsIn:
    """Until when somebody would stand in, and for whom, where that may be said."""

    until: str
    away: str = ""


def ask_learner(
    say: Say,
    *,
    proposal_id: UUID,
    buddy: Person,
    topic: str,
    until: str,
    largest_group: int,
    has_alternatives: bool = False,
    stands_in: StandsIn | None = None,
) -> Message:
    others = (
        [button(say("alternatives-button"), action=alternatives.SHOW, value=proposal_id)] if has_alternatives else []
    )
    return message(
        say("proposal-notification"),
        header(say("proposal-title")),
        section(_to_learner(say, buddy.mention, escaped(topic), stands_in)),
        section("\n".join(profile.of_person(say, buddy))),
        *([section(say("proposal-small-group", most=largest_group))] if largest_group > 1 else []),
        buttons(*_answers(say, proposal_id), *others),
        context(say("proposal-context", day=until)),
    )


def ask_buddy(
    say: Say,
    *,
    proposal_id: UUID,
    learner: Person,
    topic: str,
    until: str,
    shows_level: bool,
    stands_in: StandsIn | None = None,
) -> Message:
    extra = [button(say("proposal-starting-point"), action=STARTING_POINT, value=proposal_id)] if shows_level else []
    return message(
        say("proposal-notification"),
        header(say("proposal-title")),
        section(_to_buddy(say, learner.mention, escaped(topic), stands_in)),
        section("\n".join(profile.of_person(say, learner))),
        buttons(*_answers(say, proposal_id), *extra),
        context(say("proposal-context", day=until)),
    )


def reminder(say: Say, question: Message) -> Message:
    """The question once more, under another title: what stands below is drawn already."""
    [title] = message("", header(say("proposal-reminder-title"))).blocks
    return Message(say("proposal-reminder-notification"), [title, *question.blocks[1:]])


def _to_learner(say: Say, partner: str, topic: str, stands_in: StandsIn | None) -> str:
    if stands_in is None:
        return say("proposal-to-learner", partner=partner, topic=topic)
    return say("stand-in-to-learner", away=stands_in.away, day=stands_in.until, partner=partner, topic=topic)


def _to_buddy(say: Say, partner: str, topic: str, stands_in: StandsIn | None) -> str:
    """Whoever stands in is not told for whom: a pause is private."""
    if stands_in is None:
        return say("proposal-to-buddy", partner=partner, topic=topic)
    return say("stand-in-to-buddy", day=stands_in.until, partner=partner, topic=topic)


def learner_said_yes(say: Say, *, partner: str) -> Message:
    return message(say("proposal-answered"), section(say("proposal-learner-yes", partner=partner)))


def buddy_said_yes(say: Say, *, partner: str) -> Message:
    return message(say("proposal-answered"), section(say("proposal-buddy-yes", partner=partner)))


def said_rather_not(say: Say, *, is_stand_in: bool) -> Message:
    text = say("stand-in-rather-not" if is_stand_in else "proposal-rather-not")
    return message(say("proposal-answered"), section(text))


def no_longer_current(say: Say) -> Message:
    return message(say("proposal-answered"), section(say("proposal-over")))


def lapsed(say: Say, *, is_stand_in: bool) -> Message:
    """Declined, expired and withdrawn read alike."""
    text = say("stand-in-lapsed" if is_stand_in else "proposal-lapsed")
    return message(say("proposal-lapsed-notification"), section(text))


def waiting(say: Say, *, role: str, in_round: str = "") -> Message:
    """Nobody is left out silently; `in_round` is named to somebody who is in several."""
    text = say(f"waiting-{role}")
    if in_round:
        text = say("in-round", round=escaped(in_round), text=text)
    return message(say("waiting-notification"), section(text))


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
