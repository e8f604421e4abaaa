"""The sign-up: what somebody answers in two short steps, and what is wrong with it, field by field."""

import json
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any, Self

from programme.words import Level, Role

# Which privacy notice somebody agreed to: a new one when it says something else, not when it says it better.
CONSENT_VERSION = "2026-11"
MOST_WANTS = 3
MOST_WANTS_FOR_BOTH = 2  # keeps the first step at eight fields
MOST_LEARNERS = 4
MOST_NOT_WITH = 10
HOPE_CHARACTERS = 500
SHORT_CHARACTERS = 80


class SignUpError(StrEnum):
    """What a sign-up cannot do, each with a sentence of its own beside the field."""

    NO_OFFERS = "no-offers"
    NO_WANTS = "no-wants"
    TOO_MANY_WANTS = "too-many-wants"
    SAME_TOPIC = "same-topic"
    OWN_MANAGER = "own-manager"
    NOT_A_COLLEAGUE = "not-a-colleague"
    NO_CONSENT = "no-consent"
    NO_LANGUAGE = "no-language"
    NO_MANNER = "no-manner"
    NO_SITE = "no-site"
    NOT_WITH_SELF = "not-with-self"


@dataclass(frozen=True)
class Answers:
    """A sign-up as far as it has come. Levels, hope and "not with" are confidential: never print this."""

    role: Role | None = None
    offers: tuple[str, ...] = ()
    offer_level: int = Level.AT_HOME
    wants: tuple[str, ...] = ()
    levels: dict[str, int] = field(default_factory=dict)
    manager: str | None = None
    consents: bool = False
    shows_level: bool = False
    languages: tuple[str, ...] = ("de",)
    department: str = ""
    stage: str | None = None
    manners: tuple[str, ...] = ("online", "on-site")
    small_group: bool = False
    times: tuple[str, ...] = ()  # none named means any
    site: str = ""
    capacity: int = 1
    not_with: tuple[str, ...] = ()
    hope: str = ""
    why: str = ""  # for the coordinators who read an application

    # A traceback or a careless log line prints what lies about.
    def __repr__(self) -> str:
        return "Answers(…)"

    def with_(self, **changes: Any) -> Self:
        return replace(self, **changes)

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Self:
        stored = json.loads(text)
        role = Role(stored["role"]) if stored["role"] else None
        lists = {name: tuple(value) for name, value in stored.items() if isinstance(value, list)}
        return cls(**{**stored, **lists, "role": role})

    @property
    def teaches(self) -> bool:
        return self.role is not None and self.role.teaches

    @property
    def learns(self) -> bool:
        return self.role is not None and self.role.learns

    @property
    def most_wants(self) -> int:
        return MOST_WANTS_FOR_BOTH if self.role is Role.BOTH else MOST_WANTS

    def level_of(self, topic: str) -> int:
        """The starting point; "at the very beginning" where nothing was chosen."""
        # The lowest as the default: nobody has to pick it, and whoever knows more says so gladly.
        return self.levels.get(topic, Level.BEGINNING)

    def for_role(self) -> Self:
        """Without what a role does not ask, such as the topics of a buddy who became a learner."""
        offers = self.offers if self.teaches else ()
        wants = self.wants if self.learns else ()
        return self.with_(offers=offers, wants=wants, levels={t: self.level_of(t) for t in wants})


def check_first_step(answers: Answers, *, user_id: str) -> dict[str, SignUpError]:
    """What is wrong with the first step, by field."""
    errors: dict[str, SignUpError] = {}
    if answers.teaches and not answers.offers:
        errors["offers"] = SignUpError.NO_OFFERS
    if answers.learns:
        if not answers.wants:
            errors["wants"] = SignUpError.NO_WANTS
        elif len(answers.wants) > answers.most_wants:
            errors["wants"] = SignUpError.TOO_MANY_WANTS
        elif answers.teaches and set(answers.wants) & set(answers.offers):
            errors["wants"] = SignUpError.SAME_TOPIC
    if answers.manager == user_id:
        errors["manager"] = SignUpError.OWN_MANAGER
    if not answers.consents:
        errors["consent"] = SignUpError.NO_CONSENT
    return errors


def check_second_step(answers: Answers, *, user_id: str) -> dict[str, SignUpError]:
    """What is wrong with the second step, by field."""
    errors: dict[str, SignUpError] = {}
    if not answers.languages:
        errors["languages"] = SignUpError.NO_LANGUAGE
    if not answers.manners:
        errors["meeting"] = SignUpError.NO_MANNER
    elif answers.manners == ("on-site",) and not answers.site.strip():
        errors["site"] = SignUpError.NO_SITE
    if user_id in answers.not_with:
        errors["not_with"] = SignUpError.NOT_WITH_SELF
    return errors
