"""Stand-ins: only at the away buddy's wish, learner first, for the time of the pause, and over by themselves."""

from handlers.leaving.views import pausing, standing_in
from handlers.pairing.views import proposals
from programme.tandems import State
from sandbox import Face
from tests.stories.story import Story

AI = "ai-assistants"
BACK = "2027-03-15"


async def test_a_stand_in_takes_over_until_the_buddy_is_back(story: Story) -> None:
    ben, anna, emre = await _buddy_goes_away(story)

    await anna.click(standing_in.LOOK)
    await story.settle()
    assert f"@{anna.name} ist bis" in ben.direct_messages[-1].text
    await story.says(ben, proposals.YES)
    assert "Springst du ein?" in emre.direct_messages[-1].text
    assert anna.name not in emre.direct_messages[-1].text
    await story.says(emre, proposals.YES)
    assert "springt für" in ben.group_messages[-1].text
    assert await _states(story) == ([State.TANDEM], [State.TANDEM])

    await story.until(BACK, "12:00")

    assert await _states(story) == ([State.TANDEM], [State.COMPLETED])
    assert ben.sees("Die Vertretung durch @Emre Öztürk ist zu Ende.")
    assert emre.sees("Danke, dass du eingesprungen bist!")


async def test_without_the_tap_nobody_hears_of_a_pause(story: Story) -> None:
    ben, _, emre = await _buddy_goes_away(story)
    before = len(ben.messages), len(emre.messages)

    await story.pass_time(hours=3)

    assert (len(ben.messages), len(emre.messages)) == before
    assert [row for row in (await story.stored())["proposal"] if row["stands_in_for_id"]] == []


async def test_a_short_pause_needs_no_stand_in(story: Story) -> None:
    _, anna, _ = await _buddy_goes_away(story, until="2027-02-05")

    assert standing_in.LOOK not in str(anna.modal.blocks if anna.modal else "")


async def test_where_the_learner_would_rather_not_nothing_changes(story: Story) -> None:
    ben, anna, emre = await _buddy_goes_away(story)
    await anna.click(standing_in.LOOK)
    await story.settle()
    heard = len(emre.direct_messages)

    await story.says(ben, proposals.RATHER_NOT)
    await story.pass_time(days=3)

    assert ben.sees("Sonst ändert sich nichts.")
    assert len(emre.direct_messages) == heard
    assert await _states(story) == ([State.TANDEM], [])
    assert all(row["freed_at"] is None for row in (await story.stored())["enrolment"])


async def test_where_the_stand_in_would_rather_not_the_learner_hears_no_more_than_that(story: Story) -> None:
    ben, anna, emre = await _buddy_goes_away(story)
    await anna.click(standing_in.LOOK)
    await story.settle()
    await story.says(ben, proposals.YES)

    await story.says(emre, proposals.RATHER_NOT)

    assert ben.sees("Diese Vertretung kommt nicht zustande.")
    assert await _states(story) == ([State.TANDEM], [])


async def test_a_buddy_who_comes_back_earlier_takes_over_again(story: Story) -> None:
    ben, anna, emre = await _everybody_agrees(story)

    await anna.command("/buddy", "pause")
    await anna.click(pausing.RESUME)
    await story.settle()

    assert await _states(story) == ([State.TANDEM], [State.COMPLETED])
    assert ben.sees("Die Vertretung durch @Emre Öztürk ist zu Ende.")
    assert emre.sees("Danke, dass du eingesprungen bist!")


async def test_when_the_tandem_ends_the_stand_in_ends_with_it(story: Story) -> None:
    ben, _, emre = await _everybody_agrees(story)

    await story.leaves(ben)

    assert await _states(story) == ([State.ENDED], [State.COMPLETED])
    assert emre.sees("Danke, dass du eingesprungen bist!")


async def test_when_the_stand_in_leaves_the_tandem_stays(story: Story) -> None:
    ben, _, emre = await _everybody_agrees(story)

    await story.leaves(emre)

    assert await _states(story) == ([State.TANDEM], [State.ENDED])
    assert ben.sees("Die Vertretung durch @Emre Öztürk ist zu Ende.")


async def test_meanwhile_the_learner_is_asked_about_the_stand_in_alone(story: Story) -> None:
    ben, _, _ = await _everybody_agrees(story)

    await story.until("2027-03-12", "18:00")

    questions = [message.text for message in ben.direct_messages if "getroffen?" in message.text]
    assert questions
    assert all("@Emre Öztürk" in text for text in questions)


async def test_without_a_free_buddy_the_buddy_is_told_so(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_round(weeks=20)
    await story.tandem(ben, anna)
    await story.until("2027-01-26", "10:00")
    await _pauses(anna, BACK)
    before = len(ben.messages)

    await anna.click(standing_in.LOOK)
    await story.settle()

    assert anna.sees("Im Moment ist niemand frei, der passt.")
    assert len(ben.messages) == before


async def test_a_stand_in_is_no_tandem_more_in_the_summary(story: Story) -> None:
    await _everybody_agrees(story)

    assert "*Tandems*\n1\n" in await story.asks_for_summary()


async def _everybody_agrees(story: Story) -> tuple[Face, Face, Face]:
    ben, anna, emre = await _buddy_goes_away(story)
    await anna.click(standing_in.LOOK)
    await story.settle()
    for person in (ben, emre):
        await story.says(person, proposals.YES)
    return ben, anna, emre


async def _buddy_goes_away(story: Story, until: str = BACK) -> tuple[Face, Face, Face]:
    """Ben learns from Anna, who goes away; Emre has a free place."""
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await story.opens_round(weeks=20)
    await story.tandem(ben, anna)
    await story.signs_up(emre, offers=[AI])
    await story.until("2027-01-26", "10:00")
    await _pauses(anna, until)
    return ben, anna, emre


async def _pauses(face: Face, until: str) -> None:
    await face.command("/buddy", "pause")
    await face.submit({pausing.UNTIL: until})


async def _states(story: Story) -> tuple[list[str], list[str]]:
    """How tandems stand: the ordinary ones, and those of stand-ins."""
    rows = (await story.stored())["tandem"]
    ordinary, stand_ins = (
        [row["state"] for row in rows if (row["stands_in_for_id"] is not None) is stands_in]
        for stands_in in (False, True)
    )
    return ordinary, stand_ins
