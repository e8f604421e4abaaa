"""Whom one more buddy would serve: those who wait, and those whose place somebody who waits could take over."""

from collections import deque

from programme.matching.network import Numbers, Problem
from programme.matching.optimum import Optimum
from programme.matching.people import Array

# A buddy who is found takes up to so many learners.
PLACES_OF_A_RECRUIT = 3
# Up to so many possible pairs it is asked who could pass a place on; beyond, only who would get the new places.
MOST_EDGES_SEATED_ANEW = 500_000

# Where somebody sits who has no place with a buddy of the round that could be passed on.
WAITS, WITH_RECRUIT, PINNED = -1, -2, -3


def served_by_recruits(best: Optimum, *, room: int, wanted: int) -> dict[str, int]:
    """For topics somebody waits for, how many more a buddy would serve, free at any time and in every language.

    By name, until there are as many as wanted for which no other topic would serve more. Nobody more could be served
    without the recruit: the chosen pairs are as many as can be.
    """
    chain = _Chain(best.problem, _seats(best))
    waiting = [row for row, seat in enumerate(chain.seats) if seat == WAITS]
    wanting = _by_topic(best, {topic for row in waiting for topic in best.learners[row].wants})
    most = min(PLACES_OF_A_RECRUIT, len(waiting), room)
    found: dict[str, int] = {}
    for topic, rows in wanting.items():
        found[topic] = chain.served(rows, most=most)
        if list(found.values()).count(most) == wanted:
            break
    return found


def _seats(best: Optimum) -> list[int]:
    rows = {learner.id: row for row, learner in enumerate(best.learners)}
    columns = {buddy.id: column for column, buddy in enumerate(best.buddies)}
    seats = [WAITS] * len(rows)
    for pair in best.chosen:
        row = rows[pair.learner.id]
        seats[row] = PINNED if row in best.pinned_rows else columns[pair.buddy.id]
    return seats


def _by_topic(best: Optimum, topics: set[str]) -> dict[str, list[int]]:
    """Who wants each of the topics, with a place or without; a pin is not undone."""
    found: dict[str, list[int]] = {topic: [] for topic in sorted(topics)}
    for row, learner in enumerate(best.learners):
        if row not in best.pinned_rows:
            for topic in topics & learner.wants.keys():
                found[topic].append(row)
    return found


class _Chain:
    """Who could take whose place: augmenting paths, looked for from the recruit back to somebody who waits."""

    def __init__(self, problem: Problem, seats: list[int]) -> None:
        import numpy as np  # noqa: PLC0415

        self.seats = seats
        known = len(problem.learner) if len(problem.learner) <= MOST_EDGES_SEATED_ANEW else 0
        learner, buddy = problem.learner[:known], problem.buddy[:known]
        near = _in_reach(learner, buddy, seats, buddies=len(problem.capacity))[learner]
        order = np.argsort(buddy[near], kind="stable")
        self._asking = learner[near][order]
        self._first = np.searchsorted(buddy[near][order], np.arange(len(problem.capacity) + 1)).tolist()

    def served(self, wanting: list[int], *, most: int) -> int:
        """How many of those who wait a buddy for these would serve, at most `most`."""
        seats = self.seats.copy()
        count = 0
        while count < most and self._serve_one_more(wanting, seats):
            count += 1
        return count

    def _serve_one_more(self, wanting: list[int], seats: list[int]) -> bool:
        """Somebody who waits gets a place, everybody on the way moves on, the last of them to the recruit."""
        moves_up = dict.fromkeys((row for row in wanting if seats[row] != WITH_RECRUIT), WITH_RECRUIT)
        asked: set[int] = set()
        queue = deque(moves_up)
        while queue:
            row = queue.popleft()
            seat = seats[row]
            if seat == WAITS:
                self._move(row, moves_up, seats)
                return True
            if seat not in asked:
                asked.add(seat)
                after = [each for each in self._who_ask(seat) if each not in moves_up and seats[each] != WITH_RECRUIT]
                moves_up |= dict.fromkeys(after, row)
                queue.extend(after)
        return False

    def _move(self, row: int, moves_up: dict[int, int], seats: list[int]) -> None:
        while (ahead := moves_up[row]) != WITH_RECRUIT:
            seats[row], row = seats[ahead], ahead
        seats[row] = WITH_RECRUIT

    def _who_ask(self, buddy: int) -> list[int]:
        """Those who could take a place with this buddy."""
        found: list[int] = self._asking[self._first[buddy] : self._first[buddy + 1]].tolist()
        return found


def _in_reach(learner: Numbers, buddy: Numbers, seats: list[int], *, buddies: int) -> Array:
    """Those who wait, those whose place one of them could take, those whose place one of these could, and so on."""
    import numpy as np  # noqa: PLC0415

    seat = np.array(seats, dtype=np.int64)
    reached: Array = seat == WAITS
    count = -1
    while count != (count := int(reached.sum())):
        # Who has no seat to pass on looks, with a negative number, at one of the three at the end.
        asked = np.zeros(buddies + 3, dtype=bool)
        asked[buddy[reached[learner]]] = True
        reached |= asked[seat]
    return reached
