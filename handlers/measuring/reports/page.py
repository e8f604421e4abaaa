"""The report as one page: opens anywhere, prints well, and asks no other address for anything."""

from pathlib import Path

from handlers.desk.texts import Say
from handlers.measuring.drawing import COLOURS, drawn, style
from handlers.measuring.reports.document import Document
from handlers.measuring.reports.parts import Cell, spoken

NO_BREAK_SPACE = "\u00a0"


def page(say: Say, document: Document) -> bytes:
    # Only a report needs it.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # noqa: PLC0415

    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        # The file is opened in a browser, and names, topics and comments in it are what people typed (T5).
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

    def cell(value: Cell) -> str:
        return spoken(say, value).replace(" %", f"{NO_BREAK_SPACE}%")

    template = templates.get_template("page.html")
    return template.render(
        document=document,
        cell=cell,
        drawn=drawn,
        style=style({name: f"var(--{name})" for name in COLOURS}),
        comments=say("report-comments"),
        is_text=_is_text,
    ).encode()


def _is_text(value: Cell) -> bool:
    """Numbers stand under each other, words begin on the left."""
    return isinstance(value, str)
