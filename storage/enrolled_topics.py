"""The topics of an enrolment: what a buddy offers, and what a learner wants help with."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from storage.keeping import Goes, Shown, Whose, about, sealed
from storage.rows import Row, in_portions, index_of, reference, unique
from storage.sealing import Place


class Offer(Row, table=True):
    """A topic that a buddy teaches."""

    __table_args__ = about(
        Whose.PERSON,
        Goes.COUNTED,
        *unique("enrolment_id", "topic_id"),
        index_of("ix_offer_level", "enrolment_id", where="level_sealed IS NOT NULL"),
        shown=Shown.ROUND,
    )

    enrolment_id: UUID = reference("enrolment.id", index=False)
    topic_id: UUID = reference("topic.id", "to find pairs", shown=Shown.ROUND)
    level_sealed: bytes | None = sealed("to find pairs", goes=Goes.AFTER_SERVING, default=None)

    def place(self) -> Place:
        return Place(self.team_id, "offer", "level_sealed", self.id)


class Want(Row, table=True):
    """A topic that a learner wants help with; the starting point is confidential."""

    __table_args__ = about(
        Whose.PERSON,
        Goes.COUNTED,
        *unique("enrolment_id", "topic_id"),
        index_of("ix_want_level", "enrolment_id", where="level_sealed IS NOT NULL"),
        shown=Shown.ROUND,
    )

    enrolment_id: UUID = reference("enrolment.id", index=False)
    topic_id: UUID = reference("topic.id", "to find pairs", shown=Shown.ROUND)
    level_sealed: bytes | None = sealed("to find pairs", goes=Goes.AFTER_SERVING, default=None)

    def place(self) -> Place:
        return Place(self.team_id, "want", "level_sealed", self.id)


async def list_offers(session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str) -> Sequence[Offer]:
    statement = select(Offer).where(col(Offer.team_id) == team_id, col(Offer.enrolment_id).in_(enrolment_ids))
    return await in_portions(session, statement)


async def list_wants(session: AsyncSession, enrolment_ids: Sequence[UUID], *, team_id: str) -> Sequence[Want]:
    statement = select(Want).where(col(Want.team_id) == team_id, col(Want.enrolment_id).in_(enrolment_ids))
    return await in_portions(session, statement)
