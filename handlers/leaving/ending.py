"""The end of a tandem, one way for every kind: the table of endings says what follows, and here it is done."""

from collections.abc import Awaitable, Callable, Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.pairs import load_pairs
from handlers.desk.services import Services
from handlers.leaving import clearing, freeing, telling
from handlers.leaving.ended import Ended
from handlers.pairing import lapsing
from programme.endings import TABLE, Consequence, Ending
from programme.tandems import Step, move
from storage import proposals, tandems
from storage.people import Person
from storage.tandems import Tandem


async def end(
    session: AsyncSession, services: Services, ended: Sequence[Tandem], ending: Ending, *, by: Person | None = None
) -> None:
    """Ends running tandems of one round; what every one of them shares takes one statement for all."""
    if not ended:
        return
    # D20: in the transaction of whoever ends them, so that they have ended and everybody is told, or neither.
    follows = TABLE[ending]
    for tandem in ended:
        tandem.state, tandem.ended_at = move(tandem.state, follows.step), services.now()
    # All states first: what is done for one looks at what still runs.
    pairs = await load_pairs(session, ended)
    case = Ended(services, [(tandem, pairs[tandem.id]) for tandem in ended], by)
    for consequence, do in DONE_HERE.items():
        if consequence in follows.consequences:
            await do(session, case)


async def end_some(session: AsyncSession, services: Services, tandem_ids: Sequence[UUID], ending: Ending) -> None:
    """Some of all in a round that closes or is cancelled; one that has ended meanwhile has ended in its own way."""
    running = await tandems.list_running_among(session, tandem_ids, team_id=services.team_id, lock=True)
    await end(session, services, running, ending)


async def end_of(
    session: AsyncSession, services: Services, mine: Sequence[Tandem], ending: Ending, *, by: Person
) -> None:
    """Somebody ends what is theirs in a round. A stand-in ends with the tandem it stands in for, or by itself."""
    await end(session, services, [each for each in mine if each.stands_in_for_id is None], ending, by=by)
    await end(session, services, [each for each in mine if each.is_running], Ending.STAND_IN_ENDED, by=by)


async def give_up_stand_in(session: AsyncSession, services: Services, tandem: Tandem) -> None:
    """Nobody is to be stood in for any more: the tandem has ended, or its buddy is back."""
    asked = await proposals.find_stand_in(session, tandem.id, team_id=tandem.team_id)
    if asked is not None:
        await lapsing.lapse(session, services, asked, Step.NO_ANSWER)
    stand_in = await tandems.find_stand_in(session, tandem.id, team_id=tandem.team_id)
    if stand_in is not None:
        await end(session, services, [stand_in], Ending.STAND_IN_OVER)


async def _give_up_stand_ins(session: AsyncSession, case: Ended) -> None:
    for tandem, _ in case.pairs:
        await give_up_stand_in(session, case.services, tandem)


# What the table names beside these is done once for the person or the round, by whoever ends all of theirs.
DONE_HERE: dict[Consequence, Callable[[AsyncSession, Ended], Awaitable[None]]] = {
    Consequence.OUTBOX_CANCELLED: clearing.cancel_outbox,
    Consequence.QUESTIONS_DROPPED: clearing.drop_questions,
    Consequence.CONVERSATION_SILENT: clearing.silence,
    Consequence.BOTH_FREED: freeing.free_both,
    Consequence.DRAFT_OFFERED: freeing.offer_draft,
    Consequence.DRAFT_OFFERED_IF_WAITED: freeing.offer_draft_if_waited,
    Consequence.STAND_IN_GIVEN_UP: _give_up_stand_ins,
    Consequence.GROUP_GOES_ON: freeing.go_on_in_groups,
    Consequence.AGREEMENT_ERASED: clearing.erase_agreements,
    Consequence.HALF_TIME_REDRAWN: telling.redraw_half_time,
    Consequence.RATING_ASKED: telling.ask_rating,
    Consequence.PARTNER_TOLD: telling.tell_partner,
    Consequence.PARTNER_TOLD_OF_STAND_IN: telling.tell_partner_of_stand_in,
    Consequence.BOTH_TOLD_OF_STAND_IN: telling.tell_both_of_stand_in,
    Consequence.DATES_CALLED_OFF: telling.call_off_dates,
}
