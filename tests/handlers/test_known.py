"""My data shows exactly what the register says: each such value, changed, changes what its owner reads."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

import sqlalchemy as sa
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.desk.texts import say_in
from handlers.person.known.asked import Asked
from handlers.person.known.parts import PARTS, facts_of
from programme.agreements import Terms
from programme.events import EventKind
from programme.sign_up import Answers
from programme.tandems import State
from programme.words import Language, Role, TopicKind
from storage.database import Database
from storage.events import Event
from storage.keeping import Shown, Whose
from storage.register import Entry, parts, plain_type, register
from storage.schema import metadata
from storage.sealing import Sealing
from storage.topics import CohortTopic, Topic
from tests.storage.lives import Life
from tests.storage.rows import NOW, TEAM

SEALING = Sealing([bytes(32)])
LATER, A_DAY = NOW + timedelta(days=40), date(2027, 4, 10)
# What a form would have put there.
OWN: dict[str, Any] = {
    "person": {
        "zone": "Europe/Berlin",
        "stage": "leading",
        "languages": ["de"],
        "manners": ["on-site"],
        "times": ["mon-am"],
        "ways_of_working": ["try-first"],
        "matters": ["two-way"],
    },
    "cohort": {"zone": "Europe/Berlin"},
    "enrolment": {"role": Role.BOTH, "left_at": None},
    "tandem": {"state": State.TANDEM},
    "appointment": {"removed_at": None},
    "briefing": {"completed_at": None},
    "event": {"cancelled_at": None},
    "raised_hand": {"done_at": None},
    "agreement": {"confirmed_at": None},
    "reply": {"shared_at": None},
}
CONFIDED = {
    "offer.level_sealed": "2",
    "want.level_sealed": "2",
    "agreement.terms_sealed": Terms(goal="Tablet").to_json(),
    "sign_up.answers_sealed": Answers(hope="Mut").to_json(),
}
CHANGED: dict[str, Any] = {
    "person.zone": "Australia/Sydney",
    "person.stage": "professional",
    "person.languages": ["tr"],
    "person.manners": ["online"],
    "person.times": ["tue-pm"],
    "person.ways_of_working": ["explain-first"],
    "person.matters": ["new-contact"],
    "enrolment.role": Role.BUDDY,
    "tandem.state": State.COMPLETED,
    "offer.level_sealed": "3",
    "want.level_sealed": "4",
    "agreement.terms_sealed": Terms(goal="Telefon").to_json(),
    "sign_up.answers_sealed": Answers(hope="Ruhe").to_json(),
}


def test_every_part_has_words() -> None:
    assert set(PARTS) == set(parts())


async def test_every_value_that_is_shown_is_shown_and_no_other(sqlite_url: str) -> None:
    database = Database(sqlite_url)
    services = Services(database, SEALING, now=lambda: NOW, team_id=TEAM)
    life = Life(SEALING, confided=CONFIDED)
    async with database.transaction() as session:
        await life.fill(session, **OWN)
        others = await another_topic_and_event(session, life)
        asked = Asked(session, services, life.me, say_in(Language.ENGLISH))
        seen = {each.name for each in theirs() if await changes_what_is_read(asked, life, each, others)}
    await database.close()

    assert seen == {each.name for each in theirs() if isinstance(each.shown, Shown)}


async def changes_what_is_read(asked: Asked, life: Life, entry: Entry, others: dict[str, UUID]) -> bool:
    row = life.rows[entry.table]
    was, before = getattr(row, entry.column), await facts_of(asked)
    setattr(row, entry.column, another(life, entry, was, others))
    await asked.session.flush()
    after = await facts_of(asked)
    setattr(row, entry.column, was)
    await asked.session.flush()
    return before != after


def theirs() -> list[Entry]:
    """Values in rows of somebody's own; what ties rows together says nothing by itself."""
    own = [each for each in register() if each.whose in (Whose.PERSON, Whose.PAIR) and each.table != "conversation"]
    return [each for each in own if isinstance(each.shown, Shown) or not ties_rows(each)]


def ties_rows(entry: Entry) -> bool:
    return bool(column(entry).foreign_keys) or entry.column in ("id", "team_id", "user_id")


def another(life: Life, entry: Entry, was: Any, others: dict[str, UUID]) -> Any:
    if entry.sealed:
        return life.seal(entry, life.rows[entry.table].id, CHANGED.get(entry.name, "something else"))
    if entry.name in CHANGED:
        return CHANGED[entry.name]
    for key in column(entry).foreign_keys:
        return others[key.column.table.name]
    kind = plain_type(column(entry))
    if issubclass(kind, StrEnum):
        return next(each for each in kind if each is not was)
    values = {bool: not was, datetime: LATER, date: A_DAY, int: 8, str: "something else", UUID: uuid4()}
    return values.get(kind, ["something else"])


def column(entry: Entry) -> sa.Column[Any]:
    return metadata().tables[entry.table].columns[entry.column]


async def another_topic_and_event(session: AsyncSession, life: Life) -> dict[str, UUID]:
    topic = Topic(team_id=TEAM, key="second", kind=TopicKind.DIGITAL, name_de="Zweites", name_en="Second")
    session.add(topic)
    await session.flush()
    cohort_id = life.rows["cohort"].id
    event = Event(**{**life.rows["event"].model_dump(exclude={"id"}), "kind": list(EventKind)[1], "starts_at": LATER})
    session.add_all([CohortTopic(team_id=TEAM, cohort_id=cohort_id, topic_id=topic.id), event])
    await session.flush()
    return {"topic": topic.id, "event": event.id}
