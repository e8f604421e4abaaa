"""Messages: how late each kind may be, who may still get it, and what follows when sending goes wrong."""

from dataclasses import dataclass
from datetime import timedelta
from enum import Enum, StrEnum, auto


class LookAgain(Enum):
    """What is looked at once more in the moment before sending; each includes the one before it."""

    NOTHING = auto()
    PERSON = auto()
    NOT_PAUSED = auto()
    TANDEM = auto()


class Keeps(Enum):
    """Until when the key of a settled message is kept, because what it is about could happen again before.

    After it a message comes a second time to nobody: whatever would leave it has nothing left to leave it for.
    """

    # Each is an occurrence of its own, or what it is about is marked in the transaction that leaves it.
    MONTH = auto()
    # A month after the tandem has ended: about one that is over nothing is asked, set or said.
    TANDEM = auto()
    # A month after the round is over. In an onboarding, which never is, whoever takes part is asked once for all time.
    ROUND = auto()
    # As long as whom it went to: they may lose a duty and get it back, and what still waits is brought to them once.
    PERSON = auto()


@dataclass(frozen=True)
class Kind:
    """One kind of message; `late_limit` is how late it may leave, None for a message that never expires."""

    name: str
    late_limit: timedelta | None
    look_again: LookAgain
    unasked: bool = False
    harmless_twice: bool = False
    # Who got it tells who ended, declined or clicked: the row goes as soon as the message has arrived.
    gives_away: bool = False
    keeps: Keeps = Keeps.ROUND


# How late: a question yields to the next one; what somebody has to know, such as an ending, never expires (D18).
# Harmless twice: what cannot be looked for, because files carry no metadata and group histories are not read (D11).
_KINDS = (
    Kind("answer", timedelta(days=1), LookAgain.PERSON, keeps=Keeps.MONTH),
    Kind("reply", timedelta(days=1), LookAgain.NOTHING, keeps=Keeps.MONTH),
    Kind("update", timedelta(days=1), LookAgain.NOTHING, harmless_twice=True, gives_away=True, keeps=Keeps.MONTH),
    Kind("file", timedelta(days=1), LookAgain.PERSON, harmless_twice=True, keeps=Keeps.MONTH),
    Kind("date", timedelta(days=14), LookAgain.PERSON, harmless_twice=True),
    Kind("date-reminder", timedelta(hours=12), LookAgain.NOT_PAUSED),
    Kind("certificate", timedelta(days=1), LookAgain.PERSON, harmless_twice=True, gives_away=True, keeps=Keeps.MONTH),
    Kind("called-off", None, LookAgain.PERSON, harmless_twice=True, gives_away=True, keeps=Keeps.MONTH),
    Kind("meeting", timedelta(days=1), LookAgain.TANDEM, harmless_twice=True, keeps=Keeps.TANDEM),
    Kind("nudge", timedelta(days=2), LookAgain.TANDEM, unasked=True, keeps=Keeps.TANDEM),
    Kind("thanks", timedelta(days=5), LookAgain.TANDEM, unasked=True, keeps=Keeps.TANDEM),
    # The one confirmation that still reaches somebody who has left (P2).
    Kind("goodbye", None, LookAgain.NOTHING, keeps=Keeps.MONTH),
    Kind("ending", None, LookAgain.PERSON, gives_away=True, keeps=Keeps.MONTH),
    Kind("proposal", None, LookAgain.PERSON, keeps=Keeps.MONTH),
    Kind("proposal-reminder", timedelta(days=1), LookAgain.NOT_PAUSED, unasked=True),
    Kind("introduction", None, LookAgain.TANDEM, harmless_twice=True, keeps=Keeps.TANDEM),
    Kind("interim-card", timedelta(days=7), LookAgain.TANDEM, harmless_twice=True),
    Kind("check-in", timedelta(days=5), LookAgain.TANDEM, unasked=True, keeps=Keeps.TANDEM),
    Kind("rating", timedelta(days=7), LookAgain.NOT_PAUSED, unasked=True),
    Kind("briefing", timedelta(days=5), LookAgain.NOT_PAUSED, unasked=True),
    Kind("waiting", None, LookAgain.PERSON, unasked=True),
    Kind("round-opened", timedelta(days=14), LookAgain.PERSON, unasked=True),
    Kind("closing", None, LookAgain.PERSON, unasked=True),
    Kind("new-dates", None, LookAgain.PERSON, unasked=True),
    Kind("round-cancelled", None, LookAgain.PERSON),
    Kind("application", None, LookAgain.PERSON, keeps=Keeps.MONTH),
    Kind("asking-around", timedelta(days=1), LookAgain.NOTHING),
    Kind("hand", None, LookAgain.NOTHING, keeps=Keeps.PERSON),
    Kind("coordinator", None, LookAgain.NOTHING, keeps=Keeps.MONTH),
    Kind("overdue", None, LookAgain.NOTHING, keeps=Keeps.PERSON),
    Kind("duty", None, LookAgain.NOTHING, keeps=Keeps.MONTH),
    Kind("report", timedelta(days=14), LookAgain.NOTHING, harmless_twice=True, keeps=Keeps.MONTH),
    Kind("summary", timedelta(days=2), LookAgain.NOTHING, harmless_twice=True),
)
KINDS = {kind.name: kind for kind in _KINDS}
GIVING_AWAY = tuple(kind.name for kind in _KINDS if kind.gives_away)
# Somebody has just clicked or written: these go before what many people get at once.
ANSWERS = ("answer", "reply", "update", "file", "certificate", "goodbye")


def kinds_that_keep(keeps: Keeps) -> tuple[str, ...]:
    return tuple(kind.name for kind in _KINDS if kind.keeps is keeps)


# Somebody who leaves the programme may still coordinate it.
OF_COORDINATION = ("hand", "coordinator", "overdue", "duty", "report")
OF_PARTICIPANTS = tuple(kind.name for kind in _KINDS if kind.name not in OF_COORDINATION)


def is_harmless_twice(kind: str) -> bool:
    """Whether nobody minds a second copy; of a kind that this version does not know, somebody might."""
    return kind in KINDS and KINDS[kind].harmless_twice


@dataclass(frozen=True)
class Situation:
    """What is true in the moment before sending. Without a recipient or a tandem there is nobody to be wrong about."""

    cancelled: bool = False
    late: bool = False
    reachable: bool = True
    paused: bool = False
    running: bool = True
    silent: bool = False


def reason_to_keep_back(kind: Kind, situation: Situation) -> str | None:
    """Why a message must not be sent any more; None when it may."""
    look = kind.look_again.value
    reasons = (
        ("cancelled", situation.cancelled),
        ("too late", situation.late),
        ("group is silent", situation.silent),
        ("person left", situation.reachable is False and look >= LookAgain.PERSON.value),
        ("person paused", situation.paused and look >= LookAgain.NOT_PAUSED.value),
        ("tandem ended", situation.running is False and look >= LookAgain.TANDEM.value),
    )
    return next((reason for reason, applies in reasons if applies), None)


class Delivery(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    EXPIRED = "expired"


class Result(Enum):
    """What one attempt came to, as far as it can be known."""

    DELIVERED = auto()
    NOT_DELIVERED = auto()
    REFUSED = auto()
    UNKNOWN = auto()
    UNREADABLE = auto()
    NO_ACCESS = auto()


@dataclass(frozen=True)
class Outcome:
    """The result of one attempt; `retry_after` in seconds where Slack named a time."""

    result: Result
    reason: str = ""
    ts: str | None = None
    channel_id: str | None = None
    retry_after: float | None = None


class Sight(Enum):
    """What a look into the conversation showed of a message that may or may not have arrived."""

    THERE = auto()
    NOT_THERE = auto()
    CANNOT_TELL = auto()


@dataclass(frozen=True)
class Decision:
    """The state a message goes into, and for how many seconds it is left alone there."""

    state: Delivery
    reason: str = ""
    wait: float = 0.0


# What cannot be written must not hold up what lies behind it (D16).
TRIES_OF_UNREADABLE = 3
UNREADABLE, KEY_MISSING = "unreadable", "key missing"
# It may have arrived, and nobody can look.
UNCERTAIN = "uncertain"
# Slack takes neither the length nor the form: that is a fault of ours (D15).
MALFORMED = frozenset({"msg_too_long", "msg_blocks_too_long", "no_text", "invalid_blocks", "invalid_blocks_format"})
# Slack has asked for a rest of the method.
RATE_LIMITED = "ratelimited"
LONGEST_WAIT = 60.0
LONGEST_BACK_OFF = 1.5 * LONGEST_WAIT
# Slack asks for minutes at most. What is noted for longer was noted by a clock that was wrong (N7).
LONGEST_REST = 3600.0


def back_off(attempt: int, jitter: float) -> float:
    """Seconds before the next attempt: 1, 2, 4 … 60, and up to half as much again; `jitter` lies in 0 to 1."""
    # Bounded before the power as well: through a long failure a message is tried for days (D8).
    base = min(LONGEST_WAIT, 2.0 ** min(attempt - 1, 10))
    return base * (1 + jitter / 2)


def after_attempt(outcome: Outcome, *, attempt: int, jitter: float, settle: float) -> Decision:
    """What follows from an attempt. Only what has certainly not been delivered is ever tried again at once."""
    # Slack names a time for this method and workspace; asking again earlier only prolongs it (D9).
    wait = back_off(attempt, jitter) if outcome.retry_after is None else outcome.retry_after
    match outcome.result:
        case Result.DELIVERED:
            return Decision(Delivery.SENT)
        case Result.REFUSED:
            return Decision(Delivery.REFUSED, outcome.reason)
        case Result.UNKNOWN:
            return Decision(Delivery.UNCERTAIN, outcome.reason, settle)
        case Result.UNREADABLE if attempt >= TRIES_OF_UNREADABLE:
            return Decision(Delivery.REFUSED, outcome.reason)
        case _:
            return Decision(Delivery.WAITING, outcome.reason, wait)


def after_look(sight: Sight, *, harmless_twice: bool) -> Decision:
    """What follows from looking for an uncertain message. Never knowingly twice, unless twice is harmless."""
    if sight is Sight.THERE:
        return Decision(Delivery.SENT)
    if sight is Sight.NOT_THERE or harmless_twice:
        return Decision(Delivery.WAITING, "not there")
    return Decision(Delivery.REFUSED, UNCERTAIN)
