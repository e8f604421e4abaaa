"""What learners said of their topics at the end, as far as it may be shown, in a reader's language."""

from collections import defaultdict
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.texts import Say
from programme.closing_answers import Measure, Outcome, outcome
from storage import closing_answers, topics
from storage.cohorts import Cohort


async def of_cohort(session: AsyncSession, say: Say, cohort: Cohort) -> tuple[Outcome, ...]:
    """In the catalogue's order; what was left of the smaller topics comes last, without a name."""
    counted: dict[UUID | None, dict[Measure, dict[int, int]]] = defaultdict(lambda: defaultdict(dict))
    for row in await closing_answers.list_counts(session, cohort.id, team_id=cohort.team_id):
        counted[row.topic_id][row.measure][row.value] = row.people
    names: list[tuple[UUID | None, str]] = [
        (topic.id, catalogue.name_of(say, topic))
        for topic in await topics.list_of_cohort(session, cohort.id, team_id=cohort.team_id)
    ]
    is_over = cohort.closed_at is not None
    found = [outcome(name, counted[id_], is_over=is_over) for id_, name in [*names, (None, "")] if id_ in counted]
    return tuple(each for each in found if each is not None)
