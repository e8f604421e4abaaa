"""The company's own words for the check-in and the rating: typed, seen as participants will, and then kept."""

import json

from slack_bolt.async_app import AsyncApp

from handlers.desk import rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction
from handlers.desk.listening import listener
from handlers.rounds import changing, open_rounds
from handlers.rounds.views import rewording as view
from programme.duties import Deed
from programme.wording import reworded
from storage.cohorts import Cohort


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort = await open_rounds.get(session, i, i.value_id)
    await i.redraw(_form(i, cohort, cohort.wording, seen=open_rounds.as_seen(cohort)))


async def preview(i: Interaction) -> None:
    own = reworded(values_of(i.view))
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort = await open_rounds.get(session, i, open_rounds.id_of(i.metadata))
    theirs = i.services.say(cohort.language)
    await i.redraw(
        view.preview(
            i.say,
            theirs,
            cohort=cohort.name,
            cohort_id=cohort.id,
            partner=i.me.mention,
            own=own,
            seen=i.metadata,
        )
    )


async def back(i: Interaction) -> None:
    """To the form, with what was typed."""
    seen, own = _carried(i.metadata)
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort = await open_rounds.get(session, i, open_rounds.id_of(seen))
    await i.redraw(_form(i, cohort, own, seen=seen))


async def keep(i: Interaction) -> None:
    """From the next question on; what has been asked stays as it was asked."""
    seen, own = _carried(i.metadata)
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.CHANGE)
        cohort, _ = await open_rounds.lock(session, i, open_rounds.id_of(seen))
        is_as_seen = open_rounds.as_seen(cohort) == seen
        if is_as_seen:
            cohort.wording, cohort.revision = own, cohort.revision + 1
        done = i.say("wording-kept" if is_as_seen else "change-meanwhile")
    await i.redraw(changing.overview(i, cohort, done=done))


def _carried(metadata: str) -> tuple[str, dict[str, str]]:
    """What a preview carries: the state of the round that was seen, and the words."""
    carried = json.loads(metadata)
    return str(carried["seen"]), reworded(carried["own"])


def _form(i: Interaction, cohort: Cohort, own: dict[str, str], *, seen: str) -> dict[str, object]:
    return view.form(i.say, i.services.say(cohort.language), cohort=cohort.name, own=own, metadata=seen)


def register(app: AsyncApp) -> None:
    app.action(view.OPEN)(listener(begin))
    app.view(view.FORM)(listener(preview))
    app.action(view.BACK)(listener(back))
    app.view(view.KEEP)(listener(keep))
