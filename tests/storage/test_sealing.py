"""What people confide opens in its own place, with a key of ours, and nowhere else."""

from dataclasses import replace
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.sealing import BadKey, Place, Sealing, Unreadable, new_key, read_key

OLD, NEW = read_key(new_key()), read_key(new_key())
PLACE = Place("TFIRM", "want", "level_sealed", uuid4())


@given(st.text())
def test_what_was_sealed_opens_again(text: str) -> None:
    sealing = Sealing([NEW])

    assert sealing.open_text(sealing.seal(text, PLACE), PLACE) == text


@given(st.binary(max_size=80))
def test_s8_anything_else_is_unreadable_and_nothing_worse(garbage: bytes) -> None:
    with pytest.raises(Unreadable):
        Sealing([NEW]).open(garbage, PLACE)


@pytest.mark.parametrize(
    "elsewhere",
    [
        replace(PLACE, team_id="TOTHER"),
        replace(PLACE, table="offer"),
        replace(PLACE, column="confidence_before_sealed"),
        replace(PLACE, row_id=uuid4()),
    ],
)
def test_a_value_copied_elsewhere_does_not_open(elsewhere: Place) -> None:
    sealed = Sealing([NEW]).seal("3", PLACE)

    with pytest.raises(Unreadable, match="damaged or moved"):
        Sealing([NEW]).open(sealed, elsewhere)


def test_a_changed_byte_anywhere_is_noticed() -> None:
    sealing = Sealing([NEW])
    sealed = sealing.seal("3", PLACE)

    for position in range(len(sealed)):
        damaged = bytearray(sealed)
        damaged[position] ^= 1
        with pytest.raises(Unreadable):
            sealing.open(bytes(damaged), PLACE)


def test_the_same_words_never_look_the_same() -> None:
    sealing = Sealing([NEW])

    assert sealing.seal("3", PLACE) != sealing.seal("3", PLACE)


def test_s9_an_old_key_still_opens_and_the_new_one_seals() -> None:
    before = Sealing([OLD]).seal("3", PLACE)
    both = Sealing([NEW, OLD])

    assert both.open_text(before, PLACE) == "3"
    assert Sealing([NEW]).open_text(both.seal("4", PLACE), PLACE) == "4"
    with pytest.raises(Unreadable, match="a key that is not here"):
        Sealing([NEW]).open(before, PLACE)


def test_nothing_stored_reads_as_nothing() -> None:
    assert Sealing([NEW]).open_text(None, PLACE) == ""


def test_s8_without_a_key_nothing_is_sealed() -> None:
    with pytest.raises(BadKey):
        Sealing([])


@pytest.mark.parametrize("text", ["", "short", "not base64 at all!", "ä" * 44, "A" * 36])
def test_s8_a_bad_key_is_refused(text: str) -> None:
    with pytest.raises(BadKey):
        read_key(text)


def test_an_error_names_the_column_and_never_the_words() -> None:
    sealed = Sealing([OLD]).seal("I have never used a computer", PLACE)

    with pytest.raises(Unreadable) as refusal:
        Sealing([NEW]).open(sealed, PLACE)

    assert str(refusal.value) == "want.level_sealed: sealed with a key that is not here"
