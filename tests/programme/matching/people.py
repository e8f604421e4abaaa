"""People for the matching tests: named ones who fit each other unless told otherwise, and random small companies."""

from dataclasses import dataclass, field
from random import Random
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5

from programme.matching import grid
from programme.matching.candidates import Candidate, candidate
from programme.matching.hard_rules import may_be_paired
from programme.matching.preferences import DEFAULT_WEIGHTS, HEAVIEST, WAYS_OF_WORKING, Preference, Weights
from programme.matching.profiles import Buddy, Decisions, History, Inputs, Learner, Manner, Stage

TOPICS = ("ai-assistants", "mobile-devices", "social-media")
TIMES = ("mon-am", "tue-pm", "thu-am")
ONLINE = frozenset({Manner.ONLINE})
GERMAN = frozenset({"de"})


def person(name: str) -> UUID:
    return uuid5(NAMESPACE_DNS, f"{name}.person")


def enrolment(name: str) -> UUID:
    return uuid5(NAMESPACE_DNS, f"{name}.enrolment")


def learner(name: str, *topics: str) -> Learner:
    """Somebody at the very beginning of some topics (AI assistants), in German, online, at any time."""
    wants = dict.fromkeys(topics or TOPICS[:1], 1)
    return Learner(id=enrolment(name), person=person(name), user=name, languages=GERMAN, manners=ONLINE, wants=wants)


def buddy(name: str, *topics: str) -> Buddy:
    """Somebody who teaches some topics (AI assistants) in depth, in German, online, at any time."""
    offers = dict.fromkeys(topics or TOPICS[:1], 4)
    return Buddy(id=enrolment(name), person=person(name), user=name, languages=GERMAN, manners=ONLINE, offers=offers)


@dataclass(frozen=True)
class Company:
    """A small company, and the seed for its lots."""

    learners: list[Learner]
    buddies: list[Buddy]
    history: History
    seed: int
    weights: Weights = field(default_factory=lambda: DEFAULT_WEIGHTS)
    decisions: Decisions = field(default_factory=Decisions)

    def inputs(self, *, places: int | None = None) -> Inputs:
        return Inputs(self.learners, self.buddies, self.history, self.weights, self.decisions, places)

    @property
    def capacities(self) -> dict[UUID, int]:
        return {each.id: each.capacity for each in self.buddies}


def company(seed: int, *, people: int | None = None) -> Company:
    """Random people, up to seven unless told otherwise; some are learner and buddy at once."""
    chance = Random(seed)
    names = [f"U{number}" for number in range(people or chance.randint(2, 7))]
    learners, buddies = [], []
    for profile in [_profile(name, names, chance) for name in names]:
        topics = chance.sample(TOPICS, len(TOPICS))
        split = chance.choice([0, 1, 1, 2, 3])
        if wants := {topic: chance.randint(1, 3) for topic in topics[:split]}:
            learners.append(Learner(**profile, wants=wants))
        if offers := {topic: chance.randint(2, 4) for topic in topics[split:]}:
            buddies.append(Buddy(**profile, offers=offers, capacity=chance.randint(0, 3)))
    weights = chance.choice([DEFAULT_WEIGHTS, {each: chance.randint(0, HEAVIEST) for each in Preference}])
    seed = chance.randrange(-(2**63), 2**63)
    return Company(learners, buddies, _history(names, chance), seed, weights, _decisions(names, chance))


def _decisions(names: list[str], chance: Random) -> Decisions:
    pairs = [(enrolment(a), enrolment(b)) for a in names for b in names if a != b and chance.random() < 0.06]
    half = len(pairs) // 2
    return Decisions(pinned=frozenset(pairs[:half]), forbidden=frozenset(pairs[half:]))


def _profile(name: str, names: list[str], chance: Random) -> dict[str, Any]:
    return {
        "id": enrolment(name),
        "person": person(name),
        "user": name,
        "languages": frozenset(chance.choice([["de"], ["en"], ["de", "en"]])),
        "manners": frozenset(chance.choice([[Manner.ONLINE], [Manner.ON_SITE], list(Manner), list(Manner)])),
        "site": chance.choice(["Nord", "nord ", "Süd", ""]),
        "times": frozenset(chance.sample(TIMES, chance.randint(0, 3))),
        "department": chance.choice(["IT", "Sales", "Lager", ""]),
        "stage": chance.choice([None, *Stage]),
        "ways": frozenset(chance.choice(both) for both in WAYS_OF_WORKING.values() if chance.random() < 0.7),
        "other_way": frozenset(chance.sample(TOPICS, chance.choice([0, 0, 1]))),
        "matters": frozenset(chance.sample(list(Preference), chance.choice([0, 0, 1, 2]))),
        "manager": chance.choice([None, None, *names]),
        "not_with": frozenset(chance.sample(names, 1)) if chance.random() < 0.2 else frozenset(),
        "waited": chance.choice([0, 0, 0, 1, 2]),
        "freed": chance.random() < 0.15,
    }


def _history(names: list[str], chance: Random) -> History:
    pairs = [(person(a), person(b)) for a in names for b in names if a != b and chance.random() < 0.1]
    ended, lapsed, completed = (pairs[start::3] for start in range(3))
    return History(_both_ways(ended), set(lapsed), _both_ways(completed))


def _both_ways(pairs: list[tuple[UUID, UUID]]) -> set[frozenset[UUID]]:
    return {frozenset(pair) for pair in pairs}


def candidates(inputs: Inputs) -> list[Candidate]:
    """Every pair that no hard rule forbids, as the matching itself finds them."""
    found = grid.edges(inputs)
    positions = zip(found.learner.tolist(), found.buddy.tolist(), found.score.tolist(), strict=True)
    pairs = [
        (candidate(inputs.learners[row], inputs.buddies[column], inputs.weights), score)
        for row, column, score in positions
    ]
    assert all(pair.score == score for pair, score in pairs)
    return [pair for pair, _ in pairs]


def one_by_one(round_: Company) -> list[Candidate]:
    """The same, each pair tested by itself."""
    return [
        candidate(each, other, round_.weights)
        for each in round_.learners
        for other in round_.buddies
        if may_be_paired(each, other, round_.inputs())
    ]
