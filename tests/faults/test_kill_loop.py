"""The delivery is killed again and again at moments nobody has chosen; what Slack has received is the judge."""

import asyncio
import random
from collections import Counter

import pytest

from tests.faults.post_office import PostOffice

NAMES = ("Anna", "Ben", "Grace", "Emre", "Dieter", "Ulrike")
KILLS = 8
LONGEST_LIFE_SECONDS = 0.6


@pytest.mark.depends_on_engine
async def test_however_often_it_dies_every_message_arrives_once(office: PostOffice) -> None:
    chance = random.Random(7)
    expected = {name: [f"{number} for {name}" for number in range(12)] for name in NAMES}
    for name, texts in expected.items():
        for text in texts:
            await office.leave(text, to=name)

    for _ in range(KILLS):
        async with office.process() as process:
            assert process.stdin is not None
            process.stdin.write(b"go\n")
            await asyncio.sleep(chance.uniform(0.05, LONGEST_LIFE_SECONDS))
            process.kill()
            await process.wait()
    survivor = office.delivery()
    for texts in expected.values():
        for text in texts:
            await office.settled(survivor, text)

    assert {name: Counter(office.got(name)) for name in NAMES} == {
        name: Counter(texts) for name, texts in expected.items()
    }
