"""What people filled in while signing up, read into answers."""

from collections.abc import Mapping
from typing import Any

from handlers.joining.views import sign_up as view
from programme.sign_up import Answers
from programme.words import Role


def of_first_step(values: Mapping[str, Any], before: Answers) -> Answers:
    consents = values.get("consent") or []
    levels = {
        block.removeprefix(view.LEVEL_PREFIX): int(value)
        for block, value in values.items()
        if block.startswith(view.LEVEL_PREFIX) and value
    }
    return before.with_(
        role=Role(values["role"]) if values.get("role") else None,
        offers=tuple(values.get("offers") or ()),
        offer_level=int(values.get("offer_level") or before.offer_level),
        wants=tuple(values.get("wants") or ()),
        levels={**before.levels, **levels},
        manager=values.get("manager"),
        consents="consent" in consents,
        shows_level="shows-level" in consents,
    ).for_role()


def of_second_step(values: Mapping[str, Any], before: Answers) -> Answers:
    meeting = values.get("meeting") or []
    return before.with_(
        languages=tuple(values.get("languages") or ()),
        department=(values.get("department") or "").strip(),
        stage=values.get("stage"),
        manners=tuple(m for m in meeting if m in ("online", "on-site")),
        small_group="small-group" in meeting,
        times=tuple(m for m in meeting if m not in ("online", "on-site", "small-group")),
        site=(values.get("site") or "").strip(),
        capacity=int(values.get("capacity") or 1),
        not_with=tuple(values.get("not_with") or ()),
        hope=(values.get("hope") or "").strip(),
    )


def why(values: Mapping[str, Any], answers: Answers) -> str:
    """Why somebody would like to be a buddy, as far as the preview asked for it."""
    return (values[view.WHY] or "").strip() if view.WHY in values else answers.why
