"""What counts towards the message budget, by what stands on a locked phone."""

from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.desk.texts import say_in
from programme.calendar import local_date
from programme.words import Language
from sandbox import Face

NAMES = (
    *("check-in", "rating", "waiting", "round-opened", "closing", "date-nudge", "meeting-thanks"),
    *("briefing-reminder", "proposal-reminder", "interim", "new-dates"),
)
UNASKED = {say_in(language)(f"{name}-notification") for language in Language for name in NAMES}
# An answered question is drawn anew; it counts as what it was.
ANSWERED = {say_in(language)("check-in-answered-notification") for language in Language}


def unasked_moments(person: Face) -> list[datetime]:
    """When somebody got what nobody had asked for, by their own clock."""
    return [
        datetime.fromtimestamp(float(message.ts), ZoneInfo(person.person.tz))
        for message in person.direct_messages
        if message.notification in UNASKED | ANSWERED
    ]


def is_within_budget(person: Face) -> bool:
    moments = unasked_moments(person)
    days = Counter(local_date(moment, person.person.tz) for moment in moments)
    weeks = Counter(moment.isocalendar()[:2] for moment in moments)
    return max(days.values(), default=0) <= 1 and max(weeks.values(), default=0) <= 2


def spelt_out(person: Face) -> str:
    return f"{person.name}: {[moment.strftime('%a %d.%m. %H:%M') for moment in unasked_moments(person)]}"
