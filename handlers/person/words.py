"""The words people type, after `/buddy` or in the direct message, in German and English."""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from programme.nearest import nearest
from programme.words import Language


class Wish(StrEnum):
    """What somebody wants of the bot."""

    MENU = "menu"
    SIGN_UP = "sign-up"
    STATUS = "status"
    PAUSE = "pause"
    LEAVE = "leave"
    RATE = "rate"
    MY_DATA = "my-data"
    BRIEFING = "briefing"
    HELP = "help"
    SPEAK_GERMAN = "speak-german"
    SPEAK_ENGLISH = "speak-english"


DE, EN = Language.GERMAN, Language.ENGLISH
# A word that both languages know (status, pause) leaves the language as it is.
WORDS: dict[str, tuple[Wish, Language | None]] = {
    "": (Wish.MENU, None),
    "menü": (Wish.MENU, DE),
    "menu": (Wish.MENU, None),
    "anmelden": (Wish.SIGN_UP, DE),
    "mitmachen": (Wish.SIGN_UP, DE),
    "registrieren": (Wish.SIGN_UP, DE),
    "signup": (Wish.SIGN_UP, EN),
    "sign up": (Wish.SIGN_UP, EN),
    "join": (Wish.SIGN_UP, EN),
    "status": (Wish.STATUS, None),
    "stand": (Wish.STATUS, DE),
    "pause": (Wish.PAUSE, None),
    "pausieren": (Wish.PAUSE, DE),
    "aussteigen": (Wish.LEAVE, DE),
    "ausstieg": (Wish.LEAVE, DE),
    "abmelden": (Wish.LEAVE, DE),
    "aufhören": (Wish.LEAVE, DE),
    "stopp": (Wish.LEAVE, DE),
    "stop": (Wish.LEAVE, None),
    "leave": (Wish.LEAVE, EN),
    "quit": (Wish.LEAVE, EN),
    "opt out": (Wish.LEAVE, EN),
    "bewerten": (Wish.RATE, DE),
    "bewertung": (Wish.RATE, DE),
    "rate": (Wish.RATE, EN),
    "rating": (Wish.RATE, EN),
    "meine daten": (Wish.MY_DATA, DE),
    "my data": (Wish.MY_DATA, EN),
    "einweisung": (Wish.BRIEFING, DE),
    "briefing": (Wish.BRIEFING, EN),
    "hilfe": (Wish.HELP, DE),
    "help": (Wish.HELP, EN),
    "?": (Wish.HELP, None),
    "deutsch": (Wish.SPEAK_GERMAN, DE),
    "german": (Wish.SPEAK_GERMAN, DE),
    "english": (Wish.SPEAK_ENGLISH, EN),
    "englisch": (Wish.SPEAK_ENGLISH, EN),
}

# Written as the help writes them.
SUGGESTED = tuple(word.replace(" ", "-") for word in WORDS if word not in ("", "?", "sign up"))

# What people write instead of a word, in a sentence of their own.
SAYINGS: tuple[tuple[re.Pattern[str], Wish, Language], ...] = tuple(
    (re.compile(rf"\b(?:{pattern})\b"), wish, language)
    for pattern, wish, language in (
        (r"aufhören|aufhoeren|aussteigen|abmelden|nicht mehr mitmachen", Wish.LEAVE, DE),
        (r"(?:want|like) to (?:stop|leave|quit)|opt out|unsubscribe", Wish.LEAVE, EN),
        (r"(?:möchte|will) (?:gern(?:e)? )?(?:mitmachen|mich anmelden)", Wish.SIGN_UP, DE),
        (r"(?:want|like) to (?:join|sign up)", Wish.SIGN_UP, EN),
    )
)
LONGEST_SAYING = 60
# What people put around a word: it stands in backticks in our own help, and "hilfe?" asks for help.
AROUND = " .,:;!?…\"'`´„“”‚‘’«»*()"


@dataclass(frozen=True)
class Understood:
    """A wish, or the nearest word to something unknown, or neither."""

    wish: Wish | None
    language: Language | None = None
    suggestion: str | None = None


def understand_word(text: str) -> Understood:
    """One word after `/buddy`."""
    word = plain(text)
    if word in WORDS:
        wish, language = WORDS[word]
        return Understood(wish, language)
    return Understood(None, suggestion=nearest(word, SUGGESTED))


def understand_message(text: str) -> Understood:
    """A direct message: a word of ours, or a short sentence that clearly means one. Anything else is a reply."""
    word = plain(text.strip().removeprefix("/buddy"))
    if word in WORDS and word:
        wish, language = WORDS[word]
        return Understood(wish, language)
    if len(word) <= LONGEST_SAYING:
        for pattern, wish, language in SAYINGS:
            if pattern.search(word):
                return Understood(wish, language)
    return Understood(None)


def plain(text: str) -> str:
    """Lower case, hyphens and spaces alike, without the punctuation and quotation marks around it."""
    # Some keyboards send "ö" as an "o" and two dots.
    word = re.sub(r"[\s\-_]+", " ", unicodedata.normalize("NFC", text).strip().lower())
    return word.strip(AROUND) or ("?" if "?" in word else word)
