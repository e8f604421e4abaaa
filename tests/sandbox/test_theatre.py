"""The theatre: starting points that people really reached, and a clock that skips nothing."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.acting import Acting
from sandbox.courier import ACKNOWLEDGE_SECONDS
from sandbox.demo import stage
from sandbox.face import Face
from sandbox.starting_points import last_working_morning
from sandbox.theatre import Theatre, theatre

# A Wednesday.
TODAY = datetime(2026, 11, 18, 9, tzinfo=UTC)


@pytest.fixture
async def company() -> AsyncIterator[Theatre]:
    async with theatre(today=TODAY) as opened:
        yield opened


def having(company: Theatre, label: str) -> list[Face]:
    """Everybody whose newest message has a button of that name."""
    return [
        face
        for face in company.slack.people
        if any(button.label == label for message in face.direct_messages[-1:] for button in message.buttons)
    ]


async def test_an_empty_workspace_has_a_coordinator_and_nothing_planned(company: Theatre) -> None:
    ulrike = company.slack.person("Ulrike")
    await ulrike.command("/buddy-coordination")
    assert ulrike.modal is not None
    assert await company.upcoming() == []


async def test_while_sign_up_is_in_full_swing_some_are_in_and_some_are_not(company: Theatre) -> None:
    await company.begin("sign-up")
    joined = [face for face in company.slack.people if face.direct_messages]
    assert 4 <= len(joined) < len(company.slack.people) / 2
    assert company.slack.channel("digital-buddies").messages


async def test_at_mid_term_there_are_tandems_and_an_open_question(company: Theatre) -> None:
    await company.begin("mid-term")
    assert sum(len(face.group_messages) for face in company.slack.people) >= 10
    assert len(having(company, "1 (gar nicht)")) >= 5
    assert having(company, "Ja, getroffen") == []
    assert sum(face.sees("Schön, dass ihr euch getroffen habt!") for face in company.slack.people) >= 8
    assert [face.modal for face in company.slack.people if face.modal] == []


async def test_before_the_closing_the_last_day_comes_next(company: Theatre) -> None:
    await company.begin("closing")
    kinds = [each.kind for each in await company.upcoming()]
    assert kinds[0] == "closing"
    await company.move(timedelta(weeks=4))
    assert await company.upcoming() == []


async def test_nothing_that_is_due_is_skipped_when_the_clock_moves_far(company: Theatre) -> None:
    await company.begin("sign-up")
    await company.move(timedelta(weeks=11))
    texts = [message.text for message in company.slack.channel("digital-buddies").messages]
    assert sum("Zusammenfassung" in text for text in texts) >= 4


async def test_the_next_thing_is_reached_to_the_minute(company: Theatre) -> None:
    await company.begin("sign-up")
    coming = (await company.upcoming(1))[0]
    assert await company.to_next() == coming.at
    assert timedelta(0) <= company.slack.clock.now() - coming.at < timedelta(seconds=30)
    assert (await company.upcoming(1))[0].at > coming.at


async def test_where_nothing_is_planned_the_clock_stays(company: Theatre) -> None:
    before = company.slack.clock.now()
    assert await company.to_next() is None
    assert company.slack.clock.now() - before < timedelta(minutes=1)


async def test_back_to_real_time(company: Theatre) -> None:
    await company.move(timedelta(weeks=2))
    await company.back_to_real_time()
    assert abs(company.slack.clock.now() - datetime.now(UTC)) < timedelta(minutes=1)


async def test_beginning_anew_leaves_nothing_of_before(company: Theatre) -> None:
    await company.slack.person("Anna").writes("Hallo", channel="kantine")
    before = company.slack
    await company.begin("empty")
    assert company.slack is not before
    assert company.slack.channel("kantine").messages == []


async def test_a_second_click_is_not_a_second_week(company: Theatre) -> None:
    before = company.slack.clock.now()
    company.is_busy = True
    await company.move(timedelta(weeks=1))
    await company.begin("closing")
    assert company.slack.clock.now() - before < timedelta(minutes=1)
    assert company.current == "empty"


async def test_an_unknown_starting_point_is_refused(company: Theatre) -> None:
    with pytest.raises(KeyError):
        await company.begin("nowhere")


async def test_who_listens_hears_of_the_new_slack_and_of_both_ends_of_a_move(company: Theatre) -> None:
    heard: list[bool] = []
    company.on_change(lambda: heard.append(company.is_busy))
    await company.move(timedelta(hours=1))
    assert heard == [True, False]


@pytest.mark.parametrize(
    ("today", "morning"),
    [
        (datetime(2026, 11, 18, 9, tzinfo=UTC), "2026-11-18 10:00"),
        (datetime(2026, 11, 21, 9, tzinfo=UTC), "2026-11-20 10:00"),
        (datetime(2026, 11, 22, 23, tzinfo=UTC), "2026-11-23 10:00"),
    ],
)
def test_starting_points_lead_up_to_a_working_morning(today: datetime, morning: str) -> None:
    assert last_working_morning(today).strftime("%Y-%m-%d %H:%M") == morning


async def test_a_machine_that_hangs_for_longer_than_slack_waits_spoils_no_story() -> None:
    async with stage(out=lambda _: None) as demo:
        # Right after the command has left, nothing at all moves.
        asyncio.get_running_loop().call_soon(time.sleep, ACKNOWLEDGE_SECONDS + 0.1)
        await Acting(demo).opens_pilot(demo.slack.person("Ulrike"), label="Neuer Pilot, 8 Wochen")
        assert demo.slack.channel("digital-buddies").messages
