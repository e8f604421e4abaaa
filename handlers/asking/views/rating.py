"""The added-value rating: five buttons in the chat, then send or change in a dialog. The value stays in the dialog."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.asking.views import closing_questions, interim
from handlers.asking.views.certificates import OPEN as CERTIFICATE
from handlers.desk.blocks import Message, button, buttons, context, divider, message, modal, section
from handlers.desk.forms import field, radio, text_input, ticks
from handlers.desk.texts import Say, escaped
from programme.words import Moment

FROM_MENU, FORM = "menu.rate", "rating.form"
VALUE, COMMENT, MAY_BE_SHOWN = "rating", "comment", "may_be_shown"
COMMENT_CHARACTERS = 500
# An id each: Slack wants those in a row of buttons to differ, and their value names the occasion.
CHOOSE = {value: f"rating.choose-{value}" for value in range(1, 6)}


def entrance(say: Say, *, primary: bool = False) -> ButtonElement:
    return button(say("menu-rate"), action=FROM_MENU, primary=primary)


def question(
    say: Say,
    *,
    moment: Moment,
    occasion: str,
    cohort: str,
    talks: Sequence[interim.Talk] = (),
    asks_more: bool = False,
    own_intro: str = "",
    own_question: str = "",
    after_weeks: bool = False,
) -> Message:
    """Asks for the rating; `occasion` is the round and the moment, which the buttons carry.

    `talks` are the tandems with an interim talk ahead; `asks_more` tells of the last questions behind the button.
    """
    return message(
        say("interim-notification" if talks else "rating-notification"),
        *(interim.questions(say, talks=talks, cohort=cohort) if talks else ()),
        *(
            # With a talk ahead our own words have led up to the question already.
            [section(intro(say, moment=moment, cohort=cohort, own=own_intro, after_weeks=after_weeks))]
            if own_intro or not talks
            else []
        ),
        section(f"*{escaped(own_question) or say('rating-question')}*"),
        rating_buttons(say, occasion),
        *([section(say("closing-ahead"))] if asks_more else []),
        context(say("rating-context")),
        *(_certificate(say, occasion) if moment is Moment.CLOSING else []),
    )


def intro(say: Say, *, moment: Moment, cohort: str, own: str, after_weeks: bool = False) -> str:
    """What comes before the question; the round is named before the company's own words, too."""
    ours = say("rating-intro-onboarding" if after_weeks else f"rating-intro-{moment.value}", round=escaped(cohort))
    return say("in-round", round=escaped(cohort), text=escaped(own)) if own else ours


def rating_buttons(say: Say, occasion: str) -> Any:
    return buttons(
        *(button(say(f"rating-button-{value}"), action=action, value=occasion) for value, action in CHOOSE.items())
    )


def form(
    say: Say, *, occasion: str, value: int | None, topic: str = "", in_round: str = "", own_question: str = ""
) -> dict[str, Any]:
    """Send or change: the chosen value stands there, every other is one tap away.

    With a topic, whoever learned it is asked two things about it as well.
    """
    scale = [(str(n), say(f"rating-{n}")) for n in range(1, 6)]
    return modal(
        say("rating-title"),
        *([section(f"*{escaped(in_round)}*")] if in_round else []),
        # Not escaped as in the message: a label is plain text, and would show "&amp;".
        field(VALUE, own_question or say("rating-question"), radio(scale, initial=str(value) if value else None)),
        *(closing_questions.fields_about(say, topic=topic) if topic else []),
        field(
            COMMENT,
            say("rating-comment"),
            text_input(most=COMMENT_CHARACTERS, lines=True),
            optional=True,
        ),
        field(MAY_BE_SHOWN, say("rating-comment-use"), ticks([("yes", say("rating-may-be-shown"))]), optional=True),
        context(say("rating-how-kept")),
        *([context(say("closing-how-kept"))] if topic else []),
        callback_id=FORM,
        submit=say("rating-send"),
        close=say("cancel"),
        private_metadata=occasion,
    )


def _certificate(say: Say, occasion: str) -> list[Block]:
    """One message less: who is thanked and asked at the end is offered the certificate along with it."""
    offer = button(say("certificate-title"), action=CERTIFICATE, value=occasion)
    return [divider(), section(say("certificate-offer"), accessory=offer), closing_questions.data_offer(say)]


def thanks(say: Say) -> dict[str, Any]:
    return modal(say("rating-title"), section(say("rating-thanks")), close=say("close"))
