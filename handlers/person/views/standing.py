"""Where somebody stands, as they read it themselves: how far a round has come, the tandem, what comes next."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from slack_sdk.models.blocks import Block

from handlers.asking.views import hands, held
from handlers.desk.blocks import button, buttons, context, section
from handlers.desk.texts import Say, escaped
from handlers.tandem.views.agreements import OPEN as AGREEMENT
from programme import waiting_list
from programme.applications import ApplicationState
from programme.progress import Station

DONE, HERE, AHEAD = "●", "◉", "○"
# A space at which no line is broken.
TOGETHER = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class TandemLine:
    """One of somebody's tandems, with its next date."""

    id: UUID
    partner: str
    topic: str
    when: str | None = None


@dataclass(frozen=True)
class RoundStanding:
    """Where somebody stands in one round."""

    cohort_id: UUID
    cohort: str
    starts_on: str
    ends_on: str
    station: Station
    tandems: Sequence[TandemLine] = ()
    has_proposal: bool = False
    is_over: bool = False
    is_onboarding: bool = False
    next_date: str = ""
    has_briefing: bool = False
    waits_for_briefing: bool = False
    # What is open of an application as a buddy, and where a learner stands on the waiting list.
    application: ApplicationState | None = None
    waits: waiting_list.Standing | None = None
    also_learns: bool = True


@dataclass(frozen=True)
class Standing:
    """Where somebody stands: interested, in rounds, paused, when the next question comes."""

    is_interested: bool = False
    rounds: Sequence[RoundStanding] = field(default_factory=tuple)
    paused_until: str | None = None
    next_question: str | None = None

    @property
    def has_briefing(self) -> bool:
        return any(line.has_briefing for line in self.rounds)

    @property
    def is_in_tandem(self) -> bool:
        return any(line.tandems for line in self.rounds)


def lines(say: Say, standing: Standing) -> list[Block]:
    rows = [block for line in standing.rounds for block in _round(say, line)]
    if not rows:
        rows = [section(say("status-interested" if standing.is_interested else "status-nothing"))]
    if standing.paused_until:
        rows.append(section(say("status-paused", day=standing.paused_until)))
    elif standing.next_question:
        rows.append(context(say("status-next-question", day=standing.next_question)))
    return rows


def _round(say: Say, line: RoundStanding) -> list[Block]:
    text = [f"*{escaped(line.cohort)}*", _dates(say, line)]
    if not line.tandems and (line.is_over or line.has_proposal or line.also_learns or line.application is None):
        text.append(say(_waits_for(line)))
    if line.application:
        text.append(say(f"status-application-{line.application.value}"))
    if line.waits and not line.is_over:
        text.append(say("status-place", place=line.waits.place, count=line.waits.of))
    if line.next_date:
        text.append(line.next_date)
    return [
        section("\n".join(text)),
        context(_progress(say, line)),
        *(block for tandem in line.tandems for block in _tandem(say, tandem)),
        *([] if line.is_over else [buttons(hands.raise_button(say, line.cohort_id))]),
    ]


def _dates(say: Say, line: RoundStanding) -> str:
    return say("status-dates", start=line.starts_on, end=line.ends_on) if line.ends_on else say("status-onboarding")


def _progress(say: Say, line: RoundStanding) -> str:
    """The stations as a line of words, the one where somebody stands in bold."""
    marks = []
    mark = DONE
    for each in Station:
        if each is Station.INTERIM and line.is_onboarding:
            continue
        name = say(f"station-{each.value}")
        if each is line.station:
            marks.append(f"{HERE}{TOGETHER}*{name}*")
            mark = AHEAD
        else:
            marks.append(f"{mark}{TOGETHER}{name}")
    return "   ".join(marks)


def _tandem(say: Say, line: TandemLine) -> list[Block]:
    return [
        section(
            say("status-tandem", partner=line.partner, topic=escaped(line.topic))
            + "\n"
            + (say("meeting-next-date", when=line.when) if line.when else say("meeting-no-date"))
        ),
        buttons(
            held.open_button(say, line.id),
            button(say("agreement-short"), action=AGREEMENT, value=line.id),
        ),
    ]


def _waits_for(line: RoundStanding) -> str:
    if line.is_over:
        return "status-weeks-over" if line.is_onboarding else "status-over"
    if line.has_proposal:
        return "status-proposal"
    return "status-briefing" if line.waits_for_briefing else "status-waiting"
