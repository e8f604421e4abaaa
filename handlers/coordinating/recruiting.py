"""Whom to recruit: the topics for which most learners have nobody, page by page."""

from handlers.coordinating import supply
from handlers.coordinating.views import recruiting as view
from handlers.coordinating.views.pages import PageOf
from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from programme.duties import Deed
from programme.supply import most_missing_first


async def show(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with i.services.database.reading() as session:
        cohort = await rights.round_for(session, i, Deed.SEE_SUPPLY, at.cohort_id)
        supplies = most_missing_first(await supply.by_topic(session, i.say, cohort))
    drawn = view.supply(i.say, cohort_id=cohort.id, cohort=cohort.name, supplies=supplies, page=at.page or 0)
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


LISTENERS = Listeners(
    clicks={
        view.SUPPLY: show,
        view.SUPPLY_BACK: show,
        view.SUPPLY_ON: show,
    },
    looking=[show],
)
