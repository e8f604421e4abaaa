"""A round in which buddies apply: approved, asked back, kindly declined, and the applicant always hears."""

import asyncio

import pytest

from handlers.coordinating.views import applications, appointing
from handlers.joining.views import applied, applying, sign_up
from handlers.pairing.views import matching
from handlers.rounds.views import opening
from programme.applications import ApplicationState
from sandbox import Face
from storage.cohorts import Cohort
from tests.stories.story import Story

WHY = "Ich zeige gern, was mir hilft."


async def test_signing_up_as_a_buddy_is_an_application_that_a_coordinator_approves(story: Story) -> None:
    anna, ben, ulrike = story.people("Anna", "Ben", "Ulrike")
    await _opens(story)

    await _applies(story, anna, offers=["ai-assistants"])
    await story.signs_up(ben, wants=["ai-assistants"])
    await _looks(ulrike)

    assert "Deine Bewerbung als Buddy ist da" in anna.direct_messages[-1].text
    assert "Jemand möchte Buddy sein" in ulrike.direct_messages[-1].text
    assert ulrike.modal is not None
    assert "als Buddy: KI-Assistenten" in ulrike.modal.text and WHY in ulrike.modal.text

    await story.says(ulrike, applications.APPROVE)
    await story.releases()

    assert "Willkommen als Buddy!" in anna.direct_messages[-1].text
    assert ben.sees("Ein Vorschlag für dich")


async def test_before_it_counts_the_form_says_that_it_is_an_application_and_who_reads_it(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)

    await _fills(anna, offers=["ai-assistants"])
    first = anna.screen
    await anna.submit(consent=["consent"])
    await anna.submit()

    assert "In diesem Durchgang bewerben sich Buddys" in first
    assert anna.modal is not None and "Das lesen nur die Koordinator:innen und ihre Vertretung." in anna.modal.text


async def test_what_was_written_survives_a_look_back_and_a_change(story: Story) -> None:
    anna, ulrike = story.people("Anna", "Ulrike")
    await _opens(story)
    await _fills(anna, offers=["ai-assistants"])
    await anna.submit(consent=["consent"])
    await anna.submit()

    await anna.fill(sign_up.WHY, WHY)
    await anna.click(sign_up.CHANGE)
    await anna.submit()
    await anna.submit()
    await anna.submit()
    await story.settle()
    await _looks(ulrike)

    assert ulrike.modal is not None and WHY in ulrike.modal.text


async def test_an_applicant_is_in_no_pair_before_the_approval_but_learns_at_once(story: Story) -> None:
    anna, ben, dieter = story.people("Anna", "Ben", "Dieter")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _approves(story)
    await _applies(story, ben, offers=["customers"], wants=["ai-assistants"])
    await story.signs_up(dieter, wants=["customers"])

    await story.releases()

    assert "Als Lernende:r bist du gleich dabei. Als Buddy bewirbst du dich" in ben.screen
    assert ben.sees("Ein Vorschlag für dich")
    assert not dieter.sees("Ein Vorschlag für dich")


@pytest.mark.depends_on_engine
async def test_a_question_goes_to_the_applicant_and_the_answer_to_the_application(story: Story) -> None:
    anna, ulrike = story.people("Anna", "Ulrike")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _looks(ulrike)

    await ulrike.click(applications.ASK_BACK)
    await ulrike.submit({applications.QUESTION: "Hast du dienstags Schule?"})
    await story.settle()
    waiting = ulrike.modal.text if ulrike.modal else ""
    asked = anna.direct_messages[-1].text
    await anna.click(applying.ANSWER)
    await anna.submit({applying.TEXT: "Nur bis mittags."})
    await story.settle()
    await _looks(ulrike)

    assert "Nachgefragt: „Hast du dienstags Schule?“" in waiting and "Noch keine Antwort." in waiting
    assert "Hast du dienstags Schule?" in asked
    assert "@Anna" in ulrike.direct_messages[-1].text and "geantwortet" in ulrike.direct_messages[-1].text
    assert ulrike.modal is not None and "Antwort: „Nur bis mittags.“" in ulrike.modal.text

    await story.says(ulrike, applications.APPROVE)

    assert "Willkommen als Buddy!" in anna.direct_messages[-1].text


async def test_an_answer_can_be_given_once_and_by_nobody_else(story: Story) -> None:
    anna, ulrike = story.people("Anna", "Ulrike")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _looks(ulrike)
    await ulrike.click(applications.ASK_BACK)
    await ulrike.submit({applications.QUESTION: "Wann?"})
    await story.settle()
    await anna.click(applying.ANSWER)
    await anna.submit({applying.TEXT: "Immer."})
    await story.settle()

    await anna.click(applying.ANSWER)

    assert anna.sees("Das ist nicht mehr aktuell.")


async def test_a_buddy_who_is_declined_hears_it_kindly_and_can_learn_instead(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])

    await _declines(story)
    told = anna.direct_messages[-1].text
    await anna.click(sign_up.BEGIN)
    await anna.fill(sign_up.ROLE, "learner")
    await anna.fill(sign_up.WANTS, ["customers"])
    await anna.submit(consent=["consent"])
    await anna.submit()
    await anna.submit()
    await story.settle()

    assert "Danke für deine Bewerbung." in told and "Möchtest du stattdessen etwas lernen?" in told
    assert anna.modal is not None and "Du bist dabei" in anna.modal.text
    [enrolment] = (await story.stored())["enrolment"]
    assert (enrolment["role"].value, enrolment["left_at"]) == ("learner", None)


async def test_a_buddy_who_is_declined_is_no_longer_in_the_round_and_can_be_asked_next_time(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _declines(story)

    await story.says(anna, applying.NEXT_ROUND)
    counted = await story.asks_for_summary()
    await story.opens_pilot(starts_in=21)

    assert "0 (Buddys: 0, Lernende: 0)" in counted
    assert "Es geht los" in anna.direct_messages[-1].text


async def test_whoever_is_both_and_declined_goes_on_learning(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _approves(story)
    await _applies(story, ben, offers=["customers"], wants=["ai-assistants"])

    await _declines(story)
    told = ben.direct_messages[-1].text
    await story.releases()

    assert "Als Lernende:r bleibst du dabei" in told and "Als Lernende:r mitmachen" not in told
    assert ben.sees("Ein Vorschlag für dich")


async def test_of_two_coordinators_the_second_sees_what_the_first_decided(story: Story) -> None:
    anna, ulrike, thomas = story.people("Anna", "Ulrike", "Thomas")
    await _opens(story)
    await _appoints(story, ulrike, thomas)
    await _applies(story, anna, offers=["ai-assistants"])
    await _looks(ulrike)
    await _looks(thomas)

    await story.says(ulrike, applications.APPROVE)
    await story.says(thomas, applications.DECLINE)

    assert thomas.modal is not None and "@Ulrike Schönfeld hat diese Bewerbung schon freigegeben." in thomas.modal.text
    assert [m.text for m in anna.direct_messages if "Danke für deine Bewerbung" in m.text] == []
    assert [row["decision"] for row in (await story.stored())["application_decision"]] == [ApplicationState.APPROVED]


@pytest.mark.depends_on_engine
async def test_two_coordinators_in_the_same_moment_decide_once(story: Story) -> None:
    anna, ulrike, thomas = story.people("Anna", "Ulrike", "Thomas")
    await _opens(story)
    await _appoints(story, ulrike, thomas)
    await _applies(story, anna, offers=["ai-assistants"])
    await _looks(ulrike)
    await _looks(thomas)

    await asyncio.gather(ulrike.click(applications.APPROVE), thomas.click(applications.DECLINE))
    await story.settle()

    heard = [m for m in anna.direct_messages if "Bewerbung" in m.text and "ist da" not in m.text]
    assert len(heard) == 1
    assert len((await story.stored())["application_decision"]) == 1


async def test_the_log_says_who_decided_what_and_when_and_nothing_else(story: Story) -> None:
    anna, ulrike = story.people("Anna", "Ulrike")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _approves(story)

    await ulrike.click(applications.LOG)

    assert ulrike.modal is not None
    assert "@Ulrike Schönfeld hat @Anna" in ulrike.modal.text and "freigegeben" in ulrike.modal.text
    assert WHY not in ulrike.modal.text


async def test_coordinators_hear_of_the_first_application_and_then_not_until_one_has_looked(story: Story) -> None:
    anna, ben, grace, ulrike = story.people("Anna", "Ben", "Grace", "Ulrike")
    await _opens(story)

    await _applies(story, anna, offers=["ai-assistants"])
    await _applies(story, ben, offers=["customers"])
    before = _arrivals(ulrike)
    await _looks(ulrike)
    await _applies(story, grace, offers=["materials"])

    assert (before, _arrivals(ulrike)) == (1, 2)


async def test_whoever_leaves_while_the_application_waits_has_withdrawn_it(story: Story) -> None:
    anna, ulrike = story.people("Anna", "Ulrike")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _looks(ulrike)

    await story.leaves(anna)
    heard = len(anna.direct_messages)
    await story.says(ulrike, applications.APPROVE)

    assert ulrike.modal is not None and "Diese Bewerbung wurde zurückgezogen." in ulrike.modal.text
    assert len(anna.direct_messages) == heard
    assert (await story.stored())["application"] == []


async def test_whoever_changes_to_learning_alone_has_withdrawn_the_application(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])

    await story.signs_up(anna, wants=["customers"])

    assert (await story.stored())["application"] == []


@pytest.mark.depends_on_engine
async def test_whoever_left_and_comes_back_applies_again(story: Story) -> None:
    anna, ulrike = story.people("Anna", "Ulrike")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _approves(story)

    await story.leaves(anna)
    await _applies(story, anna, offers=["ai-assistants"])
    await _looks(ulrike)

    assert ulrike.modal is not None and "Anna" in ulrike.modal.text and WHY in ulrike.modal.text


async def test_a_learner_who_would_also_like_to_be_a_buddy_applies_and_stays_in_meanwhile(story: Story) -> None:
    ben, ulrike = story.people("Ben", "Ulrike")
    await _opens(story)
    await story.signs_up(ben, wants=["ai-assistants"])

    await _applies(story, ben, offers=["customers"], wants=["ai-assistants"])
    said = ben.modal.text if ben.modal else ""
    await _looks(ulrike)

    assert "Als Buddy bewirbst du dich" in said
    assert ulrike.modal is not None and "als Buddy und Lernende:r: Erfahrung" in ulrike.modal.text
    assert len((await story.stored())["enrolment"]) == 1


async def test_an_approved_buddy_stays_approved_whatever_they_change(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _approves(story)

    await story.signs_up(anna, offers=["ai-assistants", "customers"])

    assert anna.modal is not None and "Gespeichert." in anna.modal.text and "Bewerbung" not in anna.modal.text
    [application] = (await story.stored())["application"]
    assert application["state"] is ApplicationState.APPROVED


async def test_what_was_written_lies_sealed_stands_in_my_data_and_goes_with_everything_else(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _approves(story)
    stored = str(await story.stored())

    await anna.command("/buddy", "meine-daten")
    shown = anna.modal.text if anna.modal else ""
    await anna.click("my-data.erase")
    await anna.submit()
    await story.settle()
    after = await story.stored()

    assert WHY not in stored
    assert "Bewerbung als Buddy: Frühjahr" in shown and WHY in shown and "freigegeben" in shown
    assert (after["application"], after["application_decision"]) == ([], [])


@pytest.mark.depends_on_engine
async def test_thirty_days_after_the_decision_the_application_is_forgotten(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])
    await _approves(story)

    await story.pass_time(days=29)
    kept = len((await story.stored())["application"])
    await story.pass_time(days=2)

    assert kept == 1
    assert (await story.stored())["application"] == []
    assert len((await story.stored())["application_decision"]) == 1


async def test_the_status_says_where_the_application_stands(story: Story) -> None:
    anna = story.person("Anna")
    await _opens(story)
    await _applies(story, anna, offers=["ai-assistants"])

    await story.asks(anna, "status")

    assert anna.sees("Deine Bewerbung als Buddy liegt bei der Koordination.")
    assert not anna.sees("Bei der nächsten Zuordnung bist du dabei.")


async def test_grace_applies_and_is_approved_in_english(story: Story) -> None:
    grace = story.person("Grace")
    await _opens(story)

    await _applies(story, grace, offers=["customers"])
    received = grace.direct_messages[-1].text
    await _approves(story)

    assert "Your application as a buddy has arrived" in received
    assert "Welcome as a buddy!" in grace.direct_messages[-1].text


async def test_an_old_list_of_somebody_who_coordinates_no_longer_decides_nothing(story: Story) -> None:
    anna, ulrike, thomas = story.people("Anna", "Ulrike", "Thomas")
    await _opens(story)
    await _appoints(story, ulrike, thomas)
    await _applies(story, anna, offers=["ai-assistants"])
    await _looks(thomas)

    await _appoints(story, ulrike)
    await story.says(thomas, applications.APPROVE)

    assert thomas.sees("Das können nur Koordinator:innen.")
    assert not anna.sees("Willkommen als Buddy!")


async def test_without_the_tick_nobody_applies(story: Story) -> None:
    anna, ulrike = story.people("Anna", "Ulrike")
    await story.opens_round()

    await story.signs_up(anna, offers=["ai-assistants"])
    await ulrike.command("/buddy-coordination")

    assert anna.modal is not None and "Du bist dabei" in anna.modal.text
    assert ulrike.modal is not None and "Bewerbungen" not in ulrike.modal.text
    assert matching.OPEN in [button.action_id for button in ulrike.modal.buttons]


# --- what people do


async def _opens(story: Story) -> Cohort:
    return await story.opens_round(selection=[opening.APPLY])


async def _fills(person: Face, *, offers: list[str] | None = None, wants: list[str] | None = None) -> None:
    await person.command("/buddy", "anmelden" if person.person.locale.startswith("de") else "signup")
    await person.fill(sign_up.ROLE, "both" if offers and wants else "buddy" if offers else "learner")
    if offers:
        await person.fill("offers", offers)
    if wants:
        await person.fill(sign_up.WANTS, wants)


async def _applies(story: Story, person: Face, *, offers: list[str], wants: list[str] | None = None) -> None:
    await _fills(person, offers=offers, wants=wants)
    await person.submit(consent=["consent"])
    await person.submit()
    await person.submit({sign_up.WHY: WHY})
    await story.settle()


async def _looks(coordinator: Face) -> None:
    await coordinator.command("/buddy-coordination")
    await coordinator.click(applied.OPEN, in_=coordinator.modal)


async def _approves(story: Story) -> None:
    await _looks(story.coordinator)
    await story.says(story.coordinator, applications.APPROVE)


async def _declines(story: Story) -> None:
    await _looks(story.coordinator)
    await story.says(story.coordinator, applications.DECLINE)


async def _appoints(story: Story, *people: Face) -> None:
    await story.coordinator.command("/buddy-coordination")
    await story.coordinator.click(appointing.CHOOSE)
    await story.coordinator.submit({appointing.COORDINATORS: list(people)})
    await story.settle()


def _arrivals(coordinator: Face) -> int:
    return sum("Jemand möchte Buddy sein" in message.text for message in coordinator.direct_messages)
