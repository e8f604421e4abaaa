"""An app that is not ours runs on the sandbox unchanged: by Socket Mode and by signed HTTP, in a process of its own."""

import asyncio
import os
import socket
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from sandbox import Sandbox
from sandbox.face import Face

ECHO = Path(__file__).resolve().parent.parent / "echo_bot"
PATIENCE_SECONDS = 10.0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@asynccontextmanager
async def started(environment: dict[str, str]) -> AsyncIterator[None]:
    known = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(ECHO / "app.py"),
        env={**known, **environment},
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield
    finally:
        process.kill()
        await process.wait()


@pytest.fixture(params=["Socket Mode", "signed HTTP"])
async def slack(request: pytest.FixtureRequest) -> AsyncIterator[Sandbox]:
    over_http, port = request.param == "signed HTTP", free_port()
    request_url = f"http://127.0.0.1:{port}/slack/events" if over_http else None
    async with Sandbox(manifest=ECHO / "manifest.yml", request_url=request_url) as slack:
        keys = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_API_URL": slack.api_url}
        if over_http:
            keys |= {"SLACK_SIGNING_SECRET": slack.signing_secret, "PORT": str(port)}
        else:
            keys |= {"SLACK_APP_TOKEN": slack.app_token}
        async with started(keys):
            await slack.connected(PATIENCE_SECONDS)
            yield slack


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS):
        while not condition():
            await asyncio.sleep(0.02)


async def seen(face: Face, text: str) -> None:
    await until(lambda: face.sees(text))


async def test_it_echoes_and_changes_its_message(slack: Sandbox) -> None:
    anna = slack.person("Anna")
    await anna.writes("Guten Morgen")
    await seen(anna, "You said: Guten Morgen")
    await anna.click("Louder")
    await seen(anna, "YOU SAID: GUTEN MORGEN")


async def test_it_asks_in_a_form_and_refuses_an_answer(slack: Sandbox) -> None:
    ben = slack.person("Ben")
    await ben.command("/echo")
    await until(lambda: ben.modal)
    await ben.submit(words="nothing")
    assert ben.modal is not None
    assert ben.modal.errors == {"words": "Say something."}
    await ben.submit(words="Mahlzeit")
    await seen(ben, "Somebody says: Mahlzeit")
    assert ben.modal is None


async def test_it_answers_a_command_in_the_acknowledgement(slack: Sandbox) -> None:
    ben = slack.person("Ben")
    await ben.command("/shout", "pause")
    assert [message.text for message in ben.ephemerals] == ["PAUSE!"]


async def test_it_draws_its_home(slack: Sandbox) -> None:
    anna = slack.person("Anna")
    await anna.opens_home()
    await seen(anna, "Hello @Anna Lübke")
