"""What there is to tell one person: answers to what they did, and word of what others did."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from storage.occurrences import Occurrence, Prefix, asked_for, whenever


@dataclass(frozen=True)
class OfPerson:
    """Answers to what somebody did, however often they do it; `by` is the dialog they did it in."""

    id: UUID

    def signed_up(self, by: str) -> Occurrence:
        return asked_for("signed-up", self.id, by, "answer")

    def answered_question(self, by: str) -> Occurrence:
        return asked_for("application-answered", self.id, by, "coordinator")

    def got_certificate(self, by: str) -> Occurrence:
        return asked_for("certificate", self.id, by, "certificate")

    def went_off_the_list(self, since: datetime) -> Occurrence:
        return asked_for("interest-over", self.id, since.isoformat(), "waiting")

    def left(self, by: str) -> Occurrence:
        return asked_for("goodbye", self.id, by, "goodbye")


@dataclass(frozen=True)
class OfAppointment:
    """A duty that somebody has got, or has no more."""

    id: UUID

    def began(self) -> Occurrence:
        return Occurrence(f"duty/{self.id}", "duty")

    def ended(self) -> Occurrence:
        return Occurrence(f"duty/{self.id}/over", "duty")


@dataclass(frozen=True)
class OfApplication:
    """Those who decide hear that it is there, the applicant what was decided."""

    id: UUID

    def arrived(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"application/{self.id}/arrived/{person_id}", "coordinator")

    def decided(self, by: str) -> Occurrence:
        return asked_for("application-decided", self.id, by, "application")


@dataclass(frozen=True)
class OfBriefing:
    """What somebody reads before the first meeting; by enrolment."""

    enrolment_id: UUID

    @property
    def reminders(self) -> Prefix:
        return Prefix(self.reminder().key)

    def begun(self, by: str) -> Occurrence:
        return asked_for("briefing", self.enrolment_id, by, "answer")

    def reminder(self) -> Occurrence:
        return Occurrence(f"briefing/{self.enrolment_id}/reminder", "briefing")


@dataclass(frozen=True)
class OfReply:
    """What somebody wrote to the bot: asked what to do with it, and shared where they say so."""

    id: UUID

    def received(self) -> Occurrence:
        return Occurrence(f"reply/{self.id}", "answer")

    def shared(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"reply/{self.id}/shared/{person_id}", "coordinator")


@dataclass(frozen=True)
class OfHand:
    """Somebody has asked to be contacted."""

    id: UUID

    def raised(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"hand/{self.id}/{person_id}", "hand")


@dataclass(frozen=True)
class OfDirectMessage:
    """An event of Slack's, which it may send more than once."""

    event_id: str

    def answered(self) -> Occurrence:
        return Occurrence(f"event/{self.event_id}", "reply")

    def file_answered(self) -> Occurrence:
        return Occurrence(f"event/{self.event_id}/file", "reply")


@dataclass(frozen=True)
class OfMessage:
    """A message of the outbox that could not be delivered."""

    id: UUID

    def undeliverable(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"undeliverable/{self.id}/{person_id}", "coordinator")

    def again(self, kind: str) -> Occurrence:
        return Occurrence(f"again/{self.id}", kind)

    def in_person(self, kind: str, person_id: UUID) -> Occurrence:
        """Instead of in a group message."""
        return Occurrence(f"in-person/{self.id}/{person_id}", kind)


@dataclass(frozen=True)
class OfNotice:
    """What a coordinator hears of messages that reached nobody, several in one."""

    person_id: UUID

    @property
    def all(self) -> Prefix:
        return Prefix(f"undelivered/{self.person_id}/")

    def undelivered(self) -> Occurrence:
        return whenever("undelivered", self.person_id, "coordinator")

    @staticmethod
    def is_one(key: str) -> bool:
        return key.startswith("undelivered/")


def not_now(person_id: UUID) -> Occurrence:
    """Slack did not let the bot do at once what somebody clicked."""
    return whenever("not-now", person_id, "answer")


def redrawn(ts: str) -> Occurrence:
    """A message that stands in Slack, over which another is written."""
    return whenever("redraw", ts, "update")
