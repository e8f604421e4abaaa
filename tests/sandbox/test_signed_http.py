"""Signed HTTP: what Slack sends, how it signs it, and what it makes of the answers."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import parse_qs

import pytest
from slack_sdk.signature import SignatureVerifier
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from sandbox import Sandbox
from sandbox.serving import Serving
from sandbox.signed_http import NotVerified


@dataclass
class App:
    """Keeps every request and answers as it is told to."""

    answers: list[Response] = field(default_factory=list)
    requests: list[tuple[Request, str]] = field(default_factory=list)
    slow_seconds: float = 0.0
    address: str = ""

    async def answer(self, request: Request) -> Response:
        body = (await request.body()).decode()
        self.requests.append((request, body))
        await asyncio.sleep(self.slow_seconds)
        if '"url_verification"' in body and not self.answers:
            return PlainTextResponse(json.loads(body)["challenge"])
        return self.answers.pop(0) if self.answers else Response()


@pytest.fixture
async def app() -> AsyncIterator[App]:
    app = App()
    serving = Serving(Starlette(routes=[Route("/events", app.answer, methods=["POST"])]), host="127.0.0.1", port=0)
    await serving.start()
    app.address = f"{serving.base_url}/events"
    yield app
    await serving.stop()


@pytest.fixture
async def slack(app: App) -> AsyncIterator[Sandbox]:
    async with Sandbox(request_url=app.address, patience=0.3) as slack:
        slack.courier.redeliver_after = (0.0, 0.05, 0.1)
        yield slack


async def test_a_request_url_is_challenged_before_it_is_used(slack: Sandbox, app: App) -> None:
    await slack.connected()
    assert json.loads(app.requests[0][1])["type"] == "url_verification"


async def test_a_wrong_answer_to_the_challenge_is_no_app(slack: Sandbox, app: App) -> None:
    app.answers.append(PlainTextResponse("<html>"))
    with pytest.raises(NotVerified, match="<html>"):
        await slack.connected()


async def test_every_request_is_signed(slack: Sandbox, app: App) -> None:
    await slack.person("Anna").writes("Hallo")
    request, body = app.requests[0]
    assert SignatureVerifier(slack.signing_secret).is_valid_request(body, dict(request.headers))
    assert not SignatureVerifier("another").is_valid_request(body, dict(request.headers))


async def test_events_are_json_commands_a_form_and_clicks_json_in_a_form(slack: Sandbox, app: App) -> None:
    anna = slack.person("Anna")
    await anna.writes("Hallo")
    await anna.command("/buddy", "hilfe & mehr")
    (event_request, event), (command_request, command) = app.requests
    assert event_request.headers["content-type"] == "application/json"
    assert json.loads(event)["event"]["text"] == "Hallo"
    assert command_request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert parse_qs(command)["text"] == ["hilfe & mehr"]


async def test_plain_text_in_the_answer_to_a_command_is_for_the_person_alone(slack: Sandbox, app: App) -> None:
    app.answers.append(PlainTextResponse("Gleich!"))
    anna = slack.person("Anna")
    await anna.command("/buddy")
    assert [message.text for message in anna.ephemerals] == ["Gleich!"]


async def test_an_event_that_failed_comes_again_and_says_why(slack: Sandbox, app: App) -> None:
    app.answers += [Response(status_code=500), Response(status_code=500)]
    await slack.person("Anna").writes("Hallo")
    await asyncio.sleep(0.3)
    again = [request.headers.get("x-slack-retry-num") for request, _ in app.requests]
    assert again == [None, "1", "2"]
    assert app.requests[1][0].headers["x-slack-retry-reason"] == "http_error"


async def test_an_event_answered_too_late_comes_again_as_a_timeout(slack: Sandbox, app: App) -> None:
    app.slow_seconds = 0.5
    await slack.person("Anna").writes("Hallo")
    await asyncio.sleep(0.2)
    assert app.requests[1][0].headers["x-slack-retry-reason"] == "http_timeout"


async def test_an_event_that_met_a_closed_door_says_so_later(app: App) -> None:
    routes = [Route("/late", app.answer, methods=["POST"])]
    closed = Serving(Starlette(routes=routes), host="127.0.0.1", port=0)
    await closed.start()
    await closed.stop()
    async with Sandbox(request_url=f"{closed.base_url}/late") as slack:
        slack.courier.redeliver_after = (0.2,)
        await slack.person("Anna").writes("Hallo")
        opened = Serving(Starlette(routes=routes), host="127.0.0.1", port=closed.port)
        await opened.start()
        await asyncio.sleep(0.4)
        await opened.stop()
    assert app.requests[0][0].headers["x-slack-retry-reason"] == "connection_failed"


async def test_an_app_may_ask_for_no_more_of_them(slack: Sandbox, app: App) -> None:
    app.answers.append(Response(status_code=500, headers={"X-Slack-No-Retry": "1"}))
    await slack.person("Anna").writes("Hallo")
    await asyncio.sleep(0.3)
    assert len(app.requests) == 1


async def test_a_late_answer_to_a_command_is_a_timeout(slack: Sandbox, app: App) -> None:
    app.slow_seconds = 0.5
    anna = slack.person("Anna")
    await anna.command("/buddy")
    assert anna.notices == ['/buddy failed with the error "operation_timeout"']


async def test_where_nobody_listens_the_command_fails() -> None:
    async with Sandbox(request_url="http://127.0.0.1:9/events") as slack:
        anna = slack.person("Anna")
        await anna.command("/buddy")
        assert anna.notices == ['/buddy failed with the error "dispatch_failed"']
