"""Slack's rate limits: so many calls a minute by method, so many posts a second by channel."""

import math
import time
from dataclasses import dataclass
from typing import Any

# Calls a minute, and how many may come at once. docs.slack.dev/apis/web-api/rate-limits
TIERS = {1: (1.0, 10.0), 2: (20.0, 20.0), 3: (50.0, 50.0), 4: (100.0, 100.0)}
# About one a second in a conversation, some more in a burst; of a workspace Slack says only "several hundred".
POSTS_IN_CHANNEL = (60.0, 5.0)
POSTS_IN_WORKSPACE = (300.0, 100.0)
POSTING = "chat.postMessage"


@dataclass
class _Bucket:
    """Fills up with time; each call takes one."""

    a_minute: float
    most: float
    level: float
    looked_at: float

    def seconds_to_wait(self, now: float) -> float:
        self.level = min(self.most, self.level + (now - self.looked_at) * self.a_minute / 60)
        self.looked_at = now
        return max(0.0, (1 - self.level) * 60 / self.a_minute)


class RateLimits:
    """Real time, whatever the workspace's clock says."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[str, ...], _Bucket] = {}

    def retry_after(self, method: str, tier: int | None, args: dict[str, Any]) -> int:
        """Seconds to wait; 0 lets the call pass and counts it."""
        now = time.monotonic()
        buckets = [self._bucket(key, size, now) for key, size in _asked(method, tier, args)]
        wait = max((bucket.seconds_to_wait(now) for bucket in buckets), default=0.0)
        if wait > 0:
            return math.ceil(wait)
        for bucket in buckets:
            bucket.level -= 1
        return 0

    def _bucket(self, key: tuple[str, ...], size: tuple[float, float], now: float) -> _Bucket:
        return self._buckets.setdefault(key, _Bucket(*size, level=size[1], looked_at=now))


def _asked(method: str, tier: int | None, args: dict[str, Any]) -> list[tuple[tuple[str, ...], tuple[float, float]]]:
    if method == POSTING:
        channel = str(args.get("channel", ""))
        return [((method, channel), POSTS_IN_CHANNEL), ((method,), POSTS_IN_WORKSPACE)]
    return [((method,), TIERS[tier])] if tier else []
