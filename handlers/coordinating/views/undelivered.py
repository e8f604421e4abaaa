"""What Slack has refused for good, for whoever coordinates: how many, whom to speak to, and what to tell the IT."""

from collections.abc import Sequence

from handlers.desk.blocks import Message, context, message, section
from handlers.desk.texts import Say

# Who is named; the rest is a number.
MOST_NAMED = 20


def undelivered(
    say: Say,
    *,
    count: int,
    unnamed: int,
    people: Sequence[str],
    groups: Sequence[Sequence[str]],
    reasons: Sequence[str],
) -> Message:
    """By account alone: what the messages said, and of what kind they were, is nobody's business."""
    lines = [
        *([say("undelivered-people", people=_named(say, [f"<@{each}>" for each in people]))] if people else []),
        *([say("undelivered-groups", groups=_named(say, [_group(each) for each in groups]))] if groups else []),
        *([say("undelivered-unnamed", count=unnamed)] if unnamed else []),
    ]
    return message(
        say("undelivered-notification"),
        section(say("undelivered", count=count)),
        *([section("\n".join(lines))] if lines else []),
        context(say("undelivered-reasons", reasons=", ".join(f"`{reason}`" for reason in reasons[:MOST_NAMED]))),
    )


def in_person(say: Say, *, others: Sequence[str]) -> Message:
    """Before a group message that each of them gets alone."""
    return message(say("in-person-notification"), section(say("in-person", others=say.both(list(others)))))


def _group(people: Sequence[str]) -> str:
    return " + ".join(f"<@{each}>" for each in people)


def _named(say: Say, items: Sequence[str]) -> str:
    more = len(items) - MOST_NAMED
    return say.both([*items[:MOST_NAMED], *([say("undelivered-more", count=more)] if more > 0 else [])])
