"""However a tandem ends, what the table of endings says follows, and nothing else does."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from icalendar import Calendar

from handlers.desk.calendar_files import CALENDAR_NAME
from handlers.leaving.ending import DONE_HERE
from programme.endings import TABLE, Consequence, Ending
from programme.tandems import State, move
from tests.stories.endings import ACTS, Scene, scene
from tests.stories.story import Story

C = Consequence
OFFERED = {C.DRAFT_OFFERED, C.DRAFT_OFFERED_IF_WAITED}
FOR_ALL_OF_SOMEBODY = {C.GOODBYE, C.ROUND_TELLS, C.ROUND_TAKES_BACK_RATING, C.ROUND_ASKS_RATING}


@pytest.mark.parametrize("ending", Ending, ids=lambda ending: ending.name)
async def test_what_follows_is_what_the_table_says(story: Story, ending: Ending) -> None:
    follows = TABLE[ending]
    # Where an offer does not depend on it nobody waits, where there is none somebody does: the stricter case each time.
    played = await scene(story, ending, somebody_waits=C.DRAFT_OFFERED not in follows.consequences)

    came_true = {consequence for consequence, is_true in CHECKS.items() if is_true(played)}
    expected = {C.DRAFT_OFFERED if each in OFFERED else each for each in follows.consequences}

    assert _state(played) in (move(State.TANDEM, follows.step), None)
    assert came_true == expected


async def test_a_place_that_is_free_again_is_offered_to_nobody_where_nobody_waits(story: Story) -> None:
    played = await scene(story, Ending.WEEKS_OVER, somebody_waits=False)

    assert _state(played) is State.COMPLETED
    assert not _draft_is_offered(played)


def test_every_kind_is_in_the_table_and_every_consequence_is_done_and_checked() -> None:
    assert set(TABLE) == set(ACTS) == set(Ending)
    assert set(DONE_HERE) | FOR_ALL_OF_SOMEBODY == set(Consequence)
    assert set(CHECKS) | {C.DRAFT_OFFERED_IF_WAITED} == set(Consequence)
    assert {each for follows in TABLE.values() for each in follows.consequences} == set(Consequence)


def test_consequences_are_done_in_the_order_in_which_they_are_listed() -> None:
    assert list(DONE_HERE) == [each for each in Consequence if each in DONE_HERE]


def test_for_the_partner_and_in_the_rows_every_way_to_part_is_the_same() -> None:
    ways = (Ending.LEFT, Ending.LEFT_ROUND, Ending.ERASED, Ending.DEACTIVATED, Ending.ENDED)

    assert len({TABLE[way].consequences - {C.GOODBYE} for way in ways}) == 1
    assert {move(State.TANDEM, TABLE[way].step) for way in ways} == {State.ENDED}


# --- how each consequence is seen


def _state(seen: Scene) -> State | None:
    """None where the row went with whoever had everything erased."""
    row = seen.after["tandem"].get(seen.ended)
    return State(row["state"]) if row else None


def _of(seen: Scene, table: str) -> Iterator[tuple[dict[str, Any], dict[str, Any] | None]]:
    """The rows that hung on the tandem, before and after."""
    for id_, row in seen.before[table].items():
        if row.get("tandem_id") == seen.ended:
            yield row, seen.after[table].get(id_)


def _outbox_is_cancelled(seen: Scene) -> bool:
    waited = [after for before, after in _of(seen, "outbox_message") if before["state"] == "waiting"]
    assert waited
    return all(after is None or after["state"] == "expired" for after in waited)


def _questions_are_dropped(seen: Scene) -> bool:
    asked = [after for before, after in _of(seen, "checkin") if not before["asked_at"] and not before["dropped_at"]]
    nudged = [after for before, after in _of(seen, "date_nudge") if not before["done_at"]]
    assert asked and nudged
    return all(after is None or after["dropped_at"] for after in asked) and all(
        after is None or after["done_at"] for after in nudged
    )


def _conversation_is_silent(seen: Scene) -> bool:
    conversation = seen.before["tandem"][seen.ended]["conversation_id"]
    assert seen.before["conversation"][conversation]["silent_since"] is None
    after = seen.after["conversation"].get(conversation)
    # A conversation whose tandems are all erased is gone itself.
    return after is None or after["silent_since"] is not None


def _both_are_freed(seen: Scene) -> bool:
    """Whoever of the two is still there: the learner waits for a buddy again, and the buddy has a place more."""
    tandem = seen.before["tandem"][seen.ended]
    learner, buddy = (seen.after["enrolment"].get(tandem[side]) for side in ("learner_id", "buddy_id"))
    if not all(row is None or row["freed_at"] is not None for row in (learner, buddy)):
        return False
    return (_is_gone(learner) or _waits_first(seen, tandem["learner_id"])) and (
        _is_gone(buddy) or _has_a_place_more(seen, tandem["buddy_id"])
    )


def _is_gone(enrolment: dict[str, Any] | None) -> bool:
    return enrolment is None or enrolment["left_at"] is not None


def _waits_first(seen: Scene, learner_id: Any) -> bool:
    assert seen.looks_after
    return any(str(each.id) == str(learner_id) and each.freed for each in seen.looks_after.learners)


def _has_a_place_more(seen: Scene, buddy_id: Any) -> bool:
    """In the eyes of the matching, and first in its next draft."""
    assert seen.looks_before and seen.looks_after
    before, after = (
        {str(buddy.id): buddy for buddy in looks.buddies}[str(buddy_id)]
        for looks in (seen.looks_before, seen.looks_after)
    )
    return after.freed and after.capacity == before.capacity + 1


def _draft_is_offered(seen: Scene) -> bool:
    new = [row for id_, row in seen.after["outbox_message"].items() if id_ not in seen.before["outbox_message"]]
    return any("/small-draft/" in row["key"] and row["state"] == "waiting" for row in new)


def _stand_in_is_given_up(seen: Scene) -> bool:
    stands_in = [row for row in seen.before["tandem"].values() if row["stands_in_for_id"] == seen.ended]
    if not stands_in:
        return False
    after = seen.after["tandem"].get(stands_in[0]["id"])
    is_over = after is None or after["state"] == "completed"
    return is_over and seen.hears(seen.emre, f"Deine Vertretung bei {_at(seen.ben)} ist zu Ende. Danke")


def _group_goes_on(seen: Scene) -> bool:
    """Dieter learns on with Anna, elsewhere."""
    former = seen.before["tandem"][seen.ended]["conversation_id"]
    for id_, row in seen.before["tandem"].items():
        if id_ != seen.ended and row["conversation_id"] == former:
            after = seen.after["tandem"][id_]
            return bool(after["state"] == "tandem" and after["conversation_id"] != former)
    return False


def _agreement_is_erased(seen: Scene) -> bool:
    agreed = list(_of(seen, "agreement"))
    assert agreed
    return all(after is None for _, after in agreed)


def _half_time_is_redrawn(seen: Scene) -> bool:
    """Anna is away, so that her question still waits; it names Dieter's tandem and this one."""
    was, is_ = (_half_time_question(seen, words) for words in (seen.words_before, seen.words_after))
    return was is not None and is_ is not None and str(seen.ended) in was and str(seen.ended) not in is_


def _half_time_question(seen: Scene, words: dict[Any, str]) -> str | None:
    rows = seen.before["outbox_message"]
    found = [said for id_, said in words.items() if id_ in rows and "/interim/" in rows[id_]["key"]]
    return found[0] if found else None


def _both_alone_rate(seen: Scene) -> bool:
    return _asked(seen) == {seen.ben.user_id, seen.partner.user_id}


def _everybody_rates(seen: Scene) -> bool:
    return _asked(seen) > {seen.ben.user_id, seen.partner.user_id, seen.dieter.user_id}


def _nobody_rates(seen: Scene) -> bool:
    waited, waits = (_half_time_question(seen, words) is not None for words in (seen.words_before, seen.words_after))
    return waited and not waits and not _asked(seen)


def _asked(seen: Scene) -> set[str]:
    """Who is asked for the added value at the end, as soon as a pause allows."""
    new = [row for id_, row in seen.after["outbox_message"].items() if id_ not in seen.before["outbox_message"]]
    return {row["user_id"] for row in new if row["key"].startswith("rating/") and "/closing/" in row["key"]}


def _partner_alone_hears(seen: Scene) -> bool:
    words = "ist zu Ende. Das kommt vor und liegt nicht an dir."
    return seen.hears(seen.partner, f"Dein Tandem mit {_at(seen.ben)} {words}") and not seen.hears(seen.ben, words)


def _stand_in_hears(seen: Scene) -> bool:
    return seen.partner is seen.emre and seen.hears(seen.emre, f"Deine Vertretung bei {_at(seen.ben)} ist zu Ende.")


def _learner_hears_of_stand_in(seen: Scene) -> bool:
    return seen.partner is seen.emre and seen.hears(seen.ben, f"Die Vertretung durch {_at(seen.emre)} ist zu Ende.")


def _dates_are_called_off(seen: Scene) -> bool:
    dates = [(before, after) for before, after in _of(seen, "meeting") if before["cancelled_at"] is None]
    assert dates
    if not all(after is None or after["cancelled_at"] for _, after in dates):
        return False
    file = Calendar.from_ical(seen.partner.saves(CALENDAR_NAME))
    return str(file["method"]) == "CANCEL" and seen.hears(seen.partner, "Das Treffen entfällt")


def _says_goodbye(seen: Scene) -> bool:
    return seen.hears(seen.ben, "Du bist ausgestiegen. Ab jetzt schreibe ich dir nicht mehr.")


def _round_tells(seen: Scene) -> bool:
    return all(seen.hears(person, "ist leider abgesagt") for person in (seen.ben, seen.anna, seen.dieter, seen.emre))


def _at(person: Any) -> str:
    return f"@{person.name}"


CHECKS: dict[Consequence, Callable[[Scene], bool]] = {
    C.OUTBOX_CANCELLED: _outbox_is_cancelled,
    C.QUESTIONS_DROPPED: _questions_are_dropped,
    C.CONVERSATION_SILENT: _conversation_is_silent,
    C.BOTH_FREED: _both_are_freed,
    C.DRAFT_OFFERED: _draft_is_offered,
    C.STAND_IN_GIVEN_UP: _stand_in_is_given_up,
    C.GROUP_GOES_ON: _group_goes_on,
    C.AGREEMENT_ERASED: _agreement_is_erased,
    C.HALF_TIME_REDRAWN: _half_time_is_redrawn,
    C.RATING_ASKED: _both_alone_rate,
    C.PARTNER_TOLD: _partner_alone_hears,
    C.PARTNER_TOLD_OF_STAND_IN: lambda seen: _stand_in_hears(seen) and not _learner_hears_of_stand_in(seen),
    C.BOTH_TOLD_OF_STAND_IN: lambda seen: _stand_in_hears(seen) and _learner_hears_of_stand_in(seen),
    C.DATES_CALLED_OFF: _dates_are_called_off,
    C.GOODBYE: _says_goodbye,
    C.ROUND_TELLS: _round_tells,
    C.ROUND_TAKES_BACK_RATING: _nobody_rates,
    C.ROUND_ASKS_RATING: _everybody_rates,
}
