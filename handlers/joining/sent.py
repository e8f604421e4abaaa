"""What somebody has sent for which round, and how they had taken part in it before."""

from collections.abc import Sequence
from typing import NamedTuple

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, as_id
from handlers.joining import round_to_join, sign_up_fields, unfinished
from programme.refusals import NoLongerCurrent, SignUpClosed
from programme.sign_up import Answers
from storage import people, rounds_to_join
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person
from storage.topics import Topic


class Sent(NamedTuple):
    """`notes`: what they were told before it counts; `former`: their part in the round so far, also one they left."""

    me: Person
    cohort: Cohort
    topics: Sequence[Topic]
    answers: Answers
    notes: list[str]
    former: Enrolment | None


async def read(session: AsyncSession, i: Interaction) -> Sent:
    """What lay unfinished, with what the last form added; raises where it was sent already, or the round is over."""
    # Taken before anything else of theirs is read: of two clicks the second finds nothing to send (I4).
    taken = await unfinished.take(session, i.services, i.me)
    wanted = await rounds_to_join.find(session, as_id(i.metadata), team_id=i.team_id, user_id=i.me.user_id)
    if wanted is None or not wanted.cohort.is_open:
        raise SignUpClosed
    if taken is None:
        raise NoLongerCurrent
    answers = taken.with_(why=sign_up_fields.why(values_of(i.view), taken))
    me = people.keep(session, i.me, known=wanted.known)
    notes = round_to_join.notes(i.say, wanted, answers)
    return Sent(me, wanted.cohort, wanted.topics, answers, notes, wanted.former)
