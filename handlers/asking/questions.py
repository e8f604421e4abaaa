"""A check-in as it reaches somebody: the question itself, or, where nobody answers, whether to go on asking."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.due_questions import Question
from handlers.asking.views import check_ins as view
from handlers.desk import post
from handlers.desk.services import Services
from programme.check_ins import TABLE
from storage.occurrences.tandems import OfCheckIn


async def ask(session: AsyncSession, services: Services, question: Question) -> None:
    check_in, person = question.check_in, question.person
    check_in.asked_at = services.now()
    wording = TABLE[check_in.kind].reworded_as
    message = view.question(
        services.say(person.language),
        check_in_id=check_in.id,
        partner=question.partner.mention,
        kind=check_in.kind,
        own=question.cohort.own_words(wording, person.language) if wording else "",
        in_round=question.in_round,
    )
    about = OfCheckIn(check_in.id).question()
    await post.while_tandem_runs(session, services, to=person, about=about, message=message, tandem=question.tandem)


async def ask_whether_to_ask(session: AsyncSession, services: Services, question: Question) -> None:
    """Three questions stayed unanswered: one private question about the questions, then silence."""
    check_in, person = question.check_in, question.person
    check_in.dropped_at = person.questions_paused_at = services.now()
    message = view.still_asking(services.say(person.language), tandem_id=question.tandem.id)
    about = OfCheckIn(check_in.id).still_asking()
    await post.while_tandem_runs(session, services, to=person, about=about, message=message, tandem=question.tandem)
