"""What there is to tell about rounds, their dates and papers, and what waits in them."""

from dataclasses import dataclass
from datetime import date
from typing import Self
from uuid import UUID

from programme.events import EventKind
from programme.words import Moment
from storage.occurrences import Occurrence, Prefix, asked_for


@dataclass(frozen=True)
class OfRound:
    """From the announcement to the last day."""

    id: UUID

    @property
    def small_drafts(self) -> Prefix:
        return Prefix(f"round/{self.id}/small-draft/")

    @property
    def moves(self) -> Prefix:
        return Prefix(f"round/{self.id}/new-dates/")

    def ratings(self, moment: Moment) -> Prefix:
        return Prefix(f"rating/{self.id}/{moment.value}/")

    def announced(self) -> Occurrence:
        return Occurrence(f"round/{self.id}/announced", "summary")

    def opened(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"round/{self.id}/opened/{person_id}", "round-opened")

    def asked_around(self, view_id: str) -> Occurrence:
        """One dialog posts once, however often it is sent."""
        return Occurrence(f"round/{self.id}/asked-around/{view_id}", "asking-around")

    def changed(self, revision: int) -> Occurrence:
        return Occurrence(f"round/{self.id}/changed/{revision}", "summary")

    def moved(self, number: int, person_id: UUID) -> Occurrence:
        return Occurrence(f"{self.moves}{number}/{person_id}", "new-dates")

    def date_set(self, kind: EventKind, revision: int) -> Occurrence:
        return Occurrence(f"round/{self.id}/{kind.value}/{revision}", "summary")

    def small_draft(self, day: date, person_id: UUID) -> Occurrence:
        return Occurrence(f"{self.small_drafts}{day}/{person_id}", "coordinator")

    def summary(self, number: int) -> Occurrence:
        return Occurrence(f"round/{self.id}/summary/{number}", "summary")

    def last_summary(self) -> Occurrence:
        return Occurrence(f"round/{self.id}/summary/last", "summary")

    def summary_on_demand(self, by: str) -> Occurrence:
        return asked_for("summary", self.id, by, "summary")

    def report_on_demand(self, by: str) -> Occurrence:
        return asked_for("report", self.id, by, "report")

    def rating(self, moment: Moment, person_id: UUID) -> Occurrence:
        kind = "rating" if moment is Moment.INTERIM else "closing"
        return Occurrence(f"{self.ratings(moment)}{person_id}", kind)

    def over(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"round/{self.id}/over/{person_id}", "closing")

    def cancelled(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"round/{self.id}/cancelled/{person_id}", "round-cancelled")

    def cancelled_in_channel(self) -> Occurrence:
        return Occurrence(f"round/{self.id}/cancelled-in-channel", "summary")

    def nobody_coordinates(self, after: Occurrence) -> Occurrence:
        """Once for each last one whose duty has ended."""
        return asked_for("nobody-coordinates", self.id, after.key, "summary")


@dataclass(frozen=True)
class OfEvent:
    """A date that everybody is invited to; the row's id, not that of an event of Slack's."""

    id: UUID

    @property
    def all(self) -> Prefix:
        return Prefix(f"event/{self.id}/")

    def told(self, revision: int, person_id: UUID) -> Occurrence:
        return Occurrence(f"{self.all}{revision}/{person_id}", "date")

    def reminder(self, revision: int, person_id: UUID) -> Occurrence:
        return Occurrence(f"{self.all}{revision}/reminder/{person_id}", "date-reminder")


@dataclass(frozen=True)
class OfMilestone:
    """Papers that are due, or a release that is done."""

    id: UUID

    @property
    def releases(self) -> Prefix:
        return Prefix(f"release/{self.id}/")

    def released(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"{self.releases}{person_id}", "coordinator")

    def chart(self) -> Occurrence:
        return Occurrence(f"chart/{self.id}", "summary")

    def report(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"report/{self.id}/{person_id}", "report")


@dataclass(frozen=True)
class OfDraft:
    """A draft is ready, or has left somebody over."""

    id: UUID

    def ready(self) -> Occurrence:
        return Occurrence(f"draft/{self.id}/ready", "coordinator")

    def left_over(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"draft/{self.id}/waiting/{person_id}", "waiting")


@dataclass(frozen=True, order=True)
class Overdue:
    """Something of one sort that has been waiting for coordinators since a day."""

    matter: str
    row_id: UUID
    since: date

    def reminder(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"{self.reminders(self.matter, self.row_id)}{self.since}/{person_id}", "overdue")

    @staticmethod
    def every() -> Prefix:
        return Prefix("overdue/")

    @classmethod
    def reminders(cls, matter: str, row_id: UUID) -> Prefix:
        """Of one row, since whatever day it waits."""
        return Prefix(f"{cls.every()}{matter}/{row_id}/")

    @classmethod
    def of_key(cls, key: str) -> Self:
        """What a reminder was about, whoever it was for; raises ValueError for the key of anything else."""
        _, matter, row_id, since, _ = key.split("/")
        if not key.startswith(cls.every()):
            raise ValueError(key)
        return cls(matter, UUID(row_id), date.fromisoformat(since))
