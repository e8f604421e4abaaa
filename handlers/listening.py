"""Listening: every command, click, form and event arrives here, finds its person, and is answered in words."""

import asyncio
import functools
import logging
import uuid
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from slack_bolt.async_app import AsyncAck, AsyncBoltContext
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from sqlalchemy.exc import IntegrityError

from handlers import traces
from handlers.services import Services
from handlers.texts import Say
from handlers.views import notices
from handlers.views.blocks import Message
from programme.refusals import NoLongerCurrent, NotForGuests, ProgrammeError
from programme.words import Language
from storage import people
from storage.people import Person

log = logging.getLogger("buddy")

SERVICES = "services"
PROFILE_SECONDS = 1.0
NOT_EMPLOYEES = ("is_bot", "is_restricted", "is_ultra_restricted", "is_stranger", "deleted")


@dataclass
class Interaction:
    """One thing somebody did in Slack, and the ways to answer it."""

    body: Mapping[str, Any]
    ack: AsyncAck
    client: AsyncWebClient
    services: Services
    me: Person
    # What Slack said of somebody who was looked up for this interaction.
    profile: Mapping[str, Any] | None = None

    @property
    def say(self) -> Say:
        return self.services.say(self.me.language)

    @property
    def team_id(self) -> str:
        return self.services.team_id

    @property
    def action(self) -> Mapping[str, Any]:
        actions = self.body.get("actions") or [{}]
        first: Mapping[str, Any] = actions[0]
        return first

    @property
    def value(self) -> str:
        return str(self.action.get("value") or "")

    @property
    def value_id(self) -> UUID:
        """The id a button carries; raises `NoLongerCurrent` for anything else."""
        return as_id(self.value)

    @property
    def view(self) -> Mapping[str, Any]:
        view: Mapping[str, Any] = self.body.get("view") or {}
        return view

    @property
    def metadata(self) -> str:
        return str(self.view.get("private_metadata") or "")

    @property
    def is_form(self) -> bool:
        return self.body.get("type") == "view_submission"

    async def show(self, view: dict[str, Any]) -> str:
        """A dialog in front of the person: over the open one, or in place of the form just sent. Returns its id."""
        if self.is_form:
            await self.ack(response_action="update", view=view)
            return str(self.view.get("id", ""))
        in_modal = self.view.get("type") == "modal"
        open_view = self.client.views_push if in_modal else self.client.views_open
        answer = await open_view(trigger_id=str(self.body.get("trigger_id", "")), view=view)
        await self.ack()
        return str((answer.get("view") or {}).get("id", ""))

    async def redraw(self, view: dict[str, Any]) -> None:
        """The open dialog drawn anew."""
        if self.is_form:
            await self.ack(response_action="update", view=view)
            return
        await self.client.views_update(view_id=self.view["id"], hash=self.view.get("hash"), view=view)
        await self.ack()

    async def refuse_fields(self, errors: Mapping[str, str]) -> None:
        await self.ack(response_action="errors", errors=dict(errors))

    async def whisper(self, message: Message) -> None:
        """The answer to a command, which only the person sees."""
        await self.ack(text=message.text, blocks=message.blocks)

    @property
    def clicked_message(self) -> tuple[str, str] | None:
        """Channel and ts of the message a button was clicked in; None in dialogs, Home and ephemeral messages."""
        container = self.body.get("container") or {}
        if container.get("type") != "message" or container.get("is_ephemeral"):
            return None
        return str(container["channel_id"]), str(container["message_ts"])


Listener = Callable[[Interaction], Awaitable[None]]
BoltListener = Callable[..., Awaitable[None]]


def as_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise NoLongerCurrent from None


def listener(answer: Listener) -> BoltListener:
    """Makes a Bolt listener of ours: finds the person, and answers every error so that a person can read it."""

    @functools.wraps(answer, assigned=("__name__", "__qualname__", "__module__", "__doc__"), updated=())
    async def listen(ack: AsyncAck, body: dict[str, Any], context: AsyncBoltContext, client: AsyncWebClient) -> None:
        services: Services = context[SERVICES]
        me, profile = await _who(body, services, client)
        interaction = Interaction(body, ack, client, services, me, profile)
        try:
            await _answer(answer, interaction)
        except ProgrammeError as refusal:
            await refuse(interaction, refusal)
        except Exception as error:
            await _apologise(interaction, error)

    del listen.__wrapped__  # Bolt would read the signature of the inner function.
    return listen


async def _answer(answer: Listener, interaction: Interaction) -> None:
    try:
        await answer(interaction)
    except IntegrityError:
        # A second click met a unique key: the first one is saved by now, and this one sees it.
        await answer(interaction)


async def refuse(interaction: Interaction, refusal: ProgrammeError) -> None:
    """A refusal in words, where the person is looking."""
    text = interaction.say(refusal.text, **refusal.values)
    if "command" in interaction.body:
        await interaction.ack(text=text)
    elif interaction.is_form or interaction.body.get("trigger_id"):
        await interaction.show(notices.notice(interaction.say, text))
    else:
        await interaction.ack()


async def _apologise(interaction: Interaction, error: Exception) -> None:
    reference = uuid.uuid4().hex[:8]
    log.error("unexpected %s, reference %s, at %s", type(error).__name__, reference, traces.where(error))
    log.debug("reference %s\n%s", reference, traces.path(error))
    if interaction.body.get("type") == "event_callback":
        raise error
    text = interaction.say("refused-unexpected", reference=reference)
    if "command" in interaction.body:
        await interaction.ack(text=text)
        return
    try:
        await interaction.show(notices.notice(interaction.say, text))
    except SlackApiError:
        # The trigger is used up or too old: Slack itself shows that something went wrong.
        await interaction.ack()


async def _who(
    body: Mapping[str, Any], services: Services, client: AsyncWebClient
) -> tuple[Person, Mapping[str, Any] | None]:
    user_id = _user_id(body)
    async with services.database.transaction() as session:
        known = await people.find(session, team_id=services.team_id, user_id=user_id)
    if known is not None and known.deactivated_at is None and known.profile_seen_at is not None:
        return known, None
    profile = await look_up(user_id, client)
    found = stranger(user_id, profile, services)
    if known is None:
        return found, profile
    async with services.database.transaction() as session:
        return await people.remember(session, found), profile


def _user_id(body: Mapping[str, Any]) -> str:
    user = body.get("user") or (body.get("event") or {}).get("user") or body.get("user_id") or ""
    return str(user["id"] if isinstance(user, Mapping) else user)


def stranger(user_id: str, profile: Mapping[str, Any], services: Services) -> Person:
    """Somebody the bot does not know yet, as Slack describes them; nothing is stored by looking."""
    return Person(
        team_id=services.team_id,
        user_id=user_id,
        language=language_of(profile),
        zone=str(profile.get("tz") or "Europe/Berlin"),
        created_at=services.now(),
        profile_seen_at=services.now() if profile else None,
    )


async def acquaint(i: Interaction, user_ids: Iterable[str]) -> None:
    """Gets to know people that somebody named, so that the first message to them is in their own language."""
    named = list(user_ids)
    profiles = await asyncio.gather(*(look_up(user_id, i.client) for user_id in named))
    async with i.services.database.transaction() as session:
        for user_id, profile in zip(named, profiles, strict=True):
            await people.remember(session, stranger(user_id, profile, i.services))


async def look_up(user_id: str, client: AsyncWebClient) -> Mapping[str, Any]:
    """What Slack says of somebody, or nothing where it does not answer within a second."""
    try:
        answer = await asyncio.wait_for(client.users_info(user=user_id, include_locale=True), PROFILE_SECONDS)
    except (SlackApiError, TimeoutError, OSError) as error:
        log.warning("users.info did not answer (%s): German and Europe/Berlin it is", type(error).__name__)
        return {}
    profile: Mapping[str, Any] = answer.get("user") or {}
    return profile


def language_of(profile: Mapping[str, Any]) -> Language:
    locale = str(profile.get("locale") or "de-DE")
    return Language.GERMAN if locale.lower().startswith("de") else Language.ENGLISH


async def profile_of(i: Interaction) -> Mapping[str, Any]:
    """What Slack says of the person who acts, asked at most once."""
    if i.profile is None:
        i.profile = await look_up(i.me.user_id, i.client)
    return i.profile


async def ensure_employee(interaction: Interaction) -> None:
    """Guests, bots, deactivated people and people of other companies cannot take part; raises `NotForGuests`."""
    profile = await profile_of(interaction)
    if any(profile.get(mark) for mark in NOT_EMPLOYEES) or interaction.me.user_id == "USLACKBOT":
        raise NotForGuests
