"""A round's form that cannot be taken as it is: what is wrong stands beside the field."""

from collections.abc import Mapping

from handlers.desk.acquaintance import acquaint
from handlers.desk.interaction import Interaction
from handlers.rounds.views import opening as fields
from programme.rounds import PlanError


async def refuse(i: Interaction, errors: Mapping[str, PlanError]) -> bool:
    """Whether anything was wrong; then it has been said."""
    if errors:
        await i.refuse_fields({field: i.say(f"round-error-{error.value}") for field, error in errors.items()})
    return bool(errors)


async def refuse_contact(i: Interaction, contact: str | None) -> bool:
    """Whether somebody was named as contact person who cannot be: guests, bots, people of other companies."""
    if not contact or not await acquaint(i, [contact]):
        return False
    await i.refuse_fields({fields.CONTACT: i.say("round-error-contact")})
    return True
