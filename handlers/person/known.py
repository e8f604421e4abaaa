"""What is known about somebody, part by part, as the register of what is kept says they see it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.asking.views import held as held_view
from handlers.coordinating.views import appointing as appointing_view
from handlers.desk import catalogue
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.events import inviting
from handlers.joining import briefing_progress, reading_back, unfinished
from handlers.joining.views import applying as applying_view
from handlers.person.views import my_data as view
from handlers.tandem import agreement_reading
from storage import applications, appointments, check_ins, cohorts, enrolments, hands, meetings, people, tandems, topics
from storage.check_ins import Reply
from storage.enrolments import Enrolment
from storage.keeping import Shown
from storage.people import Person
from storage.register import parts
from storage.sealing import readable

UNREADABLE = "⚠"  # damaged, or sealed with a key that is gone


@dataclass(frozen=True)
class Asked:
    """Whoever asks what is known about them, and in which language."""

    session: AsyncSession
    services: Services
    me: Person
    say: Say

    def day(self, moment: datetime | None) -> str:
        return self.say.long_day(self.me.day_of(moment)) if moment else ""

    async def rounds(self) -> list[tuple[Enrolment, str]]:
        """Every round somebody ever was in, with its name."""
        return [
            (each, (await cohorts.get(self.session, each.cohort_id, team_id=self.me.team_id)).name)
            for each in await enrolments.list_ever_of(self.session, self.me)
        ]


Facts = list[view.Fact]


async def facts_of(asked: Asked) -> Facts:
    """All parts under which a column says that it is shown; one that has no words here fails."""
    return [fact for part in parts() for fact in await PARTS[part](asked)]


async def _account(asked: Asked) -> Facts:
    me = asked.me
    return view.account(asked.say, me, known_since=asked.day(me.created_at), left_on=asked.day(me.left_at))


async def _profile(asked: Asked) -> Facts:
    return view.of_profile(asked.say, asked.me)


async def _manager(asked: Asked) -> Facts:
    return view.manager(asked.say, asked.me.manager_user_id)


async def _not_with(asked: Asked) -> Facts:
    read = partial(people.not_with, asked.me, asked.services.sealing)
    return view.not_with(asked.say, readable(read, []))


async def _preferences(asked: Asked) -> Facts:
    return view.preferences_of(asked.say, asked.me)


async def _consent(asked: Asked) -> Facts:
    return view.consent(asked.say, day=asked.day(asked.me.consented_at), version=asked.me.consent_version or "")


async def _interest(asked: Asked) -> Facts:
    return view.interest(asked.say, since=asked.day(asked.me.interested_at))


async def _pause(asked: Asked) -> Facts:
    until = asked.say.long_day(asked.me.paused_until) if asked.me.paused_until else ""
    return view.pause(asked.say, until=until, questions_since=asked.day(asked.me.questions_paused_at))


async def _rounds(asked: Asked) -> Facts:
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


async def _agreements(asked: Asked) -> Facts:
    return [
        fact
        for enrolment, _ in await asked.rounds()
        for fact in await agreement_reading.facts_of(asked.session, asked.services, enrolment, asked.say)
    ]


async def _briefings(asked: Asked) -> Facts:
    return [
        (asked.say("briefing-title"), far)
        for enrolment, _ in await asked.rounds()
        for far in await briefing_progress.kept_of(asked.session, asked.say, enrolment)
    ]


async def _events(asked: Asked) -> Facts:
    lines = await inviting.lines_for(asked.session, asked.me, asked.say)
    return [(asked.say("event-my-data"), "\n".join(lines))]


async def _applications(asked: Asked) -> Facts:
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


async def _duties(asked: Asked) -> Facts:
    me = asked.me
    found = await appointments.list_of_person(asked.session, team_id=me.team_id, user_id=me.user_id)
    return [
        appointing_view.fact(
            asked.say,
            duty=each.duty,
            day=asked.day(each.removed_at or each.appointed_at),
            is_over=each.removed_at is not None,
        )
        for each in found
    ]


async def _replies(asked: Asked) -> Facts:
    return [
        fact
        for row in await check_ins.list_replies(asked.session, asked.me)
        for fact in view.reply(
            asked.say,
            day=asked.day(row.received_at),
            text=_text_of(asked.services, row),
            shared=row.shared_at is not None,
        )
    ]


async def _meetings(asked: Asked) -> Facts:
    say, zone = asked.say, asked.me.zone
    return [
        held_view.date_fact(say, day=asked.day(each.starts_at), clock=say.clock(each.starts_at, zone), place=each.place)
        for each in await meetings.list_of_person(asked.session, asked.me)
    ]


async def _learned(asked: Asked) -> Facts:
    open_text = asked.services.sealing.open_text
    return [
        held_view.learned_fact(
            asked.say,
            day=asked.day(each.noted_at),
            text=readable(partial(open_text, each.text_sealed, each.place()), UNREADABLE),
        )
        for each in await meetings.list_learned(asked.session, asked.me)
    ]


async def _check_ins(asked: Asked) -> Facts:
    found = await check_ins.list_asked(asked.session, asked.me)
    return view.answers(asked.say, [(asked.day(each.asked_at), each.answer) for each in found])


async def _hands(asked: Asked) -> Facts:
    found = await hands.list_of_person(asked.session, asked.me)
    return view.hands(asked.say, [(asked.day(each.raised_at), asked.day(each.done_at)) for each in found])


async def _sign_up(asked: Asked) -> Facts:
    started = await unfinished.find(asked.session, asked.services, asked.me)
    if started is None:
        return []
    names = catalogue.names_of(asked.say, await topics.list_catalogue(asked.session, team_id=asked.me.team_id))
    return view.of_half_finished(asked.say, answers=started, names=dict(names))


def _text_of(services: Services, row: Reply) -> str:
    return readable(lambda: services.sealing.open_text(row.text_sealed, row.place()), UNREADABLE)


PARTS: dict[Shown, Callable[[Asked], Awaitable[Facts]]] = {
    Shown.ACCOUNT: _account,
    Shown.PROFILE: _profile,
    Shown.MANAGER: _manager,
    Shown.NOT_WITH: _not_with,
    Shown.PREFERENCES: _preferences,
    Shown.CONSENT: _consent,
    Shown.INTEREST: _interest,
    Shown.PAUSE: _pause,
    Shown.ROUND: _rounds,
    Shown.AGREEMENT: _agreements,
    Shown.BRIEFING: _briefings,
    Shown.EVENTS: _events,
    Shown.APPLICATION: _applications,
    Shown.DUTIES: _duties,
    Shown.REPLIES: _replies,
    Shown.MEETINGS: _meetings,
    Shown.LEARNED: _learned,
    Shown.CHECK_INS: _check_ins,
    Shown.HANDS: _hands,
    Shown.SIGN_UP: _sign_up,
}
