"""The channel's picture: what the drawing says stands in it, in every script, judged by another reader's pixels."""

import io
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from PIL import Image

from handlers.desk.texts import say_in
from handlers.measuring.charts import chart, charts
from handlers.measuring.drawing import COLOURS, Chart, composed, drawn
from handlers.measuring.figures import AddedValue, Figures
from handlers.measuring.picture import DOTS, picture
from handlers.measuring.reports.parts import Bars
from programme.statistics import Mean, Share, distribution
from programme.words import Language, Moment

SVG = "{http://www.w3.org/2000/svg}"
TEN = (5, 5, 5, 4, 4, 4, 3, 3, 2, 1)
SPREAD = (
    AddedValue(Moment.INTERIM, Mean(4.2, 12), distribution(TEN)),
    AddedValue(Moment.CLOSING, Mean(3.6, 10), distribution(TEN)),
)
MEANS = (AddedValue(Moment.INTERIM, Mean(4.2, 7), None), AddedValue(Moment.CLOSING, Mean(3.6, 6), None))
SAY = say_in(Language.GERMAN)
# One that the renderer fails on where one line mixes its fonts, and others that people could think of.
NAMES = (
    "Frühjahr 日本語 한국어 🌱👩\u200d💻 ❤\ufe0f & <Größe>",
    "Umsatz in $ und $x_1^2",
    "🇩🇪🏳\ufe0f\u200d🌈 1\ufe0f\u20e3",
    "العربية עברית हिन्दी ไทย e\u0301\u0301\u0301",
    "]]> &amp; <script>",
    "ä" * 300,
    "春" * 300,
)


def figures(values: tuple[AddedValue, ...]) -> Figures:
    return Figures(25, 12, 15, 11, 0, 3, 1, Share(4, 5), Share(62, 90), values)


def seen(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png), formats=["PNG"]).convert("RGB")


def parsed(svg: str) -> Element:
    return ElementTree.fromstring(svg)  # noqa: S314  # our own


def colour(name: str) -> tuple[int, ...]:
    digits = COLOURS[name].removeprefix("#")
    return tuple(int(digits[n : n + 2], 16) for n in (0, 2, 4))


@pytest.mark.parametrize("values", [SPREAD, MEANS, ()], ids=["spread", "means", "shares"])
def test_every_bar_of_the_drawing_stands_in_the_picture(values: tuple[AddedValue, ...]) -> None:
    svg = composed("Frühjahr", charts(SAY, figures(values)))
    image = seen(chart(SAY, figures(values), title="Frühjahr"))

    root = parsed(svg)
    left, top, width, height = (int(each) for each in root.get("viewBox", "").split())
    assert image.size == (DOTS * width, DOTS * height)
    bars = 0
    for group in root.iter(f"{SVG}g"):
        below = int(group.get("transform", "").split()[1].rstrip(")"))
        for rect in (each for each in group.iter(f"{SVG}rect") if each.get("class") == "filled"):
            x = int(rect.get("x", 0)) + 2 - left
            y = int(rect.get("y", 0)) + below + 3 - top
            assert image.getpixel((DOTS * x, DOTS * y)) == colour("tone")
            bars += 1
    assert bars == {SPREAD: 2 + 5 + 1, MEANS: 2 + 2, (): 2}[values]
    assert image.getpixel((1, 1)) == (255, 255, 255)


def test_the_page_and_the_picture_hold_the_same_drawing() -> None:
    bars = Bars("Themen", (("Tabellen", ((4, "4"), (9, "9"))),), ("angeboten", "gewünscht"))

    page, whole = parsed(drawn(bars, "chart-0")), parsed(composed("", [Chart(bars)]))

    [group] = whole.iter(f"{SVG}g")
    said = [(each.tag.removeprefix(SVG), each.attrib, each.text) for each in group.iter() if each is not group]
    assert said == [
        (each.tag, each.attrib, each.text) for each in page.iter() if each.tag not in ("svg", "title", "desc")
    ]


@pytest.mark.parametrize("letters", ["äöüßŁčž€„", "ΑΩЖЯ", "日本語春学", "简体繁體", "한국어", "あアん", "🌱🚀🎉✅🫶"])
def test_every_letter_of_a_name_is_drawn_as_itself(letters: str) -> None:
    # A letter that the fonts do not have is a box, and every box is alike.
    images = {seen(picture(composed(letter, []))).tobytes() for letter in letters}

    assert len(images) == len(letters)
    assert seen(picture(composed(" ", []))).tobytes() not in images


@pytest.mark.parametrize("name", NAMES)
def test_whatever_a_round_is_called_it_is_drawn(name: str) -> None:
    assert seen(chart(SAY, figures(SPREAD), title=name)).width == DOTS * 400
