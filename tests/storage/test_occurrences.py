"""Databases in the field hold these keys: an upgrade that changed one would send its message twice, or lose it."""

import inspect
from datetime import UTC, date, datetime
from types import ModuleType
from uuid import UUID

import pytest

from programme.events import EventKind
from programme.messages import KINDS
from programme.words import Moment
from storage.occurrences import Occurrence, people, rounds, tandems
from storage.occurrences.people import (
    OfApplication,
    OfAppointment,
    OfBriefing,
    OfDirectMessage,
    OfHand,
    OfMessage,
    OfNotice,
    OfPerson,
    OfReply,
    not_now,
    redrawn,
)
from storage.occurrences.rounds import OfDraft, OfEvent, OfMilestone, OfRound, Overdue
from storage.occurrences.tandems import OfCheckIn, OfConversation, OfMeeting, OfNudge, OfProposal, OfTandem

ROW, ANNA = UUID(int=1), UUID(int=2)
ID, WHO = str(ROW), str(ANNA)
DAY = date(2027, 3, 1)
# The dialog something was done in.
BY = "V1"
ROUND, PERSON, TANDEM, MEETING, PROPOSAL = (
    OfRound(ROW),
    OfPerson(ROW),
    OfTandem(ROW),
    OfMeeting(ROW, 2),
    OfProposal(ROW),
)
OVERDUE = Overdue("applications", ROW, DAY)

# One message each: name, occurrence, key, kind.
ONCE = [
    ("OfRound.announced", ROUND.announced(), f"round/{ID}/announced", "summary"),
    ("OfRound.opened", ROUND.opened(ANNA), f"round/{ID}/opened/{WHO}", "round-opened"),
    ("OfRound.asked_around", ROUND.asked_around("V1"), f"round/{ID}/asked-around/V1", "asking-around"),
    ("OfRound.changed", ROUND.changed(3), f"round/{ID}/changed/3", "summary"),
    ("OfRound.moved", ROUND.moved(3, ANNA), f"round/{ID}/new-dates/3/{WHO}", "new-dates"),
    ("OfRound.date_set", ROUND.date_set(EventKind.KICK_OFF, 3), f"round/{ID}/kick-off/3", "summary"),
    ("OfRound.small_draft", ROUND.small_draft(DAY, ANNA), f"round/{ID}/small-draft/2027-03-01/{WHO}", "coordinator"),
    ("OfRound.summary", ROUND.summary(3), f"round/{ID}/summary/3", "summary"),
    ("OfRound.last_summary", ROUND.last_summary(), f"round/{ID}/summary/last", "summary"),
    ("OfRound.rating", ROUND.rating(Moment.INTERIM, ANNA), f"rating/{ID}/interim/{WHO}", "rating"),
    ("OfRound.rating", ROUND.rating(Moment.CLOSING, ANNA), f"rating/{ID}/closing/{WHO}", "closing"),
    ("OfRound.over", ROUND.over(ANNA), f"round/{ID}/over/{WHO}", "closing"),
    ("OfRound.cancelled", ROUND.cancelled(ANNA), f"round/{ID}/cancelled/{WHO}", "round-cancelled"),
    ("OfRound.cancelled_in_channel", ROUND.cancelled_in_channel(), f"round/{ID}/cancelled-in-channel", "summary"),
    ("OfEvent.told", OfEvent(ROW).told(3, ANNA), f"event/{ID}/3/{WHO}", "date"),
    ("OfEvent.reminder", OfEvent(ROW).reminder(3, ANNA), f"event/{ID}/3/reminder/{WHO}", "date-reminder"),
    ("OfMilestone.released", OfMilestone(ROW).released(ANNA), f"release/{ID}/{WHO}", "coordinator"),
    ("OfMilestone.chart", OfMilestone(ROW).chart(), f"chart/{ID}", "summary"),
    ("OfMilestone.report", OfMilestone(ROW).report(ANNA), f"report/{ID}/{WHO}", "report"),
    ("OfMilestone.report", OfMilestone(ROW).report(ANNA).part(2), f"report/{ID}/{WHO}/2", "report"),
    ("OfDraft.ready", OfDraft(ROW).ready(), f"draft/{ID}/ready", "coordinator"),
    ("OfDraft.left_over", OfDraft(ROW).left_over(ANNA), f"draft/{ID}/waiting/{WHO}", "waiting"),
    ("Overdue.reminder", OVERDUE.reminder(ANNA), f"overdue/applications/{ID}/2027-03-01/{WHO}", "overdue"),
    ("OfApplication.arrived", OfApplication(ROW).arrived(ANNA), f"application/{ID}/arrived/{WHO}", "coordinator"),
    ("OfBriefing.reminder", OfBriefing(ROW).reminder(), f"briefing/{ID}/reminder", "briefing"),
    ("OfReply.received", OfReply(ROW).received(), f"reply/{ID}", "answer"),
    ("OfReply.shared", OfReply(ROW).shared(ANNA).part(0), f"reply/{ID}/shared/{WHO}/0", "coordinator"),
    ("OfHand.raised", OfHand(ROW).raised(ANNA), f"hand/{ID}/{WHO}", "hand"),
    ("OfDirectMessage.answered", OfDirectMessage("Ev1").answered(), "event/Ev1", "reply"),
    ("OfDirectMessage.file_answered", OfDirectMessage("Ev1").file_answered(), "event/Ev1/file", "reply"),
    ("OfMessage.undeliverable", OfMessage(ROW).undeliverable(ANNA), f"undeliverable/{ID}/{WHO}", "coordinator"),
    (
        "OfMessage.in_person",
        OfMessage(ROW).in_person("introduction", ANNA),
        f"in-person/{ID}/{WHO}",
        "introduction",
    ),
    ("OfMessage.again", OfMessage(ROW).again("summary"), f"again/{ID}", "summary"),
    ("OfProposal.question", PROPOSAL.question("learner"), f"proposal/{ID}/learner", "proposal"),
    ("OfProposal.reminder", PROPOSAL.reminder("buddy"), f"proposal/{ID}/buddy/reminder", "proposal-reminder"),
    ("OfProposal.lapsed", PROPOSAL.lapsed(ANNA), f"proposal/{ID}/lapsed/{WHO}", "ending"),
    ("OfTandem.introduced", TANDEM.introduced(), f"tandem/{ID}/introduction", "introduction"),
    ("OfTandem.agreement_proposed", TANDEM.agreement_proposed(3), f"tandem/{ID}/agreement/3", "introduction"),
    ("OfTandem.agreed", TANDEM.agreed(3), f"tandem/{ID}/agreement/3/agreed", "introduction"),
    ("OfTandem.thanked", TANDEM.thanked(ANNA, DAY), f"thanks/{ID}/{WHO}/2027-03-01", "thanks"),
    ("OfTandem.ended", TANDEM.ended(ANNA), f"tandem/{ID}/ended/{WHO}", "ending"),
    ("OfConversation.goes_on", OfConversation(ROW).goes_on(), f"group/{ID}/goes-on", "introduction"),
    ("OfConversation.interim_card", OfConversation(ROW).interim_card(), f"interim-card/{ID}", "interim-card"),
    ("OfMeeting.file", MEETING.file(ANNA), f"meeting/{ID}/2/{WHO}", "date"),
    ("OfMeeting.in_group", MEETING.in_group(), f"meeting/{ID}/2/group", "meeting"),
    ("OfMeeting.called_off", MEETING.called_off(ANNA), f"meeting/{ID}/2/called-off/{WHO}", "called-off"),
    ("OfMeeting.asked", MEETING.asked(), f"meeting/{ID}/2/ask", "meeting"),
    ("OfMeeting.held", MEETING.held(), f"meeting/{ID}/held", "meeting"),
    ("OfCheckIn.question", OfCheckIn(ROW).question(), f"check-in/{ID}/question", "check-in"),
    ("OfCheckIn.still_asking", OfCheckIn(ROW).still_asking(), f"check-in/{ID}/still-asking", "check-in"),
    ("OfNudge.due", OfNudge(ROW).due(), f"date-nudge/{ID}", "nudge"),
]
# What can be asked for again and again: the same click or form twice has one key.
ASKED_FOR = [
    ("OfRound.summary_on_demand", ROUND.summary_on_demand(BY), f"summary/{ID}/{BY}", "summary"),
    ("OfRound.report_on_demand", ROUND.report_on_demand(BY), f"report/{ID}/{BY}", "report"),
    (
        "OfRound.nobody_coordinates",
        ROUND.nobody_coordinates(OfAppointment(ANNA).ended()),
        f"nobody-coordinates/{ID}/duty/{WHO}/over",
        "summary",
    ),
    ("OfPerson.signed_up", PERSON.signed_up(BY), f"signed-up/{ID}/{BY}", "answer"),
    ("OfPerson.answered_question", PERSON.answered_question(BY), f"application-answered/{ID}/{BY}", "coordinator"),
    ("OfPerson.got_certificate", PERSON.got_certificate(BY), f"certificate/{ID}/{BY}", "certificate"),
    (
        "OfPerson.went_off_the_list",
        PERSON.went_off_the_list(datetime(2027, 3, 1, 8, tzinfo=UTC)),
        f"interest-over/{ID}/2027-03-01T08:00:00+00:00",
        "waiting",
    ),
    ("OfPerson.left", PERSON.left(BY), f"goodbye/{ID}/{BY}", "goodbye"),
    ("OfAppointment.began", OfAppointment(ROW).began(), f"duty/{ID}", "duty"),
    ("OfAppointment.ended", OfAppointment(ROW).ended(), f"duty/{ID}/over", "duty"),
    ("OfApplication.decided", OfApplication(ROW).decided(BY), f"application-decided/{ID}/{BY}", "application"),
    ("OfBriefing.begun", OfBriefing(ROW).begun(BY), f"briefing/{ID}/{BY}", "answer"),
    ("OfTandem.learning_page", TANDEM.learning_page(BY), f"learning-page/{ID}/{BY}", "meeting"),
]
# What is answered each time, and may be: name, occurrence, what its key begins with, kind.
AGAIN = [
    ("OfNotice.undelivered", OfNotice(ROW).undelivered(), f"undelivered/{ID}/", "coordinator"),
    ("not_now", not_now(ROW), f"not-now/{ID}/", "answer"),
    ("redrawn", redrawn("1.000001"), "redraw/1.000001/", "update"),
]
# These make no key, but read one.
READ = {"Overdue.of_key", "OfProposal.asked_by", "OfNotice.is_one"}
# What is taken back or forgotten together: name, beginning, text.
TOGETHER = [
    ("OfRound.small_drafts", ROUND.small_drafts, f"round/{ID}/small-draft/"),
    ("OfRound.moves", ROUND.moves, f"round/{ID}/new-dates/"),
    ("OfRound.ratings", ROUND.ratings(Moment.INTERIM), f"rating/{ID}/interim/"),
    ("OfEvent.all", OfEvent(ROW).all, f"event/{ID}/"),
    ("OfNotice.all", OfNotice(ROW).all, f"undelivered/{ID}/"),
    ("OfBriefing.reminders", OfBriefing(ROW).reminders, f"briefing/{ID}/reminder"),
    ("OfMilestone.releases", OfMilestone(ROW).releases, f"release/{ID}/"),
    ("OfProposal.all", PROPOSAL.all, f"proposal/{ID}/"),
    ("OfProposal.reminders", PROPOSAL.reminders("buddy"), f"proposal/{ID}/buddy/reminder"),
    ("Overdue.every", Overdue.every(), "overdue/"),
    ("Overdue.reminders", Overdue.reminders("draft", ROW), f"overdue/draft/{ID}/"),
]


@pytest.mark.parametrize(("occurrence", "key", "kind"), [each[1:] for each in (*ONCE, *ASKED_FOR)])
def test_the_key_of_what_happens_once_is_what_it_always_was(occurrence: Occurrence, key: str, kind: str) -> None:
    assert (occurrence.key, occurrence.kind) == (key, kind)


@pytest.mark.parametrize(("occurrence", "beginning", "kind"), [each[1:] for each in AGAIN])
def test_what_happens_again_has_a_new_key_each_time(occurrence: Occurrence, beginning: str, kind: str) -> None:
    assert occurrence.key.startswith(beginning)
    assert UUID(occurrence.key.removeprefix(beginning)).version == 4
    assert occurrence.kind == kind


@pytest.mark.parametrize(("beginning", "text"), [each[1:] for each in TOGETHER])
def test_what_is_taken_back_together_begins_as_it_always_did(beginning: str, text: str) -> None:
    assert beginning == text


def test_every_key_there_is_stands_in_this_list() -> None:
    listed = {str(name) for name, *_ in (*ONCE, *ASKED_FOR, *AGAIN, *TOGETHER)}

    assert listed == {name for module in (rounds, people, tandems) for name in _made_in(module)} - READ


def test_every_occurrence_is_of_a_kind_that_there_is() -> None:
    assert {kind for *_, kind in (*ONCE, *ASKED_FOR, *AGAIN)} <= KINDS.keys()


def test_a_reminder_tells_what_waits_and_nothing_else_does() -> None:
    assert Overdue.of_key(OVERDUE.reminder(ANNA).key) == OVERDUE

    for key in (f"undue/draft/{ID}/2027-03-01/{WHO}", f"overdue/draft/{ID}/2027-03-01", "overdue/draft/1/2027-03-01/1"):
        with pytest.raises(ValueError, match=r"."):
            Overdue.of_key(key)


def test_only_the_question_of_a_proposal_asks() -> None:
    assert [OfProposal.asked_by(PROPOSAL.question(side).key) for side in ("learner", "buddy")] == [ROW, ROW]

    for about in (PROPOSAL.reminder("buddy"), PROPOSAL.lapsed(ANNA), TANDEM.introduced()):
        assert OfProposal.asked_by(about.key) is None


def test_a_notice_of_what_reached_nobody_is_known_by_its_key() -> None:
    assert OfNotice.is_one(OfNotice(ROW).undelivered().key)
    assert not OfNotice.is_one(OfMessage(ROW).undeliverable(ANNA).key)


def _made_in(module: ModuleType) -> list[str]:
    """Functions and classes of the module: whatever is public and not a column of a class."""
    made = []
    for name, each in vars(module).items():
        if getattr(each, "__module__", "") == module.__name__:
            if inspect.isfunction(each):
                made.append(name)
            elif inspect.isclass(each):
                made += [f"{name}.{part}" for part in vars(each) if not part.startswith("_")]
    return made
