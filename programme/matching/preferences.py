"""Preferences: what makes a pair good beyond the rules, and how much each weighs in a round."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeAlias


class Preference(StrEnum):
    """What a coordinator can give a weight. Where two weigh the same, the earlier one is named first."""

    SEVERAL_TOPICS = "several-topics"
    TWO_WAY = "two-way"
    OTHER_DEPARTMENT = "other-department"
    OTHER_STAGE = "other-stage"
    COMMON_TIMES = "common-times"
    SIMILAR_WAYS = "similar-ways"
    NEW_CONTACT = "new-contact"


Weights: TypeAlias = Mapping[Preference, int]

LIGHTEST, HEAVIEST = 0, 5
# Tandems are meant to cross departments and stages. Likeness in how people work weighs most where it is whole, three
# units: deep similarity foretells a good relationship far better than what shows (rho .38 to .59 in 173 samples).
DEFAULT_WEIGHTS: Weights = {
    Preference.SEVERAL_TOPICS: 2,
    Preference.TWO_WAY: 3,
    Preference.OTHER_DEPARTMENT: 4,
    Preference.OTHER_STAGE: 2,
    Preference.COMMON_TIMES: 1,
    Preference.SIMILAR_WAYS: 2,
    Preference.NEW_CONTACT: 1,
}
# How often one preference can count in a pair: each further topic, each time both can at, each way of working alike …
MOST_UNITS: Mapping[Preference, int] = {
    Preference.SEVERAL_TOPICS: 2,
    Preference.TWO_WAY: 1,
    Preference.OTHER_DEPARTMENT: 1,
    Preference.OTHER_STAGE: 2,
    Preference.COMMON_TIMES: 3,
    Preference.SIMILAR_WAYS: 3,
    Preference.NEW_CONTACT: 1,
}
# How many preferences somebody may name as important to them.
MOST_THAT_MATTER = 2

# Three short questions about how somebody likes to work; alike in all three is as similar as it gets.
WAYS_OF_WORKING: Mapping[str, tuple[str, str]] = {
    "starting": ("try-first", "explain-first"),
    "rhythm": ("short-and-often", "long-and-seldom"),
    "planning": ("by-plan", "as-it-comes"),
}


def weights_from(stored: Mapping[str, int]) -> Weights:
    """The weights of a round: what it has set, and the default for the rest; out of bounds counts as the bound."""
    return {
        preference: min(HEAVIEST, max(LIGHTEST, stored.get(preference.value, weight)))
        for preference, weight in DEFAULT_WEIGHTS.items()
    }
