"""A draft as coordinators read it: names and words for its pairs, for those who wait, and for what has changed."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk import catalogue
from handlers.desk.texts import Say
from handlers.pairing.views.draft_facts import Comparison, DraftFacts, PairLine, Ref, WaitingLine
from programme.tandems import State
from storage import briefings, cohorts, drafts, enrolments, proposals, topics
from storage.drafts import Draft
from storage.people import Person
from storage.proposals import Proposal

Pairs = set[tuple[UUID, UUID]]


async def read(session: AsyncSession, say: Say, draft: Draft, *, page: int = 0, note: str = "") -> DraftFacts:
    team_id = draft.team_id
    chosen = await proposals.list_of_draft(session, draft.id, team_id=team_id)
    waiting = await drafts.list_waiting(session, draft.id, team_id=team_id)
    ids = [*_both_sides(chosen), *(each.enrolment_id for each in waiting)]
    named = await enrolments.people_behind(session, ids, team_id=team_id)
    catalogue_ = await topics.list_catalogue(session, team_id=team_id)
    names = {topic.id: catalogue.name_of(say, topic) for topic in catalogue_}
    keys = {topic.key: names[topic.id] for topic in catalogue_}
    cohort = await cohorts.get(session, draft.cohort_id, team_id=team_id)
    return DraftFacts(
        ref=Ref(draft.id, draft.version, page),
        cohort_id=cohort.id,
        cohort=cohort.name,
        pairs=[_pair_line(each, named, names) for each in chosen],
        waiting=[
            WaitingLine(
                named[each.enrolment_id],
                each.reason,
                names.get(each.topic_id, "") if each.topic_id else "",
                each.needs,
            )
            for each in waiting
        ],
        changes=[(keys.get(str(topic), ""), int(served)) for topic, served in draft.changes],
        comparison=await compare(session, draft),
        forbidden=len(await drafts.list_forbidden(session, cohort.id, team_id=team_id)),
        note=note,
        in_briefing=len(await briefings.list_missing(session, cohort)),
    )


async def compare(session: AsyncSession, draft: Draft) -> Comparison | None:
    """What is different from the draft before; None for a first one."""
    if draft.follows_id is None:
        return None
    now = await _pairs(session, draft.id, draft.team_id, (State.DRAFTED, State.LEARNER_ASKED, State.BUDDY_ASKED))
    before = await _pairs(session, draft.follows_id, draft.team_id, tuple(State))
    return Comparison(
        new=sorted(now - before),
        gone=sorted(before - now),
        kept=len(now & before),
        served_before=len({learner for learner, _ in before}),
        served_now=len({learner for learner, _ in now}),
    )


async def named_pairs(
    session: AsyncSession, pairs: Sequence[tuple[UUID, UUID]], *, team_id: str
) -> list[tuple[str, str]]:
    named = await enrolments.people_behind(session, [id_ for pair in pairs for id_ in pair], team_id=team_id)
    return [(named[learner].mention, named[buddy].mention) for learner, buddy in pairs]


async def _pairs(session: AsyncSession, draft_id: UUID, team_id: str, states: Sequence[State]) -> Pairs:
    found = await proposals.list_all_of_draft(session, draft_id, states, team_id=team_id)
    return {(each.learner_id, each.buddy_id) for each in found}


def _pair_line(proposal: Proposal, named: dict[UUID, Person], names: dict[UUID, str]) -> PairLine:
    return PairLine(
        id=proposal.id,
        learner=named[proposal.learner_id].mention,
        buddy=named[proposal.buddy_id].mention,
        topic=names.get(proposal.topic_id, ""),
        reasons=proposal.reasons,
        is_pinned=proposal.is_pinned,
    )


def _both_sides(pairs: Sequence[Proposal]) -> list[UUID]:
    return [id_ for pair in pairs for id_ in (pair.learner_id, pair.buddy_id)]
