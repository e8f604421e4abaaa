"""From a released draft to a tandem: the learner is asked first, then the buddy; a no is silent."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.steps import for_each
from handlers.pairing import absences, introducing, profiles, proposal_questions, reminding, small_drafts
from handlers.pairing.reminding import BUDDY, LEARNER
from handlers.pairing.views import proposals as view
from programme.matching.verdicts import Verdict, verdict
from programme.refusals import NoLongerCurrent, NotYours
from programme.tandems import ASKING, State, Step, move
from storage import enrolments, outbox, proposals, retention
from storage.occurrences.tandems import OfProposal
from storage.people import Person
from storage.proposals import Proposal


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
    found = await _verdict(session, i.services, proposal, pair, to_buddy=to_buddy)
    # Answered first: of a proposal that has lapsed, no key is left to find the question by.
    if found is Verdict.LAPSES or (found is not Verdict.HOLDS and not to_buddy):
        # What only one of the two knows takes effect at a buddy's answer, as a no of the buddy would.
        await _answer(session, i, proposal, pair, view.lapsed(i.say, is_stand_in=_is_stand_in(proposal)))
        await lapse(session, i.services, proposal, Step.NO_ANSWER, asked=i.me)
    elif to_buddy:
        await _answer(session, i, proposal, pair, answered or view.learner_said_yes(i.say, partner=partner))
        if found is Verdict.HOLDS:
            await proposal_questions.ask_buddy(session, i.services, proposal, pair)
        else:
            proposal_questions.decline_for_buddy(i.services, proposal, pair)
    else:
        await _answer(session, i, proposal, pair, view.buddy_said_yes(i.say, partner=partner))
        proposal.state, proposal.settled_at = State.TANDEM, i.services.now()
        await introducing.introduce(session, i.services, proposal, pair)


async def _verdict(
    session: AsyncSession, services: Services, proposal: Proposal, pair: Pair, *, to_buddy: bool
) -> Verdict:
    """Whether the pair still holds: people change what they want, offer and can while they are asked."""
    is_needed = not _is_stand_in(proposal) or await absences.find(session, services, proposal.stands_in_for_id)
    # Whoever began a pause meanwhile is asked nothing, and nobody hears why it does not come about.
    if not is_needed or not pair.cohort.is_open or (to_buddy and _is_paused(services, pair.buddy)):
        return Verdict.LAPSES
    inputs = await profiles.load_two(session, services, proposal, pair)
    learner, buddy = next(iter(inputs.learners), None), next(iter(inputs.buddies), None)
    return verdict(inputs, learner, buddy, pair.topic.key)


def _is_stand_in(proposal: Proposal) -> bool:
    return proposal.stands_in_for_id is not None


def _is_paused(services: Services, person: Person) -> bool:
    return person.is_paused(person.day_of(services.now()))


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
    was, is_asked = proposal.state, proposal.asks is not None
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
    for person in _who_know(pair, was, is_asked=is_asked):
        if (asked is None or person.id != asked.id) and person.is_reachable:
            await _take_buttons_away(session, services, proposal, pair, person)
            if step is Step.ROUND_CLOSES:
                continue  # the round itself says goodbye
            message = view.lapsed(services.say(person.language), is_stand_in=_is_stand_in(proposal))
            about = OfProposal(proposal.id).lapsed(person.id)
            await post.answer(session, services, to=person, about=about, message=message)
    await retention.forget_keys(session, team_id=proposal.team_id, key_prefix=OfProposal(proposal.id).all)


def _who_know(pair: Pair, state: State, *, is_asked: bool) -> list[Person]:
    """Whom the question has reached; the last of them it has not where the bot declines for them."""
    in_turn = [pair.learner] if state is State.LEARNER_ASKED else [pair.learner, pair.buddy]
    return in_turn if is_asked else in_turn[:-1]


async def expire_due(services: Services) -> int:
    """Proposals nobody answered in time, or for which the bot declines now."""
    async with services.database.transaction() as session:
        expired = await proposals.list_expired(session, team_id=services.team_id, now=services.now())
    await for_each(services, [proposal.id for proposal in expired], _expire)
    return len(expired)


async def _expire(session: AsyncSession, services: Services, proposal_id: UUID) -> None:
    # Looked at again once it is ours: an answer may have come in the very last moment.
    proposal = await proposals.lock(session, proposal_id, team_id=services.team_id)
    if proposal is None or proposal.state not in ASKING:
        return
    if (proposal.settled_at or proposal.expires_at or services.now()) <= services.now():
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
    if me.id not in (pair.learner.id, pair.buddy.id):
        raise NotYours
    if proposal.asks != pair.enrolment_of(me).id:
        raise NoLongerCurrent
    return proposal, pair


LISTENERS = Listeners(
    clicks={
        view.YES: say_yes,
        view.RATHER_NOT: say_rather_not,
        view.STARTING_POINT: show_starting_point,
    },
)
