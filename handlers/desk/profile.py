"""How a person looks to others: never a starting point, a hope or a "not with"."""

from collections.abc import Mapping, Sequence

from handlers.desk.texts import Say, escaped
from programme.sign_up import Answers
from programme.words import SLOTS
from storage.people import Person


def of_answers(say: Say, answers: Answers) -> list[str]:
    return lines(
        say,
        department=answers.department,
        stage=answers.stage,
        languages=answers.languages,
        manners=answers.manners,
        site=answers.site,
        times=answers.times,
    )


def of_person(say: Say, person: Person) -> list[str]:
    return lines(
        say,
        department=person.department,
        stage=person.stage,
        languages=person.languages,
        manners=person.manners,
        site=person.site,
        times=person.times,
    )


def lines(
    say: Say,
    *,
    department: str,
    stage: str | None,
    languages: Sequence[str],
    manners: Sequence[str],
    site: str,
    times: Sequence[str],
) -> list[str]:
    who = [escaped(department)] if department else []
    if stage:
        who.append(say(f"stage-{stage}"))
    return [
        *([", ".join(who)] if who else []),
        say("profile-languages", languages=say.both([say(f"language-{code}") for code in languages])),
        say("profile-meeting", how=_manners(say, manners, site), when=times_text(say, times)),
    ]


def topics_of_answers(say: Say, answers: Answers, names: Mapping[str, str]) -> list[str]:
    parts = []
    if answers.offers:
        parts.append(say("profile-offers", topics=_named(say, answers.offers, names)))
    if answers.wants:
        parts.append(say("profile-wants", topics=_named(say, answers.wants, names)))
    return parts


def times_text(say: Say, times: Sequence[str]) -> str:
    """The times of the week, whole days drawn together."""
    if not times or set(times) >= set(SLOTS):
        return say("any-time")
    parts = []
    for day in dict.fromkeys(slot.split("-")[0] for slot in SLOTS if slot in times):
        halves = [half for half in ("am", "pm") if f"{day}-{half}" in times]
        parts.append(say(f"day-{day}") if len(halves) == 2 else say(f"slot-{day}-{halves[0]}"))
    return say.both(parts)


def _named(say: Say, topics: Sequence[str], names: Mapping[str, str]) -> str:
    return say.both([escaped(names[topic]) for topic in topics if topic in names])


def _manners(say: Say, manners: Sequence[str], site: str) -> str:
    named = [say(f"manner-{manner}") for manner in manners if manner in ("online", "on-site")]
    text = f" {say('or')} ".join(named)
    return f"{text} ({escaped(site)})" if site and "on-site" in manners else text


def who(say: Say, user_id: str | None) -> str:
    """Somebody who did something; whoever has erased everything since is not named any more."""
    return f"<@{user_id}>" if user_id else say("somebody-erased")
