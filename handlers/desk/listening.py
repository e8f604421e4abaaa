"""Listening: every command, click, form and event arrives here, finds its person, and is answered in words."""

import functools
import logging
import uuid
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import IntegrityError

from handlers.desk import notices, traces
from handlers.desk.acquaintance import find_or_look_up, stranger
from handlers.desk.interaction import Interaction, Listener, Listeners
from handlers.desk.services import Services
from programme.refusals import NotYours, ProgrammeError

log = logging.getLogger("buddy")

SERVICES = "services"
HOME_OPENED = "app_home_opened"

BoltListener = Callable[..., Awaitable[None]]


def register(app: AsyncApp, moment: Listeners) -> None:
    """Has Bolt call whoever answers what, each found and heard by `listener`."""
    for answers, listen_to in (
        (moment.commands, app.command),
        (moment.clicks, app.action),
        (moment.forms, app.view),
        (moment.events, app.event),
    ):
        for name, answer in answers.items():
            listen_to(name)(listener(answer))


def listener(answer: Listener) -> BoltListener:
    """Makes a Bolt listener of ours: finds the person, and answers every error so that a person can read it."""

    @functools.wraps(answer, assigned=("__name__", "__qualname__", "__module__", "__doc__"), updated=())
    async def listen(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        services: Services = context[SERVICES]
        user_id = _user_id(body)
        # Whatever fails before we know who it is must be said in some language, too.
        interaction = Interaction(body, ack, client, services, stranger(user_id, {}, services))
        try:
            interaction.me, interaction.profile = await find_or_look_up(user_id, services, client)
            await _answer(answer, interaction)
            if not interaction.home_is_drawn and (body.get("event") or {}).get("type") != HOME_OPENED:
                services.homes.changed(user_id)
        except ProgrammeError as refusal:
            if isinstance(refusal, NotYours):
                log.warning("failed authorisation: %s tried %s with what is not theirs", user_id, answer.__name__)
            await refuse(interaction, refusal)
        except Exception as error:
            await _apologise(interaction, error)

    del listen.__wrapped__  # Bolt would read the signature of the inner function.
    return listen


async def _answer(answer: Listener, interaction: Interaction) -> None:
    try:
        await answer(interaction)
    except IntegrityError:
        # A second click met a unique key (I4): the first one is saved by now, and this one sees it.
        await answer(interaction)


async def refuse(interaction: Interaction, refusal: ProgrammeError) -> None:
    """A refusal in words, where the person is looking."""
    await _tell(interaction, interaction.say(refusal.text, **refusal.values))


async def _apologise(interaction: Interaction, error: Exception) -> None:
    reference = uuid.uuid4().hex[:8]
    log.error("unexpected %s, reference %s, at %s", type(error).__name__, reference, traces.where(error))
    log.debug("reference %s\n%s", reference, traces.path(error))
    if interaction.body.get("type") == "event_callback":
        # Slack sends an event again that is not acknowledged; commands, clicks and forms it never does (docs/slack.md).
        raise error
    await _tell(interaction, interaction.say("refused-unexpected", reference=reference))


async def _tell(interaction: Interaction, text: str) -> None:
    if "command" in interaction.body:
        await interaction.ack(text=text)
    elif interaction.is_form or interaction.body.get("trigger_id"):
        try:
            await interaction.show(notices.notice(interaction.say, text))
        except (SlackApiError, aiohttp.ClientError, TimeoutError):
            # I10: a direct message should come instead, and does not yet (N13).
            log.warning("no dialog could be opened; the click stays without an answer")
            await interaction.ack()
    else:
        await interaction.ack()


def _user_id(body: Mapping[str, Any]) -> str:
    user = body.get("user") or (body.get("event") or {}).get("user") or body.get("user_id") or ""
    return str(user["id"] if isinstance(user, Mapping) else user)
