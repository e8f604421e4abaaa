"""The certificate at the end of a round: made when somebody asks, with the name they type, and not kept."""

import asyncio
from datetime import date

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.certificate_files import Unprintable, certificate_file, check_letters, on_paper
from handlers.asking.views import certificates as view
from handlers.asking.views.rating import Occasion
from handlers.desk import post
from handlers.desk.acquaintance import profile_of, shown_name
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from programme.refusals import NoLongerCurrent
from storage import cohorts, enrolments, people, tandems
from storage.cohorts import Cohort
from storage.occurrences.people import OfPerson
from storage.tandems import Tandem


async def begin(i: Interaction) -> None:
    """The name as Slack shows it stands there already; names are not stored here."""
    async with i.services.database.transaction() as session:
        await _taken_part(session, i, i.value)
    profile = await profile_of(i)
    name = shown_name(profile) if profile else ""
    await i.show(view.form(i.say, name=name, metadata=i.value))


async def make(i: Interaction) -> None:
    name = " ".join(str(values_of(i.view).get(view.NAME) or "").split())
    if not name:
        await i.refuse_fields({view.NAME: i.say("certificate-error-missing")})
        return
    async with i.services.database.transaction() as session:
        cohort, learned, showed = await _taken_part(session, i, i.metadata)
        start, end = await _from_to(session, i, cohort)
    words = on_paper(
        i.say,
        name=name,
        cohort=cohort.name,
        learned=learned,
        showed=showed,
        start=i.say.long_day(start),
        end=i.say.long_day(end),
    )
    try:
        await asyncio.to_thread(check_letters, name)
    except Unprintable:
        await i.refuse_fields({view.NAME: i.say("certificate-error-letters")})
        return
    content = await asyncio.to_thread(certificate_file, words)
    async with i.services.database.transaction() as session:
        me = await people.get(session, i.me.id, team_id=i.team_id)
        message = view.delivered(i.say, content=content)
        about = OfPerson(me.id).got_certificate()
        await post.answer(session, i.services, to=me, about=about, message=message)
    i.services.wake_delivery()
    await i.redraw(view.on_its_way(i.say))


async def _taken_part(session: AsyncSession, i: Interaction, occasion: str) -> tuple[Cohort, bool, bool]:
    """The round, and whether somebody learned and showed something in it; raises `NoLongerCurrent`."""
    cohort_id = Occasion.from_value(occasion).cohort_id
    cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
    enrolment = await enrolments.find(session, person=i.me, cohort_id=cohort_id)
    if cohort is None or enrolment is None or enrolment.left_at is not None:
        raise NoLongerCurrent
    had: list[Tandem] = [
        tandem
        for tandem in await tandems.list_of_cohort(session, cohort.id, team_id=i.team_id)
        if enrolment.id in (tandem.learner_id, tandem.buddy_id)
    ]
    is_over = cohort.day_of(i.services.now()) >= cohort.ends_on
    if not had or not (is_over or (cohort.weeks_a_tandem and await tandems.has_completed(session, enrolment))):
        raise NoLongerCurrent
    learned = any(tandem.learner_id == enrolment.id for tandem in had)
    return cohort, learned, any(tandem.buddy_id == enrolment.id for tandem in had)


async def _from_to(session: AsyncSession, i: Interaction, cohort: Cohort) -> tuple[date, date]:
    """The dates of the round; in an onboarding those of one's own tandems."""
    if cohort.weeks_a_tandem is None:
        return cohort.starts_on, cohort.ends_on
    enrolment = await enrolments.find(session, person=i.me, cohort_id=cohort.id)
    mine = [
        tandem
        for tandem in await tandems.list_of_cohort(session, cohort.id, team_id=i.team_id)
        if enrolment is not None and enrolment.id in (tandem.learner_id, tandem.buddy_id)
    ]
    now = i.services.now()
    first, last = min(t.started_at for t in mine), max(t.ended_at or now for t in mine)
    return cohort.day_of(first), cohort.day_of(last)


LISTENERS = Listeners(
    clicks={
        view.OPEN: begin,
    },
    forms={
        view.MAKE: make,
    },
)
