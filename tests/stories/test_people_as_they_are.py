"""N11, N12: guests, people of other firms and those who have gone, also where no event ever said so."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import timedelta

import pytest

from bot.running import running
from handlers.coordinating.views import appointing
from handlers.joining.views import sign_up
from handlers.rounds.views import opening
from sandbox import Clock, Face, Firm, Person, Sandbox
from sandbox.firm import default_firm
from sandbox.messages import user_change
from tests.stories.story import MONDAY, PATIENCE, Story, settings_for, told

NOT_FOR_GUESTS = "Das Programm ist für Mitarbeitende dieser Firma."
NEUTRAL = "Dein Tandem mit @Ben Schröder ist zu Ende. Das kommt vor und liegt nicht an dir."
GRID = "E0FALKENBERG"


def firm(*more: Person, enterprise_id: str = "") -> Firm:
    made = default_firm()
    made.people.extend(more)
    made.enterprise_id = enterprise_id
    return made


def partner(enterprise_id: str = "") -> Person:
    """Somebody of another firm in a shared channel: Slack marks them with nothing but their workspace."""
    return Person("pia.partner", "Pia Partner", team_id="T0PARTNER", enterprise_id=enterprise_id)


# --- who is an employee


@pytest.mark.parametrize("grid", ["", GRID])
@pytest.mark.parametrize("theirs", ["", "E0PARTNER"])
async def test_n11_nobody_of_another_firm_gets_in(database_url: str, grid: str, theirs: str) -> None:
    async with told(database_url, firm=firm(partner(enterprise_id=theirs), enterprise_id=grid)) as story:
        pia = story.person("Pia")
        await story.opens_pilot()

        await story.asks(pia, "anmelden")
        await story.writes(pia, "hallo?")

        assert NOT_FOR_GUESTS in pia.screen
        assert "Gäste und Konten anderer Firmen" in pia.direct_messages[-1].text
        assert (await story.stored())["enrolment"] == []


async def test_n11_a_colleague_from_another_workspace_of_the_organisation_takes_part(database_url: str) -> None:
    pia = Person("pia.pohl", "Pia Pohl", team_id="T0SISTER", enterprise_id=GRID)
    async with told(database_url, firm=firm(pia, enterprise_id=GRID)) as story:
        pia_, anna = story.people("Pia", "Anna")
        await story.opens_pilot()

        await story.tandem(pia_, anna)
        await story.pass_time(days=3)

        assert pia_.group_messages and pia_.user_id in {row["user_id"] for row in (await story.stored())["person"]}


async def test_n11_nobody_of_another_firm_has_a_duty_a_round_or_leads_anybody(database_url: str) -> None:
    async with told(database_url, firm=firm(partner())) as story:
        pia, ulrike, ben = story.people("Pia", "Ulrike", "Ben")
        await story.opens_pilot()

        await ulrike.command("/buddy-coordination")
        await ulrike.click(appointing.CHOOSE)
        await ulrike.submit({appointing.COORDINATORS: [ulrike, pia]})
        duties = ulrike.modal.errors if ulrike.modal else {}
        await ulrike.close_modal(everything=True)
        await ulrike.command("/buddy-coordination")
        await ulrike.click(opening.NEW_ROUND)
        await ulrike.submit(
            {opening.NAME: "Herbst", opening.CHANNEL: story.slack.channel("digital-buddies").id, opening.CONTACT: pia}
        )
        contact = ulrike.modal.errors if ulrike.modal else {}
        await ben.command("/buddy", "anmelden")
        await ben.fill(sign_up.ROLE, "learner")
        await ben.submit({"wants": ["customers"], "manager": pia, "consent": ["consent"]})
        manager = ben.modal.errors if ben.modal else {}

        assert "Pia Partner" in duties[appointing.COORDINATORS]
        assert opening.CONTACT in contact
        assert manager == {
            "manager": "Das ist ein Gast, ein Bot oder ein Konto einer anderen Firma. "
            "Wähle deine Führungskraft oder lass das Feld leer."
        }


async def test_n11_the_admin_of_another_firm_appoints_nobody(database_url: str) -> None:
    async with told(database_url, firm=firm(partner())) as story:
        pia = story.person("Pia")
        pia.person.is_admin = True

        await pia.command("/buddy-coordination")

        assert not any("coordinat" in element for element in _buttons(pia))


async def test_n11_a_guest_leads_nobody(story: Story) -> None:
    ben, oliver = story.people("Ben", "Oliver")
    await story.opens_pilot()

    await ben.command("/buddy", "anmelden")
    await ben.fill(sign_up.ROLE, "learner")
    await ben.submit({"wants": ["customers"], "manager": oliver, "consent": ["consent"]})

    assert ben.modal is not None and list(ben.modal.errors) == ["manager"]


# --- who is one no more


def gone(face: Face, how: str) -> None:
    """No event says so."""
    face.becomes(**{how: "T0PARTNER" if how == "team_id" else True})


@pytest.mark.depends_on_engine
@pytest.mark.parametrize("how", ["is_restricted", "is_ultra_restricted", "team_id", "deleted"])
async def test_n11_who_becomes_a_guest_in_a_tandem_ends_it_neutrally(story: Story, how: str) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    before = len(ben.direct_messages)

    await ben.changes(**{how: "T0PARTNER" if how == "team_id" else True})
    await story.pass_time(weeks=8)

    assert len(ben.direct_messages) == before
    assert anna.sees(NEUTRAL)


@pytest.mark.depends_on_engine
@pytest.mark.parametrize("how", ["is_restricted", "team_id", "deleted"])
async def test_n11_what_happened_while_the_bot_was_off_is_noticed_after_its_start(database_url: str, how: str) -> None:
    async with again_and_again(database_url) as begins:
        async with begins() as story:
            ben, anna = story.people("Ben", "Anna")
            await story.opens_pilot()
            await story.tandem(ben, anna)
            before = len(ben.direct_messages)
        gone(ben, how)

        async with begins() as story, living(story):
            async with asyncio.timeout(60):
                while not anna.sees(NEUTRAL):
                    await asyncio.sleep(0.02)

        assert len(ben.direct_messages) == before


@pytest.mark.parametrize("how", ["is_restricted", "team_id", "deleted"])
async def test_n11_a_draft_looks_again_after_an_hour_and_says_when(story: Story, how: str) -> None:
    ben, dieter, anna = story.people("Ben", "Dieter", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    for learner in (ben, dieter):
        await story.signs_up(learner, wants=["customers"])
    gone(ben, how)
    story.slack.clock.set_to(story.slack.clock.now() + timedelta(minutes=61))

    await story.drafts()

    drafted = story.coordinator.modal.text if story.coordinator.modal else ""
    assert "@Dieter Hößle lernt bei @Anna Lübke" in drafted and "Ben" not in drafted
    assert "Wer noch in der Firma ist, habe ich heute um 10:01 Uhr in Slack nachgesehen." in drafted


async def test_n11_within_the_hour_a_draft_does_not_ask_again(story: Story) -> None:
    await story.opens_pilot()
    await story.signs_up(story.person("Anna"), offers=["customers"])
    await story.signs_up(story.person("Ben"), wants=["customers"])

    await story.drafts()
    await story.slack.quiet()

    assert [entry["method"] for entry in story.slack.log].count("users.list") == 1
    assert "habe ich heute um 09:00 Uhr in Slack nachgesehen." in story.coordinator.screen


async def test_n11_it_is_asked_in_pages(database_url: str) -> None:
    crowd = [Person(f"colleague.{n}", f"Kollege{n} Nummer{n}") for n in range(450)]
    last = Person("zoe.last", "Zoe Letzte")
    async with told(database_url, firm=firm(*crowd, last)) as story:
        await story.opens_pilot()
        zoe, anna = story.people("Zoe", "Anna")
        await story.signs_up(anna, offers=["customers"])
        await story.signs_up(zoe, wants=["customers"])
        gone(zoe, "is_restricted")

        story.slack.log.clear()
        await story.pass_time(days=1, minutes=1)

        pages = [entry["args"] for entry in story.slack.log if entry["method"] == "users.list"]
        assert len(pages) == 3 and {page["limit"] for page in pages} == {"200"}
        assert [
            row["deactivated_at"] is None for row in (await story.stored())["person"] if row["user_id"] == zoe.user_id
        ] == [False]


async def test_n11_a_refused_message_asks_after_whom_it_was_for(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    before = len(ben.direct_messages)
    gone(ben, "deleted")
    # Slack knows the conversation no more, and opens none with somebody who has gone.
    for conversation in list(story.slack.workspace.conversations.values()):
        if conversation.kind == "im" and ben.user_id in conversation.members:
            del story.slack.workspace.conversations[conversation.id]
    story.slack.log.clear()

    await story.until("2027-02-01", "09:30")
    await story.settle()

    assert anna.sees(NEUTRAL)
    assert len(ben.direct_messages) in (0, before)


async def test_n11_a_coordinator_who_has_gone_unnoticed_is_followed_by_the_deputy(story: Story) -> None:
    ulrike, thomas = story.people("Ulrike", "Thomas")
    await story.opens_pilot()
    await ulrike.command("/buddy-coordination")
    await ulrike.click(appointing.CHOOSE)
    await ulrike.submit({appointing.DEPUTIES: [thomas]})
    await story.settle()
    gone(ulrike, "deleted")

    await story.pass_time(days=1, minutes=1)

    duties = {row["user_id"]: row["duty"] for row in (await story.stored())["appointment"] if row["removed_at"] is None}
    assert duties == {thomas.user_id: "coordinator"}


# --- strangers


@pytest.mark.parametrize("how", ["title", "is_restricted", "deleted"])
async def test_n12_a_thousand_changes_of_strangers_cost_no_call(story: Story, how: str) -> None:
    await story.opens_pilot()
    await story.coordinator.opens_home()
    await story.settle()
    strangers = [face for face in story.slack.people if face.name != "Ulrike Schönfeld"]
    story.slack.log.clear()

    for number in range(1000):
        face = strangers[number % len(strangers)]
        setattr(face.person, how, "Neu" if how == "title" else True)
        story.slack.workspace.emit(user_change(story.slack.workspace, face.person))
    await story.settle()

    assert [entry["method"] for entry in story.slack.log] == []
    assert len((await story.stored())["person"]) == 1


@pytest.mark.parametrize("user", ["U0STRING", None, ["a"], {}])
async def test_n12_a_change_with_an_odd_body_is_acknowledged_and_changes_nothing(story: Story, user: object) -> None:
    answer = await story.slack.courier.send_event({"type": "user_change", "user": user, "event_ts": "1.2"})

    assert answer.error is None
    assert [entry for entry in story.slack.log if entry["method"] == "users.info"] == []


# --- what these stories have in common


def _buttons(face: Face) -> list[str]:
    shown = [*face.modals, *([face.home] if face.home else [])]
    return [
        str(element.get("action_id"))
        for view in shown
        for block in view.shown.view["blocks"]
        for element in block.get("elements") or ()
    ]


@asynccontextmanager
async def living(story: Story) -> AsyncIterator[None]:
    """The bot as it runs in earnest."""
    life = asyncio.create_task(story.bot.run())
    try:
        yield
    finally:
        story.bot.stop()
        await life


@asynccontextmanager
async def again_and_again(database_url: str) -> AsyncIterator[Callable[[], AbstractAsyncContextManager[Story]]]:
    """One Slack and one database, and a bot that is started as often as one likes."""
    async with Sandbox(clock=Clock(MONDAY, frozen=True), patience=PATIENCE) as slack:
        settings = settings_for(slack, database_url)

        @asynccontextmanager
        async def begins() -> AsyncIterator[Story]:
            async with running(settings, now=slack.clock.now) as bot:
                slack.courier.afterwards = bot.services.afterwards.finish
                await slack.connected()
                yield Story(slack, bot)

        yield begins
