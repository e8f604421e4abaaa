"""The decision log: who decided what about whose application, and when."""

from handlers.coordinating.views import applications as view
from handlers.coordinating.views.pages import Page, PageOf
from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.profile import who
from programme.duties import Deed
from storage import applications


async def show(i: Interaction) -> None:
    at = PageOf.from_value(i.value)
    async with i.services.database.reading() as session:
        await rights.round_for(session, i, Deed.DECIDE_APPLICATIONS, at.cohort_id)
        count = await applications.count_decisions(session, at.cohort_id, team_id=i.team_id)
        page = Page[str](at.page or 0, view.LINES_OF_LOG, count)
        found = await applications.list_decisions(
            session, at.cohort_id, team_id=i.team_id, most=page.length, after=page.after
        )
        lines = [
            view.log_line(
                i.say,
                decision=row.decision,
                by=who(i.say, row.decided_by),
                person=person.mention,
                day=i.say.day(i.me.day_of(row.decided_at)),
            )
            for row, person in found
        ]
    drawn = view.log(i.say, cohort_id=at.cohort_id, lines=page.showing(lines))
    await (i.redraw(drawn) if at.is_turned else i.show(drawn))


LISTENERS = Listeners(
    clicks={
        view.LOG: show,
        view.LOG_BACK: show,
        view.LOG_ON: show,
    },
    looking=[show],
)
