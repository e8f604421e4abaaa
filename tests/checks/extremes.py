"""The longest and the most hostile values that a view can meet, found by the name and type of its parameters."""

import inspect
import itertools
import types
import typing
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from handlers.figures import AddedValue, Figures
from handlers.home import MOST_DRAFTS
from handlers.texts import escaped, say_in
from handlers.views import recruiting
from handlers.views.applications import ApplicationLine
from handlers.views.coordination import LINES_A_PAGE, MOST_COORDINATORS, MOST_ROUNDS, RoundLine
from handlers.views.draft_facts import Comparison, DraftFacts, PairLine, Ref
from handlers.views.joining import SPOKEN
from handlers.views.menu import RoundStanding, Standing
from handlers.views.opening import GREETING_CHARACTERS, NAME_CHARACTERS
from programme import waiting_list
from programme.applications import ANSWER_CHARACTERS, QUESTION_CHARACTERS, WHY_CHARACTERS, ApplicationState
from programme.matching.scores import REASONS
from programme.matching.shortage import Obstacle
from programme.rounds import Phase
from programme.sign_up import HOPE_CHARACTERS, SHORT_CHARACTERS, Answers
from programme.statistics import Distribution, Mean, Share
from programme.supply import Supply
from programme.words import DEFAULT_TOPICS, SLOTS, Language, Moment, Role
from storage.people import Person

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
            RoundStanding(COHORT, DAY, DAY, [(MENTION, SHORT)] * 4, has_proposal=False, is_over=False),
            RoundStanding(COHORT, DAY, DAY, [], has_proposal=True, is_over=False),
            RoundStanding(COHORT, DAY, DAY, [], has_proposal=False, is_over=True),
            RoundStanding(
                COHORT, DAY, DAY, [], False, False, ApplicationState.WAITING, waiting_list.Standing(1, 2000), True
            ),
            RoundStanding(COHORT, DAY, DAY, [], False, False, ApplicationState.ASKED_BACK, None, False),
        ],
        paused_until=DAY,
    ),
]
VALUES = [AddedValue(moment, Mean(4.25, 1000), Distribution((0, 10, 200, 390, 400), 1000)) for moment in Moment]
FIGURES = [
    Figures(3000, 1500, 2000, 1200, 300, 400, 12, Share(700, 1000), Share(1000, 2400), tuple(VALUES)),
    Figures(0, 0, 0, 0, 0, 0, 0, None, None, ()),
]
ROUND = RoundLine(ID, COHORT, DAY, DAY, Phase.RUNNING, 3000, 1200, 400, True, 1234)
ENDED = RoundLine(ID, COHORT, DAY, DAY, Phase.CLOSING, 3000, 1200, 400, False)


APPLICANT = ApplicationLine(
    ID,
    MENTION,
    Role.BOTH,
    [name for _, name in TOPIC_NAMES],
    hostile(WHY_CHARACTERS),
    hostile(QUESTION_CHARACTERS),
    hostile(ANSWER_CHARACTERS),
)


def _draft(page: int, of: int = 0) -> DraftFacts:
    pairs = [
        PairLine(UUID(int=of * MANY + n), MENTION, MENTION, SHORT, ["two-way", "similar-ways"], n % 2 == 0)
        for n in range(MANY)
    ]
    waiting = [f"{MENTION}\n_{'x' * 200}_"] * MANY
    changes = [(SHORT, 3), ("", 2000), (SHORT, 1)]
    compared = Comparison([(ID, ID)] * 2000, [(ID, ID)] * 2000, 2000, 2000, 2000)
    return DraftFacts(Ref(ID, 12345, page), COHORT, pairs, waiting, changes, compared, 1234, f"{MENTION} {'x' * 200}")


BY_PLACE: dict[tuple[str, str], Sequence[Any]] = {
    ("applications", "decision"): [each for each in ApplicationState if each is not ApplicationState.WAITING],
    ("recruiting", "topic"): ("", SHORT),
    ("recruiting", "waiting"): (None, 5, 2000),
    ("recruiting", "chosen"): ("any", TOPIC_NAMES[0][0]),
    ("recruiting", "post"): (recruiting.post(say_in(Language.GERMAN), cohort=COHORT, topic=SHORT, waiting=2000),),
    ("applying", "role"): (Role.BUDDY, Role.BOTH),
    ("leaving", "role"): ("learner", "buddy"),
    ("proposals", "role"): ("learner", "buddy"),
    ("coordination", "reason"): ("not_in_channel", "is_archived", "channel_not_found", "no_permission"),
    ("coordination", "topics"): ([name for _, name in TOPIC_NAMES[:3]],),
    ("coordination", "rounds"): ([], [ROUND] * MOST_ROUNDS, [ENDED]),
    ("coordination", "page"): (0, 1, MANY // LINES_A_PAGE),
    ("matching", "reason"): [reason.value for reason in Obstacle],
    ("matching", "facts"): [_draft(page) for page in (0, 1, 2 * MANY // LINES_A_PAGE)],
    ("matching", "needs"): ([], ["language", "times", "manner", "capacity"]),
    ("matching", "topic"): ("", SHORT),
    ("matching", "pairs"): (0, 1, 2000),
    ("matching", "waiting"): (0, 1, 2000),
    ("pair_decisions", "lines"): ([], [(UUID(int=n), MENTION, MENTION) for n in range(MANY)]),
    ("shortage", "reason"): [reason.value for reason in Obstacle],
    ("shortage", "needs"): ([], ["language", "times", "manner", "capacity"]),
    ("shortage", "topic"): ("", SHORT),
    ("swapping", "choices"): ([], [(f"{ID}/{n}", f"{MENTION} (dafür {MENTION} bei {MENTION})") for n in range(10)]),
    ("menu", "drafts"): ([], [_draft(1, of=n) for n in range(MOST_DRAFTS)]),
    ("menu", "suggestion"): (None, "meine daten"),
    ("menu", "wish"): ("sign-up", "status", "pause", "leave", "rate", "my-data"),
    ("notices", "title"): ("notice-title",),
    ("notices", "text"): ("x" * 1000,),
    ("profile", "stage"): (None, "leading"),
    ("check_ins", "text"): (hostile(4_000), "", "&" * 2_000),
    ("my_data", "text"): (hostile(40_000),),
    ("my_data", "tandems"): (4,),
    ("my_data", "page"): (0, 1),
    ("rating", "value"): (None, 1, 5),
    ("rounds_to_join", "rounds"): ([(ID, COHORT, DAY)] * 60,),
    ("matching", "learners"): (0, 1, 2000),
    ("matching", "buddies"): (0, 1, 2000),
    ("meeting", "topic_key"): (*DEFAULT_TOPICS, "own-topic"),
    ("proposals", "level"): (1, 2, 3),
}
BY_NAME: dict[str, Sequence[Any]] = {
    "answer": ("", hostile(ANSWER_CHARACTERS)),
    "applicants": ([], [APPLICANT] * MANY),
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
    "current": ([f"U{n:011}" for n in range(MOST_COORDINATORS)],),
    "department": (SHORT,),
    "day": (DAY,),
    "facts": ([("Name", "x" * 2_500)] * 70, [(escaped(SHORT), "x" * 600)] * 120),
    "figures": FIGURES,
    "gone": ([], [(MENTION, MENTION)] * 2000),
    "kept": (0, 1, 2000),
    "new": ([], [(MENTION, MENTION)] * 2000),
    "greeting": ("", hostile(GREETING_CHARACTERS), "\n" * 900 + "&" * 100),
    "languages": (list(SPOKEN),),
    "line": ("Woche 26 von 52.",),
    "lines": ([], [f"{MENTION}: {'x' * 200}"] * MANY),
    "manners": (["online"], ["online", "on-site"]),
    "me": (PERSON,),
    "metadata": (str(ID),),
    "more": (0, 1, 30),
    "names": (dict(TOPIC_NAMES),),
    "not_with": ([f"U{n:011}" for n in range(10)],),
    "notice": ("x" * 700,),
    "occasion": (f"{ID}/closing",),
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
    simple: dict[Any, Sequence[Any]] = {bool: (True, False), UUID: (ID,), Person: (PERSON,), date: (date(2027, 9, 30),)}
    found: list[Any] = [None] if type(None) in kinds else []
    for kind in kinds:
        if kind in simple:
            found += simple[kind]
        elif isinstance(kind, type) and issubclass(kind, StrEnum):
            found += list(kind)
        elif kind is not type(None):
            found += BY_NAME.get(name, (MENTION,))
    return found
