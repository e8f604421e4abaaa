"""What a company sets for the matching in a small TOML file: weights, places, topics of its own."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.offline.arguments import MOST_PLACES
from handlers.lists.people_columns import shown
from handlers.lists.people_words import folded
from handlers.lists.tables import TableError
from programme.matching.preferences import DEFAULT_WEIGHTS, HEAVIEST, LIGHTEST, Preference, Weights, weights_from
from programme.nearest import nearest

MOST_BYTES = 1_000_000
KEYS = ("weights", "places", "topics")
# Before Python 3.14 the reader of TOML says only in words where a mistake stands.
_WHERE = re.compile(r"(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)", re.DOTALL)


@dataclass(frozen=True)
class Settings:
    """How a list is to be matched; what the file does not say is as in a round of the programme."""

    weights: Weights
    places: int | None = None
    topics: tuple[str, ...] = ()


AS_IN_THE_PROGRAMME = Settings(DEFAULT_WEIGHTS)


def read_settings(path: str) -> Settings:
    """Raises TableError, and OSError if there is no such file."""
    try:
        text = _text(Path(path))
        found = _parsed(text)
        if problems := [f"line {_line(text, key)}: {problem}" for key, problem in _problems(found)]:
            raise TableError(problems)
    except TableError as error:
        raise TableError([f"{path}, {problem}" for problem in error.problems]) from None
    topics = tuple(" ".join(topic.split()) for topic in found.get("topics", ()))
    return Settings(weights_from(found.get("weights", {})), found.get("places"), topics)


def _text(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        raise TableError(["the file is too large for a few settings"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise TableError(["the file is no text; save it as TOML, with UTF-8 as its character set"]) from None


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        where = _WHERE.fullmatch(str(error))
        line = (where and where["line"]) or len(text.splitlines())
        what = where["what"] if where else str(error)
        raise TableError([f"line {line}: this is no TOML: {what[:1].lower()}{what[1:]}"]) from None


def _problems(found: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What is wrong, each with the key it stands at."""
    for key in found:
        if key not in KEYS:
            yield key, f"“{shown(key)}” is not known{_advice(key, (*KEYS, *Preference))}"
    weights = found.get("weights", {})
    if isinstance(weights, dict):
        yield from _problems_of_weights(weights)
    else:
        yield "weights", "the weights stand below the line “[weights]”, one a line"
    places = found.get("places")
    if places is not None and not (_is_whole(places) and 1 <= places <= MOST_PLACES):
        yield "places", f"“places” is a whole number from 1 to {MOST_PLACES}"
    yield from (("topics", problem) for problem in _problems_of_topics(found.get("topics", [])))


def _problems_of_topics(topics: object) -> Iterator[str]:
    if not isinstance(topics, list) or not all(isinstance(topic, str) and folded(topic) for topic in topics):
        yield '“topics” is a list of names, as in topics = ["Laser cutting", "3D printing"]'
        return
    seen: dict[str, str] = {}
    for topic in topics:
        if re.search(r"[,;|\n]", topic):
            yield f"the topic “{shown(topic)}” must do without “,”, “;” and “|”: they part topics in the list"
        if other := seen.get(folded(topic)):
            yield f"the topics “{shown(other)}” and “{shown(topic)}” read the same"
        seen[folded(topic)] = topic


def _problems_of_weights(weights: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    known = tuple(Preference)
    for key, weight in weights.items():
        if key in KEYS:
            yield key, f"“{key}” belongs above the line “[weights]”"
        elif key not in known:
            yield key, f"there is no preference “{shown(key)}”{_advice(key, known)}"
        elif not _is_whole(weight) or not LIGHTEST <= weight <= HEAVIEST:
            yield key, f"the weight of “{key}” is a whole number from {LIGHTEST} to {HEAVIEST}"


def _is_whole(value: object) -> bool:
    # To Python `true` is a number as well.
    return isinstance(value, int) and not isinstance(value, bool)


def _advice(key: str, known: tuple[str, ...]) -> str:
    near = nearest(key, known)
    return f"; did you mean “{near}”?" if near else f"; there are {', '.join(known)}"


def _line(text: str, key: str) -> int:
    """Where the key stands; TOML's reader does not say."""
    stands = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}[\"']?\s*[\]=.]")
    return next((number for number, line in enumerate(text.splitlines(), start=1) if stands.match(line)), 1)
