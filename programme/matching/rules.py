"""The hard rules: what must hold for two people to be paired at all."""

from functools import lru_cache

from programme.matching.profiles import Buddy, History, Learner, Manner, Profile


def are_two_people(learner: Learner, buddy: Buddy) -> bool:
    return learner.person != buddy.person and learner.user != buddy.user


def have_common_language(learner: Learner, buddy: Buddy) -> bool:
    return not learner.languages.isdisjoint(buddy.languages)


def can_meet(learner: Learner, buddy: Buddy) -> bool:
    """Online, or on site at one site."""
    return Manner.ONLINE in learner.manners & buddy.manners or can_meet_on_site(learner, buddy)


def can_meet_on_site(learner: Learner, buddy: Buddy) -> bool:
    return Manner.ON_SITE in learner.manners & buddy.manners and are_same(learner.site, buddy.site)


def have_common_time(learner: Learner, buddy: Buddy) -> bool:
    """Somebody who names no times can at any."""
    return not learner.times or not buddy.times or not learner.times.isdisjoint(buddy.times)


def neither_leads_the_other(learner: Learner, buddy: Buddy) -> bool:
    return learner.manager != buddy.user and buddy.manager != learner.user


def neither_objects(learner: Learner, buddy: Buddy) -> bool:
    return buddy.user not in learner.not_with and learner.user not in buddy.not_with


def is_a_new_start(learner: Learner, buddy: Buddy, history: History) -> bool:
    """No tandem of these two ended early, and they were not proposed before."""
    ended = frozenset((learner.person, buddy.person)) in history.ended_early
    return not ended and (learner.person, buddy.person) not in history.lapsed


def common_topics(learner: Learner, buddy: Buddy) -> list[str]:
    """Topics that are wanted and offered, whatever the levels."""
    return sorted(learner.wants.keys() & buddy.offers.keys())


def teachable_topics(learner: Learner, buddy: Buddy) -> list[str]:
    """Common topics in which the buddy is at least one level above."""
    return [topic for topic in common_topics(learner, buddy) if buddy.offers[topic] > learner.wants[topic]]


def may_be_paired(learner: Learner, buddy: Buddy, history: History) -> bool:
    """All rules at once, but for the topic."""
    return (
        are_two_people(learner, buddy)
        and have_common_language(learner, buddy)
        and can_meet(learner, buddy)
        and have_common_time(learner, buddy)
        and neither_leads_the_other(learner, buddy)
        and neither_objects(learner, buddy)
        and is_a_new_start(learner, buddy, history)
    )


def are_same(one: str, other: str) -> bool:
    """Whether both wrote the same site or department; nothing written is never the same."""
    return bool(plain(one)) and plain(one) == plain(other)


def are_known_to_differ(one: str, other: str) -> bool:
    return bool(plain(one)) and bool(plain(other)) and plain(one) != plain(other)


def have_different_departments(one: Profile, other: Profile) -> bool:
    return are_known_to_differ(one.department, other.department)


# The same few words come by for thousands of pairs.
@lru_cache(maxsize=1024)
def plain(words: str) -> str:
    """What somebody wrote, without the difference of capitals and spaces."""
    return " ".join(words.casefold().split())
