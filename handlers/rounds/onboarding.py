"""Onboarding: a round that goes on, in which new colleagues get a buddy for their first weeks as they come."""

from handlers.desk import calendars, once, rights
from handlers.desk.forms import values_of
from handlers.desk.interaction import Interaction, Listeners
from handlers.rounds import new_rounds, refusing
from handlers.rounds.views import onboarding as view
from handlers.rounds.views import opening
from programme import onboarding as rules
from programme.duties import Deed
from storage.cohorts import Cohort


async def begin(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        names = await new_rounds.list_topics(session, i)
    await i.show(view.form(i.say, topics=names))


async def open_one(i: Interaction) -> None:
    values = values_of(i.view)
    name, weeks = (values.get(opening.NAME) or "").strip(), int(values.get(opening.WEEKS) or 0)
    chosen = tuple(values.get(opening.TOPICS) or ())
    errors, contact = rules.check(name=name, weeks=weeks, topics=chosen), values.get(opening.CONTACT)
    if await refusing.refuse(i, errors) or await refusing.refuse_contact(i, contact):
        return
    # The first round is what they are needed for.
    await calendars.load()
    async with i.services.database.transaction() as session:
        await rights.ensure(session, i, Deed.OPEN_ROUND)
        cohort = Cohort(
            team_id=i.team_id,
            name=name,
            language=i.me.language,
            zone=i.me.zone,
            channel_id=values[opening.CHANNEL],
            created_by=i.me.user_id,
            created_at=i.services.now(),
            sign_up_until=rules.NO_END,
            starts_on=i.me.day_of(i.services.now()),
            ends_on=rules.NO_END,
            weeks_a_tandem=weeks,
            check_in_every_weeks=int(values.get(opening.CHECK_IN_WEEKS) or 1),
            contact_user_id=contact,
        )
        if await once.is_first(session, i):
            await new_rounds.add(session, cohort, keys=chosen)
            message = view.announcement(i.services.say(cohort.language), cohort=cohort.name, weeks=weeks)
            await new_rounds.announce(session, i.services, cohort, message)
    i.services.wake_delivery()
    await i.redraw(opening.opened(i.say, cohort=cohort.name, channel=cohort.channel_id, too_small=False))


LISTENERS = Listeners(
    clicks={
        view.NEW: begin,
    },
    forms={
        view.OPEN: open_one,
    },
)
