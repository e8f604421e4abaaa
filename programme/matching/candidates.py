"""A pair that could become a tandem: on which topic, how well it fits, and why."""

from dataclasses import dataclass
from hashlib import blake2b

from programme.matching.preferences import Weights
from programme.matching.profiles import Buddy, Learner
from programme.matching.rules import teachable_topics
from programme.matching.scores import Part, Unsaid, parts


@dataclass(frozen=True)
class Candidate:
    """A learner and a buddy who could work together on a topic."""

    learner: Learner
    buddy: Buddy
    topic: str
    score: int
    parts: tuple[Part, ...]

    @property
    def fit(self) -> int:
        """The score as a coordinator may read it: without who goes first, and what matters to whom."""
        return sum(part.points for part in self.parts if not isinstance(part.name, Unsaid))


def candidate(learner: Learner, buddy: Buddy, weights: Weights) -> Candidate:
    """For two whom no hard rule keeps apart."""
    counted = parts(learner, buddy, weights)
    topic = _topic(learner, buddy, teachable_topics(learner, buddy))
    return Candidate(learner, buddy, topic, sum(part.points for part in counted), counted)


def _topic(learner: Learner, buddy: Buddy, topics: list[str]) -> str:
    """One of the topics that fit, the same each time."""

    # Neither by level nor by alphabet: from a topic that was passed over, somebody could work out a starting point.
    def lot(topic: str) -> bytes:
        return blake2b(learner.id.bytes + buddy.id.bytes + topic.encode(), digest_size=8).digest()

    return min(topics, key=lot)
