"""Where I stand: rounds, tandem, dates and waiting list, in facts that hold no gap."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.joining.briefing_progress import readings_of
from handlers.person import round_standing
from handlers.person.views import standing as view
from storage import check_ins, enrolments, people
from storage.people import Person


async def read(session: AsyncSession, services: Services, me: Person) -> view.Standing:
    """Where somebody stands, in facts that hold no gap."""
    known = await people.find(session, team_id=me.team_id, user_id=me.user_id)
    if known is None or known.left_at is not None:
        return view.Standing()
    say = services.say(me.language)
    today = known.day_of(services.now())
    readings = {reading.cohort.id: reading for reading in await readings_of(session, known)}
    rounds = [
        await round_standing.read(session, services, known, enrolment, readings.get(enrolment.cohort_id))
        for enrolment in await enrolments.list_of_person(session, known)
    ]
    planned = await check_ins.list_planned(session, known)
    return view.Standing(
        is_interested=known.interested_at is not None,
        rounds=[line for line in rounds if line is not None],
        paused_until=say.day(known.paused_until) if known.paused_until and known.is_paused(today) else None,
        next_question=say.day(known.day_of(planned[0].due_at)) if planned else None,
    )
