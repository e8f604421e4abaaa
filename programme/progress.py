"""How far somebody has come in a round, as a line of a few stations."""

from datetime import date
from enum import StrEnum

from programme.rounds import half_time


class Station(StrEnum):
    """What everybody passes in a round, in this order."""

    SIGN_UP = "sign-up"
    TANDEM = "tandem"
    MEETINGS = "meetings"
    INTERIM = "interim"
    CLOSING = "closing"


def station(*, has_tandem: bool, starts_on: date, ends_on: date, today: date) -> Station:
    """Where somebody who signed up stands today; without a tandem one waits for it until the round is over."""
    if today >= ends_on:
        return Station.CLOSING
    # Whoever waits at half time still waits: stations tell how far somebody has come, not how far the round has.
    if not has_tandem:
        return Station.TANDEM
    return Station.INTERIM if today >= half_time(starts_on, ends_on) else Station.MEETINGS
