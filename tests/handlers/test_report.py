"""The report as a page and as a spreadsheet: well-formed, the same figures, and nothing that asks another address."""

import io
import itertools
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]
import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from handlers.desk.texts import Say, say_in
from handlers.measuring.charts import charts, in_words, shows_anything
from handlers.measuring.figures import AddedValue, Figures
from handlers.measuring.reports.document import Document, document
from handlers.measuring.reports.page import page
from handlers.measuring.reports.sheet import sheet
from programme.closing_answers import Outcome
from programme.report import Rated, Report, TopicBalance
from programme.statistics import Mean, Share, distribution
from programme.words import Language, Moment

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '<script>alert("ä")</script> & =1+1'
TEN = (5, 5, 5, 4, 4, 4, 3, 3, 2, 1)
FULL = Report(
    buddies=12,
    learners=15,
    signed_up=25,
    served=Share(12, 15),
    waiting=3,
    tandems=11,
    ended_early=4,
    met=Share(31, 62),
    answered=Share(62, 90),
    interim=Rated(Moment.INTERIM, Mean(4.2, 5)),
    closing=Rated(Moment.CLOSING, Mean(3.6, 10), distribution(TEN), (HOSTILE, "=SUM(1;1)", "Größer, bitte.")),
    topics=(TopicBalance(HOSTILE, 4, 9, 3), TopicBalance("Fernwartung " * 6, 1, 2, 0)),
    outcomes=(
        Outcome(HOSTILE, Mean(1.25, 12), Mean(3.4, 12), Share(9, 12), Share(4, 12), ((9, 0), (3, 2), (0, 4), (0, 6))),
        Outcome("Kunden", Mean(1.5, 10), Mean(2.4, 10), None, None, ((5, 0), (5, 6), (0, 4), (0, 0))),
        Outcome("", used=Share(3, 5)),
    ),
)
PARTLY = Report(5, 5, 10, Share(5, 5), 0, 5, 0, None, None, Rated(Moment.INTERIM), Rated(Moment.CLOSING, Mean(4.0, 5)))
SMALL = Report(2, 2, 4, None, 0, 2, 0, None, None, Rated(Moment.INTERIM), Rated(Moment.CLOSING))
REPORTS = pytest.mark.parametrize("report", [FULL, PARTLY, SMALL], ids=["full", "partly", "small"])
LANGUAGES = pytest.mark.parametrize("language", Language)


def told(report: Report, language: Language = Language.GERMAN) -> tuple[Say, Document]:
    say = say_in(language)
    return say, document(
        say, report, cohort=f"Frühjahr {HOSTILE}", starts_on="25. Januar 2027", ends_on="22. März 2027", day="5. April"
    )


def parsed(report: Report, language: Language = Language.GERMAN) -> Element:
    html = html5lib.HTMLParser(strict=True).parse(page(*told(report, language)))
    assert isinstance(html, Element)
    return html


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).replace("\u00a0", " ").split())


@REPORTS
@LANGUAGES
def test_the_page_is_well_formed_and_stands_alone(report: Report, language: Language) -> None:
    html = parsed(report, language)

    assert html.get("lang") == language.value
    assert not [each for each in html.iter() if each.tag in (f"{XHTML}script", f"{XHTML}link", f"{XHTML}img")]
    assert not [name for each in html.iter() for name in each.attrib if name.endswith(("src", "href"))]
    assert "@import" not in text_of(html) and "http" not in page(*told(report, language)).decode()


@REPORTS
def test_the_page_can_be_listened_to(report: Report) -> None:
    html = parsed(report)

    headings = [int(each.tag[-1]) for each in html.iter() if re.fullmatch(rf"{re.escape(XHTML)}h\d", str(each.tag))]
    assert headings[0] == 1 and all(below - above <= 1 for above, below in itertools.pairwise(headings))
    for table in html.iter(f"{XHTML}table"):
        assert text_of(table[0]) and table[0].tag == f"{XHTML}caption"
    for drawing in html.iter(f"{SVG}svg"):
        assert [text_of(drawing[n]) != "" for n in (0, 1)] == [True, True]
        assert drawing.get("role") == "img"
    ids = [each.get("id") for each in html.iter() if each.get("id")]
    assert len(ids) == len(set(ids))


@REPORTS
@LANGUAGES
def test_the_spreadsheet_holds_the_same_figures_as_the_page(report: Report, language: Language) -> None:
    say, words = told(report, language)
    book = load_workbook(io.BytesIO(sheet(words)))

    on_the_page = [
        [[text_of(cell) for cell in row] for row in table.iter(f"{XHTML}tr")]
        for table in parsed(report, language).iter(f"{XHTML}table")
    ]
    in_the_book = [rows for page_ in book if (rows := _table(say, page_))]

    assert in_the_book == on_the_page
    assert not [cell.coordinate for page_ in book for row in page_ for cell in row if cell.data_type == "f"]


def test_what_is_kept_back_is_said_and_never_a_nought() -> None:
    for language, words in (
        (Language.GERMAN, "zu wenige Antworten, um sie zu zeigen"),
        (Language.ENGLISH, "too few answers to show them"),
    ):
        rows = [text_of(row) for row in parsed(PARTLY, language).iter(f"{XHTML}tr")]
        assert sum(words in row for row in rows) == 3
        assert not [row for row in rows if re.search(r"\b0 ?%|\b0[.,]0\b", row)]


def test_a_small_round_gets_a_guide_in_place_of_figures() -> None:
    html = text_of(parsed(SMALL))

    assert "Abschlussgespräch" in html and "Was machst du heute anders als vorher?" in html
    assert "%" not in html[html.index("Wer dabei war") :] and "Mehrwert" not in html[html.index("Wer dabei war") :]


@LANGUAGES
def test_a_chart_shows_only_what_may_be_shown(language: Language) -> None:
    say = say_in(language)
    nothing = Figures(25, 12, 15, 11, 0, 3, 1, None, None, ())
    something = Figures(
        25, 12, 15, 11, 0, 3, 1, Share(4, 5), None, (AddedValue(Moment.CLOSING, Mean(3.6, 10), distribution(TEN)),)
    )

    assert not shows_anything(nothing)
    assert len(charts(say, something)) == 2
    assert "80" in in_words(say, something, cohort="Frühjahr") and "83" not in in_words(
        say, something, cohort="Frühjahr"
    )


def _table(say: Say, sheet_: Any) -> list[list[str]]:
    """The table of a sheet, from its fourth row to the first empty one, as people read it."""
    found: list[list[str]] = []
    for row in sheet_.iter_rows(min_row=4):
        cells = [cell for cell in row if cell.value is not None]
        if not cells:
            break
        found.append([_spoken(say, cell) for cell in row])
    width = len([name for name in found[0] if name]) if found else 0
    return [row[:width] for row in found] if width > 1 else []


def _spoken(say: Say, cell: Any) -> str:
    if cell.value is None:
        return ""
    if cell.number_format == "0%":
        return say("report-percent", value=round(cell.value * 100))
    if cell.number_format == "0.0":
        return f"{cell.value:.1f}".replace(".", say("decimal-comma"))
    return " ".join(str(cell.value).split())


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed on this machine")
@LANGUAGES
def test_libreoffice_opens_the_spreadsheet_without_a_warning(language: Language, tmp_path: Path) -> None:
    (tmp_path / "report.xlsx").write_bytes(sheet(told(FULL, language)[1]))

    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76", "report.xlsx"]
    done = subprocess.run(  # noqa: S603  # our own words
        command, cwd=tmp_path, capture_output=True, text=True, timeout=120, check=True
    )

    # Java is not needed for spreadsheets, and not installed.
    warnings = [line for line in done.stderr.splitlines() if line and "javaldx" not in line]
    assert warnings == []
    assert "25" in (tmp_path / "report.csv").read_text(encoding="utf-8")
