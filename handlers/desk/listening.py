"""Listening: every command, click, form and event arrives here, finds its person, and is answered in words."""

import contextlib
import functools
import logging
import uuid
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from slack_bolt.async_app import AsyncAck, AsyncApp, AsyncBoltContext
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from handlers.desk import acquaintance, afterwards, faded, notices, shapes, traces
from handlers.desk.bodies import mapping
from handlers.desk.interaction import Interaction, Listener, Listeners
from handlers.desk.slack_profiles import SlackIsBusy
from programme.refusals import Incomplete, NotYours, ProgrammeError
from storage import database, people

log = logging.getLogger("buddy")

SERVICES = "services"
HOME_OPENED = "app_home_opened"

BoltListener = Callable[..., Awaitable[None]]
# False where whoever it is has to be asked of Slack, and that can wait until after the acknowledgement.
Find = Callable[[], Awaitable[bool]]


def register(app: AsyncApp, moment: Listeners) -> None:
    """Has Bolt call whoever answers what, each found and heard by `listener`."""
    for answers, listen_to in (
        (moment.commands, app.command),
        (moment.clicks, app.action),
        (moment.forms, app.view),
        (moment.events, app.event),
    ):
        for name, answer in answers.items():
            only_looks, of_nobody = answer in moment.looking, answer in moment.of_nobody
            listen_to(name)(listener(answer, only_looks=only_looks, of_nobody=of_nobody))


def listener(answer: Listener, *, only_looks: bool = False, of_nobody: bool = False) -> BoltListener:
    """Makes a Bolt listener of ours: finds the person, and answers every error so that a person can read it."""

    @functools.wraps(answer, assigned=("__name__", "__qualname__", "__module__", "__doc__"), updated=())
    async def listen(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        i = Interaction(body, ack, client, context[SERVICES], "" if of_nobody else _user_id(body))
        await _serve(i, answer, _nobody if of_nobody else partial(_find, i, only_looks=only_looks))
        afterwards.begin(i)

    del listen.__wrapped__  # Bolt would read the signature of the inner function.
    return listen


async def _serve(i: Interaction, answer: Listener, find: Find) -> None:
    """Everything somebody may get to read for what they did; `find` says False where it goes on afterwards."""
    if i.is_event and not shapes.is_as_sent(i.body):
        # Nobody is asked about it, and it is not to come again.
        shapes.warn(i.body)
        await i.ack()
        return
    try:
        if not await find():
            # Slack has to say first who it is, and nobody waits for that before they see that their click arrived.
            await i.ack()
            i.follow_ups.append(partial(_serve, i, answer, partial(_look_up, i)))
            return
        await _answer(answer, i)
        await i.save()
        if i.user_id and not i.home_is_drawn and i.event.get("type") != HOME_OPENED:
            i.services.homes.changed(i.user_id)
    except ProgrammeError as refusal:
        if isinstance(refusal, NotYours):
            log.warning("failed authorisation: %s tried %s with what is not theirs", i.user_id, answer.__name__)
        if isinstance(refusal, Incomplete):
            shapes.warn(i.body)
        await faded.fade(i, refusal)
        await refuse(i, refusal)
    except SlackIsBusy as busy:
        await _undo(i, busy)
        if i.is_event:
            raise
        await afterwards.put_off(i, busy.seconds)
    except Exception as error:
        await _undo(i, error)
        if shapes.is_as_sent(i.body):
            await _apologise(i, error)
        else:
            # An event like that would fail again and again.
            shapes.warn(i.body)
            await i.ack()


async def _nobody() -> bool:
    return True


async def _find(i: Interaction, *, only_looks: bool) -> bool:
    if not i.user_id:
        return True  # something happened in the workspace, and nobody did it
    i.row = await acquaintance.find(i.user_id, i.services, only_looks=only_looks)
    i.waits_for_turn()
    if i.row is not None and acquaintance.is_acquainted(i.row):
        i.known = i.row
        return True
    if i.services.profiles.has(i.user_id):
        return await _look_up(i)
    await i.save()
    return False if i.can_go_on_afterwards else await _look_up(i)


async def _look_up(i: Interaction) -> bool:
    if i.is_acknowledged:
        i.goes_on_here()
    found, i.profile = await acquaintance.look_up(i.user_id, i.services, i.client)
    i.known = found if i.row is None else await acquaintance.get_acquainted(i.services, found)
    return True


async def _answer(answer: Listener, i: Interaction) -> None:
    try:
        await answer(i)
        await i.save()
    except DBAPIError as error:
        if not database.may_go_on_anew(error):
            raise
        await _undo(i, error)
        # A second click met a unique key (I4): the first one is saved by now, and this one sees it.
        await answer(i)


async def _undo(i: Interaction, error: BaseException) -> None:
    """What is not saved is as if it had not been; who acts is somebody to be answered all the same."""
    await i.undo(error)
    if i.known is not None and not people.is_readable(i.known):
        i.known = None
        with contextlib.suppress(SQLAlchemyError):
            i.known = await acquaintance.find(i.user_id, i.services, only_looks=True)
            await i.save()


async def refuse(i: Interaction, refusal: ProgrammeError) -> None:
    """A refusal in words, where the person is looking."""
    await _tell(i, i.say(refusal.text, **refusal.values))


async def _apologise(i: Interaction, error: Exception) -> None:
    reference = uuid.uuid4().hex[:8]
    log.error("unexpected %s, reference %s, at %s", type(error).__name__, reference, traces.where(error))
    log.debug("reference %s\n%s", reference, traces.path(error))
    if i.is_event:
        # Slack sends an event again that is not acknowledged; commands, clicks and forms it never does (docs/slack.md).
        raise error
    await _tell(i, i.say("refused-unexpected", reference=reference))


async def _tell(i: Interaction, text: str) -> None:
    if "command" in i.body:
        await i.ack(text=text)
    elif i.is_form or i.body.get("trigger_id"):
        await i.show(notices.notice(i.say, text))
    else:
        await i.ack()


def _user_id(body: Mapping[str, Any]) -> str:
    user = body.get("user") or mapping(body.get("event")).get("user") or body.get("user_id") or ""
    return str(user.get("id") or "" if isinstance(user, Mapping) else user)
