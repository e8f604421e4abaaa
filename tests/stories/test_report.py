"""The end of a round for those who coordinate it: report, table, chart, and the next round."""

import io

import html5lib  # type: ignore[import-untyped]
import pytest
from openpyxl import load_workbook  # type: ignore[import-untyped]

from handlers.asking.views import check_ins
from handlers.desk.notices import AGAIN
from handlers.measuring.views import reports
from programme.check_ins import Answer
from sandbox import Face
from storage import cohorts
from storage.cohorts import Cohort
from tests.stories.story import TOPICS, Story

MET = check_ins.ACTIONS[Answer.MET]
PEOPLE = ("Ben", "Anna", "Dieter", "Emre", "Petra", "Jonas", "Monika", "Lea-Sophie", "Florian", "Matthias")
PAGE, SHEET = "Abschlussbericht.html", "Abschlussbericht.xlsx"


async def test_a_report_that_cannot_be_written_says_so_and_is_tried_again_by_a_button(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    await story.opens_pilot()
    await story.until("2027-03-24", "12:00")
    ulrike, database = story.coordinator, story.bot.services.database
    await ulrike.command("/buddy-coordination")
    async with database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE mixed_rating RENAME TO elsewhere")

    for button in (reports.MAKE, AGAIN, AGAIN):
        await ulrike.click(button)
        await story.bot.services.finish()
        assert ulrike.modal is not None and "Bitte versuch es noch einmal." in ulrike.modal.text
    caplog.clear()
    async with database.engine.begin() as connection:
        await connection.exec_driver_sql("ALTER TABLE elsewhere RENAME TO mixed_rating")
    await ulrike.click(AGAIN)
    await story.bot.services.finish()
    await story.settle()

    assert ulrike.modal is not None and "Der Bericht kommt gleich als Direktnachricht." in ulrike.modal.text
    assert b'<html lang="de">' in ulrike.saves(PAGE)


@pytest.mark.depends_on_engine
async def test_a_round_closes_with_a_report_a_table_and_a_chart(story: Story) -> None:
    people = await _through_a_round(story)

    html = story.coordinator.saves(PAGE).decode()
    html5lib.HTMLParser(strict=True).parse(html)
    book = load_workbook(io.BytesIO(story.coordinator.saves(SHEET)))
    *_, words, picture = story.slack.channel("digital-buddies").messages
    earlier = [message.text for message in story.slack.channel("digital-buddies").messages[:-2]]

    assert "<td>100\u00a0%</td><td>6</td>" in html and "<td>4,5</td><td>10</td>" in html
    assert (
        html.count("Mehr davon!") == 5
        and "Nur für dich." not in html
        and not any(person.name in html for person in people)
    )
    assert [[cell.value for cell in row] for row in book["Treffen und Antworten"]["A5:C5"]] == [
        ["Getroffen haben sich", 1, 6]
    ]
    assert "Das ist die letzte Zusammenfassung." in words.text and "█" in words.text
    assert not any("█" in text for text in earlier)
    assert picture.files == ["chart.png"]
    assert "Der Abschlussbericht zu *Pilot Januar 2027* ist da" in story.coordinator.direct_messages[-3].text


async def test_a_small_pilot_gets_a_guide_for_a_conversation_and_no_chart(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.pass_time(weeks=14)

    html = story.coordinator.saves(PAGE).decode()

    assert "Für Zahlen waren es zu wenige Antworten" in html and "<svg" in html
    assert not any(message.files for message in story.slack.channel("digital-buddies").messages)


async def test_once_the_round_is_over_a_coordinator_can_ask_for_the_report(story: Story) -> None:
    await story.opens_pilot()
    await story.until("2027-03-24", "12:00")

    await story.coordinator.command("/buddy-coordination")
    await story.says(story.coordinator, reports.MAKE)

    assert story.coordinator.sees("Der Bericht kommt gleich als Direktnachricht.")
    assert b'<html lang="de">' in story.coordinator.saves(PAGE)


@pytest.mark.depends_on_engine
async def test_the_next_round_starts_from_the_last_one_with_the_waiting_list_first(story: Story) -> None:
    ben = story.person("Ben")
    before = await story.opens_round("Frühjahr", places=7, weeks=12, topics=["ai-assistants", "customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.pass_time(weeks=18)

    await story.coordinator.click(reports.FOLLOW)
    await story.coordinator.submit()
    await story.settle()
    await story.pass_time(days=1)

    after = await story.cohort()
    assert (after.follows_id, after.name, after.places) == (before.id, "Frühjahr, nächster Durchgang", 7)
    assert (after.ends_on - after.starts_on).days == 12 * 7
    assert "Frühjahr, nächster Durchgang" in ben.direct_messages[-1].text
    await story.signs_up(ben, wants=["customers"])
    waited = {row["cohort_id"]: row["drafts_waited"] for row in (await story.stored())["enrolment"]}
    assert waited[after.id] >= 1


async def test_a_closed_round_stays_in_the_menu_for_its_report_and_the_next_round(story: Story) -> None:
    await story.opens_pilot()
    await story.pass_time(weeks=14)

    await story.coordinator.command("/buddy-coordination")

    assert story.coordinator.sees("am 22. März 2027 zu Ende gegangen, abgeschlossen")
    assert (await _closed(story)).closed_at is not None


async def test_a_summary_says_what_comes_next(story: Story) -> None:
    await story.opens_pilot()
    await story.signs_up(story.person("Ben"), wants=["customers"])
    alone = await story.asks_for_summary()
    await story.signs_up(story.person("Anna"), offers=["customers"])
    both = await story.asks_for_summary()
    await story.drafts()
    drafted = await story.asks_for_summary()

    assert "Eine Person wartet, und es gibt noch keine Buddys. Sprich welche an." in alone
    assert "Eine Person wartet, und es gibt noch keinen Entwurf: „Tandems vorschlagen“" in both
    assert "Ein Entwurf liegt bereit: „Entwurf ansehen“" in drafted
    assert "Anmelden geht bis 22. Januar 2027." in drafted


async def _through_a_round(story: Story) -> list[Face]:
    """Five tandems: six people say that they met, all ten rate at the end."""
    people = story.people(*PEOPLE)
    await story.opens_pilot()
    await story.tandems(*zip(people[::2], people[1::2], strict=True), topics=TOPICS)
    await story.until("2027-02-01", "20:00")
    for person in people[:6]:
        await story.says(person, MET)
    await story.until("2027-03-22", "20:00")
    for number, person in enumerate(people):
        may_be_shown = (
            {"comment": "Mehr davon!", "may_be_shown": ["yes"]} if number % 2 else {"comment": "Nur für dich."}
        )
        await story.rates(person, 4 + number % 2, **may_be_shown)
    await story.pass_time(weeks=5)
    return people


async def _closed(story: Story) -> Cohort:
    async with story.bot.services.database.transaction() as session:
        return (await cohorts.list_just_closed(session, team_id=story.slack.team_id, most=1))[0]
