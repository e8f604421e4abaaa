"""Made-up companies, the same for everybody who is measured."""

from random import Random
from typing import Any
from uuid import UUID

from programme.matching.profiles import Buddy, Learner, Manner, Stage

DEPARTMENTS, SITES, DAYS = "ABCDEFGH", ("Nord", "Süd", "West"), ("mon", "tue", "wed", "thu", "fri")
# Where many topics are offered, each learner finds few who fit: about thirty.
FEW_TOPICS, PEOPLE_FOR_A_TOPIC = 12, 100
# With fewer people a sparse company is no other than a dense one.
FEWEST_SPARSE = FEW_TOPICS * PEOPLE_FOR_A_TOPIC


def company(people: int, *, sparse: bool, seed: int = 1) -> tuple[list[Learner], list[Buddy]]:
    """Two learners for each buddy; a buddy has one to three places."""
    chance = Random(seed)
    topics = [f"topic-{n}" for n in range(max(FEW_TOPICS, people // PEOPLE_FOR_A_TOPIC) if sparse else FEW_TOPICS)]
    learners, buddies = [], []
    for number in range(people):
        profile: dict[str, Any] = {
            "id": UUID(int=chance.getrandbits(128)),
            "person": UUID(int=chance.getrandbits(128)),
            "user": f"U{number}",
            "languages": frozenset(chance.sample(("de", "en"), chance.randint(1, 2))),
            "manners": frozenset(chance.sample(list(Manner), chance.randint(1, 2))),
            "site": chance.choice(SITES),
            "times": frozenset(chance.sample(DAYS, chance.randint(0, 3))),
            "department": chance.choice(DEPARTMENTS),
            "stage": chance.choice(list(Stage)),
            "waited": chance.choice((0, 0, 0, 1, 2)),
        }
        if number % 3:
            wants = {topic: chance.randint(1, 3) for topic in chance.sample(topics, chance.randint(1, 2))}
            learners.append(Learner(**profile, wants=wants))
        else:
            offers = {topic: chance.randint(2, 4) for topic in chance.sample(topics, chance.randint(1, 3))}
            buddies.append(Buddy(**profile, offers=offers, capacity=chance.randint(1, 3)))
    return learners, buddies
