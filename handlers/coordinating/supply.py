"""Supply and demand of a round, topic by topic: places that are free today against learners who wait today."""

from collections import Counter

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.texts import Say
from handlers.pairing import waiting
from programme.supply import Supply
from programme.tandems import ASKING
from storage import enrolments, proposals, tandems, topics
from storage.cohorts import Cohort


async def by_topic(session: AsyncSession, say: Say, cohort: Cohort) -> list[Supply]:
    """In the order of the catalogue."""
    team_id = cohort.team_id
    taken = Counter(t.buddy_id for t in await tandems.list_running(session, cohort.id, team_id=team_id))
    # A proposal that waits for an answer holds its place.
    taken += Counter(p.buddy_id for p in await proposals.list_in(session, cohort.id, ASKING, team_id=team_id))
    free = {
        e.id: max(0, e.capacity - taken[e.id])
        for e, _ in await enrolments.list_active(session, cohort.id, team_id=team_id)
        if e.role.teaches and e.may_teach_in(cohort)
    }
    queue = [e.id for e, _ in await waiting.list_waiting(session, cohort)]
    offers = await enrolments.list_offers(session, list(free), team_id=team_id)
    wants = await enrolments.list_wants(session, queue, team_id=team_id)
    return [
        Supply(
            key=topic.key,
            topic=catalogue.name_of(say, topic),
            offered=sum(free[offer.enrolment_id] for offer in offers if offer.topic_id == topic.id),
            wanted=sum(want.topic_id == topic.id for want in wants),
        )
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=team_id)
    ]
