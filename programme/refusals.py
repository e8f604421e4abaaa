"""What the programme does not do, each refusal naming the sentence that says why and what to do instead."""

from typing import ClassVar


class ProgrammeError(Exception):
    """A refusal that a person reads in words: `text` is the id of the sentence, `values` go into it."""

    text: ClassVar[str] = "refused-generally"

    def __init__(self, **values: str | int) -> None:
        super().__init__(self.text)
        self.values = values


class NoLongerCurrent(ProgrammeError):
    """A click on something whose moment has passed."""

    text = "refused-no-longer-current"


class NobodyListens(NoLongerCurrent):
    """A button or form that no version knows any more."""


class Incomplete(ProgrammeError):
    """A form without one of its fields: forged, damaged, or from a version long gone."""

    text = "refused-no-longer-current"


class NotForGuests(ProgrammeError):
    """Guests, bots and people of other companies cannot take part."""

    text = "refused-not-for-guests"


class NotACoordinator(ProgrammeError):
    """A coordinator's action by somebody who is none (any more)."""

    text = "refused-not-a-coordinator"


class ForSomebodyElse(ProgrammeError):
    """A deed that is no part of somebody's duty; `people` are those to ask."""

    text = "refused-for-somebody-else"


class NotYours(ProgrammeError):
    """A forged or foreign id: somebody acts on what is not theirs."""

    # The words for an old button: whoever tries ids does not learn which of them exist (I9).
    text = "refused-no-longer-current"


class NotTakingPart(ProgrammeError):
    """Something that only makes sense for people who signed up."""

    text = "refused-not-taking-part"


class NoBriefing(ProgrammeError):
    """No round somebody takes part in has cards to read."""

    text = "refused-no-briefing"


class AlreadyRated(ProgrammeError):
    """One rating a person and moment; it can be neither changed nor found again."""

    text = "refused-already-rated"


class NothingToRate(ProgrammeError):
    """No rating moment is open for this person."""

    text = "refused-nothing-to-rate"


class TandemOver(ProgrammeError):
    """Something between the two of a tandem that has ended, or is somebody else's."""

    text = "refused-tandem-over"


class SignUpClosed(ProgrammeError):
    """The round was closed while the form stood open."""

    text = "refused-sign-up-closed"


class NotMetYet(ProgrammeError):
    """ "We met", under a date that is days away."""

    text = "refused-not-met-yet"
