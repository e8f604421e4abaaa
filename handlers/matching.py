"""The coordinator's draft: computed in the background, read page by page, released or discarded."""

import asyncio
import secrets
from uuid import UUID

from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from sqlmodel.ext.asyncio.session import AsyncSession

from handlers import catalogue, coordination, profiles, proposing, waiting
from handlers.interaction import Interaction, as_id
from handlers.listening import listener
from handlers.services import Services
from handlers.views import matching as view
from programme.calendar import local_date
from programme.matching.explanations import why
from programme.matching.outcome import Outcome, work_out
from programme.matching.profiles import Inputs
from programme.matching.rules import may_be_paired
from programme.refusals import NoLongerCurrent
from programme.tandems import Step, move
from storage import cohorts, enrolments, proposals, topics
from storage.cohorts import Cohort
from storage.proposals import Draft, Proposal, Waiting


async def open_draft(i: Interaction) -> None:
    """The draft that lies there, or a new one; a progress line stands until it is computed."""
    cohort_id = i.value_id
    async with i.services.database.transaction() as session:
        await coordination.ensure(session, i)
        await _ensure_running(session, i, cohort_id)
        draft = await proposals.find_current_draft(session, cohort_id, team_id=i.team_id)
        if draft is not None:
            drawn = await _drawn(session, i, draft, page=0)
    if draft is not None:
        await i.show(drawn)
        return
    await _make(i, cohort_id, await i.show(view.computing(i.say)))


async def _ensure_running(session: AsyncSession, i: Interaction, cohort_id: UUID) -> Cohort:
    """A tandem that began after the last day would never be completed; raises `NoLongerCurrent`."""
    cohort = await cohorts.find(session, cohort_id, team_id=i.team_id)
    if cohort is None or not cohort.is_open or local_date(i.services.now(), cohort.zone) >= cohort.ends_on:
        raise NoLongerCurrent
    return cohort


async def make_again(i: Interaction) -> None:
    """A new draft in place of the one on screen."""
    draft_id = i.value_id
    async with i.services.database.transaction() as session:
        await coordination.ensure(session, i)
        draft = await _open(session, draft_id, i.team_id)
        await _discard(session, draft, i.services)
    await i.redraw(view.computing(i.say))
    await _make(i, draft.cohort_id, str(i.view["id"]))


async def turn_page(i: Interaction) -> None:
    draft_id, _, page = i.value.partition("/")
    async with i.services.database.transaction() as session:
        await coordination.ensure(session, i)
        draft = await _open(session, as_id(draft_id), i.team_id)
        drawn = await _drawn(session, i, draft, page=int(page))
    await i.redraw(drawn)


async def discard(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        await coordination.ensure(session, i)
        await _discard(session, await _open(session, i.value_id, i.team_id), i.services)
    await i.redraw(view.discarded(i.say))


async def release(i: Interaction) -> None:
    """Now the learners are asked. Before this nothing has reached anybody."""
    async with i.services.database.transaction() as session:
        await coordination.ensure(session, i)
        draft = await _open(session, as_id(i.metadata), i.team_id)
        cohort = await _ensure_running(session, i, draft.cohort_id)
        draft.released_at = i.services.now()
        draft.inputs_sealed = None
        await enrolments.keep_at_hand(session, cohort.id, team_id=i.team_id)
        inputs = await profiles.load(session, i.services, cohort)
        released = await _ask_learners(session, i.services, draft, inputs)
        await waiting.tell(session, i.services, draft, inputs, released)
    i.services.wake_delivery()
    await i.redraw(view.released(i.say, count=len(released)))


async def _ask_learners(session: AsyncSession, services: Services, draft: Draft, inputs: Inputs) -> list[Proposal]:
    """Asks for each pair that may still be paired: people pause, and name their manager, after a draft was made."""
    learners = {learner.id: learner for learner in inputs.learners}
    buddies = {buddy.id: buddy for buddy in inputs.buddies}
    released = []
    for proposal in await proposals.list_of_draft(session, draft.id, team_id=draft.team_id, lock=True):
        learner, buddy = learners.get(proposal.learner_id), buddies.get(proposal.buddy_id)
        if learner is None or buddy is None or not may_be_paired(learner, buddy, inputs.history):
            proposal.state = move(proposal.state, Step.DISCARD)
            continue
        proposal.state, proposal.released_at = move(proposal.state, Step.RELEASE), draft.released_at
        await proposing.ask_learner(session, services, proposal)
        released.append(proposal)
    return released


async def _make(i: Interaction, cohort_id: UUID, view_id: str) -> None:
    i.services.background.start(_compute(i, cohort_id, view_id))


async def _compute(i: Interaction, cohort_id: UUID, view_id: str) -> None:
    services = i.services
    async with services.database.transaction() as session:
        cohort = await cohorts.get(session, cohort_id, team_id=i.team_id)
        inputs = await profiles.load(session, services, cohort)
    if inputs.learners and inputs.free_buddies:
        seed = secrets.randbits(32)
        result = await asyncio.to_thread(work_out, inputs, seed=seed)
        async with services.database.transaction() as session:
            drawn = await _drawn(session, i, await _save(session, i, cohort, seed, result), page=0)
    else:
        drawn = view.nobody(i.say, learners=len(inputs.learners), buddies=len(inputs.free_buddies))
    try:
        await i.client.views_update(view_id=view_id, view=drawn)
    except SlackApiError as error:
        # The dialog was closed meanwhile; the draft lies there for the next look.
        if error.response.get("error") != "not_found":
            raise


async def _save(session: AsyncSession, i: Interaction, cohort: Cohort, seed: int, result: Outcome) -> Draft:
    """Keeps the draft; one that another coordinator made in the meantime gives way."""
    while other := await proposals.find_current_draft(session, cohort.id, team_id=i.team_id):
        await _discard(session, other, i.services)
        await session.flush()
    draft = Draft(team_id=i.team_id, cohort_id=cohort.id, made_by=i.me.user_id, made_at=i.services.now(), seed=seed)
    session.add(draft)
    await session.flush()
    ids = {topic.key: topic.id for topic in await topics.list_of_cohort(session, cohort.id, team_id=i.team_id)}
    for candidate in result.chosen:
        session.add(
            Proposal(
                team_id=i.team_id,
                draft_id=draft.id,
                cohort_id=cohort.id,
                topic_id=ids[candidate.topic],
                learner_id=candidate.learner.id,
                buddy_id=candidate.buddy.id,
                score=candidate.fit,
                reasons=[reason.value for reason in why(candidate)],
            )
        )
    for enrolment_id, reason in result.waiting.items():
        session.add(
            Waiting(team_id=i.team_id, draft_id=draft.id, enrolment_id=enrolment_id, reason=reason.obstacle.value)
        )
    await session.flush()
    return draft


async def _drawn(session: AsyncSession, i: Interaction, draft: Draft, *, page: int) -> dict[str, object]:
    say, team_id = i.say, i.team_id
    chosen = await proposals.list_of_draft(session, draft.id, team_id=team_id)
    waiting = await proposals.list_waiting(session, draft.id, team_id=team_id)
    ids = [*(p.learner_id for p in chosen), *(p.buddy_id for p in chosen), *(w.enrolment_id for w in waiting)]
    named = await enrolments.people_behind(session, ids, team_id=team_id)
    names = {t.id: catalogue.name_of(say, t) for t in await topics.list_catalogue(session, team_id=team_id)}
    cohort = await cohorts.get(session, draft.cohort_id, team_id=team_id)
    pairs = [
        view.pair_line(
            say,
            learner=named[p.learner_id].mention,
            buddy=named[p.buddy_id].mention,
            topic=names.get(p.topic_id, ""),
            reasons=p.reasons,
        )
        for p in chosen
    ]
    others = [view.waiting_line(say, learner=named[w.enrolment_id].mention, reason=w.reason) for w in waiting]
    return view.draft(say, draft_id=draft.id, cohort=cohort.name, pairs=pairs, waiting=others, page=page)


async def _discard(session: AsyncSession, draft: Draft, services: Services) -> None:
    draft.discarded_at, draft.inputs_sealed = services.now(), None
    for proposal in await proposals.list_of_draft(session, draft.id, team_id=draft.team_id):
        await proposing.lapse(session, services, proposal, Step.DISCARD)


async def _open(session: AsyncSession, draft_id: UUID, team_id: str) -> Draft:
    draft = await proposals.lock_draft(session, draft_id, team_id=team_id)
    if draft is None or draft.released_at is not None or draft.discarded_at is not None:
        raise NoLongerCurrent
    return draft


def register(app: AsyncApp) -> None:
    app.action(view.OPEN)(listener(open_draft))
    app.action(view.AGAIN)(listener(make_again))
    for action in (view.BACK, view.ON):
        app.action(action)(listener(turn_page))
    app.action(view.DISCARD)(listener(discard))
    app.view(view.RELEASE)(listener(release))
