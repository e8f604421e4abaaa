"""Helpers organise without a name, deputies step in, and the table decides about every click."""

import asyncio

import pytest

from handlers.asking.views import check_ins, hands, rating
from handlers.coordinating.views import applications, appointing, coordination, recruiting
from handlers.events.views import events
from handlers.joining.views import applied
from handlers.measuring.views import reports
from handlers.pairing.views import matching
from handlers.rounds.views import opening
from programme.check_ins import Answer
from programme.duties import Deed, Who, may
from programme.rounds import Phase
from sandbox import Face
from storage import appointments, cohorts
from tests.stories.story import Story

TOPIC = "ai-assistants"
ASK_COORDINATION = "Das gehört nicht zu deiner Aufgabe. Frag bitte die Koordination: @Ulrike"
NAMES = ("Anna", "Ben", "Dieter", "Petra")


async def test_a_helper_hears_of_it_and_finds_counts_dates_and_texts(story: Story) -> None:
    thomas = story.person("Thomas")
    await _round_in_full_swing(story)

    await _appoints(story, helpers=["Thomas"])
    await thomas.command("/buddy-coordination")

    assert "@Ulrike Schönfeld hat dich gebeten, beim Digital-Buddy-Programm mitzuhelfen" in _last(thomas)
    assert thomas.modal is not None
    assert "auf der Warteliste" in thomas.modal.text
    assert _actions(thomas) == {coordination.SUMMARY, events.OPEN, recruiting.SUPPLY}
    assert _names_in(thomas) == []


async def test_no_button_of_a_helper_leads_to_a_name(story: Story) -> None:
    thomas = story.person("Thomas")
    await _round_in_full_swing(story)
    await _appoints(story, helpers=["Thomas"])

    for action in (coordination.SUMMARY, events.OPEN, recruiting.SUPPLY):
        await thomas.command("/buddy-coordination")
        await story.says(thomas, action)
        assert _names_in(thomas) == [], action
    await thomas.click(recruiting.ASK_FOR_TOPIC)
    await thomas.submit({recruiting.CHANNEL: story.slack.channel("digital-buddies").id})
    await story.settle()
    await thomas.opens_home()

    assert thomas.sees("Der Beitrag steht gleich in")
    assert thomas.home is not None and "Du hilfst mit" in thomas.home.text
    assert _names_in(thomas) == []


async def test_a_helper_sets_a_date_that_everybody_hears_of(story: Story) -> None:
    thomas, ben = story.people("Thomas", "Ben")
    await _round_in_full_swing(story)
    await _appoints(story, helpers=["Thomas"])
    await thomas.command("/buddy-coordination")
    await thomas.click(events.OPEN)
    await thomas.click(events.EDIT)

    await thomas.submit({events.DAY: "2027-01-25", events.AT: "10:00", events.PLACE: "Kantine"})
    await story.settle()
    await story.pass_time(days=1)

    assert thomas.sees("Gespeichert.")
    assert ben.sees("Kantine")


OLD_BUTTONS = (
    matching.OPEN,
    coordination.WAITING,
    applied.OPEN,
    opening.NEW_PILOT,
    opening.NEW_ROUND,
    appointing.CHOOSE,
    appointing.HAND_OVER,
)


@pytest.mark.parametrize("action", OLD_BUTTONS)
async def test_an_old_menu_from_the_time_as_a_coordinator_says_whom_to_ask(story: Story, action: str) -> None:
    thomas = story.person("Thomas")
    await _appoints(story, coordinators=["Ulrike", "Thomas"])
    await _round_in_full_swing(story)
    await thomas.command("/buddy-coordination")

    await _appoints(story, helpers=["Thomas"], coordinators=["Ulrike"])
    await story.says(thomas, action)

    assert thomas.sees(ASK_COORDINATION)
    assert thomas.modal is not None and not [name for name in NAMES if name in thomas.modal.text]


async def test_old_drafts_and_hands_open_no_more(story: Story) -> None:
    thomas = story.person("Thomas")
    await _appoints(story, coordinators=["Ulrike", "Thomas"])
    await _hand_raised(story)
    hand = next(m for m in reversed(thomas.direct_messages) if "@Ben" in m.text)
    await story.signs_up(story.person("Dieter"), wants=[TOPIC])
    await story.signs_up(story.person("Jonas"), offers=[TOPIC])
    await thomas.command("/buddy-coordination")
    await thomas.click(matching.OPEN)
    await story.settle()

    await _appoints(story, coordinators=["Ulrike"], helpers=["Thomas"])
    await story.says(thomas, matching.AGAIN)
    again = thomas.modal.text if thomas.modal else ""
    await thomas.close_modal()
    await thomas.submit()
    released = thomas.modal.text if thomas.modal else ""
    await thomas.close_modal(everything=True)
    await story.says(thomas, hands.DONE, in_=hand)
    done = thomas.modal.text if thomas.modal else ""

    assert all(ASK_COORDINATION in shown for shown in (again, released, done))
    assert not story.person("Dieter").sees("Ein Vorschlag für dich")


async def test_the_home_tab_loses_the_draft_at_once(story: Story) -> None:
    thomas = story.person("Thomas")
    await _appoints(story, coordinators=["Ulrike", "Thomas"])
    await _round_in_full_swing(story)
    await story.drafts()
    await thomas.opens_home()
    before = thomas.home.text if thomas.home else ""

    await _appoints(story, coordinators=["Ulrike"], helpers=["Thomas"])

    assert "@Dieter" in before
    assert thomas.home is not None and not [name for name in NAMES if name in thomas.home.text]


async def test_reminders_that_were_on_their_way_go_to_those_who_coordinate_now(story: Story) -> None:
    thomas, ulrike, matthias = story.people("Thomas", "Ulrike", "Matthias")
    await _appoints(story, coordinators=["Ulrike", "Thomas"])
    await _round_in_full_swing(story)
    await story.drafts()

    await _appoints(story, coordinators=["Ulrike", "Matthias"], helpers=["Thomas"])
    told = len(thomas.direct_messages)
    await story.until("2027-01-20", "12:00")

    assert _reminders(ulrike) == _reminders(matthias) == 2
    assert thomas.direct_messages[told:] == []


async def test_a_deputy_is_told_what_waits_a_day_after_the_coordinators(story: Story) -> None:
    thomas, ulrike = story.people("Thomas", "Ulrike")
    await _appoints(story, deputies=["Thomas"])
    await _round_in_full_swing(story)
    await story.drafts()

    await story.until("2027-01-13", "12:00")
    assert (_reminders(ulrike), _reminders(thomas)) == (2, 0)
    await story.until("2027-01-14", "12:00")

    assert _reminders(thomas) == 2
    assert "Das bekommst du als Vertretung: Nach drei Arbeitstagen ist es noch offen." in _last(thomas)
    await story.pass_time(days=10)
    assert (_reminders(ulrike), _reminders(thomas)) == (2, 2)


async def test_a_deputy_hears_nothing_of_what_is_done(story: Story) -> None:
    thomas, ulrike = story.people("Thomas", "Ulrike")
    await _appoints(story, deputies=["Thomas"])
    await _round_in_full_swing(story)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(applied.OPEN)
    await story.says(ulrike, applications.APPROVE)

    await story.pass_time(days=10)

    assert _reminders(ulrike) == _reminders(thomas) == 0


@pytest.mark.depends_on_engine
async def test_an_application_withdrawn_is_nothing_to_be_reminded_of(story: Story) -> None:
    await _round_in_full_swing(story)

    await story.leaves(story.person("Petra"))
    await story.pass_time(days=10)

    assert _reminders(story.coordinator) == 0


async def test_many_applications_of_a_day_are_one_reminder(story: Story) -> None:
    await _round_in_full_swing(story)
    await story.signs_up(story.person("Jonas"), offers=[TOPIC])
    await story.until("2027-01-12", "12:00")
    await story.signs_up(story.person("Emre"), offers=[TOPIC])

    await story.until("2027-01-13", "12:00")
    assert _reminders(story.coordinator) == 1
    await story.until("2027-01-14", "12:00")

    assert _reminders(story.coordinator) == 2


async def test_a_deputy_does_the_work_but_gives_out_no_duties(story: Story) -> None:
    thomas, dieter = story.people("Thomas", "Dieter")
    await _appoints(story, deputies=["Thomas"])
    await _round_in_full_swing(story)

    await thomas.command("/buddy-coordination")
    offered = _actions(thomas)
    await thomas.click(applied.OPEN)
    await story.says(thomas, applications.APPROVE)
    await thomas.command("/buddy-coordination")
    await thomas.click(matching.OPEN)
    await story.settle()
    await thomas.submit()
    await story.settle()

    assert "gebeten, die Koordination des Digital-Buddy-Programms zu vertreten" in thomas.screen
    assert opening.NEW_ROUND in offered and not offered & {appointing.CHOOSE, appointing.HAND_OVER}
    assert dieter.sees("Ein Vorschlag für dich")


async def test_nobody_has_two_duties(story: Story) -> None:
    ulrike = story.coordinator
    await _appoints(story, helpers=["Ulrike", "Thomas"])

    assert ulrike.modal is not None
    assert "Mehr als eine geht nicht." in ulrike.modal.errors[appointing.HELPERS]
    assert not story.person("Thomas").direct_messages


async def test_somebody_whose_duty_ends_hears_of_it_kindly(story: Story) -> None:
    thomas, grace, jonas = story.people("Thomas", "Grace", "Jonas")
    await _appoints(story, coordinators=["Ulrike", "Jonas"], deputies=["Thomas"], helpers=["Grace"])

    await _appoints(story, coordinators=["Ulrike"], deputies=[], helpers=[])
    await thomas.command("/buddy-coordination")

    assert "Die Vertretung im Digital-Buddy-Programm liegt ab jetzt nicht mehr bei dir" in _last(thomas)
    assert "Your help with the digital buddy programme ends here" in _last(grace)
    assert "Ab jetzt koordinieren andere" in _last(jonas)
    assert thomas.sees("Das können nur Koordinator:innen.")


async def test_a_form_that_stood_open_undoes_nothing(story: Story) -> None:
    ulrike, thomas, jonas = story.people("Ulrike", "Thomas", "Jonas")
    await _appoints(story, coordinators=["Ulrike", "Thomas"])
    await thomas.command("/buddy-coordination")
    await thomas.click(appointing.CHOOSE)

    await _appoints(story, deputies=["Jonas"])
    await thomas.submit({appointing.HELPERS: [story.person("Lea-Sophie")]})
    await story.settle()

    assert thomas.modal is not None
    for line in ("Koordination: @Ulrike Schönfeld und @Thomas Köhler", "Vertretung: @Jonas", "Hilfe: @Lea-Sophie"):
        assert line in thomas.modal.text
    assert len(jonas.direct_messages) == 1
    assert ulrike.modal is not None


@pytest.mark.depends_on_engine
async def test_two_who_take_back_each_others_duty_at_once_leave_somebody(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await _appoints(story, coordinators=["Ulrike", "Thomas"])
    for person in (ulrike, thomas):
        await person.command("/buddy-coordination")
        await person.click(appointing.CHOOSE)

    await asyncio.gather(
        ulrike.submit({appointing.COORDINATORS: [ulrike]}), thomas.submit({appointing.COORDINATORS: [thomas]})
    )
    await story.settle()
    async with story.bot.services.database.transaction() as session:
        left = await appointments.list_coordinators(session, team_id=story.slack.team_id)

    assert left in ([ulrike.user_id], [thomas.user_id])


async def test_an_admin_who_helps_can_still_appoint(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await _appoints(story, coordinators=["Thomas"], helpers=["Ulrike"])

    await ulrike.command("/buddy-coordination")

    # Ulrike administers the workspace.
    assert _actions(ulrike) == {appointing.CHOOSE}
    assert thomas.direct_messages


async def test_my_data_names_the_duty(story: Story) -> None:
    thomas = story.person("Thomas")
    await _appoints(story, helpers=["Thomas"])
    await _appoints(story, helpers=[], deputies=["Thomas"])

    await story.asks(thomas, "meine-daten")

    assert thomas.sees("Hilfe bis 11. Januar 2027")
    assert thomas.sees("Vertretung seit 11. Januar 2027 (bleibt auch nach dem Löschen stehen, solange du sie hast)")


async def test_what_a_round_offers_follows_its_phase(story: Story) -> None:
    ulrike = story.coordinator
    await _round_in_full_swing(story)
    await ulrike.command("/buddy-coordination")
    during = _actions(ulrike)
    old = ulrike.modal

    await story.until("2027-03-24", "12:00")
    await ulrike.click(recruiting.SUPPLY, in_=old)
    too_late = ulrike.modal.text if ulrike.modal else ""
    await ulrike.command("/buddy-coordination")

    assert reports.MAKE not in during and {matching.OPEN, recruiting.SUPPLY} <= during
    assert "Das ist nicht mehr aktuell" in too_late
    assert reports.MAKE in _actions(ulrike) and not _actions(ulrike) & {matching.OPEN, recruiting.SUPPLY}


async def test_rating_and_leaving_are_possible_when_the_table_says_so(story: Story) -> None:
    ben, anna, dieter = story.people("Ben", "Anna", "Dieter")
    cohort = await story.opens_round(weeks=8)
    await story.tandems((ben, anna), (dieter, story.person("Emre")))
    rated = {}

    for day in (None, "2027-03-01", "2027-03-24", "2027-04-20"):
        if day:
            await story.until(day, "12:00")
        async with story.bot.services.database.transaction() as session:
            phase = (await cohorts.get(session, cohort.id, team_id=cohort.team_id)).phase(story.today)
        await story.asks(ben, "bewerten")
        rated[phase] = ben.modal is not None and any(each.block_id == rating.VALUE for each in ben.modal.fields)
        if ben.modal is not None:
            await ben.close_modal()
    await story.leaves(dieter)
    left = [row["user_id"] for row in (await story.stored())["person"] if row["left_at"]]

    assert rated == {phase: may(Deed.RATE, Who.PARTICIPANT, phase) for phase in Phase}
    assert may(Deed.LEAVE, Who.PARTICIPANT, phase) and left == [dieter.user_id]


async def _round_in_full_swing(story: Story) -> None:
    """Anna was approved, Ben and Dieter wait, Petra has applied."""
    anna, ben, dieter, petra = story.people(*NAMES)
    await story.opens_round(selection=[opening.APPLY], weeks=8)
    await story.signs_up(anna, offers=[TOPIC])
    await story.coordinator.command("/buddy-coordination")
    await story.coordinator.click(applied.OPEN)
    await story.says(story.coordinator, applications.APPROVE)
    await story.signs_up(dieter, wants=[TOPIC])
    await story.signs_up(ben, wants=["customers"])
    await story.signs_up(petra, offers=[TOPIC])


async def _hand_raised(story: Story) -> None:
    anna, ben = story.people("Anna", "Ben")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    await story.says(ben, check_ins.ACTIONS[Answer.HELP])


async def _appoints(story: Story, **duties: list[str]) -> None:
    """Fields by their names; what is not named stays as it is."""
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.submit({name: story.people(*people) for name, people in duties.items()})
    await story.settle()


def _actions(person: Face) -> set[str]:
    return {button.action_id for button in person.modal.buttons} if person.modal else set()


def _names_in(person: Face) -> list[str]:
    """Those who take part, among all that somebody sees."""
    return [name for name in NAMES if f"@{name}" in person.screen]


def _reminders(person: Face) -> int:
    return sum(m.notification in ("Dein Entwurf wartet.", "Bewerbungen warten.") for m in person.direct_messages)


def _last(person: Face) -> str:
    return person.direct_messages[-1].text
