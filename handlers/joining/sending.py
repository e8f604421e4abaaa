"""The last form of a sign-up is sent: now, and only now, it counts. What is saved, and what follows from it."""

from handlers.desk.interaction import Interaction, Listeners
from handlers.joining import applying, enrolling, sent, welcoming
from handlers.joining.views.sign_up_preview import PREVIEW
from handlers.joining.welcoming import Welcome
from handlers.pairing import small_drafts


async def send(i: Interaction) -> None:
    async with i.services.database.transaction() as session:
        me, cohort, topics, answers, notes, former = await sent.read(session, i)
        is_change = former is not None and former.left_at is None
        enrolment = await enrolling.enrol(session, i.services, me, cohort, topics, answers, former=former)
        has_applied = await applying.follow(session, i.services, cohort, answers, enrolment, is_first=former is None)
        # Whoever learns as well takes part from now on, whatever becomes of the application.
        welcome = Welcome(cohort, notes, only_applied=has_applied and not answers.learns)
        if welcome.only_applied or not is_change:
            is_first = former is None
            await welcoming.post_note(session, i.services, welcome, me, enrolment, is_first=is_first, by=i.asked)
            # Before the start they are in the first draft anyway.
            if cohort.is_running(i.services.now()):
                await small_drafts.offer_later(session, i.services, cohort)
    i.services.wake_delivery()
    await i.redraw(welcoming.dialog(i.say, welcome, is_change=is_change))


LISTENERS = Listeners(
    forms={
        PREVIEW: send,
    },
)
