"""The report on a round: its figures as far as they may be shown, and what they say about the next round."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from programme.closing_answers import Outcome
from programme.statistics import ANSWERS_ELSEWHERE, MEETINGS_ELSEWHERE, RATING_TARGET, Distribution, Mean, Share
from programme.words import Moment

# One advice a topic, and not more topics than a coordinator can go looking for.
MOST_TOPICS_TO_RECRUIT_FOR = 3
# From a quarter on, tandems that ended early are no coincidence; of fewer than five, one would be.
FEWEST_TANDEMS, ENDED_EARLY_OF = 5, 4
# Means closer together than this are the same.
CLEARLY_LOWER = 0.3


@dataclass(frozen=True)
class TopicBalance:
    """How many offered a topic, how many wanted it, and how many of those stayed without a tandem; exact counts."""

    name: str
    offered: int
    wanted: int
    waiting: int


@dataclass(frozen=True)
class Rated:
    """The added value at one moment, as far as it may be shown."""

    moment: Moment
    mean: Mean | None = None
    distribution: Distribution | None = None
    comments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """Counts are exact; a statistic is None where too few people stand behind it."""

    buddies: int
    learners: int
    signed_up: int
    served: Share | None
    waiting: int
    tandems: int
    ended_early: int
    met: Share | None
    answered: Share | None
    interim: Rated
    closing: Rated
    topics: tuple[TopicBalance, ...] = ()
    outcomes: tuple[Outcome, ...] = ()

    @property
    def is_too_small(self) -> bool:
        """Nothing that people answered may be shown: the round is looked back on in a conversation instead."""
        answered = self.met or self.interim.mean or self.closing.mean or self.outcomes
        return not answered


class AdviceKind(StrEnum):
    """What to do better next time, each with a sentence of its own."""

    RECRUIT = "recruit"
    WAITING_FIRST = "waiting-first"
    FIX_DATES = "fix-dates"
    FEWER_QUESTIONS = "fewer-questions"
    ADDED_VALUE = "added-value"
    VALUE_SANK = "value-sank"
    ENDED_EARLY = "ended-early"
    GROW = "grow"
    KEEP = "keep"


@dataclass(frozen=True)
class Advice:
    """One thing to do, with the values its sentence names."""

    kind: AdviceKind
    values: dict[str, str | int] = field(default_factory=dict)


def advice(report: Report) -> tuple[Advice, ...]:
    """What follows from the figures, the people without a tandem first; never nothing."""
    found = (*_for_those_waiting(report), *_for_the_meetings(report), *_for_the_value(report))
    if report.is_too_small:
        return (*found, Advice(AdviceKind.GROW))
    return found or (Advice(AdviceKind.KEEP),)


def _for_those_waiting(report: Report) -> Iterator[Advice]:
    short = [topic for topic in report.topics if topic.waiting and topic.wanted > topic.offered]
    short.sort(key=lambda topic: (topic.offered - topic.wanted, topic.name))
    for topic in short[:MOST_TOPICS_TO_RECRUIT_FOR]:
        values: dict[str, str | int] = {"topic": topic.name, "offered": topic.offered, "wanted": topic.wanted}
        yield Advice(AdviceKind.RECRUIT, values)
    if report.waiting:
        yield Advice(AdviceKind.WAITING_FIRST, {"count": report.waiting})


def _for_the_meetings(report: Report) -> Iterator[Advice]:
    if report.met and report.met.percent < MEETINGS_ELSEWHERE[0]:
        yield Advice(AdviceKind.FIX_DATES)
    if report.answered and report.answered.percent < ANSWERS_ELSEWHERE[0]:
        yield Advice(AdviceKind.FEWER_QUESTIONS)
    came_about = report.tandems + report.ended_early
    if came_about >= FEWEST_TANDEMS and report.ended_early * ENDED_EARLY_OF >= came_about:
        yield Advice(AdviceKind.ENDED_EARLY)


def _for_the_value(report: Report) -> Iterator[Advice]:
    before, after = report.interim.mean, report.closing.mean
    latest = after or before
    if latest and latest.value < RATING_TARGET:
        yield Advice(AdviceKind.ADDED_VALUE)
    if before and after and after.value <= before.value - CLEARLY_LOWER:
        yield Advice(AdviceKind.VALUE_SANK)
