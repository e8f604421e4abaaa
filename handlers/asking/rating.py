"""Rating the programme: asked at half time and at the end, kept so that nobody can be found behind a rating."""

import random
from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import closing_questions, due_talks
from handlers.asking.views import closing_questions as closing_view
from handlers.asking.views import rating as view
from handlers.asking.views.interim import Talk
from handlers.asking.views.rating import Occasion
from handlers.desk import catalogue, post, several_rounds
from handlers.desk.blocks import Message
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from programme import rating_pool
from programme.rating_pool import Rating
from programme.refusals import AlreadyRated, NothingToRate
from programme.wording import Question
from programme.words import Moment
from storage import cohorts, enrolments, outbox, people, ratings, tandems
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.rounds import OfRound
from storage.people import Person

VALUES = {action: value for value, action in view.CHOOSE.items()}
INTROS = {Moment.INTERIM: Question.INTERIM, Moment.CLOSING: Question.CLOSING}


async def begin(i: Interaction) -> None:
    """By command or menu: the form of the moment that is open, if there is one."""
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        occasions = await open_occasions(session, me) if me else []
    if not occasions:
        raise NothingToRate
    enrolment, moment = next(((e, m) for e, m in occasions if not e.has_rated(m)), occasions[0])
    if enrolment.has_rated(moment):
        raise AlreadyRated
    await _show_form(i, enrolment, moment, value=None)


async def choose(i: Interaction) -> None:
    """One of the five buttons: the value goes into the form and nowhere else."""
    value = VALUES[i.action["action_id"]]
    rated = Occasion.from_value(i.value)
    async with i.services.database.transaction() as session:
        enrolment = await _enrolment_to_rate(session, i.me, rated)
    await _show_form(i, enrolment, rated.moment, value=value)


async def _show_form(i: Interaction, enrolment: Enrolment, moment: Moment, *, value: int | None) -> None:
    async with i.services.database.transaction() as session:
        topic = await closing_questions.topic_of(session, enrolment, moment)
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=i.team_id)
        in_round = await several_rounds.name_where_needed(session, i.me, cohort)
    drawn = view.form(
        i.say,
        occasion=Occasion(cohort.id, moment),
        value=value,
        topic=catalogue.name_of(i.say, topic) if topic else "",
        in_round=in_round,
        own_question=cohort.own_words(Question.RATING, i.me.language),
    )
    await i.show(drawn)


async def send(i: Interaction) -> None:
    rated = Occasion.from_value(i.metadata)
    moment = rated.moment
    values = values_of(i.view)
    rating = Rating(
        value=int(values[view.VALUE]),
        comment=(values.get(view.COMMENT) or "").strip(),
        may_be_shown=bool(values.get(view.MAY_BE_SHOWN)),
    )
    async with i.services.database.transaction() as session:
        # The pool is locked first: two ratings at once are taken one after the other.
        pool = await ratings.open_pool(session, rated.cohort_id, moment, i.services.sealing, team_id=i.team_id)
        enrolment = await _enrolment_to_rate(session, i.me, rated)
        enrolment.mark_rated(moment)
        before = ratings.read_pool(pool, i.services.sealing)
        remaining, mixed = rating_pool.add(before, rating, random.SystemRandom().shuffle)
        ratings.write_pool(pool, remaining, i.services.sealing)
        ratings.add_mixed(session, pool, mixed, i.services.sealing)
        topic = await closing_questions.topic_of(session, enrolment, moment)
        if topic is not None:
            await closing_questions.keep(session, i.services, enrolment, topic, values)
    is_last = moment is Moment.CLOSING
    await i.redraw(closing_view.thanks(i.say, learned=topic is not None) if is_last else view.thanks(i.say))


async def ask(session: AsyncSession, services: Services, cohort: Cohort, moment: Moment) -> None:
    """Asks everybody who is or was in a tandem of the round, each when the message budget allows."""
    known = await tandems.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    met = {enrolment_id for tandem in known for enrolment_id in (tandem.learner_id, tandem.buddy_id)}
    is_interim = moment is Moment.INTERIM
    talks = await due_talks.by_enrolment(session, cohort, now=services.now()) if is_interim else {}
    learned = set() if is_interim else closing_questions.who_learned(known)
    for enrolment, person in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id):
        if enrolment.id in met and person.is_reachable:
            about, asks_more = talks.get(enrolment.id, ()), enrolment.id in learned
            question = _question(services, person, cohort, moment, about, asks_more=asks_more)
            about_rating = OfRound(cohort.id).rating(moment, person.id)
            await post.unasked(session, services, to=person, about=about_rating, message=question, cohort=cohort)


async def ask_after(session: AsyncSession, services: Services, pair: Pair) -> None:
    """In an onboarding each tandem has an end of its own; nobody is asked twice in the same round."""
    await session.flush()
    for person in pair.both:
        if person.is_reachable:
            asks_more = person.id == pair.learner.id
            question = _question(services, person, pair.cohort, Moment.CLOSING, (), asks_more=asks_more)
            about = OfRound(pair.cohort.id).rating(Moment.CLOSING, person.id)
            await post.unasked(session, services, to=person, about=about, message=question, cohort=pair.cohort)


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
    await session.flush()
    talks = await due_talks.by_enrolment(session, pair.cohort, now=services.now())
    for person, message in waiting:
        about = talks.get(pair.enrolment_of(person).id, ())
        question = _question(services, person, pair.cohort, Moment.INTERIM, about)
        outbox.rewrite(message, services.sealing, question.payload)


def _question(
    services: Services,
    person: Person,
    cohort: Cohort,
    moment: Moment,
    talks: Sequence[Talk],
    *,
    asks_more: bool = False,
) -> Message:
    say, own = services.say(person.language), cohort.own_words(INTROS[moment], person.language)
    intro = view.intro(say, moment=moment, cohort=cohort.name, own=own, after_weeks=cohort.is_endless)
    return view.question(
        say,
        occasion=Occasion(cohort.id, moment),
        cohort=cohort.name,
        # With a talk ahead our own words have led up to the question already.
        leads_up=intro if own or not talks else "",
        talks=talks,
        asks_more=asks_more,
        own_question=cohort.own_words(Question.RATING, person.language),
    )


async def take_back(session: AsyncSession, cohort: Cohort, moment: Moment) -> None:
    """Whoever was to be asked later, after a pause, is not asked any more: there is nothing left to rate."""
    await outbox.cancel(session, team_id=cohort.team_id, key_prefix=OfRound(cohort.id).ratings(moment))


async def open_occasions(session: AsyncSession, me: Person) -> list[tuple[Enrolment, Moment]]:
    """What this person may rate today: rounds in which they had a tandem, at the moment that is open."""
    found = []
    for enrolment in await enrolments.list_of_person(session, me):
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
        moment = await ratings.open_moment(session, cohort)
        # In an onboarding whoever has had their weeks rates, and nobody before.
        has_been = tandems.has_completed if cohort.weeks_a_tandem else tandems.has_had
        if moment is not None and await has_been(session, enrolment):
            found.append((enrolment, moment))
    return found


async def _enrolment_to_rate(session: AsyncSession, me: Person, rated: Occasion) -> Enrolment:
    for enrolment, open_moment_ in await open_occasions(session, me):
        if Occasion(enrolment.cohort_id, open_moment_) == rated:
            if enrolment.has_rated(rated.moment):
                raise AlreadyRated
            return enrolment
    raise NothingToRate


LISTENERS = Listeners(
    clicks={
        view.FROM_MENU: begin,
        **dict.fromkeys(view.CHOOSE.values(), choose),
    },
    forms={
        view.FORM: send,
    },
)
