"""One whole round at Falkenberg Maschinenbau, from the first word to the last summary, in nine scenes."""

from sandbox.acting import Acting
from sandbox.demo import Demo

OTHERS_SIGN_UP: tuple[tuple[str, list[str], list[str], str], ...] = (
    # Who, offers, wants, department.
    ("Emre", ["collaboration-tools", "data-protection"], [], "IT"),
    ("Jonas", ["connected-machines"], ["materials"], "Konstruktion"),
    ("Lea-Sophie", ["social-media", "mobile-devices"], [], "Werkstatt"),
    ("Matthias", ["online-meetings"], [], "IT"),
    ("Dieter", ["materials"], ["connected-machines"], "Produktion"),
    ("Monika", [], ["social-media"], "Vertrieb"),
    ("Hans-Joachim", [], ["mobile-devices"], "Werkstatt"),
    ("Karl-Heinz", [], ["online-meetings"], "Einkauf"),
    ("Sabine", [], ["ai-assistants"], "Vertrieb"),
)


async def play(demo: Demo) -> None:
    """Ulrike's pilot speaks German, Grace's round in the export team English."""
    acting = Acting(demo)
    await settings_and_start(demo)
    for scene in (opening, signing_up, pairing, introduction, check_ins, pause_and_leaving, rating, summary):
        await scene(demo, acting)


async def settings_and_start(demo: Demo) -> None:
    show = demo.transcript
    show.scene(1, "Einstellungen und Start", "Settings and start")
    show.plain(f"    Slack (pretend)   {demo.slack.api_url}   {len(demo.slack.people)} people")
    show.plain("    Checked           both tokens, the scopes, the database; connected by Socket Mode")
    show.plain("    First coordinator Ulrike Schönfeld, from the settings")


async def opening(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(2, "Ein Durchgang wird geöffnet", "A round is opened")
    show.note("Petra is early: there is no round yet.")
    petra, ulrike, grace = acting.people("Petra", "Ulrike", "Grace")
    await petra.command("/buddy", "anmelden")
    await petra.submit()
    await acting.opens_pilot(ulrike, label="Neuer Pilot, 8 Wochen")
    show.note("Ulrike asks Grace to coordinate as well; Grace opens a round for the export team, in English.")
    await acting.appoints(ulrike, "Koordination und Hilfe", [ulrike, grace])
    await acting.opens_round(grace, label="New round", name="Export spring 2027")


async def signing_up(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(3, "Anmelden", "Signing up")
    anna, ben, daniel, priya, oliver = acting.people("Anna", "Ben", "Daniel", "Priya", "Oliver")
    await anna.command("/buddy", "anmeldn")
    await acting.signs_up(anna, "Pilot", offers=["ai-assistants", "social-media"], department="Einkauf")
    show.note("Ben ticks the wrong box at first.")
    await acting.signs_up(ben, "Pilot", wants=["ai-assistants"], department="Werkstatt", forgets_consent=True)
    await acting.signs_up(daniel, "Export", wants=["ai-assistants"], department="Field service")
    await acting.signs_up(priya, "Export", offers=["ai-assistants"], department="Engineering")
    show.note("Oliver is a guest of the company.")
    await oliver.command("/buddy", "signup")
    show.note("Others sign up in the same way: " + ", ".join(name for name, *_ in OTHERS_SIGN_UP) + ".")
    with show.aside():
        for name, offers, wants, department in OTHERS_SIGN_UP:
            await acting.signs_up(acting.person(name), "Pilot", offers=offers, wants=wants, department=department)


async def pairing(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(4, "Zuordnung", "Pairing")
    ulrike, grace, ben, sabine = acting.people("Ulrike", "Grace", "Ben", "Sabine")
    await acting.reads_draft(ulrike, "Pilot")
    show.note("She releases it. Nobody had heard of it until now.")
    await acting.submits(ulrike)
    await acting.reads_draft(grace, "Export")
    await acting.submits(grace)
    show.note("Whoever is asked first says rather not, silently. The two are not put together again.")
    first, second = (ben, sabine) if acting.is_asked(ben) else (sabine, ben)
    await acting.clicks(first, "rather not")
    show.note("The others say yes, the learners first, then the buddies.")
    with show.aside():
        await acting.everybody_says_yes()
    show.note(f"The freed people go into the next draft: Anna is free for {second.name}.")
    await acting.reads_draft(ulrike, "Pilot")
    await acting.submits(ulrike)
    await acting.clicks(second, "yes")


async def introduction(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(5, "Das Tandem", "The tandem")
    anna, daniel, priya = acting.people("Anna", "Daniel", "Priya")
    await acting.clicks(anna, "yes")
    show.note("And in the export team, where both have said yes by now:")
    show.plain("")
    acting.reads(daniel.group_messages[-1])
    show.note(f"Only {daniel.name}, {priya.name} and the bot are in that group message.")


async def check_ins(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(6, "Zwischenfragen", "Check-ins")
    show.note("Three weeks go by. Each person is asked alone, on the own working morning.")
    with show.aside():
        await demo.pass_days(21)
    monika, dieter, daniel, priya, lea = acting.people("Monika", "Dieter", "Daniel", "Priya", "Lea-Sophie")
    await acting.shows_and_clicks(monika, "met")
    await acting.shows_and_clicks(daniel, "not yet")
    show.note("Priya writes back instead. Nobody reads it, and it is not taken for an answer.")
    await acting.writes(priya, "We had a good start, but my calendar is a mess until Friday")
    await acting.clicks(priya, "planned")
    await acting.shows_and_clicks(dieter, "help")
    await acting.shows_and_clicks(lea, "planned")
    with show.aside():
        await acting.everybody_clicks("met")
    show.note("“Not yet” is asked again once, two working days later.")
    await demo.pass_days(2)
    with show.aside():
        await acting.everybody_clicks("met")


async def pause_and_leaving(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(7, "Pause, Ausstieg", "Break, leaving")
    jonas, karl, daniel = acting.people("Jonas", "Karl-Heinz", "Daniel")
    show.note("Jonas has a block at vocational school.")
    await acting.pauses(jonas, days=12)
    show.note("Karl-Heinz leaves altogether. One command, one confirmation, no reason.")
    await acting.leaves(karl)
    show.note("Daniel writes it in his own words, and ends only this tandem.")
    await acting.writes(daniel, "I want to stop")
    await daniel.click("Leave")
    await acting.picks_first(daniel, "choice")
    await acting.submits(daniel)


async def rating(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(8, "Mehrwert-Bewertung", "Added-value rating")
    show.note("Halfway.")
    with show.aside():
        await demo.pass_days(22)
        await acting.everybody_clicks("met")
    monika, priya = acting.people("Monika", "Priya")
    show.note(
        "First two questions to each alone; what Monika taps comes back as a note for the talk and is kept nowhere."
    )
    await monika.click("Zu den zwei Fragen")
    await acting.submits(monika, help=["examples"], wish=["slower"])
    await acting.rates(monika, 5, comment="Endlich traue ich mich an unsere Firmenseite.", show=True)
    await acting.rates(priya, 4, show=True)
    show.note("Others rate as well. Only when five have come together are they mixed and counted.")
    with show.aside():
        for person, value in zip(acting.asked("4"), (5, 4, 4, 3, 5), strict=False):
            await acting.rates(person, value)
    show.note("The last day of the pilot, and everybody is asked once more.")
    with show.aside():
        await demo.pass_days(28)
        for person, value in zip(acting.asked("4"), (5, 5, 4, 4, 5, 4), strict=False):
            await acting.rates(person, value)


async def summary(demo: Demo, acting: Acting) -> None:
    show = demo.transcript
    show.scene(9, "Zusammenfassung", "Summary")
    grace, ulrike = acting.people("Grace", "Ulrike")
    await acting.asks_for_summary(grace, "Export")
    await acting.asks_for_summary(ulrike, "Pilot")
    show.note("Ten working days later the last summaries come by themselves, and the rounds are closed.")
    await demo.pass_days(14)
    show.rest()
