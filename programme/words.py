"""The programme's vocabulary: the few closed lists that rules, rows and forms share."""

from enum import IntEnum, StrEnum


class Language(StrEnum):
    """The languages the bot speaks."""

    GERMAN = "de"
    ENGLISH = "en"


class Role(StrEnum):
    """What somebody signs up as; both is possible on different topics."""

    BUDDY = "buddy"
    LEARNER = "learner"
    BOTH = "both"

    @property
    def teaches(self) -> bool:
        return self is not Role.LEARNER

    @property
    def learns(self) -> bool:
        return self is not Role.BUDDY


class Level(IntEnum):
    """The starting point in a topic, as people judge themselves. Confidential."""

    BEGINNING = 1
    BASICS = 2
    AT_HOME = 3
    IN_DEPTH = 4


# A buddy has to be at least one level above, so nobody learns who is in depth, and nobody teaches who begins.
LEARNERS_LEVELS = (Level.BEGINNING, Level.BASICS, Level.AT_HOME)
BUDDYS_LEVELS = (Level.BASICS, Level.AT_HOME, Level.IN_DEPTH)


class TopicKind(StrEnum):
    """Digital topics, and experience, so that a tandem can go both ways."""

    DIGITAL = "digital"
    EXPERIENCE = "experience"


class Moment(StrEnum):
    """When the added value is rated."""

    INTERIM = "interim"
    CLOSING = "closing"


class Duty(StrEnum):
    """What somebody may do for a round."""

    COORDINATOR = "coordinator"
    DEPUTY = "deputy"
    HELPER = "helper"


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri")
HALVES = ("am", "pm")
SLOTS = tuple(f"{day}-{half}" for day in WEEKDAYS for half in HALVES)

DEFAULT_TOPICS: dict[str, TopicKind] = {
    "mobile-devices": TopicKind.DIGITAL,
    "social-media": TopicKind.DIGITAL,
    "collaboration-tools": TopicKind.DIGITAL,
    "ai-assistants": TopicKind.DIGITAL,
    "connected-machines": TopicKind.DIGITAL,
    "online-meetings": TopicKind.DIGITAL,
    "data-protection": TopicKind.DIGITAL,
    "materials": TopicKind.EXPERIENCE,
    "customers": TopicKind.EXPERIENCE,
    "how-we-work": TopicKind.EXPERIENCE,
}
