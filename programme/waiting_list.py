"""The waiting list: where somebody stands who waits for a buddy, as far as that can be told beforehand."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Standing:
    """The how-manieth of how many; who goes first, `storage/waiting.py` counts by the rule of the matching."""

    place: int
    of: int
