"""The round of the guided tour: played by people who click, and photographed on the way."""

from datetime import timedelta

from sandbox.acting import Acting
from sandbox.face import Face
from sandbox.living import DAY
from sandbox.starting_points import TOPICS, Company
from tests.browser.pictures.camera import PHONE, Camera

SCENES = (
    "round",
    "announcement",
    "sign-up",
    "preview",
    "draft",
    "proposal",
    "tandem",
    "check-in",
    "rating",
    "summary",
    "my-data",
    "leaving",
)


class Play:
    """One round at one company; pictures carry the name of their scene."""

    def __init__(self, camera: Camera) -> None:
        self._camera, self._demo = camera, camera.company.demo
        self._people, self._acting = Company(self._demo), Acting(self._demo)
        self._coordinator, self._learner = self._people.coordinator, self._people.learners[-1]
        self._channel = self._demo.slack.channel("digital-buddies").id

    async def whole(self) -> None:
        await self._opening()
        await self._signing_up()
        await self._pairing()
        await self._meeting()
        await self._looking_back()

    async def _picture(self, scene: str, face: Face, place: str, *, phone: bool = False) -> None:
        name = f"tour-{self._camera.language}-{scene}.jpg"
        await self._camera.shoot(name, face, place, size=PHONE if phone else (1280, 800))

    def _messages(self, face: Face) -> str:
        return self._demo.slack.workspace.direct_message(face.user_id).id

    async def _opening(self) -> None:
        await self._coordinator.command("/buddy-coordination")
        await self._coordinator.click(self._acting.label(self._coordinator, "pilot"))
        await self._coordinator.fill("channel", self._channel)
        await self._picture("round", self._coordinator, self._messages(self._coordinator))
        await self._acting.submits(self._coordinator)
        await self._coordinator.close_modal(everything=True)
        await self._demo.catch_up()
        await self._picture("announcement", self._learner, self._channel)

    async def _signing_up(self) -> None:
        people, learner = self._people, self._learner
        await people.signs_up(people.buddies, people.learners[:-1])
        await learner.command("/buddy", self._acting.label(learner, "word"))
        await learner.fill("role", "learner")
        await learner.fill("wants", [TOPICS[(len(people.learners) - 1) % len(TOPICS)]])
        await self._picture("sign-up", learner, "home")
        await self._acting.submits(learner, consent=["consent"])
        await self._acting.submits(learner, department=learner.person.department)
        await self._picture("preview", learner, "home")
        await self._acting.submits(learner)
        await learner.close_modal()

    async def _pairing(self) -> None:
        await self._people.lives_until(self._people.begins + 9 * DAY, answering=False)
        await self._acting.reads_draft(self._coordinator, "Pilot")
        await self._picture("draft", self._coordinator, self._channel)
        await self._acting.submits(self._coordinator)
        await self._coordinator.close_modal(everything=True)
        await self._demo.catch_up()
        await self._picture("proposal", self._learner, self._messages(self._learner))
        await self._people.everybody_agrees()

    async def _meeting(self) -> None:
        learner = self._learner
        group = learner.group_messages[-1].channel
        await self._picture("tandem", learner, group)
        while not self._acting.asked("met"):
            await self._people.lives_until(self._demo.slack.clock.now() + timedelta(hours=12), answering=False)
        await self._picture("check-in", learner, self._messages(learner), phone=True)
        if self._camera.language == "en":
            await self._camera.shoot("desktop.png", learner, group)
            await self._camera.shoot("phone.png", learner, self._messages(learner), size=PHONE)

    async def _looking_back(self) -> None:
        learner, acting = self._learner, self._acting
        while not acting.asked("4"):
            await self._people.lives_until(self._demo.slack.clock.now() + timedelta(hours=12))
        await learner.click(acting.label(learner, "4"))
        await self._picture("rating", learner, self._messages(learner))
        await acting.submits(learner)
        await learner.close_modal()
        for face in acting.asked("4"):
            if face is not learner:
                await acting.rates(face, 5)
        await self._people.lives_until(self._demo.slack.clock.now() + 15 * DAY)
        await self._picture("summary", self._coordinator, self._channel)
        if self._camera.language == "en":
            await self._camera.shoot("dark.png", self._coordinator, self._channel, scheme="dark")
        await learner.command("/buddy", acting.label(learner, "data"))
        await self._picture("my-data", learner, "home")
        await learner.close_modal(everything=True)
        await learner.command("/buddy", acting.label(learner, "leave"))
        await self._picture("leaving", learner, "home")
