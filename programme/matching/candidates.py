"""All pairs that could become tandems: every hard rule holds, and each pair knows how well it fits."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b

from programme.matching.profiles import Buddy, History, Learner
from programme.matching.rules import may_be_paired, teachable_topics
from programme.matching.scores import Part, Reason, parts


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
        """The score as a coordinator may read it: without who goes first."""
        return sum(part.points for part in self.parts if isinstance(part.name, Reason))


def candidates(learners: Iterable[Learner], buddies: Iterable[Buddy], history: History) -> list[Candidate]:
    """One candidate for each pair that no hard rule forbids."""
    offering = _by_topic(buddies)
    return [
        _candidate(learner, buddy, topics)
        for learner in learners
        for buddy in _who_offer(learner, offering)
        if may_be_paired(learner, buddy, history) and (topics := teachable_topics(learner, buddy))
    ]


def _by_topic(buddies: Iterable[Buddy]) -> dict[str, list[Buddy]]:
    offering: dict[str, list[Buddy]] = defaultdict(list)
    for buddy in buddies:
        for topic in buddy.offers:
            offering[topic].append(buddy)
    return offering


def _who_offer(learner: Learner, offering: dict[str, list[Buddy]]) -> Iterator[Buddy]:
    """Each buddy once, though several topics may fit."""
    found = {buddy.id: buddy for topic in learner.wants for buddy in offering.get(topic, ())}
    yield from found.values()


def _candidate(learner: Learner, buddy: Buddy, topics: list[str]) -> Candidate:
    counted = parts(learner, buddy)
    return Candidate(learner, buddy, _topic(learner, buddy, topics), sum(part.points for part in counted), counted)


def _topic(learner: Learner, buddy: Buddy, topics: list[str]) -> str:
    """One of the topics that fit, the same each time."""

    # Neither by level nor by alphabet: from a topic that was passed over, somebody could work out a starting point.
    def lot(topic: str) -> bytes:
        return blake2b(learner.id.bytes + buddy.id.bytes + topic.encode(), digest_size=8).digest()

    return min(topics, key=lot)
