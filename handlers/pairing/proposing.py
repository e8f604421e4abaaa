"""From a released draft to a tandem: the learner is asked first, then the buddy; a no is silent."""

from uuid import UUID

from slack_bolt.async_app import AsyncApp
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.interaction import Interaction
from handlers.desk.listening import listener
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.pairing import absences, introducing, proposal_questions, reminding, small_drafts
from handlers.pairing.reminding import BUDDY, LEARNER
from handlers.pairing.views import proposals as view
from programme.calendar import local_date
from programme.refusals import NoLongerCurrent, NotYours
from programme.tandems import ASKING, State, Step, move
from storage import enrolments, outbox, people, proposals, retention
from storage.occurrences.tandems import OfProposal
from storage.people import Person
from storage.proposals import Proposal
from storage.sealing import Unreadable


async def say_yes(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        proposal, pair = await _mine(session, i)
        await agree(session, i, proposal, pair)
    i.services.wake_delivery()
    await i.ack()


async def agree(
    session: AsyncSession, i: Interaction, proposal: Proposal, pair: Pair, *, answered: Message | None = None
) -> None:
    """A yes of the one who was asked: the buddy is asked next, or the tandem begins."""
    partner = pair.partner_of(i.me).mention
    to_buddy = move(proposal.state, Step.YES) is State.BUDDY_ASKED
    # Answered first: of a proposal that has lapsed, no key is left to find the question by.
    if not await _may_go_on(session, i.services, proposal, pair) or (to_buddy and _is_paused(i.services, pair.buddy)):
        # Whoever began a pause meanwhile is asked nothing, and nobody hears why it does not come about.
        await _answer(session, i, proposal, pair, view.lapsed(i.say, is_stand_in=_is_stand_in(proposal)))
        await lapse(session, i.services, proposal, Step.NO_ANSWER, asked=i.me)
    elif to_buddy:
        await _answer(session, i, proposal, pair, answered or view.learner_said_yes(i.say, partner=partner))
        await proposal_questions.ask_buddy(session, i.services, proposal, pair)
    else:
        await _answer(session, i, proposal, pair, view.buddy_said_yes(i.say, partner=partner))
        proposal.state, proposal.settled_at = State.TANDEM, i.services.now()
        await introducing.introduce(session, i.services, proposal, pair)


async def _may_go_on(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> bool:
    is_needed = not _is_stand_in(proposal) or await absences.find(session, services, proposal.stands_in_for_id)
    return bool(is_needed) and pair.cohort.is_open and may_still_meet(services, pair)


def _is_stand_in(proposal: Proposal) -> bool:
    return proposal.stands_in_for_id is not None


def _is_paused(services: Services, person: Person) -> bool:
    return person.is_paused(local_date(services.now(), person.zone))


def may_still_meet(services: Services, pair: Pair) -> bool:
    """Neither leads the other or would rather not: both may have been named after the draft was made."""
    learner, buddy = pair.both
    if buddy.user_id == learner.manager_user_id or learner.user_id == buddy.manager_user_id:
        return False
    try:
        named = {*people.not_with(learner, services.sealing), *people.not_with(buddy, services.sealing)}
    except Unreadable:
        return False
    return named.isdisjoint((learner.user_id, buddy.user_id))


async def say_rather_not(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        proposal, pair = await _mine(session, i)
        await _answer(session, i, proposal, pair, view.said_rather_not(i.say, is_stand_in=_is_stand_in(proposal)))
        await lapse(session, i.services, proposal, Step.RATHER_NOT, asked=i.me)
    i.services.wake_delivery()
    await i.ack()


async def show_starting_point(i: Interaction) -> None:
    """Only to the asked buddy, only if the learner ticked so, and only after this tap."""
    async with i.services.database.transaction() as session:
        proposal = await proposals.find(session, i.value_id, team_id=i.team_id)
        if proposal is None or proposal.state not in (State.BUDDY_ASKED, State.TANDEM):
            raise NoLongerCurrent
        pair = await load_pair(session, proposal)
        if pair.buddy.id != i.me.id or not pair.learner_enrolment.shows_level:
            raise NotYours
        wants = await enrolments.list_wants(session, [pair.learner_enrolment.id], team_id=i.team_id)
        want = next((w for w in wants if w.topic_id == proposal.topic_id), None)
        if want is None or want.level_sealed is None:
            raise NoLongerCurrent
        level = int(i.services.sealing.open_text(want.level_sealed, want.place()))
    await i.show(view.starting_point(i.say, partner=pair.learner.mention, level=level))


async def lapse(
    session: AsyncSession, services: Services, proposal: Proposal, step: Step, *, asked: Person | None = None
) -> None:
    """The proposal does not come about. Both are free again; only who had said yes, or was asked, hears of it.

    `asked` is the person who caused it by an own click and is answered there.
    """
    was = proposal.state
    proposal.state, proposal.settled_at = move(was, step), services.now()
    if proposal.state is State.DISCARDED:
        return
    await outbox.cancel(session, team_id=proposal.team_id, key_prefix=OfProposal(proposal.id).all)
    # How far it came, and how long before its time it ended, would tell who said no.
    proposal.learner_asked_at = proposal.buddy_asked_at = proposal.expires_at = None
    pair = await load_pair(session, proposal)
    if not _is_stand_in(proposal):
        # Both alike: one alone would tell who said no.
        pair.learner_enrolment.freed_at = pair.buddy_enrolment.freed_at = services.now()
        await small_drafts.offer_later(session, services, pair.cohort)
    told = [pair.learner, pair.buddy] if was is State.BUDDY_ASKED else [pair.learner]
    for person in told:
        if (asked is None or person.id != asked.id) and person.is_reachable:
            await _take_buttons_away(session, services, proposal, pair, person)
            if step is Step.ROUND_CLOSES:
                continue  # the round itself says goodbye
            message = view.lapsed(services.say(person.language), is_stand_in=_is_stand_in(proposal))
            about = OfProposal(proposal.id).lapsed(person.id)
            await post.answer(session, services, to=person, about=about, message=message)
    await retention.forget_keys(session, team_id=proposal.team_id, key_prefix=OfProposal(proposal.id).all)


async def expire_due(services: Services) -> int:
    """Proposals nobody answered in time."""
    async with services.database.transaction() as session:
        expired = await proposals.list_expired(session, team_id=services.team_id, now=services.now())
    await for_each(services, [proposal.id for proposal in expired], _expire)
    return len(expired)


async def _expire(session: AsyncSession, services: Services, proposal_id: UUID) -> None:
    # Looked at again once it is ours: an answer may have come in the very last moment.
    proposal = await proposals.lock(session, proposal_id, team_id=services.team_id)
    if proposal is not None and proposal.state in ASKING and (proposal.expires_at or services.now()) <= services.now():
        await lapse(session, services, proposal, Step.NO_ANSWER)


async def _take_buttons_away(
    session: AsyncSession, services: Services, proposal: Proposal, pair: Pair, person: Person
) -> None:
    over = view.no_longer_current(services.say(person.language))
    await reminding.draw_over(session, services, proposal, to=person, side=_side(pair, person), message=over)


async def _answer(session: AsyncSession, i: Interaction, proposal: Proposal, pair: Pair, answered: Message) -> None:
    await reminding.draw_over(
        session, i.services, proposal, to=i.me, side=_side(pair, i.me), message=answered, clicked=i.clicked_message
    )


def _side(pair: Pair, person: Person) -> str:
    return LEARNER if person.id == pair.learner.id else BUDDY


async def _mine(session: AsyncSession, i: Interaction) -> tuple[Proposal, Pair]:
    """The proposal that waits for this person's answer; anything else is no longer current."""
    return await mine(session, i.value_id, i.me)


async def mine(session: AsyncSession, proposal_id: UUID, me: Person) -> tuple[Proposal, Pair]:
    proposal = await proposals.lock(session, proposal_id, team_id=me.team_id)
    if proposal is None:
        raise NoLongerCurrent
    pair = await load_pair(session, proposal)
    asked = {State.LEARNER_ASKED: pair.learner, State.BUDDY_ASKED: pair.buddy}.get(proposal.state)
    if me.id not in (pair.learner.id, pair.buddy.id):
        raise NotYours
    if asked is None or asked.id != me.id:
        raise NoLongerCurrent
    return proposal, pair


def register(app: AsyncApp) -> None:
    app.action(view.YES)(listener(say_yes))
    app.action(view.RATHER_NOT)(listener(say_rather_not))
    app.action(view.STARTING_POINT)(listener(show_starting_point))
