"""Everything the bot knows about me, in a dialog that only I can open."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from slack_sdk.models.blocks import ButtonElement

from handlers.desk import profile
from handlers.desk.blocks import button, buttons, context, modal, section
from handlers.desk.texts import Say, escaped, escaped_slices
from handlers.desk.values import Value
from handlers.joining.views import preferences
from programme.check_ins import Answer
from programme.sign_up import Answers
from programme.words import Moment
from storage.enrolments import Enrolment
from storage.people import Person

ERASE, ERASE_CONFIRMED = "my-data.erase", "my-data.erase-confirmed"
FROM_MENU, BACK, ON = "menu.my-data", "my-data.back", "my-data.on"
Fact = tuple[str, str]
# Of the hundred blocks of a dialog; the rest is for what stands around them.
MOST_FACTS = 80
LETTERS_A_FACT, LINES_A_FACT = 2_500, 30
# As it travels, a letter takes up to twelve bytes; a dialog may have 250,000.
MOST_BYTES, BYTES_A_BLOCK = 220_000, 80


@dataclass(frozen=True)
class Page(Value):
    """Which page an arrow leads to."""

    number: int


def entrance(say: Say, *, primary: bool = False) -> ButtonElement:
    return button(say("menu-my-data"), action=FROM_MENU, primary=primary)


def shown(say: Say, facts: Sequence[Fact], *, page: int = 0) -> dict[str, Any]:
    """As much as fits one dialog, page by page, so that nothing is left out."""
    pages = _pages([(name, value) for name, value in facts if value])
    page = min(page, len(pages) - 1)
    arrows = [button(say("page-back"), action=BACK, value=Page(page - 1).to_value())] if page > 0 else []
    arrows += [button(say("page-on"), action=ON, value=Page(page + 1).to_value())] if page + 1 < len(pages) else []
    return modal(
        say("my-data-title"),
        context(say("my-data-intro")),
        *(section(f"*{name}*\n{value}") for name, value in pages[page]),
        *([buttons(*arrows), context(say("page", page=page + 1, pages=len(pages)))] if arrows else []),
        context(say("my-data-ratings")),
        buttons(button(say("my-data-erase"), action=ERASE, danger=True)),
        close=say("close"),
    )


def _pages(facts: Sequence[Fact]) -> list[list[Fact]]:
    pages: list[list[Fact]] = [[]]
    size = 0
    for fact in facts:
        size += len(json.dumps(fact)) + BYTES_A_BLOCK
        if pages[-1] and (size > MOST_BYTES or len(pages[-1]) == MOST_FACTS):
            pages.append([])
            size = len(json.dumps(fact)) + BYTES_A_BLOCK
        pages[-1].append(fact)
    return pages


def confirm_erasing(say: Say) -> dict[str, Any]:
    return modal(
        say("my-data-erase-title"),
        section(say("my-data-erase-question")),
        callback_id=ERASE_CONFIRMED,
        submit=say("my-data-erase-yes"),
        close=say("cancel"),
    )


def erased(say: Say) -> dict[str, Any]:
    return modal(say("my-data-erase-title"), section(say("my-data-erased")), close=say("close"))


def account(say: Say, me: Person, *, known_since: str, left_on: str) -> list[Fact]:
    speaks = say("my-data-account-value", language=say(f"language-{me.language.value}"), zone=me.zone)
    return [
        (say("my-data-who"), me.mention),
        (say("my-data-account"), speaks),
        (say("my-data-known-since"), known_since),
        (say("my-data-left-on"), left_on),
    ]


def of_profile(say: Say, me: Person) -> list[Fact]:
    lines = profile.of_person(say, me) if me.languages else []
    return [(say("my-data-profile"), "\n".join([*lines, *([say("manner-small-group")] if me.small_group else [])]))]


def manager(say: Say, user_id: str | None) -> list[Fact]:
    return [(say("sign-up-manager"), f"<@{user_id}>" if user_id else "")]


def not_with(say: Say, user_ids: Sequence[str]) -> list[Fact]:
    return [(say("sign-up-not-with"), say.both([f"<@{user_id}>" for user_id in user_ids]))]


def preferences_of(say: Say, me: Person) -> list[Fact]:
    return [(say("my-data-preferences"), preferences.as_said(say, ways=me.ways_of_working, matters=me.matters))]


def consent(say: Say, *, day: str, version: str) -> list[Fact]:
    return [(say("my-data-consent"), f"{day} ({escaped(version)})" if version else day)]


def interest(say: Say, *, since: str) -> list[Fact]:
    return [(say("my-data-interest"), since)]


def pause(say: Say, *, until: str, questions_since: str) -> list[Fact]:
    return [(say("my-data-pause"), until), (say("my-data-questions-paused"), questions_since)]


def of_enrolment(say: Say, *, cohort: str, answers: Answers, names: Mapping[str, str], tandems: int) -> list[Fact]:
    return [
        *_of_answers(say, escaped(cohort), answers, names),
        (say("sign-up-offer-level"), _offer_level(say, answers)),
        (say("my-data-tandems"), str(tandems)),
    ]


def part_in_round(say: Say, enrolment: Enrolment, *, cohort: str, signed_up_on: str, left_on: str) -> Fact:
    part = [
        say(f"role-{enrolment.role.value}"),
        say("my-data-signed-up", day=signed_up_on),
        *([say("my-data-left-round", day=left_on)] if left_on else []),
        *([say("my-data-capacity", count=enrolment.capacity)] if enrolment.role.teaches else []),
        *([say("sign-up-shows-level")] if enrolment.shows_level else []),
        *(say(f"my-data-rated-{moment.value}") for moment in Moment if enrolment.has_rated(moment)),
    ]
    return say("my-data-part", round=escaped(cohort)), "\n".join(part)


def of_half_finished(say: Say, *, answers: Answers, names: Mapping[str, str]) -> list[Fact]:
    """All of it: what is not sent yet was confided as well."""
    about = [*profile.of_answers(say, answers), *([say("manner-small-group")] if answers.small_group else [])]
    return [
        *_of_answers(say, say("my-data-half-finished"), answers, names),
        (say("sign-up-offer-level"), _offer_level(say, answers)),
        (say("my-data-profile"), "\n".join([*about, *_part(say, answers)])),
        *manager(say, answers.manager),
        *not_with(say, answers.not_with),
        (say("application-why"), escaped(answers.why)),
    ]


def _part(say: Say, answers: Answers) -> list[str]:
    return [
        *([say(f"role-{answers.role.value}")] if answers.role else []),
        *([say("my-data-capacity", count=answers.capacity)] if answers.offers else []),
        *([say("sign-up-shows-level")] if answers.shows_level else []),
    ]


def _offer_level(say: Say, answers: Answers) -> str:
    return say(f"offer-level-{int(answers.offer_level)}") if answers.offers else ""


def _of_answers(say: Say, title: str, answers: Answers, names: Mapping[str, str]) -> list[Fact]:
    levels = [f"{escaped(names[t])}: {say(f'level-{answers.level_of(t)}')}" for t in answers.wants if t in names]
    return [
        (title, "\n".join(profile.topics_of_answers(say, answers, names))),
        (say("my-data-levels"), "\n".join(levels)),
        (say("sign-up-hope"), escaped(answers.hope)),
    ]


def reply(say: Say, *, day: str, text: str, shared: bool) -> list[Fact]:
    """What somebody wrote back, whole: a long one in several pieces."""
    name = say("my-data-reply-shared" if shared else "my-data-reply", day=day)
    return [(name, piece) for piece in escaped_slices(text, LETTERS_A_FACT)]


def answers(say: Say, given: Sequence[tuple[str, Answer | None]]) -> list[Fact]:
    """How many, and each by its day."""
    lines = [
        f"{day}: {say('my-data-not-answered') if answer is None else say(f'check-in-{answer.value}')}"
        for day, answer in given
    ]
    answered = sum(answer is not None for _, answer in given)
    return [
        (say("my-data-check-ins"), say("my-data-check-ins-value", asked=len(given), answered=answered)),
        *(
            (say("my-data-check-in-answers"), "\n".join(lines[first : first + LINES_A_FACT]))
            for first in range(0, len(lines), LINES_A_FACT)
        ),
    ]


def hands(say: Say, raised: Sequence[tuple[str, str]]) -> list[Fact]:
    return [
        (say("my-data-hand"), say("my-data-hand-done", day=day, done=done) if done else day) for day, done in raised
    ]
