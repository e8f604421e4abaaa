"""The form for the weights of a round: 0 for "does not count", 5 for "very much"."""

from typing import Any
from uuid import UUID

from handlers.desk.blocks import context, modal, section
from handlers.desk.forms import field, one_of
from handlers.desk.texts import Say, escaped
from programme.matching.preferences import HEAVIEST, LIGHTEST, Weights

BEGIN, FORM, WEIGHT = "matching-rules.begin", "matching-rules.form", "weight-"


def form(say: Say, *, cohort_id: UUID, cohort: str, weights: Weights) -> dict[str, Any]:
    """What always holds stands above; what can be weighed stands below."""
    scale = [(str(weight), say("weight", weight=weight)) for weight in range(LIGHTEST, HEAVIEST + 1)]
    return modal(
        say("matching-rules-title"),
        section(say("matching-rules-intro", round=escaped(cohort))),
        context(say("matching-rules-always")),
        *(
            field(WEIGHT + preference.value, say(f"preference-{preference.value}"), one_of(scale, initial=str(weight)))
            for preference, weight in weights.items()
        ),
        callback_id=FORM,
        submit=say("save"),
        close=say("cancel"),
        private_metadata=str(cohort_id),
    )


def saved(say: Say) -> dict[str, Any]:
    return modal(say("matching-rules-title"), section(say("matching-rules-saved")), close=say("close"))
