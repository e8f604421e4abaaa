"""Recruiting: supply and demand by topic, and asking around in a channel with a ready-made post."""

from collections import Counter
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.coordinating.views import recruiting as view
from handlers.coordinating.views.pages import PageOf
from handlers.desk import catalogue, post, rights
from handlers.desk.blocks import Message
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.texts import Say
from handlers.pairing import waiting
from programme.applications import may_teach
from programme.duties import Deed
from programme.supply import Supply, most_missing_first
from programme.tandems import ASKING
from storage import enrolments, proposals, tandems, topics
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def show_supply(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SEE_SUPPLY, at.cohort_id)
        supplies = most_missing_first(await by_topic(session, i.say, cohort))
    drawn = view.supply(i.say, cohort_id=cohort.id, cohort=cohort.name, supplies=supplies, page=at.page or 0)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


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


async def by_topic(session: AsyncSession, say: Say, cohort: Cohort) -> list[Supply]:
    """Places that are free today against learners who wait today, in the order of the catalogue."""
    team_id = cohort.team_id
    taken = Counter(t.buddy_id for t in await tandems.list_running(session, cohort.id, team_id=team_id))
    # A proposal that waits for an answer holds its place.
    taken += Counter(p.buddy_id for p in await proposals.list_in(session, cohort.id, ASKING, team_id=team_id))
    free = {
        e.id: max(0, e.capacity - taken[e.id])
        for e, _ in await enrolments.list_active(session, cohort.id, team_id=team_id)
        if e.role.teaches and may_teach(needs_approval=cohort.needs_approval, is_approved=e.approved_at is not None)
    }
    queue = [e.id for e, _ in await waiting.list_waiting(session, cohort)]
    offers = await enrolments.list_offers(session, list(free), team_id=team_id)
    wants = await enrolments.list_wants(session, queue, team_id=team_id)
    return [
        Supply(
            key=topic.key,
            topic=catalogue.name_of(say, topic),
            offered=sum(free[offer.enrolment_id] for offer in offers if offer.topic_id == topic.id),
            wanted=sum(want.topic_id == topic.id for want in wants),
        )
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=team_id)
    ]


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
    chosen = next((each for each in await by_topic(session, say, cohort) if each.key == topic), None)
    return view.post(
        say,
        cohort=cohort.name,
        topic=chosen.topic if chosen else "",
        waiting=chosen.wanted if chosen and chosen.may_be_counted_openly else None,
    )


LISTENERS = Listeners(
    clicks={
        view.SUPPLY: show_supply,
        view.SUPPLY_BACK: show_supply,
        view.SUPPLY_ON: show_supply,
        view.ASK: begin,
        view.ASK_FOR_TOPIC: begin,
        view.TOPIC: redraw,
    },
    forms={
        view.ASK_FORM: send,
    },
)
