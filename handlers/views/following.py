"""The form of a new round, filled in from the one before."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from handlers.texts import Say
from handlers.views import opening
from storage.cohorts import Cohort


def as_before(say: Say, before: Cohort, topics: Sequence[str]) -> dict[str, Any]:
    """What the new round takes over, by field; the days are new."""
    return {
        opening.NAME: say("follow-name", round=before.name)[: opening.NAME_CHARACTERS],
        opening.LANGUAGE: before.language.value,
        opening.CHANNEL: before.channel_id,
        opening.TOPICS: list(topics),
        opening.WEEKS: (before.ends_on - before.starts_on).days // 7,
        opening.PLACES: before.places,
        opening.CHECK_IN_WEEKS: str(before.check_in_every_weeks),
        opening.CHECK_IN_AT: before.check_in_at.strftime("%H:%M"),
        opening.FEDERAL_STATE: before.federal_state,
        opening.CONTACT: before.contact_user_id,
        opening.GREETING: before.greeting,
    }


def filled(form: dict[str, Any], values: Mapping[str, Any], *, follows: UUID) -> dict[str, Any]:
    """The form with these values in its fields; it remembers which round it follows."""
    for block in form["blocks"]:
        if block["type"] == "input" and (value := values.get(block["block_id"])):
            _fill(block["element"], value)
    return {**form, "private_metadata": str(follows)}


def _fill(element: dict[str, Any], value: Any) -> None:
    match element["type"]:
        case "static_select":
            element["initial_option"] = next(option for option in element["options"] if option["value"] == value)
        case "multi_static_select":
            element["initial_options"] = [option for option in element["options"] if option["value"] in value]
        case "timepicker":
            element["initial_time"] = value
        case "users_select":
            element["initial_user"] = value
        case "conversations_select":
            element["initial_conversation"] = value
        case _:
            element["initial_value"] = str(value)
