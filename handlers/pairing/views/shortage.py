"""Why somebody waits, in a sentence: what a buddy would have to bring, and nothing that only the person knows."""

from collections.abc import Sequence

from handlers.desk.profile import times_text
from handlers.desk.texts import Say, escaped
from storage.people import Person

# More times than these are not read aloud.
MOST_TIMES = 3


def why_not(say: Say, learner: Person, *, reason: str, topic: str, needs: Sequence[str]) -> str:
    known = say("waiting-topic", topic=escaped(topic)) if topic else say("waiting-any-topic")
    wanted = {
        "language": lambda: say("need-language", languages=_either(say, _languages(say, learner))),
        "times": lambda: (
            say("need-times", times=times_text(say, learner.times))
            if len(learner.times) <= MOST_TIMES
            else say("need-your-times")
        ),
        "manner": lambda: _manner(say, learner),
        "capacity": lambda: say("need-capacity"),
    }
    words = " ".join(wanted[need]() for need in needs if need in wanted)
    return say(f"waiting-because-{reason}", topic=known, needs=words)


def _manner(say: Say, learner: Person) -> str:
    ways = {"online": say("manner-online"), "on-site": say("need-site", site=escaped(learner.site))}
    return _either(say, [ways[manner] for manner in learner.manners if manner in ways])


def _languages(say: Say, learner: Person) -> list[str]:
    return [say(f"language-{code}") for code in learner.languages]


def _either(say: Say, words: list[str]) -> str:
    return f" {say('or')} ".join(words)
