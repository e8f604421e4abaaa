"""The line of stations: where somebody stands in a round."""

from datetime import date

import pytest

from programme.progress import Station, station

STARTS, HALF, ENDS = date(2027, 3, 1), date(2027, 3, 29), date(2027, 4, 26)


@pytest.mark.parametrize(
    ("today", "without", "with_tandem"),
    [
        (date(2027, 2, 1), Station.TANDEM, Station.MEETINGS),
        (STARTS, Station.TANDEM, Station.MEETINGS),
        (date(2027, 3, 28), Station.TANDEM, Station.MEETINGS),
        (HALF, Station.TANDEM, Station.INTERIM),
        (date(2027, 4, 25), Station.TANDEM, Station.INTERIM),
        (ENDS, Station.CLOSING, Station.CLOSING),
    ],
)
def test_the_stations_of_a_round_one_after_the_other(today: date, without: Station, with_tandem: Station) -> None:
    facts = {"starts_on": STARTS, "ends_on": ENDS, "today": today}

    assert station(has_tandem=False, **facts) is without
    assert station(has_tandem=True, **facts) is with_tandem
