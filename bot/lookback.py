"""Looking back: finds out in the conversation's history whether a message arrived that nobody is sure of."""

import random
from collections.abc import Callable
from dataclasses import dataclass

from bot.postman import Postman, envelope
from bot.results import Results, note
from bot.timings import Timings
from programme.messages import Decision, Delivery, Outcome, Result, after_look, back_off, is_harmless_twice
from storage import queue
from storage.attempts import Settled
from storage.claiming import Turn
from storage.database import Database
from storage.outbox import Method
from storage.queue import Claimed


@dataclass(frozen=True)
class Lookback:
    """Settles uncertain messages, one at a time; `may_go_on` says when to stop."""

    database: Database
    postman: Postman
    results: Results
    timings: Timings
    turn: Callable[[], Turn]
    may_go_on: Callable[[], bool]

    async def run(self) -> int:
        """How many messages were settled."""
        settled = 0
        while self.may_go_on() and (claimed := await self._claim()) is not None:
            decision = await self._find_out(claimed)
            if decision.state is Delivery.UNCERTAIN:
                # Slack cannot be asked now, and asking about the next would be no use either.
                break
            settled += decision.state is not Delivery.WAITING
        return settled

    async def _claim(self) -> Claimed | None:
        async with self.database.transaction() as session:
            turn = self.turn()
            # Every time, and not at the start alone: what died may have been another process (D2, R3).
            dead = await queue.bury_dead_leases(session, turn, settle=self.timings.settle)
            claimed = await queue.claim_uncertain(session, turn, kept=self.results.kept())
        for message in dead:
            note(message)
        return claimed

    async def _find_out(self, claimed: Claimed) -> Decision:
        found = await self.postman.find(envelope(claimed))
        if isinstance(found, Outcome):
            decision, outcome = _ask_later(claimed, found), found
        else:
            sight, ts = found
            # The same words over the same message once more: nobody sees a difference.
            harmless = is_harmless_twice(claimed.message.kind) or claimed.message.method is Method.UPDATE
            decision, outcome = after_look(sight, harmless_twice=harmless), Outcome(Result.UNKNOWN, ts=ts)
        await self.results.save(Settled(claimed, decision, outcome))
        return decision


def _ask_later(claimed: Claimed, outcome: Outcome) -> Decision:
    if claimed.recipients.situation.late:
        return Decision(Delivery.EXPIRED, "too late to find out")
    wait = outcome.retry_after or back_off(claimed.message.attempts, random.random())
    return Decision(Delivery.UNCERTAIN, outcome.reason, wait)
