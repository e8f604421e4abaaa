"""What many measurements come to, in a line."""

import multiprocessing
import platform
from collections.abc import Sequence
from math import ceil


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of all does not exceed; 0 where nothing was measured."""
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)] if ordered else 0.0


def machine() -> str:
    return f"{platform.machine()}, {multiprocessing.cpu_count()} cores, Python {platform.python_version()}"


def in_short(seconds: float) -> str:
    """As short as it can be read: 3.4 ms, 250 ms, 10.4 s."""
    if seconds >= 1:
        return f"{seconds:.1f} s"
    return f"{seconds * 1000:.0f} ms" if seconds >= 0.01 else f"{seconds * 1000:.1f} ms"
