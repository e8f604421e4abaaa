"""Who coordinates, stands in and helps: the dialogs of it, and what each of them is told."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from slack_sdk.models.blocks import ButtonElement

from handlers.desk.blocks import Message, button, context, message, modal, section
from handlers.desk.forms import field, people_input, person_input
from handlers.desk.texts import Say, escaped
from programme.duties import Deed
from programme.words import Duty

CHOOSE, APPOINT = "coordinators.choose", "coordinators.appoint"
COORDINATORS, DEPUTIES, HELPERS = "coordinators", "deputies", "helpers"
FIELDS = {Duty.COORDINATOR: COORDINATORS, Duty.DEPUTY: DEPUTIES, Duty.HELPER: HELPERS}
HAND_OVER, SUCCESSOR_FORM, CONFIRM = "coordination.hand-over", "coordination.successor", "coordination.handed-over"
SUCCESSOR = "successor"
MOST_PEOPLE = 20
MOST_ROUNDS_NAMED = 10


def entrance(say: Say, deeds: Collection[Deed]) -> list[ButtonElement]:
    """The buttons that lead here, for somebody who may do these deeds."""
    both = {
        Deed.APPOINT: button(say("coordination-appoint"), action=CHOOSE),
        Deed.HAND_OVER: button(say("coordination-hand-over"), action=HAND_OVER),
    }
    return [each for deed, each in both.items() if deed in deeds]


def choose(say: Say, *, current: Mapping[Duty, Sequence[str]], metadata: str) -> dict[str, Any]:
    return modal(
        say("duties-title"),
        *(
            field(
                name,
                say(f"duties-{duty.value}"),
                people_input(initial=current.get(duty, ()), most=MOST_PEOPLE, placeholder=say("choose")),
                hint=say(f"duties-{duty.value}-hint"),
                optional=duty is not Duty.COORDINATOR,
            )
            for duty, name in FIELDS.items()
        ),
        callback_id=APPOINT,
        submit=say("save"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def saved(say: Say, *, current: Mapping[Duty, Sequence[str]]) -> dict[str, Any]:
    lines = [
        f"{say(f'duty-name-{duty.value}')}: {say.both([f'<@{user_id}>' for user_id in user_ids])}"
        for duty, user_ids in current.items()
        if user_ids
    ]
    return modal(say("duties-title"), section("\n".join([say("duties-saved"), *lines])), close=say("close"))


def appointed(say: Say, *, duty: Duty, by: str) -> Message:
    return message(say("duty-notification"), section(say(f"duty-{duty.value}", by=by)))


def ended(say: Say, *, duty: Duty, by: str) -> Message:
    return message(say("duty-notification"), section(say(f"duty-{duty.value}-ended", by=by)))


def moved_up(say: Say, *, before: str) -> Message:
    return message(say("duty-notification"), section(say("duty-moved-up", person=before)))


def nobody_coordinates(say: Say) -> Message:
    """For the coordination channel."""
    return message(say("nobody-coordinates-notification"), section(say("nobody-coordinates")))


def fact(say: Say, *, duty: Duty, day: str, is_over: bool) -> tuple[str, str]:
    """A duty among somebody's data."""
    text = "my-data-duty-until" if is_over else "my-data-duty-since"
    return say("my-data-duty"), say(text, duty=say(f"duty-name-{duty.value}"), day=day)


def choose_successor(say: Say) -> dict[str, Any]:
    return modal(
        say("hand-over-title"),
        section(say("hand-over-intro")),
        field(SUCCESSOR, say("hand-over-to"), person_input(placeholder=say("choose"))),
        callback_id=SUCCESSOR_FORM,
        submit=say("hand-over-on"),
        close=say("cancel"),
    )


def confirm(say: Say, *, successor: str, as_contact: Sequence[str], metadata: str) -> dict[str, Any]:
    """`as_contact`: the rounds in which the contact person changes along with it."""
    return modal(
        say("hand-over-title"),
        section(say("hand-over-confirm", person=successor)),
        *([context(_contact(say, as_contact))] if as_contact else []),
        callback_id=CONFIRM,
        submit=say("hand-over-now"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def handed_over(say: Say, *, successor: str) -> dict[str, Any]:
    return modal(say("hand-over-title"), section(say("hand-over-done", person=successor)), close=say("close"))


def gave_over(say: Say, *, successor: str) -> Message:
    """For whoever coordinated until now."""
    return message(say("duty-notification"), section(say("hand-over-done", person=successor)))


def took_over(say: Say, *, before: str, as_contact: Sequence[str]) -> Message:
    rows = [section(say("hand-over-took", person=before))]
    return message(say("duty-notification"), *rows, *([context(_contact(say, as_contact))] if as_contact else []))


def _contact(say: Say, names: Sequence[str]) -> str:
    shown = [f"*{escaped(name)}*" for name in names[:MOST_ROUNDS_NAMED]]
    return say("hand-over-contact", rounds=say.both(shown), more=len(names) - len(shown))
