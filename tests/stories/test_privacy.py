"""What people confide stays sealed: scanned over a whole round, in everything the bot posts, stores and logs."""

import json
import logging

import pytest

from handlers.asking.views import check_ins
from handlers.desk.texts import say_in
from handlers.pairing.views import proposals
from programme.words import Language
from sandbox import Face
from tests.stories.story import Story

HOPE, REPLY, COMMENT = "Zauberwort-Hoffnung", "Zauberwort-Antwort", "Zauberwort-Kommentar"
LEVELS = [say_in(language)(f"level-{level}") for language in Language for level in range(1, 5)]
LEVELS += [say_in(language)(f"offer-level-{level}") for language in Language for level in range(2, 5)]


async def test_no_gap_is_ever_posted_stored_in_plain_or_logged(story: Story, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="buddy")
    ben, anna, dieter, priya = story.people("Ben", "Anna", "Dieter", "Priya")
    await _plays_a_round(story, ben, anna, not_with=priya)

    posted = json.dumps(story.posted, ensure_ascii=False, default=str)
    stored = str(await story.stored())
    logged = "\n".join(f"{record.getMessage()} {record.exc_text}" for record in caplog.records)

    for secret in (HOPE, REPLY, COMMENT, priya.user_id, *LEVELS):
        assert secret not in posted
        assert secret not in logged
        assert secret not in stored
    assert "beginning" not in stored and not dieter.sees(HOPE)


async def test_nobody_but_the_person_sees_what_they_confided(story: Story) -> None:
    ben, anna, priya = story.people("Ben", "Anna", "Priya")

    await _plays_a_round(story, ben, anna, not_with=priya)

    for person in (anna, story.coordinator, priya):
        assert not person.sees(HOPE) and not person.sees(REPLY) and not person.sees(COMMENT)


async def test_a_locked_phone_shows_no_topic_and_no_name(story: Story) -> None:
    ben, anna, priya = story.people("Ben", "Anna", "Priya")

    await _plays_a_round(story, ben, anna, not_with=priya)

    shown = {message.notification for person in (ben, anna) for message in person.messages}
    assert not [text for text in shown if "KI" in text or "Anna" in text or "Ben" in text]


@pytest.mark.depends_on_engine
async def test_thirty_days_after_the_end_what_was_confided_is_erased(story: Story) -> None:
    ben, anna, priya = story.people("Ben", "Anna", "Priya")
    await _plays_a_round(story, ben, anna, not_with=priya)

    await story.pass_time(days=45)

    stored = await story.stored()
    gaps = [row[name] for table in ("enrolment", "want", "offer") for row in stored[table] for name in row]
    assert [value for value in gaps if isinstance(value, bytes)] == []
    assert stored["reply"] == []
    assert {row["not_with_sealed"] for row in stored["person"]} == {None}


async def test_two_people_who_confide_the_same_cannot_be_told_by_what_is_stored(story: Story) -> None:
    ben, dieter = story.people("Ben", "Dieter")
    await story.opens_pilot()

    for person in (ben, dieter):
        await story.signs_up(person, wants=["customers"], second={"hope": HOPE})

    hopes = [row["hope_sealed"] for row in (await story.stored())["enrolment"]]
    assert len(set(hopes)) == 2


async def _plays_a_round(story: Story, ben: Face, anna: Face, *, not_with: Face) -> None:
    await story.opens_pilot()
    second = {"hope": HOPE, "not_with": [not_with]}
    await story.signs_up(anna, offers=["ai-assistants"], second=second)
    await story.signs_up(ben, wants=["ai-assistants"], second=second)
    await story.releases()
    for person in (ben, anna):
        await story.says(person, proposals.YES)
    await story.until("2027-02-01", "12:00")
    await story.writes(ben, REPLY)
    await story.says(ben, check_ins.JUST_NOTE)
    await story.until("2027-02-22", "20:00")
    await story.rates(ben, 4, comment=COMMENT)
    await story.asks(ben, "status")
    await ben.opens_home()
    await story.asks_for_summary()
    await story.pass_time(weeks=8)
