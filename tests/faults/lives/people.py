"""People who go on using the bot while it dies again and again; what nobody acknowledged, they do once more."""

import asyncio
import contextlib
import random
import time
from collections.abc import Callable

from handlers.asking.views import hands
from handlers.joining.views import sign_up
from handlers.joining.views.sign_up_preview import PREVIEW
from handlers.pairing.views import matching, proposals
from handlers.tandem.views import confirming
from sandbox import Face
from sandbox.seen import Message
from tests.faults.lives.ledger import HELP, Ledger, Matter, Sent, say

# What a dialog that did not come looks like to somebody who waits for it.
PATIENCE_SECONDS = 2.0
NOTHING_THERE = (AssertionError, LookupError, TimeoutError)
NOBODY_OFFERS = "customers"


async def until(what: Callable[[], object], *, seconds: float = PATIENCE_SECONDS) -> None:
    """Raises `TimeoutError` where it does not come."""
    ends = time.monotonic() + seconds
    while not what():
        if time.monotonic() > ends:
            raise TimeoutError
        await asyncio.sleep(0.03)


class Somebody:
    """One person, who does one thing after the other, and is patient where nothing comes back."""

    def __init__(self, face: Face, ledger: Ledger, chance: random.Random, *, wants: str = NOBODY_OFFERS) -> None:
        self.face, self.ledger, self.chance = face, ledger, chance
        self.wants = [wants]
        self.offers: list[str] = []
        self.takes_part = self.moves = False
        self.hands_raised = 0

    async def live(self, stop: asyncio.Event, closed: Callable[[str], int]) -> None:
        """Until `stop`; `closed` says how many of somebody's hands the coordination has dealt with."""
        while not stop.is_set():
            await asyncio.sleep(self.chance.uniform(0.1, 0.8))
            try:
                await self._do_something(closed(self.face.user_id) == self.hands_raised)
            except NOTHING_THERE:
                await self.closes_everything()

    async def _do_something(self, no_hand_is_up: bool) -> None:
        if not self.takes_part and (self.moves or self.chance.random() < 0.5):
            await self.signs_up()
        elif self.moves:
            # What somebody is owed and has not got yet, they forgo by leaving.
            if self.ledger.has_come(self.face.user_id):
                await self.leaves()
        elif self.takes_part and no_hand_is_up and self.chance.random() < 0.3:
            await self.raises_hand()
        elif self.chance.random() < 0.5:
            await self.face.writes(HELP)
        else:
            await self.face.command("/buddy", self.chance.choice(["status", "meine-daten"]))

    async def closes_everything(self) -> None:
        if self.face.modal is not None:
            await self.face.close_modal(everything=True)

    async def signs_up(self) -> None:
        """Through the whole form."""
        face = self.face
        await self.closes_everything()
        await face.command("/buddy", "anmelden")
        await until(lambda: self._sees_field(sign_up.ROLE))
        await face.fill(sign_up.ROLE, "buddy" if self.offers else "learner")
        topics = "offers" if self.offers else "wants"
        await until(lambda: self._sees_field(topics))
        await face.fill(topics, self.offers or self.wants)
        await face.submit(consent=["consent"])
        await face.submit()
        if face.modal is None or face.modal.callback_id != PREVIEW:
            raise TimeoutError
        await face.submit()
        sent = self.sent()
        done = say("sign-up-done", round="|", day="|").partition("|")[0]
        self.ledger.note(Matter.WELCOME, face.user_id, sent, counts=done in sent.words)
        self.takes_part = self.takes_part or say("sign-up-done-title") in sent.words
        await self.closes_everything()

    async def leaves(self) -> None:
        face = self.face
        await self.closes_everything()
        await face.command("/buddy", "aussteigen")
        await until(lambda: face.modal)
        if face.modal is not None and face.modal.callback_id != confirming.CONFIRM:
            # It was saved, and the bot died before it could say so.
            self.takes_part = say("refused-not-taking-part") not in face.modal.text
            return
        await face.submit()
        sent = self.sent()
        is_done = say("leaving-done") in sent.words
        self.ledger.note(Matter.GOODBYE, face.user_id, sent, counts=is_done)
        self.takes_part = not is_done
        await self.closes_everything()

    async def raises_hand(self) -> None:
        """Once: what nobody acknowledged is clicked again, and an open hand is not raised twice."""
        await self.closes_everything()
        await self.face.opens_home()
        await until(lambda: self.face.home and any(b.action_id == hands.RAISE for b in self.face.home.buttons))
        # Nobody deals with it as long as its owner does not know whether it is up: the next click would raise another.
        self.ledger.raising.add(self.face.user_id)
        while not (sent := await self.clicks(hands.RAISE)).is_acknowledged:
            await asyncio.sleep(0.2)
        self.ledger.note(Matter.HAND, self.face.user_id, sent)
        self.hands_raised += 1
        self.ledger.raising.discard(self.face.user_id)
        await until(lambda: self.face.modal)
        await self.closes_everything()

    async def clicks(self, button: str, *, in_: Message | None = None) -> Sent:
        await self.face.click(button, in_=in_)
        return self.sent()

    def sent(self) -> Sent:
        return self.ledger.last(self.face.user_id)

    def _sees_field(self, name: str) -> bool:
        return self.face.modal is not None and any(field.block_id == name for field in self.face.modal.fields)


class Partner(Somebody):
    """Signs up, waits for a question, says yes, and is done."""

    async def finds_somebody(self) -> None:
        while not self.takes_part:
            try:
                await self.signs_up()
            except NOTHING_THERE:
                await self.closes_everything()
            await asyncio.sleep(0.3)
        while not self._asked():
            await asyncio.sleep(0.1)
        # What was saved and not acknowledged takes the button away, too.
        while self._asked():
            with contextlib.suppress(*NOTHING_THERE):
                if (await self.clicks(proposals.YES, in_=self._asked()[0])).is_acknowledged:
                    return
            await asyncio.sleep(0.3)

    def _asked(self) -> list[Message]:
        return buttons_in(self.face, proposals.YES)


class Coordinator(Somebody):
    """Opens the round, releases the draft once there are partners, and closes every raised hand."""

    def __init__(self, face: Face, ledger: Ledger, chance: random.Random) -> None:
        super().__init__(face, ledger, chance)
        self._closed: dict[str, str] = {}

    def closed(self, user_id: str) -> int:
        """How many of somebody's hands were dealt with, and acknowledged."""
        return sum(words.startswith(f"<@{user_id}>") for words in self._closed.values())

    async def works(self, partners: list[Partner], stop: asyncio.Event) -> None:
        """Until `stop`, and until nothing is left to do."""
        learners = [each for each in partners if not each.offers]
        while not stop.is_set() or self._open_hands() or not self._are_asked(learners):
            await asyncio.sleep(0.3)
            try:
                await self._close_hands()
                if all(each.takes_part for each in partners) and not self._are_asked(learners):
                    await self._release()
                    await until(lambda: self._are_asked(learners), seconds=4.0)
            except NOTHING_THERE:
                await self.closes_everything()

    def _are_asked(self, learners: list[Partner]) -> bool:
        there = self.ledger.posted()
        return all(there[Matter.QUESTION, each.face.user_id] for each in learners)

    def _open_hands(self) -> list[Message]:
        return [each for each in buttons_in(self.face, hands.DONE) if each.ts not in self._closed]

    async def _close_hands(self) -> None:
        for message in self._open_hands():
            words = message.blocks[0]["text"]["text"]
            if any(words.startswith(f"<@{user_id}>") for user_id in self.ledger.raising):
                continue
            if (await self.clicks(hands.DONE, in_=message)).is_acknowledged:
                self._closed[message.ts] = words

    async def _release(self) -> None:
        await self.closes_everything()
        await self.face.command("/buddy-coordination")
        await until(lambda: self.face.modal)
        await self.face.click(matching.OPEN)
        await until(lambda: self.face.modal and self.face.modal.callback_id == matching.RELEASE, seconds=6.0)
        await self.face.submit()
        await self.closes_everything()


def buttons_in(face: Face, action: str) -> list[Message]:
    """The messages in which somebody can still click it."""
    return [each for each in face.direct_messages if any(button.action_id == action for button in each.buttons)]
