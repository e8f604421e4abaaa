"""`/buddy`: the menu, help, status, the language - and the way to everything else."""

from collections.abc import Awaitable, Callable

from slack_bolt.async_app import AsyncApp
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers import briefing, catalogue, dates, inviting, joining, leaving, my_data, pausing, rating, waiting
from handlers.acquaintance import ensure_employee
from handlers.interaction import Interaction
from handlers.listening import listener
from handlers.pairs import load_pair
from handlers.services import Services
from handlers.views import menu as view
from handlers.words import Wish, understand_word
from programme.calendar import local_date
from programme.tandems import ASKING, State
from programme.words import Language
from storage import applications, check_ins, cohorts, enrolments, people, proposals, tandems
from storage.enrolments import Enrolment
from storage.people import Person


async def command(i: Interaction) -> None:
    """One word after `/buddy`, in either language; an unknown one gets the nearest."""
    understood = understand_word(str(i.body.get("text") or ""))
    if understood.wish is None:
        await i.whisper(view.unknown(i.say, suggestion=understood.suggestion))
        return
    spoken = i.me.language
    if understood.language is not None and i.me.language_chosen_at is None:
        i.me.language = understood.language
    await ensure_employee(i)
    if i.me.language is not spoken:
        # Kept for a stranger, too: the form that opens now asks again in which language to go on.
        await speak(i, i.me.language, chosen=False)
    await WISHES[understood.wish](i)


async def show_menu(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        has_briefing = await briefing.is_open_for(session, i.me)
    await i.whisper(view.menu(i.say, has_briefing=has_briefing))


async def show_help(i: Interaction) -> None:
    await i.whisper(view.help_(i.say))


async def show_status(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        standing = await standing_of(session, i.services, i.me)
    message = view.status(i.say, standing)
    await (i.whisper(message) if "command" in i.body else i.show(view.status_dialog(i.say, standing)))


async def speak_german(i: Interaction) -> None:
    await _switch(i, Language.GERMAN)


async def speak_english(i: Interaction) -> None:
    await _switch(i, Language.ENGLISH)


async def _switch(i: Interaction, language: Language) -> None:
    await speak(i, language, chosen=True)
    if "command" in i.body:
        await show_menu(i)
    else:
        await i.show(view.language_switched(i.say))


async def speak(i: Interaction, language: Language, *, chosen: bool) -> None:
    """From now on in this language: because of the word typed, until somebody chooses one by name."""
    i.me.language = language
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        if me is None:
            me = await people.remember(session, i.me)
        if me is not None and (chosen or me.language_chosen_at is None):
            me.language = language
            me.language_chosen_at = i.services.now() if chosen else None


async def standing_of(session: AsyncSession, services: Services, me: Person) -> view.Standing:
    """Where somebody stands, in facts that hold no gap."""
    known = await people.find(session, team_id=me.team_id, user_id=me.user_id)
    if known is None or known.left_at is not None:
        return view.Standing()
    say = services.say(me.language)
    today = local_date(services.now(), known.zone)
    readings = {reading.cohort.id: reading for reading in await briefing.readings_of(session, known)}
    rounds = [
        await _round(session, services, known, enrolment, readings.get(enrolment.cohort_id))
        for enrolment in await enrolments.list_of_person(session, known)
    ]
    planned = await check_ins.list_planned(session, known)
    return view.Standing(
        is_interested=known.interested_at is not None,
        rounds=[line for line in rounds if line is not None],
        paused_until=say.day(known.paused_until) if known.paused_until and known.is_paused(today) else None,
        next_question=say.day(local_date(planned[0].due_at, known.zone)) if planned else None,
    )


async def _round(
    session: AsyncSession, services: Services, me: Person, enrolment: Enrolment, reading: briefing.Reading | None
) -> view.RoundStanding | None:
    cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
    if not cohort.is_open:
        return None
    say = services.say(me.language)
    partners, dated = [], []
    running = await tandems.list_running_of(session, enrolment)
    for tandem in running:
        pair = await load_pair(session, tandem)
        dated.append((tandem.id, pair.partner_of(me).mention, await dates.next_of(session, services, tandem, me)))
        partners.append((pair.partner_of(me).mention, catalogue.name_of(say, pair.topic)))
    open_proposals = await proposals.list_open_of(session, enrolment)
    to_answer = any(
        (p.state is State.LEARNER_ASKED and p.learner_id == enrolment.id)
        or (p.state is State.BUDDY_ASKED and p.buddy_id == enrolment.id)
        for p in open_proposals
    )
    # A pair in a draft is nothing that anybody may notice before the release.
    served = {t.learner_id for t in running} | {p.learner_id for p in open_proposals if p.state in ASKING}
    is_waiting = enrolment.role.learns and enrolment.id not in served
    application = await applications.find_of(session, enrolment)
    return view.RoundStanding(
        cohort=cohort.name,
        starts_on=say.long_day(cohort.starts_on),
        ends_on=say.long_day(cohort.ends_on),
        partners=partners,
        meetings=dated,
        has_proposal=to_answer,
        is_over=local_date(services.now(), me.zone) >= cohort.ends_on,
        next_date=await inviting.next_line(session, services, me, cohort, say),
        tandem_ids=[tandem.id for tandem in running],
        has_briefing=reading is not None and not reading.is_completed,
        waits_for_briefing=reading is not None and reading.is_missing,
        application=application.state if application and application.state.is_open else None,
        waits=await waiting.standing_of(session, cohort, enrolment) if is_waiting else None,
        also_learns=enrolment.role.learns,
    )


WISHES: dict[Wish, Callable[[Interaction], Awaitable[None]]] = {
    Wish.MENU: show_menu,
    Wish.SIGN_UP: joining.begin,
    Wish.STATUS: show_status,
    Wish.PAUSE: pausing.begin,
    Wish.LEAVE: leaving.begin,
    Wish.RATE: rating.begin,
    Wish.MY_DATA: my_data.show,
    Wish.BRIEFING: briefing.begin,
    Wish.HELP: show_help,
    Wish.SPEAK_GERMAN: speak_german,
    Wish.SPEAK_ENGLISH: speak_english,
}


def register(app: AsyncApp) -> None:
    app.command("/buddy")(listener(command))
    app.action(view.STATUS)(listener(show_status))
    app.action(view.SPEAK_GERMAN)(listener(speak_german))
    app.action(view.SPEAK_ENGLISH)(listener(speak_english))
