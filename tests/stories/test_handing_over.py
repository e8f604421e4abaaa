"""Coordination handed over in one step, and nobody who leaves takes it along."""

import pytest

from bot.running import running
from handlers.asking.views import check_ins, hands
from handlers.coordinating.views import appointing, coordination
from handlers.pairing.views import matching
from handlers.rounds.views import opening
from programme.check_ins import Answer
from programme.words import Duty
from sandbox import Clock, Face, Sandbox
from storage import appointments
from tests.stories.story import MONDAY, PATIENCE, Story, settings_for

TOPIC = "ai-assistants"


async def test_ulrike_hands_over_and_both_hear_of_it(story: Story) -> None:
    ulrike, grace = story.people("Ulrike", "Grace")
    await story.opens_pilot()

    await _chooses(ulrike, grace)
    before = len(grace.direct_messages)
    await ulrike.submit()
    await story.settle()
    await grace.command("/buddy-coordination")
    await ulrike.command("/buddy-coordination")

    assert before == 0
    assert "@Ulrike Schönfeld has handed the coordination of the digital buddy programme over to you" in _last(grace)
    assert "@Grace O'Sullivan koordiniert jetzt an deiner Stelle." in _last(ulrike)
    assert matching.OPEN in _actions(grace)
    # As an admin of the workspace she can still appoint.
    assert _actions(ulrike) == {appointing.CHOOSE}


async def test_nothing_changes_before_it_is_confirmed(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")

    await _chooses(ulrike, thomas)
    await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")

    assert opening.NEW_ROUND in _actions(ulrike)
    assert not thomas.direct_messages


async def test_the_contact_person_changes_where_it_was_the_one_who_hands_over(story: Story) -> None:
    ulrike, thomas, ben = story.people("Ulrike", "Thomas", "Ben")
    await story.opens_round(contact=ulrike)
    await story.opens_round("Herbst", contact=ben)

    await _chooses(ulrike, thomas)
    asked = ulrike.modal.text if ulrike.modal else ""
    await ulrike.submit()
    await story.settle()
    rows = (await story.stored())["cohort"]

    assert "Die Ansprechperson wechselt mit: *Frühjahr*" in asked
    assert "Die Ansprechperson wechselt mit: *Frühjahr*" in _last(thomas)
    assert {row["name"]: row["contact_user_id"] for row in rows} == {
        "Frühjahr": thomas.user_id,
        "Herbst": ben.user_id,
    }


async def test_an_open_hand_and_its_reminder_go_along(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await _hand_raised(story)

    await _chooses(ulrike, thomas)
    await ulrike.submit()
    await story.settle()
    hand = _last(thomas)
    told = len(ulrike.direct_messages)
    await story.until("2027-02-03", "12:00")
    reminder = _last(thomas)
    await story.says(thomas, hands.DONE)

    assert "@Ben" in hand and "wartet noch." not in hand
    assert "@Ben" in reminder and "wartet noch." in reminder
    assert "@Ben" not in _last(thomas)
    assert len(ulrike.direct_messages) == told


async def test_an_old_menu_of_whoever_handed_over_is_refused(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await story.opens_pilot()
    await story.signs_up(story.person("Ben"), wants=[TOPIC])
    await _chooses(ulrike, thomas)
    menu = ulrike.modals[0]
    await ulrike.submit()
    await story.settle()

    await ulrike.click(coordination.WAITING, in_=menu)

    assert ulrike.sees("Das können nur Koordinator:innen.")
    assert not ulrike.sees("@Ben")


async def test_reminders_wait_for_whoever_is_appointed_next(story: Story) -> None:
    renate, grace, ben, anna = story.people("Renate", "Grace", "Ben", "Anna")
    await renate.changes(is_admin=True)
    await story.opens_pilot()
    await story.signs_up(anna, offers=[TOPIC])
    await story.signs_up(ben, wants=[TOPIC])
    await story.drafts()

    await story.slack.deactivate("Ulrike")
    await story.settle()
    await renate.command("/buddy-coordination")
    await renate.click(appointing.CHOOSE)
    await renate.submit({appointing.COORDINATORS: [grace]})
    await story.pass_time(days=3)

    assert "Your draft is waiting." in [m.notification for m in grace.direct_messages]


async def test_it_goes_to_a_colleague_and_not_to_oneself_or_a_guest(story: Story) -> None:
    ulrike, oliver = story.people("Ulrike", "Oliver")

    await _chooses(ulrike, ulrike)
    to_myself = dict(ulrike.modal.errors) if ulrike.modal else {}
    await ulrike.submit({appointing.SUCCESSOR: oliver})
    to_a_guest = dict(ulrike.modal.errors) if ulrike.modal else {}

    assert to_myself == {appointing.SUCCESSOR: "Das bist du selbst. Wähle jemand anderen."}
    assert "nur mit Beschäftigten" in to_a_guest[appointing.SUCCESSOR]


async def test_a_deputy_who_takes_over_is_deputy_no_more(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await _appoints(story, deputies=["Thomas"])

    await _chooses(ulrike, thomas)
    await ulrike.submit()
    await story.settle()
    await thomas.command("/buddy-coordination")
    await thomas.click(appointing.CHOOSE)
    await thomas.submit()

    assert thomas.modal is not None
    assert "Koordination: @Thomas Köhler" in thomas.modal.text and "Vertretung" not in thomas.modal.text


async def test_a_form_to_hand_over_that_stood_open_too_long_is_refused(story: Story) -> None:
    thomas, jonas = story.people("Thomas", "Jonas")
    await _appoints(story, coordinators=["Ulrike", "Thomas"])
    await _chooses(thomas, jonas)

    await _appoints(story, coordinators=["Ulrike"], helpers=["Thomas"])
    await thomas.submit()
    await story.settle()

    assert thomas.sees("Frag bitte die Koordination: @Ulrike Schönfeld")
    assert not jonas.direct_messages


@pytest.mark.depends_on_engine
async def test_the_longest_serving_deputy_moves_up_when_the_last_coordinator_is_gone(story: Story) -> None:
    thomas, jonas = story.people("Thomas", "Jonas")
    await _appoints(story, deputies=["Thomas"])
    await story.pass_time(hours=1)
    await _appoints(story, deputies=["Thomas", "Jonas"])
    await _hand_raised(story)

    await story.slack.deactivate("Ulrike")
    await story.settle()
    told = "\n".join(m.text for m in thomas.direct_messages)
    await thomas.command("/buddy-coordination")

    assert "Das Konto von @Ulrike Schönfeld ist abgeschaltet" in told and "@Ben" in told
    assert appointing.CHOOSE in _actions(thomas)
    assert not jonas.sees("abgeschaltet")


async def test_with_another_coordinator_nobody_moves_up(story: Story) -> None:
    jonas = story.person("Jonas")
    await _appoints(story, coordinators=["Ulrike", "Thomas"], deputies=["Jonas"])

    await story.slack.deactivate("Ulrike")
    await story.settle()

    assert len(jonas.direct_messages) == 1


async def test_without_a_deputy_the_channel_hears_and_an_admin_appoints(story: Story) -> None:
    renate, grace = story.people("Renate", "Grace")
    await renate.changes(is_admin=True)
    await _hand_raised(story)

    await story.slack.deactivate("Ulrike")
    await story.settle()
    posted = story.slack.channel("digital-buddies").messages[-1].text
    await renate.command("/buddy-coordination")
    await renate.click(appointing.CHOOSE)
    await renate.submit({appointing.COORDINATORS: [grace]})
    await story.settle()

    assert "Gerade koordiniert niemand das Digital-Buddy-Programm." in posted
    assert any("asked you to help coordinate" in m.text for m in grace.direct_messages)
    assert any("@Ben" in m.text for m in grace.direct_messages)


async def test_hands_reach_the_coordination_when_the_contact_person_is_gone(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await _hand_raised(story, contact="Thomas")
    before = any("@Ben" in m.text for m in ulrike.direct_messages)

    await story.slack.deactivate("Thomas")
    await story.settle()

    assert any("@Ben" in m.text for m in thomas.direct_messages)
    assert not before
    assert any("@Ben" in m.text for m in ulrike.direct_messages)


async def test_a_first_coordinator_who_is_gone_is_not_appointed_again(sqlite_url: str) -> None:
    async with Sandbox(clock=Clock(MONDAY, frozen=True), patience=PATIENCE) as slack:
        settings = settings_for(slack, sqlite_url)
        appointed = []
        for _ in range(2):
            async with running(settings, now=slack.clock.now) as bot:
                slack.courier.afterwards = bot.services.afterwards.finish
                await slack.connected()
                async with bot.services.database.transaction() as session:
                    appointed.append(await appointments.duties(session, team_id=slack.team_id))
                await slack.deactivate("Ulrike")
                await slack.quiet()

    assert appointed == [{slack.person("Ulrike").user_id: Duty.COORDINATOR}, {}]


async def _hand_raised(story: Story, *, contact: str | None = None) -> None:
    anna, ben = story.people("Anna", "Ben")
    if contact:
        await story.opens_round(contact=story.person(contact))
    else:
        await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    await story.says(ben, check_ins.ACTIONS[Answer.HELP])


async def _chooses(person: Face, successor: Face) -> None:
    await person.command("/buddy-coordination")
    await person.click(appointing.HAND_OVER)
    await person.submit({appointing.SUCCESSOR: successor})


async def _appoints(story: Story, **duties: list[str]) -> None:
    """Fields by their names; what is not named stays as it is."""
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.submit({name: story.people(*people) for name, people in duties.items()})
    await story.settle()


def _actions(person: Face) -> set[str]:
    return {button.action_id for button in person.modal.buttons} if person.modal else set()


def _last(person: Face) -> str:
    return person.direct_messages[-1].text
