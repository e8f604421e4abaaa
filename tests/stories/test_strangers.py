"""Guests, bots and people who leave the company."""

import pytest

from handlers.joining.views import sign_up
from handlers.pairing.views import proposals
from tests.stories.story import Story

NOT_FOR_GUESTS = "Guests and accounts of other companies can't take part, I'm afraid."


async def test_i12_a_guest_is_told_kindly_why_not(story: Story) -> None:
    await story.opens_pilot()
    oliver = story.person("Oliver")

    await story.asks(oliver, "signup")
    by_command = oliver.screen
    await story.writes(oliver, "hello?")

    assert NOT_FOR_GUESTS in by_command
    assert NOT_FOR_GUESTS in oliver.direct_messages[-1].text
    assert (await story.stored())["enrolment"] == []


async def test_a_guest_who_types_german_is_answered_in_german(story: Story) -> None:
    oliver = story.person("Oliver")

    await story.asks(oliver, "anmelden")

    assert oliver.sees("Gäste und Konten anderer Firmen können leider nicht teilnehmen.")


async def test_a_guest_cannot_get_in_by_the_button_in_the_channel(story: Story) -> None:
    await story.opens_pilot(channel="general")
    await story.coordinator.invites_bot("general")
    ben = story.person("Ben")
    await story.signs_up(ben, wants=["customers"])
    await ben.changes(is_restricted=True)

    await story.asks(ben, "anmelden")

    assert ben.sees("Das Programm ist für Mitarbeitende dieser Firma.")


async def test_i12_the_bot_does_not_answer_itself_or_other_bots(story: Story) -> None:
    ben = story.person("Ben")

    await story.writes(ben, "hallo")
    await story.settle()

    assert len(ben.direct_messages) == 1


async def test_p1_somebody_deactivated_in_a_tandem_has_left_and_the_partner_hears_the_neutral_text(
    story: Story,
) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    before = len(ben.direct_messages)

    await story.slack.deactivate("Ben")
    await story.pass_time(weeks=8)

    assert len(ben.direct_messages) == before
    assert anna.sees("Dein Tandem mit @Ben Schröder ist zu Ende. Das kommt vor und liegt nicht an dir.")
    assert "*Angemeldet*\n1" in await story.asks_for_summary()


async def test_p1_somebody_deactivated_while_asked_frees_the_other(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.releases()
    await story.says(ben, proposals.YES)

    await story.slack.deactivate("Anna")
    await story.settle()

    assert "Dieser Vorschlag kommt nicht zustande." in ben.direct_messages[-1].text


@pytest.mark.depends_on_engine
async def test_p4_whoever_is_activated_again_consents_afresh_and_finds_no_old_gaps(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"], second={"hope": "Mut"})
    await story.slack.deactivate("Ben")
    await story.slack.reactivate("Ben")

    await ben.command("/buddy", "anmelden")
    await ben.fill(sign_up.ROLE, "learner")
    form = {field.block_id: field.value for field in ben.modal.fields} if ben.modal else {}
    await story.signs_up(ben, wants=["materials"])

    assert form["consent"] == [] and form["wants"] == []
    assert "*Angemeldet*\n1" in await story.asks_for_summary()
    assert all(row["hope_sealed"] is None for row in (await story.stored())["enrolment"])


@pytest.mark.depends_on_engine
async def test_the_language_follows_slack_until_somebody_chooses_one(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])

    await ben.changes(locale="en-GB")
    await story.asks(ben, "status")
    in_english = ben.sees("You're signed up and part of the next matching.")
    await story.asks(ben, "deutsch")
    await ben.changes(title="Meister")
    await story.asks(ben, "status")

    assert in_english
    assert "Du bist angemeldet." in ben.ephemerals[-1].text


async def test_a_new_title_in_slack_does_not_turn_the_language_back(story: Story) -> None:
    grace = story.person("Grace")
    await story.opens_pilot()
    await story.asks(grace, "anmelden")
    await grace.close_modal()
    await story.asks(grace, "hilfe")

    await grace.changes(title="Head of Export")
    await story.asks(grace, "status")

    assert "Du machst gerade nicht mit." in grace.ephemerals[-1].text


async def test_c8_whoever_moves_to_another_time_zone_is_asked_at_the_morning_there(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.changes(tz="America/New_York")

    await story.until("2027-02-01", "12:00")
    before_breakfast = ben.sees("Hast du dich mit")
    await story.until("2027-02-01", "09:30", zone="America/New_York")

    assert not before_breakfast
    assert ben.sees("Hast du dich mit @Anna Lübke getroffen?")
