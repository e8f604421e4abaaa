"""The form for what matters to somebody: three questions on ways of working, and up to two preferences."""

from collections.abc import Sequence
from typing import Any

from slack_sdk.models.blocks import ButtonElement

from handlers.desk.blocks import button, context, modal, section
from handlers.desk.forms import field, one_of, some_of
from handlers.desk.texts import Say
from programme.matching.preferences import MOST_THAT_MATTER, WAYS_OF_WORKING, Preference

BEGIN, FORM, MATTERS = "preferences.begin", "preferences.form", "matters"


def entrance(say: Say) -> ButtonElement:
    return button(say("menu-preferences"), action=BEGIN)


def form(say: Say, *, ways: Sequence[str], matters: Sequence[str]) -> dict[str, Any]:
    """Everything may stay empty: then it simply does not count."""
    return modal(
        say("preferences-title"),
        section(say("preferences-intro")),
        *(
            field(
                name,
                say(f"way-question-{name}"),
                one_of(
                    [(way, say(f"way-{way}")) for way in pair],
                    initial=next((way for way in pair if way in ways), None),
                    placeholder=say("preferences-either"),
                ),
                optional=True,
            )
            for name, pair in WAYS_OF_WORKING.items()
        ),
        field(
            MATTERS,
            say("preferences-matters", most=MOST_THAT_MATTER),
            some_of(
                [(each.value, say(f"preference-{each.value}")) for each in Preference],
                initial=matters,
                most=MOST_THAT_MATTER,
                placeholder=say("choose"),
            ),
            optional=True,
        ),
        context(say("preferences-context")),
        callback_id=FORM,
        submit=say("save"),
        close=say("cancel"),
    )


def saved(say: Say) -> dict[str, Any]:
    return modal(say("preferences-title"), section(say("preferences-saved")), close=say("close"))


def as_said(say: Say, *, ways: Sequence[str], matters: Sequence[str]) -> str:
    """For the person alone, a line each."""
    # What somebody chose once may not be on offer any more.
    known = {way for pair in WAYS_OF_WORKING.values() for way in pair}
    return "\n".join(
        [
            *(say(f"way-{way}") for way in ways if way in known),
            *(say(f"preference-{each}") for each in matters if each in set(Preference)),
        ]
    )
