"""Small groups: tandems of one buddy and one topic that share a conversation, where every learner ticked so."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue, post
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.pairing.views import introduction as view
from storage import conversations, people, tandems
from storage.conversations import Conversation
from storage.occurrences.tandems import OfConversation
from storage.people import Person
from storage.proposals import Proposal
from storage.sealing import readable
from storage.tandems import Tandem


async def with_room(session: AsyncSession, services: Services, proposal: Proposal, pair: Pair) -> list[Tandem]:
    """The running tandems that a new one joins: those of the largest group that still has room, if there is one.

    Somebody who named one of its learners, or is named by one, meets alone; why there is no group is said nowhere.
    """
    if pair.cohort.largest_group < 2 or not pair.learner.small_group:
        return []
    groups: dict[object, list[Tandem]] = {}
    for tandem in await tandems.list_running_of(session, pair.buddy_enrolment):
        is_alike = tandem.buddy_id == proposal.buddy_id and tandem.topic_id == proposal.topic_id
        if is_alike and tandem.stands_in_for_id is None:
            groups.setdefault(tandem.conversation_id, []).append(tandem)
    for group in sorted(groups.values(), key=len, reverse=True):
        learners = [(await load_pair(session, tandem)).learner for tandem in group]
        if len(group) < pair.cohort.largest_group and all(
            each.small_group and _may_learn_together(services, pair.learner, each) for each in learners
        ):
            return group
    return []


def _may_learn_together(services: Services, one: Person, other: Person) -> bool:
    """Own line managers and "rather not with" hold among the learners of a group, too; what is unreadable holds."""
    if one.manager_user_id == other.user_id or other.manager_user_id == one.user_id:
        return False
    both = [one.user_id, other.user_id]
    named = [readable(partial(people.not_with, each, services.sealing), both) for each in (one, other)]
    return other.user_id not in named[0] and one.user_id not in named[1]


async def gather(session: AsyncSession, services: Services, group: Sequence[Tandem]) -> Conversation:
    """A new conversation for a group: Slack takes nobody into a group message, and nobody out of it."""
    conversation = Conversation(team_id=services.team_id)
    session.add(conversation)
    await session.flush()
    for tandem in group:
        if tandem.conversation_id is not None:
            former = await conversations.get(session, tandem.conversation_id, team_id=tandem.team_id)
            former.silent_since = former.silent_since or services.now()
            conversation.shared_page = conversation.shared_page or former.shared_page
        tandem.conversation_id = conversation.id
    return conversation


async def go_on_elsewhere(session: AsyncSession, services: Services, former_id: UUID) -> None:
    """Whoever is left of a group after an ending meets in a new conversation."""
    others = await tandems.list_running_in(session, former_id, team_id=services.team_id)
    if not others:
        return
    conversation = await gather(session, services, others)
    pairs = [await load_pair(session, tandem) for tandem in others]
    say = services.say(pairs[0].cohort.language)
    message = view.group_goes_on(
        say,
        buddy=pairs[0].buddy,
        learners=[pair.learner for pair in pairs],
        topic=catalogue.name_of(say, pairs[0].topic),
    )
    about = OfConversation(conversation.id).goes_on()
    await post.to_group(session, services, tandem=others[0], about=about, message=message)
