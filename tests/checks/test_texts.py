import ast as python
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from handlers.asking.views import closing_questions
from handlers.desk.calendars import FEDERAL_STATES
from handlers.desk.texts import Say, TextError, source
from handlers.events.views.events import POINTS
from handlers.joining.views.sign_up import SPOKEN, STAGES
from handlers.pairing.views.draft_facts import Choice
from handlers.person.words import Wish
from handlers.tandem.views.learning import OWN_TOPIC
from programme import briefing, refusals
from programme.agreements import Rhythm, Where
from programme.applications import ApplicationState
from programme.briefing import BriefingRule
from programme.check_ins import Answer
from programme.closing_answers import Use
from programme.events import EventError, EventKind
from programme.interim_talks import HELPS, WISHES, Way
from programme.matching.preferences import WAYS_OF_WORKING, Preference
from programme.matching.scores import REASONS
from programme.matching.shortage import Obstacle
from programme.meeting_times import MEETINGS_ON_THE_PATH
from programme.progress import Station
from programme.report import AdviceKind
from programme.rounds import MilestoneKind, Phase, PlanError
from programme.sign_up import SignUpError
from programme.wording import Question
from programme.words import BUDDYS_LEVELS, DEFAULT_TOPICS, SLOTS, WEEKDAYS, Duty, Language, Level, Moment, Role
from storage.upcoming import CHECK_IN, EVENT_REMINDER, PROPOSAL_LAPSES

ROOT = Path(__file__).parents[2]
CODE = [*(ROOT / "handlers").rglob("*.py")]


class Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802  # the library's name
        self.names.add(node.id.name)


def messages(language: Language) -> list[ast.Message]:
    return [entry for entry in FluentParser().parse(source(language)).body if isinstance(entry, ast.Message)]


def patterns(language: Language) -> dict[str, str]:
    """Each text as it is written, variables included."""
    found = re.split(r"^([a-zA-Z][\w-]*) =", source(language), flags=re.MULTILINE)[1:]
    return {
        name: re.sub(r"^#.*$", "", text, flags=re.MULTILINE).strip()
        for name, text in zip(found[::2], found[1::2], strict=True)
    }


def variables(message: ast.Message) -> set[str]:
    visitor = Variables()
    visitor.visit(message)
    return visitor.names


GERMAN, ENGLISH = patterns(Language.GERMAN), patterns(Language.ENGLISH)
BOTH = [(language, name, text) for language, texts in (("de", GERMAN), ("en", ENGLISH)) for name, text in texts.items()]


@pytest.mark.parametrize("language", Language)
def test_a_text_file_holds_nothing_but_texts_each_once(language: Language) -> None:
    parsed = FluentParser().parse(source(language)).body

    assert not [entry for entry in parsed if isinstance(entry, ast.Junk)]
    assert not [name for name, count in Counter(m.id.name for m in messages(language)).items() if count > 1]


def test_both_languages_say_the_same_things_with_the_same_values() -> None:
    german = {m.id.name: variables(m) for m in messages(Language.GERMAN)}
    english = {m.id.name: variables(m) for m in messages(Language.ENGLISH)}

    assert german == english


def test_every_text_the_code_asks_for_is_there_and_none_is_left_over() -> None:
    asked = set(asked_for())

    assert asked - set(GERMAN) == set()
    assert set(GERMAN) - asked == set()


def test_a_missing_text_or_value_is_an_error_and_not_a_gap() -> None:
    say = Say(Language.GERMAN)

    with pytest.raises(TextError):
        say("no-such-text")
    with pytest.raises(TextError):
        say("page", page=1)


def test_a_locked_phone_shows_no_name_and_no_topic() -> None:
    shown = [m for language in Language for m in messages(language) if m.id.name.endswith("-notification")]

    assert shown
    assert not [m.id.name for m in shown if variables(m)]


def test_the_first_line_of_every_message_names_nobody_and_nothing() -> None:
    lines = {name for call in calls("message") for name in literal_names(call.args[0])}
    topics = {texts[f"topic-{key}"].lower() for texts in (GERMAN, ENGLISH) for key in TOPICS}

    assert lines
    for texts in (GERMAN, ENGLISH):
        assert not [name for name in lines if "{" in texts[name]]
        assert not [name for name in lines if any(topic in texts[name].lower() for topic in topics)]


def test_the_code_gives_each_text_the_values_it_names_and_no_others() -> None:
    named = {m.id.name: variables(m) for m in messages(Language.GERMAN)}

    for call in calls("say"):
        given = {keyword.arg for keyword in call.keywords}
        # "**values" cannot be seen from here; the views are drawn by a test of their own.
        if None not in given and (asked := [named[name] for name in literal_names(call)]):
            assert all(values <= given for values in asked), python.unparse(call)
            assert set().union(*asked) == given, python.unparse(call)


AVOIDED = {
    "de": r"\b(junge?[nrms]?|alt|alte[nrms]?|ältere[nrms]?|digital natives?|(expert|laie|anfänger|leistung)\w*)\b",
    "en": r"\b(young\w*|old|older|digital natives?|performance|(expert|novice|mentor)\w*)\b",
}


def test_no_text_uses_a_word_the_programme_avoids() -> None:
    assert not [name for language, name, text in BOTH if re.search(AVOIDED[language], text, re.IGNORECASE)]


def test_german_says_du_and_means_everybody() -> None:
    # "Ihr" and "Sie" may begin a sentence to two people or about others; these forms only address one politely.
    polite = r"\b(Ihnen|Ihre[nmrs]?)\b|\b(können|möchten|haben|wollen|werden|sind) Sie\b"
    one_sided = r"\w(\*|/-?|_)innen|[a-zß]Innen"

    assert not [name for name, text in GERMAN.items() if re.search(f"{polite}|{one_sided}", text)]


MEN_ONLY = re.compile(
    r"\b(Mitarbeiter|Teilnehmer|Kollegen?|Koordinator(en)?|Partner|Betreiber|Nutzer|Anwender|Kunden?|Chef|Ausbilder)\b(?!:)"
)


def test_german_does_not_mean_women_along_with_men() -> None:
    assert not [name for name, text in GERMAN.items() if MEN_ONLY.search(text)]


def test_dashes_dots_and_percents_are_as_a_printer_sets_them() -> None:
    for language, name, text in BOTH:
        # A dash stands between a word and what it does, or a number and what it means; a sentence gets along without.
        lines = [line for line in text.splitlines() if not re.match(r"\s*(• `[^`]+`|\d) – ", line)]
        assert not any("–" in line for line in lines), name
        assert not re.search(r"\.\.\.| -- | - |\w [,.!?]|[,.;]{2}", text), name
        assert not re.search(r"[\d}]%" if language == "de" else r"[\d}] %", text), name


def test_quotation_marks_belong_to_the_language() -> None:
    for language, name, text in BOTH:
        opening, closing, foreign = ("„", "“", "”") if language == "de" else ("“", "”", "„")
        assert text.count(opening) == text.count(closing), name
        assert not {foreign, '"', "—"} & set(text), name


def test_titles_of_dialogs_fit() -> None:
    titles = [(name, text) for _, name, text in BOTH if name.endswith(("-title", "-title-second"))]

    assert not [name for name, text in titles if "{" not in text and name not in HEADERS and len(text) > 24]


# Shown as a header or a section, where there is room.
HEADERS = {"proposal-title", "introduction-title", "home-title"}


def test_numbers_bend_the_sentence_around_them() -> None:
    german, english = Say(Language.GERMAN), Say(Language.ENGLISH)

    assert [german("capacity", count=n) for n in (1, 3)] == ["eine Person", "bis zu 3 Personen"]
    assert [english("every-weeks", count=n) for n in (1, 2)] == ["every week", "every 2 weeks"]
    counts = german("round-line-counts", people=1, tandems=1, waiting=0)
    assert counts == "eine Person angemeldet, ein Tandem, 0 auf der Warteliste"


# --- how the code asks


def calls(function: str) -> Iterator[python.Call]:
    for path in CODE:
        for node in python.walk(python.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, python.Call) and isinstance(node.func, python.Name) and node.func.id == function:
                yield from ([node] if node.args else [])


def literal_names(asked: python.AST) -> list[str]:
    """The texts that a call of `say` names outright, also one of two."""
    if not isinstance(asked, python.Call) or not isinstance(asked.func, python.Name) or asked.func.id != "say":
        return []
    name = asked.args[0]
    either = [name.body, name.orelse] if isinstance(name, python.IfExp) else [name]
    return [each.value for each in either if isinstance(each, python.Constant) and isinstance(each.value, str)]


# --- which texts the code asks for, also by names that are put together


def words(kind: type[StrEnum]) -> list[str]:
    return [member.value for member in kind]


TOPICS = list(DEFAULT_TOPICS)
CARDS = [(role.value, card) for role, cards in briefing.CARDS.items() for card in cards]
DECISIONS = [state.value for state in ApplicationState if state is not ApplicationState.WAITING]
PATHS = [f"{topic}-{n}" for topic in (*TOPICS, OWN_TOPIC) for n in range(1, MEETINGS_ON_THE_PATH + 1)]
FAMILIES: dict[str, Iterable[str]] = {
    "application-log-": DECISIONS,
    "application-meanwhile-": DECISIONS,
    "application-state-": words(ApplicationState),
    "status-application-": [state.value for state in ApplicationState if state.is_open],
    "briefing-answer-": [f"{role}-{card.name}-{letter}" for role, card in CARDS for letter in card.answers],
    "briefing-reply-": [f"{role}-{card.name}-{letter}" for role, card in CARDS for letter in card.answers],
    "briefing-card-": [f"{role}-{card.name}" for role, card in CARDS],
    "briefing-text-": [f"{role}-{card.name}" for role, card in CARDS],
    "briefing-question-": [f"{role}-{card.name}" for role, card in CARDS],
    "briefing-offer-": ("buddy", "learner"),
    "briefing-rule-": words(BriefingRule),
    "check-in-answered-": words(Answer),
    "check-in-": words(Answer),
    "coming-": (CHECK_IN, PROPOSAL_LAPSES, EVENT_REMINDER, *words(MilestoneKind)),
    "station-": words(Station),
    "round-line-": [phase.value for phase in Phase if phase is not Phase.CLOSED],  # the menu shows open rounds
    "closing-data-": closing_questions.DATA_PARTS,
    "closing-used-": [str(use.value) for use in Use],
    "day-": WEEKDAYS,
    "duties-": [f"{duty}{part}" for duty in Duty for part in ("", "-hint")],
    "duty-": [f"{duty}{part}" for duty in Duty for part in ("", "-ended")],
    "duty-name-": words(Duty),
    "ending-": ("learner", "buddy"),
    "draft-": words(Choice),
    "agreement-rhythm-": words(Rhythm),
    "agreement-where-": words(Where),
    "certificate-role-": words(Role),
    "event-kind-": words(EventKind),
    "event-error-": words(EventError),
    "event-point-": [f"{kind.value}-{point}" for kind in EventKind for point in POINTS],
    "event-invitation-": words(EventKind),
    "event-changed-": words(EventKind),
    "event-called-off-": words(EventKind),
    "event-reminder-": words(EventKind),
    "event-status-": words(EventKind),
    "event-channel-": ("set", "changed", "called-off"),
    "first-task-": TOPICS,
    "path-title-": PATHS,
    "path-task-": PATHS,
    "interim-help-": HELPS,
    "interim-way-": words(Way),
    "interim-wish-": WISHES,
    "language-": SPOKEN,
    "level-": [str(level.value) for level in Level],
    "manner-": ("online", "on-site", "small-group"),
    "menu-": ("sign-up", "status", "pause", "leave", "rate", "my-data"),
    "offer-level-": [str(level.value) for level in BUDDYS_LEVELS],
    "offer-": ("sign-up", "status", "pause", "leave", "rate", "my-data", "briefing"),
    "preference-": words(Preference),
    "rating-button-": "12345",
    "my-data-rated-": words(Moment),
    "rating-intro-": words(Moment),
    "rating-": "12345",
    "stand-in-over-": ("learner", "buddy"),
    "way-question-": WAYS_OF_WORKING,
    "way-": [way for ways in WAYS_OF_WORKING.values() for way in ways],
    "reason-": [reason.value for reason in REASONS],
    "chart-": ("met", "answered"),
    "report-advice-": words(AdviceKind),
    "report-elsewhere-": ("department", "company", "pulse"),
    "report-grade-": "12345",
    "report-guide-": "123456",
    "report-moment-": words(Moment),
    "role-": words(Role),
    "round-error-": words(PlanError),
    "sign-up-error-": words(SignUpError),
    "slot-": SLOTS,
    "stage-": STAGES,
    "state-": FEDERAL_STATES,
    "summary-value-": words(Moment),
    "summary-": ("sign-up", "closing", "closed", "met", "answered", "met-too-few", "answered-too-few"),
    "topic-": TOPICS,
    "undeliverable-": ("not-in-channel", "channel-not-found", "is-archived", "other"),
    "waiting-because-": words(Obstacle),
    "waiting-": ("learner", "buddy"),
    "wording-question-": words(Question),
}


def asked_for() -> Iterator[str]:
    for path in CODE:
        yield from _in_code(python.parse(path.read_text(encoding="utf-8")))
    for family, endings in FAMILIES.items():
        yield from (family + ending for ending in endings)
    yield from (
        refusal.text
        for refusal in vars(refusals).values()
        if isinstance(refusal, type) and issubclass(refusal, refusals.ProgrammeError)
    )


def _in_code(tree: python.AST) -> Iterator[str]:
    """Every plain text in the code that is the name of one; a name put together must belong to a family."""
    for node in python.walk(tree):
        if isinstance(node, python.Constant) and isinstance(node.value, str) and node.value in GERMAN:
            yield node.value
        if isinstance(node, python.Call) and isinstance(node.func, python.Name) and node.func.id == "say" and node.args:
            name = node.args[0]
            if isinstance(name, python.Constant):
                yield str(name.value)
            if isinstance(name, python.JoinedStr) and isinstance(name.values[0], python.Constant):
                assert name.values[0].value in FAMILIES, python.unparse(name)


def test_every_wish_can_be_offered_or_is_answered_at_once() -> None:
    at_once = {Wish.MENU, Wish.HELP, Wish.SPEAK_GERMAN, Wish.SPEAK_ENGLISH}

    assert {f"offer-{wish.value}" for wish in set(Wish) - at_once} <= set(GERMAN)
