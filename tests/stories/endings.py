"""One scene for each kind of ending: a tandem in which everything is under way that an ending could have to do with."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlmodel import col, select

from handlers.leaving.views import pausing, standing_in
from handlers.pairing import matching_inputs
from handlers.pairing.views import proposals
from handlers.person.views import my_data
from handlers.rounds.views import cancelling, changing, onboarding, opening
from handlers.tandem.views import agreements, confirming, dates
from programme.endings import Ending
from programme.matching.profiles import Inputs
from sandbox import Face, Message
from storage import outbox
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.meetings import DateNudge
from storage.people import Person
from storage.tandems import Tandem
from tests.stories.story import Story

AI, AT_WORK = "ai-assistants", "how-we-work"
IN_A_GROUP = {"meeting": ["online", "small-group"]}
HALF_TIME, LATER = "2027-02-22", datetime(2027, 12, 1, tzinfo=UTC)
ENDS_BY_ITSELF = {Ending.WEEKS_OVER: "2027-03-08", Ending.LAST_DAY: "2027-03-22"}


@dataclass
class Scene:
    """Ben learns from Anna, who is away: Emre stands in. Dieter learns with Ben, and Grace may wait for a place."""

    story: Story
    ended: UUID
    ben: Face
    partner: Face
    anna: Face
    dieter: Face
    emre: Face
    before: dict[str, dict[Any, dict[str, Any]]] = field(default_factory=dict)
    after: dict[str, dict[Any, dict[str, Any]]] = field(default_factory=dict)
    words_before: dict[UUID, str] = field(default_factory=dict)
    words_after: dict[UUID, str] = field(default_factory=dict)
    heard: dict[str, list[Message]] = field(default_factory=dict)
    looks_before: Inputs | None = None
    looks_after: Inputs | None = None

    async def play(self, act: Callable[[], Awaitable[None]]) -> None:
        people = (self.ben, self.anna, self.dieter, self.emre)
        self.before, self.words_before = await _rows(self.story), await _words(self.story)
        cohort_id = self.before["tandem"][self.ended]["cohort_id"]
        self.looks_before = await _who_looks(self.story, cohort_id)
        counts = {person.name: len(person.direct_messages) for person in people}
        await act()
        await self.story.settle()
        self.after, self.words_after = await _rows(self.story), await _words(self.story)
        self.looks_after = await _who_looks(self.story, cohort_id)
        self.heard = {person.name: person.direct_messages[counts[person.name] :] for person in people}

    def hears(self, person: Face, words: str) -> bool:
        return any(words in message.text for message in self.heard[person.name])


async def scene(story: Story, ending: Ending, *, somebody_waits: bool) -> Scene:
    """What is under way, and then that ending, and nothing else."""
    of_stand_in = ending in (Ending.STAND_IN_ENDED, Ending.STAND_IN_OVER)
    group = await _onboarding(story) if ending is Ending.WEEKS_OVER else await _round(story)
    ben, anna, dieter, emre = story.people("Ben", "Anna", "Dieter", "Emre")
    if somebody_waits:
        await story.signs_up(story.person("Grace"), wants=["materials"])
    await _somebody_stands_in(story, await _tandem(story, ben, anna))
    partner, where = (emre, ben.group_messages[-1]) if of_stand_in else (anna, group)
    ended = await _tandem(story, ben, partner)
    await story.until(HALF_TIME, "20:00")
    if of_stand_in:
        await _pauses(story, emre, "2027-03-01")
    await _makes_plans(story, ben, where)
    await _plans_questions(story, ended)
    if ending is Ending.LEFT_ROUND:
        await story.signs_up(ben, wants=["customers"], into=await story.opens_round("Werk"))
    if (day := ENDS_BY_ITSELF.get(ending)) is not None:
        await story.until(day, "06:00")
    played = Scene(story, ended, ben, partner, anna, dieter, emre)
    await played.play(lambda: ACTS[ending](played))
    return played


async def _round(story: Story) -> Message:
    ben, anna, dieter, emre = story.people("Ben", "Anna", "Dieter", "Emre")
    await story.opens_round(weeks=8, starts_on="2027-01-25", largest_group="3")
    await story.signs_up(anna, offers=[AI], second={"capacity": "3"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=[AI], second=IN_A_GROUP)
    await story.releases()
    for learner in (ben, dieter):
        await story.says(learner, proposals.YES)
        await story.says(anna, proposals.YES, in_=anna.direct_messages[-1])
    introduced = ben.group_messages[-1]
    await story.until("2027-01-26", "10:00")
    await story.signs_up(emre, offers=[AI])
    return introduced


async def _onboarding(story: Story) -> Message:
    ulrike = story.coordinator
    ben, anna, dieter, emre = story.people("Ben", "Anna", "Dieter", "Emre")
    await ulrike.command("/buddy-coordination")
    await ulrike.click(onboarding.NEW)
    await ulrike.submit({opening.CHANNEL: story.slack.channel("digital-buddies").id, opening.WEEKS: 8})
    await story.settle()
    async with story.bot.services.database.transaction() as session:
        # No form offers it; but a rule must hold for any round that has one.
        (await session.exec(select(Cohort))).one().largest_group = 3
    await story.signs_up(anna, offers=[AT_WORK], second={"capacity": "3"})
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=[AT_WORK], second=IN_A_GROUP)
        await ulrike.close_modal(everything=True)
        await story.releases()
        await story.says(learner, proposals.YES)
        await story.says(anna, proposals.YES)
        await story.pass_time(weeks=1)
    introduced = ben.group_messages[-1]
    await story.until("2027-01-26", "10:00")
    await story.signs_up(emre, offers=[AT_WORK])
    return introduced


async def _somebody_stands_in(story: Story, for_: UUID) -> None:
    ben, anna, emre = story.people("Ben", "Anna", "Emre")
    await anna.command("/buddy", "pause")
    await anna.submit({pausing.UNTIL: "2027-04-12"})
    await anna.click(standing_in.LOOK, value=str(for_))
    await story.settle()
    for person in (ben, emre):
        await story.says(person, proposals.YES)


async def _makes_plans(story: Story, ben: Face, where: Message) -> None:
    """An agreement, and a date after every end; the file for the partner, who is away, waits."""
    await ben.click(agreements.OPEN, in_=where)
    await ben.submit(goal="Ohne Angst eine Tabelle anlegen")
    await ben.close_modal(everything=True)
    await ben.click(dates.FIND, in_=where)
    own = {dates.DAY: "2027-06-07", dates.CLOCK: "10:00"}
    if ben.modal is not None and any(each.block_id == dates.CHOICE for each in ben.modal.fields):
        own[dates.CHOICE] = "Ein anderer Termin (Tag und Uhrzeit unten)"
    await ben.submit(own)
    await story.settle()
    await ben.close_modal(everything=True)


async def _plans_questions(story: Story, ended: UUID) -> None:
    """Far ahead, so that they are still to come on the last day, too."""
    async with story.bot.services.database.transaction() as session:
        tandem = (await session.exec(select(Tandem).where(col(Tandem.id) == ended))).one()
        asked = (await session.exec(select(CheckIn).where(col(CheckIn.tandem_id) == ended))).first()
        assert asked is not None
        team_id, whom = tandem.team_id, asked.person_id
        when: dict[str, Any] = {"number": 99, "due_at": LATER}
        question = CheckIn(team_id=team_id, tandem_id=ended, person_id=whom, cohort_id=tandem.cohort_id, **when)
        session.add_all([question, DateNudge(team_id=team_id, tandem_id=ended, person_id=whom, **when)])


# --- what brings each of them about


async def _leaves(scene: Scene) -> None:
    await scene.story.leaves(scene.ben)


async def _leaves_round(scene: Scene) -> None:
    await scene.ben.command("/buddy", "stop")
    await scene.ben.submit({confirming.CHOICE: "Nur aus Frühjahr aussteigen"})


async def _erases(scene: Scene) -> None:
    await scene.story.asks(scene.ben, "meine-daten")
    await scene.ben.click(my_data.ERASE)
    await scene.ben.submit()


async def _is_deactivated(scene: Scene) -> None:
    await scene.story.slack.deactivate("Ben")


async def _ends(scene: Scene) -> None:
    await scene.story.leaves(scene.ben, only=scene.partner)


async def _comes_back(scene: Scene) -> None:
    await scene.anna.command("/buddy", "pause")
    await scene.anna.click(pausing.RESUME)


async def _is_cancelled(scene: Scene) -> None:
    ulrike = scene.story.coordinator
    await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(changing.CHANGE)
    await ulrike.click(cancelling.OPEN)
    await ulrike.submit()
    await scene.story.settle()
    await scene.story.pass_time(hours=14)  # nobody is told at night


async def _time_goes_by(scene: Scene) -> None:
    await scene.story.pass_time(hours=8)


ACTS: dict[Ending, Callable[[Scene], Awaitable[None]]] = {
    Ending.LEFT: _leaves,
    Ending.LEFT_ROUND: _leaves_round,
    Ending.ERASED: _erases,
    Ending.DEACTIVATED: _is_deactivated,
    Ending.ENDED: _ends,
    Ending.STAND_IN_ENDED: _ends,
    Ending.STAND_IN_OVER: _comes_back,
    Ending.WEEKS_OVER: _time_goes_by,
    Ending.CANCELLED: _is_cancelled,
    Ending.LAST_DAY: _time_goes_by,
}


async def _pauses(story: Story, person: Face, until: str) -> None:
    await story.pauses(person, until)
    await person.close_modal(everything=True)


async def _tandem(story: Story, learner: Face, buddy: Face) -> UUID:
    rows = await _rows(story)
    ids = {row["id"]: row["user_id"] for row in rows["person"].values()}
    who = {row["id"]: ids[row["person_id"]] for row in rows["enrolment"].values()}
    pairs = {(who[row["learner_id"]], who[row["buddy_id"]]): row["id"] for row in rows["tandem"].values()}
    return UUID(str(pairs[learner.user_id, buddy.user_id]))


async def _rows(story: Story) -> dict[str, dict[Any, dict[str, Any]]]:
    """All that is stored, by table and id."""
    return {table: {row["id"]: row for row in rows} for table, rows in (await story.stored()).items()}


async def _words(story: Story) -> dict[UUID, str]:
    """What every message says that has not left yet."""
    async with story.bot.services.database.transaction() as session:
        found = (await session.exec(select(outbox.OutboxMessage))).all()
        return {
            each.id: str(outbox.read_payload(each, story.bot.services.sealing))
            for each in found
            if each.state is outbox.Delivery.WAITING
        }


async def _who_looks(story: Story, cohort_id: Any) -> Inputs:
    """What a matching would be made from now, if nobody were away."""
    services = story.bot.services
    async with services.database.transaction() as session:
        for person in (await session.exec(select(Person))).all():
            person.paused_until = None
        cohort = (await session.exec(select(Cohort).where(col(Cohort.id) == cohort_id))).one()
        looks = await matching_inputs.load(session, services, cohort)
        await session.rollback()
    return looks
