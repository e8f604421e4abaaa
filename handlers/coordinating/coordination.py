"""The coordinator's menu: rounds at a glance, and in it what somebody's duty and the phase of each round allow."""

from handlers.coordinating import round_lines
from handlers.coordinating.views import cockpit as cockpit_view
from handlers.coordinating.views import coordination as view
from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from programme.duties import Deed, Who, deeds_of, may
from programme.refusals import NotACoordinator
from storage import appointments, counts, people


async def open_menu(i: Interaction) -> None:
    """For whoever has a duty; a workspace admin who has none may appoint."""
    async with i.services.database.reading() as session:
        duty, rounds = await appointments.duty_with_rounds(session, team_id=i.team_id, user_id=i.me.user_id)
        if duty is not None and i.me not in session:
            await people.remember(session, i.me)
        shown = rounds[: view.MOST_ROUNDS]
        counted = await counts.of_rounds(session, shown, team_id=i.team_id)
        lines = [round_lines.line(i, cohort, duty, counted[cohort.id]) for cohort in shown if duty]
        closed = await round_lines.read_closed(session, i) if duty and may(Deed.MAKE_REPORT, duty) else []
    deeds = deeds_of(duty)
    # Outside of the transaction: it may take a call to Slack.
    if Deed.APPOINT not in deeds and await rights.is_admin(i):
        deeds |= deeds_of(Who.ADMIN)
    if not deeds:
        raise NotACoordinator
    await i.show(view.menu(i.say, lines, closed, more=max(0, len(rounds) - view.MOST_ROUNDS), deeds=deeds))


LISTENERS = Listeners(
    commands={
        "/buddy-coordination": open_menu,
    },
    clicks={
        cockpit_view.MENU: open_menu,
    },
    looking=[open_menu],
)
