"""Lots: for every pair 64 bits that look random and are the same on every machine, from a seed and the two names."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Bits = npt.NDArray[np.uint64]

LOT_BITS = 64
# The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, 2014).
_STEPS = ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB))
_LAST_SHIFT, _HALF = 31, 32


def draw(
    seed: int,
    learners: Sequence[bytes],
    buddies: Sequence[bytes],
    learner: "npt.NDArray[np.int64]",
    buddy: "npt.NDArray[np.int64]",
) -> "Bits":
    """One lot a pair; `learner` and `buddy` are positions in the two lists of names."""
    import numpy as np  # noqa: PLC0415

    mine, theirs = (np.array([_digest(seed, name) for name in names], dtype=np.uint64) for names in (learners, buddies))
    # Turned, or two who could teach each other would draw the same lot in both directions.
    turned = (theirs << np.uint64(_HALF)) | (theirs >> np.uint64(_HALF))
    lots = mine[learner] ^ turned[buddy]
    for shift, factor in _STEPS:
        lots = (lots ^ (lots >> np.uint64(shift))) * np.uint64(factor)
    mixed: Bits = lots ^ (lots >> np.uint64(_LAST_SHIFT))
    return mixed


def _digest(seed: int, name: bytes) -> int:
    # Not `hash`: Python gives it another value in every run.
    return int.from_bytes(blake2b(b"%d/%b" % (seed, name), digest_size=LOT_BITS // 8).digest())
