"""Charts as drawings, for the page and for the picture: bars told apart in black and white, and read aloud."""

import textwrap
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from handlers.measuring.reports.parts import Bars

WIDTH, ROOM_FOR_VALUE = 360, 52
LABEL, BAR, BETWEEN_BARS, BETWEEN_GROUPS, LEGEND = 18, 15, 3, 13, 20
# SVG breaks no lines, and nobody knows here how wide a text will be: letters are counted.
LETTER, LETTERS_A_LINE = 7, 52
FILLED, HATCHED, OUTLINED = "filled", "hatched", "outlined"
# Of the picture.
MARGIN, TITLE, TITLE_LETTERS, HEADING, NOTE, BETWEEN_CHARTS = 20, 20, 36, 18, 18, 16
# Size and weight of what is written.
LETTERS = {"label": (12, 400), "value": (12, 600), "title": (15, 600), "note": (10, 400)}
COLOURS = {"ink": "#1c2b33", "soft": "#52636c", "line": "#d5dde1", "tone": "#1f5566", "paper": "#fff"}


@dataclass(frozen=True)
class Line:
    """One bar: how far down it begins, how long it is, what stands behind it, and how it is filled."""

    top: int
    length: int
    shown: str
    style: str


@dataclass(frozen=True)
class Chart:
    """A chart of the picture: under a heading, with a note that explains it."""

    bars: Bars
    heading: str = ""
    note: str = ""


def style(colours: Mapping[str, str]) -> Markup:
    """How everything is filled; the page names its own colours, which change when it is printed."""
    ink, soft, line, tone, paper = (colours[name] for name in COLOURS)
    rules = {
        kind: f"font-size: {size}px; font-weight: {weight}; fill: {ink}" for kind, (size, weight) in LETTERS.items()
    }
    rules["note"] += f"; fill: {soft}"
    rules |= {
        FILLED: f"fill: {tone}",
        HATCHED: f"stroke: {tone}; stroke-width: 1",
        OUTLINED: f"fill: {paper}; stroke: {soft}; stroke-width: 1.2",
        "elsewhere": f"fill: {line}",
        "target": f"stroke: {soft}; stroke-width: 1.2; stroke-dasharray: 3 2",
        "paper": f"fill: {paper}",
        "stroke": f"stroke: {tone}; stroke-width: 2",
    }
    return Markup("\n").join(Markup("svg .{} {{ {}; }}").format(kind, rule) for kind, rule in rules.items())


def drawn(bars: Bars, name: str) -> Markup:
    """The chart as SVG; `name` keeps the ids of several charts on one page apart."""
    body, height = _body(bars, name)
    return Markup(
        '<svg role="img" viewBox="0 0 {} {}" aria-labelledby="{}-title {}-desc">'
        '<title id="{}-title">{}</title><desc id="{}-desc">{}</desc>{}</svg>'
    ).format(WIDTH, height, name, name, name, bars.title, name, bars.description, body)


def composed(title: str, charts: Sequence[Chart]) -> str:
    """Charts under each other as one drawing, for a picture."""
    parts, top = [], MARGIN
    for line in textwrap.wrap(title, TITLE_LETTERS):
        parts.append(_text(0, top + TITLE - 5, line, "title"))
        top += TITLE
    for number, chart in enumerate(charts):
        top += BETWEEN_CHARTS
        if chart.heading:
            parts.append(_text(0, top + HEADING - 6, chart.heading, "value"))
            top += HEADING
        body, height = _body(chart.bars, f"chart-{number}")
        parts.append(Markup('<g transform="translate(0 {})">{}</g>').format(top, body))
        top += height
        if chart.note:
            parts.append(_text(0, top + NOTE - 6, chart.note, "note"))
            top += NOTE
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        ' viewBox="-{margin} 0 {width} {height}"'
        ' font-family="DejaVu Sans"><style>{style}</style>{parts}</svg>'
    ).format(
        width=WIDTH + 2 * MARGIN,
        height=top + MARGIN,
        margin=MARGIN,
        style=style(COLOURS),
        parts=Markup("").join(parts),
    )


def _body(bars: Bars, name: str) -> tuple[Markup, int]:
    """What stands in the drawing, and how high it is."""
    legend, height = _legend(bars, name)
    parts = [_hatching(name), legend]
    highest = bars.highest or max((value for _, values in bars.groups for value, _ in values), default=0) or 1
    for number, (label, values) in enumerate(bars.groups):
        parts.append(_text(0, height + LABEL - 6, _short(label), "label"))
        height += LABEL
        if bars.elsewhere:
            begins, ends = (_length(value, highest) for value in bars.elsewhere[number])
            parts.append(_rect(begins, height - 3, ends - begins, BAR + 6, "elsewhere", name))
        for series, (value, shown) in enumerate(values):
            parts.append(_bar(Line(height, _length(value, highest), shown, _style(bars, number, series)), name))
            if bars.target is not None:
                parts.append(_target(_length(bars.target, highest), height))
            height += BAR + BETWEEN_BARS
        height += BETWEEN_GROUPS - BETWEEN_BARS
    return Markup("").join(parts), height


def _target(left: int, top: int) -> Markup:
    return Markup('<line x1="{0}" y1="{1}" x2="{0}" y2="{2}" class="target"></line>').format(
        left, top - 3, top + BAR + 3
    )


def _length(value: int, highest: int) -> int:
    return round((WIDTH - ROOM_FOR_VALUE) * min(1.0, value / highest))


def _style(bars: Bars, group: int, series: int) -> str:
    """The last series is filled; without series our bars are, and those beside them are only outlined."""
    if bars.series:
        return FILLED if series == len(bars.series) - 1 else HATCHED
    return OUTLINED if group >= bars.ours else FILLED


def _hatching(name: str) -> Markup:
    return Markup(
        '<defs><pattern id="{}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        '<rect width="6" height="6" class="paper"></rect><line x1="1" y1="0" x2="1" y2="6" class="stroke"></line>'
        "</pattern></defs>"
    ).format(name)


def _legend(bars: Bars, name: str) -> tuple[Markup, int]:
    """As many names in a line as there is room for."""
    parts, left, top = [], 0, 1
    for number, series in enumerate(bars.series):
        width = 20 + LETTER * _letters(series)
        if left and left + width > WIDTH:
            left, top = 0, top + LEGEND
        parts.append(_rect(left, top, 14, 12, _style(bars, 0, number), name))
        parts.append(_text(left + 20, top + 11, series, "label"))
        left += width + 22
    return Markup("").join(parts), top + LEGEND + 5 if parts else 0


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


def _is_wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in ("W", "F")


def _letters(text: str) -> int:
    """How many letters wide it is; Chinese, Japanese and Korean ones count twice."""
    return sum(2 if _is_wide(letter) else 1 for letter in text)


def _short(label: str) -> str:
    if _letters(label) <= LETTERS_A_LINE:
        return label
    while _letters(label) >= LETTERS_A_LINE:
        label = label[:-1]
    return f"{label}…"
