"""Blocks as people read them."""

from zoneinfo import ZoneInfo

import pytest

from sandbox.reading import Reader, blocks_text, mrkdwn, view_text
from tests.sandbox.drawing import actions, asked, button, modal, options, plain, section, text_input

ANNA = Reader({"U1": "Anna Lübke", "C1": "digital-buddies"}, ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Hallo <@U1>", "Hallo @Anna Lübke"),
        ("siehe <#C1>", "siehe #digital-buddies"),
        ("siehe <#C9|kantine>", "siehe #kantine"),
        ("<!channel> und <!here>", "@channel und @here"),
        ("<https://x.de|hier> oder <https://y.de>", "hier (https://x.de) oder https://y.de"),
        ("<mailto:a@b.de|a@b.de>", "a@b.de"),
        ("a &lt; b &amp; c", "a < b & c"),
        ("<!date^1795500000^{date_num} um {time}|bald>", "2026-11-24 um 07:00"),
        ("<!date^nie^{date}|bald>", "bald"),
    ],
)
def test_special_words_are_read_as_slack_shows_them(written: str, read: str) -> None:
    assert mrkdwn(written, ANNA) == read


def test_plain_text_is_read_as_it_stands() -> None:
    assert blocks_text([{"type": "header", "text": plain("<@U1> & Co")}], ANNA) == "<@U1> & Co"


def test_every_block_has_words() -> None:
    blocks = [
        {"type": "header", "text": plain("Titel")},
        section("Hallo <@U1>", fields=[plain("Links"), plain("Rechts")]),
        {"type": "divider"},
        {"type": "image", "image_url": "https://x", "alt_text": "Diagramm"},
        {"type": "context", "elements": [plain("klein"), {"type": "image", "image_url": "x", "alt_text": "Bild"}]},
        actions(button("Ja", "yes"), button("Nein", "no")),
        section("Mehr", accessory={"type": "overflow", "action_id": "x", "options": options("Pause", "Ende")}),
    ]

    assert blocks_text(blocks, ANNA).splitlines() == [
        "Titel",
        "Hallo @Anna Lübke",
        "Links",
        "Rechts",
        "---",
        "(Diagramm)",
        "klein · Bild",
        "[ Ja ] [ Nein ]",
        "Mehr",
        "[ … Pause / Ende ]",
    ]


def test_a_form_shows_what_stands_in_its_fields_and_what_is_wrong() -> None:
    view = modal(
        asked("name", text_input(placeholder=plain("Vorname")), hint=plain("So wie im Ausweis")),
        asked("role", {"type": "radio_buttons", "options": options("Buddy", "Learner")}),
        asked("topics", {"type": "checkboxes", "options": options("Excel", "CNC")}, optional=True),
        asked("boss", {"type": "users_select", "initial_user": "U1"}),
    )
    values = {"role": {"answer": {"type": "radio_buttons", "selected_option": options("Buddy")[0]}}}

    assert view_text(view, ANNA, values, {"name": "Fehlt"}).splitlines() == [
        "Anmeldung",
        "Name: <Vorname>",
        "(So wie im Ausweis)",
        "! Fehlt",
        "Role:",
        "(x) Buddy",
        "( ) Learner",
        "Topics (optional):",
        "[ ] Excel",
        "[ ] CNC",
        "Boss: Anna Lübke",
        "[ Abbrechen ] [ Weiter ]",
    ]
