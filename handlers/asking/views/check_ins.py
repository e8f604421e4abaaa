"""The check-in: one question, its answers, and what a written reply is answered with."""

from collections.abc import Sequence
from uuid import UUID

from handlers.asking.views import ways_out
from handlers.desk.blocks import Message, button, buttons, context, message, section
from handlers.desk.texts import Say, escaped, escaped_slices
from programme import check_ins as rules
from programme.check_ins import Answer, Kind

ACTIONS = {answer: f"check-in.{answer.value}" for answer in rules.all_answers()}
# A section takes 3,000, a message some 13,000 over all (docs/slack.md). Full ones: what somebody wrote at length came
# to coordinators in seventy messages once.
LETTERS_A_SECTION, SECTIONS_A_MESSAGE = 2_900, 4
KEEP_ASKING = "check-in.keep-asking"
JUST_NOTE, SHARE_REPLY, REPLY_HELP = "reply.just-note", "reply.share", "reply.help"


def question(say: Say, *, check_in_id: UUID, partner: str, kind: Kind, own: str = "", in_round: str = "") -> Message:
    """In the company's own words, where it has any; `in_round` is named to somebody who is in several."""
    return message(
        say("check-in-notification"),
        section(asked(say, partner=partner, kind=kind, own=own, in_round=in_round)),
        buttons(
            *(
                button(say(f"check-in-{a.value}"), action=ACTIONS[a], value=check_in_id, primary=a is Answer.MET)
                for a in rules.TABLE[kind].answers
            )
        ),
        context(say("check-in-context")),
    )


def asked(say: Say, *, partner: str, kind: Kind, own: str, in_round: str) -> str:
    """Whom it is about stands before the company's own words, so that nobody has to guess."""
    words = say("wording-check-in", partner=partner, text=escaped(own)) if own else _ours(say, kind, partner=partner)
    return say("in-round", round=escaped(in_round), text=words) if in_round else words


def _ours(say: Say, kind: Kind, *, partner: str) -> str:
    match kind:
        case Kind.REGULAR:
            return say("check-in-question", partner=partner)
        case Kind.AGAIN:
            return say("check-in-again", partner=partner)


def answered(say: Say, answer: Answer, *, partner: str) -> Message:
    return message(
        say("check-in-answered-notification"), section(say(f"check-in-answered-{answer.value}", partner=partner))
    )


def still_asking(say: Say, *, tandem_id: UUID) -> Message:
    return message(
        say("check-in-notification"),
        section(say("still-asking")),
        buttons(
            button(say("still-asking-keep"), action=KEEP_ASKING, value=tandem_id, primary=True),
            ways_out.pause(say),
            ways_out.leave(say),
        ),
    )


def asking_again(say: Say) -> Message:
    return message(say("check-in-answered-notification"), section(say("still-asking-kept")))


def reply_kept(say: Say, *, reply_id: UUID, open_check_in: UUID | None, answers: Sequence[Answer]) -> Message:
    """A written reply is read by nobody; what it means is for its writer to say."""
    rows = [section(say("reply-kept"))]
    if open_check_in is not None and answers:
        rows.append(
            buttons(*(button(say(f"check-in-{a.value}"), action=ACTIONS[a], value=open_check_in) for a in answers))
        )
    rows.append(
        buttons(
            button(say("check-in-help"), action=REPLY_HELP, value=reply_id),
            ways_out.pause(say),
            ways_out.leave(say),
            button(say("reply-just-note"), action=JUST_NOTE, value=reply_id),
            button(say("reply-share"), action=SHARE_REPLY, value=reply_id),
        )
    )
    return message(say("reply-notification"), *rows)


def reply_noted(say: Say) -> Message:
    return message(say("reply-notification"), section(say("reply-noted")))


def reply_shared(say: Say) -> Message:
    return message(say("reply-notification"), section(say("reply-shared")))


NOTHING_WRITTEN = "–"  # somebody sent only a file


def reply_for_coordination(say: Say, *, writer: str, text: str) -> list[Message]:
    """A reply its writer shared, whole; a very long one in several messages."""
    parts = [section(part) for part in escaped_slices(text or NOTHING_WRITTEN, LETTERS_A_SECTION)]
    intro = section(say("reply-for-coordination", writer=writer))
    return [
        message(
            say("reply-for-coordination-notification"),
            *([intro] if start == 0 else []),
            *parts[start : start + SECTIONS_A_MESSAGE],
        )
        for start in range(0, len(parts), SECTIONS_A_MESSAGE)
    ]
