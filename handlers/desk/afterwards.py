"""After the acknowledgement: dialogs, messages drawn anew, and a way to go on where Slack does not let us yet."""

import json
import logging
import math

import aiohttp
from slack_sdk.errors import SlackApiError

from handlers.desk import notices, post, shapes
from handlers.desk.interaction import Interaction
from handlers.desk.slack_profiles import WAIT_SECONDS, seconds_to_wait
from handlers.desk.texts import Say
from programme.refusals import NoLongerCurrent
from programme.words import Language
from storage.occurrences.people import not_now

log = logging.getLogger("buddy")

# Slack's limit for what a button carries (docs/slack.md).
MOST_CARRIED = 2_000


def begin(i: Interaction) -> None:
    """What follows, in its order, while Slack has its acknowledgement already."""
    if i.follow_ups:
        i.services.afterwards.start(_follow_up(i))


async def _follow_up(i: Interaction) -> None:
    try:
        # One thing brings another: whoever is known only now is served now.
        while i.follow_ups:
            await i.follow_ups.pop(0)()
            await i.save()
    except SlackApiError as error:
        log.warning("Slack did not take what follows a click: %s", error.response.get("error"))
        await i.undo(error)
        await put_off(i, seconds_to_wait(error))
    except (aiohttp.ClientError, TimeoutError, OSError) as error:
        log.warning("what follows a click did not reach Slack: %s", type(error).__name__)
        await i.undo(error)
        await put_off(i, None)
    except Exception as error:
        await i.undo(error)
        if shapes.is_as_sent(i.body):
            raise
        shapes.warn(i.body)
    except BaseException as error:
        # Whatever it is: nothing stays open behind it, for everybody else would wait for that.
        await i.undo(error)
        raise


async def put_off(i: Interaction, seconds: float | None) -> None:
    """Says when to go on, with a button where there is one: Slack is busy, or what a click was good for has passed."""
    if i.is_form and not i.is_acknowledged:
        # The form stays as it was filled in.
        asked = next((block["block_id"] for block in i.view.get("blocks", ()) if block.get("type") == "input"), None)
        words = _speaking(i)[0]("not-now-form", seconds=_whole(seconds))
        await (i.refuse_fields({asked: words}) if asked else i.ack())
        return
    await i.ack()
    if i.is_event:
        return  # nobody clicked, and nobody has to click again
    say, *also = _speaking(i)
    said = notices.not_now(say, also=also, seconds=None if seconds is None else _whole(seconds), again=_carried(i))
    if await i.respond(response_type="ephemeral", replace_original=False, text=said.text, blocks=said.blocks):
        return
    if i.row is None:
        log.warning("somebody the bot does not know could not be told to click again")
        return
    async with i.services.database.transaction() as session:
        await post.answer(session, i.services, to=i.me, about=not_now(i.me.id), message=said)
    await i.save()


def _speaking(i: Interaction) -> list[Say]:
    """The person's language; both, as long as Slack has not said which it is."""
    return [i.say] if i.known is not None else [i.services.say(language) for language in Language]


def _whole(seconds: float | None) -> int:
    return math.ceil(WAIT_SECONDS if seconds is None else seconds)


def _carried(i: Interaction) -> str | None:
    """What was done, so that the button can do it again; nothing for what needs the dialog it was done in."""
    if "command" in i.body:
        return _within([i.body["command"], str(i.body.get("text") or "")])
    return None if i.view.get("type") == "modal" else carried(i)


def carried(i: Interaction) -> str | None:
    """A click that needs nothing but what its button carries."""
    return _within([i.action.get("action_id"), i.value]) if i.action.get("type") == "button" else None


def _within(done: list[object]) -> str | None:
    text = json.dumps(done)
    return text if len(text) <= MOST_CARRIED else None


def again(i: Interaction) -> tuple[str, dict[str, object]]:
    """The command or click a button carries: its name, and what the interaction then looks like."""
    try:
        name, value = json.loads(i.value)
    except (TypeError, ValueError):
        name = value = None
    # I9, I11: forged, or damaged.
    if not isinstance(name, str) or not isinstance(value, str):
        raise NoLongerCurrent
    body = {key: each for key, each in i.body.items() if key not in ("actions", "container", "message")}
    if name.startswith("/"):
        return name, {**body, "command": name, "text": value}
    return name, {**body, "actions": [{"type": "button", "action_id": name, "value": value}]}
