"""The certificate: the name that is to stand on it, and the page that comes as a file."""

from typing import Any

from handlers.desk.blocks import Message, context, modal, section, with_file
from handlers.desk.forms import field, text_input
from handlers.desk.texts import Say

OPEN, MAKE = "certificate.open", "certificate.make"
NAME, NAME_CHARACTERS = "name", 80
FILE = "digital-buddy.pdf"


def form(say: Say, *, name: str, metadata: str) -> dict[str, Any]:
    return modal(
        say("certificate-title"),
        section(say("certificate-intro")),
        field(NAME, say("certificate-name"), text_input(initial=name[:NAME_CHARACTERS], most=NAME_CHARACTERS)),
        context(say("certificate-context")),
        callback_id=MAKE,
        submit=say("certificate-make"),
        close=say("cancel"),
        private_metadata=metadata,
    )


def on_its_way(say: Say) -> dict[str, Any]:
    return modal(say("certificate-title"), section(say("certificate-on-its-way")), close=say("close"))


def delivered(say: Say, *, content: bytes) -> Message:
    return with_file(say("certificate-notification"), FILE, content, title=say("certificate-title"))
