"""The end of a tandem, one way for every kind: the table of endings says what follows, and here it is done."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate
from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.leaving.views import ending as view
from handlers.pairing import groups, proposing, small_drafts, waiting
from handlers.tandem import date_files
from programme.endings import TABLE, Consequence, Ending
from programme.tandems import Step, move
from storage import agreements, check_ins, meetings, outbox, proposals, tandems
from storage.cohorts import Cohort
from storage.occurrences.tandems import OfTandem
from storage.people import Person
from storage.tandems import Tandem


@dataclass(frozen=True)
class Ended:
    """Tandems of one round that have just ended together; `by` is who ended them, where it was one of their people."""

    services: Services
    pairs: Sequence[tuple[Tandem, Pair]]
    by: Person | None

    @property
    def ids(self) -> list[UUID]:
        return [tandem.id for tandem, _ in self.pairs]

    @property
    def conversations(self) -> list[UUID]:
        found = (tandem.conversation_id for tandem, _ in self.pairs)
        return list(dict.fromkeys(each for each in found if each is not None))

    @property
    def cohort(self) -> Cohort:
        return self.pairs[0][1].cohort

    def reachable(self, pair: Pair) -> list[Person]:
        """Whom of the two one may write to: whoever leaves altogether is out of reach already."""
        return [person for person in pair.both if person.is_reachable]


async def end(
    session: AsyncSession, services: Services, ended: Sequence[Tandem], ending: Ending, *, by: Person | None = None
) -> None:
    """Ends running tandems of one round; what every one of them shares takes one statement for all."""
    if not ended:
        return
    follows = TABLE[ending]
    for tandem in ended:
        tandem.state, tandem.ended_at = move(tandem.state, follows.step), services.now()
    # All states first: what is done for one looks at what still runs.
    case = Ended(services, [(tandem, await load_pair(session, tandem)) for tandem in ended], by)
    for consequence, do in DONE_HERE.items():
        if consequence in follows.consequences:
            await do(session, case)


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
        await proposing.lapse(session, services, asked, Step.NO_ANSWER)
    stand_in = await tandems.find_stand_in(session, tandem.id, team_id=tandem.team_id)
    if stand_in is not None:
        await end(session, services, [stand_in], Ending.STAND_IN_OVER)


async def _cancel_outbox(session: AsyncSession, case: Ended) -> None:
    await outbox.cancel(session, team_id=case.services.team_id, tandem_ids=case.ids)


async def _drop_questions(session: AsyncSession, case: Ended) -> None:
    team_id, now = case.services.team_id, case.services.now()
    await check_ins.drop(session, case.ids, team_id=team_id, now=now)
    await meetings.drop_nudges(session, case.ids, team_id=team_id, now=now)


async def _silence(session: AsyncSession, case: Ended) -> None:
    await tandems.silence(session, case.conversations, team_id=case.services.team_id, now=case.services.now())


async def _free_both(_: AsyncSession, case: Ended) -> None:
    for _tandem, pair in case.pairs:
        # Both alike: the rows do not tell who ended it.
        pair.learner_enrolment.freed_at = pair.buddy_enrolment.freed_at = case.services.now()


async def _offer_draft(session: AsyncSession, case: Ended) -> None:
    await small_drafts.offer_later(session, case.services, case.cohort)


async def _offer_draft_if_waited(session: AsyncSession, case: Ended) -> None:
    if await waiting.list_waiting(session, case.cohort):
        await small_drafts.offer_later(session, case.services, case.cohort)


async def _give_up_stand_ins(session: AsyncSession, case: Ended) -> None:
    for tandem, _ in case.pairs:
        await give_up_stand_in(session, case.services, tandem)


async def _go_on_in_groups(session: AsyncSession, case: Ended) -> None:
    for conversation_id in case.conversations:
        await groups.go_on_elsewhere(session, case.services, conversation_id)


async def _erase_agreements(session: AsyncSession, case: Ended) -> None:
    for tandem_id in case.ids:
        await agreements.erase(session, tandem_id, team_id=case.services.team_id)


async def _redraw_half_time(session: AsyncSession, case: Ended) -> None:
    for _, pair in case.pairs:
        await asking_to_rate.draw_anew(session, case.services, pair)


async def _ask_rating(session: AsyncSession, case: Ended) -> None:
    for _, pair in case.pairs:
        await asking_to_rate.ask_after(session, case.services, pair)


async def _tell_partner(session: AsyncSession, case: Ended) -> None:
    await _tell(session, case, view.partner_ended, but=case.by)


async def _tell_partner_of_stand_in(session: AsyncSession, case: Ended) -> None:
    await _tell(session, case, view.stand_in_over, but=case.by)


async def _tell_both_of_stand_in(session: AsyncSession, case: Ended) -> None:
    await _tell(session, case, view.stand_in_over, but=None)


async def _tell(session: AsyncSession, case: Ended, words: Callable[..., Message], *, but: Person | None) -> None:
    for tandem, pair in case.pairs:
        for person in case.reachable(pair):
            if but is None or person.id != but.id:
                say: Say = case.services.say(person.language)
                role = "learner" if person.id == pair.learner.id else "buddy"
                message = words(say, partner=pair.partner_of(person).mention, role=role)
                about = OfTandem(tandem.id).ended(person.id)
                await post.answer(session, case.services, to=person, about=about, message=message)


async def _call_off_dates(session: AsyncSession, case: Ended) -> None:
    told = {tandem.id: case.reachable(pair) for tandem, pair in case.pairs}
    await date_files.call_off(session, case.services, told)


# What the table names beside these is done once for the person or the round, by whoever ends all of theirs.
DONE_HERE: dict[Consequence, Callable[[AsyncSession, Ended], Awaitable[None]]] = {
    Consequence.OUTBOX_CANCELLED: _cancel_outbox,
    Consequence.QUESTIONS_DROPPED: _drop_questions,
    Consequence.CONVERSATION_SILENT: _silence,
    Consequence.BOTH_FREED: _free_both,
    Consequence.DRAFT_OFFERED: _offer_draft,
    Consequence.DRAFT_OFFERED_IF_WAITED: _offer_draft_if_waited,
    Consequence.STAND_IN_GIVEN_UP: _give_up_stand_ins,
    Consequence.GROUP_GOES_ON: _go_on_in_groups,
    Consequence.AGREEMENT_ERASED: _erase_agreements,
    Consequence.HALF_TIME_REDRAWN: _redraw_half_time,
    Consequence.RATING_ASKED: _ask_rating,
    Consequence.PARTNER_TOLD: _tell_partner,
    Consequence.PARTNER_TOLD_OF_STAND_IN: _tell_partner_of_stand_in,
    Consequence.BOTH_TOLD_OF_STAND_IN: _tell_both_of_stand_in,
    Consequence.DATES_CALLED_OFF: _call_off_dates,
}
