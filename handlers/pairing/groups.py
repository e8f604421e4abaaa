"""Small groups: tandems of one buddy and one topic that share a conversation, where every learner ticked so."""

from collections.abc import Sequence

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue, post
from handlers.desk.pairs import Pair, load_pair
from handlers.desk.services import Services
from handlers.pairing.views import introduction as view
from storage import tandems
from storage.occurrences.tandems import OfConversation
from storage.proposals import Proposal
from storage.tandems import Conversation, Tandem


async def with_room(session: AsyncSession, proposal: Proposal, pair: Pair) -> list[Tandem]:
    """The running tandems that a new one joins: those of the largest group that still has room, if there is one."""
    if pair.cohort.largest_group < 2 or not pair.learner.small_group:
        return []
    groups: dict[object, list[Tandem]] = {}
    for tandem in await tandems.list_running_of(session, pair.buddy_enrolment):
        is_alike = tandem.buddy_id == proposal.buddy_id and tandem.topic_id == proposal.topic_id
        if is_alike and tandem.stands_in_for_id is None:
            groups.setdefault(tandem.conversation_id, []).append(tandem)
    for group in sorted(groups.values(), key=len, reverse=True):
        if len(group) < pair.cohort.largest_group and all(
            [(await load_pair(session, tandem)).learner.small_group for tandem in group]
        ):
            return group
    return []


async def gather(session: AsyncSession, services: Services, group: Sequence[Tandem]) -> Conversation:
    """A new conversation for a group: Slack takes nobody into a group message, and nobody out of it."""
    conversation = Conversation(team_id=services.team_id)
    session.add(conversation)
    await session.flush()
    for tandem in group:
        if tandem.conversation_id is not None:
            former = await tandems.get_conversation(session, tandem.conversation_id, team_id=tandem.team_id)
            former.silent_since = former.silent_since or services.now()
            conversation.shared_page = conversation.shared_page or former.shared_page
        tandem.conversation_id = conversation.id
    return conversation


async def go_on_without(session: AsyncSession, services: Services, ended: Tandem) -> None:
    """The others of a group, of which one tandem has ended, meet in a new conversation."""
    if ended.conversation_id is None:
        return
    others = await tandems.list_running_in(session, ended.conversation_id, team_id=ended.team_id)
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
