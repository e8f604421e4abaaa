"""What somebody has sent for which round, and how they had taken part in it before."""

from typing import NamedTuple

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, as_id
from handlers.joining import round_to_join, sign_up_fields, unfinished
from programme.refusals import NoLongerCurrent, SignUpClosed
from programme.sign_up import Answers
from storage import cohorts, enrolments, people
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.people import Person


class Sent(NamedTuple):
    """`notes`: what they were told before it counts; `former`: their part in the round so far, also one they left."""

    me: Person
    cohort: Cohort
    answers: Answers
    notes: list[str]
    former: Enrolment | None


async def read(session: AsyncSession, i: Interaction) -> Sent:
    """What lay unfinished, with what the last form added; raises where it was sent already, or the round is over."""
    cohort = await cohorts.find(session, as_id(i.metadata), team_id=i.team_id)
    if cohort is None or not cohort.is_open:
        raise SignUpClosed
    # Locked before anything else of theirs is read: of two clicks the second finds nothing to send (I4).
    found = await unfinished.lock(session, i.services, i.me)
    if found is None:
        raise NoLongerCurrent
    answers = found.with_(why=sign_up_fields.why(values_of(i.view), found))
    me = await people.remember(session, i.me)
    former = await enrolments.find(session, person=me, cohort_id=cohort.id)
    notes = await round_to_join.notes(session, i.say, cohort, answers, former)
    return Sent(me, cohort, answers, notes, former)
