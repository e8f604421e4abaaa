"""The columns of a list of people, by their English and German names, and what is wrong in which of them."""

from handlers.lists.people_words import Words
from handlers.lists.tables import TableError

ID, NAME, ROLE = "id", "name", "role"
OFFERS, OFFER_LEVEL, WANTS, CAPACITY = "offers", "offer level", "wants", "capacity"
LANGUAGES, MEETING, SITE, TIMES = "languages", "how to meet", "site", "times"
DEPARTMENT, STAGE, MANAGER = "department", "stage", "manager"
NOT_WITH, EARLIER, WAITED = "not with", "earlier partner", "waited"
WAYS, SMALL_GROUP = "ways of working", "small group"

NEEDED = (ROLE, OFFERS, WANTS)
COLUMNS = Words(
    {
        ID: ("employee id", "employee number", "Personalnummer", "Personal-Nr.", "Kürzel", "Nummer"),
        NAME: ("full name", "Vor- und Nachname", "Vollständiger Name"),
        ROLE: ("Rolle",),
        OFFERS: ("offer", "topics offered", "Zeigt", "Bietet", "Bietet an", "Kann zeigen"),
        OFFER_LEVEL: ("level of offers", "Wie sicher", "Sicherheit"),
        WANTS: ("want", "wants to learn", "topics wanted", "Lernt", "Möchte lernen", "Wünscht"),
        CAPACITY: ("places", "Plätze", "Kapazität"),
        LANGUAGES: ("language", "Sprachen", "Sprache"),
        MEETING: ("meets", "Treffen", "Wie treffen", "Art der Treffen"),
        SITE: ("location", "Standort", "Ort"),
        TIMES: ("time", "Zeiten", "Zeit"),
        DEPARTMENT: ("Abteilung", "Bereich"),
        STAGE: ("career stage", "Berufsphase"),
        MANAGER: ("line manager", "Führungskraft", "Vorgesetzte", "Vorgesetzter", "Vorgesetzte:r"),
        NOT_WITH: ("Nicht mit",),
        EARLIER: ("earlier partners", "former partner", "former partners", "Frühere Partner:innen", "Früher mit"),
        WAITED: ("rounds waited", "Gewartet", "Durchgänge gewartet"),
        WAYS: ("way of working", "Arbeitsweise", "Arbeitsweisen"),
        SMALL_GROUP: ("Kleine Gruppe", "Kleingruppe"),
    }
)
# Longer than any name or topic; what is quoted shall fit on a line.
MOST_QUOTED = 60


class Header:
    """What stands in the first line: the columns as this file calls them."""

    def __init__(self) -> None:
        self.titles: dict[str, str] = {}
        self.ignored: list[str] = []

    def column(self, title: str) -> str | None:
        meant = COLUMNS.find(title)
        if meant:
            self.titles.setdefault(meant, title)
        elif title:
            self.ignored.append(title)
        return meant

    def check(self) -> None:
        """A mistyped “not with” must not be passed over like a column that is not for us; raises TableError."""
        meant = {title: COLUMNS.almost(title) for title in self.ignored}
        mistyped = {title: column for title, column in meant.items() if column and column not in self.titles}
        there = {*self.titles, *mistyped.values()}
        problems = [
            *(f"there must be a column “{column}”" for column in NEEDED if column not in there),
            *([] if {ID, NAME} & there else [f"there must be a column “{NAME}” or “{ID}”"]),
            *(
                f"the column “{shown(title)}” is not known; did you mean “{column}”?"
                for title, column in mistyped.items()
            ),
        ]
        if problems:
            raise TableError([f"line 1: {problem}" for problem in problems])


class Problems:
    """Everything that is wrong, by line and by the column's own name."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._found: list[tuple[int, str]] = []

    def __len__(self) -> int:
        return len(self._found)

    def add(self, line: int, column: str | None, problem: str) -> None:
        where = f", column “{shown(self._header.titles.get(column, column))}”" if column else ""
        self._found.append((line, f"line {line}{where}: {problem}"))

    def raise_if_any(self) -> None:
        if self._found:
            raise TableError([problem for _, problem in sorted(self._found, key=lambda each: each[0])])


def shown(text: str) -> str:
    """As it can be quoted: on one line, harmless on a terminal, not endless."""
    plain = "".join(letter if letter.isprintable() else " " for letter in text)
    return plain if len(plain) <= MOST_QUOTED else f"{plain[:MOST_QUOTED]}…"
