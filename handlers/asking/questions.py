"""A check-in as it reaches somebody: the question itself, or, where nobody answers, whether to go on asking."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import check_ins as view
from handlers.desk import post, several_rounds
from handlers.desk.pairs import Pair
from handlers.desk.services import Services
from programme.check_ins import TABLE
from storage.check_ins import CheckIn
from storage.occurrences.tandems import OfCheckIn
from storage.people import Person
from storage.tandems import Tandem


async def ask(
    session: AsyncSession, services: Services, check_in: CheckIn, tandem: Tandem, person: Person, pair: Pair
) -> None:
    check_in.asked_at = services.now()
    say = services.say(person.language)
    wording = TABLE[check_in.kind].reworded_as
    question = view.question(
        say,
        check_in_id=check_in.id,
        partner=pair.partner_of(person).mention,
        kind=check_in.kind,
        own=pair.cohort.own_words(wording, person.language) if wording else "",
        in_round=await several_rounds.name_where_needed(session, person, pair.cohort),
    )
    about = OfCheckIn(check_in.id).question()
    await post.while_tandem_runs(session, services, to=person, about=about, message=question, tandem=tandem)


async def ask_whether_to_ask(
    session: AsyncSession, services: Services, check_in: CheckIn, tandem: Tandem, person: Person
) -> None:
    """Three questions stayed unanswered: one private question about the questions, then silence."""
    check_in.dropped_at = person.questions_paused_at = services.now()
    message = view.still_asking(services.say(person.language), tandem_id=tandem.id)
    about = OfCheckIn(check_in.id).still_asking()
    await post.while_tandem_runs(session, services, to=person, about=about, message=message, tandem=tandem)
