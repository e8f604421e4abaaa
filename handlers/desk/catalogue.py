"""The topic catalogue in a person's language."""

from collections.abc import Iterable

from handlers.desk.texts import Say
from programme.words import Language
from storage.topics import Topic


def name_of(say: Say, topic: Topic) -> str:
    own = topic.name_de if say.language is Language.GERMAN else topic.name_en
    return own or topic.name_de or topic.name_en or say(f"topic-{topic.key}")


def names_of(say: Say, topics: Iterable[Topic]) -> list[tuple[str, str]]:
    """Key and name of each topic, in the catalogue's order, as forms want them."""
    return [(topic.key, name_of(say, topic)) for topic in topics]
