"""The first words in a tandem's group message."""

from uuid import UUID

from handlers.texts import Say, escaped
from handlers.views import dates, learning, profile
from handlers.views.blocks import Message, buttons, context, divider, header, message, section
from programme.words import DEFAULT_TOPICS, SLOTS
from storage.people import Person


def introduction(
    say: Say,
    *,
    tandem_id: UUID,
    learner: Person,
    buddy: Person,
    topic: str,
    topic_key: str,
    weeks: int,
    starts_on: str | None,
) -> Message:
    """What they share, what they agree to, an ice-breaker, a first task - and that nobody reads along."""
    lines = shared(say, learner, buddy)
    first_task = f"first-task-{topic_key}" if topic_key in DEFAULT_TOPICS else "first-task"
    return message(
        say("introduction-notification"),
        section(say("introduction-not-reading")),
        header(say("introduction-title")),
        section(say("introduction", learner=learner.mention, buddy=buddy.mention, topic=escaped(topic))),
        *([section(say("introduction-starts", day=starts_on))] if starts_on else []),
        *([section(say("introduction-share", lines="\n".join(lines)))] if lines else []),
        divider(),
        section(say("introduction-agreement", weeks=weeks)),
        section(say("introduction-ice-breaker")),
        section(say("introduction-first-task", task=say(first_task))),
        context(say("introduction-end")),
        buttons(
            dates.find_button(say, tandem_id, primary=True),
            learning.path_button(say, tandem_id),
            learning.page_button(say, tandem_id),
        ),
    )


def shared(say: Say, learner: Person, buddy: Person) -> list[str]:
    """What the two have in common, in words; a profile may have changed since the matching found it."""
    spoken = [code for code in learner.languages if code in buddy.languages]
    manners = [m for m in learner.manners if m in buddy.manners]
    same_site = bool(learner.site) and learner.site.casefold() == buddy.site.casefold()
    if not same_site:
        manners = [m for m in manners if m != "on-site"]
    mine, theirs = set(learner.times or SLOTS), set(buddy.times or SLOTS)
    times = [slot for slot in SLOTS if slot in mine & theirs]
    return [
        *([say("share-languages", languages=say.both([say(f"language-{code}") for code in spoken]))] if spoken else []),
        *([say("share-times", times=profile.times_text(say, times))] if times else []),
        *([say("share-manners", manners=say.both([say(f"manner-{manner}") for manner in manners]))] if manners else []),
    ]
