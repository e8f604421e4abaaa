from datetime import UTC, datetime

from storage import outbox
from storage.database import Database
from storage.outbox import Method
from storage.people import Person
from storage.sealing import Sealing

NOW = datetime(2027, 3, 1, 9, tzinfo=UTC)


async def test_smoke(database: Database) -> None:
    sealing = Sealing([b"k" * 32])
    async with database.transaction() as session:
        anna = Person(team_id="T1", user_id="UANNA", created_at=NOW)
        session.add(anna)
        args = dict(key="a", kind="check-in", method=Method.POST, payload={"text": "ü"}, to=anna, due_at=NOW, now=NOW)
        assert await outbox.add(session, sealing, **args)
        assert not await outbox.add(session, sealing, **args)
    async with database.transaction() as session:
        row = await outbox.find_by_key(session, team_id="T1", key="a")
        assert outbox.read_payload(row, sealing) == {"text": "ü"}
        assert await outbox.list_unasked_moments(session, anna, NOW) == [NOW]
        assert await outbox.cancel(session, team_id="T1", key_prefix="a") == 1
        assert await outbox.forget(session, before=NOW.replace(year=2028)) == 1
