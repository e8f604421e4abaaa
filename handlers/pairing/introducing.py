"""A tandem begins: both said yes, the bot introduces them in a group message and plans the first questions."""

from datetime import datetime, timedelta

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking import planning
from handlers.desk import catalogue, post
from handlers.desk.calendars import working_morning
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.pairing import absences, groups
from handlers.pairing.views import introduction as view
from handlers.tandem import nudge_days
from storage.occurrences.tandems import OfTandem
from storage.proposals import Proposal
from storage.tandems import Tandem


async def introduce(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> Tandem:
    """Creates the tandem and its conversation; the group message itself is opened when it is sent."""
    now = services.now()
    absence = await absences.find(session, services, proposal.stands_in_for_id)
    group = [] if absence else await groups.with_room(session, services, proposal, pair)
    conversation = await groups.gather(session, services, group)
    tandem = Tandem(
        team_id=proposal.team_id,
        cohort_id=proposal.cohort_id,
        topic_id=proposal.topic_id,
        learner_id=proposal.learner_id,
        buddy_id=proposal.buddy_id,
        proposal_id=proposal.id,
        conversation_id=conversation.id,
        started_at=now,
        stands_in_for_id=absence.tandem.id if absence else None,
        weeks_until=_weeks_until(pair, now) if absence is None else None,
        stands_in_until=pair.cohort.morning_of(absence.until) if absence else None,
    )
    session.add(tandem)
    await session.flush()
    for enrolment in (pair.learner_enrolment, pair.buddy_enrolment):
        enrolment.freed_at, enrolment.drafts_waited = None, 0
    say = services.say(pair.cohort.language)
    introduction = view.introduction(
        say,
        learners=[*[(await load_pair(session, other)).learner for other in group], pair.learner],
        buddy=pair.buddy,
        topic=catalogue.name_of(say, pair.topic),
        topic_key=pair.topic.key,
        weeks=pair.cohort.check_in_every_weeks,
        stands_in_until=say.day(absence.until) if absence else None,
        tandem_id=tandem.id,
        starts_on=say.day(pair.cohort.starts_on) if pair.cohort.day_of(now) < pair.cohort.starts_on else None,
    )
    await post.to_group(session, services, tandem=tandem, about=OfTandem(tandem.id).introduced(), message=introduction)
    for person in pair.both:
        # A new tandem is a new start, also for somebody whose last questions stayed unanswered.
        if person.questions_paused_at is not None:
            person.questions_paused_at, person.questions_resumed_at = None, now
        await planning.plan_first(session, tandem, person, pair.cohort, now=now)
        nudge_days.plan_first(session, tandem, person, pair.cohort, now=now)
    return tandem


def _weeks_until(pair: Pair, now: datetime) -> datetime | None:
    """In an onboarding: the morning after the tandem's own weeks."""
    cohort = pair.cohort
    if cohort.weeks_a_tandem is None:
        return None
    return working_morning(cohort.day_of(now) + timedelta(weeks=cohort.weeks_a_tandem), cohort)
