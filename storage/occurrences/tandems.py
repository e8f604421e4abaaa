"""What there is to tell the two of a tandem: from the proposal over dates and check-ins to the end."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from storage.occurrences import Occurrence, Prefix, asked_for

# Who is asked by a proposal.
SIDES = ("learner", "buddy")


@dataclass(frozen=True)
class OfProposal:
    """One side is asked after the other, and reminded once; either hears it when a proposal lapses."""

    id: UUID

    @property
    def all(self) -> Prefix:
        return Prefix(f"proposal/{self.id}/")

    def reminders(self, side: str) -> Prefix:
        return Prefix(self.reminder(side).key)

    def question(self, side: str) -> Occurrence:
        return Occurrence(f"{self.all}{side}", "proposal")

    def reminder(self, side: str) -> Occurrence:
        return Occurrence(f"{self.all}{side}/reminder", "proposal-reminder")

    @classmethod
    def asked_by(cls, key: str) -> UUID | None:
        """Which proposal a message asks about; None where it asks about none."""
        beginning, _, rest = key.partition("/")
        proposal_id, _, side = rest.partition("/")
        return UUID(proposal_id) if beginning == "proposal" and side in SIDES else None

    def lapsed(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"{self.all}lapsed/{person_id}", "ending")


@dataclass(frozen=True)
class OfTandem:
    """From the introduction to the end."""

    id: UUID

    def introduced(self) -> Occurrence:
        return Occurrence(f"tandem/{self.id}/introduction", "introduction")

    def agreement_proposed(self, version: int) -> Occurrence:
        return Occurrence(f"tandem/{self.id}/agreement/{version}", "introduction")

    def agreed(self, version: int) -> Occurrence:
        return Occurrence(f"tandem/{self.id}/agreement/{version}/agreed", "introduction")

    def learning_page(self, by: str) -> Occurrence:
        return asked_for("learning-page", self.id, by, "meeting")

    def thanked(self, sender_id: UUID, day: date) -> Occurrence:
        """Once a day, however often the button is clicked."""
        return Occurrence(f"thanks/{self.id}/{sender_id}/{day}", "thanks")

    def ended(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"tandem/{self.id}/ended/{person_id}", "ending")


@dataclass(frozen=True)
class OfConversation:
    """What goes into a group message whichever of its tandems it is about."""

    id: UUID

    def goes_on(self) -> Occurrence:
        return Occurrence(f"group/{self.id}/goes-on", "introduction")

    def interim_card(self) -> Occurrence:
        return Occurrence(f"interim-card/{self.id}", "interim-card")


@dataclass(frozen=True)
class OfMeeting:
    """A date of a tandem; each time it is moved it is another revision."""

    id: UUID
    revision: int

    def file(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"meeting/{self.id}/{self.revision}/{person_id}", "date")

    def in_group(self) -> Occurrence:
        return Occurrence(f"meeting/{self.id}/{self.revision}/group", "meeting")

    def called_off(self, person_id: UUID) -> Occurrence:
        return Occurrence(f"meeting/{self.id}/{self.revision}/called-off/{person_id}", "called-off")

    def asked(self) -> Occurrence:
        return Occurrence(f"meeting/{self.id}/{self.revision}/ask", "meeting")

    def held(self) -> Occurrence:
        """Once, whatever the date was moved to before."""
        return Occurrence(f"meeting/{self.id}/held", "meeting")


@dataclass(frozen=True)
class OfCheckIn:
    """Whether the two have met."""

    id: UUID

    def question(self) -> Occurrence:
        return Occurrence(f"check-in/{self.id}/question", "check-in")

    def still_asking(self) -> Occurrence:
        return Occurrence(f"check-in/{self.id}/still-asking", "check-in")


@dataclass(frozen=True)
class OfNudge:
    """No date has been set yet."""

    id: UUID

    def due(self) -> Occurrence:
        return Occurrence(f"date-nudge/{self.id}", "nudge")
