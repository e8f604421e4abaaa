"""The longest and the most hostile values that a view can meet, found by the name and type of its parameters."""

import inspect
import itertools
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import Any
from uuid import UUID

from slack_sdk.models.blocks.block_elements import ButtonElement

from handlers.asking.views import held
from handlers.asking.views.interim import Talk
from handlers.asking.views.rating import Occasion
from handlers.coordinating.cockpit import MOST_DRAFTS
from handlers.coordinating.cockpit_rounds import COMING
from handlers.coordinating.views import recruiting
from handlers.coordinating.views.applications import A_PAGE, LINES_OF_LOG, ApplicationLine
from handlers.coordinating.views.appointing import MOST_PEOPLE
from handlers.coordinating.views.cockpit import MOST_HANDS, Cockpit, CockpitRound
from handlers.coordinating.views.coordination import LINES_A_PAGE, MOST_CLOSED, MOST_ROUNDS, ClosedLine, RoundLine
from handlers.coordinating.views.pages import Page
from handlers.desk.blocks import header, message, section
from handlers.desk.texts import escaped, say_in
from handlers.events.views.events import NOTE_CHARACTERS, PLACE_CHARACTERS, EventFacts
from handlers.joining.views import briefing
from handlers.joining.views.briefing import LINK_CHARACTERS, LINK_TITLE_CHARACTERS, Material, Place
from handlers.joining.views.sign_up import SPOKEN
from handlers.leaving.views.standing_in import MOST_OFFERS, Offer
from handlers.measuring.figures import AddedValue, Figures
from handlers.pairing.views.alternatives import Alternative
from handlers.pairing.views.draft_facts import Comparison, Counted, DraftFacts, PairLine, Ref, WaitingLine, Window
from handlers.pairing.views.matching import LINES_AT_HOME
from handlers.pairing.views.proposals import StandsIn
from handlers.person.views.standing import RoundStanding, Standing, TandemLine
from handlers.rounds.views.cancelling import WORDS_CHARACTERS
from handlers.rounds.views.carried import Seen
from handlers.rounds.views.opening import GREETING_CHARACTERS, NAME_CHARACTERS
from handlers.tandem.views import dates, learning
from handlers.tandem.views.agreements import AgreementFacts
from programme import waiting_list
from programme.agreements import BETWEEN_US_CHARACTERS, GOAL_CHARACTERS, Terms
from programme.agreements import PLACE_CHARACTERS as PLACE_LETTERS
from programme.applications import ANSWER_CHARACTERS, QUESTION_CHARACTERS, WHY_CHARACTERS, ApplicationState
from programme.briefing import CARDS
from programme.check_ins import TABLE, Answer
from programme.closing_answers import Outcome
from programme.duties import Deed, Who, deeds_of
from programme.events import EventKind
from programme.interim_talks import HELPS, WISHES, Way
from programme.matching.preferences import DEFAULT_WEIGHTS, HEAVIEST, WAYS_OF_WORKING, Preference
from programme.matching.scores import REASONS
from programme.matching.shortage import Need, Obstacle
from programme.progress import Station
from programme.rounds import MilestoneKind, Phase
from programme.sign_up import HOPE_CHARACTERS, SHORT_CHARACTERS, Answers
from programme.statistics import Distribution, Mean, Share
from programme.supply import Supply
from programme.wording import WORDING_CHARACTERS, Question
from programme.words import DEFAULT_TOPICS, SLOTS, Duty, Language, Moment, Role
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person
from storage.releases import Counts

ID = UUID("7f3f3f3f-7f3f-4f3f-8f3f-7f3f3f3f3f3f")
MENTION = "<@U0123456789AB>"
# Grows when it is escaped, and would ping everybody if it were not.
HOSTILE = "<!channel> <@U1> <http://evil|bank> & *x* "
DAY = "Donnerstag, 30. September 2027"


def hostile(length: int) -> str:
    return (HOSTILE * (length // len(HOSTILE) + 1))[:length]


SHORT, COHORT = hostile(SHORT_CHARACTERS), hostile(NAME_CHARACTERS)
TOPIC_NAMES = [(key, "Vernetzte Maschinen und Anlagen im Außeneinsatz mit Fernwartung"[:70]) for key in DEFAULT_TOPICS]
MANY = 47

HELD = dates.held_button(say_in(Language.GERMAN), ID)
ENROLMENT = Enrolment(
    team_id="T",
    person_id=UUID(int=1),
    cohort_id=UUID(int=1),
    role=Role.BOTH,
    capacity=4,
    shows_level=True,
    signed_up_at=datetime(2027, 9, 30, 7, tzinfo=UTC),
    has_rated_interim=True,
    has_rated_closing=True,
)
PERSON = Person(
    team_id="T1",
    user_id="U0123456789AB",
    created_at=datetime(2027, 1, 1, tzinfo=UTC),
    department=SHORT,
    stage="leading",
    languages=list(SPOKEN),
    manners=["online", "on-site"],
    site=SHORT,
    times=list(SLOTS[::2]),
    manager_user_id="U0123456789AC",
    consented_at=datetime(2027, 9, 30, tzinfo=UTC),
    paused_until=date(2027, 9, 30),
)
ANSWERS = Answers(
    role=Role.BOTH,
    offers=tuple(DEFAULT_TOPICS)[3:],
    wants=tuple(DEFAULT_TOPICS)[:2],
    levels=dict.fromkeys(tuple(DEFAULT_TOPICS)[:2], 3),
    manager="U0123456789AC",
    consents=True,
    shows_level=True,
    languages=SPOKEN,
    department=SHORT,
    stage="in-training",
    small_group=True,
    times=SLOTS[::2],
    site=SHORT,
    not_with=tuple(f"U{n:011}" for n in range(10)),
    hope=hostile(HOPE_CHARACTERS),
)
STANDINGS = [
    Standing(),
    Standing(is_interested=True),
    Standing(
        rounds=[
            RoundStanding(
                ID,
                COHORT,
                DAY,
                DAY,
                Station.INTERIM,
                [TandemLine(ID, MENTION, SHORT), TandemLine(ID, MENTION, SHORT, DAY)] * 2,
            ),
            RoundStanding(
                ID, COHORT, DAY, DAY, Station.TANDEM, has_proposal=True, next_date=f"{escaped(SHORT)}: {DAY}"
            ),
            RoundStanding(ID, COHORT, DAY, DAY, Station.CLOSING, is_over=True),
            RoundStanding(ID, COHORT, DAY, DAY, Station.TANDEM, has_briefing=True, waits_for_briefing=True),
            RoundStanding(
                ID,
                COHORT,
                DAY,
                DAY,
                Station.TANDEM,
                application=ApplicationState.WAITING,
                waits=waiting_list.Standing(1, 2000),
            ),
            RoundStanding(
                ID, COHORT, DAY, DAY, Station.TANDEM, application=ApplicationState.ASKED_BACK, also_learns=False
            ),
        ],
        paused_until=DAY,
    ),
]
VALUES = [AddedValue(moment, Mean(4.25, 1000), Distribution((0, 10, 200, 390, 400), 1000)) for moment in Moment]
FIGURES = [
    Figures(
        3000,
        1500,
        2000,
        1200,
        300,
        400,
        12,
        Share(700, 1000),
        Share(1000, 2400),
        tuple(VALUES),
        date(2027, 9, 30),
    ),
    Figures(0, 0, 0, 0, 0, 0, 0, None, None, ()),
]
OUTCOMES = [Outcome(SHORT, Mean(1.25, 1000), Mean(3.75, 1000), Share(7, 9), Share(5, 9), ((200, 100),) * 4)] * 12
OUTCOMES.append(Outcome("", used=Share(3, 5)))
ROUND = RoundLine(ID, COHORT, DAY, DAY, Phase.RUNNING, 3000, 1200, 400, True, frozenset(Deed), 300, 1234)
ENDED = RoundLine(ID, COHORT, DAY, DAY, Phase.CLOSING, 3000, 1200, 400, False, frozenset(Deed))
HELPED = RoundLine(ID, COHORT, DAY, DAY, Phase.CLOSING, 3000, 1200, 400, False, deeds_of(Duty.HELPER, Phase.CLOSING))
HELPERS_FIRST = [deeds_of(who) for who in (Duty.HELPER, Who.ADMIN, Duty.DEPUTY, Duty.COORDINATOR)]


TERMS = Terms(
    goal=hostile(GOAL_CHARACTERS), place=hostile(PLACE_LETTERS), between_us="\n" + hostile(BETWEEN_US_CHARACTERS - 1)
)
AGREEMENTS = [
    AgreementFacts(MENTION, proposed=TERMS, proposed_by_me=mine, holds=holds, since=DAY)
    for mine in (True, False)
    for holds in (None, TERMS)
]
AGREEMENTS.append(AgreementFacts(MENTION, holds=TERMS, since=DAY))
EVENTS = [
    EventFacts(
        ID,
        kind,
        COHORT,
        datetime(2027, 9, 30, 8, tzinfo=UTC),
        60,
        hostile(PLACE_CHARACTERS),
        hostile(NOTE_CHARACTERS) if revision else "\n" * NOTE_CHARACTERS,
        "Europe/Berlin",
        revision,
        datetime(2027, 1, 1, tzinfo=UTC),
        is_cancelled=revision == 2,
    )
    for kind in EventKind
    for revision in (0, 1, 2)
]
APPLICANT = ApplicationLine(
    ID,
    MENTION,
    Role.BOTH,
    [name for _, name in TOPIC_NAMES],
    hostile(WHY_CHARACTERS),
    hostile(QUESTION_CHARACTERS),
    hostile(ANSWER_CHARACTERS),
)


def _pages(lines: Sequence[Any]) -> list[Page[Any]]:
    return [Page(0, len(lines), 0), *(Page(number, len(lines), MANY, lines) for number in (0, 1, MANY))]


LINE = f"{MENTION}: {'x' * 200}"


def _draft(page: int, of: int = 0, length: int = LINES_A_PAGE) -> DraftFacts:
    window = Window(Counted(MANY, MANY // 2, MANY), page, length)
    pairs = [
        PairLine(UUID(int=of * MANY + n), MENTION, MENTION, SHORT, ["two-way", "similar-ways"], n % 2 == 0)
        for n in window.pairs
    ]
    waiting = [WaitingLine(PERSON, "no-one-with-needs", SHORT, [need.value for need in Need])] * len(window.waiting)
    changes = [(SHORT, 3), ("", 2000), (SHORT, 1)]
    compared = Comparison(2000, 2000, 2000, 2000, 2000)
    note = f"{MENTION} {'x' * 200}"
    return DraftFacts(Ref(ID, 12345, page), ID, COHORT, window, pairs, waiting, changes, compared, 1234, note, 300, DAY)


PLACES = [Place(ID, role, number + 1) for role, cards in CARDS.items() for number in range(len(cards))]
LINK = "https://example.com/" + "&" * (LINK_CHARACTERS - 20)
MATERIALS = [Material(), Material(LINK, hostile(LINK_TITLE_CHARACTERS), MENTION), Material(LINK)]

COCKPITS = [
    *(Cockpit(duty) for duty in Duty),
    Cockpit(
        Duty.DEPUTY,
        [
            CockpitRound(
                ID,
                COHORT,
                DAY,
                DAY,
                Phase.RUNNING,
                3000,
                1200,
                400,
                list(Deed),
                steps=["x" * 140] * 4,
                coming=[(DAY, kind.value, 1234) for kind in list(MilestoneKind)[:COMING]],
                hands=[(ID, MENTION)] * MOST_HANDS,
                more_hands=12,
            )
        ]
        * 6,
        [_draft(1, of=n, length=LINES_AT_HOME) for n in range(MOST_DRAFTS)],
        more=3,
    ),
    Cockpit(Duty.HELPER, [CockpitRound(ID, COHORT, DAY, DAY, Phase.CLOSING, 1, 1, 0, [], steps=None)]),
]
BEFORE = Cohort(
    team_id="T1",
    name=COHORT,
    language=Language.GERMAN,
    channel_id="C0123456789",
    created_by="U0123456789AB",
    created_at=datetime(2027, 1, 1, tzinfo=UTC),
    sign_up_until=date(2027, 9, 30),
    starts_on=date(2027, 9, 30),
    ends_on=date(2028, 9, 28),
    greeting=hostile(GREETING_CHARACTERS),
)
OWN_WORDS = {question.value: hostile(WORDING_CHARACTERS) for question in Question}
BY_PLACE: dict[tuple[str, str], Sequence[Any]] = {
    ("agreements", "again"): (True, False),
    ("agreements", "agreement"): AGREEMENTS,
    ("agreements", "done"): ("", "Dein Vorschlag ist unterwegs."),
    ("agreements", "terms"): (Terms(), TERMS),
    ("agreements", "theirs"): (None, TERMS),
    ("certificates", "content"): (b"%PDF",),
    ("certificates", "name"): ("", hostile(300)),
    ("events", "at"): (time(0), time(23, 59)),
    ("events", "dates"): ({}, {event.kind: event for event in EVENTS}),
    ("events", "day"): (date(2027, 9, 30),),
    ("events", "done"): ("", "Gespeichert."),
    ("events", "event"): EVENTS,
    ("events", "lines"): (["x" * 300] * 10,),
    ("events", "minutes"): (15, 480),
    ("events", "note"): ("", hostile(NOTE_CHARACTERS)),
    ("events", "place"): ("", hostile(PLACE_CHARACTERS)),
    ("events", "zone"): ("Europe/Berlin", "Europe/Lisbon"),
    ("briefing", "place"): PLACES,
    ("briefing", "letter"): ("a", "b"),
    ("briefing", "material"): MATERIALS,
    ("briefing", "role"): (Role.BUDDY, Role.LEARNER),
    ("briefing", "number"): (1, 9),
    ("briefing", "cards"): (9,),
    ("sign_up_preview", "briefing"): (
        [],
        briefing.offer(say_in(Language.GERMAN), cohort_id=ID, role=Role.BUDDY, is_required=True),
    ),
    ("applications", "decision"): [each for each in ApplicationState if each is not ApplicationState.WAITING],
    ("recruiting", "topic"): ("", SHORT),
    ("recruiting", "waiting"): (None, 5, 2000),
    ("recruiting", "chosen"): ("any", TOPIC_NAMES[0][0]),
    ("recruiting", "post"): (recruiting.post(say_in(Language.GERMAN), cohort=COHORT, topic=SHORT, waiting=2000),),
    ("applying", "role"): (Role.BUDDY, Role.BOTH),
    ("ending", "role"): ("learner", "buddy"),
    ("confirming", "in_rounds"): (None, {UUID(int=n): COHORT for n in range(12)}),
    ("confirming", "leavable_rounds"): ([], [(UUID(int=100 + n), COHORT) for n in range(6)]),
    ("cancelling", "event"): EVENTS,
    ("cancelling", "partners"): ([], [MENTION], [MENTION] * 12),
    ("cancelling", "people"): (0, 1, 3000),
    ("cancelling", "tandems"): (0, 1, 1500),
    ("cancelling", "words"): ("", hostile(WORDS_CHARACTERS), "\n" * WORDS_CHARACTERS),
    ("changing", "before"): (BEFORE,),
    ("changing", "done"): ("", "Gespeichert."),
    ("rewording", "own"): ({}, OWN_WORDS),
    ("rewording", "theirs"): [say_in(language) for language in Language],
    ("rewording", "seen"): (Seen(ID, 12345),),
    ("proposals", "role"): ("learner", "buddy"),
    ("appointing", "as_contact"): ([], [COHORT] * MANY),
    ("appointing", "current"): ({}, {duty: [f"U{n:011}" for n in range(MOST_PEOPLE)] for duty in Duty}),
    ("appointing", "deeds"): HELPERS_FIRST,
    ("appointing", "metadata"): ("", "U0123456789AB=coordinator " * 3 * MOST_PEOPLE),
    ("notices", "reminder"): (message("x", section("x" * 3000)),),
    ("coordination", "reason"): ("not_in_channel", "is_archived", "channel_not_found", "no_permission"),
    ("coordination", "topics"): ([name for _, name in TOPIC_NAMES[:3]],),
    ("coordination", "rounds"): ([], [ROUND] * MOST_ROUNDS, [ENDED], [HELPED]),
    ("coordination", "deeds"): HELPERS_FIRST,
    ("coordination", "closed"): ([], [ClosedLine(ID, COHORT, DAY)] * MOST_CLOSED),
    ("pages", "page"): _pages([LINE]),
    ("pages", "back"): ("round.waiting-back",),
    ("pages", "on"): ("round.waiting-on",),
    ("proposals", "question"): (message("x", header("x"), section("x" * 3000)),),
    ("releases", "counts"): (Counts(0, 0, 0), Counts(1, 1, 1), Counts(2000, 2000, 2000)),
    ("releases", "text"): ("x" * 1000,),
    ("notices", "also"): [[], [say_in(Language.ENGLISH)]],
    ("notices", "seconds"): (None, 30),
    ("notices", "again"): (None, "x" * 2_000),
    ("coordination", "page"): _pages([LINE] * LINES_A_PAGE),
    ("applications", "applicants"): _pages([APPLICANT] * A_PAGE),
    ("applications", "lines"): _pages([LINE] * LINES_OF_LOG),
    ("matching", "facts"): [_draft(page) for page in (0, 1, 2 * MANY // LINES_A_PAGE)],
    ("matching", "pairs"): (0, 1, 2000),
    ("matching", "waiting"): (0, 1, 2000),
    ("matching_rules", "weights"): (DEFAULT_WEIGHTS, dict.fromkeys(Preference, HEAVIEST)),
    ("preferences", "ways"): ([], [ways[0] for ways in WAYS_OF_WORKING.values()]),
    ("preferences", "matters"): ([], [each.value for each in Preference][:2]),
    ("pair_decisions", "lines"): ([], [(UUID(int=n), MENTION, MENTION) for n in range(MANY)]),
    ("shortage", "reason"): [reason.value for reason in Obstacle],
    ("shortage", "needs"): ([], ["language", "times", "manner", "capacity"]),
    ("shortage", "topic"): ("", SHORT),
    ("following", "before"): (BEFORE,),
    ("following", "chosen"): ([], ["retired"], list(DEFAULT_TOPICS)),
    ("summary", "steps"): ([], ["x" * 200] * 4),
    ("swapping", "choices"): ([], [(f"{ID}/{n}", f"{MENTION} (dafür {MENTION} bei {MENTION})") for n in range(10)]),
    ("cockpit", "facts"): COCKPITS,
    ("cockpit", "room"): (50, 90),
    ("home", "cockpit_of"): (None, *COCKPITS),
    ("hands", "contacts"): ([MENTION], [MENTION] * 20),
    ("menu", "suggestion"): (None, "meine daten"),
    ("menu", "wish"): ("sign-up", "status", "pause", "leave", "rate", "my-data", "briefing"),
    ("notices", "title"): ("notice-title",),
    ("notices", "text"): ("x" * 1000,),
    ("profile", "stage"): (None, "leading"),
    ("check_ins", "answers"): [asks.answers_under_a_reply for asks in TABLE.values()],
    ("check_ins", "text"): (hostile(4_000), "", "&" * 2_000),
    ("my_data", "text"): (hostile(40_000),),
    ("my_data", "tandems"): (4,),
    ("my_data", "page"): (0, 1),
    ("my_data", "given"): ([], [("Donnerstag, 30. September 2027", answer) for answer in (*Answer, None)] * 40),
    ("my_data", "raised"): ([], [("30. September 2027", ""), ("30. September 2027", "30. September 2027")]),
    ("interim", "helps"): ([], list(HELPS)),
    ("interim", "wishes"): ([], list(WISHES)),
    ("interim", "way"): (Way.GO_ON, Way.CHANGE, Way.HAND),
    ("rating", "talks"): ([], [Talk(UUID(int=n), MENTION) for n in range(9)]),
    ("interim", "talks"): ([Talk(ID, MENTION)],),
    ("rating", "topic"): ("", SHORT),
    ("rating", "leads_up"): ("", escaped(hostile(WORDING_CHARACTERS) + COHORT)),
    ("rating", "value"): (None, 1, 5),
    ("rounds_to_join", "rounds"): ([(ID, COHORT, DAY)] * 60,),
    ("matching", "learners"): (0, 1, 2000),
    ("matching", "buddies"): (0, 1, 2000),
    ("pausing", "offers"): ([], [Offer(ID, MENTION)] * MOST_OFFERS),
    ("standing_in", "found"): ([], [Offer(ID, MENTION)] * MOST_OFFERS),
    ("proposals", "stands_in"): (None, StandsIn(DAY, MENTION)),
    ("alternatives", "options"): ([], [Alternative(ID, PERSON, SHORT)] * 3),
    ("introduction", "learners"): ([PERSON], [PERSON] * 7),
    ("proposals", "largest_group"): (1, 7),
    ("dates", "suggestions"): (
        [],
        [(f"2027-09-30T09:0{n}:00+00:00", f"{DAY}, 09:00 Uhr (bei {MENTION} 08:00)") for n in range(3)],
    ),
    ("dates", "when"): (f"{MENTION}: {DAY}, 09:00\n{MENTION}: {DAY}, 08:00",),
    ("dates", "place"): ("", hostile(dates.PLACE_CHARACTERS)),
    ("dates", "partners_zone"): ("Europe/Berlin", "Pacific/Auckland"),
    ("dates", "zones"): ([(MENTION, "Europe/Berlin"), (MENTION, "Europe/Lisbon")],),
    ("dates", "times"): ([], [DAY] * 3),
    ("dates", "number"): (1, 2),
    ("dates", "minutes"): (30, 60),
    ("dates", "clock"): (None, "09:00"),
    ("held", "held"): (0, 1, 4, 60),
    ("held", "topic"): (SHORT,),
    ("held", "meetings"): ([], [(ID, MENTION, None), (ID, MENTION, DAY)]),
    ("held", "clock"): ("09:00",),
    ("held", "place"): ("", hostile(dates.PLACE_CHARACTERS)),
    ("held", "text"): (hostile(held.NOTE_CHARACTERS),),
    ("learning", "held"): (0, 1, 4, 60),
    ("learning", "topic_key"): (*DEFAULT_TOPICS, "own-topic"),
    ("learning", "page"): ("", hostile(learning.LINK_CHARACTERS), "https://falkenberg.example/a_b*c?d=1&e=2"),
    ("meeting", "topic_key"): (*DEFAULT_TOPICS, "own-topic"),
    ("proposals", "level"): (1, 2, 3),
}
BY_NAME: dict[str, Sequence[Any]] = {
    "answer": ("", hostile(ANSWER_CHARACTERS)),
    "by": (MENTION,),
    "greeting_by": ("", SHORT),
    "note": ("", f"{MENTION} {'x' * 200}"),
    "notes": ([], ["x" * 300] * 2),
    "page": (0, 1, 100),
    "question": (hostile(QUESTION_CHARACTERS), ""),
    "supplies": ([], [Supply(f"own-{n}", SHORT, 1000, 1200 - 400 * (n % 2)) for n in range(MANY)]),
    "why": ("", hostile(WHY_CHARACTERS)),
    "answers": (Answers(), ANSWERS, ANSWERS.with_(role=Role.BUDDY), ANSWERS.with_(role=Role.LEARNER)),
    "asked": (100,),
    "answered": (90,),
    "balance": ([(name, 1000, 1200) for _, name in TOPIC_NAMES],),
    "cohort": (COHORT,),
    "count": (0, 1, 2000),
    "department": (SHORT,),
    "day": (DAY,),
    "facts": ([("Name", "x" * 2_500)] * 70, [(escaped(SHORT), "x" * 600)] * 120),
    "figures": FIGURES,
    "gone": ([], [(MENTION, MENTION)] * 2000),
    "in_briefing": (0, 1, 2000),
    "kept": (0, 1, 2000),
    "new": ([], [(MENTION, MENTION)] * 2000),
    "greeting": ("", hostile(GREETING_CHARACTERS), "\n" * 900 + "&" * 100),
    "languages": (list(SPOKEN),),
    "line": ("Woche 26 von 52.",),
    "lines": ([], [LINE] * MANY),
    "manners": (["online"], ["online", "on-site"]),
    "me": (PERSON,),
    "metadata": (str(ID),),
    "more": (0, 1, 30),
    "names": (dict(TOPIC_NAMES),),
    "not_with": ([f"U{n:011}" for n in range(10)],),
    "notice": ("x" * 700,),
    "in_round": ("", COHORT),
    "occasion": (Occasion(ID, Moment.CLOSING),),
    "outcomes": ([], OUTCOMES),
    "own": ("", hostile(WORDING_CHARACTERS)),
    "own_question": ("", hostile(WORDING_CHARACTERS)),
    "pairs": ([], [f"{MENTION} lernt bei {MENTION}\n_{'x' * 300}_"] * MANY),
    "partners": ([], [(UUID(int=n), MENTION) for n in range(12)]),
    "reasons": ([], [reason.value for reason in REASONS]),
    "rounds": ([],),
    "site": (SHORT,),
    "standing": STANDINGS,
    "starts_on": (DAY,),
    "times": ([], list(SLOTS[::2]), list(SLOTS)),
    "topic": (TOPIC_NAMES[0][1],),
    "topics": (TOPIC_NAMES,),
    "until": (DAY,),
    "weeks": (1, 4),
    "zone": ("America/Argentina/ComodRivadavia",),
}


def calls(view: Callable[..., Any], most: int = 80) -> Iterator[dict[str, Any]]:
    """Arguments for a view but `say`, in all combinations up to a number."""
    hints = typing.get_type_hints(view)
    module = view.__module__.rpartition(".")[2]
    names = [name for name in inspect.signature(view).parameters if name != "say"]
    choices = [_values(module, name, hints[name]) for name in names]
    for chosen in itertools.islice(itertools.product(*choices), most):
        yield dict(zip(names, chosen, strict=True))


def _values(module: str, name: str, hint: Any) -> Sequence[Any]:
    kinds = typing.get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    if (module, name) in BY_PLACE:
        return BY_PLACE[module, name]
    simple: dict[Any, Sequence[Any]] = {
        bool: (True, False),
        UUID: (ID,),
        Person: (PERSON,),
        Enrolment: (ENROLMENT,),
        date: (date(2027, 9, 30),),
        datetime: (datetime(2027, 9, 30, 7, tzinfo=UTC),),
        ButtonElement: (HELD,),
    }
    found: list[Any] = [None] if type(None) in kinds else []
    for kind in kinds:
        if kind in simple:
            found += simple[kind]
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            found += list(kind)
        elif kind is not type(None):
            found += BY_NAME.get(name, (MENTION,))
    return found
