"""A list of people from a spreadsheet, ready for the matching; everything that is wrong is said at once."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from handlers.lists import people_columns as columns
from handlers.lists.people_cells import BETWEEN_PEOPLE, Cells
from handlers.lists.people_columns import Header, Problems, shown
from handlers.lists.people_directory import Directory, Named
from handlers.lists.people_words import MANNERS, ROLES, STAGES, TIMES, WAYS, YES_OR_NO, Topics, languages, slots
from handlers.lists.tables import STANDARD_INPUT, Row, TableError, read, rows
from programme.matching.preferences import WAYS_OF_WORKING
from programme.matching.profiles import Buddy, History, Learner, Manner, Stage
from programme.matching.rules import plain
from programme.words import BUDDYS_LEVELS, LEARNERS_LEVELS, Level, Role

DEFAULT_LANGUAGE = "de"
MOST_PLACES, MOST_WAITED = 20, 100
# Only to make ids of it that are the same each time.
_NAMESPACE = uuid5(NAMESPACE_URL, "https://digital-buddy.invalid/people")


@dataclass(frozen=True)
class Participant:
    """What stands in a row. Levels and "not with" are confidential: never print this."""

    named: Named
    role: Role | None
    offers: dict[str, int]
    wants: dict[str, int]
    profile: dict[str, Any]
    capacity: int
    small_group: bool
    manager: str
    not_with: list[str]
    earlier: list[str]

    def __repr__(self) -> str:
        return f"Participant(line {self.named.line})"


@dataclass(frozen=True)
class People:
    """Everybody who takes part, and how they are called in the list; holds gaps, so it is never printed."""

    learners: list[Learner]
    buddies: list[Buddy]
    history: History
    called: dict[UUID, Named]
    ignored: list[str]

    # A traceback or a failing test prints what it holds.
    def __repr__(self) -> str:
        return f"People({len(self.learners)} learners, {len(self.buddies)} buddies)"


def read_people(path: str, topics: Topics) -> People:
    """Raises TableError, and OSError if there is no such file."""
    name = "standard input" if path == STANDARD_INPUT else path
    header = Header()
    try:
        # Some systems write “ü” as u with two dots: a name must be the same wherever it stands.
        text = unicodedata.normalize("NFC", read(path))
        listed = list(rows(text, header.column, needed=()))
        header.check()
        return _people(listed, header, topics)
    except TableError as error:
        raise TableError([f"{name}, {problem}" for problem in error.problems]) from None


def _people(listed: Sequence[Row], header: Header, topics: Topics) -> People:
    if not listed:
        raise TableError(["there is nobody in the list"])
    problems = Problems(header)
    everybody = [_participant(row, header, topics, problems) for row in listed]
    _check_keys([each.named for each in everybody], header, problems)
    directory = Directory([each.named for each in everybody], problems)
    managers = dict(_managers(everybody, directory))
    directory.check_circles(managers)
    earlier = frozenset(pair for each in everybody for pair in _earlier(each, directory, problems))
    learners, buddies = [], []
    for each in everybody:
        profile = _profile(each, managers.get(each.named.key), directory, problems)
        if each.role and each.role.learns:
            learners.append(
                Learner(**profile, wants=each.wants, other_way=frozenset(each.offers), small_group=each.small_group)
            )
        if each.role and each.role.teaches:
            buddies.append(
                Buddy(**profile, offers=each.offers, other_way=frozenset(each.wants), capacity=each.capacity)
            )
    problems.raise_if_any()
    if missing := [*_nobody(learners, "wants to learn", "learner"), *_nobody(buddies, "shows", "buddy")]:
        raise TableError(missing)
    called = {_id(each.named.key): each.named for each in everybody}
    return People(learners, buddies, History(completed=earlier), called, header.ignored)


def _nobody(found: Sequence[object], does: str, role: str) -> list[str]:
    return [] if found else [f"nobody {does} anything; the role “{role}” or “both” must stand there at least once"]


def _participant(row: Row, header: Header, topics: Topics, problems: Problems) -> Participant:
    cells = Cells(row, problems)
    offer_level = cells.number(
        columns.OFFER_LEVEL, default=Level.AT_HOME, least=BUDDYS_LEVELS[0], most=BUDDYS_LEVELS[-1], is_confidential=True
    )
    offers = cells.levels(columns.OFFERS, topics, default=offer_level, allowed=BUDDYS_LEVELS)
    wants = cells.levels(columns.WANTS, topics, default=Level.BEGINNING, allowed=LEARNERS_LEVELS)
    for topic in sorted(offers.keys() & wants.keys()):
        cells.complain(columns.WANTS, f"“{shown(topic)}” is offered and wanted by the same person")
    return Participant(
        named=_named(row, cells, header),
        role=_role(cells, offers, wants),
        offers=offers,
        wants=wants,
        profile=_details(cells),
        capacity=cells.number(columns.CAPACITY, default=1, least=0, most=MOST_PLACES),
        small_group=cells.word(columns.SMALL_GROUP, YES_OR_NO) == "yes",
        manager=cells.text(columns.MANAGER),
        not_with=cells.entries(columns.NOT_WITH, BETWEEN_PEOPLE),
        earlier=cells.entries(columns.EARLIER, BETWEEN_PEOPLE),
    )


def _named(row: Row, cells: Cells, header: Header) -> Named:
    code, name = cells.text(columns.ID), cells.text(columns.NAME)
    column = columns.ID if columns.ID in header.titles else columns.NAME
    if not cells.text(column):
        cells.complain(column, "this is missing")
    return Named(row.line, key=code if column == columns.ID else plain(name), id=code or name, name=name or code)


def _role(cells: Cells, offers: dict[str, int], wants: dict[str, int]) -> Role | None:
    """None for somebody whom others only name: a manager, an earlier partner."""
    word = cells.word(columns.ROLE, ROLES)
    if not word:
        if (offers or wants) and not cells.text(columns.ROLE):
            cells.complain(columns.ROLE, "this is missing; write buddy, learner or both")
        return None
    role = Role(word)
    for does, topics, column in ((role.teaches, offers, columns.OFFERS), (role.learns, wants, columns.WANTS)):
        if does and not topics and not cells.text(column):
            cells.complain(column, f"for the role “{word}” there must be a topic")
    return role


def _details(cells: Cells) -> dict[str, Any]:
    meeting = cells.words(columns.MEETING, MANNERS)
    manners = frozenset(Manner) if "both" in meeting or not meeting else frozenset(map(Manner, meeting))
    site = cells.text(columns.SITE)
    if manners == {Manner.ON_SITE} and not site:
        cells.complain(columns.SITE, "this is missing: whoever meets on site only must say where")
    ways = cells.words(columns.WAYS, WAYS)
    for either, other in WAYS_OF_WORKING.values():
        if either in ways and other in ways:
            cells.complain(columns.WAYS, f"{either} and {other} are answers to the same question; choose one")
    stage = cells.word(columns.STAGE, STAGES)
    return {
        "languages": frozenset(cells.words(columns.LANGUAGES, languages()) or [DEFAULT_LANGUAGE]),
        "manners": manners,
        "site": site,
        "times": frozenset(slot for time in cells.words(columns.TIMES, TIMES) for slot in slots(time)),
        "department": cells.text(columns.DEPARTMENT),
        "stage": Stage(stage) if stage else None,
        "ways": frozenset(ways),
        "waited": cells.number(columns.WAITED, default=0, least=0, most=MOST_WAITED),
    }


def _check_keys(everybody: Sequence[Named], header: Header, problems: Problems) -> None:
    column = columns.ID if columns.ID in header.titles else columns.NAME
    advice = "" if column == columns.ID else "; tell the two apart, or add a column “id”"
    seen: dict[str, int] = {}
    for each in everybody:
        if each.key in seen and each.key:
            told = shown(each.id)
            problems.add(each.line, column, f"“{told}” stands in line {seen[each.key]} already{advice}")
        seen.setdefault(each.key, each.line)


def _managers(everybody: Sequence[Participant], directory: Directory) -> Iterator[tuple[str, str]]:
    for each in everybody:
        if each.manager and (found := directory.find(each.manager, line=each.named.line, column=columns.MANAGER)):
            yield each.named.key, found


def _earlier(person: Participant, directory: Directory, problems: Problems) -> Iterator[frozenset[UUID]]:
    for name in person.earlier:
        found = directory.find(name, line=person.named.line, column=columns.EARLIER)
        if found == person.named.key:
            problems.add(person.named.line, columns.EARLIER, "nobody is their own partner")
        elif found is not None:
            yield frozenset((_id(person.named.key), _id(found)))


def _profile(person: Participant, manager: str | None, directory: Directory, problems: Problems) -> dict[str, Any]:
    line, key = person.named.line, person.named.key
    not_with = directory.find_in_confidence(person.not_with, line=line, column=columns.NOT_WITH)
    if key in not_with:
        problems.add(line, columns.NOT_WITH, "nobody can name themselves here")
    own = {"id": _id(key), "person": _id(key), "user": key, "manager": manager, "not_with": not_with}
    return {**person.profile, **own}


def _id(key: str) -> UUID:
    return uuid5(_NAMESPACE, key)
