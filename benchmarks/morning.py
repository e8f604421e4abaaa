"""A Monday at nine in a running round: people with a question before them, with a form, and with a question due."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any
from uuid import uuid4

import sqlalchemy as sa
from sqlmodel import col

from benchmarks.pretend_slack import PretendSlack
from handlers.asking.views import check_ins as questions
from handlers.desk import catalogue
from handlers.desk.texts import say_in
from handlers.joining.views import sign_up_preview
from programme.calendar import local_date
from programme.check_ins import Kind
from programme.sign_up import Answers
from programme.words import DEFAULT_TOPICS, Language, Role
from sandbox import messages
from sandbox.methods.views import checked_modal, open_view
from storage.check_ins import CheckIn
from storage.cohorts import Cohort
from storage.conversations import Conversation
from storage.database import Database
from storage.enrolled_topics import Offer, Want
from storage.enrolments import Enrolment
from storage.people import Person
from storage.rows import Row
from storage.sealing import Sealing
from storage.sign_ups import SignUp
from storage.tandems import Tandem
from storage.topics import CohortTopic, Topic

ZONE = "Europe/Berlin"
ANSWERS = Answers(role=Role.LEARNER, wants=("ai-assistants",), levels={"ai-assistants": 1}, consents=True)
WEEKS_SO_FAR = timedelta(weeks=4)


@dataclass
class Crowd:
    """Who does what, as Slack's user ids; nobody is in two of them, and neighbours are tandems."""

    answering: list[str]
    strangers: list[str]
    sending: list[str]
    due: list[str]

    @classmethod
    def of(cls, slack: PretendSlack, *, people: int, due: int) -> "Crowd":
        """Three of five answer a check-in, one signs up as a stranger, and one sends the last form."""
        ids = [face.user_id for face in slack.sandbox.people[1:]]
        answering, strangers = people * 3 // 5 // 2 * 2, people // 5
        first, second = answering + strangers, people
        return cls(ids[:answering], ids[answering:first], ids[first:second], ids[second : second + due])


@dataclass
class Morning:
    """All rows of it, and what stands on people's screens."""

    team_id: str
    now: datetime
    sealing: Sealing
    channel_id: str = ""
    rows: list[Row] = field(default_factory=list)
    asked: dict[str, CheckIn] = field(default_factory=dict)
    partners: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        today = local_date(self.now, ZONE)
        self.cohort = Cohort(
            team_id=self.team_id,
            name="Frühjahr",
            language=Language.GERMAN,
            channel_id=self.channel_id,
            created_by="USOMEBODY",
            created_at=self.now - 2 * WEEKS_SO_FAR,
            sign_up_until=today - WEEKS_SO_FAR,
            starts_on=today - WEEKS_SO_FAR,
            ends_on=today + WEEKS_SO_FAR,
        )
        self.topics = [
            Topic(team_id=self.team_id, key=key, kind=kind, position=position)
            for position, (key, kind) in enumerate(DEFAULT_TOPICS.items())
        ]
        offered = [
            CohortTopic(team_id=self.team_id, cohort_id=self.cohort.id, topic_id=each.id) for each in self.topics
        ]
        self.rows += [self.cohort, *self.topics, *offered]

    def pair(self, user_ids: Sequence[str], *, is_due: bool) -> None:
        """A tandem of each two neighbours; both were asked an hour ago, or are to be asked now."""
        for mine, theirs in list(pairwise(user_ids))[::2]:
            learner, buddy = self.person(mine), self.person(theirs)
            wants, offers = self._enrolment(learner, Role.LEARNER), self._enrolment(buddy, Role.BUDDY)
            topic = self.topics[len(self.rows) % len(self.topics)]
            conversation = Conversation(team_id=self.team_id, channel_id=f"C{uuid4().hex[:10]}", opened_at=self.now)
            want = Want(team_id=self.team_id, enrolment_id=wants.id, topic_id=topic.id)
            want.level_sealed = self.sealing.seal("1", want.place())
            offer = Offer(team_id=self.team_id, enrolment_id=offers.id, topic_id=topic.id)
            offer.level_sealed = self.sealing.seal("3", offer.place())
            tandem = Tandem(
                team_id=self.team_id,
                cohort_id=self.cohort.id,
                topic_id=topic.id,
                learner_id=wants.id,
                buddy_id=offers.id,
                conversation_id=conversation.id,
                started_at=self.now - WEEKS_SO_FAR,
            )
            self.rows += [conversation, want, offer, tandem]
            for person, partner in ((learner, buddy), (buddy, learner)):
                self._ask(person, partner, tandem, is_due=is_due)

    def _ask(self, person: Person, partner: Person, tandem: Tandem, *, is_due: bool) -> None:
        check_in = CheckIn(
            team_id=self.team_id,
            tandem_id=tandem.id,
            person_id=person.id,
            cohort_id=self.cohort.id,
            number=1,
            due_at=self.now if is_due else self.now - timedelta(hours=1),
            asked_at=None if is_due else self.now - timedelta(hours=1),
        )
        self.rows.append(check_in)
        if not is_due:
            self.asked[person.user_id] = check_in
            self.partners[person.user_id] = partner.mention

    def leave_unfinished(self, user_ids: Sequence[str]) -> None:
        """Both steps of a sign-up are filled in; the last form is open."""
        for user_id in user_ids:
            sign_up = SignUp(team_id=self.team_id, user_id=user_id, answers_sealed=b"", saved_at=self.now)
            sign_up.answers_sealed = self.sealing.seal(ANSWERS.to_json(), sign_up.place())
            self.rows.append(sign_up)

    def person(self, user_id: str) -> Person:
        person = Person(
            team_id=self.team_id,
            user_id=user_id,
            created_at=self.now - WEEKS_SO_FAR,
            profile_seen_at=self.now - WEEKS_SO_FAR,
            consented_at=self.now - WEEKS_SO_FAR,
            languages=["de"],
            manners=["online"],
        )
        self.rows.append(person)
        return person

    def _enrolment(self, person: Person, role: Role) -> Enrolment:
        enrolment = Enrolment(
            team_id=self.team_id,
            person_id=person.id,
            cohort_id=self.cohort.id,
            role=role,
            signed_up_at=self.now - WEEKS_SO_FAR,
        )
        self.rows.append(enrolment)
        return enrolment


async def save(database: Database, rows: Sequence[Row]) -> None:
    """All at once, table by table, those first that others refer to."""
    by_table: dict[sa.Table, list[dict[str, Any]]] = {}
    for row in rows:
        table = sa.inspect(type(row)).local_table
        by_table.setdefault(table, []).append(row.model_dump())
    async with database.engine.begin() as connection:
        for table in Row.metadata.sorted_tables:
            if table in by_table:
                await connection.execute(table.insert(), by_table[table])


def show(slack: PretendSlack, morning: Morning, sending: Sequence[str]) -> None:
    """What the bot has put on people's screens by then."""
    workspace, say = slack.sandbox.workspace, say_in(Language.GERMAN)
    for user_id, check_in in morning.asked.items():
        partner = morning.partners[user_id]
        drawn = questions.question(say, check_in_id=check_in.id, partner=partner, kind=Kind.REGULAR)
        message = messages.from_app(workspace, drawn.payload)
        workspace.direct_message(user_id).messages.append(message)
    topics = catalogue.names_of(say, morning.topics)
    for user_id in sending:
        preview = sign_up_preview.preview(
            say,
            ANSWERS,
            mention=f"<@{user_id}>",
            topics=topics,
            metadata=str(morning.cohort.id),
            notes=[],
            asks_why=False,
        )
        open_view(workspace, user_id, checked_modal(workspace, preview))


async def count_saved(database: Database) -> tuple[int, int]:
    """How many check-ins are answered, and how many sign-ups are still unfinished."""
    answered = sa.select(sa.func.count()).where(col(CheckIn.answered_at).is_not(None))
    unfinished = sa.select(sa.func.count()).select_from(SignUp)
    async with database.engine.connect() as connection:
        found = [(await connection.execute(each)).scalar_one() for each in (answered, unfinished)]
        return found[0], found[1]
