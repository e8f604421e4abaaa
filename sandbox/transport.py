"""The HTTP side: addresses, arguments, tokens, headers, and the log of every API call."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TextIO
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route, WebSocketRoute

from sandbox.limits import RateLimits
from sandbox.methods.calls import parsed
from sandbox.methods.table import METHODS, perform, tier_of
from sandbox.refusals import Refused
from sandbox.response_urls import respond
from sandbox.sockets import Sockets
from sandbox.workspace import Workspace

LogEntry = dict[str, Any]
# Method, arguments, answer, and how many seconds it took.
CallListener = Callable[[str, dict[str, Any], dict[str, Any], float], None]


@dataclass
class ApiLog:
    """One dict per API call, in memory and, if asked for, as lines in a file."""

    entries: list[LogEntry] = field(default_factory=list)
    listeners: list[CallListener] = field(default_factory=list)
    _file: TextIO | None = None

    def record(self, path: Path) -> None:
        self.close()
        self._file = path.open("a", encoding="utf-8")

    def tell(self, method: str, args: dict[str, Any], response: dict[str, Any], seconds: float) -> None:
        for listener in self.listeners:
            listener(method, args, response, seconds)

    def add(self, method: str, args: dict[str, Any], response: dict[str, Any], seconds: float) -> None:
        self.tell(method, args, response, seconds)
        entry = {"method": method, "args": args, "response": response}
        self.entries.append(entry)
        if self._file is not None:
            self._file.write(json.dumps(entry, ensure_ascii=False, default=str) + "\n")
            # The reader may be another process that kills this one.
            self._file.flush()

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def web_app(
    workspace: Workspace, sockets: Sockets, log: ApiLog, limits: RateLimits | None, *, latency: float = 0.0
) -> Starlette:
    """Without limits Slack is never in a hurry, as tests like it; `latency`: seconds from the deed to its answer."""
    api = _later(_api(workspace, log, limits), latency)
    urls = _later(_response_urls(workspace), latency)
    return Starlette(
        routes=[
            Route("/api/{method}", api, methods=["GET", "POST"]),
            Route("/commands/{rest:path}", urls, methods=["POST"]),
            Route("/actions/{rest:path}", urls, methods=["POST"]),
            Route("/upload/v1/{ticket}", _uploads(workspace), methods=["POST"]),
            WebSocketRoute("/link/", sockets.serve),
        ]
    )


def _later(endpoint: Callable[[Request], Awaitable[Response]], latency: float) -> Callable[..., Awaitable[Response]]:
    async def slow(request: Request) -> Response:
        response = await endpoint(request)
        await asyncio.sleep(latency)
        return response

    return slow if latency else endpoint


def _api(workspace: Workspace, log: ApiLog, limits: RateLimits | None) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        method, started = request.path_params["method"], time.perf_counter()
        try:
            args = await arguments(request)
        except Refused as refused:
            return JSONResponse(refused.response())
        token = _token(request, args)
        if limits is not None and (wait := limits.retry_after(method, tier_of(method), args)):
            response: dict[str, Any] = {"ok": False, "error": "ratelimited"}
            # Whoever listens hears of it; what is kept is what Slack looked at.
            log.tell(method, parsed(args), response, time.perf_counter() - started)
            return JSONResponse(response, 429, headers={"Retry-After": str(wait)})
        response = perform(workspace, method, args, token)
        for name, scheme in (("url", "ws"), ("upload_url", "http")):
            # Methods know paths, the transport its own address.
            if str(response.get(name, "")).startswith("/"):
                response[name] = f"{scheme}://{request.url.netloc}{response[name]}"
        log.add(method, parsed(args), response, time.perf_counter() - started)
        return JSONResponse(response, headers=_headers(workspace, method, response))

    return endpoint


async def arguments(request: Request) -> dict[str, Any]:
    """Query, form and JSON, the later winning over the earlier."""
    args: dict[str, Any] = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0]
    if kind == "application/json":
        return {**args, **_json_object(await request.body())}
    if kind == "application/x-www-form-urlencoded":
        args |= dict(parse_qsl((await request.body()).decode(), keep_blank_values=True))
    return args


def _json_object(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body or b"{}")
    except ValueError:
        raise Refused("invalid_json") from None
    if not isinstance(content, dict):
        raise Refused("json_not_object")
    return content


def _token(request: Request, args: dict[str, Any]) -> str | None:
    given = args.pop("token", None)
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    return value if scheme.lower() == "bearer" and value else given


def _headers(workspace: Workspace, method: str, response: dict[str, Any]) -> dict[str, str]:
    known = METHODS.get(method)
    if known is None or response.get("error") in ("not_authed", "invalid_auth"):
        return {"x-slack-req-id": workspace.random_id("", 20)}
    token = workspace.permits.app_token if known.tokens == ("app",) else workspace.permits.bot_token
    headers = {"x-slack-req-id": workspace.random_id("", 20), "x-oauth-scopes": ",".join(token.scopes)}
    return {**headers, "x-accepted-oauth-scopes": ",".join(known.scopes)} if known.scopes else headers


def _uploads(workspace: Workspace) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        """The bytes of one file, once, and as many as were announced."""
        file = workspace.files.get(workspace.permits.uploads.pop(request.path_params["ticket"], ""))
        content = await request.body()
        if file is None:
            return PlainTextResponse("invalid upload url", 404)
        if len(content) != file.length:
            return PlainTextResponse(f"{file.length} bytes were announced, {len(content)} came", 400)
        file.content = content
        return PlainTextResponse(f"OK - {len(content)}")

    return endpoint


def _response_urls(workspace: Workspace) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        try:
            content = json.loads(await request.body())
            if not isinstance(content, dict):
                raise Refused("invalid_payload")
            respond(workspace, request.url.path, content)
        except ValueError:
            return JSONResponse({"ok": False, "error": "invalid_payload"}, status_code=400)
        except Refused as refused:
            status = 404 if refused.error.endswith("_url") else 400
            return JSONResponse(refused.response(), status_code=status)
        return JSONResponse({"ok": True})

    return endpoint
