"""The group message in which a tandem begins."""

from tests.stories.story import Story

AI = "ai-assistants"


async def test_the_bot_introduces_the_two_and_says_that_it_cannot_read_along(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()

    await story.tandem(ben, anna)

    introduction = ben.group_messages[0].text
    assert introduction.startswith("Ich kann hier nicht mitlesen. Was ihr schreibt, bleibt unter euch.")
    assert "@Ben Schröder und @Anna Lübke, schön, dass ihr beide Ja gesagt habt." in introduction
    assert "Euer Thema: *KI-Assistenten*." in introduction
    assert anna.group_messages[0].text == introduction


async def test_the_introduction_holds_what_they_share_the_agreement_an_ice_breaker_and_a_task(
    story: Story,
) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(
        anna, offers=[AI], second={"meeting": ["online", "on-site", "mon-am", "mon-pm", "wed-am"], "site": "Werk 1"}
    )
    await story.signs_up(
        ben, wants=[AI], second={"meeting": ["online", "on-site", "mon-am", "mon-pm"], "site": "werk 1"}
    )

    await story.releases()
    for person in (ben, anna):
        await story.says(person, "proposal.yes")

    introduction = ben.group_messages[0].text
    assert "• Sprachen: Deutsch" in introduction
    assert "• Zeiten: montags" in introduction
    assert "• Treffen: online und vor Ort" in introduction
    assert "etwa alle 2 Wochen eine Stunde, das ist Arbeitszeit" in introduction
    assert "jederzeit aufhören, ohne Begründung" in introduction
    assert "Zum Warmwerden:" in introduction
    assert "Lasst euch von einem KI-Assistenten eine Mail entwerfen" in introduction
    assert "Offiziell geht es am Montag, 25. Januar los." in introduction


async def test_a_tandem_in_an_english_round_is_introduced_in_english(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_round("Spring", language="en", check_in_weeks="1")

    await story.tandem(ben, anna)

    introduction = ben.group_messages[0].text
    assert introduction.startswith("I can't read along here.")
    assert "you meet for about an hour every week" in introduction


async def test_the_introduction_says_nothing_of_starting_points_or_hopes(story: Story) -> None:
    ben, anna = story.people("Ben", "Anna")
    await story.opens_pilot()
    await story.signs_up(anna, offers=[AI])
    await story.signs_up(
        ben, wants=[AI], consent=["consent", "shows-level"], second={"hope": "Keine Angst mehr vor dem Bildschirm"}
    )

    await story.releases()
    for person in (ben, anna):
        await story.says(person, "proposal.yes")

    assert "vorne" not in anna.group_messages[0].text
    assert not anna.sees("Keine Angst")


async def test_where_they_stand_is_one_word_away_and_on_the_home_tab(story: Story) -> None:
    grace, daniel = story.people("Grace", "Daniel")
    await story.opens_pilot()
    await story.tandem(grace, daniel)

    await story.asks(grace, "status")
    await daniel.opens_home()

    assert grace.sees("You're in a tandem with @Daniel Whitaker: AI assistants")
    assert daniel.home is not None and "You're in a tandem with @Grace O'Sullivan: AI assistants" in daniel.home.text
