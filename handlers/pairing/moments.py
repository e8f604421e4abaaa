"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.pairing import alternatives, matching, matching_rules, pair_decisions, proposing

MOMENTS = (
    proposing.LISTENERS,
    alternatives.LISTENERS,
    matching.LISTENERS,
    matching_rules.LISTENERS,
    pair_decisions.LISTENERS,
)
