"""People: participants as the programme knows them, in one workspace. Names stay in Slack."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

import sqlalchemy as sa
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from programme.calendar import local_date
from programme.words import Language
from storage.keeping import Goes, Hidden, Shown, Whose, about, kept, sealed
from storage.rows import Row, choice, get_row, index_of, unique, words
from storage.sealing import Place, Sealing


class Person(Row, table=True):
    """Somebody who did something with the bot; profile fields are filled by the sign-up."""

    __table_args__ = about(
        Whose.PERSON,
        Goes.WITH_THE_PERSON,
        *unique("user_id", "team_id"),
        index_of("ix_person_interested", "interested_at", where="interested_at IS NOT NULL"),
        index_of("ix_person_paused", "zone", where="paused_until IS NOT NULL"),
    )

    user_id: str = kept("whom the bot writes to", Shown.ACCOUNT)
    language: Language = kept(
        "the language the bot writes in", Shown.ACCOUNT, default=Language.GERMAN, sa_type=choice(Language)
    )
    # The language of the person's Slack when it was last seen: only a change of that one is followed.
    slack_language: Language = kept(
        "to notice another language in Slack", Hidden.SLACK, default=Language.GERMAN, sa_type=choice(Language)
    )
    language_chosen_at: datetime | None = kept("a language that was chosen stays", Hidden.CLOCKWORK, default=None)
    zone: str = kept("not to write at night, and to show the right hour", Shown.ACCOUNT, default="Europe/Berlin")
    dm_channel_id: str | None = kept("where the direct messages are", Hidden.SLACK, default=None)
    created_at: datetime = kept("to forget whoever never takes part", Shown.ACCOUNT)
    # None for somebody who was only named by others: Slack has not been asked about them yet.
    profile_seen_at: datetime | None = kept("to ask Slack for language and zone once", Hidden.SLACK, default=None)
    interested_at: datetime | None = kept(
        "to write when a round opens", Shown.INTEREST, goes=Goes.AFTER_A_YEAR, default=None
    )
    consent_version: str | None = kept("to prove what was consented to", Shown.CONSENT, default=None)
    consented_at: datetime | None = kept("to prove when", Shown.CONSENT, default=None)
    left_at: datetime | None = kept("to send nothing any more", Shown.ACCOUNT, default=None)
    deactivated_at: datetime | None = kept("to write to no account that is gone", Hidden.SLACK, default=None)
    # A day and no kind: nobody can read from it whether somebody is ill, at school or on holiday.
    paused_until: date | None = kept("not to disturb a pause", Shown.PAUSE, goes=Goes.ON_LEAVING, default=None)
    questions_paused_at: datetime | None = kept(
        "to ask nobody who does not answer", Shown.PAUSE, goes=Goes.ON_LEAVING, default=None
    )
    questions_resumed_at: datetime | None = kept(
        "to count anew after a pause", Hidden.CLOCKWORK, goes=Goes.ON_LEAVING, default=None
    )
    # The profile, as others see it …
    department: str = kept("to find pairs, and for the partner", Shown.PROFILE, default="")
    stage: str | None = kept("to find pairs, and for the partner", Shown.PROFILE, default=None)
    languages: list[str] = words("to find pairs, and for the partner", Shown.PROFILE)
    manners: list[str] = words("to find pairs, and for the partner", Shown.PROFILE)
    site: str = kept("to find pairs, and for the partner", Shown.PROFILE, default="")
    times: list[str] = words("to find pairs, and for the partner", Shown.PROFILE)
    small_group: bool = kept("to find small groups", Shown.PROFILE, default=False)
    ways_of_working: list[str] = words("to find pairs", Shown.PREFERENCES)
    matters: list[str] = words("to find pairs", Shown.PREFERENCES)
    # Names somebody else, and is said by this person: with that other one's row it does not go.
    manager_user_id: str | None = kept("nobody is paired with their own", Shown.MANAGER, default=None)
    # … and what nobody sees.
    not_with_sealed: bytes | None = sealed(
        "nobody is paired against their will", Shown.NOT_WITH, goes=Goes.AFTER_SERVING, default=None
    )

    def place(self, column: str) -> Place:
        return Place(self.team_id, "person", column, self.id)

    @property
    def mention(self) -> str:
        return f"<@{self.user_id}>"

    @property
    def is_reachable(self) -> bool:
        """Whether the bot may write to this person unasked."""
        return self.left_at is None and self.deactivated_at is None

    def day_of(self, moment: datetime) -> date:
        """The date on the wall of this person."""
        return local_date(moment, self.zone)

    def is_paused(self, today: date) -> bool:
        return self.paused_until is not None and today < self.paused_until


# Built once: every click asks for who clicked, and building it anew costs as much as running it.
_OF_ACCOUNT = select(Person).where(
    col(Person.team_id) == sa.bindparam("team_id"), col(Person.user_id) == sa.bindparam("user_id")
)


# The same, for this transaction alone: whatever somebody does at once is done one after the other, and the second sees
# what the first has done. Rows that point to a person may still be added meanwhile.
_OF_ACCOUNT_ALONE = _OF_ACCOUNT.with_for_update(key_share=True).execution_options(populate_existing=True)
_ALONE = (
    select(Person.id)
    .where(col(Person.team_id) == sa.bindparam("team_id"), col(Person.user_id) == sa.bindparam("user_id"))
    .with_for_update(key_share=True)
)


def not_with(person: Person, sealing: Sealing) -> list[str]:
    """The people this person would rather not be paired with, as user ids."""
    return sealing.open_text(person.not_with_sealed, person.place("not_with_sealed")).split()


def seal_not_with(person: Person, sealing: Sealing, user_ids: Sequence[str]) -> None:
    sealed = sealing.seal(" ".join(user_ids), person.place("not_with_sealed")) if user_ids else None
    person.not_with_sealed = sealed


async def get(session: AsyncSession, person_id: UUID, *, team_id: str) -> Person:
    return await get_row(session, Person, person_id, team_id=team_id)


async def find(session: AsyncSession, *, team_id: str, user_id: str, lock: bool = False) -> Person | None:
    statement = _OF_ACCOUNT_ALONE if lock else _OF_ACCOUNT
    return (await session.exec(statement, params={"team_id": team_id, "user_id": user_id})).one_or_none()


async def wait_for_turn(session: AsyncSession, *, team_id: str, user_id: str) -> None:
    """As `find` with a lock, where the row is known: of two clicks one is served after the other (I4)."""
    await session.exec(_ALONE, params={"team_id": team_id, "user_id": user_id})


def is_readable(person: Person) -> bool:
    """False once a transaction has failed in which this row was read: what it says would have to be read anew."""
    return not sa.inspect(person).expired


async def list_by_ids(session: AsyncSession, ids: Sequence[UUID], *, team_id: str) -> dict[UUID, Person]:
    statement = select(Person).where(col(Person.team_id) == team_id, col(Person.id).in_(ids))
    return {person.id: person for person in (await session.exec(statement)).all()}


async def list_interested(session: AsyncSession, *, team_id: str) -> Sequence[UUID]:
    """The interest list: people who want to hear when a round opens."""
    statement = (
        select(Person.id)
        .where(col(Person.team_id) == team_id, col(Person.interested_at).is_not(None))
        .where(col(Person.deactivated_at).is_(None))
        .order_by(col(Person.interested_at))
    )
    return (await session.exec(statement)).all()


async def list_interested_since(session: AsyncSession, *, before: datetime, team_id: str) -> Sequence[UUID]:
    """Who has been on the interest list for longer than we may keep them there without being asked again."""
    statement = select(Person.id).where(col(Person.team_id) == team_id, col(Person.interested_at) < before)
    return (await session.exec(statement)).all()


def is_stranger(person: Person) -> bool:
    """Somebody of whom nothing is stored."""
    return bool(sa.inspect(person).transient)


async def remember(session: AsyncSession, person: Person) -> Person:
    """The person's row in this transaction; a stranger gets one now, somebody only named so far a language and zone."""
    if person in session:
        return person
    known = await find(session, team_id=person.team_id, user_id=person.user_id)
    person = keep(session, person, known=known)
    # Other rows are about to point to it.
    await session.flush()
    return person


def keep(session: AsyncSession, person: Person, *, known: Person | None) -> Person:
    """As `remember`, where it has been looked up already whether there is a row."""
    if known is None:
        session.add(person)
        return person
    if known.profile_seen_at is None and person.profile_seen_at is not None:
        known.language, known.slack_language = person.language, person.slack_language
        known.zone, known.profile_seen_at = person.zone, person.profile_seen_at
    return known
