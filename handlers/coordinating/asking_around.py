"""Asking around: a ready-made post for a channel, seen before it is sent."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating import supply
from handlers.coordinating.views import recruiting as view
from handlers.desk import catalogue, post, rights
from handlers.desk.blocks import Message
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from programme.duties import Deed
from storage import topics
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def begin(i: Interaction) -> None:
    around = view.AskAround.from_value(i.value)
    await i.show(await _form(i, around.cohort_id, topic=around.topic or "", channel=None))


async def redraw(i: Interaction) -> None:
    """Another topic was chosen: the post reads differently."""
    values = values_of(i.view)
    drawn = await _form(i, as_id(i.metadata), topic=values.get(view.TOPIC) or "", channel=values.get(view.CHANNEL))
    await i.redraw(drawn)


async def send(i: Interaction) -> None:
    """Into the chosen channel; where the bot is not in it, the coordinators hear what to do, as with every post."""
    values = values_of(i.view)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.ASK_AROUND, as_id(i.metadata))
        message = await _post(session, i, cohort, topic=values.get(view.TOPIC) or "")
        channel = str(values[view.CHANNEL])
        # A form sent twice posts once.
        about = OfRound(cohort.id).asked_around(str(i.view.get("id")))
        await post.to_channel(session, i.services, cohort=cohort, about=about, message=message, channel_id=channel)
    i.services.wake_delivery()
    await i.redraw(view.posted(i.say, channel=channel))


async def _form(i: Interaction, cohort_id: UUID, *, topic: str, channel: str | None) -> dict[str, object]:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.ASK_AROUND, cohort_id)
        names = catalogue.names_of(i.say, await topics.list_of_cohort(session, cohort.id, team_id=i.team_id))
        message = await _post(session, i, cohort, topic=topic)
    chosen = topic if topic in dict(names) else view.ANY_TOPIC
    return view.ask_form(i.say, topics=names, chosen=chosen, channel=channel, post=message, metadata=str(cohort.id))


async def _post(session: AsyncSession, i: Interaction, cohort: Cohort, *, topic: str) -> Message:
    """In the language of the round's channel posts."""
    say = i.services.say(cohort.language)
    chosen = next((each for each in await supply.by_topic(session, say, cohort) if each.key == topic), None)
    return view.post(
        say,
        cohort=cohort.name,
        topic=chosen.topic if chosen else "",
        waiting=chosen.wanted if chosen and chosen.may_be_counted_openly else None,
    )


LISTENERS = Listeners(
    clicks={
        view.ASK: begin,
        view.ASK_FOR_TOPIC: begin,
        view.TOPIC: redraw,
    },
    forms={
        view.ASK_FORM: send,
    },
)
