"""What people type reaches others as they typed it: nothing in it pings, links, or is lost."""

import html
import json
import re
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from handlers.asking.views import check_ins
from handlers.coordinating.views import coordination
from handlers.coordinating.views.pages import Page
from handlers.desk import profile
from handlers.desk.blocks import Message
from handlers.desk.texts import Say, escaped, escaped_slices, say_in
from handlers.pairing.views import introduction, matching, proposals
from handlers.pairing.views.draft_facts import Counted, DraftFacts, PairLine, Ref, WaitingLine, Window
from handlers.person.views import menu, my_data
from handlers.person.views.standing import RoundStanding, Standing, TandemLine
from handlers.rounds.views import opening
from handlers.rounds.views.opening import GREETING_CHARACTERS
from programme.progress import Station
from programme.sign_up import Answers
from programme.words import Language, Role
from storage.people import Person

ID = UUID(int=7)
HOSTILE = "<!channel> <@U1> <http://evil|bank> & *x*"
HARMLESS = "&lt;!channel&gt; &lt;@U1&gt; &lt;http://evil|bank&gt; &amp; *x*"
SOMEBODY: dict[str, Any] = {"team_id": "T1", "created_at": datetime(2027, 1, 1, tzinfo=UTC)}


def person(user_id: str = "UANNA", **profile_: Any) -> Person:
    fields: dict[str, Any] = {"languages": ["de"], "manners": ["online"], "times": ["mon-am"], **profile_}
    return Person(**SOMEBODY, user_id=user_id, **fields)


BOTH = Answers(role=Role.BOTH, offers=("own",), wants=("own",))
OWN_TOPIC: dict[str, Callable[[Say], Any]] = {
    "asking the learner": lambda say: proposals.ask_learner(
        say, proposal_id=ID, buddy=person(), topic=HOSTILE, until="Montag", largest_group=1
    ),
    "asking the buddy": lambda say: proposals.ask_buddy(
        say, proposal_id=ID, learner=person(), topic=HOSTILE, until="Montag", shows_level=True
    ),
    "introducing": lambda say: introduction.introduction(
        say,
        learners=[person()],
        buddy=person("UBEN"),
        topic=HOSTILE,
        topic_key="own",
        weeks=2,
        tandem_id=ID,
        starts_on=None,
    ),
    "the draft": lambda say: matching.draft(
        say,
        DraftFacts(
            Ref(ID, 1, 0),
            ID,
            "Pilot",
            Window(Counted(1, 0, 0), 0, 20),
            [PairLine(ID, "<@UA>", "<@UB>", HOSTILE, [], False)],
            [],
            [(HOSTILE, 3)],
        ),
    ),
    "why somebody waits": lambda say: matching.draft(
        say,
        DraftFacts(
            Ref(ID, 1, 0),
            ID,
            "Pilot",
            Window(Counted(0, 0, 1), 0, 20),
            [],
            [WaitingLine(person(), "no-one-offers-topic", HOSTILE, [])],
        ),
    ),
    "the waiting list": lambda say: coordination.waiting_line(say, person="<@UA>", topics=[HOSTILE]),
    "supply and demand": lambda say: coordination.waiting_list(
        say, cohort_id=ID, page=Page(0, 20, 0), balance=[(HOSTILE, 1, 2)]
    ),
    "the preview": lambda say: profile.topics_of_answers(say, BOTH, {"own": HOSTILE}),
    "my data": lambda say: my_data.of_enrolment(say, cohort="Pilot", answers=BOTH, names={"own": HOSTILE}, tandems=0),
    "the status": lambda say: menu.status(
        say, Standing(rounds=[RoundStanding(ID, "Pilot", "", "", Station.TANDEM, [TandemLine(ID, "<@UA>", HOSTILE)])])
    ),
}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("view", OWN_TOPIC)
def test_a_topic_that_a_company_names_itself_pings_nobody(view: str, language: Language) -> None:
    shown = written(OWN_TOPIC[view](say_in(language)))

    assert HARMLESS in shown
    assert HOSTILE not in shown


@pytest.mark.parametrize(
    "greeting",
    [
        HOSTILE,
        "&" * GREETING_CHARACTERS,
        "<>" * (GREETING_CHARACTERS // 2),
        "\n".join("ä" * (GREETING_CHARACTERS // 2)),
        "Liebe Kolleg:innen,\n\nich mache selbst mit.\n\nEure Chefin",
    ],
)
def test_the_word_of_welcome_is_quoted_whole(greeting: str) -> None:
    drawn = opening.announcement(
        say_in(Language.GERMAN), cohort="Pilot", starts_on="", until="", greeting=greeting, greeting_by=""
    )

    quotes = [block["text"]["text"] for block in drawn.blocks if block["type"] == "section"][1:]

    assert all(line.startswith(">") for quote in quotes for line in quote.split("\n"))
    assert "".join(html.unescape(quote.removeprefix(">").replace("\n>", "\n")) for quote in quotes) == greeting


@pytest.mark.parametrize("text", [HOSTILE, "&" * 4_000, "&lt;" * 10_000, "🎉" * 40_000, "ein Wort " * 4_000])
def test_a_shared_reply_arrives_whole_in_few_messages(text: str) -> None:
    drawn = check_ins.reply_for_coordination(say_in(Language.GERMAN), writer="<@UA>", text=text)

    pieces = [block["text"]["text"] for message in drawn for block in message.blocks][1:]

    assert "".join(html.unescape(piece) for piece in pieces) == text
    assert len(drawn) <= 20


def test_a_cut_tears_no_escaped_letter_apart() -> None:
    text = "a&<b>" * 100
    for most in range(5, 40):
        slices = escaped_slices(text, most)

        assert "".join(slices) == escaped(text)
        assert max(map(len, slices)) <= most
        assert all(html.unescape(each).count(";") == 0 for each in slices)


@pytest.mark.parametrize("letter", ["x", "&", "ß", "🎉"])
def test_my_data_can_always_be_seen_however_much_was_written(letter: str) -> None:
    say = say_in(Language.GERMAN)
    facts = [
        fact for _ in range(100) for fact in my_data.reply(say, day="1. März 2027", text=letter * 4_000, shared=True)
    ]

    first = my_data.shown(say, facts)
    count = int(re.findall(r"Seite 1 von (\d+)", written(first))[0])
    pages = [first, *(my_data.shown(say, facts, page=page) for page in range(1, count))]

    shown = [block["text"]["text"] for drawn in pages for block in drawn["blocks"] if block["type"] == "section"]
    assert shown == [f"*{name}*\n{value}" for name, value in facts]
    assert f"Seite {count} von {count}" in written(pages[-1])


def test_the_introduction_names_only_what_the_two_really_share() -> None:
    say = say_in(Language.GERMAN)
    ben = person("UBEN", languages=["de", "tr"], manners=["on-site"], site="Halle 2", times=["mon-am"])
    anna = person("UANNA", languages=["de"], manners=["on-site"], site="Halle 3", times=["fri-pm"])
    grace = person("UGRACE", languages=["en"], times=["fri-pm"])

    assert introduction.shared(say, ben, anna) == ["• Sprachen: Deutsch"]
    assert introduction.shared(say, ben, grace) == []
    assert "Das verbindet euch" not in written(
        introduction.introduction(
            say, learners=[ben], buddy=grace, topic="x", topic_key="own", weeks=2, tandem_id=ID, starts_on=None
        )
    )


def written(drawn: Any) -> str:
    """All that a view says, as one text."""
    content = drawn.payload if isinstance(drawn, Message) else drawn
    return json.dumps(content, ensure_ascii=False)
