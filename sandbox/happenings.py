"""What a bystander would see: who did what, who saw what, in the order it happened."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Kind = Literal[
    # What people do.
    "command",
    "click",
    "choice",
    "submit",
    "close",
    "write",
    "open_home",
    "change",
    # What they see.
    "message",
    "edit",
    "delete",
    "ephemeral",
    "modal",
    "modal_closed",
    "form_error",
    "home",
    "notice",
]


@dataclass(frozen=True)
class Happening:
    """One line of a transcript; `person` is a shown name, `channel` a readable place."""

    kind: Kind
    person: str
    channel: str
    text: str
    at: datetime


Listener = Callable[[Happening], None]


class Stage:
    """Everybody who watches."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def watch(self, listener: Listener) -> Callable[[], None]:
        self._listeners.append(listener)

        def unsubscribe() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return unsubscribe

    def tell(self, happening: Happening) -> None:
        for listener in tuple(self._listeners):
            listener(happening)
