"""A firm of one's own from a CSV file, as a spreadsheet saves it; everything that is wrong is said at once, by line."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo, available_timezones

from handlers.lists.tables import Row, TableError, read, rows
from sandbox.people import ChannelPlan, Firm, Person

FEWEST, MOST = 3, 500
LONGEST_NAME = 80
COLUMNS = {
    "name": ("name", "full name", "vor- und nachname"),
    "department": ("department", "abteilung", "bereich"),
    "role": ("role", "title", "job title", "rolle", "funktion", "position"),
    "language": ("language", "sprache"),
    "tz": ("time zone", "timezone", "zeitzone"),
    "manager": ("manager", "line manager", "führungskraft", "vorgesetzte", "vorgesetzter", "vorgesetzte:r"),
}
LANGUAGES = {
    "de-DE": ("", "de", "de-de", "de-at", "de-ch", "deutsch", "german"),
    "en-GB": ("en", "en-gb", "en-us", "englisch", "english"),
}
# What Unicode does not take apart, and German letters as they are written out.
_WRITTEN_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ø": "o", "ł": "l", "ı": "i"})


def read_firm(path: Path) -> Firm:
    """Raises TableError, and OSError if there is no such file. The first person coordinates."""
    people = list(rows(read(str(path)), _column, needed=("name",)))
    problems = [*_problems(people), *_too_few_or_many(people)]
    if problems:
        raise TableError(problems)
    return Firm(
        name=path.stem.replace("_", " ").strip() or "Firma",
        domain=_handle(path.stem) or "firma",
        people=list(_people(people)),
        channels=[ChannelPlan("general"), ChannelPlan("digital-buddies", bot_is_member=True)],
    )


def _column(name: str) -> str | None:
    """Columns that mean nothing here may stand in the file all the same."""
    wanted = name.strip().casefold()
    return next((column for column, names in COLUMNS.items() if wanted in names), None)


def _problems(people: list[Row]) -> Iterator[str]:
    known = {row.get("name") for row in people}
    seen: dict[str, int] = {}
    for row in people:
        line, name = row.line, row.get("name")
        for problem in (*_problems_of_name(name), *_problems_of_details(row), *_problems_of_manager(row, known)):
            yield f"line {line}: {problem}"
        if name in seen:
            yield f"line {line}: “{name}” stands in line {seen[name]} already; tell the two apart"
        elif name:
            seen[name] = line


def _problems_of_name(name: str) -> Iterator[str]:
    if not name:
        yield "the name is missing"
    elif len(name) > LONGEST_NAME:
        yield f"the name has {len(name)} characters; {LONGEST_NAME} are the most"


def _problems_of_details(row: Row) -> Iterator[str]:
    language, tz = row.get("language"), row.get("tz")
    if _locale(language) is None:
        yield f"the language “{language}” is not known; write de or en"
    if tz and tz not in available_timezones():
        yield f"the time zone “{tz}” is not known; write one like Europe/Berlin"


def _problems_of_manager(row: Row, known: set[str]) -> Iterator[str]:
    manager = row.get("manager")
    if manager and manager == row.get("name"):
        yield f"“{manager}” cannot be the own manager"
    elif manager and manager not in known:
        yield f"the manager “{manager}” is nobody in this file"


def _too_few_or_many(people: list[Row]) -> Iterator[str]:
    if len(people) < FEWEST:
        yield f"there are {len(people)} people; for a tandem and a coordinator it takes {FEWEST}"
    elif len(people) > MOST:
        yield f"there are {len(people)} people; to try it out, {MOST} are the most"


def _people(people: list[Row]) -> Iterator[Person]:
    handles: dict[str, int] = {}
    for number, row in enumerate(people):
        handle = _handle(row.get("name")) or "person"
        handles[handle] = handles.get(handle, 0) + 1
        yield Person(
            # Müller and Mueller are two people.
            name=handle if handles[handle] == 1 else f"{handle}.{handles[handle]}",
            real_name=row.get("name"),
            title=row.get("role"),
            department=row.get("department"),
            manager=row.get("manager") or None,
            locale=_locale(row.get("language")) or "de-DE",
            tz=ZoneInfo(row.get("tz") or "Europe/Berlin").key,
            is_admin=number == 0,
        )


def _locale(language: str) -> str | None:
    return next((locale for locale, names in LANGUAGES.items() if language.casefold() in names), None)


def _handle(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name.casefold().translate(_WRITTEN_OUT)).encode("ascii", "ignore").decode()
    return ".".join("".join(letter if letter.isalnum() else " " for letter in plain).split())
