"""The last questions to learners about their topic: who is asked about which, and what becomes of the answers."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import closing_questions as view
from handlers.desk.interaction import Interaction, Listeners
from programme.tandems import Meaning
from programme.words import Moment
from storage import serving
from storage.enrolments import Enrolment
from storage.rows import get_row
from storage.tandems import Tandem
from storage.topics import Topic


async def topic_of(session: AsyncSession, enrolment: Enrolment, moment: Moment) -> Topic | None:
    """What a learner is asked about at the end: one topic, so that five answers are five people."""
    if moment is not Moment.CLOSING:
        return None
    tandem = await serving.find_last_learned_in(session, enrolment)
    return await get_row(session, Topic, tandem.topic_id, team_id=tandem.team_id) if tandem else None


def who_learned(known: Iterable[Tandem]) -> set[UUID]:
    """The enrolments for which `topic_of` finds something to ask about."""
    return {t.learner_id for t in known if t.means(Meaning.LEARNED) and t.stands_in_for_id is None}


async def show_data(i: Interaction) -> None:
    await i.show(view.what_happens_to_my_data(i.say))


LISTENERS = Listeners(
    clicks={
        view.DATA: show_data,
    },
)
