"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.pairing import (
    alternatives,
    comparing,
    forbidding,
    matching,
    matching_rules,
    pair_decisions,
    proposing,
    starting_point,
    swapping,
)

MOMENTS = (
    proposing.LISTENERS,
    starting_point.LISTENERS,
    alternatives.LISTENERS,
    matching.LISTENERS,
    matching_rules.LISTENERS,
    pair_decisions.LISTENERS,
    swapping.LISTENERS,
    forbidding.LISTENERS,
    comparing.LISTENERS,
)
