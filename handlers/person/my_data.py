"""My data: everything the bot knows about somebody, shown to that person alone, and erased at a word."""

from functools import partial

from slack_bolt.async_app import AsyncApp
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import held as held_view
from handlers.coordinating.views import appointing as appointing_view
from handlers.desk import catalogue
from handlers.desk.interaction import Interaction
from handlers.desk.listening import listener
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.events import inviting
from handlers.joining import applying, briefing, enrolling
from handlers.leaving import leaving
from handlers.person.views import my_data as view
from handlers.tandem import agreement_reading
from programme.calendar import local_date
from programme.refusals import NoLongerCurrent, NotTakingPart
from storage import appointments, check_ins, cohorts, enrolments, erasing, meetings, people, tandems, topics
from storage.check_ins import Reply
from storage.people import Person

UNREADABLE = "⚠"  # damaged, or sealed with a key that is gone


async def show(i: Interaction) -> None:
    await i.show(view.shown(i.say, await _known(i)))


async def turn_page(i: Interaction) -> None:
    await i.redraw(view.shown(i.say, await _known(i), page=int(i.value)))


async def _known(i: Interaction) -> list[view.Fact]:
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        started = await enrolling.half_finished(session, i.services, i.me)
        if me is None and started is None:
            raise NotTakingPart
        facts = await _facts(session, i.services, me or i.me, i.say)
        if started is not None:
            names = dict(catalogue.names_of(i.say, await topics.list_catalogue(session, team_id=i.team_id)))
            facts += view.of_half_finished(i.say, answers=started, names=names)
    return facts


async def erase(i: Interaction) -> None:
    """Ends everything, then deletes every row that hangs on the person. There is no message afterwards."""
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is not None:
            await leaving.leave(session, i.services, me, says_goodbye=False)
            await erasing.erase(session, me)
        elif await enrolments.find_sign_up(session, team_id=i.team_id, user_id=i.me.user_id):
            await erasing.erase_account(session, team_id=i.team_id, user_id=i.me.user_id)
        else:
            raise NoLongerCurrent
    i.services.wake_delivery()
    await i.redraw(view.erased(i.say))


async def ask_to_erase(i: Interaction) -> None:
    await i.show(view.confirm_erasing(i.say))


async def _facts(session: AsyncSession, services: Services, me: Person, say: Say) -> list[view.Fact]:
    facts = view.of_person(say, me, not_with=enrolling.readable(lambda: people.not_with(me, services.sealing), []))
    for enrolment in await enrolments.list_of_person(session, me):
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
        answers = await enrolling.answers_of(session, services, me, enrolment)
        names = dict(catalogue.names_of(say, await topics.list_of_cohort(session, cohort.id, team_id=me.team_id)))
        count = len(await tandems.list_running_of(session, enrolment))
        facts += view.of_enrolment(say, cohort=cohort.name, answers=answers, names=names, tandems=count)
        facts += await agreement_reading.facts_of(session, services, enrolment, say)
        facts += [(say("briefing-title"), far) for far in await briefing.kept_of(session, say, enrolment)]
    facts.append((say("event-my-data"), "\n".join(await inviting.lines_for(session, me, say))))
    facts += await applying.facts_of(session, services, me, say)
    for each in await appointments.list_of_person(session, team_id=me.team_id, user_id=me.user_id):
        day = say.long_day((each.removed_at or each.appointed_at).date())
        facts.append(appointing_view.fact(say, duty=each.duty, day=day, is_over=each.removed_at is not None))
    asked = await check_ins.list_asked(session, me)
    for row in await check_ins.list_replies(session, me):
        text = _text_of(services, row)
        facts += view.reply(say, day=say.long_day(row.received_at.date()), text=text, shared=bool(row.shared_at))
    for meeting in await meetings.list_of_person(session, me):
        clock = say.clock(meeting.starts_at, me.zone)
        day = say.long_day(local_date(meeting.starts_at, me.zone))
        facts.append(held_view.date_fact(say, day=day, clock=clock, place=meeting.place))
    for note in await meetings.list_learned(session, me):
        text = enrolling.readable(partial(services.sealing.open_text, note.text_sealed, note.place()), UNREADABLE)
        facts.append(held_view.learned_fact(say, day=say.long_day(note.noted_at.date()), text=text))
    facts.append(view.answers(say, asked=len(asked), answered=sum(c.answered_at is not None for c in asked)))
    return facts


def _text_of(services: Services, row: Reply) -> str:
    return enrolling.readable(lambda: services.sealing.open_text(row.text_sealed, row.place()), UNREADABLE)


def register(app: AsyncApp) -> None:
    app.action("menu.my-data")(listener(show))
    for arrow in (view.BACK, view.ON):
        app.action(arrow)(listener(turn_page))
    app.action(view.ERASE)(listener(ask_to_erase))
    app.view(view.ERASE_CONFIRMED)(listener(erase))
