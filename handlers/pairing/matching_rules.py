"""The rules of the matching that a coordinator can set: how much each preference weighs in a round."""

from handlers.desk import rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners, as_id
from handlers.pairing.views import matching_rules as view
from programme.duties import Deed
from programme.matching.preferences import DEFAULT_WEIGHTS, HEAVIEST, LIGHTEST, Preference, weights_from


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SET_RULES, i.value_id)
    weights = weights_from(cohort.matching_weights)
    await i.show(view.form(i.say, cohort_id=cohort.id, cohort=cohort.name, weights=weights))


async def save(i: Interaction) -> None:
    values = values_of(i.view)
    chosen = {each: int(values.get(view.WEIGHT + each.value) or DEFAULT_WEIGHTS[each]) for each in Preference}
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.SET_RULES, as_id(i.metadata))
        cohort.matching_weights = {each.value: min(HEAVIEST, max(LIGHTEST, weight)) for each, weight in chosen.items()}
    await i.redraw(view.saved(i.say))


LISTENERS = Listeners(
    clicks={
        view.BEGIN: begin,
    },
    forms={
        view.FORM: save,
    },
)
