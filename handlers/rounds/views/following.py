"""The form of a new round, filled in from the one before."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from handlers.desk.forms import OptionPairs, filled
from handlers.desk.texts import Say
from handlers.rounds.views import opening
from programme.rounds import LONGEST_WEEKS
from storage.cohorts import Cohort


def form(say: Say, before: Cohort, *, starts_on: date, topics: OptionPairs, chosen: Sequence[str]) -> dict[str, Any]:
    """The new round takes over everything but the days, and remembers which one it follows."""
    as_before = {
        opening.NAME: say("follow-name", round=before.name)[: opening.NAME_CHARACTERS],
        opening.LANGUAGE: before.language.value,
        opening.CHANNEL: before.channel_id,
        opening.TOPICS: list(chosen),
        opening.WEEKS: min(LONGEST_WEEKS, (before.ends_on - before.starts_on).days // 7),
        opening.PLACES: before.places,
        opening.CHECK_IN_WEEKS: str(before.check_in_every_weeks),
        opening.CHECK_IN_AT: before.check_in_at.strftime("%H:%M"),
        opening.FEDERAL_STATE: before.federal_state,
        opening.CONTACT: before.contact_user_id,
        opening.GREETING: before.greeting,
    }
    return {
        **filled(opening.full(say, starts_on=starts_on, topics=topics), as_before),
        "private_metadata": str(before.id),
    }
