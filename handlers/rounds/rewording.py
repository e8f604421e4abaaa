"""The company's own words for the check-in and the rating: typed, seen as participants will, and then kept."""

from handlers.desk import rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.rounds import changing, open_rounds
from handlers.rounds.views import rewording as view
from handlers.rounds.views.carried import Carried, Seen
from programme.duties import Deed
from programme.wording import reworded
from storage.cohorts import Cohort


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.CHANGE, i.value_id)
    await i.redraw(_form(i, cohort, cohort.wording, seen=open_rounds.as_seen(cohort)))


async def preview(i: Interaction) -> None:
    seen, own = Seen.from_value(i.metadata), reworded(values_of(i.view))
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.CHANGE, seen.cohort_id)
    theirs = i.services.say(cohort.language)
    await i.redraw(
        view.preview(
            i.say,
            theirs,
            cohort=cohort.name,
            cohort_id=cohort.id,
            partner=i.me.mention,
            own=own,
            seen=seen,
        )
    )


async def back(i: Interaction) -> None:
    """To the form, with what was typed."""
    carried = Carried.from_value(i.metadata)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.CHANGE, carried.seen.cohort_id)
    await i.redraw(_form(i, cohort, reworded(carried.own), seen=carried.seen))


async def keep(i: Interaction) -> None:
    """From the next question on; what has been asked stays as it was asked."""
    carried = Carried.from_value(i.metadata)
    async with i.services.database.transaction() as session:
        cohort, _ = await open_rounds.lock(session, i, Deed.CHANGE, carried.seen.cohort_id)
        is_as_seen = open_rounds.as_seen(cohort) == carried.seen
        if is_as_seen:
            cohort.wording, cohort.revision = reworded(carried.own), cohort.revision + 1
        done = i.say("wording-kept" if is_as_seen else "change-meanwhile")
    await i.redraw(changing.overview(i, cohort, done=done))


def _form(i: Interaction, cohort: Cohort, own: dict[str, str], *, seen: Seen) -> dict[str, object]:
    return view.form(i.say, i.services.say(cohort.language), cohort=cohort.name, own=own, metadata=seen.to_value())


LISTENERS = Listeners(
    clicks={
        view.OPEN: begin,
        view.BACK: back,
    },
    forms={
        view.FORM: preview,
        view.KEEP: keep,
    },
)
