"""The first words in a tandem's group message."""

from collections.abc import Sequence
from uuid import UUID

from handlers.desk import profile
from handlers.desk.blocks import Message, button, buttons, context, divider, header, message, section
from handlers.desk.texts import Say, escaped
from handlers.tandem.views import dates, learning
from handlers.tandem.views.agreements import OPEN as AGREEMENT
from programme.words import DEFAULT_TOPICS, SLOTS
from storage.people import Person


def introduction(
    say: Say,
    *,
    learners: Sequence[Person],
    buddy: Person,
    topic: str,
    topic_key: str,
    weeks: int,
    tandem_id: UUID,
    starts_on: str | None,
    stands_in_until: str | None = None,
) -> Message:
    """What they share, what they agree to, an ice-breaker, a first task - and that nobody reads along."""
    # In a group it would be said of one of several, before all of them.
    lines = shared(say, learners[0], buddy) if len(learners) == 1 else []
    first_task = f"first-task-{topic_key}" if topic_key in DEFAULT_TOPICS else "first-task"
    return message(
        say("introduction-notification"),
        section(say("introduction-not-reading")),
        header(say("introduction-title")),
        section(_welcome(say, learners, buddy, topic, stands_in_until)),
        *([section(say("introduction-starts", day=starts_on))] if starts_on else []),
        *([section(say("introduction-share", lines="\n".join(lines)))] if lines else []),
        divider(),
        section(say("introduction-agreement", weeks=weeks)),
        buttons(button(say("agreement-open"), action=AGREEMENT, value=tandem_id)),
        section(say("introduction-ice-breaker")),
        section(say("introduction-first-task", task=say(first_task))),
        context(say("introduction-end")),
        buttons(
            dates.find_button(say, tandem_id, primary=True),
            learning.path_button(say, tandem_id),
            learning.page_button(say, tandem_id),
        ),
    )


def group_goes_on(say: Say, *, learners: Sequence[Person], buddy: Person, topic: str) -> Message:
    """For those who stay when one tandem of a group has ended; not a word of who or why."""
    names = say.both([learner.mention for learner in learners])
    return message(
        say("group-notification"),
        section(say("introduction-not-reading")),
        section(say("group-goes-on", learners=names, buddy=buddy.mention, topic=escaped(topic))),
    )


def _welcome(say: Say, learners: Sequence[Person], buddy: Person, topic: str, stands_in_until: str | None) -> str:
    if stands_in_until:
        learner, day = learners[0].mention, stands_in_until
        return say("stand-in-introduction", learner=learner, buddy=buddy.mention, day=day, topic=escaped(topic))
    if len(learners) == 1:
        return say("introduction", learner=learners[0].mention, buddy=buddy.mention, topic=escaped(topic))
    names = say.both([learner.mention for learner in learners])
    return say("introduction-group", learners=names, buddy=buddy.mention, topic=escaped(topic))


def shared(say: Say, learner: Person, buddy: Person) -> list[str]:
    """What the two have in common, in words; a profile may have changed since the matching found it."""
    spoken = [code for code in learner.languages if code in buddy.languages]
    manners = [m for m in learner.manners if m in buddy.manners]
    same_site = bool(learner.site) and learner.site.casefold() == buddy.site.casefold()
    if not same_site:
        manners = [m for m in manners if m != "on-site"]
    # Who names no hours can at any, as in the matching (docs/matching.md).
    mine, theirs = set(learner.times or SLOTS), set(buddy.times or SLOTS)
    times = [slot for slot in SLOTS if slot in mine & theirs]
    return [
        *([say("share-languages", languages=say.both([say(f"language-{code}") for code in spoken]))] if spoken else []),
        *([say("share-times", times=profile.times_text(say, times))] if times else []),
        *([say("share-manners", manners=say.both([say(f"manner-{manner}") for manner in manners]))] if manners else []),
    ]
