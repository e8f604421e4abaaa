"""What somebody's part in each round is: sign-up, application, briefing, dates for all, and what a pair agreed on."""

from handlers.desk import catalogue
from handlers.events import event_reading
from handlers.joining import briefing_progress, reading_back
from handlers.joining.views import applying as applying_view
from handlers.person.known.asked import Asked, Facts
from handlers.person.views import my_data as view
from handlers.tandem import agreement_reading
from storage import applications, tandems, topics


async def rounds(asked: Asked) -> Facts:
    session, facts = asked.session, []
    for enrolment, name in await asked.rounds():
        offered = await topics.list_of_cohort(session, enrolment.cohort_id, team_id=enrolment.team_id)
        facts += view.of_enrolment(
            asked.say,
            cohort=name,
            answers=await reading_back.answers_of(session, asked.services, asked.me, enrolment),
            names=dict(catalogue.names_of(asked.say, offered)),
            tandems=len(await tandems.list_running_of(session, enrolment)),
        )
        days = {"signed_up_on": asked.day(enrolment.signed_up_at), "left_on": asked.day(enrolment.left_at)}
        facts.append(view.part_in_round(asked.say, enrolment, cohort=name, **days))
    return facts


async def agreements(asked: Asked) -> Facts:
    return [
        fact
        for enrolment, _ in await asked.rounds()
        for fact in await agreement_reading.facts_of(asked.session, asked.services, enrolment, asked.say)
    ]


async def briefings(asked: Asked) -> Facts:
    return [
        (asked.say("briefing-title"), far)
        for enrolment, _ in await asked.rounds()
        for far in await briefing_progress.kept_of(asked.session, asked.say, enrolment)
    ]


async def events(asked: Asked) -> Facts:
    lines = await event_reading.lines_for(asked.session, asked.me, asked.say)
    return [(asked.say("event-my-data"), "\n".join(lines))]


async def applied(asked: Asked) -> Facts:
    sealing = asked.services.sealing
    return [
        fact
        for application, cohort in await applications.list_of_person(asked.session, asked.me)
        for fact in applying_view.facts(
            asked.say,
            cohort=cohort.name,
            state=application.state,
            why=applications.read(application, "why_sealed", sealing),
            question=applications.read(application, "question_sealed", sealing),
            answer=applications.read(application, "answer_sealed", sealing),
        )
    ]
