"""The report as a spreadsheet: a sheet for each part, with the same figures as the page."""

import io
import re
from typing import Any

from handlers.measuring.reports.document import Document
from handlers.measuring.reports.parts import Cell, Decimal, Part, Percent, Table

NAME_LETTERS = 31
COLUMN_WIDTHS = (46, 22, 22, 22)


def sheet(document: Document) -> bytes:
    # Only a report needs it, and it takes its time to load.
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415

    file = io.BytesIO()
    # What people typed stays text: a cell that begins with "=" would be a formula on the coordinator's machine.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"title": document.title})
        formats = {
            "title": book.add_format({"bold": True, "font_size": 14}),
            "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "percent": book.add_format({"num_format": "0%"}),
            "decimal": book.add_format({"num_format": "0.0"}),
        }
        for part in document.parts:
            _part(book.add_worksheet(_name(part.title)), formats, document, part)
    return file.getvalue()


def _part(page: Any, formats: dict[str, Any], document: Document, part: Part) -> None:
    for column, width in enumerate(COLUMN_WIDTHS):
        page.set_column(column, column, width)
    page.write_string(0, 0, part.title, formats["title"])
    page.write_string(1, 0, f"{document.title}, {document.subtitle}")
    row = _table(page, formats, part.table, 3) if part.table else 3
    texts = [*part.points, *part.quotes] if part.table else [*part.lines, *part.points]
    for text in texts:
        page.write_string(row, 0, text, formats["text"])
        row += 1
    page.write_string(row + 1, 0, document.footer, formats["text"])
    page.set_landscape()
    page.fit_to_pages(1, 0)


def _table(page: Any, formats: dict[str, Any], table: Table, row: int) -> int:
    """Returns the first row that is free below it."""
    for column, name in enumerate(table.head):
        page.write_string(row, column, name, formats["head"])
    for line in table.rows:
        row += 1
        for column, cell in enumerate(line):
            _write(page, formats, row, column, cell)
    return row + 2


def _write(page: Any, formats: dict[str, Any], row: int, column: int, cell: Cell) -> None:
    match cell:
        case Percent(value):
            page.write_number(row, column, value / 100, formats["percent"])
        case Decimal(value):
            page.write_number(row, column, round(value, 1), formats["decimal"])
        case int():
            page.write_number(row, column, cell)
        case _:
            page.write_string(row, column, cell, formats["text"])


def _name(title: str) -> str:
    """A sheet's name: 31 letters, without what Excel refuses."""
    return re.sub(r"[\[\]:*?/\\]", " ", title)[:NAME_LETTERS]
