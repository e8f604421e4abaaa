"""Asking people to rate the programme: at half time, at the end, and taken back where nothing is left to rate."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import closing_questions, due_talks
from handlers.asking.rating_question import question
from handlers.desk import post
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from handlers.desk.some_people import SomePeople
from programme.words import Moment
from storage import outbox, taking_back, tandems
from storage.cohorts import Cohort
from storage.occurrences.rounds import OfRound


async def ask(session: AsyncSession, services: Services, cohort: Cohort, some: SomePeople, moment: Moment) -> None:
    """Asks those of them who are or were in a tandem of the round, each when the message budget allows."""
    is_interim = moment is Moment.INTERIM
    talks = await due_talks.by_enrolment(session, some.tandems, now=services.now()) if is_interim else {}
    learned = set() if is_interim else closing_questions.who_learned(some.tandems)
    for enrolment, person in some.met:
        about, asks_more = talks.get(enrolment.id, ()), enrolment.id in learned
        asked = question(services, person, cohort, moment, about, asks_more=asks_more)
        about_rating = OfRound(cohort.id).rating(moment, person.id)
        await post.unasked(session, services, to=person, about=about_rating, message=asked, cohort=cohort)


async def ask_after(session: AsyncSession, services: Services, pair: Pair) -> None:
    """In an onboarding each tandem has an end of its own; nobody is asked twice in the same round."""
    await session.flush()
    for person in pair.both:
        if person.is_reachable:
            asks_more = person.id == pair.learner.id
            asked = question(services, person, pair.cohort, Moment.CLOSING, (), asks_more=asks_more)
            about = OfRound(pair.cohort.id).rating(Moment.CLOSING, person.id)
            await post.unasked(session, services, to=person, about=about, message=asked, cohort=pair.cohort)


async def draw_anew(session: AsyncSession, services: Services, pair: Pair) -> None:
    """A tandem has ended: whoever still waits for the question at half time is not asked about that tandem."""
    waiting = [
        (person, message)
        for person in pair.both
        for message in await outbox.list_waiting(session, person, ("rating",))
        if message.key == OfRound(pair.cohort.id).rating(Moment.INTERIM, person.id).key
    ]
    if not waiting:
        return
    # The end is written first: which talks are still due is read from the rows.
    await session.flush()
    ids = [pair.enrolment_of(person).id for person, _ in waiting]
    theirs = await tandems.list_of_enrolments(session, ids, team_id=pair.cohort.team_id)
    talks = await due_talks.by_enrolment(session, theirs, now=services.now())
    for person, message in waiting:
        about = talks.get(pair.enrolment_of(person).id, ())
        asked = question(services, person, pair.cohort, Moment.INTERIM, about)
        outbox.rewrite(message, services.sealing, asked.payload)


async def take_back(session: AsyncSession, cohort: Cohort, some: SomePeople, moment: Moment) -> None:
    """Whoever of them was to be asked later, after a pause, is not asked any more: there is nothing left to rate."""
    asked = [OfRound(cohort.id).rating(moment, person.id) for _, person in some.known]
    await taking_back.cancel(session, team_id=cohort.team_id, about=asked)


async def take_back_all(session: AsyncSession, cohort: Cohort, moment: Moment) -> None:
    """As the round closes, weeks after everybody was to be asked: hardly anybody is left."""
    await taking_back.cancel(session, team_id=cohort.team_id, key_prefix=OfRound(cohort.id).ratings(moment))
