import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.nearest import nearest

KNOWN = (
    *("anmelden", "signup", "status", "pause", "aussteigen", "leave", "bewerten", "rate"),
    *("meine-daten", "my-data", "hilfe", "help", "grüße", "straße"),
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hilfe", "hilfe"),
        ("HILFE!", "hilfe"),
        ("hlep", "help"),
        ("anmeldn", "anmelden"),
        ("anmelen", "anmelden"),
        ("sign-up", "signup"),
        ("sign up", "signup"),
        ("austeigen", "aussteigen"),
        ("meinedaten", "meine-daten"),
        ("my_data", "my-data"),
        ("statsu", "status"),
        ("gruesse", "grüße"),
        ("Gru\u0308ße", "grüße"),
        ("STRASSE", "straße"),
    ],
)
def test_a_mistyped_word_gets_the_one_that_was_meant(typed: str, meant: str) -> None:
    assert nearest(typed, KNOWN) == meant


@pytest.mark.parametrize("typed", ["hallo", "", "???", "xyz", "danke", "x" * 40_000, "hilfe" * 8_000])
def test_a_word_that_is_near_nothing_gets_no_suggestion(typed: str) -> None:
    assert nearest(typed, KNOWN) is None


def test_without_known_words_there_is_nothing_to_suggest() -> None:
    assert nearest("hilfe", ()) is None


@given(st.text(max_size=20), st.permutations(KNOWN))
def test_the_suggestion_does_not_depend_on_the_order_of_the_words(typed: str, known: list[str]) -> None:
    assert nearest(typed, known) == nearest(typed, KNOWN)
