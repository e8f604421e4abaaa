"""The learner's starting point: only to the asked buddy, only if the learner ticked so, and only after a tap."""

from handlers.desk.interaction import Interaction, Listeners
from handlers.desk.pairs import load_pair
from handlers.pairing.views import proposals as view
from programme.refusals import NoLongerCurrent, NotYours
from programme.tandems import State
from storage import enrolled_topics, proposals


async def show(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        proposal = await proposals.find(session, i.value_id, team_id=i.team_id)
        if proposal is None or proposal.state not in (State.BUDDY_ASKED, State.TANDEM):
            raise NoLongerCurrent
        pair = await load_pair(session, proposal)
        if pair.buddy.id != i.me.id or not pair.learner_enrolment.shows_level:
            raise NotYours
        wants = await enrolled_topics.list_wants(session, [pair.learner_enrolment.id], team_id=i.team_id)
        want = next((w for w in wants if w.topic_id == proposal.topic_id), None)
        if want is None or want.level_sealed is None:
            raise NoLongerCurrent
        level = int(i.services.sealing.open_text(want.level_sealed, want.place()))
    await i.show(view.starting_point(i.say, partner=pair.learner.mention, level=level))


LISTENERS = Listeners(
    clicks={
        view.STARTING_POINT: show,
    },
)
