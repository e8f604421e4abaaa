"""The certificate as a page of paper: that somebody took part, and nothing about how."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from handlers.desk import fonts
from handlers.desk.texts import Say

if TYPE_CHECKING:
    from fpdf import FPDF

SERIF, SANS = "serif", "sans"
FACES = {(SERIF, ""): fonts.SERIF, (SERIF, "B"): fonts.SERIF_BOLD, (SANS, ""): fonts.SANS}
INK, SOFT, ACCENT = (38, 50, 56), (96, 112, 120), (0, 105, 108)
# Millimetres of an A4 page, and points of letters.
WIDTH, HEIGHT, MARGIN = 210, 297, 32
TEXT_WIDTH = WIDTH - 2 * MARGIN
NAME_POINTS, SMALLEST_NAME_POINTS = 30, 15


class Unprintable(ValueError):
    """A name with letters that the font does not have."""


@dataclass(frozen=True)
class CertificateWords:
    """What stands on the page, from top to bottom."""

    programme: str
    title: str
    before_name: str
    name: str
    after_name: str
    round: str
    role: str
    dates: str
    place_and_day: str
    signature: str
    footnote: str


def on_paper(
    say: Say, *, name: str, cohort: str, learned: bool, showed: bool, start: str, end: str
) -> CertificateWords:
    """The words on the page. `learned` and `showed` are the roles somebody really had a tandem in."""
    role = "both" if learned and showed else "buddy" if showed else "learner"
    return CertificateWords(
        programme=say("certificate-programme"),
        title=say("certificate-title"),
        before_name=say("certificate-before-name"),
        name=name,
        after_name=say("certificate-after-name"),
        round=cohort,
        role=say(f"certificate-role-{role}"),
        dates=say("status-dates", start=start, end=end),
        place_and_day=say("certificate-place-and-day"),
        signature=say("certificate-signature"),
        footnote=say("certificate-footnote"),
    )


def check_letters(name: str) -> None:
    """Raises `Unprintable`."""
    if any(ord(letter) not in _letters() for letter in name):
        raise Unprintable


def certificate_file(words: CertificateWords) -> bytes:
    """One A4 page as PDF. Takes a good part of a second: not for the event loop."""
    with _with_fonts() as page:
        page.set_margins(MARGIN, MARGIN, MARGIN)
        page.set_auto_page_break(False)
        page.set_title(words.title)
        page.add_page()
        _draw_frame(page)
        _draw_words(page, words)
        _draw_foot(page, words)
        return bytes(page.output())


@contextmanager
def _with_fonts() -> Iterator["FPDF"]:
    """An empty document; the files of its fonts are closed afterwards."""
    # Only a certificate needs it, and it takes its time and its room.
    from fpdf import FPDF  # noqa: PLC0415
    from fpdf.fonts import TTFFont  # noqa: PLC0415

    page = FPDF(format="A4")
    try:
        for (family, style), file in FACES.items():
            page.add_font(family, style, file)
        yield page
    finally:
        for font in page.fonts.values():
            if isinstance(font, TTFFont):
                font.ttfont.close()


@cache
def _letters() -> frozenset[int]:
    with _with_fonts() as page:
        return frozenset(getattr(page.fonts[SERIF + "B"], "cmap", ()))


def _draw_frame(page: "FPDF") -> None:
    page.set_fill_color(*ACCENT)
    page.rect(0, 0, WIDTH, 9, style="F")
    page.set_draw_color(*ACCENT)
    page.set_line_width(0.35)
    page.rect(14, 20, WIDTH - 28, HEIGHT - 34)
    page.set_line_width(0.12)
    page.rect(15.6, 21.6, WIDTH - 31.2, HEIGHT - 37.2)
    # Two circles that overlap: two people who show each other something.
    page.set_line_width(0.9)
    page.circle(x=WIDTH / 2 - 6, y=52, radius=9)
    page.circle(x=WIDTH / 2 + 6, y=52, radius=9)


def _draw_words(page: "FPDF", words: CertificateWords) -> None:
    page.set_y(70)
    _line(page, words.programme.upper(), SANS, 9, SOFT, after=9)
    _line(page, words.title, SERIF, 27, ACCENT, style="B", after=17)
    _line(page, words.before_name, SANS, 11, SOFT, after=8)
    _line(page, words.name, SERIF, _name_points(page, words.name), INK, style="B", after=4)
    page.set_draw_color(*ACCENT)
    page.set_line_width(0.35)
    page.line(WIDTH / 2 - 28, page.get_y(), WIDTH / 2 + 28, page.get_y())
    page.set_y(page.get_y() + 9)
    _line(page, words.after_name, SANS, 11, SOFT, after=6)
    _line(page, words.round, SERIF, 17, INK, after=6)
    _line(page, words.role, SANS, 12, INK, after=4)
    _line(page, words.dates, SANS, 12, INK, after=0)


def _draw_foot(page: "FPDF", words: CertificateWords) -> None:
    page.set_draw_color(*SOFT)
    page.set_line_width(0.2)
    page.set_text_color(*SOFT)
    page.set_font(SANS, size=8)
    page.c_margin = 0
    for left, label in ((MARGIN, words.place_and_day), (WIDTH / 2 + 8, words.signature)):
        page.line(left, 250, left + TEXT_WIDTH / 2 - 8, 250)
        page.set_xy(left, 251.5)
        page.cell(TEXT_WIDTH / 2 - 8, 4, label)
    page.set_xy(MARGIN, 268)
    page.set_font(SANS, size=7)
    page.multi_cell(TEXT_WIDTH, 3.6, words.footnote, align="C")


def _line(
    page: "FPDF", text: str, family: str, points: float, colour: tuple[int, int, int], *, style: str = "", after: float
) -> None:
    page.set_font(family, style, points)
    page.set_text_color(*colour)
    page.multi_cell(TEXT_WIDTH, points * 0.5, text, align="C", new_x="LMARGIN", new_y="NEXT")
    page.set_y(page.get_y() + after)


def _name_points(page: "FPDF", name: str) -> float:
    """As large as fits one line, down to where two lines read better."""
    page.set_font(SERIF, "B", NAME_POINTS)
    fitting = NAME_POINTS * (TEXT_WIDTH - 4) / max(page.get_string_width(name), 1)
    return max(SMALLEST_NAME_POINTS, min(NAME_POINTS, fitting))
