"""Tables as spreadsheets save them: comma, semicolon or tab; UTF-8, with or without its mark, or Windows-1252."""

import csv
import io
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

# In this order: Windows-1252 makes something of nearly any bytes, so UTF-8 has to fail first.
_ENCODINGS = ("utf-8-sig", "cp1252")
# Beyond this a file is not a list of people, and reading it would fill the machine.
MOST_BYTES = 256_000_000
STANDARD_INPUT = "-"
MOST_PROBLEMS_SHOWN = 20
UNUSABLE = 2


class TableError(ValueError):
    """What has to be changed in the file, one line each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class Row:
    """Cells by column, and the line they end in; `overflows` if something stands beyond the last column."""

    line: int
    cells: Mapping[str, str]
    overflows: bool = False

    def get(self, column: str) -> str:
        return self.cells.get(column, "")


def read(path: str) -> str:
    """The text of a file, or of standard input for `-`; raises TableError and OSError."""
    content = _bytes(path)
    # A spreadsheet's own format, or UTF-16: Windows-1252 would read both.
    if b"\0" in content:
        raise TableError(["the file is no text; save it as CSV"])
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError(["the file is no text; save it as CSV, with UTF-8 as its character set"])


def _bytes(path: str) -> bytes:
    if path == STANDARD_INPUT:
        content = sys.stdin.buffer.read(MOST_BYTES + 1)
    else:
        with Path(path).open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise TableError([f"the file is larger than {MOST_BYTES // 1_000_000} MB"])
    return content


def rows(text: str, column: Callable[[str], str | None], *, needed: tuple[str, ...]) -> Iterator[Row]:
    """Row by row, empty ones left out; `column` names what stands in the header, None for what means nothing here."""
    if not text.strip():
        raise TableError(["the file is empty"])
    first = text.lstrip().partition("\n")[0]
    skipped = text[: len(text) - len(text.lstrip("\r\n"))].count("\n")
    # By the header alone: in the cells below, commas part topics and surnames from first names.
    separator = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text.lstrip("\r\n"), newline=""), delimiter=separator, skipinitialspace=True)
    try:
        header = [column(name.strip()) for name in next(reader)]
        _check_header(header, first, separator, needed)
        for cells in reader:
            values = {name: cell.strip() for name, cell in zip(header, cells, strict=False) if name}
            if any(values.values()):
                yield Row(skipped + reader.line_num, values, any(cell.strip() for cell in cells[len(header) :]))
    except csv.Error as error:
        raise TableError([f"line {skipped + reader.line_num}: {error}"]) from None


def say_why(error: TableError | OSError) -> int:
    """Prints what is wrong, at most twenty lines of it; the exit code."""
    if isinstance(error, TableError):
        print(*error.problems[:MOST_PROBLEMS_SHOWN], sep="\n", file=sys.stderr)
        if (more := len(error.problems) - MOST_PROBLEMS_SHOWN) > 0:
            print(f"… and {more} more", file=sys.stderr)
    else:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
    return UNUSABLE


def _check_header(header: list[str | None], first: str, separator: str, needed: tuple[str, ...]) -> None:
    there = ", ".join(f"“{name.strip()}”" for name in first.split(separator))
    problems = [f"line 1: there must be a column “{name}”; there are {there}" for name in needed if name not in header]
    problems += [
        f"line 1: the column “{name}” stands there twice"
        for name in dict.fromkeys(header)
        if name and header.count(name) > 1
    ]
    if problems:
        raise TableError(problems)
