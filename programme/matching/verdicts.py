"""Whether a pair that was decided on still holds; asked again at the release, at the learner's yes and the buddy's."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum
from uuid import UUID

from programme.matching.hard_rules import BUDDYS_WISH, broken
from programme.matching.profiles import Buddy, Inputs, Learner


class Verdict(StrEnum):
    """What becomes of a pair. Only what everybody may know lapses openly; all else looks like a person's own no."""

    HOLDS = "holds"
    LAPSES = "lapses"
    LEARNER_DECLINES = "learner-declines"
    BUDDY_DECLINES = "buddy-declines"


def verdicts(inputs: Inputs, pairs: Sequence[tuple[UUID, UUID, str | None]]) -> list[Verdict]:
    """For pairs (enrolments of learner and buddy, topic) that are released together, in this order."""
    learners = {learner.id: learner for learner in inputs.learners}
    buddies = {buddy.id: buddy for buddy in inputs.buddies}
    taken: Counter[UUID] = Counter()
    found = []
    for learner_id, buddy_id, topic in pairs:
        buddy = buddies.get(buddy_id)
        if buddy is not None:
            buddy = replace(buddy, capacity=buddy.capacity - taken[buddy_id])
        each = verdict(inputs, learners.get(learner_id), buddy, topic)
        if inputs.places is not None and taken.total() >= inputs.places:
            each = Verdict.LAPSES
        # Also where the bot will decline for somebody: the place is taken until then, as it is while somebody thinks.
        taken[buddy_id] += each is not Verdict.LAPSES
        found.append(each)
    return found


def verdict(inputs: Inputs, learner: Learner | None, buddy: Buddy | None, topic: str | None) -> Verdict:
    """For two who are to meet over this one topic; None is who, or what, has no part in the round any more."""
    if learner is None or buddy is None:
        return Verdict.LAPSES
    # Another topic that would fit as well is not the one they were, or are to be, asked about.
    wants = {wanted: level for wanted, level in learner.wants.items() if wanted == topic}
    found = broken(replace(learner, wants=wants), buddy, inputs)
    if any(not rule.is_private for rule in found):
        return Verdict.LAPSES
    if not found:
        return Verdict.HOLDS
    return Verdict.BUDDY_DECLINES if found == [BUDDYS_WISH] else Verdict.LEARNER_DECLINES
