"""Charts as drawings inside the page: bars that can be told apart in black and white, and read aloud."""

from dataclasses import dataclass

from markupsafe import Markup, escape

from handlers.measuring.reports.parts import Bars

WIDTH, ROOM_FOR_VALUE = 360, 52
LABEL, BAR, BETWEEN_BARS, BETWEEN_GROUPS, LEGEND = 18, 15, 3, 13, 26
# SVG breaks no lines, and nobody knows here how wide a text will be: letters are counted.
LETTER, LETTERS_A_LINE = 7, 52
FILLED, HATCHED, OUTLINED = "filled", "hatched", "outlined"


@dataclass(frozen=True)
class Line:
    """One bar: how far down it begins, how long it is, what stands behind it, and how it is filled."""

    top: int
    length: int
    shown: str
    style: str


def drawn(bars: Bars, name: str) -> Markup:
    """The chart as SVG; `name` keeps the ids of several charts on one page apart."""
    height = LEGEND if bars.series else 0
    parts = [_legend(bars, name)] if bars.series else []
    highest = bars.highest or max((value for _, values in bars.groups for value, _ in values), default=0) or 1
    for number, (label, values) in enumerate(bars.groups):
        parts.append(_text(0, height + LABEL - 6, _short(label), "label"))
        height += LABEL
        for series, (value, shown) in enumerate(values):
            length = round((WIDTH - ROOM_FOR_VALUE) * min(1.0, value / highest))
            parts.append(_bar(Line(height, length, shown, _style(bars, number, series)), name))
            height += BAR + BETWEEN_BARS
        height += BETWEEN_GROUPS - BETWEEN_BARS
    return Markup(
        '<svg role="img" viewBox="0 0 {} {}" aria-labelledby="{}-title {}-desc">'
        '<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}{}</svg>'
    ).format(
        WIDTH, height, name, name, name, bars.title, name, bars.description, _hatching(name), Markup("").join(parts)
    )


def _style(bars: Bars, group: int, series: int) -> str:
    """The last series is filled; without series our bar is, and those beside it are only outlined."""
    if bars.series:
        return FILLED if series == len(bars.series) - 1 else HATCHED
    return OUTLINED if group else FILLED


def _hatching(name: str) -> Markup:
    return Markup(
        '<defs><pattern id="{}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="6" height="6" class="paper"></rect><line x1="1" y1="0" x2="1" y2="6" class="stroke"></line>'
        "</pattern></defs>"
    ).format(name)


def _legend(bars: Bars, name: str) -> Markup:
    parts, left = [], 0
    for number, series in enumerate(bars.series):
        parts.append(_rect(left, 1, 14, 12, _style(bars, 0, number), name))
        parts.append(_text(left + 20, 12, series, "label"))
        left += 20 + LETTER * len(series) + 22
    return Markup("").join(parts)


def _bar(line: Line, name: str) -> Markup:
    rect = _rect(0, line.top, max(line.length, 1), BAR, line.style, name)
    return rect + _text(max(line.length, 1) + 7, line.top + BAR - 3, line.shown, "value")


def _rect(left: int, top: int, width: int, height: int, style: str, name: str) -> Markup:
    fill = Markup(' fill="url(#{}-hatch)"').format(name) if style == HATCHED else Markup("")
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="1.5" class="{}"{}></rect>').format(
        left, top, width, height, style, fill
    )


def _text(left: int, baseline: int, text: str, kind: str) -> Markup:
    return Markup('<text x="{}" y="{}" class="{}">{}</text>').format(left, baseline, kind, escape(text))


def _short(label: str) -> str:
    return label if len(label) <= LETTERS_A_LINE else f"{label[: LETTERS_A_LINE - 1]}…"
