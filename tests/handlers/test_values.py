"""What buttons and forms carry is read as it was written, and anything else is refused in words."""

import dataclasses
from contextlib import suppress
from datetime import date
from typing import Any, get_type_hints
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chapters import CHAPTERS
from handlers.asking.views.rating import Occasion
from handlers.coordinating.views import appointing, recruiting
from handlers.coordinating.views.applications import Ref as ApplicationRef
from handlers.coordinating.views.pages import PageOf
from handlers.desk import bodies
from handlers.desk.values import Value
from handlers.events.views import carried as dates
from handlers.joining.views.briefing import Place
from handlers.pairing.views import alternatives, draft_facts, swapping
from handlers.person.views import my_data
from handlers.rounds.views import carried
from handlers.tandem.views import agreements
from programme.events import EventKind
from programme.refusals import NoLongerCurrent
from programme.words import Duty, Moment, Role

assert CHAPTERS, "all chapters are imported, and with them whatever they carry"
ONE, OTHER, THIRD = UUID(int=1), UUID(int=2), UUID(int=3)
REF = draft_facts.Ref(ONE, 2, 3)
SEEN = carried.Seen(ONE, 2)
# Messages in Slack hold these texts.
WRITTEN: list[tuple[Any, str]] = [
    (PageOf(ONE, 2), f"{ONE}/2"),
    (ApplicationRef(ONE, OTHER, 2), f"{ONE}/{OTHER}/2"),
    (recruiting.AskAround(ONE, "customers"), f"{ONE}/customers"),
    (recruiting.AskAround(ONE), f"{ONE}/"),
    (appointing.Seen({"U1": Duty.COORDINATOR, "U2": Duty.HELPER}), "U1=coordinator U2=helper"),
    (my_data.Page(2), "2"),
    (REF, f"{ONE}/2/3"),
    (draft_facts.ChoiceFor(draft_facts.Choice.FORBID, REF, OTHER), f"forbid/{ONE}/2/3/{OTHER}"),
    (draft_facts.PairRef(REF, OTHER), f"{ONE}/2/3/{OTHER}"),
    (swapping.With(ONE, OTHER), f"{ONE}/{OTHER}"),
    (swapping.With(ONE, None), f"{ONE}/"),
    (alternatives.Other(ONE, OTHER), f"{ONE}/{OTHER}"),
    (Place(ONE, Role.BUDDY, 2), f"{ONE}/buddy/2"),
    (Occasion(ONE, Moment.CLOSING), f"{ONE}/closing"),
    (dates.Which(ONE, EventKind.KICK_OFF), f"{ONE}/kick-off"),
    (dates.Seen(ONE, EventKind.CLOSING, -1), f"{ONE}/closing/-1"),
    (SEEN, f"{ONE}/2"),
    (carried.Carried(SEEN, {"check-in": "Ü?"}), f'{{"seen": "{ONE}/2", "own": {{"check-in": "Ü?"}}}}'),
    (agreements.Seen(ONE, 2), f"{ONE}/2"),
    (bodies.Clicked("1.1", "", "check-in.met", date(2027, 3, 1)), "1.1//check-in.met/2027-03-01"),
]
USER = st.from_regex(r"U[A-Z0-9]{1,10}", fullmatch=True)
WORDS = st.text(st.characters(exclude_characters="/", categories=("L", "N", "P", "S", "Z")), min_size=1)
OWN_WAYS: dict[type[Any], st.SearchStrategy[Any]] = {
    appointing.Seen: st.builds(appointing.Seen, st.dictionaries(USER, st.sampled_from(Duty))),
    carried.Carried: st.builds(carried.Carried, st.builds(carried.Seen), st.dictionaries(WORDS, WORDS)),
}


def name_of(kind: type[Any]) -> str:
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"


KINDS: list[type[Any]] = sorted([*Value.__subclasses__(), *OWN_WAYS], key=name_of)


def anything(kind: type[Any]) -> st.SearchStrategy[Any]:
    """Every value there can be of this kind."""
    if kind in OWN_WAYS:
        return OWN_WAYS[kind]
    hints = get_type_hints(kind)
    words = {str: WORDS, str | None: st.none() | WORDS}
    kinds = [(each.name, hints[each.name]) for each in dataclasses.fields(kind)]
    return st.builds(kind, **{name: words[hint] if hint in words else st.from_type(hint) for name, hint in kinds})


@pytest.mark.parametrize(("value", "text"), WRITTEN)
def test_the_text_is_what_it_always_was(value: Any, text: str) -> None:
    assert value.to_value() == text
    assert type(value).from_value(text) == value


def test_every_kind_stands_in_this_list() -> None:
    assert {type(value) for value, _ in WRITTEN} == set(KINDS)


@pytest.mark.parametrize("kind", KINDS, ids=name_of)
@given(data=st.data())
def test_what_is_written_is_read_again(kind: type[Any], data: st.DataObject) -> None:
    value = data.draw(anything(kind))

    assert kind.from_value(value.to_value()) == value


@pytest.mark.parametrize("kind", KINDS, ids=name_of)
@given(data=st.data())
def test_whatever_somebody_makes_up_is_refused_in_words(kind: type[Any], data: st.DataObject) -> None:
    """Nothing but `NoLongerCurrent`, for noise and for true values with a part too many, too few or damaged."""
    text = data.draw(anything(kind)).to_value()
    wrong = [text[:-1], text[1:], f"{text}/", f"{text}/1", f" {text}", text.upper(), text.replace("/", "")]

    made_up = data.draw(st.text() | st.sampled_from(wrong))

    with suppress(NoLongerCurrent):
        found = kind.from_value(made_up)
        assert kind.from_value(found.to_value()) == found


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind is not appointing.Seen], ids=name_of)
@pytest.mark.parametrize("text", ["", "/", "x", "x/y", f"{ONE}/x/y/z", f"{{{ONE}}}", f" {ONE}/1", "1_0/1", "[]", "{}"])
def test_noise_is_refused(kind: type[Any], text: str) -> None:
    with pytest.raises(NoLongerCurrent):
        kind.from_value(text)


@pytest.mark.parametrize("text", ["x", "U1=", "=coordinator", "U1=king", "U1=coordinator U2"])
def test_duties_that_there_are_not_are_refused(text: str) -> None:
    with pytest.raises(NoLongerCurrent):
        appointing.Seen.from_value(text)


def test_an_entrance_names_the_round_alone() -> None:
    assert PageOf.from_value(str(ONE)) == PageOf(ONE)
    assert not PageOf.from_value(str(ONE)).is_turned
    assert PageOf.from_value(f"{ONE}/0").is_turned
