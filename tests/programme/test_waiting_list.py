"""The waiting list: freed first, then longest waiting, then who signed up first."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from programme.waiting_list import Standing, Waits, standing

MONDAY = datetime(2027, 1, 11, tzinfo=UTC)


def waits(number: int, *, freed: bool = False, waited: int = 0, after_days: int = 0) -> Waits:
    return Waits(UUID(int=number), freed, waited, MONDAY + timedelta(days=after_days))


def order(*people: Waits) -> list[int]:
    places = {each.id.int: standing(people, each.id) for each in people}
    return sorted(places, key=lambda number: place.place if (place := places[number]) else 0)


def test_whoever_lost_a_partner_goes_first_then_the_longest_waiting_then_the_first_to_sign_up() -> None:
    new, newer = waits(1, after_days=3), waits(2, after_days=4)
    patient, freed = waits(3, waited=2, after_days=5), waits(4, freed=True, after_days=6)

    assert order(newer, new, freed, patient) == [4, 3, 1, 2]


def test_one_says_the_how_manieth_of_how_many() -> None:
    assert standing([waits(1), waits(2, after_days=1)], UUID(int=2)) == Standing(2, 2)


def test_whoever_does_not_wait_has_no_place() -> None:
    assert standing([waits(1)], UUID(int=9)) is None
