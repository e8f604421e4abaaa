"""What a finger slips on: for each click and form that writes, how somebody gets to it, and the deed itself."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import TypeAlias

from handlers.asking.views import certificates, check_ins, hands, held
from handlers.coordinating.views import appointing, coordination
from handlers.joining.views import briefing, sign_up
from handlers.leaving.views import pausing
from handlers.measuring.views import reports
from handlers.rounds.views import onboarding, opening
from handlers.tandem.views import learning
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story
from tests.stories.test_certificates import _at_the_end

Deed: TypeAlias = Callable[[], Awaitable[None]]
Slip: TypeAlias = Callable[[Story], Awaitable[Deed]]


async def raise_a_hand(story: Story) -> Deed:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await ben.opens_home()
    return partial(ben.click, hands.RAISE)


async def ask_for_help(story: Story) -> Deed:
    ben = await _asked(story)
    return partial(ben.click, check_ins.ACTIONS[Answer.HELP])


async def answer(story: Story) -> Deed:
    ben = await _asked(story)
    return partial(ben.click, check_ins.ACTIONS[Answer.MET])


async def leave(story: Story) -> Deed:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.command("/buddy", "stop")
    await ben.fill("choice", "everything")
    return ben.submit


async def apply(story: Story) -> Deed:
    anna = story.person("Anna")
    await story.opens_round(selection=[opening.APPLY])
    return await _last_form(anna, "buddy", "offers")


async def sign_up_last_form(story: Story) -> Deed:
    ben = story.person("Ben")
    await story.opens_pilot()
    return await _last_form(ben, "learner", "wants")


async def appoint(story: Story) -> Deed:
    ulrike, petra = story.people("Ulrike", "Petra")
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.fill(appointing.COORDINATORS, [ulrike, petra])
    return ulrike.submit


async def hand_over(story: Story) -> Deed:
    ulrike, petra = story.people("Ulrike", "Petra")
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.HAND_OVER)
    await ulrike.submit({appointing.SUCCESSOR: petra})
    return ulrike.submit


async def pause(story: Story) -> Deed:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.command("/buddy", "pause")
    await ben.fill(pausing.UNTIL, "2027-02-20")
    return ben.submit


async def post_a_summary(story: Story) -> Deed:
    await story.opens_pilot()
    await story.coordinator.command("/buddy-coordination")
    return partial(story.coordinator.click, coordination.SUMMARY)


async def make_the_report(story: Story) -> Deed:
    await story.opens_pilot()
    await story.until("2027-03-24", "12:00")
    await story.coordinator.command("/buddy-coordination")
    return partial(story.coordinator.click, reports.MAKE)


async def make_the_certificate(story: Story) -> Deed:
    ben, _ = await _at_the_end(story)
    await ben.click(certificates.OPEN)
    return ben.submit


async def open_a_pilot(story: Story) -> Deed:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(opening.NEW_PILOT)
    await ulrike.fill(opening.CHANNEL, story.slack.channel("digital-buddies").id)
    return ulrike.submit


async def open_a_round(story: Story) -> Deed:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(opening.NEW_ROUND)
    await ulrike.fill(opening.NAME, "Frühjahr")
    await ulrike.fill(opening.CHANNEL, story.slack.channel("digital-buddies").id)
    return ulrike.submit


async def open_an_onboarding(story: Story) -> Deed:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(onboarding.NEW)
    await ulrike.fill(opening.NAME, "Onboarding")
    await ulrike.fill(opening.CHANNEL, story.slack.channel("digital-buddies").id)
    return ulrike.submit


async def note_what_was_learned(story: Story) -> Deed:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.command("/buddy", "status")
    await ben.click(held.TANDEM)
    await ben.click(held.WE_MET)
    await ben.fill(held.NOTE, "Die Suche versteht ganze Sätze")
    return ben.submit


async def begin_the_briefing(story: Story) -> Deed:
    anna = story.person("Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    return partial(anna.click, briefing.BEGIN)


async def set_the_shared_page(story: Story) -> Deed:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await ben.click(learning.PATH)
    await ben.click(learning.PAGE)
    await ben.fill(learning.LINK, "https://example.com/page")
    return ben.submit


SLIPS: tuple[Slip, ...] = (
    raise_a_hand,
    ask_for_help,
    answer,
    leave,
    apply,
    sign_up_last_form,
    appoint,
    hand_over,
    pause,
    post_a_summary,
    make_the_report,
    make_the_certificate,
    open_a_pilot,
    open_a_round,
    open_an_onboarding,
    note_what_was_learned,
    begin_the_briefing,
    set_the_shared_page,
)


async def _asked(story: Story) -> Face:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    return ben


async def _last_form(person: Face, role: str, field: str) -> Deed:
    await person.command("/buddy", "anmelden")
    await person.fill(sign_up.ROLE, role)
    await person.fill(field, ["customers"])
    await person.submit(consent=["consent"])
    await person.submit({})
    return person.submit
