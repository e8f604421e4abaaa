"""The catalogue of faults in docs/reliability.md, and the ids in the names of tests."""

import re
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reliability.md"
ENTRY = re.compile(r"^- \*\*([A-Z]\d+)\*\* (.+?)(?=^- |^$)", re.MULTILINE | re.DOTALL)
HELD = re.compile(r"\*(By id|In `([^`]+)`|Not tested|Not built)(?:, in part)?\.\*$")
TEST = re.compile(r"^(?:async )?def test_((?:[a-z]\d+_)+)", re.MULTILINE)


@dataclass(frozen=True)
class Fault:
    """An entry: its id, the whole sentence, and how it is held; `file` where tests tell it in other words."""

    id: str
    text: str
    held: str | None
    file: str | None


def catalogue() -> list[Fault]:
    """All entries in their order."""
    page = PAGE.read_text(encoding="utf-8")
    return [_fault(id_, " ".join(text.split())) for id_, text in ENTRY.findall(page)]


def named_in_tests() -> dict[str, list[str]]:
    """The ids that tests carry in their names, each with the files they stand in."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for ids in TEST.findall(path.read_text(encoding="utf-8")):
            for id_ in ids.upper().split("_")[:-1]:
                found[id_].append(str(path.relative_to(ROOT)))
    return found


def _fault(id_: str, text: str) -> Fault:
    held = HELD.search(text)
    return Fault(id_, text, held and held[1], held and held[2])
