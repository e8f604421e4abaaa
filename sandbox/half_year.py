"""Half a year at Falkenberg Maschinenbau: one round of forty people, with what comes between in six months."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle

from sandbox.acting import Acting
from sandbox.demo import Demo
from sandbox.face import Face
from sandbox.forty import BUDDIES, CONTACT, COORDINATOR, LATE_JOINER, LEARNERS
from sandbox.living import lives_until
from sandbox.starting_points import TOPICS, ZONE

# Three weeks before the round begins, on a Monday morning in Berlin.
BEGINS = datetime(2027, 1, 11, 8, 10, tzinfo=UTC)
ROUND, WEEKS = "Frühjahr 2027", 26
STATE = "BW"
WELCOME = "Niemand von uns kann alles. Ich fange selbst an und lerne bei unseren Auszubildenden."


class HalfYear:
    """Who does what, and when. Everything is done by clicking, in each person's own language."""

    def __init__(self, demo: Demo) -> None:
        self._demo, self._acting, self._show = demo, Acting(demo), demo.transcript
        self._coordinator, self._contact = self._acting.people(COORDINATOR, CONTACT)
        self._buddies, self._learners = self._acting.people(*BUDDIES), self._acting.people(*LEARNERS)

    async def play(self) -> None:
        for number, (scene, german, english) in enumerate(
            (
                (self.opening, "Ein Durchgang wird geöffnet", "A round is opened"),
                (self.signing_up, "Vierzig melden sich an", "Forty sign up"),
                (self.pairing, "Zuordnung", "Pairing"),
                (self.beginning, "Auftakt und erste Treffen", "Kick-off and first meetings"),
                (self.school_and_holidays, "Berufsschule und Ostern", "Vocational school and Easter"),
                (self.half_time, "Halbzeit", "Halfway"),
                (self.changes, "Wechsel", "Changes"),
                (self.closing, "Abschluss", "Closing"),
            ),
            1,
        ):
            self._show.scene(number, german, english)
            await scene()
        self._show.rest()

    async def opening(self) -> None:
        acting, ulrike = self._acting, self._coordinator
        self._show.note("Ulrike plans six months, with a word of welcome from the managing director.")
        await ulrike.command("/buddy-coordination")
        await ulrike.click(acting.label(ulrike, "round"))
        await acting.submits(
            ulrike,
            name=ROUND,
            channel=self._demo.slack.channel("digital-buddies").id,
            starts_on="2027-02-01",
            sign_up_until="2027-01-29",
            weeks=WEEKS,
            federal_state=STATE,
            contact=self._contact,
            greeting=WELCOME,
            greeting_by="Renate Falkenberg, Geschäftsführerin",
        )
        await ulrike.close_modal(everything=True)

    async def signing_up(self) -> None:
        show = self._show
        show.note("Buddies are mostly apprentices. Learners come from every department, Renate among them.")
        first = [(self._buddies[0], True), (self._learners[0], False)]
        rest = [(face, True) for face in self._buddies[1:]] + [(face, False) for face in self._learners[1:]]
        offers = cycle(zip(TOPICS, (*TOPICS[1:], TOPICS[0]), strict=True))
        wants = cycle(TOPICS)
        for face, teaches in first:
            await self._signs_up(face, list(next(offers)) if teaches else [], [] if teaches else [next(wants)])
        show.note(f"{len(rest)} others do the same over the next days.")
        with show.aside():
            for face, teaches in rest:
                await self._signs_up(face, list(next(offers)) if teaches else [], [] if teaches else [next(wants)])
        await self._lives_until("2027-01-25 10:00")

    async def pairing(self) -> None:
        acting, show = self._acting, self._show
        await self._releases()
        unwilling = next(face for face in self._learners if acting.is_asked(face))
        show.note(f"{unwilling.name} would rather not, silently. The two are not put together again.")
        await acting.clicks(unwilling, "rather not")
        show.note("The others say yes: the learners first, then the buddies.")
        with show.aside():
            await self._everybody_agrees()
        await self._lives_until("2027-01-26 10:00")
        show.note("Whoever is free again stands in front in the next draft.")
        await self._releases()
        with show.aside():
            await self._everybody_agrees()

    async def beginning(self) -> None:
        acting, ulrike, show = self._acting, self._coordinator, self._show
        show.note("Ulrike invites everybody to the kick-off, with a calendar file.")
        await ulrike.command("/buddy-coordination")
        await ulrike.click(acting.label(ulrike, "dates"))
        await ulrike.click(acting.label(ulrike, "set date"))
        await acting.submits(ulrike, day="2027-02-01", at="10:00", minutes=60, place="Kantine")
        await ulrike.close_modal(everything=True)
        show.note("Some find a date for their first hour at once.")
        with show.aside():
            for face in self._learners[:8]:
                await self._finds_date(face)
            await self._lives_until("2027-01-29 12:00")
            for face in self._learners[:8]:
                await self._says_it_was_held(face)
            await self._lives_until("2027-02-26 18:00")

    async def school_and_holidays(self) -> None:
        acting, show = self._acting, self._show
        lea, dieter = acting.people("Lea-Sophie", "Dieter")
        show.note("Lea-Sophie is at vocational school for five weeks. Nobody asks her anything in that time.")
        await acting.pauses(lea, days=35)
        with show.aside():
            await self._lives_until("2027-03-12 15:00")
        show.note("Dieter asks for help. Thomas, the contact person, goes to see him and notes that it is done.")
        await acting.writes(dieter, "Ich komme mit dem Tablet nicht weiter und mag nicht fragen")
        await acting.clicks(dieter, "help")
        await self._contact.click(acting.label(self._contact, "done"))
        await self._demo.settle()
        show.note("On Easter Monday the bot is silent like everybody else.")
        with show.aside():
            await self._lives_until("2027-04-06 11:00")
        late = acting.person(LATE_JOINER)
        show.note(f"{late.name} hears of it from a colleague and joins two months late.")
        await self._signs_up(late, [], ["online-meetings"])
        with show.aside():
            await self._lives_until("2027-04-08 10:00")
        await self._releases()
        with show.aside():
            await self._everybody_agrees()
            await self._lives_until("2027-05-03 08:00")

    async def half_time(self) -> None:
        show = self._show
        show.note("After three months each is asked alone how it goes, and for the first rating.")
        await self._lives_until("2027-05-03 12:00")
        with show.aside():
            await self._everybody_rates((5, 4, 4, 5, 3, 4))
            # Whom the message budget made wait is asked a day or two later.
            for day in ("04", "05", "06", "07"):
                await self._lives_until(f"2027-05-{day} 12:00")
                await self._everybody_rates((4, 5, 3, 5, 4))

    async def changes(self) -> None:
        acting, show = self._acting, self._show
        karl, tim = acting.people("Karl-Heinz", "Tim")
        show.note("Karl-Heinz leaves. One command, one confirmation, no reason.")
        await acting.leaves(karl)
        show.note("Tim has changed plants and leaves as well. His learners go first in the next draft.")
        await acting.leaves(tim)
        with show.aside():
            await self._lives_until("2027-05-12 10:00")
        await self._releases()
        with show.aside():
            await self._everybody_agrees()
            await self._lives_until("2027-08-01 18:00")

    async def closing(self) -> None:
        show = self._show
        show.note("The last day. Everybody is asked once more what it has brought.")
        await self._lives_until("2027-08-02 16:00")
        with show.aside():
            await self._everybody_rates((5, 5, 4, 5, 4, 3))
        show.note("Ten working days later the round is closed, and Ulrike gets the report.")
        await self._lives_until("2027-08-20 12:00")

    async def _signs_up(self, face: Face, offers: list[str], wants: list[str]) -> None:
        await self._acting.signs_up(
            face,
            ROUND,
            offers=offers or None,
            wants=wants or None,
            department=face.person.department,
            names_manager=face.person.manager is not None,
            languages=["de", "en"],
            # So many places that whoever comes late finds one, however the ties in a draft are broken.
            capacity=2 if offers else None,
        )
        if face.modal:
            await face.close_modal(everything=True)
        self._demo.slack.clock.move(timedelta(minutes=12))
        await self._demo.settle()

    async def _releases(self) -> None:
        await self._acting.reads_draft(self._coordinator, ROUND)
        await self._acting.submits(self._coordinator)
        await self._coordinator.close_modal(everything=True) if self._coordinator.modal else None

    async def _everybody_agrees(self) -> None:
        """To all they are asked: the learners first, then the buddies, some of them to two learners."""
        for _ in range(2):
            await self._demo.catch_up()
            for face in (*self._learners, *self._buddies, self._acting.person(LATE_JOINER)):
                label = self._acting.label(face, "yes")
                for asked in [m for m in face.direct_messages if any(b.label == label for b in m.buttons)]:
                    await face.click(label, in_=asked)
        await self._demo.catch_up()

    async def _finds_date(self, face: Face) -> None:
        acting, label = self._acting, self._acting.label(face, "find date")
        if not any(button.label == label for message in face.group_messages for button in message.buttons):
            return
        await face.click(label)
        await acting.picks_first(face, "choice")
        await acting.submits(face, place="Besprechungsraum 2")
        if face.modal:
            await face.close_modal(everything=True)

    async def _says_it_was_held(self, face: Face) -> None:
        label = self._acting.label(face, "held")
        if any(button.label == label for message in face.group_messages[-1:] for button in message.buttons):
            await self._acting.clicks(face, "held")
            if face.modal:
                await self._acting.submits(face, note="Wie ich ein Foto zuschneide und hochlade")
                await face.close_modal(everything=True)

    async def _everybody_rates(self, values: Sequence[int]) -> None:
        for face, value in zip(self._acting.asked("4"), cycle(values), strict=False):
            await self._acting.rates(face, value)
        await self._demo.catch_up()

    async def _lives_until(self, moment: str) -> None:
        """To an hour of the company's own clock; nearly everybody answers what they are asked."""
        await lives_until(self._demo, self._acting, datetime.fromisoformat(moment).replace(tzinfo=ZONE))
