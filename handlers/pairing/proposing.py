"""The answers to a proposal: the learner's yes asks the buddy, the buddy's begins the tandem; a no is silent."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.blocks import Message
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import Pair
from handlers.pairing import asked, deadlines, introducing, judging, lapsing, proposal_messages, proposal_questions
from handlers.pairing.views import proposals as view
from programme.matching.verdicts import Verdict
from programme.tandems import State, Step, move
from storage.proposals import Proposal


async def say_yes(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        proposal, pair = await asked.load_mine(session, i.value_id, i.me)
        await agree(session, i, proposal, pair)
    i.services.wake_delivery()
    await i.ack()


async def agree(
    session: AsyncSession, i: Interaction, proposal: Proposal, pair: Pair, *, answered: Message | None = None
) -> None:
    """A yes of the one who was asked: the buddy is asked next, or the tandem begins."""
    partner = pair.partner_of(i.me).mention
    found = await judging.judge(session, i.services, proposal, pair)
    # Answered first: of a proposal that has lapsed, no key is left to find the question by.
    if found is Verdict.LAPSES:
        await _answer(session, i, proposal, pair, view.lapsed(i.say, is_stand_in=proposal.is_stand_in))
        await lapsing.lapse(session, i.services, proposal, Step.NO_ANSWER, asked=i.me)
    elif move(proposal.state, Step.YES) is State.BUDDY_ASKED:
        await _answer(session, i, proposal, pair, answered or view.learner_said_yes(i.say, partner=partner))
        if found is Verdict.HOLDS:
            await proposal_questions.ask_buddy(session, i.services, proposal, pair)
        else:
            deadlines.decline_for_buddy(i.services, proposal, pair)
    else:
        await _answer(session, i, proposal, pair, view.buddy_said_yes(i.say, partner=partner))
        proposal.state, proposal.settled_at = State.TANDEM, i.services.now()
        await introducing.introduce(session, i.services, proposal, pair)


async def say_rather_not(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        proposal, pair = await asked.load_mine(session, i.value_id, i.me)
        await _answer(session, i, proposal, pair, view.said_rather_not(i.say, is_stand_in=proposal.is_stand_in))
        await lapsing.lapse(session, i.services, proposal, Step.RATHER_NOT, asked=i.me)
    i.services.wake_delivery()
    await i.ack()


async def _answer(session: AsyncSession, i: Interaction, proposal: Proposal, pair: Pair, message: Message) -> None:
    await proposal_messages.draw_over(
        session, i.services, proposal, pair, to=i.me, message=message, clicked=i.clicked_message
    )


LISTENERS = Listeners(
    clicks={
        view.YES: say_yes,
        view.RATHER_NOT: say_rather_not,
    },
)
