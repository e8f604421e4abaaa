"""Changing a round that is open: the form with what holds, its checks, and what follows from new dates."""

from typing import Any

from handlers.desk import rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.rounds import changed_fields, moved_dates, open_rounds, refusing
from handlers.rounds.views import changing as view
from handlers.rounds.views.carried import Seen
from programme.duties import Deed
from storage import tandems
from storage.cohorts import Cohort


async def show(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.CHANGE, i.value_id)
    await i.show(overview(i, cohort))


async def edit(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.CHANGE, i.value_id)
    started = cohort.timing.has_started(rights.today(i, cohort))
    await i.redraw(view.form(i.say, cohort, has_started=started, metadata=open_rounds.as_seen(cohort).to_value()))


async def save(i: Interaction) -> None:
    seen = Seen.from_value(i.metadata)
    values = values_of(i.view)
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.CHANGE, seen.cohort_id)
        running = await tandems.count_running(session, cohort.id, team_id=i.team_id)
    errors = changed_fields.check(values, cohort, today=rights.today(i, cohort), tandems=running)
    if await refusing.refuse(i, errors) or await refusing.refuse_contact(i, changed_fields.new_contact(values, cohort)):
        return
    await _keep(i, seen, values)


async def _keep(i: Interaction, seen: Seen, values: dict[str, Any]) -> None:
    """Nobody overwrites what they have not seen: of two coordinators the second one reads what holds now."""
    async with i.services.database.transaction() as session:
        cohort, planned = await open_rounds.lock(session, i, Deed.CHANGE, seen.cohort_id)
        done = "change-meanwhile"
        if open_rounds.as_seen(cohort) == seen:
            before = cohort.timing
            changed_fields.apply(cohort, values)
            done = await moved_dates.follow(session, i, cohort, before, planned)
        drawn = overview(i, cohort, done=i.say(done))
    i.services.wake_delivery()
    i.services.wake_timetable()
    await i.redraw(drawn)


def overview(i: Interaction, cohort: Cohort, *, done: str = "") -> dict[str, Any]:
    return view.overview(
        i.say,
        cohort=cohort.name,
        cohort_id=cohort.id,
        starts_on=i.say.long_day(cohort.starts_on),
        ends_on="" if cohort.is_endless else i.say.long_day(cohort.ends_on),
        done=done,
    )


LISTENERS = Listeners(
    clicks={
        view.CHANGE: show,
        view.EDIT: edit,
    },
    forms={
        view.SAVE: save,
    },
)
