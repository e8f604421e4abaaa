"""The form in which somebody rates: the value tapped, the topic to look back at, the round where it is not clear."""

from handlers.asking import closing_questions
from handlers.asking.views import rating as view
from handlers.asking.views.rating import Occasion
from handlers.desk import catalogue, several_rounds
from handlers.desk.interaction import Interaction
from programme.wording import Question
from programme.words import Moment
from storage import cohorts
from storage.enrolments import Enrolment


async def show(i: Interaction, enrolment: Enrolment, moment: Moment, *, value: int | None) -> None:
    async with i.services.database.transaction() as session:
        topic = await closing_questions.topic_of(session, enrolment, moment)
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=i.team_id)
        in_round = await several_rounds.name_where_needed(session, i.me, cohort)
    drawn = view.form(
        i.say,
        occasion=Occasion(cohort.id, moment),
        value=value,
        topic=catalogue.name_of(i.say, topic) if topic else "",
        in_round=in_round,
        own_question=cohort.own_words(Question.RATING, i.me.language),
    )
    await i.show(drawn)
