"""Answers to the last questions: put into pools, counted in fives, and tied to nobody."""

import random
from collections.abc import Mapping
from typing import Any

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import closing_questions as view
from handlers.desk.services import Services
from programme import closing_answers as rules
from programme import rating_pool
from programme.closing_answers import Answer, Question
from programme.rating_pool import POOL_SIZE
from storage import closing_answers, enrolled_topics
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.sealing import Unreadable
from storage.topics import Topic


async def keep(
    session: AsyncSession, services: Services, enrolment: Enrolment, topic: Topic, values: Mapping[str, Any]
) -> None:
    """What was answered goes into its pool; the fifth answer there lets all five be counted."""
    if values.get(view.SURE) and (before := await _starting_point(session, services, enrolment, topic)):
        await _add(session, services, enrolment, topic, Question.SURE, (before, int(values[view.SURE])))
    if values.get(view.USED):
        await _add(session, services, enrolment, topic, Question.USED, (int(values[view.USED]),))


async def _add(
    session: AsyncSession,
    services: Services,
    enrolment: Enrolment,
    topic: Topic,
    question: Question,
    answer: Answer,
) -> None:
    pool = await closing_answers.open_pool(
        session, enrolment.cohort_id, topic.id, question, services.sealing, team_id=enrolment.team_id
    )
    before = closing_answers.read_pool(pool, services.sealing)
    remaining, mixed = rating_pool.add(before, answer, random.SystemRandom().shuffle)
    closing_answers.write_pool(pool, remaining, services.sealing)
    given = rules.counts(question, mixed)
    await closing_answers.add_counts(session, pool.cohort_id, topic.id, given, team_id=pool.team_id)


async def _starting_point(session: AsyncSession, services: Services, enrolment: Enrolment, topic: Topic) -> int | None:
    """From the sign-up; None where it is gone: then there is nothing to compare with."""
    for want in await enrolled_topics.list_wants(session, [enrolment.id], team_id=enrolment.team_id):
        if want.topic_id == topic.id and want.level_sealed is not None:
            try:
                return int(services.sealing.open_text(want.level_sealed, want.place()))
            except Unreadable:
                return None
    return None


async def count_the_rest(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """What stayed under five in every topic is counted together if that makes five people; the pools are deleted."""
    pools = await closing_answers.list_pools(session, cohort.id, team_id=cohort.team_id)
    for question in Question:
        left = [
            answer
            for pool in pools
            if pool.question is question
            for answer in closing_answers.read_pool(pool, services.sealing)
        ]
        if len(left) >= POOL_SIZE:
            given = rules.counts(question, left)
            await closing_answers.add_counts(session, cohort.id, None, given, team_id=cohort.team_id)
    for pool in pools:
        await session.delete(pool)
