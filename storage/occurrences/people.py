"""What there is to tell one person: answers to what they did, and word of what others did."""

from dataclasses import dataclass
from uuid import UUID

from storage.occurrences import Occurrence, Prefix, whenever


@dataclass(frozen=True)
class OfPerson:
    """Answers to what somebody did, however often they do it."""

    id: UUID

    def signed_up(self) -> Occurrence:
        return whenever("signed-up", self.id, "answer")

    def answered_question(self) -> Occurrence:
        return whenever("application-answered", self.id, "coordinator")

    def got_duty(self) -> Occurrence:
        return whenever("duty", self.id, "duty")

    def got_certificate(self) -> Occurrence:
        return whenever("certificate", self.id, "certificate")

    def went_off_the_list(self) -> Occurrence:
        return whenever("interest-over", self.id, "waiting")

    def left(self) -> Occurrence:
        return whenever("goodbye", self.id, "goodbye")


@dataclass(frozen=True)
class OfApplication:
    """Those who decide hear that it is there, the applicant what was decided."""

    id: UUID

    def arrived(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"application/{self.id}/arrived/{person_id}", "coordinator")

    def decided(self) -> Occurrence:
        return whenever("application-decided", self.id, "application")


@dataclass(frozen=True)
class OfBriefing:
    """What somebody reads before the first meeting; by enrolment."""

    enrolment_id: UUID

    @property
    def reminders(self) -> Prefix:
        return Prefix(self.reminder().key)

    def begun(self) -> Occurrence:
        return whenever("briefing", self.enrolment_id, "answer")

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


def not_now(person_id: UUID) -> Occurrence:
    """Slack did not let the bot do at once what somebody clicked."""
    return whenever("not-now", person_id, "answer")


def redrawn(ts: str) -> Occurrence:
    """A message that stands in Slack, over which another is written."""
    return whenever("redraw", ts, "update")
