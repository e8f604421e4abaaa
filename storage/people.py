"""People: participants as the programme knows them, in one workspace. Names stay in Slack."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Field, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.words import Language
from storage.rows import Row, choice, get_row, unique, words
from storage.sealing import Place, Sealing


class Person(Row, table=True):
    """Somebody who did something with the bot; profile fields are filled by the sign-up."""

    __table_args__ = unique("team_id", "user_id")

    user_id: str
    language: Language = Field(default=Language.GERMAN, sa_type=choice(Language))
    # The language of the person's Slack when it was last seen: only a change of that one is followed.
    slack_language: Language = Field(default=Language.GERMAN, sa_type=choice(Language))
    language_chosen_at: datetime | None = None
    zone: str = "Europe/Berlin"
    dm_channel_id: str | None = None
    created_at: datetime
    # None for somebody who was only named by others: Slack has not been asked about them yet.
    profile_seen_at: datetime | None = None
    interested_at: datetime | None = None
    consent_version: str | None = None
    consented_at: datetime | None = None
    left_at: datetime | None = None
    deactivated_at: datetime | None = None
    # A day and no kind: nobody can read from it whether somebody is ill, at school or on holiday.
    paused_until: date | None = None
    questions_paused_at: datetime | None = None
    questions_resumed_at: datetime | None = None
    # The profile, as others see it …
    department: str = ""
    stage: str | None = None
    languages: list[str] = words()
    manners: list[str] = words()
    site: str = ""
    times: list[str] = words()
    small_group: bool = False
    ways_of_working: list[str] = words()
    matters: list[str] = words()
    manager_user_id: str | None = None
    # … and what nobody sees.
    not_with_sealed: bytes | None = None

    def place(self, column: str) -> Place:
        return Place(self.team_id, "person", column, self.id)

    @property
    def mention(self) -> str:
        return f"<@{self.user_id}>"

    @property
    def is_reachable(self) -> bool:
        """Whether the bot may write to this person unasked."""
        return self.left_at is None and self.deactivated_at is None

    def is_paused(self, today: date) -> bool:
        return self.paused_until is not None and today < self.paused_until


def not_with(person: Person, sealing: Sealing) -> list[str]:
    """The people this person would rather not be paired with, as user ids."""
    return sealing.open_text(person.not_with_sealed, person.place("not_with_sealed")).split()


def seal_not_with(person: Person, sealing: Sealing, user_ids: Sequence[str]) -> None:
    sealed = sealing.seal(" ".join(user_ids), person.place("not_with_sealed")) if user_ids else None
    person.not_with_sealed = sealed


async def get(session: AsyncSession, person_id: UUID, *, team_id: str) -> Person:
    return await get_row(session, Person, person_id, team_id=team_id)


async def find(session: AsyncSession, *, team_id: str, user_id: str) -> Person | None:
    statement = select(Person).where(col(Person.team_id) == team_id, col(Person.user_id) == user_id)
    return (await session.exec(statement)).one_or_none()


async def list_by_ids(session: AsyncSession, ids: Sequence[UUID], *, team_id: str) -> dict[UUID, Person]:
    statement = select(Person).where(col(Person.team_id) == team_id, col(Person.id).in_(ids))
    return {person.id: person for person in (await session.exec(statement)).all()}


async def list_interested(session: AsyncSession, *, team_id: str) -> Sequence[Person]:
    """The interest list: people who want to hear when a round opens."""
    statement = (
        select(Person)
        .where(col(Person.team_id) == team_id, col(Person.interested_at).is_not(None))
        .where(col(Person.deactivated_at).is_(None))
        .order_by(col(Person.interested_at))
    )
    return (await session.exec(statement)).all()


async def list_interested_since(session: AsyncSession, *, before: datetime, team_id: str) -> Sequence[Person]:
    """People on the interest list for longer than we may keep them without asking again."""
    return [p for p in await list_interested(session, team_id=team_id) if p.interested_at and p.interested_at < before]


async def remember(session: AsyncSession, person: Person) -> Person:
    """The person's row in this transaction; a stranger gets one now, somebody only named so far a language and zone."""
    known = await find(session, team_id=person.team_id, user_id=person.user_id)
    if known is None:
        session.add(person)
        await session.flush()
        return person
    if known.profile_seen_at is None and person.profile_seen_at is not None:
        known.language, known.slack_language = person.language, person.slack_language
        known.zone, known.profile_seen_at = person.zone, person.profile_seen_at
    return known
