"""Who hears that a tandem has ended, and how: the partner, both, their calendars, and whoever is asked to rate."""

from collections.abc import Callable

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import asking_to_rate
from handlers.desk import post
from handlers.desk.blocks import Message
from handlers.leaving.ended import Ended
from handlers.leaving.views import ending as view
from handlers.tandem import date_files
from storage.occurrences.tandems import OfTandem
from storage.people import Person


async def redraw_half_time(session: AsyncSession, case: Ended) -> None:
    for _, pair in case.pairs:
        await asking_to_rate.draw_anew(session, case.services, pair)


async def ask_rating(session: AsyncSession, case: Ended) -> None:
    for _, pair in case.pairs:
        await asking_to_rate.ask_after(session, case.services, pair)


async def tell_partner(session: AsyncSession, case: Ended) -> None:
    await _tell(session, case, view.partner_ended, but=case.by)


async def tell_partner_of_stand_in(session: AsyncSession, case: Ended) -> None:
    await _tell(session, case, view.stand_in_over, but=case.by)


async def tell_both_of_stand_in(session: AsyncSession, case: Ended) -> None:
    await _tell(session, case, view.stand_in_over, but=None)


async def call_off_dates(session: AsyncSession, case: Ended) -> None:
    told = {tandem.id: case.reachable(pair) for tandem, pair in case.pairs}
    await date_files.call_off(session, case.services, told)


async def _tell(session: AsyncSession, case: Ended, words: Callable[..., Message], *, but: Person | None) -> None:
    for tandem, pair in case.pairs:
        for person in case.reachable(pair):
            if but is None or person.id != but.id:
                say = case.services.say(person.language)
                role = "learner" if person.id == pair.learner.id else "buddy"
                message = words(say, partner=pair.partner_of(person).mention, role=role)
                about = OfTandem(tandem.id).ended(person.id)
                await post.answer(session, case.services, to=person, about=about, message=message)
