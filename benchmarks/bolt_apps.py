"""What to compare with: a Bolt app that only acknowledges, one as Bolt's documentation teaches, and a loop that posts.

Run: python -m benchmarks.bolt_apps empty|plain|loop, with tokens and address in the environment
"""

import asyncio
import json
import os
import re
import sqlite3
import sys
import threading
from pathlib import Path
from typing import Any

ANYTHING = re.compile(".*")
TOKEN, APP_TOKEN, API_URL = (os.environ.get(f"SLACK_{name}", "") for name in ("BOT_TOKEN", "APP_TOKEN", "API_URL"))
FORM = {
    "type": "modal",
    "callback_id": "sign-up",
    "title": {"type": "plain_text", "text": "Sign up"},
    "submit": {"type": "plain_text", "text": "Send"},
    "blocks": [
        {
            "type": "input",
            "block_id": "topic",
            "label": {"type": "plain_text", "text": "What?"},
            "element": {"type": "plain_text_input", "action_id": "topic"},
        }
    ],
}


async def empty() -> None:
    """The floor: an asynchronous listener with nothing in it."""
    from slack_bolt.adapter.socket_mode.aiohttp import AsyncSocketModeHandler  # noqa: PLC0415
    from slack_bolt.async_app import AsyncAck, AsyncApp  # noqa: PLC0415
    from slack_bolt.authorization import AuthorizeResult  # noqa: PLC0415
    from slack_sdk.web.async_client import AsyncWebClient  # noqa: PLC0415

    # Left to itself, Bolt asks Slack who it is while the first people wait.
    async def authorize(**_: Any) -> AuthorizeResult:
        return AuthorizeResult(enterprise_id=None, team_id=None, bot_token=TOKEN)

    app = AsyncApp(client=AsyncWebClient(token=TOKEN, base_url=API_URL), authorize=authorize)

    async def acknowledge(ack: AsyncAck) -> None:
        await ack()

    for listen_to in (app.command, app.action, app.view, app.event):
        listen_to(ANYTHING)(acknowledge)
    handler = AsyncSocketModeHandler(app, APP_TOKEN)
    await handler.connect_async()  # type: ignore[no-untyped-call]
    print("connected", flush=True)
    await asyncio.Event().wait()


def plain(file: Path) -> None:
    """The usual app: acknowledge first, then ask Slack, write a row, and answer."""
    from slack_bolt import Ack, App  # noqa: PLC0415
    from slack_bolt.adapter.socket_mode import SocketModeHandler  # noqa: PLC0415
    from slack_sdk import WebClient  # noqa: PLC0415

    app = App(client=WebClient(token=TOKEN, base_url=API_URL))
    with sqlite3.connect(file) as created:
        created.execute("CREATE TABLE answer (user TEXT, value TEXT)")

    def save(user: str, value: str) -> None:
        with sqlite3.connect(file, timeout=30) as connection:
            connection.execute("INSERT INTO answer VALUES (?, ?)", (user, value))

    @app.command(ANYTHING)
    def sign_up(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.users_info(user=body["user_id"])
        client.views_open(trigger_id=body["trigger_id"], view=FORM)

    @app.action(ANYTHING)
    def answer(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        save(body["user"]["id"], body["actions"][0]["value"])
        client.chat_update(channel=body["channel"]["id"], ts=body["message"]["ts"], text="Thank you", blocks=[])

    @app.view(ANYTHING)
    def send(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        save(body["user"]["id"], body["view"]["private_metadata"])
        client.chat_postMessage(channel=body["user"]["id"], text="You take part")

    @app.event(ANYTHING)
    def ignore() -> None:
        """Slack tells an app of its own messages, too."""

    handler = SocketModeHandler(app, APP_TOKEN)
    handler.connect()  # type: ignore[no-untyped-call]
    print("connected", flush=True)
    threading.Event().wait()


def loop() -> None:
    """One message after the other; when Slack says how long to wait, it waits."""
    from slack_sdk import WebClient  # noqa: PLC0415
    from slack_sdk.http_retry.builtin_handlers import RateLimitErrorRetryHandler  # noqa: PLC0415

    client = WebClient(token=TOKEN, base_url=API_URL)
    client.retry_handlers.append(RateLimitErrorRetryHandler(max_retry_count=100))
    print("connected", flush=True)
    for user in json.loads(sys.stdin.readline()):
        client.chat_postMessage(channel=user, text="Have you met?")


KINDS = {"empty": lambda: asyncio.run(empty()), "plain": lambda: plain(Path(os.environ["ANSWERS"])), "loop": loop}


def main() -> None:
    KINDS[sys.argv[1]]()


if __name__ == "__main__":
    main()
