"""Why somebody waits: said as exactly as everybody may know it, and never a word more."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from programme.matching.profiles import Buddy, History, Inputs, Learner, Manner
from programme.matching.shortage import Need, Obstacle, Shortage, WhyNot
from tests.programme.matching.people import buddy, candidates, company, learner, person
from tests.programme.matching.test_explanations import with_other_secrets

ANNA = learner("Anna")
BEN = buddy("Ben")
ENGLISH = frozenset({"en"})
ON_SITE = frozenset({Manner.ON_SITE})
MONDAY, TUESDAY = frozenset({"mon-am"}), frozenset({"tue-am"})
NO_SUITABLE_YET = WhyNot(Obstacle.NO_SUITABLE_YET)


def why_not(anna: Learner, buddies: Sequence[Buddy], *, is_full: bool = False) -> WhyNot:
    return Shortage([anna], buddies, is_full=is_full).reasons()[anna.id]


def no_one_with(*needs: Need) -> WhyNot:
    return WhyNot(Obstacle.NO_ONE_WITH_NEEDS, "ai-assistants", needs)


def test_a_topic_that_nobody_offers_is_named() -> None:
    nobody = WhyNot(Obstacle.NO_ONE_OFFERS_TOPIC, "ai-assistants")

    assert why_not(learner("Anna", "materials"), [BEN]) == WhyNot(Obstacle.NO_ONE_OFFERS_TOPIC, "materials")
    assert why_not(ANNA, []) == nobody
    assert why_not(ANNA, [buddy("Anna")]) == nobody


def test_the_one_need_that_nobody_meets_is_named() -> None:
    assert why_not(replace(ANNA, languages=ENGLISH), [BEN]) == no_one_with(Need.LANGUAGE)
    assert why_not(replace(ANNA, times=MONDAY), [replace(BEN, times=TUESDAY)]) == no_one_with(Need.TIMES)
    assert why_not(replace(ANNA, manners=ON_SITE), [BEN]) == no_one_with(Need.MANNER)
    assert why_not(ANNA, [replace(BEN, capacity=0)]) == no_one_with(Need.CAPACITY)


def test_where_each_need_is_met_but_by_nobody_together_both_are_named() -> None:
    anna = replace(ANNA, languages=ENGLISH, times=TUESDAY)
    english_on_monday = replace(buddy("Cem"), languages=ENGLISH, times=MONDAY)
    german_on_tuesday = replace(buddy("Dora"), times=TUESDAY)

    assert why_not(anna, [english_on_monday, german_on_tuesday]) == no_one_with(Need.LANGUAGE, Need.TIMES)


def test_of_several_topics_the_one_is_told_that_most_people_show() -> None:
    anna = replace(learner("Anna", "materials", "ai-assistants"), languages=ENGLISH)

    assert why_not(anna, [BEN]) == no_one_with(Need.LANGUAGE)


def test_in_a_full_round_everybody_waits_for_a_place_alike() -> None:
    full = WhyNot(Obstacle.ROUND_IS_FULL)

    assert why_not(ANNA, [BEN], is_full=True) == full
    assert why_not(replace(ANNA, languages=ENGLISH), [BEN], is_full=True) == full
    assert why_not(ANNA, [replace(BEN, not_with=frozenset({"Anna"}))], is_full=True) == full


def test_a_hidden_obstacle_reads_as_no_suitable_partner_yet() -> None:
    far = replace(ANNA, wants={"ai-assistants": 3})

    assert why_not(far, [replace(BEN, offers={"ai-assistants": 3})]) == NO_SUITABLE_YET
    assert why_not(ANNA, [replace(BEN, not_with=frozenset({"Anna"}))]) == NO_SUITABLE_YET
    assert why_not(replace(ANNA, not_with=frozenset({"Ben"})), [BEN]) == NO_SUITABLE_YET
    assert why_not(replace(ANNA, manager="Ben"), [BEN]) == NO_SUITABLE_YET


def test_a_hidden_obstacle_behind_an_obvious_one_does_not_show_through() -> None:
    english = replace(ANNA, languages=ENGLISH)
    advanced = replace(english, wants={"ai-assistants": 3})

    assert why_not(english, [replace(BEN, not_with=frozenset({"Anna"}))]) == no_one_with(Need.LANGUAGE)
    assert why_not(advanced, [replace(BEN, offers={"ai-assistants": 2})]) == no_one_with(Need.LANGUAGE)
    assert why_not(ANNA, [replace(BEN, capacity=0, not_with=frozenset({"Anna"}))]) == no_one_with(Need.CAPACITY)


def test_what_is_said_is_true_of_everybody_who_shows_the_topic_and_no_need_is_named_in_vain() -> None:
    told: Counter[Obstacle] = Counter()
    for seed in range(1000):
        round_ = company(seed)
        for anna in round_.learners:
            reason = why_not(anna, round_.buddies)
            told[reason.obstacle] += 1
            others = [each for each in round_.buddies if reason.topic in each.offers and each.person != anna.person]
            if reason.obstacle is Obstacle.NO_ONE_WITH_NEEDS:
                assert not any(_brings(anna, each, reason.needs) for each in others)
                for dropped in reason.needs:
                    fewer = [need for need in reason.needs if need is not dropped]
                    assert any(_brings(anna, each, fewer) for each in others)
    assert min(told[obstacle] for obstacle in Obstacle if obstacle is not Obstacle.ROUND_IS_FULL) > 20


def test_nobody_can_work_out_what_is_hidden_from_who_waits_and_why() -> None:
    compared = 0
    for seed in range(1000):
        round_ = company(seed)
        other = with_other_secrets(round_)
        for anna, other_anna in zip(round_.learners, other.learners, strict=True):
            assert why_not(anna, round_.buddies) == why_not(other_anna, other.buddies)
            compared += 1
    assert compared > 1000


def test_the_past_is_as_hidden_as_a_wish() -> None:
    both = person("Anna"), person("Ben")
    for past in (History(lapsed={both}), History(ended_early={frozenset(both)})):
        assert candidates(Inputs([ANNA], [BEN], past)) == []
    assert why_not(ANNA, [BEN]) == NO_SUITABLE_YET


def _brings(anna: Learner, ben: Buddy, needs: Sequence[Need]) -> bool:
    """The needs once more, in other words."""
    site = anna.site.strip().lower()
    brings = {
        Need.LANGUAGE: any(language in ben.languages for language in anna.languages),
        Need.TIMES: not anna.times or not ben.times or any(time in ben.times for time in anna.times),
        Need.MANNER: any(
            manner in ben.manners and (manner is Manner.ONLINE or (site != "" and site == ben.site.strip().lower()))
            for manner in anna.manners
        ),
        Need.CAPACITY: ben.capacity > 0,
    }
    return all(brings[need] for need in needs)
