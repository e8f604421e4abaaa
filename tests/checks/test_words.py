"""Words work however people type them, and in both languages for everybody."""

import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from handlers.desk.texts import say_in, source
from handlers.person.words import WORDS, Wish, understand_message, understand_word
from programme.words import Language

MANIFEST: dict[str, Any] = yaml.safe_load((Path(__file__).parents[2] / "manifest.yml").read_text(encoding="utf-8"))
DE, EN = Language.GERMAN, Language.ENGLISH
TYPED = [word for word in WORDS if word]

WAYS_TO_TYPE: dict[str, Callable[[str], str]] = {
    "as it is": lambda word: word,
    "with hyphens": lambda word: word.replace(" ", "-"),
    "with underscores": lambda word: word.replace(" ", "_"),
    "with more spaces": lambda word: f"  {word.replace(' ', '   ')} ",
    "in capitals": str.upper,
    "as a sentence begins": str.capitalize,
    "with a full stop": lambda word: f"{word}.",
    "loudly": lambda word: f"{word} !!",
    "with an ellipsis": lambda word: f"{word}…",
    "as a question": lambda word: f"{word}?",
    "in quotes": lambda word: f"„{word}“",
    "as code": lambda word: f"`{word}`",
    "with umlauts in two pieces": lambda word: unicodedata.normalize("NFD", word),
}


@pytest.mark.parametrize("way", WAYS_TO_TYPE)
@pytest.mark.parametrize("word", TYPED)
def test_a_word_does_the_same_however_it_is_typed(word: str, way: str) -> None:
    typed = WAYS_TO_TYPE[way](word)
    wish, language = WORDS[word]

    after_the_slash, as_a_message = understand_word(typed), understand_message(typed)

    assert (after_the_slash.wish, after_the_slash.language) == (wish, language)
    assert (as_a_message.wish, as_a_message.language) == (wish, language)


@pytest.mark.parametrize("word", TYPED)
def test_a_slash_in_the_direct_message_does_no_harm(word: str) -> None:
    assert understand_message(f"/buddy {word}").wish is WORDS[word][0]


def test_nothing_after_the_slash_opens_the_menu_and_no_words_are_no_wish() -> None:
    assert understand_word("").wish is Wish.MENU
    assert understand_word("   ").wish is Wish.MENU
    assert understand_message("   ").wish is None


@pytest.mark.parametrize("language", Language)
def test_every_wish_has_a_word_in_either_language(language: Language) -> None:
    spoken = {wish for wish, known in WORDS.values() if known in (language, None)}
    switches = {Wish.SPEAK_GERMAN, Wish.SPEAK_ENGLISH}

    assert spoken | switches == set(Wish)


@pytest.mark.parametrize(
    ("word", "wish", "language"),
    [
        ("deutsch", Wish.SPEAK_GERMAN, DE),
        ("german", Wish.SPEAK_GERMAN, DE),
        ("englisch", Wish.SPEAK_ENGLISH, EN),
        ("english", Wish.SPEAK_ENGLISH, EN),
    ],
)
def test_either_name_of_a_language_switches_to_it(word: str, wish: Wish, language: Language) -> None:
    assert WORDS[word] == (wish, language)


@pytest.mark.parametrize(
    ("typo", "wish"),
    [
        ("anmeldn", Wish.SIGN_UP),
        ("anmleden", Wish.SIGN_UP),
        ("singup", Wish.SIGN_UP),
        ("ausstiegen", Wish.LEAVE),
        ("aufhoeren", Wish.LEAVE),
        ("abmeldne", Wish.LEAVE),
        ("leav", Wish.LEAVE),
        ("hlep", Wish.HELP),
        ("hilfee", Wish.HELP),
        ("sttaus", Wish.STATUS),
        ("satus", Wish.STATUS),
        ("pasue", Wish.PAUSE),
        ("bewertn", Wish.RATE),
        ("raiting", Wish.RATE),
        ("meinedaten", Wish.MY_DATA),
        ("mydata", Wish.MY_DATA),
        ("menue", Wish.MENU),
        ("englisch bitte", Wish.SPEAK_ENGLISH),
    ],
)
def test_a_typo_gets_the_word_that_was_meant_and_does_nothing_by_itself(typo: str, wish: Wish) -> None:
    understood = understand_word(typo)

    assert understood.wish is None
    assert understood.suggestion is not None
    assert understand_word(understood.suggestion).wish is wish
    assert understand_message(typo).wish in (None, wish)


@pytest.mark.parametrize("word", ["hallo", "xyz", "42", "<!channel>", "wo ist die kantine", "a" * 40_000, "!!!", "🎉"])
def test_something_else_altogether_gets_no_suggestion(word: str) -> None:
    understood = understand_word(word)

    assert (understood.wish, understood.suggestion) == (None, None)


@pytest.mark.parametrize(
    ("sentence", "wish", "language"),
    [
        ("Ich möchte aufhören", Wish.LEAVE, DE),
        ("ich will nicht mehr mitmachen!", Wish.LEAVE, DE),
        ("Wie kann ich aussteigen?", Wish.LEAVE, DE),
        ("I'd like to leave, please.", Wish.LEAVE, EN),
        ("I want to stop", Wish.LEAVE, EN),
        ("Ich möchte gern mitmachen", Wish.SIGN_UP, DE),
        ("I would like to join", Wish.SIGN_UP, EN),
    ],
)
def test_a_short_sentence_that_clearly_means_a_word_is_understood(
    sentence: str, wish: Wish, language: Language
) -> None:
    understood = understand_message(sentence)

    assert (understood.wish, understood.language) == (wish, language)


@pytest.mark.parametrize(
    "sentence",
    [
        "Wir haben uns noch nicht getroffen, Anna war im Urlaub.",
        "Danke, alles gut hier",
        "We met on Tuesday and it was great",
        "Ich wollte nur sagen, dass wir uns sehr gut verstehen und mit der Stunde gestern gar nicht aufhören wollten",
    ],
)
def test_what_is_no_word_of_ours_is_a_reply_and_never_guessed(sentence: str) -> None:
    assert understand_message(sentence).wish is None


@pytest.mark.parametrize("language", Language)
def test_the_words_the_help_names_are_understood_and_cover_the_same_wishes(language: Language) -> None:
    named = re.findall(r"^• `([^`]+)`", say_in(language)("help-text"), re.MULTILINE)
    other = Wish.SPEAK_ENGLISH if language is DE else Wish.SPEAK_GERMAN
    every = {Wish.SIGN_UP, Wish.STATUS, Wish.PAUSE, Wish.LEAVE, Wish.RATE, Wish.MY_DATA, Wish.BRIEFING, other}

    assert {understand_word(word).wish for word in named} == every
    # A German word keeps German, an English one English; only the last one switches.
    assert {understand_word(word).language for word in named[:-1]} <= {language, None}


@pytest.mark.parametrize("language", Language)
def test_every_command_in_a_text_is_understood_in_the_language_of_the_text(language: Language) -> None:
    commands = re.findall(r"`/buddy ([^`{}]+)`", source(language))

    assert commands
    for command in commands:
        understood = understand_word(command)
        assert understood.wish is not None, command
        assert understood.language in (language, None), command


def test_the_words_in_the_manifest_are_understood() -> None:
    [buddy] = [command for command in MANIFEST["features"]["slash_commands"] if command["command"] == "/buddy"]

    assert None not in {understand_word(word).wish for word in buddy["usage_hint"].split(" | ")}
