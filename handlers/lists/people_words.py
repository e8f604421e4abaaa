"""The words that may stand in a list of people, in English and in German, and the topics in both."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from functools import cache

from babel import Locale

from handlers.desk.texts import say_in
from programme.nearest import nearest
from programme.words import DEFAULT_TOPICS, WEEKDAYS, Language

# So many words fit on a line when somebody has to be told all of them.
FEW = 8
ALMOST_THE_SAME = 0.8


def folded(word: str) -> str:
    """Only letters and figures, all small: “Social-Media” is “social media”."""
    return "".join(each for each in unicodedata.normalize("NFC", word).casefold() if each.isalnum())


class Words:
    """A closed list: what each word means, however it is written."""

    def __init__(self, written: Mapping[str, Iterable[str]]) -> None:
        self._meaning: dict[str, str] = {}
        self._written: dict[str, str] = {}
        for meaning, names in written.items():
            for name in (meaning, *names):
                self._meaning.setdefault(folded(name), meaning)
                self._written.setdefault(name, meaning)
        self._all = list(written)
        self._guesses: dict[str, str] = {}

    def find(self, word: str) -> str | None:
        return self._meaning.get(folded(word))

    def almost(self, word: str) -> str | None:
        """What is written nearly the same: nearer than for a suggestion."""
        close = get_close_matches(folded(word), self._meaning, n=1, cutoff=ALMOST_THE_SAME)
        return self._meaning[close[0]] if close else None

    def advice(self, word: str) -> str:
        """What to write instead, to stand behind a complaint."""
        if word not in self._guesses:
            near = nearest(word, self._written)
            self._guesses[word] = f"; did you mean “{self._written[near]}”?" if near else self._choice()
        return self._guesses[word]

    def _choice(self) -> str:
        return f"; there are {', '.join(self._all)}" if len(self._all) <= FEW else ""


ROLES = Words(
    {
        "buddy": ("digital-buddy", "buddies"),
        "learner": ("learning", "lernende:r", "lernende", "lernender", "lernend"),
        "both": ("beides", "beide", "buddy und lernende:r", "buddy and learner"),
    }
)
STAGES = Words(
    {
        "in-training": ("in Ausbildung", "Auszubildende:r", "Azubi", "apprentice"),
        "professional": ("im Beruf", "working"),
        "leading": ("mit Führungsaufgaben", "Führungskraft", "leading people"),
    }
)
MANNERS = Words(
    {
        "online": ("remote",),
        "on-site": ("in person", "vor Ort", "Präsenz"),
        "both": ("either", "beides", "egal"),
    }
)
WAYS = Words(
    {
        "try-first": ("gleich ausprobieren", "ausprobieren"),
        "explain-first": ("erst erklären", "erklären"),
        "short-and-often": ("kurz und oft",),
        "long-and-seldom": ("lang und selten",),
        "by-plan": ("nach Plan",),
        "as-it-comes": ("wie es kommt",),
    }
)
YES_OR_NO = Words({"yes": ("ja", "x", "true", "wahr", "1"), "no": ("nein", "false", "falsch", "0")})

_DAYS = {
    "mon": ("Mo", "Monday", "Mondays", "Montag", "montags"),
    "tue": ("Di", "Tuesday", "Tuesdays", "Dienstag", "dienstags"),
    "wed": ("Mi", "Wednesday", "Wednesdays", "Mittwoch", "mittwochs"),
    "thu": ("Do", "Thursday", "Thursdays", "Donnerstag", "donnerstags"),
    "fri": ("Fr", "Friday", "Fridays", "Freitag", "freitags"),
}
_HALVES = {
    "am": ("morning", "mornings", "vormittag", "vormittags"),
    "pm": ("afternoon", "afternoons", "nachmittag", "nachmittags"),
}
TIMES = Words(
    {
        **{day: _DAYS[day] for day in WEEKDAYS},
        **{
            f"{day}-{half}": [f"{name} {part}" for name in (day, *_DAYS[day]) for part in (half, *parts)]
            for day in WEEKDAYS
            for half, parts in _HALVES.items()
        },
    }
)


def slots(time: str) -> tuple[str, ...]:
    """A day is both its halves."""
    return (time,) if "-" in time else tuple(f"{time}-{half}" for half in _HALVES)


@cache
def languages() -> Words:
    """Every language that has a short code, by the code or by its English or German name."""
    names = [{str(code): str(name) for code, name in Locale(own.value).languages.items()} for own in Language]
    codes = [code for code in names[0] if code.isalpha() and len(code) == 2]
    places = {"de": ("de-de", "de-at", "de-ch"), "en": ("en-gb", "en-us")}
    return Words({code: [*(each[code] for each in names if code in each), *places.get(code, ())] for code in codes})


class Topics(Words):
    """The topics of the programme, by key or by name in both languages, and those the company adds."""

    def __init__(self, own: Sequence[str] = ()) -> None:
        known = {key: [say_in(language)(f"topic-{key}") for language in Language] for key in DEFAULT_TOPICS}
        # “Erfahrung: Werkstoffe” is spoken of as “Werkstoffe”.
        short = {key: [name.partition(": ")[2] or name for name in names] for key, names in known.items()}
        super().__init__({**{key: [*known[key], *short[key]] for key in known}, **dict.fromkeys(own, ())})


def topic_name(topic: str, language: Language) -> str:
    return say_in(language)(f"topic-{topic}") if topic in DEFAULT_TOPICS else topic
