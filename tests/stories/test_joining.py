"""Signing up, changing it later, and the interest list."""

import asyncio

import pytest

from handlers.joining.views import sign_up
from sandbox import Face
from tests.stories.story import Story


async def test_anna_signs_up_as_a_buddy_in_german(story: Story) -> None:
    await story.opens_pilot()
    anna = story.person("Anna")

    await story.signs_up(anna, offers=["ai-assistants"])

    assert anna.modal is not None and "Du bist dabei: *Pilot Januar 2027*, Start am 25. Januar 2027" in anna.modal.text
    assert len(anna.direct_messages) == 1


async def test_grace_signs_up_as_both_in_english(story: Story) -> None:
    await story.opens_pilot()
    grace = story.person("Grace")

    await story.signs_up(grace, offers=["customers"], wants=["ai-assistants"], word="signup")

    assert grace.modal is not None and "You're in" in grace.modal.text
    assert "starting 25 January 2027" in grace.direct_messages[-1].text


async def test_the_form_speaks_the_language_of_the_word_typed_to_its_end(story: Story) -> None:
    await story.opens_pilot()
    grace = story.person("Grace")

    await story.signs_up(grace, offers=["customers"], word="anmelden")

    assert grace.modal is not None and "Du bist dabei" in grace.modal.text
    assert "Du bist dabei" in grace.direct_messages[-1].text


async def test_a_learner_starts_at_the_very_beginning_unless_they_say_otherwise(story: Story) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await ben.command("/buddy", "anmelden")

    await ben.fill(sign_up.ROLE, "learner")
    await ben.fill(sign_up.WANTS, ["ai-assistants", "materials"])

    assert "Dein Ausgangspunkt: KI-Assistenten: Ich fange ganz vorne an" in ben.screen
    assert "Dein Ausgangspunkt: Erfahrung: Werkstoffe: Ich fange ganz vorne an" in ben.screen


async def test_each_step_of_the_form_has_at_most_eight_fields(story: Story) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await ben.command("/buddy", "anmelden")

    await _fills_first_step(ben, offers=["materials"], wants=["ai-assistants", "customers"])
    first = _shown_fields(ben)
    await ben.submit(consent=["consent"])

    assert first == 8
    assert _shown_fields(ben) == 8


async def test_before_anything_counts_ben_sees_what_others_will_see(story: Story) -> None:
    await story.opens_pilot()
    ben, dieter = story.people("Ben", "Dieter")
    await ben.command("/buddy", "anmelden")
    await _fills_first_step(ben, wants=["ai-assistants"])
    await ben.submit(consent=["consent"])

    await ben.submit(department="Werkstatt", not_with=[dieter], hope="Endlich verstehen, was alle reden")

    assert ben.modal is not None and "Werkstatt" in ben.modal.text and "KI-Assistenten" in ben.modal.text
    assert "Dieter" not in ben.modal.text and "Endlich verstehen" not in ben.modal.text


@pytest.mark.parametrize(
    ("field", "answer", "complaint"),
    [
        ("consent", ["shows-level"], "Ohne dein Einverständnis darf ich nichts speichern."),
        ("manager", "U-ben", "Das bist du selbst. Wähle deine Führungskraft oder lass das Feld leer."),
        ("offers", ["ai-assistants"], "Ein Thema steht bei „zeigen“ und bei „lernen“."),
    ],
)
async def test_what_is_wrong_in_the_first_step_is_said_beside_the_field(
    story: Story, field: str, answer: object, complaint: str
) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await ben.command("/buddy", "anmelden")
    await _fills_first_step(ben, offers=["materials"], wants=["ai-assistants"])

    await ben.submit({"consent": ["consent"], field: ben if answer == "U-ben" else answer})

    assert ben.modal is not None and complaint in " ".join(ben.modal.errors.values())


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ({"meeting": ["mon-am"]}, "Choose “online”, “in person” or both."),
        ({"meeting": ["on-site"]}, "To meet in person, I need your site."),
        ({"not_with": "herself"}, "No need to name yourself here."),
    ],
)
async def test_what_is_wrong_in_the_second_step_is_said_beside_the_field(
    story: Story, answers: dict[str, object], complaint: str
) -> None:
    await story.opens_pilot()
    grace = story.person("Grace")
    await grace.command("/buddy", "signup")
    await _fills_first_step(grace, wants=["ai-assistants"])
    await grace.submit(consent=["consent"])

    await grace.submit({field: [grace] if answer == "herself" else answer for field, answer in answers.items()})

    assert grace.modal is not None and list(grace.modal.errors.values()) == [complaint]


async def test_who_signs_up_again_finds_everything_as_it_was_and_can_change_it(story: Story) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await story.signs_up(ben, wants=["ai-assistants"], second={"department": "Werkstatt"})

    await ben.command("/buddy", "anmelden")
    await ben.fill(sign_up.WANTS, ["ai-assistants", "materials"])
    await ben.submit()
    kept = [field.value for field in ben.modal.fields if field.block_id == "department"] if ben.modal else []
    await ben.submit()
    await ben.submit()
    await story.settle()

    assert kept == ["Werkstatt"]
    assert (
        ben.modal is not None
        and "Gespeichert. Die Änderungen gelten ab jetzt, auch für Vorschläge, die noch offen sind." in ben.modal.text
    )
    assert len(ben.direct_messages) == 1
    assert len((await story.stored())["want"]) == 2


async def test_whoever_signs_up_twice_is_counted_once(story: Story) -> None:
    await story.opens_pilot()
    anna = story.person("Anna")

    await story.signs_up(anna, offers=["ai-assistants"])
    await story.signs_up(anna, offers=["ai-assistants"])

    assert "1 (Buddys: 1, Lernende: 0)" in await story.asks_for_summary()


@pytest.mark.depends_on_engine
async def test_a_double_click_on_sign_up_signs_up_once(story: Story) -> None:
    await story.opens_pilot()
    anna = story.person("Anna")
    await anna.command("/buddy", "anmelden")
    await _fills_first_step(anna, offers=["ai-assistants"])
    await anna.submit(consent=["consent"])
    await anna.submit()

    await asyncio.gather(anna.submit(), anna.submit())
    await story.settle()

    assert len((await story.stored())["enrolment"]) == 1
    assert len(anna.direct_messages) == 1
    assert not anna.sees("schiefgegangen")


@pytest.mark.depends_on_engine
async def test_a_half_finished_sign_up_lies_sealed_and_is_taken_up_again(story: Story) -> None:
    await story.opens_pilot()
    ben = story.person("Ben")
    await ben.command("/buddy", "anmelden")
    await _fills_first_step(ben, wants=["connected-machines"])
    await ben.submit(consent=["consent"])
    await ben.close_modal()

    stored = await story.stored()
    await ben.command("/buddy", "anmelden")

    assert [row for row in stored["sign_up"] if b"connected-machines" in row["answers_sealed"]] == []
    assert stored["enrolment"] == []
    assert ben.modal is not None and "Wir machen dort weiter, wo du aufgehört hast." in ben.modal.text
    assert "Vernetzte Maschinen" in ben.modal.text


async def test_a_half_finished_sign_up_is_forgotten_after_thirty_days(story: Story) -> None:
    await story.opens_pilot(starts_in=42)
    ben = story.person("Ben")
    await ben.command("/buddy", "anmelden")
    await _fills_first_step(ben, wants=["connected-machines"])
    await ben.submit(consent=["consent"])

    await story.pass_time(days=31)

    assert (await story.stored())["sign_up"] == []


@pytest.mark.depends_on_engine
async def test_without_a_round_people_hear_when_one_opens_each_in_their_language(story: Story) -> None:
    anna, grace = story.people("Anna", "Grace")
    for person in (anna, grace):
        await person.command("/buddy", "")
        await person.click("menu.sign-up")
        await person.submit()

    await story.opens_pilot()
    await story.says(grace, sign_up.BEGIN)

    assert "*Pilot Januar 2027* beginnt am 25. Januar 2027" in anna.direct_messages[-1].text
    assert "starts on 25 January 2027" in grace.direct_messages[-1].text
    assert grace.modal is not None and "Two short steps" in grace.modal.text


async def test_where_several_rounds_take_people_one_chooses(story: Story) -> None:
    await story.opens_pilot()
    await story.opens_round("Frühjahr für alle")
    anna = story.person("Anna")

    await anna.command("/buddy", "anmelden")
    await anna.click(sign_up.CHOOSE_ROUND)

    assert anna.modal is not None and "Pilot Januar 2027" in anna.modal.text


async def test_a_form_that_stood_open_until_the_round_was_over_is_refused_in_words(story: Story) -> None:
    await story.opens_pilot()
    anna = story.person("Anna")
    await anna.command("/buddy", "anmelden")
    await _fills_first_step(anna, offers=["ai-assistants"])
    await anna.submit(consent=["consent"])
    await anna.submit()

    await story.pass_time(weeks=13)
    await anna.submit()

    assert anna.modal is not None and "Dieser Durchgang nimmt niemanden mehr auf." in anna.modal.text


async def _fills_first_step(person: Face, *, offers: list[str] | None = None, wants: list[str] | None = None) -> None:
    await person.fill(sign_up.ROLE, "both" if offers and wants else "buddy" if offers else "learner")
    if offers:
        await person.fill("offers", offers)
    if wants:
        await person.fill(sign_up.WANTS, wants)


def _shown_fields(person: Face) -> int:
    return len(person.modal.fields) if person.modal else 0


async def test_whoever_waits_for_a_round_in_vain_is_asked_again_after_a_year(story: Story) -> None:
    ben = story.person("Ben")
    await story.asks(ben, "anmelden")
    await ben.submit()

    await story.pass_time(days=360)
    before = len(ben.direct_messages)
    await story.pass_time(days=10)
    await story.pass_time(days=4)
    asked = ben.direct_messages[-1]
    await story.pass_time(days=40)
    known = [row for row in (await story.stored())["person"] if row["user_id"] == ben.user_id]
    await ben.click(sign_up.BEGIN, in_=asked)
    await ben.submit()

    assert before == 0
    assert "Du stehst jetzt nicht mehr auf der Liste" in asked.text
    assert known == []
    assert ben.modal is not None and "Notiert" in ben.modal.text
