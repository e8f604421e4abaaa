from dataclasses import replace
from datetime import UTC, datetime

import pytest

from programme.check_ins import TABLE, Answer, Kind, accept, all_answers, answers_to_reworded, asks_again
from programme.refusals import NoLongerCurrent


def test_every_kind_of_question_has_its_line() -> None:
    assert set(TABLE) == set(Kind)


def test_every_answer_belongs_to_a_question() -> None:
    assert set(all_answers()) == set(Answer)


@pytest.mark.parametrize("kind", Kind)
def test_a_meeting_answers_with_what_the_question_takes(kind: Kind) -> None:
    asks = TABLE[kind]

    assert asks.answered_by_meeting is None or asks.answered_by_meeting in asks.answers


def test_no_two_kinds_are_reworded_as_one() -> None:
    names = [asks.reworded_as for asks in TABLE.values() if asks.reworded_as]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("kind", Kind)
def test_a_question_takes_its_answers_once(kind: Kind) -> None:
    for answer in TABLE[kind].answers:
        assert accept(answer, kind=kind, answered_at=None) is answer
        with pytest.raises(NoLongerCurrent):
            accept(answer, kind=kind, answered_at=datetime(2027, 2, 1, tzinfo=UTC))


def test_what_a_question_does_not_offer_is_no_answer_to_it(monkeypatch: pytest.MonkeyPatch) -> None:
    only_met = replace(TABLE[Kind.AGAIN], answers=(Answer.MET,), reworded_as=None)
    monkeypatch.setitem(TABLE, Kind.AGAIN, only_met)

    assert accept(Answer.MET, kind=Kind.AGAIN, answered_at=None) is Answer.MET
    with pytest.raises(NoLongerCurrent):
        accept(Answer.PLANNED, kind=Kind.AGAIN, answered_at=None)


def test_answers_that_stay_ours_are_those_of_questions_that_may_be_reworded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TABLE, Kind.REGULAR, replace(TABLE[Kind.REGULAR], reworded_as=None))
    monkeypatch.setitem(TABLE, Kind.AGAIN, replace(TABLE[Kind.AGAIN], answers=(Answer.MET,)))

    assert answers_to_reworded() == (Answer.MET,)


def test_help_under_a_reply_is_offered_for_itself() -> None:
    assert TABLE[Kind.REGULAR].answers_under_a_reply == (Answer.MET, Answer.PLANNED, Answer.NOT_YET)


def test_not_yet_is_asked_again_once() -> None:
    assert asks_again(Answer.NOT_YET, kind=Kind.REGULAR)
    assert not asks_again(Answer.NOT_YET, kind=Kind.AGAIN)
    assert not asks_again(Answer.MET, kind=Kind.REGULAR)
