"""A drawing as a picture: dots, because Slack shows no drawings."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

from handlers.desk import fonts
from handlers.measuring.drawing import COLOURS, LETTERS

# Three dots for a unit are sharp on a phone as well.
DOTS = 3
SVG = "http://www.w3.org/2000/svg"
SANS, EMOJI, WIDE = "DejaVu Sans", "Noto Emoji", "Droid Sans Fallback"
FILES = {EMOJI: fonts.EMOJI, WIDE: fonts.CHINESE_JAPANESE_KOREAN}
# With what joins them, makes them pictures and gives them a colour of skin.
EMOJIS = re.compile("[\U0001f000-\U0001faff\u200d\ufe0f\u20e3\U000e0020-\U000e007f]")


class NotDrawn(Exception):
    """The renderer has given up on a drawing."""


def picture(drawing: str) -> bytes:
    """A PNG. Takes a tenth of a second: not for the event loop."""
    # Only a picture needs it.
    import resvg_py  # noqa: PLC0415

    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=_set(drawing),
                # The same on every machine.
                skip_system_fonts=True,
                font_files=[str(file) for file in (fonts.SANS, fonts.SANS_BOLD, *FILES.values())],
                font_family=SANS,
                background=COLOURS["paper"],
                zoom=DOTS,
            )
        )
    except BaseException as error:
        # What goes wrong in Rust is no `Exception`, and would take the job that draws along with it.
        if type(error).__name__ != "PanicException":
            raise
        raise NotDrawn from error


def _set(drawing: str) -> str:
    """Each run of letters in the font that has them: in one line the renderer cannot mix fonts, and may even fail."""
    ElementTree.register_namespace("", SVG)
    root = ElementTree.fromstring(drawing)  # noqa: S314  # our own, a moment ago
    for text in root.iter(f"{{{SVG}}}text"):
        runs = list(_runs(text.text or ""))
        if any(family != SANS for family, _ in runs):
            size, weight = LETTERS[text.get("class", "")]
            text.text, left = None, float(text.get("x", 0))
            for family, run in runs:
                place = {"x": f"{left:.1f}", "font-family": family}
                ElementTree.SubElement(text, f"{{{SVG}}}tspan", place).text = run
                left += _width(run, family, size, is_bold=weight > 400)
    return ElementTree.tostring(root, encoding="unicode")


def _runs(text: str) -> Iterator[tuple[str, str]]:
    return ((family, "".join(letters)) for family, letters in groupby(text, _family))


def _family(letter: str) -> str:
    if EMOJIS.match(letter):
        return EMOJI
    return WIDE if unicodedata.east_asian_width(letter) in ("W", "F") else SANS


def _width(run: str, family: str, size: int, *, is_bold: bool) -> float:
    # The certificate brings it.
    from PIL import ImageFont  # noqa: PLC0415

    file: Path = FILES.get(family) or (fonts.SANS_BOLD if is_bold else fonts.SANS)
    return float(ImageFont.truetype(file, 100).getlength(run)) * size / 100
