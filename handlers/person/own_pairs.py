"""The tandems and proposals of somebody in a round, as far as they may notice them."""

from dataclasses import dataclass

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.person.views.standing import TandemLine
from handlers.tandem import standing_date
from programme.tandems import State
from storage import proposals, tandems
from storage.enrolments import Enrolment
from storage.people import Person


@dataclass(frozen=True)
class OwnPairs:
    """The tandems that run, whether a proposal asks somebody, and whether a learner still waits for one."""

    tandems: list[TandemLine]
    has_proposal: bool
    is_waiting: bool


async def read(session: AsyncSession, services: Services, me: Person, enrolment: Enrolment) -> OwnPairs:
    running = await tandems.list_running_of(session, enrolment)
    open_ones = await proposals.list_open_of(session, enrolment)
    # A pair in a draft is nothing that anybody may notice before the release, nor one for which the bot declines.
    noticed = {p.learner_id for p in open_ones if p.asks == p.learner_id or p.state is State.BUDDY_ASKED}
    served = {tandem.learner_id for tandem in running} | noticed
    say = services.say(me.language)
    mine = []
    for tandem in running:
        pair = await load_pair(session, tandem)
        partner, topic = pair.partner_of(me).mention, catalogue.name_of(say, pair.topic)
        mine.append(TandemLine(tandem.id, partner, topic, await standing_date.next_of(session, services, tandem, me)))
    return OwnPairs(
        mine,
        has_proposal=any(proposal.asks == enrolment.id for proposal in open_ones),
        is_waiting=enrolment.role.learns and enrolment.id not in served,
    )
