"""A draft as coordinators read it: names and words for its pairs, for those who wait, and for what has changed."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.services import Services
from handlers.desk.texts import Say
from handlers.pairing.views.draft_facts import Comparison, Counted, DraftFacts, PairLine, Ref, WaitingLine, Window
from handlers.pairing.views.matching import LINES_A_PAGE
from programme.tandems import State
from storage import briefings, cohorts, drafts, enrolments, proposals, topics
from storage.cohorts import Cohort
from storage.drafts import Draft

Pairs = set[tuple[UUID, UUID]]


async def read(
    session: AsyncSession,
    services: Services,
    say: Say,
    draft: Draft,
    *,
    a_page: int = LINES_A_PAGE,
    page: int = 0,
    note: str = "",
) -> DraftFacts:
    team_id = draft.team_id
    pairs, pinned = await proposals.count_of_draft(session, draft.id, team_id=team_id)
    waiting = await drafts.count_waiting(session, draft.id, team_id=team_id)
    window = Window(Counted(pairs, pinned, waiting), page, a_page)
    catalogue_ = await topics.list_catalogue(session, team_id=team_id)
    names = {topic.id: catalogue.name_of(say, topic) for topic in catalogue_}
    keys = {topic.key: names[topic.id] for topic in catalogue_}
    cohort = await cohorts.get(session, draft.cohort_id, team_id=team_id)
    return DraftFacts(
        ref=Ref(draft.id, draft.version, page),
        cohort_id=cohort.id,
        cohort=cohort.name,
        window=window,
        pairs=await _pair_lines(session, draft, window.pairs, names),
        waiting=await _waiting_lines(session, draft, window.waiting, names),
        changes=[(keys.get(str(topic), ""), int(served)) for topic, served in draft.changes],
        comparison=await _comparison(session, draft),
        forbidden=await drafts.count_forbidden(session, cohort.id, team_id=team_id),
        note=note,
        in_briefing=await briefings.count_missing(session, cohort),
        roll_call=_roll_call(services, say, cohort),
    )


def _roll_call(services: Services, say: Say, cohort: Cohort) -> str:
    held_at = services.roll_call.held_at
    if held_at is None:
        return say("draft-roll-call-none")
    clock = say.clock(held_at, cohort.zone)
    day = cohort.day_of(held_at)
    if day == cohort.day_of(services.now()):
        return say("draft-roll-call-today", clock=clock)
    return say("draft-roll-call", day=say.day(day), clock=clock)


async def compare(session: AsyncSession, draft: Draft) -> tuple[Pairs, Pairs] | None:
    """The pairs now, and those of the draft before; None for a first one."""
    if draft.follows_id is None:
        return None
    states = State.DRAFTED, State.LEARNER_ASKED, State.BUDDY_ASKED
    now = await proposals.list_pairs_of_draft(session, draft.id, states, team_id=draft.team_id)
    before = await proposals.list_pairs_of_draft(session, draft.follows_id, tuple(State), team_id=draft.team_id)
    return now, before


async def _comparison(session: AsyncSession, draft: Draft) -> Comparison | None:
    found = await compare(session, draft)
    if found is None:
        return None
    now, before = found
    return Comparison(
        new=len(now - before),
        gone=len(before - now),
        kept=len(now & before),
        served_before=len({learner for learner, _ in before}),
        served_now=len({learner for learner, _ in now}),
    )


async def named_pairs(
    session: AsyncSession, pairs: Sequence[tuple[UUID, UUID]], *, team_id: str
) -> list[tuple[str, str]]:
    named = await enrolments.people_behind(session, [id_ for pair in pairs for id_ in pair], team_id=team_id)
    return [(named[learner].mention, named[buddy].mention) for learner, buddy in pairs]


async def _pair_lines(session: AsyncSession, draft: Draft, seen: range, names: dict[UUID, str]) -> list[PairLine]:
    if not seen:
        return []
    found = await proposals.list_page_of_draft(
        session, draft.id, team_id=draft.team_id, most=len(seen), after=seen.start
    )
    return [
        PairLine(
            id=pair.id,
            learner=f"<@{learner}>",
            buddy=f"<@{buddy}>",
            topic=names.get(pair.topic_id, ""),
            reasons=pair.reasons,
            is_pinned=pair.is_pinned,
        )
        for pair, learner, buddy in found
    ]


async def _waiting_lines(session: AsyncSession, draft: Draft, seen: range, names: dict[UUID, str]) -> list[WaitingLine]:
    if not seen:
        return []
    found = await drafts.list_waiting(session, draft.id, team_id=draft.team_id, most=len(seen), after=seen.start)
    return [
        WaitingLine(person, each.reason, names.get(each.topic_id, "") if each.topic_id else "", each.needs)
        for each, person in found
    ]
