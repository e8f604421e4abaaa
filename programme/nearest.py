"""The word somebody probably meant when they mistyped a command."""

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

# "hlep" for "help" reaches 0.75; "hallo" reaches 0.44 and should suggest nothing.
NEAR_ENOUGH = 0.7

# As people write them who have no such keys: "ueber" is meant as "über".
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that is most alike, whatever its case, umlauts and punctuation; None if nothing is near."""
    typed = _fold(word)
    ranked = sorted((-_likeness(typed, _fold(candidate)), candidate) for candidate in known)
    return ranked[0][1] if ranked and -ranked[0][0] >= NEAR_ENOUGH else None


def _fold(word: str) -> str:
    plain = unicodedata.normalize("NFC", word).casefold().translate(_UMLAUTS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isalnum())


def _likeness(typed: str, known: str) -> float:
    matcher = SequenceMatcher(None, typed, known)
    # A cheap bound from the lengths first: what was typed may be 40,000 characters long.
    if not typed or not known or matcher.real_quick_ratio() < NEAR_ENOUGH:
        return 0.0
    return matcher.ratio()
