"""What a report advises: each rule on both sides of where it begins."""

from dataclasses import replace

import pytest

from programme.report import AdviceKind, Rated, Report, TopicBalance, advice
from programme.statistics import Mean, Share, distribution, mean, share
from programme.words import Moment

GOOD = Report(
    buddies=10,
    learners=10,
    signed_up=20,
    served=Share(10, 10),
    waiting=0,
    tandems=10,
    ended_early=0,
    met=Share(54, 100),
    answered=Share(55, 100),
    interim=Rated(Moment.INTERIM, Mean(4.2, 10)),
    closing=Rated(Moment.CLOSING, Mean(4.0, 10)),
)


def kinds(report: Report) -> list[AdviceKind]:
    return [each.kind for each in advice(report)]


def closing(value: float) -> Rated:
    return Rated(Moment.CLOSING, Mean(value, 10))


def test_a_round_that_reached_what_others_reach_is_to_be_repeated() -> None:
    assert kinds(GOOD) == [AdviceKind.KEEP]


@pytest.mark.parametrize(
    ("report", "kind"),
    [
        (replace(GOOD, met=Share(53, 100)), AdviceKind.FIX_DATES),
        (replace(GOOD, answered=Share(54, 100)), AdviceKind.FEWER_QUESTIONS),
        (replace(GOOD, closing=closing(3.95)), AdviceKind.ADDED_VALUE),
        (replace(GOOD, interim=Rated(Moment.INTERIM, Mean(4.5, 10)), closing=closing(4.2)), AdviceKind.VALUE_SANK),
        (replace(GOOD, tandems=6, ended_early=2), AdviceKind.ENDED_EARLY),
        (replace(GOOD, waiting=1), AdviceKind.WAITING_FIRST),
    ],
)
def test_one_thing_that_fell_short_is_the_one_thing_to_do(report: Report, kind: AdviceKind) -> None:
    assert kinds(report) == [kind]


@pytest.mark.parametrize(
    "report",
    [
        replace(GOOD, tandems=3, ended_early=1),  # of four tandems one is no pattern
        replace(GOOD, tandems=7, ended_early=2),
        replace(GOOD, closing=closing(4.1), interim=Rated(Moment.INTERIM, Mean(4.3, 10))),
        replace(GOOD, met=None, answered=None),
        replace(GOOD, topics=(TopicBalance("Social Media", 1, 4, 0),)),  # everybody found somebody all the same
    ],
)
def test_what_is_no_pattern_or_may_not_be_shown_gives_no_advice(report: Report) -> None:
    assert kinds(report) == [AdviceKind.KEEP]


def test_buddies_are_to_be_found_for_the_three_topics_that_lack_most() -> None:
    topics = tuple(TopicBalance(f"topic {missing}", 1, 1 + missing, 1) for missing in (1, 4, 2, 3))

    first, second, third, *rest = advice(replace(GOOD, waiting=4, topics=topics))

    assert [each.values["topic"] for each in (first, second, third)] == ["topic 4", "topic 3", "topic 2"]
    assert [each.kind for each in rest] == [AdviceKind.WAITING_FIRST]


@pytest.mark.parametrize(
    ("people", "has_mean", "has_distribution"),
    [(4, False, False), (5, True, False), (9, True, False), (10, True, True)],
)
def test_means_begin_with_five_people_and_distributions_with_ten(
    people: int, has_mean: bool, has_distribution: bool
) -> None:
    values = [4] * people

    assert (mean(values) is not None, share(people, people) is not None) == (has_mean, has_mean)
    assert (distribution(values) is not None) == has_distribution


def test_where_nothing_may_be_shown_the_round_is_too_small_and_should_grow() -> None:
    silent = replace(GOOD, met=None, answered=None, interim=Rated(Moment.INTERIM), closing=Rated(Moment.CLOSING))

    assert silent.is_too_small
    assert kinds(silent) == [AdviceKind.GROW]
    assert not replace(silent, closing=closing(4.2)).is_too_small
