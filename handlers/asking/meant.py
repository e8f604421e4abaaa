"""Which question, and which round, somebody may have meant who writes without saying so."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import several_rounds
from programme.refusals import NotTakingPart
from storage import check_ins, cohorts, enrolments, tandems
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.people import Person


async def open_question(session: AsyncSession, me: Person) -> CheckIn | None:
    """The one question a reply could answer; none where several tandems wait for one, as it would be a guess."""
    # The oldest first, so that of each tandem the latest question stays.
    latest = {}
    for check_in in reversed(await check_ins.list_asked(session, me)):
        tandem = await tandems.find(session, check_in.tandem_id, team_id=me.team_id)
        if tandem is not None and tandem.is_running:
            latest[tandem.id] = check_in
    waiting = [check_in for check_in in latest.values() if check_in.answered_at is None]
    return waiting[0] if len(waiting) == 1 else None


async def round_of(session: AsyncSession, me: Person) -> Cohort:
    """Whose coordination helps: that of the tandem asked about last, else of the round joined last, if one is open."""
    for asked in await check_ins.list_asked(session, me):
        tandem = await tandems.find(session, asked.tandem_id, team_id=me.team_id)
        if tandem is not None and tandem.is_running:
            return await cohorts.get(session, asked.cohort_id, team_id=me.team_id)
    enrolled = await enrolments.list_of_person(session, me)
    if not enrolled:
        raise NotTakingPart
    open_ones = [cohort for _, cohort in await several_rounds.list_open(session, me)]
    return open_ones[-1] if open_ones else await cohorts.get(session, enrolled[-1].cohort_id, team_id=me.team_id)
