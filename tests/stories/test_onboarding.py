"""Onboarding: a round without an end, in which new colleagues get a buddy for their first weeks as they come."""

import json

import pytest

from handlers.asking.views import certificates, check_ins
from handlers.pairing.views import matching, proposals
from handlers.rounds.views import changing, onboarding, opening
from programme.check_ins import Answer
from sandbox import Face
from tests.stories.story import Story

MET = check_ins.ACTIONS[Answer.MET]


async def _opens(story: Story, **fields: object) -> None:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(onboarding.NEW)
    await ulrike.submit({opening.CHANNEL: story.slack.channel("digital-buddies").id, **fields})
    await ulrike.close_modal(everything=True)
    await story.settle()


async def _comes(story: Story, newcomer: Face, buddy: Face, topic: str = "how-we-work") -> None:
    """A new colleague signs up; the next working morning the coordinator is offered a draft, and releases it."""
    ulrike = story.coordinator
    await story.signs_up(newcomer, wants=[topic])
    await story.pass_time(days=1)
    assert "Es sind wieder Leute frei." in ulrike.direct_messages[-1].text
    await ulrike.click(matching.OPEN, in_=ulrike.direct_messages[-1])
    await story.bot.services.background.finish()
    await ulrike.submit()
    await story.settle()
    await ulrike.close_modal(everything=True)
    await story.says(newcomer, proposals.YES)
    await story.says(buddy, proposals.YES)


async def _states(story: Story) -> list[str]:
    return sorted(str(row["state"]) for row in (await story.stored())["tandem"])


@pytest.mark.depends_on_engine
async def test_a_new_colleague_has_a_buddy_for_six_weeks_and_the_buddy_is_free_for_the_next(story: Story) -> None:
    ben, monika, anna = story.people("Ben", "Monika", "Anna")
    await _opens(story)
    await story.signs_up(anna, offers=["how-we-work"], second={"capacity": "1"})
    await _comes(story, ben, anna)
    await ben.opens_home()
    running = ben.home.text if ben.home else ""

    await story.pass_time(weeks=5, days=5)
    before = await _states(story)
    await story.pass_time(weeks=1)
    asked = ben.direct_messages[-1].text
    await story.rates(ben, 5)
    await _comes(story, monika, anna)

    assert before == ["tandem"]
    assert "Ein Buddy für die ersten Wochen" in running and "9999" not in running and "Halbzeit" not in running
    assert "Eure gemeinsamen Wochen (*Onboarding*) sind um." in asked
    assert await _states(story) == ["completed", "tandem"]
    assert "Onboarding* ist offen!" in story.slack.channel("digital-buddies").messages[0].text
    assert "9999" not in json.dumps(story.posted)


async def test_whoever_has_had_their_weeks_waits_for_nothing_and_is_asked_nothing_more(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _opens(story, weeks=2)
    await story.signs_up(anna, offers=["how-we-work"])
    await _comes(story, ben, anna)
    await story.pass_time(weeks=2, days=3)
    heard = len(ben.direct_messages)
    await ben.opens_home()
    home = ben.home.text if ben.home else ""

    await story.pass_time(weeks=6)
    summary = await story.asks_for_summary()
    await story.asks(ben, "status")

    assert "Eure Wochen sind um." in home
    assert len(ben.direct_messages) == heard
    assert "*Warteliste*\n0" in summary
    assert "Läuft seit dem 11. Januar 2027." in summary
    # A month after the last day nothing that was confided is left, and the new colleague is not new any more.
    assert ben.sees("Du machst gerade nicht mit.")
    assert all(row["level_sealed"] is None for row in (await story.stored())["want"])
    assert any(row["level_sealed"] is not None for row in (await story.stored())["offer"]), "the buddy stays on call"


async def test_a_certificate_names_the_own_weeks(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await _opens(story, weeks=2)
    await story.signs_up(anna, offers=["how-we-work"])
    await _comes(story, ben, anna)
    await story.pass_time(weeks=2, days=3)

    await ben.click(certificates.OPEN)
    await ben.submit()
    await story.settle()

    assert ben.direct_messages[-1].files


async def test_a_rating_appears_only_when_five_are_together(story: Story) -> None:
    names = ("Ben", "Monika", "Dieter", "Petra", "Sabine")
    anna, *newcomers = story.people("Anna", *names)
    await _opens(story, weeks=2)
    await story.signs_up(anna, offers=["how-we-work"], second={"capacity": "3"})
    summaries = []
    for newcomer in newcomers:
        await _comes(story, newcomer, anna)
        await story.pass_time(weeks=2, days=4)
        await story.rates(newcomer, 4)
        summaries.append(await story.asks_for_summary())
        await story.coordinator.close_modal(everything=True)

    assert ["von 5*" in each for each in summaries] == [False] * 4 + [True]
    assert "*Mehrwert am Ende: 4,0 von 5* (5 Bewertungen)" in summaries[-1]


async def test_ending_it_lets_what_runs_run_out_and_then_it_closes_like_any_round(story: Story) -> None:
    ulrike = story.coordinator
    ben, grace, anna = story.people("Ben", "Grace", "Anna")
    await _opens(story)
    await story.signs_up(anna, offers=["how-we-work"])
    await _comes(story, ben, anna)

    await ulrike.command("/buddy-coordination")
    await ulrike.click(changing.CHANGE)
    await ulrike.click(onboarding.ASK_TO_END)
    question = ulrike.modal.text if ulrike.modal else ""
    await ulrike.submit()
    done = ulrike.modal.text if ulrike.modal else ""
    await ulrike.close_modal(everything=True)
    await grace.command("/buddy", "signup")
    late = grace.modal.text if grace.modal else ""
    await story.pass_time(weeks=7)
    completed = await _states(story)
    await story.pass_time(weeks=3)

    assert "Laufende Tandems gehen wie geplant zu Ende." in question
    assert "endet am 24. Februar 2027" in done
    assert "No round is open" in late or "Shall I write to you" in late
    assert completed == ["completed"]
    assert "Das ist die letzte Zusammenfassung." in story.slack.channel("digital-buddies").messages[-1].text


async def test_only_one_who_may_opens_or_ends_it_and_twice_is_once(story: Story) -> None:
    ulrike, ben = story.coordinator, story.person("Ben")
    await _opens(story)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(changing.CHANGE)
    await ulrike.click(onboarding.ASK_TO_END)
    await ulrike.submit()
    await ulrike.close_modal(everything=True)
    await ulrike.command("/buddy-coordination")
    shown = ulrike.modal.text if ulrike.modal else ""
    await ben.command("/buddy-coordination")

    assert "läuft seit 11. Januar 2027, bis 12. Januar 2027" in shown
    assert ben.sees("Das können nur Koordinator:innen.")
    assert len((await story.stored())["cohort"]) == 1


async def test_an_onboarding_without_a_name_or_topics_is_refused_beside_the_field(story: Story) -> None:
    ulrike = story.coordinator
    await ulrike.command("/buddy-coordination")
    await ulrike.click(onboarding.NEW)
    channel = story.slack.channel("digital-buddies").id
    await ulrike.submit({opening.CHANNEL: channel, opening.NAME: "   "})

    assert ulrike.modal is not None and list(ulrike.modal.errors) == [opening.NAME]


async def test_it_can_be_changed_without_an_end_in_the_form(story: Story) -> None:
    ulrike = story.coordinator
    await _opens(story)
    await ulrike.command("/buddy-coordination")
    await ulrike.click(changing.CHANGE)
    overview = ulrike.modal.text if ulrike.modal else ""
    await ulrike.click(changing.EDIT)
    fields = [field.block_id for field in ulrike.modal.fields] if ulrike.modal else []
    await ulrike.submit({opening.NAME: "Willkommen"})
    await story.settle()

    assert "Läuft seit 11. Januar 2027, bis du es beendest." in overview
    assert changing.ENDS_ON not in fields
    assert (await story.cohort()).name == "Willkommen"
