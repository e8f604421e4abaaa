"""The chart beside a summary in the channel: a picture that can be read in black and white as well."""

import io
import textwrap
from dataclasses import dataclass
from datetime import date
from typing import Any

from handlers.desk.blocks import Message, with_file
from handlers.desk.texts import Say
from handlers.measuring.figures import AddedValue, Figures
from programme.statistics import ANSWERS_ELSEWHERE, MEETINGS_ELSEWHERE, RATING_TARGET, Share

CHART_NAME = "chart.png"
INK, SOFT, LINE, TONE, BAND = "#1c2b33", "#52636c", "#d5dde1", "#1f5566", "#e4eaec"
INCHES_WIDE, INCHES_A_SHARE, INCHES_A_VALUE, DOTS = 7.2, 1.15, 2.6, 160
# One moment is filled, the other hatched.
LOOKS: tuple[dict[str, Any], ...] = (
    {"facecolor": "white", "edgecolor": TONE, "hatch": "////", "linewidth": 1},
    {"facecolor": TONE, "edgecolor": TONE, "linewidth": 1},
)


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
    """The chart with what it shows in words. Takes a second, as `chart` does."""
    content = chart(say, figures, title=say("chart-title", round=cohort, day=say.long_day(day)))
    return with_file(say("chart-comment"), CHART_NAME, content, title=in_words(say, figures, cohort=cohort))


def chart(say: Say, figures: Figures, *, title: str) -> bytes:
    """A PNG of what may be shown. Takes a second: never inside a transaction, nor on the event loop."""
    # Only a chart needs it, and it takes its time to load; without pyplot there is no state to share.
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415
    from matplotlib.layout_engine import ConstrainedLayoutEngine  # noqa: PLC0415

    rows = _share_rows(say, figures)
    spread = any(value.distribution for value in figures.added_value)
    heights = [INCHES_A_SHARE * len(rows) + 0.2] * bool(rows)
    heights += [INCHES_A_VALUE if spread else 1.5] * bool(figures.added_value)
    picture = Figure(
        figsize=(INCHES_WIDE, sum(heights) + 1.0),
        dpi=DOTS,
        layout=ConstrainedLayoutEngine(h_pad=0.12),
        facecolor="white",
    )
    FigureCanvasAgg(picture)
    # What people typed is no formula: without this, two dollar signs in a name would be one.
    picture.suptitle(
        textwrap.fill(title, 50), x=0.015, ha="left", fontsize=15, fontweight="bold", color=INK, parse_math=False
    )
    panels = list(picture.subplots(len(heights), 1, height_ratios=heights, squeeze=False)[:, 0])
    if rows:
        _draw_shares(panels.pop(0), say, rows)
    if figures.added_value:
        (_draw_spread if spread else _draw_means)(panels.pop(0), say, figures.added_value)
    file = io.BytesIO()
    picture.savefig(
        file, format="png", bbox_inches="tight", pad_inches=0.3, metadata={"Title": title, "Software": None}
    )
    return file.getvalue()


def in_words(say: Say, figures: Figures, *, cohort: str) -> str:
    """The chart for those who hear it; its title in Slack."""
    shares = [f"{row.label} {say('report-percent', value=row.share.percent)}" for row in _share_rows(say, figures)]
    means = [_mean(say, value) for value in figures.added_value]
    return say("chart-alt", round=cohort, parts=". ".join(part[:1].upper() + part[1:] for part in (*shares, *means)))


def _share_rows(say: Say, figures: Figures) -> list[ShareRow]:
    shares = (("met", figures.met, MEETINGS_ELSEWHERE), ("answered", figures.answered, ANSWERS_ELSEWHERE))
    return [ShareRow(say(f"chart-{name}"), share, others) for name, share, others in shares if share]


def _draw_shares(panel: Any, say: Say, rows: list[ShareRow]) -> None:
    for place, row in enumerate(reversed(rows)):
        low, high = row.elsewhere
        panel.barh(place, high - low, left=low, height=0.82, color=BAND, zorder=1)
        panel.barh(place, row.share.percent, height=0.4, zorder=2, **LOOKS[1])
        said = say("report-percent", value=row.share.percent)
        panel.text(
            row.share.percent + 1.5, place, said, va="center", fontweight="bold", color=INK, fontsize=12, zorder=3
        )
        panel.text(0, place + 0.47, row.label, va="bottom", color=INK, fontsize=11)
    panel.set_xlim(0, 110)
    panel.set_ylim(-0.55, len(rows) - 0.15)
    panel.set_yticks([])
    panel.set_xticks([0, 25, 50, 75, 100], [say("report-percent", value=value) for value in (0, 25, 50, 75, 100)])
    panel.set_xlabel(say("chart-elsewhere"), color=SOFT, fontsize=9.5, loc="left")
    _calm(panel)


def _draw_spread(panel: Any, say: Say, values: tuple[AddedValue, ...]) -> None:
    """How often each value was given; a moment that is too small for that is left out here."""
    shown = [value for value in values if value.distribution]
    width = 0.8 / len(shown)
    for number, value in enumerate(shown):
        counts = value.distribution.counts if value.distribution else ()
        places = [grade + (number - (len(shown) - 1) / 2) * width for grade in range(1, len(counts) + 1)]
        look = LOOKS[number if len(shown) > 1 else 1]
        bars = panel.bar(places, counts, width=width * 0.92, label=_mean(say, value), **look)
        panel.bar_label(bars, padding=2, color=INK, fontsize=10)
    panel.set_xticks(range(1, 6), [say(f"report-grade-{grade}").replace(" – ", "\n", 1) for grade in range(1, 6)])
    panel.set_yticks([])
    panel.margins(y=0.16)
    panel.set_title(say("chart-value"), loc="left", color=INK, fontsize=11, pad=28)
    panel.legend(frameon=False, fontsize=9.5, ncols=2, loc="lower left", bbox_to_anchor=(-0.01, 0.98), borderpad=0)
    _calm(panel)


def _draw_means(panel: Any, say: Say, values: tuple[AddedValue, ...]) -> None:
    """Means alone, on the scale they were given on, beside the target."""
    for place, value in enumerate(reversed(values)):
        panel.barh(place, value.mean.value - 1, left=1, height=0.4, **LOOKS[1])
        panel.text(1, place + 0.27, _mean(say, value), va="bottom", color=INK, fontsize=10)
    panel.axvline(RATING_TARGET, color=SOFT, linestyle="--", linewidth=1.2)
    panel.set_xlim(1, 5.2)
    panel.set_ylim(-0.5, len(values) - 0.2)
    panel.set_yticks([])
    panel.set_xticks(range(1, 6))
    panel.set_title(say("chart-value"), loc="left", color=INK, fontsize=11)
    panel.set_xlabel(say("chart-target", target=RATING_TARGET), color=SOFT, fontsize=9.5, loc="left")
    _calm(panel)


def _mean(say: Say, value: AddedValue) -> str:
    mean = f"{value.mean.value:.1f}".replace(".", say("decimal-comma"))
    return say("chart-mean", moment=say(f"report-moment-{value.moment.value}"), mean=mean, people=value.mean.people)


def _calm(panel: Any) -> None:
    for side in ("top", "right", "left"):
        panel.spines[side].set_visible(False)
    panel.spines["bottom"].set_color(LINE)
    panel.tick_params(length=0, colors=SOFT, labelsize=9.5)
