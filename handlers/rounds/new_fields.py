"""The form that opens a round: the plan that stands in it, and the round that becomes of it."""

from datetime import date, time
from typing import Any

from handlers.desk.calendars import FEDERAL_STATES
from handlers.desk.interaction import Interaction
from handlers.rounds.views import opening as view
from programme.briefing import BriefingRule
from programme.rounds import Plan
from programme.words import Language
from storage.cohorts import Cohort


def plan_of(values: dict[str, Any]) -> Plan:
    """As it stands in the full form."""
    return Plan(
        name=(values.get(view.NAME) or "").strip(),
        sign_up_until=date.fromisoformat(values[view.SIGN_UP_UNTIL]),
        starts_on=date.fromisoformat(values[view.STARTS_ON]),
        weeks=int(values.get(view.WEEKS) or 0),
        topics=tuple(values.get(view.TOPICS) or ()),
        places=int(values[view.PLACES]) if values.get(view.PLACES) else None,
        briefing_url=(values.get(view.BRIEFING_URL) or "").strip(),
    )


def round_of(i: Interaction, plan: Plan, values: dict[str, Any]) -> Cohort:
    state = values.get(view.FEDERAL_STATE)
    return Cohort(
        team_id=i.team_id,
        name=plan.name,
        language=Language(values.get(view.LANGUAGE) or i.me.language.value),
        zone=i.me.zone,
        # I11: a form may hold what nobody put on offer.
        federal_state=state if state in FEDERAL_STATES else None,
        channel_id=values[view.CHANNEL],
        created_by=i.me.user_id,
        created_at=i.services.now(),
        sign_up_until=plan.sign_up_until,
        starts_on=plan.starts_on,
        ends_on=plan.ends_on,
        check_in_every_weeks=int(values.get(view.CHECK_IN_WEEKS) or 2),
        check_in_at=_time(values.get(view.CHECK_IN_AT)),
        places=plan.places,
        offers_alternatives=bool(values.get(view.ALTERNATIVES)),
        largest_group=int(values.get(view.LARGEST_GROUP) or 1),
        contact_user_id=values.get(view.CONTACT),
        greeting=(values.get(view.GREETING) or "").strip(),
        briefing=BriefingRule(values.get(view.BRIEFING) or BriefingRule.OFFERED),
        briefing_url=plan.briefing_url,
        briefing_title=(values.get(view.BRIEFING_TITLE) or "").strip(),
        greeting_by=(values.get(view.GREETING_BY) or "").strip(),
        needs_approval=view.APPLY in (values.get(view.SELECTION) or ()),
    )


def _time(text: str | None) -> time:
    return time.fromisoformat(text) if text else time(9)
