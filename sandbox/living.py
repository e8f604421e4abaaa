"""Living: time goes by from one thing that happens to the next, and nearly everybody answers what they are asked."""

from datetime import datetime, timedelta

from sandbox.acting import Acting
from sandbox.demo import Demo

DAY = timedelta(days=1)


async def lives_until(demo: Demo, acting: Acting, moment: datetime, *, answering: bool = True) -> None:
    clock = demo.slack.clock
    while clock.now() < moment:
        coming = [each.at for each in await demo.bot.upcoming(1)]
        clock.set_to(min([moment, clock.now() + DAY, *coming]) + timedelta(seconds=1))
        await demo.catch_up()
        if answering:
            await _answer(demo, acting)


async def _answer(demo: Demo, acting: Acting) -> None:
    asked = acting.asked("met")
    for number, face in enumerate(asked, len(asked[0].direct_messages) if asked else 0):
        await acting.clicks(face, "planned" if number % 5 == 3 else "met")
    if asked:
        # Before time goes on: what answers a click is not sent the day after.
        await demo.catch_up()
