"""The chart beside a summary in the channel: a picture that can be read in black and white as well."""

from dataclasses import dataclass
from datetime import date

from handlers.desk.blocks import Message, with_file
from handlers.desk.texts import Say
from handlers.measuring.drawing import Chart, composed
from handlers.measuring.figures import AddedValue, Figures
from handlers.measuring.picture import picture
from handlers.measuring.reports.parts import Bars, written
from programme.rating_pool import HIGHEST, LOWEST
from programme.statistics import ANSWERS_ELSEWHERE, MEETINGS_ELSEWHERE, RATING_TARGET, Share

CHART_NAME = "chart.png"


@dataclass(frozen=True)
class ShareRow:
    """A share of ours, and the range others reach."""

    label: str
    share: Share
    elsewhere: tuple[int, int]


def shows_anything(figures: Figures) -> bool:
    """Counts stand in the summary itself: a chart is for statistics, where there are any that may be shown."""
    return bool(figures.met or figures.answered or figures.added_value)


def message(say: Say, figures: Figures, *, cohort: str, day: date) -> Message:
    """The chart with what it shows in words. Takes its time, as `chart` does."""
    content = chart(say, figures, title=say("chart-title", round=cohort, day=say.long_day(day)))
    return with_file(say("chart-comment"), CHART_NAME, content, title=in_words(say, figures, cohort=cohort))


def chart(say: Say, figures: Figures, *, title: str) -> bytes:
    """A PNG of what may be shown: never inside a transaction, nor on the event loop."""
    return picture(composed(title, charts(say, figures)))


def charts(say: Say, figures: Figures) -> list[Chart]:
    found = [_shares(say, rows)] if (rows := _share_rows(say, figures)) else []
    if any(value.distribution for value in figures.added_value):
        found.append(_spread(say, figures.added_value))
    elif figures.added_value:
        found.append(_means(say, figures.added_value))
    return found


def in_words(say: Say, figures: Figures, *, cohort: str) -> str:
    """The chart for those who hear it; its title in Slack."""
    shares = [f"{row.label} {say('report-percent', value=row.share.percent)}" for row in _share_rows(say, figures)]
    means = [_mean(say, value) for value in figures.added_value]
    return say("chart-alt", round=cohort, parts=". ".join(part[:1].upper() + part[1:] for part in (*shares, *means)))


def _share_rows(say: Say, figures: Figures) -> list[ShareRow]:
    shares = (("met", figures.met, MEETINGS_ELSEWHERE), ("answered", figures.answered, ANSWERS_ELSEWHERE))
    return [ShareRow(say(f"chart-{name}"), share, others) for name, share, others in shares if share]


def _shares(say: Say, rows: list[ShareRow]) -> Chart:
    groups = tuple((row.label, ((row.share.percent, say("report-percent", value=row.share.percent)),)) for row in rows)
    bars = Bars("", groups, highest=100, ours=len(rows), elsewhere=tuple(row.elsewhere for row in rows))
    return Chart(bars, note=say("chart-elsewhere"))


def _spread(say: Say, values: tuple[AddedValue, ...]) -> Chart:
    """How often each value was given; a moment that is too small for that is left out here."""
    shown = [(_mean(say, value), value.distribution.counts) for value in values if value.distribution]
    groups = ((say(f"report-grade-{n}"), tuple(counts[n - 1] for _, counts in shown)) for n in range(5, 0, -1))
    return Chart(Bars("", written(groups), tuple(name for name, _ in shown)), heading=say("chart-value"))


def _means(say: Say, values: tuple[AddedValue, ...]) -> Chart:
    """Means alone, on the scale they were given on, beside the target."""
    groups = tuple((_mean(say, value), ((_on_the_scale(value.mean.value), ""),)) for value in values)
    highest, target = _on_the_scale(HIGHEST), _on_the_scale(RATING_TARGET)
    bars = Bars("", groups, highest=highest, ours=len(values), target=target)
    return Chart(bars, heading=say("chart-value"), note=say("chart-target", target=RATING_TARGET))


def _on_the_scale(value: float) -> int:
    """How far from the lowest value, in hundredths."""
    return round(100 * (value - LOWEST))


def _mean(say: Say, value: AddedValue) -> str:
    mean = f"{value.mean.value:.1f}".replace(".", say("decimal-comma"))
    return say("chart-mean", moment=say(f"report-moment-{value.moment.value}"), mean=mean, people=value.mean.people)
