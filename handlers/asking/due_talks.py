"""The interim talks that are due in a round: in which tandems, whom to ask about which, and the card for each group."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import interim as view
from handlers.asking.views.interim import Talk
from handlers.desk import post
from handlers.desk.services import Services
from programme.interim_talks import is_due
from storage import conversations, enrolments, tandems
from storage.cohorts import Cohort
from storage.occurrences.tandems import OfConversation
from storage.people import Person
from storage.tandems import Tandem


def _due(known: Iterable[Tandem], *, now: datetime) -> list[Tandem]:
    return [
        tandem
        for tandem in known
        if tandem.is_running
        and is_due(started_at=tandem.started_at, is_stand_in=tandem.stands_in_for_id is not None, now=now)
    ]


async def by_enrolment(session: AsyncSession, known: Sequence[Tandem], *, now: datetime) -> dict[UUID, list[Talk]]:
    """What to ask the people of these tandems about; somebody with several learners about each of them."""
    due = _due(known, now=now)
    behind = await _people_in(session, due)
    talks: dict[UUID, list[Talk]] = defaultdict(list)
    for tandem in due:
        for enrolment_id in (tandem.learner_id, tandem.buddy_id):
            partner = behind[tandem.partner_of(enrolment_id)]
            talks[enrolment_id].append(Talk(tandem.id, partner.mention))
    return talks


async def list_conversations(session: AsyncSession, cohort: Cohort) -> Sequence[UUID]:
    return await conversations.list_of_cohort(session, cohort.id, team_id=cohort.team_id)


async def post_cards(
    session: AsyncSession, services: Services, cohort: Cohort, conversation_ids: Sequence[UUID]
) -> None:
    """One card in each group message, however many tandems share it, once nobody in it is on a break."""
    now, say = services.now(), services.say(cohort.language)
    due = _due(await tandems.list_running_in(session, *conversation_ids, team_id=cohort.team_id), now=now)
    # A small group is several tandems in one conversation, and would get as many cards.
    sharing: dict[UUID, list[Tandem]] = defaultdict(list)
    for tandem in due:
        if tandem.conversation_id is not None:
            sharing[tandem.conversation_id].append(tandem)
    behind = await _people_in(session, due)
    for conversation_id, group in sharing.items():
        people = [behind[id_] for tandem in group for id_ in (tandem.learner_id, tandem.buddy_id)]
        await post.to_group(
            session,
            services,
            tandem=group[0],
            about=OfConversation(conversation_id).interim_card(),
            message=view.card(say, tandem_id=group[0].id),
            due_at=max(post.back_from_pause(person, cohort, now) for person in people),
        )


async def _people_in(session: AsyncSession, known: Sequence[Tandem]) -> dict[UUID, Person]:
    """Both people of each tandem, by enrolment."""
    ids = {enrolment_id for tandem in known for enrolment_id in (tandem.learner_id, tandem.buddy_id)}
    return await enrolments.people_behind(session, list(ids), team_id=known[0].team_id) if known else {}
