"""Where I stand: rounds, tandem, dates and waiting list, in facts that hold no gap."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.person import own_pairs, round_standing
from handlers.person.views import standing as view
from storage import standing, waiting
from storage.people import Person


async def read(session: AsyncSession, services: Services, me: Person) -> view.Standing:
    """Where somebody stands, in facts that hold no gap."""
    now = services.now()
    known = await standing.find(session, team_id=me.team_id, user_id=me.user_id, now=now)
    if known is None:
        return view.Standing()
    say, person = services.say(me.language), known.person
    ids = [part.enrolment.id for part in known.parts]
    running = await standing.list_running(session, ids, team_id=me.team_id)
    mine = [own_pairs.of(services, person, part, running) for part in known.parts]
    waits = [part.enrolment.id for part, pairs in zip(known.parts, mine, strict=True) if pairs.is_waiting]
    places = await waiting.list_places(session, waits, team_id=me.team_id)
    is_paused = person.paused_until is not None and person.is_paused(person.day_of(now))
    return view.Standing(
        is_interested=person.interested_at is not None,
        rounds=[
            round_standing.of(services, person, part, pairs, places.get(part.enrolment.id))
            for part, pairs in zip(known.parts, mine, strict=True)
        ],
        paused_until=say.day(person.paused_until) if person.paused_until and is_paused else None,
        next_question=say.day(person.day_of(known.next_question_at)) if known.next_question_at else None,
    )
