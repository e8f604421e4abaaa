"""The two ways out that stand below what people are asked, and in the menu: a pause, and leaving."""

from slack_sdk.models.blocks import ButtonElement

from handlers.desk.blocks import button
from handlers.desk.texts import Say

PAUSE, LEAVE = "menu.pause", "menu.leave"


def pause(say: Say, *, primary: bool = False) -> ButtonElement:
    return button(say("menu-pause"), action=PAUSE, primary=primary)


def leave(say: Say, *, primary: bool = False) -> ButtonElement:
    return button(say("menu-leave"), action=LEAVE, primary=primary)
