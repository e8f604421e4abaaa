"""The tandems of a round that an interim talk is due in, and whom to ask about which."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views.interim import Talk
from programme.interim_talks import is_due
from storage import enrolments, tandems
from storage.cohorts import Cohort
from storage.tandems import Tandem


async def list_due(session: AsyncSession, cohort: Cohort, *, now: datetime) -> Sequence[Tandem]:
    return [
        tandem
        for tandem in await tandems.list_running(session, cohort.id, team_id=cohort.team_id)
        if is_due(started_at=tandem.started_at, is_stand_in=tandem.stands_in_for_id is not None, now=now)
    ]


async def by_enrolment(session: AsyncSession, cohort: Cohort, *, now: datetime) -> dict[UUID, list[Talk]]:
    """What to ask everybody about; somebody with several learners about each of them."""
    due = await list_due(session, cohort, now=now)
    ids = {enrolment_id for tandem in due for enrolment_id in (tandem.learner_id, tandem.buddy_id)}
    behind = await enrolments.people_behind(session, list(ids), team_id=cohort.team_id)
    talks: dict[UUID, list[Talk]] = defaultdict(list)
    for tandem in due:
        for enrolment_id in (tandem.learner_id, tandem.buddy_id):
            partner = behind[tandem.partner_of(enrolment_id)]
            talks[enrolment_id].append(Talk(tandem.id, partner.mention))
    return talks
