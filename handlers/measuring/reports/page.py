"""The report as one page: opens anywhere, prints well, and asks no other address for anything."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from handlers.desk.texts import Say
from handlers.measuring.reports.document import Document
from handlers.measuring.reports.drawing import drawn
from handlers.measuring.reports.parts import Cell, spoken

NO_BREAK_SPACE = "\u00a0"
_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    # The file is opened in a browser, and names, topics and comments in it are what people typed (T5).
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


def page(say: Say, document: Document) -> bytes:
    def cell(value: Cell) -> str:
        return spoken(say, value).replace(" %", f"{NO_BREAK_SPACE}%")

    template = _TEMPLATES.get_template("page.html")
    return template.render(
        document=document, cell=cell, drawn=drawn, comments=say("report-comments"), is_text=_is_text
    ).encode()


def _is_text(value: Cell) -> bool:
    """Numbers stand under each other, words begin on the left."""
    return isinstance(value, str)
