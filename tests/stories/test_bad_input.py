"""Unknown words, enormous texts, shouting, and clicks on what is long gone or somebody else's."""

import pytest

from handlers.asking.views import check_ins
from handlers.pairing.views import proposals
from handlers.rounds.views import opening
from handlers.tandem.views import dates
from programme.check_ins import Answer
from sandbox import Face, Person, default_firm
from tests.stories.story import Story, told

SHOUT = "<!channel> <!here> <@U1> *&* <https://example.com|klick>"


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("Ben", "anmeldne", "Meinst du `/buddy anmelden`?"),
        ("Ben", "austeigen!", "Meinst du `/buddy aussteigen`?"),
        ("Grace", "singup", "Did you mean `/buddy signup`?"),
        ("Grace", "Mydata", "Did you mean `/buddy my-data`?"),
    ],
)
async def test_an_unknown_word_gets_the_nearest(story: Story, name: str, typed: str, meant: str) -> None:
    person = story.person(name)

    await story.asks(person, typed)

    assert person.sees(meant)


async def test_a_word_like_no_other_gets_the_help(story: Story) -> None:
    ben = story.person("Ben")

    await story.asks(ben, "Quarkstrudel")

    assert ben.sees("Das Wort kenne ich nicht.") and not ben.sees("Meinst du")
    assert ben.sees("`aussteigen` – ein Tandem beenden oder ganz aufhören, ohne Begründung")


@pytest.mark.parametrize("typed", ["ANMELDEN", " /buddy anmelden ", "Hilfe!", "meine daten", "?"])
async def test_words_are_understood_however_they_are_written(story: Story, typed: str) -> None:
    ben = story.person("Ben")

    await story.asks(ben, typed.replace("/buddy", "").strip())

    assert not ben.sees("Das Wort kenne ich nicht.")


async def test_forty_thousand_characters_after_the_command_get_an_answer(story: Story) -> None:
    ben = story.person("Ben")

    await story.asks(ben, "<!channel>" * 4_000)

    assert ben.sees("Das Wort kenne ich nicht.") and ben.notices == []


@pytest.mark.depends_on_engine
async def test_whatever_is_shouted_in_a_field_or_a_message_pings_nobody(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_round(SHOUT[:50], greeting=SHOUT)
    shouting = {"department": SHOUT, "site": SHOUT, "hope": SHOUT}
    await story.signs_up(anna, offers=["customers"], second=shouting)
    await story.signs_up(ben, wants=["customers"], second=shouting)
    await story.releases()
    for person in (ben, anna):
        await story.says(person, proposals.YES)
    await story.writes(ben, SHOUT)
    await story.says(ben, check_ins.SHARE_REPLY)
    await story.until("2027-04-26", "20:00")
    await story.rates(ben, 3, comment=SHOUT)
    await story.asks(ben, "status")
    await story.asks(ben, SHOUT)
    await story.asks_for_summary()
    await ben.opens_home()
    await ben.command("/buddy", "meine-daten")

    drawn = [text for message in story.posted for text in _mrkdwn(message)]
    drawn += [text for entry in story.slack.log for text in _mrkdwn(entry["args"].get("view") or {})]
    assert not [text for text in drawn if "<!" in text or "<@U1>" in text or "<https://example.com" in text]
    assert any("&lt;!channel&gt;" in text for text in drawn)


@pytest.mark.parametrize("typed", ["www.bank.example", "bank.de/login", "http://bank.example", "chef@bank.example"])
async def test_an_address_that_somebody_typed_bare_is_no_link(story: Story, typed: str) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_round(typed, greeting=typed)
    typing = {"department": typed, "site": typed}
    await story.signs_up(anna, offers=["customers"], second=typing)
    await story.signs_up(ben, wants=["customers"], second=typing)
    await story.releases()
    for person in (ben, anna):
        await story.says(person, proposals.YES)
    await ben.opens_home()
    await ben.command("/buddy", "meine-daten")

    seen = [message.raw for person in (ben, anna) for message in person.messages if message.raw["blocks"]]
    seen += [view.shown.view for view in (ben.home, ben.modal, story.coordinator.modal) if view]
    read = [text for each in seen for text in _mrkdwn(each.get("blocks"))]
    assert any(typed in text for text in read)
    assert not [text for text in read if f"<{typed}" in text or "<http" in text or "<mailto" in text]


@pytest.mark.parametrize("place", ["https://meet.example.com/raum_1", "Raum 2 oder https://meet.example.com/raum_1"])
async def test_where_to_meet_can_be_clicked(story: Story, place: str) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)

    await ben.click(dates.FIND)
    await ben.submit({dates.PLACE: place})
    await story.settle()

    assert "<https://meet.example.com/raum_1>" in str(anna.group_messages[-1].raw["blocks"])


async def test_very_long_names_and_umlauts_fit_everywhere(sqlite_url: str) -> None:
    firm = default_firm()
    long = "Ünal-Großkreuz von der Überlandstraße zu Mönchengladbach-Rheydt"
    firm.people += [Person("uenal.eins", f"Özgür {long}"), Person("uenal.zwei", f"Jürgen-Björn {long}")]
    async with told(sqlite_url, firm=firm) as story:
        learner, buddy = (face for face in story.slack.people if long in face.name)
        wide = {"department": "Ä" * 80, "site": "ß" * 80, "hope": "&" * 500}
        await story.opens_round("Ü" * 60, greeting="&" * 600, greeting_by="Ü" * 80)

        await story.signs_up(buddy, offers=["customers"], second=wide)
        await story.signs_up(learner, wants=["customers"], second=wide)
        await story.releases()
        for person in (learner, buddy):
            await story.says(person, proposals.YES)
        await story.asks(learner, "meine-daten")

        assert learner.sees("& & &".replace(" ", "")) and learner.sees("Ä" * 80)
        assert len(buddy.group_messages) == 1
        assert learner.notices == []


async def test_a_click_on_something_long_gone_says_so(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    await story.pass_time(weeks=20)

    await ben.click(check_ins.ACTIONS[Answer.MET])

    assert ben.sees("Das ist nicht mehr aktuell. Mit `/buddy status` siehst du, wie es gerade steht.")


@pytest.mark.depends_on_engine
async def test_i6_a_question_about_a_tandem_that_is_over_loses_its_buttons(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    asked = next(m for m in ben.direct_messages if any(b.action_id == check_ins.ACTIONS[Answer.MET] for b in m.buttons))
    await story.leaves(anna)
    before = _states(await story.stored())

    await ben.click(check_ins.ACTIONS[Answer.MET], in_=asked)
    await story.settle()

    [after] = [m for m in ben.direct_messages if m.ts == asked.ts]
    assert ben.sees("Das ist nicht mehr aktuell.")
    assert after.buttons == [] and "Nicht mehr aktuell" in after.text
    assert _states(await story.stored()) == before


async def test_i6_a_proposal_that_has_lapsed_loses_its_buttons(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=["customers"])
    await story.signs_up(ben, wants=["customers"])
    await story.releases()
    asked = next(m for m in ben.direct_messages if any(b.action_id == proposals.YES for b in m.buttons))
    shown = dict(asked.raw)
    await story.leaves(anna)
    asked.raw.clear()
    asked.raw.update(shown)

    await ben.click(proposals.YES, in_=asked)
    await story.settle()

    [after] = [m for m in ben.direct_messages if m.ts == asked.ts]
    assert ben.sees("Das ist nicht mehr aktuell.") and after.buttons == []


async def test_i6_whoever_has_left_clicks_an_old_button_in_vain(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-01", "12:00")
    asked = next(m for m in ben.direct_messages if any(b.action_id == check_ins.ACTIONS[Answer.MET] for b in m.buttons))
    await story.leaves(ben)

    await ben.click(check_ins.ACTIONS[Answer.MET], in_=asked)
    await story.settle()

    [after] = [m for m in ben.direct_messages if m.ts == asked.ts]
    assert ben.sees("Das ist nicht mehr aktuell.") and after.buttons == []


def _states(stored: dict[str, list[dict[str, object]]]) -> dict[str, list[dict[str, object]]]:
    """What people did and what was planned; that a message was drawn anew is no change."""
    return {table: rows for table, rows in stored.items() if table != "outbox_message"}


async def test_a_button_that_no_version_knows_any_more_says_so(story: Story) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await story.asks(ben, "hilfe")
    _forge(ben, "menu.status", action_id="menu.of-last-year")

    await ben.click("menu.of-last-year")

    assert ben.sees("Das ist nicht mehr aktuell.")


async def test_i9_somebody_elses_proposal_cannot_be_accepted_with_a_forged_button(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    ben, dieter, anna, emre = story.people("Ben", "Dieter", "Anna", "Emre")
    await story.opens_pilot()
    for learner, buddy, topic in ((ben, anna, "customers"), (dieter, emre, "materials")):
        await story.signs_up(buddy, offers=[topic])
        await story.signs_up(learner, wants=[topic])
    await story.releases()
    bens = next(b.value for b in ben.direct_messages[-1].buttons if b.action_id == proposals.YES)
    _forge(dieter, proposals.YES, value=bens)

    await story.says(dieter, proposals.YES)

    assert dieter.sees("Das ist nicht mehr aktuell.")
    assert f"failed authorisation: {dieter.user_id} tried say_yes" in caplog.text
    assert not anna.sees("Ein Vorschlag für dich")


async def test_i9_somebody_elses_check_in_cannot_be_answered_with_a_forged_button(story: Story) -> None:
    people = story.people("Ben", "Anna", "Dieter", "Emre")
    await story.opens_pilot()
    await story.tandems((people[0], people[1]), (people[2], people[3]))
    await story.until("2027-02-01", "12:00")
    met = check_ins.ACTIONS[Answer.MET]
    bens = next(b.value for b in people[0].direct_messages[-1].buttons if b.action_id == met)
    _forge(people[2], met, value=bens)

    await story.says(people[2], met)

    assert people[2].sees("Das ist nicht mehr aktuell.")
    assert {row["answer"] for row in (await story.stored())["checkin"]} == {None}


@pytest.mark.parametrize("value", ["", "nonsense", "00000000-0000-0000-0000-000000000000", "x/y/z"])
async def test_a_button_with_a_value_that_means_nothing_is_refused_in_words(story: Story, value: str) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.tandem(ben, anna)
    await story.until("2027-02-22", "20:00")
    _forge(ben, "rating.choose-3", value=value)

    await ben.click("rating.choose-3")

    assert ben.sees("Das ist nicht mehr aktuell.") or ben.sees("Gerade gibt es nichts zu bewerten.")


async def test_i9_who_is_no_coordinator_cannot_open_a_round_with_a_forged_button(story: Story) -> None:
    ben = story.person("Ben")
    await story.asks(ben, "hilfe")
    _forge(ben, "menu.status", action_id=opening.NEW_PILOT)

    await ben.click(opening.NEW_PILOT)

    assert ben.sees("Das können nur Koordinator:innen.")


def _forge(person: Face, action: str, **changes: str | None) -> None:
    """Rewrites the newest button with this action in front of somebody."""
    for message in reversed(person.messages):
        for block in message.raw.get("blocks") or ():
            for element in block.get("elements") or ():
                if element.get("action_id") == action:
                    element.update(changes)
                    return
    raise AssertionError(f"there is no {action}")


def _mrkdwn(drawn: object) -> list[str]:
    """Every text in which Slack would look for mentions and links."""
    if isinstance(drawn, dict):
        is_read = drawn.get("type") == "mrkdwn" or ("blocks" in drawn and "type" not in drawn)
        return [str(drawn.get("text", ""))] * is_read + [t for value in drawn.values() for t in _mrkdwn(value)]
    return [text for item in drawn for text in _mrkdwn(item)] if isinstance(drawn, list) else []
