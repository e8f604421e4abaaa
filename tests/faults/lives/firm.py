"""A firm whose bot dies again and again, with its people, its database and its Slack; judged at the end."""

import asyncio
import os
import random
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from handlers.asking.views import hands
from handlers.pairing.views import proposals
from handlers.rounds.views import opening
from programme.calendar import local_date
from sandbox import Sandbox
from storage.sealing import new_key
from tests.faults.lives.dying import STARTING, Death
from tests.faults.lives.ledger import Ledger, Matter
from tests.faults.lives.lives import ROOT, Life, Zygote
from tests.faults.lives.people import Coordinator, Partner, Somebody, buttons_in, until

SETTLED = ("Dieter", "Emre", "Petra", "Jonas")
MOVING = ("Monika", "Florian", "Gülşen")
COUPLES = (("Ben", "Anna", "ai-assistants"), ("Sabine", "Jürgen", "materials"))
# Slack sends again what nobody acknowledged: sooner than in truth, so that the next life sees it.
AGAIN_AFTER_SECONDS = (0.0, 1.0, 4.0)
# A dead process's lease, its settle time, and a look into the history.
LEASE_SECONDS = 30.0 + 8.0
ALL_DONE_SECONDS = 180.0


class Firm:
    """`processes` of one bot live at a time, and one of them is killed at a time."""

    def __init__(
        self, name: str, slack: Sandbox, zygote: Zygote, url: str, folder: Path, chance: random.Random
    ) -> None:
        self.name, self.slack, self.zygote, self.folder, self.chance = name, slack, zygote, folder, chance
        self.ledger = Ledger(slack)
        self.death = Death(slack, self.ledger, chance)
        self.lives: list[Life] = []
        slack.courier.redeliver_after = AGAIN_AFTER_SECONDS
        self._environment = environment(slack, url)

    async def lives_through(self, kills: int, processes: int) -> None:
        """Dies so often while people go on, and is then left in peace until all is done."""
        for _ in range(processes):
            await self._begin()
        await self.slack.connected(sockets=processes)
        coordinator, partners, others = self._people()
        await _opens_round(coordinator, self.slack)
        stop = asyncio.Event()
        busy = [asyncio.create_task(each.live(stop, coordinator.closed)) for each in others]
        busy += [asyncio.create_task(each.finds_somebody()) for each in partners]
        busy.append(asyncio.create_task(coordinator.works(partners, stop)))
        try:
            for _ in range(kills):
                await self._die_once(processes)
            died_at = time.monotonic()
            stop.set()
            async with asyncio.timeout(ALL_DONE_SECONDS):
                await asyncio.gather(*busy)
            await self._comes_to_rest(died_at + LEASE_SECONDS)
        finally:
            for each in busy:
                each.cancel()
            await asyncio.gather(*busy, return_exceptions=True)

    async def _begin(self) -> Life:
        life = await self.zygote.begin(self._environment, self.folder)
        self.lives.append(life)
        return life

    async def _die_once(self, processes: int) -> None:
        point = self.death.choose()
        if point == STARTING:
            # Whoever is there dies at once, and the next one while it starts.
            await self._kill(point)
            await self._begin()
            await self.death.strike(point, self.lives[-1])
            await self._bury(self.lives[-1])
        else:
            await self.slack.connected(sockets=processes)
            await self._kill(point)
        await self._begin()
        for life in self.lives:
            await self.zygote.must_live(life)

    async def _kill(self, point: str) -> None:
        life = self.chance.choice(self.lives)
        if point == STARTING:
            life.kill()
        else:
            await self.death.strike(point, life)
        await self._bury(life)

    async def _bury(self, life: Life) -> None:
        await self.zygote.buried(life)
        self.lives.remove(life)
        self.ledger.died()

    async def _comes_to_rest(self, earliest: float) -> None:
        ends = time.monotonic() + ALL_DONE_SECONDS
        while time.monotonic() < earliest or (self.wrong() and time.monotonic() < ends):
            await asyncio.sleep(0.5)

    def wrong(self) -> list[str]:
        """What the pretend Slack has to complain of, when all is over."""
        found = self.ledger.missing() + self.ledger.too_many()
        for learner, buddy, _ in COUPLES:
            here, there = self.slack.person(learner), self.slack.person(buddy)
            if not here.group_messages:
                found.append(f"{learner} and {buddy} both said yes and were not introduced")
            found += [f"{each.name} can still click Yes" for each in (here, there) if buttons_in(each, proposals.YES)]
        if buttons_in(self.slack.person("Ulrike"), hands.DONE):
            found.append("a hand that was dealt with can still be clicked")
        return [f"{self.name}: {each}" for each in found]

    def errors(self) -> list[str]:
        """What the bot itself wrote down as an error."""
        lines = (self.folder / "bot.log").read_text().splitlines()
        return [f"{self.name}: {line}" for line in lines if " ERROR " in line or line.startswith("Traceback")]

    def figures(self) -> str:
        owed = Counter(dict.fromkeys(Matter, 0))
        for (matter, _), count in self.ledger.all_owed().items():
            owed[matter] += count
        return f"{self.name}: deaths {dict(self.death.reached)}, owed { ({str(m): n for m, n in owed.items()}) }"

    def _people(self) -> tuple[Coordinator, list[Partner], list[Somebody]]:
        person, ledger, chance = self.slack.person, self.ledger, self.chance
        partners = []
        for learner, buddy, topic in COUPLES:
            partners += [Partner(person(learner), ledger, chance, wants=topic), Partner(person(buddy), ledger, chance)]
            partners[-1].offers = [topic]
        for each in partners:
            # Whenever it is asked, each is asked once.
            ledger.owed[Matter.QUESTION, each.face.user_id] = 1
        others = [Somebody(person(name), ledger, chance) for name in (*SETTLED, *MOVING)]
        for mover in others[len(SETTLED) :]:
            mover.moves = True
        return Coordinator(person("Ulrike"), ledger, chance), partners, others


async def _opens_round(coordinator: Coordinator, slack: Sandbox) -> None:
    """In peace: nobody dies yet, and however busy the machine is, nobody gives up waiting."""
    face, patience = coordinator.face, slack.courier.patience
    slack.courier.patience = slack.workspace.permits.trigger_seconds = 30.0
    await face.command("/buddy-coordination")
    await until(lambda: face.modal, seconds=30.0)
    await face.click(opening.NEW_PILOT)
    await until(lambda: face.modal and face.modal.shown.view["submit"], seconds=30.0)
    starts_on = local_date(slack.clock.now(), "Europe/Berlin") + timedelta(days=14)
    await face.submit({opening.STARTS_ON: starts_on, opening.CHANNEL: slack.channel("digital-buddies").id})
    assert coordinator.sent().is_acknowledged
    slack.courier.patience = slack.workspace.permits.trigger_seconds = patience
    await coordinator.closes_everything()


def environment(slack: Sandbox, url: str) -> dict[str, str]:
    """As a server sets it, with times as short as the settings allow."""
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "SLACK_BOT_TOKEN": slack.bot_token,
        "SLACK_APP_TOKEN": slack.app_token,
        "SLACK_API_URL": slack.api_url,
        "SEALING_KEY": new_key(),
        "DATABASE_URL": url,
        "FIRST_COORDINATOR": slack.person("Ulrike").user_id,
        "DELIVERY_TIMEOUT_SECONDS": "3",
        "DELIVERY_SETTLE_SECONDS": "4",
        "DELIVERY_PACE_SECONDS": "0",
    }


@asynccontextmanager
async def opened(name: str, zygote: Zygote, url: str, folder: Path, seed: int) -> AsyncIterator[Firm]:
    async with Sandbox() as slack:
        firm = Firm(name, slack, zygote, url, folder, random.Random(f"{seed}/{name}"))
        try:
            yield firm
        finally:
            for life in firm.lives:
                life.kill()
