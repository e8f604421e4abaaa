"""The briefing: cards in the direct message, one after the other, taken up again wherever somebody stopped."""

from dataclasses import dataclass
from uuid import UUID

from slack_sdk.models.blocks import Block
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import post
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.joining.views import briefing as view
from programme.briefing import CARDS, BriefingRule, set_for
from programme.refusals import NoBriefing, NoLongerCurrent
from programme.words import Role
from storage import briefings, cohorts, enrolments, outbox, people
from storage.briefings import Briefing
from storage.cohorts import Cohort
from storage.enrolments import Enrolment
from storage.occurrences.people import OfBriefing
from storage.people import Person


@dataclass(frozen=True)
class Reading:
    """How far somebody is with their cards of one round; `row` is None before the first one."""

    enrolment: Enrolment
    cohort: Cohort
    row: Briefing | None

    @property
    def role(self) -> Role:
        return set_for(self.enrolment.role)

    @property
    def is_completed(self) -> bool:
        return self.row is not None and self.row.completed_at is not None

    @property
    def is_missing(self) -> bool:
        """Whether the matching waits for it."""
        required = self.cohort.briefing is BriefingRule.REQUIRED and self.enrolment.role.teaches
        return required and not self.is_completed

    @property
    def number(self) -> int:
        return self.row.card if self.row is not None else 1

    def place(self, number: int | None = None) -> view.Place:
        return view.Place(self.enrolment.id, self.role, number or self.number)

    @property
    def material(self) -> view.Material:
        contact = f"<@{self.cohort.contact_user_id}>" if self.cohort.contact_user_id else ""
        return view.Material(self.cohort.briefing_url, self.cohort.briefing_title, contact)


async def readings_of(session: AsyncSession, me: Person) -> list[Reading]:
    """The briefings of the open rounds somebody is in, those still to be read first."""
    found = []
    for enrolment in await enrolments.list_of_person(session, me):
        cohort = await cohorts.get(session, enrolment.cohort_id, team_id=me.team_id)
        if cohort.is_open and cohort.briefing is not BriefingRule.OFF:
            row = await briefings.find(session, enrolment, set_for(enrolment.role))
            found.append(Reading(enrolment, cohort, row))
    return sorted(found, key=lambda reading: reading.is_completed)


async def is_open_for(session: AsyncSession, me: Person) -> bool:
    """Whether cards are still waiting for somebody."""
    return any(not reading.is_completed for reading in await readings_of(session, me))


async def begin(i: Interaction) -> None:
    """The card somebody has reached, as a new message: from the welcome, the reminder, the menu or a word."""
    async with i.services.database.transaction() as session:
        me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
        found = await readings_of(session, me) if me is not None else []
        wanted = as_id(i.value) if i.value else None
        reading = next((each for each in found if wanted in (None, each.cohort.id)), None)
        if me is None or reading is None:
            raise NoBriefing
        if reading.row is None:
            _begun(session, reading)
        # Whoever has read everything begins at the beginning again; what counts stays.
        place = reading.place(1 if reading.is_completed else None)
        message = view.card(i.say, place, reading.material)
        about = OfBriefing(reading.enrolment.id).begun()
        await post.answer(session, i.services, to=me, about=about, message=message)
    i.services.wake_delivery()
    if "command" in i.body:
        await i.whisper(view.sent(i.say))
    elif i.clicked_message is not None:
        await i.ack()
    else:
        await i.show(view.sent_dialog(i.say))


async def answer(i: Interaction) -> None:
    """Nothing is kept of what somebody tapped, but that the last card was reached."""
    letter = next((each for each, action in view.ANSWERS.items() if action == i.action.get("action_id")), "")
    async with i.services.database.transaction() as session:
        reading, place = await _reading(session, i)
        drawn = view.card(i.say, reading.place(), reading.material)
        if place is not None and letter in place.card.answers:
            drawn = view.answered(i.say, place, letter, reading.material)
            if place.is_last and reading.row is not None:
                reading.row.completed_at = reading.row.completed_at or i.services.now()
                await outbox.cancel(session, team_id=i.team_id, key_prefix=OfBriefing(reading.enrolment.id).reminders)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=drawn)
    i.services.wake_delivery()
    await i.ack()


async def turn(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        reading, place = await _reading(session, i)
        if place is not None and reading.row is not None and not place.is_last:
            reading.row.card = max(reading.row.card, place.number + 1)
            place = reading.place(place.number + 1)
        drawn = view.card(i.say, place or reading.place(), reading.material)
        await post.redraw(session, i.services, clicked=i.clicked_message, to=i.me, message=drawn)
    i.services.wake_delivery()
    await i.ack()


async def _reading(session: AsyncSession, i: Interaction) -> tuple[Reading, view.Place | None]:
    """Where the click belongs; no place where these cards are not (any more) the person's own to go on with."""
    clicked = view.Place.from_value(i.value)
    me = await people.find(session, team_id=i.team_id, user_id=i.me.user_id)
    found = await readings_of(session, me) if me is not None else []
    reading = next((each for each in found if each.enrolment.id == clicked.enrolment_id), None)
    if reading is None:
        raise NoLongerCurrent
    # Somebody whose role has changed since goes on with the other cards, from the first.
    row = await briefings.find(session, reading.enrolment, reading.role, lock=True) or _begun(session, reading)
    is_theirs = clicked.role is row.role and 1 <= clicked.number <= row.card
    return Reading(reading.enrolment, reading.cohort, row), clicked if is_theirs else None


def _begun(session: AsyncSession, reading: Reading) -> Briefing:
    row = Briefing(team_id=reading.enrolment.team_id, enrolment_id=reading.enrolment.id, role=reading.role)
    session.add(row)
    return row


async def offer(session: AsyncSession, services: Services, me: Person, cohort: Cohort) -> list[Block]:
    """What stands in the welcome; nothing for rounds without, and for somebody who comes back and has read it."""
    reading = next((each for each in await readings_of(session, me) if each.cohort.id == cohort.id), None)
    if reading is None or reading.is_completed:
        return []
    say = services.say(me.language)
    return view.offer(say, cohort_id=cohort.id, role=reading.role, is_required=reading.is_missing)


async def remind(session: AsyncSession, services: Services, cohort: Cohort) -> None:
    """Once, a few working days before the start: whoever the matching still waits for."""
    missing = await briefings.list_missing(session, cohort)
    named = await enrolments.people_behind(session, list(missing), team_id=cohort.team_id)
    for enrolment_id, person in named.items():
        await _remind(session, services, cohort, enrolment_id, person)


async def _remind(
    session: AsyncSession, services: Services, cohort: Cohort, enrolment_id: UUID, person: Person
) -> None:
    say = services.say(person.language)
    message = view.reminder(say, cohort_id=cohort.id, cohort=cohort.name, starts_on=say.long_day(cohort.starts_on))
    about = OfBriefing(enrolment_id).reminder()
    await post.unasked(session, services, to=person, about=about, message=message, cohort=cohort)


async def kept_of(session: AsyncSession, say: Say, enrolment: Enrolment) -> list[str]:
    """How far somebody is, in words: all that is kept."""
    return [
        view.progress(say, number=row.card, cards=len(CARDS[row.role]), is_completed=row.completed_at is not None)
        for row in await briefings.list_of(session, enrolment)
    ]


LISTENERS = Listeners(
    clicks={
        view.BEGIN: begin,
        view.NEXT: turn,
        **dict.fromkeys(view.ANSWERS.values(), answer),
    },
)
