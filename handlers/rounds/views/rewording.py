"""A company's own words for a few questions: the form, and how participants will read them."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.asking.views import check_ins, rating
from handlers.desk.blocks import button, buttons, context, modal, section, sections
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped
from handlers.rounds.views.carried import Carried, Seen
from programme.check_ins import Kind, answers_to_reworded
from programme.wording import WORDING_CHARACTERS, Question
from programme.words import Moment

OPEN, FORM, BACK, KEEP = "wording.open", "wording.form", "wording.back", "wording.keep"


def form(say: Say, theirs: Say, *, cohort: str, own: Mapping[str, str], metadata: str) -> dict[str, Any]:
    """`theirs` speaks the language of the round; what we would ask ourselves stands below each field."""
    fields = [
        field(
            question.value,
            say(f"wording-question-{question.value}"),
            text_input(initial=own.get(question.value, ""), most=WORDING_CHARACTERS),
            optional=True,
            hint=say("wording-ours", text=_plain(spoken(theirs, question, cohort=cohort, partner="…", own=""))),
        )
        for question in Question
    ]
    return modal(
        say("wording-open"),
        section(say("wording-intro", language=say(f"language-{theirs.language.value}"))),
        *fields,
        callback_id=FORM,
        submit=say("wording-preview"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def preview(
    say: Say, theirs: Say, *, cohort: str, cohort_id: UUID, partner: str, own: Mapping[str, str], seen: Seen
) -> dict[str, Any]:
    """Each question as a participant will read it, with the coordinator as the partner."""
    lines = []
    for question in Question:
        shown = spoken(theirs, question, cohort=cohort, partner=partner, own=own.get(question.value, ""))
        lines.append(f"*{say(f'wording-question-{question.value}')}*\n>{shown}")
    answers = " ".join(f"[{theirs(f'check-in-{answer.value}')}]" for answer in answers_to_reworded())
    return modal(
        say("wording-open"),
        section(say("wording-preview-intro", language=say(f"language-{theirs.language.value}"))),
        *sections(lines),
        context(say("wording-answers", answers=answers)),
        buttons(button(say("wording-back"), action=BACK, value=cohort_id)),
        callback_id=KEEP,
        submit=say("wording-keep"),
        close=say("cancel"),
        # The preview has no fields, so what was typed travels with it; Slack takes 3,000 characters (docs/slack.md).
        private_metadata=Carried(seen, own).to_value(),
    )


def spoken(say: Say, question: Question, *, cohort: str, partner: str, own: str) -> str:
    """The sentence itself, in our words or in the company's."""
    match question:
        case Question.CHECK_IN:
            return check_ins.asked(say, partner=partner, kind=Kind.REGULAR, own=own, in_round="")
        case Question.AGAIN:
            return check_ins.asked(say, partner=partner, kind=Kind.AGAIN, own=own, in_round="")
        case Question.INTERIM:
            return rating.intro(say, moment=Moment.INTERIM, cohort=cohort, own=own)
        case Question.CLOSING:
            return rating.intro(say, moment=Moment.CLOSING, cohort=cohort, own=own)
        case Question.RATING:
            return escaped(own) or say("rating-question")


def _plain(text: str) -> str:
    """As it reads where nothing is bold."""
    return text.replace("*", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
