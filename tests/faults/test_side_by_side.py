"""All jobs at once, in the moment in which most of them have something to do: nothing depends on which is first."""

import asyncio
import logging
from collections.abc import AsyncIterator

import pytest
import sqlalchemy as sa

from bot.jobs import JOBS
from storage.check_ins import CheckIn
from storage.meetings import DateNudge
from tests.stories.story import Story, told


@pytest.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    async with told(database_url) as story:
        yield story


@pytest.mark.depends_on_engine
async def test_on_the_last_day_all_jobs_at_once_end_every_tandem_and_ask_nobody_about_one(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    names = [("Ben", "Anna"), ("Dieter", "Emre")]
    await story.opens_pilot()
    await story.tandems(*((story.person(learner), story.person(buddy)) for learner, buddy in names))
    [last_day] = [coming.at for coming in await story.bot.upcoming(50) if coming.kind == "closing"]
    services = story.bot.services
    async with services.database.transaction() as session:
        for table in (CheckIn, DateNudge):
            await session.exec(sa.update(table).values(due_at=last_day))
    story.slack.clock.set_to(last_day)

    # As three machines would do it.
    await asyncio.gather(*(job(services) for job, _ in list(JOBS.values()) * 3))
    await story.settle()

    stored = await story.stored()
    assert {tandem["state"].value for tandem in stored["tandem"]} == {"completed"}
    assert [row["asked_at"] for row in stored["checkin"] if row["asked_at"] == last_day] == []
    assert not [row for row in stored["outbox_message"] if row["kind"] in ("check-in", "nudge")]
    # On PostgreSQL two that wait for each other would be told so.
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []
