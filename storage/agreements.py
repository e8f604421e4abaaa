"""Agreements of tandems, sealed: what people want to reach can tell what they cannot do yet."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.agreements import Terms
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept, sealed
from storage.rows import Row, delete_rows, reference, unique
from storage.sealing import Place, Sealing
from storage.tandems import Tandem


class Agreement(Row, table=True):
    """A version that one of the two proposed; it holds once the other has confirmed it."""

    __table_args__ = about(Whose.PAIR, Goes.AFTER_THE_TANDEM, *unique("tandem_id", "version"), shown=Shown.AGREEMENT)

    tandem_id: UUID = reference("tandem.id", index=False)
    version: int = kept("which of the two waits for a word", Hidden.CLOCKWORK)
    proposed_by_id: UUID = reference("enrolment.id", "who confirms it")
    proposed_at: datetime = kept("their order", Hidden.CLOCKWORK)
    terms_sealed: bytes = sealed("what the two expect of each other", default=b"")
    confirmed_at: datetime | None = kept("whether it holds", default=None)

    def place(self) -> Place:
        return Place(self.team_id, "agreement", "terms_sealed", self.id)


def seal_terms(agreement: Agreement, sealing: Sealing, terms: Terms) -> None:
    # Only now: a sealed value is bound to the id of its row.
    agreement.terms_sealed = sealing.seal(terms.to_json(), agreement.place())


def read_terms(agreement: Agreement, sealing: Sealing) -> Terms:
    """What was agreed; raises `Unreadable`."""
    return Terms.from_json(sealing.open_text(agreement.terms_sealed, agreement.place()))


async def list_of_tandem(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> Sequence[Agreement]:
    """The version that holds and the one that waits for a confirmation, as far as there are any, in their order."""
    statement = (
        select(Agreement)
        .where(col(Agreement.team_id) == team_id, col(Agreement.tandem_id) == tandem_id)
        .order_by(col(Agreement.version))
    )
    return (await session.exec(statement)).all()


async def list_of_enrolment(session: AsyncSession, enrolment_id: UUID, *, team_id: str) -> Sequence[Agreement]:
    """The agreements of all tandems somebody is or was in, in one round."""
    mine = sa.or_(col(Tandem.learner_id) == enrolment_id, col(Tandem.buddy_id) == enrolment_id)
    statement = (
        select(Agreement)
        .join(Tandem, col(Tandem.id) == col(Agreement.tandem_id))
        .where(col(Agreement.team_id) == team_id, mine)
        .order_by(col(Agreement.proposed_at), col(Agreement.version))
    )
    return (await session.exec(statement)).all()


async def erase(session: AsyncSession, tandem_id: UUID, *, team_id: str) -> None:
    await delete_rows(session, Agreement, col(Agreement.tandem_id) == tandem_id, team_id=team_id)
