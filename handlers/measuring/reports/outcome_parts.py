"""What learners said of their topics at the end, as parts of a report: sureness before and after, and use at work."""

from collections.abc import Sequence

from handlers.desk.texts import Say
from handlers.measuring.reports.parts import Bars, Cell, Decimal, Part, Percent, Table, spoken, written
from programme.closing_answers import Outcome
from programme.statistics import Share
from programme.words import Level


def of(say: Say, outcomes: Sequence[Outcome]) -> tuple[Part, ...]:
    sure = [outcome for outcome in outcomes if outcome.before]
    whole = [outcome for outcome in outcomes if outcome.levels]
    used = [outcome for outcome in outcomes if outcome.used]
    return (
        *([_sure(say, sure)] if sure else []),
        *([_levels(say, whole)] if whole else []),
        *([_used(say, used)] if used else []),
    )


def _sure(say: Say, outcomes: Sequence[Outcome]) -> Part:
    found = [(_name(say, each), each.before, each.after) for each in outcomes if each.before and each.after]
    series = (say("outcome-before"), say("outcome-after"))
    groups = tuple(
        (name, tuple((round(10 * mean.value), spoken(say, Decimal(mean.value))) for mean in (before, after)))
        for name, before, after in found
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name, Decimal(before.value), Decimal(after.value), before.people) for name, before, after in found
    )
    return Part(
        say("outcome-sure"),
        (say("outcome-sure-line", lowest=say("level-1"), highest=say("level-4")),),
        (Bars(say("outcome-sure"), groups, series, highest=10 * max(Level)),),
        Table(say("outcome-sure-caption"), (say("report-topic"), *series, say("outcome-answers")), rows),
    )


def _levels(say: Say, outcomes: Sequence[Outcome]) -> Part:
    """From ten people: how many stood where, before and after; the lowest level last, as with the ratings."""
    series = (say("outcome-before"), say("outcome-after"))
    named = [(say(f"level-{level.value}"), level.value) for level in reversed(Level)]
    by_topic = [
        (_name(say, each), tuple((label, each.levels[value - 1]) for label, value in named)) for each in outcomes
    ]
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (name, label, *people) for name, levels in by_topic for label, people in levels
    )
    return Part(
        say("outcome-levels"),
        (say("outcome-levels-line"),),
        tuple(Bars(name, written(levels), series) for name, levels in by_topic),
        Table(say("outcome-levels-caption"), (say("report-topic"), say("outcome-level"), *series), rows),
    )


def _used(say: Say, outcomes: Sequence[Outcome]) -> Part:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_name(say, each), _percent(say, each.used), _percent(say, each.often), each.used.of if each.used else "")
        for each in outcomes
    )
    head = (say("report-topic"), say("outcome-used-share"), say("outcome-often-share"), say("outcome-answers"))
    return Part(
        say("outcome-used"),
        (say("outcome-used-line"),),
        table=Table(say("outcome-used-caption"), head, rows),
    )


def _percent(say: Say, share: Share | None) -> Cell:
    return Percent(share.percent) if share else say("report-too-few")


def _name(say: Say, outcome: Outcome) -> str:
    return outcome.topic or say("outcome-rest")
