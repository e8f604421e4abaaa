"""Where I stand: rounds, tandem, dates and waiting list, in facts that hold no gap."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.pairs import load_pair
from handlers.desk.services import Services
from handlers.events import inviting
from handlers.joining.briefing_progress import Reading, readings_of
from handlers.pairing import waiting
from handlers.person.views import standing as view
from handlers.tandem import dates
from programme.progress import Station, station
from programme.tandems import State
from storage import applications, check_ins, cohorts, enrolments, people, proposals, tandems
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person
from storage.tandems import Tandem


async def read(session: AsyncSession, services: Services, me: Person) -> view.Standing:
    """Where somebody stands, in facts that hold no gap."""
    known = await people.find(session, team_id=me.team_id, user_id=me.user_id)
    if known is None or known.left_at is not None:
        return view.Standing()
    say = services.say(me.language)
    today = known.day_of(services.now())
    readings = {reading.cohort.id: reading for reading in await readings_of(session, known)}
    rounds = [
        await _round(session, services, known, enrolment, readings.get(enrolment.cohort_id))
        for enrolment in await enrolments.list_of_person(session, known)
    ]
    planned = await check_ins.list_planned(session, known)
    return view.Standing(
        is_interested=known.interested_at is not None,
        rounds=[line for line in rounds if line is not None],
        paused_until=say.day(known.paused_until) if known.paused_until and known.is_paused(today) else None,
        next_question=say.day(known.day_of(planned[0].due_at)) if planned else None,
    )


async def _round(
    session: AsyncSession,
    services: Services,
    me: Person,
    enrolment: Enrolment,
    reading: Reading | None,
) -> view.RoundStanding | None:
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
    if not cohort.is_open:
        return None
    say, today = services.say(me.language), cohort.day_of(services.now())
    running = await tandems.list_running_of(session, enrolment)
    mine = []
    for tandem in running:
        pair = await load_pair(session, tandem)
        partner, topic = pair.partner_of(me).mention, catalogue.name_of(say, pair.topic)
        mine.append(view.TandemLine(tandem.id, partner, topic, await dates.next_of(session, services, tandem, me)))
    open_proposals = await proposals.list_open_of(session, enrolment)
    to_answer = any(p.asks == enrolment.id for p in open_proposals)
    # A pair in a draft is nothing that anybody may notice before the release, nor one for which the bot declines.
    known = {p.learner_id for p in open_proposals if p.asks == p.learner_id or p.state is State.BUDDY_ASKED}
    served = {t.learner_id for t in running} | known
    is_waiting = enrolment.role.learns and enrolment.id not in served
    application = await applications.find_of(session, enrolment)
    is_over = today >= cohort.ends_on or await _has_had_their_weeks(session, cohort, enrolment, running)
    return view.RoundStanding(
        cohort_id=cohort.id,
        cohort=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else say.long_day(cohort.ends_on),
        is_onboarding=cohort.weeks_a_tandem is not None,
        station=Station.CLOSING
        if is_over
        else station(has_tandem=bool(running), starts_on=cohort.starts_on, ends_on=cohort.ends_on, today=today),
        tandems=mine,
        has_proposal=to_answer,
        is_over=is_over,
        next_date=await inviting.next_line(session, services, me, cohort, say),
        has_briefing=reading is not None and not reading.is_completed,
        waits_for_briefing=reading is not None and reading.is_missing,
        application=application.state if application and application.state.is_open else None,
        waits=await waiting.standing_of(session, cohort, enrolment) if is_waiting else None,
        also_learns=enrolment.role.learns,
    )


async def _has_had_their_weeks(
    session: AsyncSession, cohort: Cohort, enrolment: Enrolment, running: Sequence[Tandem]
) -> bool:
    """In an onboarding a new colleague is through after one tandem; a buddy stays on call."""
    if cohort.weeks_a_tandem is None or running or enrolment.role.teaches:
        return False
    return await tandems.has_completed(session, enrolment)
