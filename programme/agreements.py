"""Agreements: what the two of a tandem want to reach, how often and where they meet, and what stays between them."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

GOAL_CHARACTERS, PLACE_CHARACTERS, BETWEEN_US_CHARACTERS = 500, 150, 300


class Rhythm(StrEnum):
    """How often the two meet."""

    WEEKLY = "weekly"
    FORTNIGHTLY = "fortnightly"
    AS_NEEDED = "as-needed"


class Where(StrEnum):
    """How they meet."""

    ONLINE = "online"
    ON_SITE = "on-site"
    ALTERNATING = "alternating"


@dataclass(frozen=True)
class Terms:
    """What one of the two proposes, and both confirm."""

    goal: str = ""
    rhythm: Rhythm = Rhythm.FORTNIGHTLY
    where: Where = Where.ALTERNATING
    place: str = ""
    is_confidential: bool = True
    between_us: str = ""

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> "Terms":
        # Back to the closed lists at once: a word that is none of theirs fails here, not in a form.
        values = json.loads(text)
        return cls(**{**values, "rhythm": Rhythm(values["rhythm"]), "where": Where(values["where"])})
