"""Days are the days of those who live them: a round keeps its coordinator's calendar, a person their own."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from handlers.asking.views import check_ins
from handlers.joining.views import sign_up
from handlers.pairing.views import proposals
from handlers.rounds.views import changing, opening
from programme.calendar import local_date
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story

SYDNEY, AUCKLAND, HONOLULU = "Australia/Sydney", "Pacific/Auckland", "Pacific/Honolulu"
BERLIN = "Europe/Berlin"
THURSDAY, MONDAY_IN_SPRING = date(2027, 3, 4), date(2027, 3, 8)
FORTNIGHT = timedelta(weeks=2)
MET = check_ins.ACTIONS[Answer.MET]


@pytest.mark.parametrize("zone", [SYDNEY, AUCKLAND, HONOLULU])
async def test_thursdays_summary_comes_on_thursdays_for_a_year(story: Story, zone: str) -> None:
    """With leap day, both changes of the clocks, and the two holidays Bavaria has on such Thursdays."""
    await _opens_year(story, zone, at="00:30", state="BY")

    await story.until("2028-03-20", "12:00", zone=zone)

    came = _summary_days(story, zone)
    corpus_christi, epiphany = date(2027, 5, 27), date(2028, 1, 6)
    moved = {day: day + timedelta(days=1) for day in (corpus_christi, epiphany)}
    thursdays = [THURSDAY + number * FORTNIGHT for number in range(26)]
    assert came == [*(moved.get(day, day) for day in thursdays), date(2028, 3, 16)]  # the farewell
    assert {moment.strftime("%H:%M") for moment in _summary_moments(story, zone)} == {"00:30"}


async def test_a_holiday_moves_one_summary_and_not_the_mondays_after_it(story: Story) -> None:
    await _opens_year(story, BERLIN, starts_on=MONDAY_IN_SPRING)

    await story.until("2027-06-22", "12:00")

    # Whit Monday, the 17th of May, is the one Monday of the rhythm that is a holiday everywhere in Germany.
    assert [str(day) for day in _summary_days(story, BERLIN)] == [
        "2027-03-08", "2027-03-22", "2027-04-05", "2027-04-19", "2027-05-03", "2027-05-18", "2027-05-31",
        "2027-06-14",
    ]  # fmt: skip


async def test_a_new_rhythm_counts_from_the_day_a_holiday_moved_the_summary_from(story: Story) -> None:
    await _opens_year(story, BERLIN, starts_on=MONDAY_IN_SPRING)
    await story.until("2027-05-19", "12:00")

    await story.coordinator.command("/buddy-coordination")
    await story.coordinator.click(changing.CHANGE)
    await story.coordinator.click(changing.EDIT)
    await story.coordinator.submit({changing.SUMMARY_WEEKS: "3"})
    await story.until("2027-07-01", "12:00")

    assert [str(day) for day in _summary_days(story, BERLIN)[-3:]] == ["2027-05-18", "2027-06-07", "2027-06-28"]


async def test_on_the_first_morning_in_sydney_the_round_has_begun(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _lives_in(SYDNEY, story.coordinator, ben, anna)
    await story.opens_pilot()
    await story.until("2027-01-22", "09:00", zone=SYDNEY)
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.releases()

    await story.until("2027-01-25", "09:30", zone=SYDNEY)  # in Greenwich it is still Sunday
    await story.says(ben, proposals.YES)
    await story.says(anna, proposals.YES)

    assert "Offiziell geht es" not in ben.group_messages[-1].text
    assert ben.group_messages[-1].text == anna.group_messages[-1].text


async def test_my_data_names_the_days_of_whoever_reads_it(story: Story) -> None:
    ben = story.person("Ben")
    await _lives_in(HONOLULU, ben)
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await story.writes(ben, "notier dir das")

    await story.asks(ben, "meine-daten")

    shown = ben.modal.text if ben.modal else ""
    assert shown.count("10. Januar 2027") >= 2 and "11. Januar" not in shown  # consent and reply among them


async def test_my_data_names_the_days_of_whoever_coordinates(story: Story) -> None:
    ulrike = story.coordinator
    await _lives_in(HONOLULU, ulrike)
    await story.opens_pilot()
    await story.signs_up(ulrike, wants=["customers"])

    await story.asks(ulrike, "meine-daten")

    assert ulrike.modal is not None and "11. Januar" not in ulrike.modal.text


async def test_on_the_last_evening_in_honolulu_a_round_still_needs_what_people_confided(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _lives_in(HONOLULU, story.coordinator, ben, anna)
    await story.opens_pilot(starts_in=15)  # it ends on Monday, the 22nd of March
    await story.tandem(ben, anna)
    await story.until("2027-02-19", "18:00", zone=HONOLULU)
    await story.leaves(ben, only=anna)

    # Thirty days later, when the tandem is forgotten, it is the last day in Greenwich but not yet here.
    await story.until("2027-03-21", "19:00", zone=HONOLULU)

    assert [row["level_sealed"] is not None for row in (await story.stored())["want"]] == [True]


async def test_whoever_lives_elsewhere_signs_up_while_it_is_not_over_where_the_round_is(story: Story) -> None:
    ben, grace = story.people("Ben", "Grace")
    await _lives_in(SYDNEY, ben)
    await _lives_in(HONOLULU, grace)
    await story.opens_pilot()

    await story.until("2027-03-21", "20:00")  # where Ben lives it is the last day already
    await ben.command("/buddy", "anmelden")
    in_time = ben.modal is not None and any(field.block_id == sign_up.ROLE for field in ben.modal.fields)
    await story.until("2027-03-22", "05:00")  # where Grace lives it is the evening before
    await grace.command("/buddy", "signup")

    assert in_time
    assert grace.modal is not None and not any(field.block_id == sign_up.ROLE for field in grace.modal.fields)


async def test_a_question_at_midnight_keeps_its_day_when_the_clocks_go_back(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.until("2027-09-01", "12:00")
    tuesday, friday = date(2027, 9, 28), date(2027, 9, 24)
    await story.opens_round(starts_on=tuesday, sign_up_until=friday, check_in_at="00:30")
    await story.tandem(ben, anna)

    for day in ("2027-10-05", "2027-10-19", "2027-11-02"):
        await story.until(day, "12:00")
        await story.says(ben, MET)

    asked = [row["asked_at"] for row in (await story.stored())["checkin"] if row["asked_at"]]
    days = sorted({local_date(moment, BERLIN) for moment in asked})
    assert [str(day) for day in days] == ["2027-10-05", "2027-10-19", "2027-11-02"]


async def _lives_in(zone: str, *people: Face) -> None:
    for person in people:
        await person.changes(tz=zone)


async def _opens_year(
    story: Story, zone: str, *, starts_on: date = THURSDAY, at: str = "09:00", state: str | None = None
) -> None:
    await _lives_in(zone, story.coordinator)
    fields = {opening.FEDERAL_STATE: state} if state else {}
    before = starts_on - timedelta(days=1)
    await story.opens_round(starts_on=starts_on, sign_up_until=before, weeks="52", check_in_at=at, **fields)


def _summary_moments(story: Story, zone: str) -> list[datetime]:
    posted = story.slack.channel("digital-buddies").messages
    found = [message for message in posted if message.text.startswith("Zusammenfassung")]
    return [datetime.fromtimestamp(float(message.ts), ZoneInfo(zone)) for message in found]


def _summary_days(story: Story, zone: str) -> list[date]:
    return [local_date(moment, zone) for moment in _summary_moments(story, zone)]
