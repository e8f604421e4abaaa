"""A summary in the channel whenever a coordinator wants one; those that come by themselves are milestones."""

from handlers.coordinating.views import coordination as view
from handlers.desk import rights
from handlers.desk.interaction import Interaction, Listeners
from handlers.measuring import summary
from programme.duties import Deed


async def post(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        cohort = await rights.round_for(session, i, Deed.POST_SUMMARY, i.value_id)
        await summary.post_now(session, i.services, cohort, by=i.asked)
    i.services.wake_delivery()
    await i.show(view.summary_posted(i.say, channel=cohort.channel_id))


LISTENERS = Listeners(
    clicks={
        view.SUMMARY: post,
    },
)
