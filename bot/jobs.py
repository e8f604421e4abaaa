"""The jobs: one line for each thing the bot does unasked, and the rows that make it due."""

from collections.abc import Awaitable, Callable, Collection

from handlers.asking import asking, asking_after_dates
from handlers.desk.services import Services
from handlers.events import inviting
from handlers.leaving import time_over
from handlers.measuring import paperwork
from handlers.pairing import lapsing, releasing
from handlers.person import calling_the_roll, forgetting
from handlers.rounds import milestones
from handlers.tandem import date_nudges
from programme.rounds import MilestoneKind
from storage import upcoming
from storage.milestones import OF_THEIR_OWN, PAPERWORK

Job = Callable[[Services], Awaitable[object]]

# By the clock alone: no row is due.
FORGETTING, ROLL_CALL = "forgetting", "roll-call"

# Each job and the kinds of rows (`storage.upcoming`) it is for: while none of them is due, it rests.
# They run side by side, each in a place of its own by the clock; in one go (tests, demo) in this order. So nothing may
# hang on the order: what asks looks itself whether the end is due of what it asks about (`storage.ends_due`).
JOBS: dict[str, tuple[Job, Collection[str]]] = {
    "who is still there": (calling_the_roll.hold_due, {ROLL_CALL}),
    "proposals nobody answered": (lapsing.expire_due, {upcoming.PROPOSAL_LAPSES}),
    "stand-ins whose time is over": (time_over.end_stand_ins, {upcoming.STAND_IN_ENDS}),
    "ratings, summaries and the end of rounds": (milestones.reach_due, set(MilestoneKind) - set(OF_THEIR_OWN)),
    "onboarding tandems whose weeks are over": (time_over.end_weeks, {upcoming.WEEKS_OVER}),
    "pairs of a released draft": (releasing.go_on, {MilestoneKind.RELEASE}),
    "dates to tell": (inviting.tell_due, {upcoming.EVENT_AHEAD}),
    "dates to remind of": (inviting.remind_due, {upcoming.EVENT_REMINDER}),
    "charts and reports": (paperwork.send_due, PAPERWORK),
    "check-ins": (asking.ask_due, {upcoming.CHECK_IN}),
    "dates that are over": (asking_after_dates.ask_due, {upcoming.MEETING}),
    "nudges towards a date": (date_nudges.nudge_due, {upcoming.DATE_NUDGE}),
    "forgetting what tells too much": (forgetting.forget_telltale, {upcoming.TELLTALE}),
    "forgetting what has served": (forgetting.forget, {FORGETTING}),
}
