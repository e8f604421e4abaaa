"""Meetings that were held: "we met", one thing learned, thanks - and a tandem's dates at a glance."""

from typing import Any
from uuid import UUID

from slack_sdk.models.blocks.block_elements import ButtonElement

from handlers.desk.blocks import Message, button, buttons, context, message, modal, section
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say, escaped
from handlers.tandem.views import dates, learning
from programme.meeting_times import MEETINGS_ON_THE_PATH

WE_MET, THANK = "meeting.we-met", "meeting.thank"
TANDEM, LEARNED = "meeting.tandem", "meeting.learned"
NOTE = "note"
NOTE_CHARACTERS = 1_000


def ask(say: Say, *, tandem_id: UUID, meeting_id: UUID) -> Message:
    """In the group message, once the hour is over."""
    return message(
        say("meeting-ask-notification"),
        section(say("meeting-ask")),
        buttons(
            dates.held_button(say, meeting_id, primary=True),
            button(say("date-find-other"), action=dates.FIND, value=tandem_id),
        ),
    )


def noted_for_both(say: Say, *, tandem_id: UUID, held: int) -> Message:
    """What becomes of the question in the group message: it is known to the two, whoever tapped."""
    return message(
        say("meeting-ask-notification"),
        section(_progress(say, held)),
        buttons(dates.find_button(say, tandem_id, primary=True), learning.path_button(say, tandem_id)),
    )


def _progress(say: Say, held: int) -> str:
    if held >= MEETINGS_ON_THE_PATH:
        return say("meeting-noted-more", count=held)
    return say("meeting-noted", number=held, of=MEETINGS_ON_THE_PATH)


def learned_form(say: Say, *, tandem_id: UUID, thanked: bool) -> dict[str, Any]:
    """After "we met": one thing learned, for nobody else, and thanks with one tap."""
    thanks = (
        section(say("meeting-thanks-given"))
        if thanked
        else buttons(button(say("meeting-thank"), action=THANK, value=tandem_id))
    )
    return modal(
        say("meeting-learned-title"),
        section(say("meeting-learned-intro")),
        thanks,
        field(NOTE, say("meeting-learned"), text_input(most=NOTE_CHARACTERS, lines=True), optional=True),
        context(say("meeting-learned-context")),
        callback_id=LEARNED,
        submit=say("save"),
        close=say("close"),
        private_metadata=str(tandem_id),
    )


def learned_kept(say: Say) -> dict[str, Any]:
    return modal(say("meeting-learned-title"), section(say("meeting-learned-kept")), close=say("close"))


def thanked(say: Say) -> dict[str, Any]:
    return modal(say("meeting-tandem-title"), section(say("meeting-thanks-given")), close=say("close"))


def thanks(say: Say, *, sender: str) -> Message:
    return message(say("meeting-thanks-notification"), section(say("meeting-thanks", sender=sender)))


def overview(
    say: Say,
    *,
    tandem_id: UUID,
    partner: str,
    topic: str,
    when: str | None,
    meeting_id: UUID | None,
    to_confirm: UUID | None,
    held: int,
) -> dict[str, Any]:
    """A tandem's dates, and everything that can be done about them. `meeting_id` is the date still to come."""
    met = (
        dates.held_button(say, to_confirm, primary=True)
        if to_confirm
        else button(say("meeting-held"), action=WE_MET, value=tandem_id)
    )
    planning = (
        dates.date_buttons(say, tandem_id=tandem_id, meeting_id=meeting_id)
        if meeting_id
        else [dates.find_button(say, tandem_id, primary=to_confirm is None)]
    )
    return modal(
        say("meeting-tandem-title"),
        section(say("meeting-tandem", partner=partner, topic=escaped(topic))),
        section(say("meeting-next-date", when=when) if when else say("meeting-no-date")),
        *([section(_progress(say, held))] if held else []),
        buttons(met, *planning),
        buttons(
            learning.path_button(say, tandem_id),
            learning.page_button(say, tandem_id),
            button(say("meeting-thank"), action=THANK, value=tandem_id),
        ),
        close=say("close"),
    )


def open_button(say: Say, tandem_id: UUID) -> ButtonElement:
    """The way from "where I stand" to a tandem's dates and all that belongs to them."""
    return button(say("meeting-open"), action=TANDEM, value=tandem_id)


def date_fact(say: Say, *, day: str, clock: str, place: str) -> tuple[str, str]:
    """In "my data"."""
    return say("meeting-date-on", day=day), ", ".join([clock, escaped(place)] if place else [clock])


def learned_fact(say: Say, *, day: str, text: str) -> tuple[str, str]:
    """In "my data"."""
    return say("meeting-learned-on", day=day), escaped(text)
