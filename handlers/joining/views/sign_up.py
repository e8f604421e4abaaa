"""Signing up: two short steps made for a phone, and a preview of how others see you."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import Block, ButtonElement

from handlers.desk.blocks import button, context, modal, section
from handlers.desk.forms import field, grouped, one_of, people_input, person_input, radio, some_of, text_input, ticks
from handlers.desk.texts import Say, escaped
from handlers.joining.views.greeting import word_of_welcome
from programme.sign_up import HOPE_CHARACTERS, MOST_LEARNERS, MOST_NOT_WITH, SHORT_CHARACTERS, Answers
from programme.words import BUDDYS_LEVELS, LEARNERS_LEVELS, SLOTS, Role

FIRST, SECOND = "sign-up.first", "sign-up.second"
CHOOSE_ROUND = "sign-up.choose-round"
BEGIN, FROM_MENU = "sign-up.begin", "menu.sign-up"
CHANGE = "sign-up.change"
ROLE, WANTS, WHY = "role", "wants", "why"
SPOKEN = ("de", "en", "tr", "pl", "it", "fr", "es", "pt", "ro", "hr", "ru", "uk", "ar", "fa")
STAGES = ("in-training", "professional", "leading")
LEVEL_PREFIX = "level-"
TopicNames = Sequence[tuple[str, str]]


def entrance(say: Say, *, primary: bool = False) -> ButtonElement:
    return button(say("menu-sign-up"), action=FROM_MENU, primary=primary)


def first_step(
    say: Say,
    answers: Answers,
    *,
    topics: TopicNames,
    cohort: str,
    metadata: str,
    resumed: bool,
    notice: str,
    notes: Sequence[str],
    greeting: str,
    greeting_by: str,
) -> dict[str, Any]:
    """Role, topics, starting points, own manager, consent. Redrawn when role or topics change."""
    return modal(
        say("sign-up-title"),
        *word_of_welcome(say, greeting=greeting, greeting_by=greeting_by),
        section(say("sign-up-resumed") if resumed else say("sign-up-intro", round=escaped(cohort))),
        field(ROLE, say("sign-up-role"), radio(_roles(say), initial=answers.role), redraws=True),
        *(context(note) for note in notes),
        *(_offer_fields(say, answers, topics) if answers.teaches else ()),
        *(_want_fields(say, answers, topics) if answers.learns else ()),
        field(
            "manager",
            say("sign-up-manager"),
            person_input(initial=answers.manager, placeholder=say("sign-up-manager-placeholder")),
            optional=True,
            hint=say("sign-up-manager-hint"),
        ),
        field("consent", say("sign-up-consent"), ticks(_consents(say, answers), initial=_given(answers))),
        context(notice),
        callback_id=FIRST,
        submit=say("next"),
        close=say("later"),
        private_metadata=metadata,
    )


def second_step(say: Say, answers: Answers, *, metadata: str) -> dict[str, Any]:
    """What makes pairs fit; everything has a default."""
    return modal(
        say("sign-up-title-second"),
        context(say("sign-up-second-intro")),
        *_profile_fields(say, answers),
        _meeting_field(say, answers),
        field(
            "site",
            say("sign-up-site"),
            text_input(initial=answers.site, most=SHORT_CHARACTERS),
            optional=True,
            hint=say("sign-up-site-hint"),
        ),
        *(_capacity_field(say, answers) if answers.teaches else ()),
        *_confidential_fields(say, answers),
        callback_id=SECOND,
        submit=say("next"),
        close=say("later"),
        private_metadata=metadata,
    )


def _roles(say: Say) -> list[tuple[str, str]]:
    return [(role.value, say(f"role-{role.value}")) for role in (Role.LEARNER, Role.BUDDY, Role.BOTH)]


def _offer_fields(say: Say, answers: Answers, topics: TopicNames) -> list[Block]:
    return [
        field(
            "offers",
            say("sign-up-offers"),
            some_of(topics, initial=answers.offers, placeholder=say("choose")),
            hint=say("sign-up-offers-hint"),
        ),
        field(
            "offer_level",
            say("sign-up-offer-level"),
            one_of(
                [(str(level.value), say(f"offer-level-{level.value}")) for level in BUDDYS_LEVELS],
                initial=str(int(answers.offer_level)),
            ),
            hint=say("only-for-matching"),
        ),
    ]


def _want_fields(say: Say, answers: Answers, topics: TopicNames) -> list[Block]:
    names = dict(topics)
    # A half-finished sign-up may name what the catalogue has no more, and Slack refuses a choice that is not on offer.
    wants = [topic for topic in answers.wants if topic in names][: answers.most_wants]
    return [
        field(
            WANTS,
            say("sign-up-wants"),
            some_of(topics, initial=wants, most=answers.most_wants, placeholder=say("choose")),
            hint=say("sign-up-wants-hint", most=answers.most_wants),
            redraws=True,
        ),
        *(
            field(
                LEVEL_PREFIX + topic,
                say("sign-up-level", topic=names[topic]),
                one_of(
                    [(str(level.value), say(f"level-{level.value}")) for level in LEARNERS_LEVELS],
                    initial=str(int(answers.level_of(topic))),
                ),
                hint=say("only-for-matching"),
            )
            for topic in wants
        ),
    ]


def _profile_fields(say: Say, answers: Answers) -> list[Block]:
    return [
        field(
            "languages",
            say("sign-up-languages"),
            some_of(
                [(code, say(f"language-{code}")) for code in SPOKEN],
                initial=answers.languages,
                placeholder=say("choose"),
            ),
        ),
        field(
            "department",
            say("sign-up-department"),
            text_input(initial=answers.department, most=SHORT_CHARACTERS),
            optional=True,
        ),
        field(
            "stage",
            say("sign-up-stage"),
            one_of([(s, say(f"stage-{s}")) for s in STAGES], initial=answers.stage, placeholder=say("choose")),
            optional=True,
        ),
    ]


def _meeting_field(say: Say, answers: Answers) -> Block:
    how = [("online", say("manner-online")), ("on-site", say("manner-on-site"))]
    if answers.learns:
        how.append(("small-group", say("manner-small-group")))
    when = [(slot, say(f"slot-{slot}")) for slot in SLOTS]
    chosen = [*answers.manners, *answers.times, *(["small-group"] if answers.small_group else [])]
    return field(
        "meeting",
        say("sign-up-meeting"),
        grouped([(say("meeting-how"), how), (say("meeting-when"), when)], initial=chosen, placeholder=say("choose")),
        hint=say("sign-up-meeting-hint"),
    )


def _capacity_field(say: Say, answers: Answers) -> list[Block]:
    pairs = [(str(n), say("capacity", count=n)) for n in range(1, MOST_LEARNERS + 1)]
    return [field("capacity", say("sign-up-capacity"), one_of(pairs, initial=str(answers.capacity)))]


def _confidential_fields(say: Say, answers: Answers) -> list[Block]:
    """What nobody but the person gets to see."""
    return [
        field(
            "not_with",
            say("sign-up-not-with"),
            people_input(initial=answers.not_with, most=MOST_NOT_WITH, placeholder=say("choose")),
            optional=True,
            hint=say("sign-up-not-with-hint"),
        ),
        field(
            "hope",
            say("sign-up-hope"),
            text_input(initial=answers.hope, most=HOPE_CHARACTERS, lines=True),
            optional=True,
            hint=say("sign-up-hope-hint"),
        ),
    ]


def _consents(say: Say, answers: Answers) -> list[tuple[str, str]]:
    pairs = [("consent", say("sign-up-consent-yes"))]
    if answers.learns:
        pairs.append(("shows-level", say("sign-up-shows-level")))
    return pairs


def _given(answers: Answers) -> list[str]:
    return [name for name, given in (("consent", answers.consents), ("shows-level", answers.shows_level)) if given]
