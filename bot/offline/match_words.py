"""What is said about a matched list, in English and in German."""

from collections.abc import Mapping, Sequence

from handlers.desk.texts import say_in
from handlers.lists.people_words import topic_name
from programme.matching.outcome import Change
from programme.matching.scores import Reason
from programme.matching.shortage import Need, Obstacle, WhyNot
from programme.words import Language

DE, EN = Language.GERMAN, Language.ENGLISH
HEADS: Mapping[Language, Mapping[str, str]] = {
    EN: {
        "learner": "Learner",
        "buddy": "Buddy",
        "topic": "Topic",
        "because": "Why",
        "waits": "Waits: why",
        "pairs": "Pairs",
        "waiting": "Waiting",
        "help": "What would help",
        "id": "id",
    },
    DE: {
        "learner": "Lernende:r",
        "buddy": "Buddy",
        "topic": "Thema",
        "because": "Warum",
        "waits": "Wartet: warum",
        "pairs": "Paare",
        "waiting": "Warteliste",
        "help": "Was helfen würde",
        "id": "Kennung",
    },
}
STEPS: Mapping[Language, Mapping[str, str]] = {
    EN: {"reading": "Reading", "comparing": "Comparing", "choosing": "Choosing", "explaining": "Explaining"},
    DE: {"reading": "Lesen", "comparing": "Vergleichen", "choosing": "Auswählen", "explaining": "Begründen"},
}
_NEEDS: Mapping[Language, Mapping[Need, str]] = {
    EN: {
        Need.LANGUAGE: "in a common language",
        Need.TIMES: "at a common time",
        Need.MANNER: "in a way both can meet",
        Need.CAPACITY: "with a free place",
    },
    DE: {
        Need.LANGUAGE: "in einer gemeinsamen Sprache",
        Need.TIMES: "zu einer gemeinsamen Zeit",
        Need.MANNER: "so, dass beide sich treffen können",
        Need.CAPACITY: "mit freiem Platz",
    },
}


def quoted(topic: str, language: Language) -> str:
    name = topic_name(topic, language)
    return f"„{name}“" if language is DE else f"“{name}”"


def because(reasons: Sequence[Reason], language: Language) -> str:
    say = say_in(language)
    return ", ".join(say(f"reason-{reason}") for reason in reasons) or say("reason-none")


def waits_because(why: WhyNot, language: Language) -> str:
    """Told from what everybody may know."""
    is_german = language is DE
    if why.obstacle is Obstacle.ROUND_IS_FULL:
        return "der Durchgang hat keinen Platz mehr" if is_german else "the round has no place left"
    if why.obstacle is Obstacle.NO_SUITABLE_YET:
        return "noch niemand, der passt" if is_german else "no suitable partner yet"
    topic, needs = quoted(why.topic, language), say_in(language).both([_NEEDS[language][need] for need in why.needs])
    return " ".join(word for word in ("niemand zeigt" if is_german else "nobody shows", topic, needs) if word)


def would_help(change: Change, language: Language) -> str:
    served = change.served
    if change.topic is None:
        if language is DE:
            return f"Mehr Plätze im Durchgang: Damit kämen {served} weitere Lernende zu einem Buddy."
        return f"More places in the round would serve {served} more."
    topic = quoted(change.topic, language)
    if language is DE:
        one = "käme 1 weitere Person" if served == 1 else f"kämen {served} weitere Personen"
        return f"Noch ein Buddy für {topic}: Damit {one} zum Zug."
    return f"One more buddy for {topic} would serve {served} more."


def summary(*, served: int, learners: int, places: int, seed: int, language: Language) -> str:
    """`places` are those of buddies that stay free."""
    if language is DE:
        return f"{served} von {learners} Lernenden haben einen Buddy; freie Plätze bei Buddys: {places}. Los: {seed}."
    return f"{served} of {learners} learners have a buddy; free places with buddies: {places}. Seed: {seed}."


def left_out(columns: Sequence[str], language: Language) -> str:
    named = ", ".join(f"„{each}“" if language is DE else f"“{each}”" for each in columns)
    if language is DE:
        return f"Nicht verwendete Spalten: {named}"
    return f"Columns that are not used: {named}"
