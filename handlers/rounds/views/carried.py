"""What the forms that change a round carry: the state of it that was seen, and words that are not kept yet."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Self
from uuid import UUID

from handlers.desk.values import Value
from programme.refusals import NoLongerCurrent


@dataclass(frozen=True)
class Seen(Value):
    """A round, and the state of it that a form shows."""

    cohort_id: UUID
    revision: int


@dataclass(frozen=True)
class Carried:
    """What a preview carries: the state of the round that was seen, and the company's own words by question."""

    seen: Seen
    own: Mapping[str, str]

    def to_value(self) -> str:
        return json.dumps({"seen": self.seen.to_value(), "own": dict(self.own)}, ensure_ascii=False)

    @classmethod
    def from_value(cls, text: str) -> Self:
        """Raises `NoLongerCurrent` for anything that was not written here."""
        try:
            found = json.loads(text)
        except ValueError:
            raise NoLongerCurrent from None
        match found:
            case {"seen": str(seen), "own": dict(own)} if all(isinstance(words, str) for words in own.values()):
                return cls(Seen.from_value(seen), own)
        raise NoLongerCurrent
