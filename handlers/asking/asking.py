"""Asking the check-ins that are due: whether at all, now or on a better morning, within the message budget."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import due_questions, planning, questions
from handlers.asking.due_questions import Question
from handlers.desk import post
from handlers.desk.services import Services
from handlers.desk.steps import in_portions
from programme import check_ins as rules
from programme.tandems import RUNNING
from storage import due_check_ins


async def ask_due(services: Services) -> int:
    """Asks everybody whose question is due; safe to run twice, late, or on two machines."""
    async with services.database.reading() as session:
        due = await due_check_ins.list_due(session, team_id=services.team_id, now=services.now())
    await in_portions(services, due, _ask_some)
    return len(due)


async def _ask_some(session: AsyncSession, services: Services, ids: Sequence[UUID]) -> None:
    for question in await due_questions.load(session, services, ids):
        await _ask(session, services, question)


async def _ask(session: AsyncSession, services: Services, question: Question) -> None:
    now, check_in, person = services.now(), question.check_in, question.person
    if not question.tandem.is_running or not person.is_reachable or person.questions_paused_at:
        check_in.dropped_at = now
    elif (away_until := _away_until(question, now)) is not None:
        check_in.dropped_at = now
        planning.plan_next(
            session, check_in, question.tandem, person, question.cohort, after=max(away_until, now), repeat=True
        )
    elif _just_asked_about(question, now):
        check_in.dropped_at = now
        planning.plan_next(session, check_in, question.tandem, person, question.cohort, after=check_in.due_at)
    elif (moment := await _better_moment(session, services, question)) is not None:
        check_in.due_at = moment
    elif _nobody_answers(question):
        await questions.ask_whether_to_ask(session, services, question)
    else:
        await questions.ask(session, services, question)
        # The rhythm goes by the morning it was due, not by when it was sent: it would drift with each late tick.
        planning.plan_next(session, check_in, question.tandem, person, question.cohort, after=check_in.due_at)


def _away_until(question: Question, now: datetime) -> datetime | None:
    """When the person is back from a pause, or the buddy for whom another one stands in."""
    person = question.person
    if person.is_paused(person.day_of(now)):
        return post.back_from_pause(person, question.cohort, now)
    return question.stands_in_until


def _just_asked_about(question: Question, now: datetime) -> bool:
    """Two people who show each other something are two tandems, but they meet as one."""
    return any(
        asked.partner_id == question.partner.id and asked.state in RUNNING
        for asked in question.asked_before
        if asked.tandem_id != question.tandem.id and asked.asked_at >= now - planning.FIRST_AFTER
    )


async def _better_moment(session: AsyncSession, services: Services, question: Question) -> datetime | None:
    """When to ask instead: the next working morning if this one has passed, or what the message budget allows."""
    now, person, cohort = services.now(), question.person, question.cohort
    wanted = now
    if not rules.is_timely(question.check_in.due_at, now=now):
        wanted = planning.next_morning_of(now, person, cohort)
    allowed = await post.allowed_from(session, person, cohort, wanted=wanted, now=now)
    return allowed if allowed > now else None


def _nobody_answers(question: Question) -> bool:
    since = question.person.questions_resumed_at
    return rules.questions_pause(
        [asked.answered_at is not None for asked in question.asked_before if not since or asked.asked_at > since]
    )
