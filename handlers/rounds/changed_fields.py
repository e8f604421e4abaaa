"""The form that changes a round: what somebody wants it to be, what is wrong with that, and the round as it is then."""

from datetime import date, time
from typing import Any

from handlers.rounds.views import changing as view
from handlers.rounds.views import opening as fields
from programme import round_changes
from programme.round_changes import Change, Timing
from programme.rounds import PlanError
from storage.cohorts import Cohort


def check(values: dict[str, Any], cohort: Cohort, *, today: date, tandems: int) -> dict[str, PlanError]:
    """What cannot be, by field; `tandems` are those that run."""
    return round_changes.check(_wanted(values, cohort), _as_it_is(cohort), today=today, tandems=tandems)


def new_contact(values: dict[str, Any], cohort: Cohort) -> str | None:
    """Whoever is to be the contact person and has not been so far."""
    contact: str | None = values.get(fields.CONTACT)
    return contact if contact != cohort.contact_user_id else None


def apply(cohort: Cohort, values: dict[str, Any]) -> None:
    wanted = _wanted(values, cohort)
    cohort.name, cohort.places, cohort.briefing_url = wanted.name, wanted.places, wanted.briefing_url
    timing = wanted.timing
    cohort.sign_up_until, cohort.starts_on, cohort.ends_on = timing.dates
    cohort.check_in_every_weeks, cohort.check_in_at = timing.check_in_every_weeks, timing.check_in_at
    cohort.summary_every_weeks = timing.summary_every_weeks
    cohort.contact_user_id = values.get(fields.CONTACT)
    cohort.greeting = _text(values, fields.GREETING, cohort.greeting)
    cohort.greeting_by = _text(values, fields.GREETING_BY, cohort.greeting_by)
    cohort.briefing_title = _text(values, fields.BRIEFING_TITLE, cohort.briefing_title)
    cohort.revision += 1


def _wanted(values: dict[str, Any], before: Cohort) -> Change:
    """The form as a change; a field that it does not have stays as it is."""
    timing = Timing(
        sign_up_until=_date(values, fields.SIGN_UP_UNTIL, before.sign_up_until),
        starts_on=_date(values, fields.STARTS_ON, before.starts_on),
        ends_on=_date(values, view.ENDS_ON, before.ends_on),
        check_in_every_weeks=int(values.get(fields.CHECK_IN_WEEKS) or before.check_in_every_weeks),
        check_in_at=time.fromisoformat(values.get(fields.CHECK_IN_AT) or before.check_in_at.isoformat()),
        summary_every_weeks=int(values.get(view.SUMMARY_WEEKS) or before.summary_every_weeks),
    )
    return Change(
        name=_text(values, fields.NAME, before.name),
        timing=timing,
        places=int(values[fields.PLACES]) if values.get(fields.PLACES) else None,
        briefing_url=_text(values, fields.BRIEFING_URL, before.briefing_url),
    )


def _as_it_is(cohort: Cohort) -> Change:
    return Change(cohort.name, cohort.timing, cohort.places, cohort.briefing_url)


def _date(values: dict[str, Any], name: str, otherwise: date) -> date:
    return date.fromisoformat(values[name]) if values.get(name) else otherwise


def _text(values: dict[str, Any], name: str, otherwise: str) -> str:
    return (values[name] or "").strip() if name in values else otherwise
