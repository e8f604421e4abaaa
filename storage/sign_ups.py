"""Sign-ups that are not finished yet."""

from datetime import datetime

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.keeping import Goes, Hidden, Shown, Whose, about, kept, sealed
from storage.rows import Row, locked, unique
from storage.sealing import Place
from storage.sweeps import MONTH, Sweep


class SignUp(Row, table=True):
    """A sign-up that is not finished yet, sealed whole, so that it can be taken up again."""

    __tablename__ = "sign_up"
    __table_args__ = about(Whose.PERSON, Goes.AFTER_THIRTY_DAYS, *unique("user_id", "team_id"), shown=Shown.SIGN_UP)

    user_id: str = kept("whose it is", Hidden.ONES_OWN)
    answers_sealed: bytes = sealed("to take up a sign-up again")
    saved_at: datetime = kept("to forget it", Hidden.SAID_ELSEWHERE, index=True)

    def place(self) -> Place:
        return Place(self.team_id, "sign_up", "answers_sealed", self.id)


async def find(session: AsyncSession, *, team_id: str, user_id: str) -> SignUp | None:
    statement = select(SignUp).where(col(SignUp.team_id) == team_id, col(SignUp.user_id) == user_id)
    return (await session.exec(statement)).one_or_none()


async def lock(session: AsyncSession, *, team_id: str, user_id: str) -> SignUp | None:
    """A half-finished sign-up, for this transaction alone; one that is being sent is gone afterwards."""
    statement = select(SignUp).where(col(SignUp.team_id) == team_id, col(SignUp.user_id) == user_id)
    return (await session.exec(locked(statement))).one_or_none()


async def take(session: AsyncSession, *, team_id: str, user_id: str) -> SignUp | None:
    """What is sent now, and is gone with that: of two who ask at once the second waits for the first, and gets none."""
    statement = (
        sa.delete(SignUp)
        .where(col(SignUp.team_id) == team_id, col(SignUp.user_id) == user_id)
        .returning(col(SignUp.id), col(SignUp.answers_sealed), col(SignUp.saved_at))
        .execution_options(synchronize_session=False)
    )
    row = (await session.exec(statement)).one_or_none()
    return None if row is None else SignUp(team_id=team_id, user_id=user_id, **row._mapping)


PAST = Sweep(SignUp, MONTH, lambda before: (col(SignUp.saved_at) < before,))
