"""Which topics of a round were offered and wanted, and who was left without a buddy."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.texts import Say
from programme.report import TopicBalance
from storage import enrolments, tandems, topics
from storage.cohorts import Cohort


async def balances(session: AsyncSession, say: Say, cohort: Cohort) -> tuple[TopicBalance, ...]:
    """The topics somebody offered or wanted, the most wanted first."""
    active = [e for e, _ in await enrolments.list_active(session, cohort.id, team_id=cohort.team_id)]
    waiting = await tandems.list_left_without(session, cohort.id, team_id=cohort.team_id)
    offers = await enrolments.list_offers(session, [e.id for e in active], team_id=cohort.team_id)
    wants = await enrolments.list_wants(session, [e.id for e in active], team_id=cohort.team_id)
    balances = [
        TopicBalance(
            name=catalogue.name_of(say, topic),
            offered=sum(offer.topic_id == topic.id for offer in offers),
            wanted=sum(want.topic_id == topic.id for want in wants),
            waiting=sum(want.topic_id == topic.id and want.enrolment_id in waiting for want in wants),
        )
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    ]
    used = [each for each in balances if each.offered or each.wanted]
    return tuple(sorted(used, key=lambda each: (-each.wanted, -each.offered, each.name)))
