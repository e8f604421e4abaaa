"""The question for a rating: in the company's words where it has its own, led up to by a talk that is due."""

from collections.abc import Sequence

from handlers.asking.views import rating as view
from handlers.asking.views.interim import Talk
from handlers.asking.views.rating import Occasion
from handlers.desk.blocks import Message
from handlers.desk.services import Services
from programme.wording import Question
from programme.words import Moment
from storage.cohorts import Cohort
from storage.people import Person

INTROS = {Moment.INTERIM: Question.INTERIM, Moment.CLOSING: Question.CLOSING}


def question(
    services: Services,
    person: Person,
    cohort: Cohort,
    moment: Moment,
    talks: Sequence[Talk],
    *,
    asks_more: bool = False,
) -> Message:
    say, own = services.say(person.language), cohort.own_words(INTROS[moment], person.language)
    intro = view.intro(say, moment=moment, cohort=cohort.name, own=own, after_weeks=cohort.is_endless)
    return view.question(
        say,
        occasion=Occasion(cohort.id, moment),
        cohort=cohort.name,
        # With a talk ahead our own words have led up to the question already.
        leads_up=intro if own or not talks else "",
        talks=talks,
        asks_more=asks_more,
        own_question=cohort.own_words(Question.RATING, person.language),
    )
