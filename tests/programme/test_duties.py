"""Who may do what: a deputy nearly everything, a helper nothing that shows a name, and all in its time."""

import pytest

from programme.duties import Deed, Who, deeds_of, may, possible
from programme.rounds import Phase
from programme.words import Duty

SHOW_NAMES = {
    Deed.SEE_WAITING_LIST,
    Deed.DECIDE_APPLICATIONS,
    Deed.WORK_ON_DRAFT,
    Deed.CLOSE_HAND,
}


def test_a_helper_does_nothing_that_shows_a_name() -> None:
    assert not deeds_of(Duty.HELPER) & SHOW_NAMES
    assert deeds_of(Duty.HELPER) >= {Deed.SET_DATES, Deed.ASK_AROUND, Deed.POST_SUMMARY}


def test_a_helper_decides_nothing_about_rounds_and_people() -> None:
    assert not deeds_of(Duty.HELPER) & {Deed.OPEN_ROUND, Deed.SET_RULES, Deed.APPOINT, Deed.HAND_OVER}


def test_a_deputy_does_all_a_coordinator_does_but_give_out_duties() -> None:
    assert deeds_of(Duty.COORDINATOR) - deeds_of(Duty.DEPUTY) == {Deed.APPOINT, Deed.HAND_OVER}
    assert deeds_of(Duty.DEPUTY) <= deeds_of(Duty.COORDINATOR)


def test_an_admin_of_the_workspace_appoints_and_sees_nothing() -> None:
    assert deeds_of(Who.ADMIN) == {Deed.APPOINT}


def test_somebody_without_a_duty_may_nothing() -> None:
    assert deeds_of(None) == frozenset()


@pytest.mark.parametrize("duty", Duty)
def test_a_duty_is_read_as_whoever_has_it(duty: Duty) -> None:
    assert deeds_of(duty) == deeds_of(Who(duty.value))


@pytest.mark.parametrize("phase", (Phase.CLOSING, Phase.CLOSED))
def test_nobody_is_paired_or_found_when_the_last_day_is_over(phase: Phase) -> None:
    for deed in (Deed.SIGN_UP, Deed.WORK_ON_DRAFT, Deed.ASK_AROUND):
        assert not possible(deed, phase)


@pytest.mark.parametrize("phase", Phase)
def test_leaving_is_possible_at_any_time(phase: Phase) -> None:
    assert may(Deed.LEAVE, Who.PARTICIPANT, phase)


def test_a_report_is_there_when_the_round_is_over() -> None:
    assert [phase for phase in Phase if may(Deed.MAKE_REPORT, Duty.DEPUTY, phase)] == [Phase.CLOSING, Phase.CLOSED]
