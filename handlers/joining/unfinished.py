"""A sign-up that is not sent yet: kept sealed and whole, so that it can be taken up again."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from programme.sign_up import Answers
from storage import sign_ups
from storage.people import Person
from storage.sealing import Unreadable, readable
from storage.sign_ups import SignUp


async def lock(session: AsyncSession, services: Services, me: Person) -> Answers | None:
    """For this transaction alone: whoever clicks twice is let in one after the other, and the second finds nothing."""
    row = await sign_ups.lock(session, team_id=me.team_id, user_id=me.user_id)
    if row is None:
        return None
    try:
        return _opened(services, row)
    except Unreadable:
        await session.delete(row)  # S8: nothing to resume; the person starts again
        return None


async def take(session: AsyncSession, services: Services, me: Person) -> Answers | None:
    """What is sent now; whoever clicks twice is let in one after the other, and the second finds nothing (I4)."""
    row = await sign_ups.take(session, team_id=me.team_id, user_id=me.user_id)
    return readable(lambda: _opened(services, row), None) if row is not None else None


def _opened(services: Services, row: SignUp) -> Answers:
    return Answers.from_json(services.sealing.open_text(row.answers_sealed, row.place()))


async def find(session: AsyncSession, services: Services, me: Person) -> Answers | None:
    row = await sign_ups.find(session, team_id=me.team_id, user_id=me.user_id)
    text = readable(lambda: services.sealing.open_text(row.answers_sealed, row.place()), "") if row else ""
    return Answers.from_json(text) if text else None


async def save(session: AsyncSession, services: Services, me: Person, answers: Answers) -> None:
    row = await sign_ups.find(session, team_id=me.team_id, user_id=me.user_id)
    if row is None:
        row = SignUp(team_id=me.team_id, user_id=me.user_id, answers_sealed=b"", saved_at=services.now())
    row.answers_sealed = services.sealing.seal(answers.to_json(), row.place())
    row.saved_at = services.now()
    session.add(row)
