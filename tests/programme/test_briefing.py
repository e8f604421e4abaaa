"""The cards are few, each with a question worth asking; and only a whole https address is a link."""

import pytest

from programme.briefing import CARDS, is_link, set_for
from programme.words import Role


def test_nine_cards_for_buddies_and_five_for_learners_each_with_two_or_three_answers() -> None:
    assert {role: len(cards) for role, cards in CARDS.items()} == {Role.BUDDY: 9, Role.LEARNER: 5}
    assert {card.answers for cards in CARDS.values() for card in cards} == {"ab", "abc"}


def test_who_is_both_reads_the_buddies_cards() -> None:
    assert [set_for(role) for role in (Role.BUDDY, Role.BOTH, Role.LEARNER)] == [Role.BUDDY, Role.BUDDY, Role.LEARNER]


@pytest.mark.parametrize(
    "text", ["https://intranet.example.com", "HTTPS://x.example/a?b=1&c=2#d", "https://10.0.0.1:8443/x"]
)
def test_a_whole_https_address_is_a_link(text: str) -> None:
    assert is_link(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "http://x.example", "https://", "https:///x", "x.example", "https://x.example/a b", "https://x.example|y",
        "https://x.example/<!here>", "https://[::1", "javascript:alert(1)", "https://x.example/\n",
    ],
)  # fmt: skip
def test_anything_else_is_none(text: str) -> None:
    assert not is_link(text)
