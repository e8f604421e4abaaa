"""What a report says, part by part: the page and the spreadsheet draw the same parts."""

from dataclasses import dataclass

from handlers.desk.texts import Say
from handlers.measuring.reports import outcome_parts
from handlers.measuring.reports.parts import Bars, Cell, Decimal, Part, Percent, Table, spoken, written
from programme.report import Rated, Report, TopicBalance, advice
from programme.statistics import ANSWERS_ELSEWHERE, MEETINGS_ELSEWHERE, RATING_TARGET, RATING_TARGET_SOURCE, Share
from programme.words import Language


@dataclass(frozen=True)
class Document:
    """A whole report, in words."""

    language: Language
    title: str
    subtitle: str
    tiles: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...]
    footer: str


def document(say: Say, report: Report, *, cohort: str, starts_on: str, ends_on: str, day: str) -> Document:
    """The report on a round; where nothing may be shown, a guide for a conversation stands in place of figures."""
    middle = (_conversation(say),) if report.is_too_small else _figures(say, report)
    return Document(
        language=say.language,
        title=say("report-headline", round=cohort),
        subtitle=say("report-period", start=starts_on, end=ends_on),
        tiles=_tiles(say, report),
        parts=(_counts(say, report), *middle, *_topics(say, report.topics), _better(say, report)),
        footer=say("report-footer", day=day),
    )


def _figures(say: Say, report: Report) -> tuple[Part, ...]:
    return (_meetings(say, report), *_added_value(say, report), *outcome_parts.of(say, report.outcomes))


def _share(say: Say, share: Share | None) -> Cell:
    return Percent(share.percent) if share else say("report-too-few")


def _tiles(say: Say, report: Report) -> tuple[tuple[str, str], ...]:
    tiles = [(str(report.signed_up), say("report-signed-up")), (str(report.tandems), say("report-tandems"))]
    if report.met:
        tiles.append((spoken(say, Percent(report.met.percent)), say("report-met-short")))
    if mean := report.closing.mean or report.interim.mean:
        tiles.append((spoken(say, Decimal(mean.value)), say("report-value-short")))
    return tuple(tiles)


def _counts(say: Say, report: Report) -> Part:
    rows: list[tuple[Cell, ...]] = [
        (say("report-signed-up"), report.signed_up),
        (say("report-buddies"), report.buddies),
        (say("report-learners"), report.learners),
        (say("report-served"), report.learners - report.waiting),
    ]
    if report.served:
        rows.append((say("report-served-share"), Percent(report.served.percent)))
    rows += [
        (say("report-waiting"), report.waiting),
        (say("report-tandems"), report.tandems),
        (say("report-ended-early"), report.ended_early),
    ]
    table = Table(say("report-counts-caption"), (say("report-what"), say("report-count")), tuple(rows))
    return Part(say("report-counts"), (say("report-counts-line"),), table=table)


def _meetings(say: Say, report: Report) -> Part:
    """Our shares beside those of others, in a chart and a table each can be checked against."""
    department, company, pulse = (say(f"report-elsewhere-{name}") for name in ("department", "company", "pulse"))
    low, high = MEETINGS_ELSEWHERE
    rows: tuple[tuple[Cell, ...], ...] = (
        (say("report-met"), _share(say, report.met), report.met.of if report.met else ""),
        (f"{say('report-met')}, {company}", Percent(low), ""),
        (f"{say('report-met')}, {department}", Percent(high), ""),
        (say("report-answered"), _share(say, report.answered), report.answered.of if report.answered else ""),
        (
            f"{say('report-answered')}, {pulse}",
            say("report-from-to", low=ANSWERS_ELSEWHERE[0], high=ANSWERS_ELSEWHERE[1]),
            "",
        ),
    )
    head = (say("report-what"), say("report-share"), say("report-asked"))
    bars = []
    if report.met:
        beside = ((say("report-this-round"), report.met.percent), (company, low), (department, high))
        groups = tuple((name, ((value, spoken(say, Percent(value))),)) for name, value in beside)
        bars.append(Bars(say("report-met"), groups, highest=100))
    return Part(
        say("report-meetings"),
        (say("report-meetings-line"),),
        tuple(bars),
        Table(say("report-meetings-caption"), head, rows),
        (say("report-source-meetings"), say("report-source-answers")),
    )


def _added_value(say: Say, report: Report) -> tuple[Part, ...]:
    moments = [(say(f"report-moment-{each.moment.value}"), each) for each in (report.interim, report.closing)]
    rows: list[tuple[Cell, ...]] = [
        (name, Decimal(each.mean.value) if each.mean else say("report-too-few"), each.mean.people if each.mean else "")
        for name, each in moments
    ]
    rows.append((say("report-target"), Decimal(RATING_TARGET), ""))
    head = (say("report-moment"), say("report-mean"), say("report-ratings"))
    told = Part(
        say("report-value"),
        (say("report-value-line"),),
        table=Table(say("report-value-caption"), head, tuple(rows)),
        points=(say("report-source-value", target=RATING_TARGET, source=RATING_TARGET_SOURCE),),
        quotes=report.interim.comments + report.closing.comments,
    )
    spread = [(name, each) for name, each in moments if each.distribution]
    return (told, _spread(say, spread)) if spread else (told,)


def _spread(say: Say, moments: list[tuple[str, Rated]]) -> Part:
    names = tuple(name for name, _ in moments)
    counts = [each.distribution.counts for _, each in moments if each.distribution]
    groups = tuple(
        (say(f"report-grade-{value}"), tuple(each[value - 1] for each in counts)) for value in range(5, 0, -1)
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple((label, *values) for label, values in groups)
    return Part(
        say("report-spread"),
        (say("report-spread-line"),),
        (Bars(say("report-spread"), written(groups), names),),
        Table(say("report-spread-caption"), (say("report-grade"), *names), rows),
    )


def _topics(say: Say, topics: tuple[TopicBalance, ...]) -> tuple[Part, ...]:
    if not topics:
        return ()
    series = (say("report-offered"), say("report-wanted"))
    groups = tuple((topic.name, (topic.offered, topic.wanted)) for topic in topics)
    rows = tuple((topic.name, topic.offered, topic.wanted, topic.waiting) for topic in topics)
    head = (say("report-topic"), *series, say("report-still-waiting"))
    return (
        Part(
            say("report-topics"),
            (say("report-topics-line"),),
            (Bars(say("report-topics"), written(groups), series),),
            Table(say("report-topics-caption"), head, rows),
        ),
    )


def _better(say: Say, report: Report) -> Part:
    sentences = tuple(say(f"report-advice-{each.kind.value}", **each.values) for each in advice(report))
    return Part(say("report-better"), points=sentences)


def _conversation(say: Say) -> Part:
    questions = tuple(say(f"report-guide-{number}") for number in range(1, 7))
    return Part(say("report-guide"), (say("report-guide-why"), say("report-guide-how")), points=questions)
