"""The pretend workspace as a running server: start it, find people and channels in it, stop it."""

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sandbox import messages
from sandbox.channels import Channel
from sandbox.client import Client
from sandbox.clock import Clock
from sandbox.courier import ACKNOWLEDGE_SECONDS, Courier
from sandbox.face import Face
from sandbox.firm import default_firm
from sandbox.happenings import Listener
from sandbox.limits import RateLimits
from sandbox.manifest import Manifest, read_manifest
from sandbox.people import ConversationKind, Firm
from sandbox.serving import Serving
from sandbox.signed_http import SignedHttp
from sandbox.sockets import Sockets
from sandbox.transport import ApiLog, CallListener, LogEntry, web_app
from sandbox.workspace import Workspace

DEFAULT_MANIFEST = Path(__file__).resolve().parent.parent / "manifest.yml"


class Sandbox:
    """`async with Sandbox() as slack:` serves a workspace until the block ends.

    With a `request_url` the app is reached by signed HTTP instead of Socket Mode.
    """

    def __init__(
        self,
        firm: Firm | None = None,
        manifest: Path | Manifest = DEFAULT_MANIFEST,
        clock: Clock | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        request_url: str | None = None,
        rate_limits: bool = False,
        latency: float = 0.0,
        ping_interval: float = 10.0,
        patience: float = ACKNOWLEDGE_SECONDS,
    ) -> None:
        read = manifest if isinstance(manifest, Manifest) else read_manifest(manifest)
        self.workspace = Workspace(firm or default_firm(), read, clock or Clock())
        self.sockets = Sockets(self.workspace)
        signed = SignedHttp(request_url, self.workspace.permits.signing_secret) if request_url else None
        self._signed_http = signed
        self.courier = Courier(self.workspace, signed or self.sockets, patience=patience)
        # Slack's three seconds are one limit: for the acknowledgement and for what it may open.
        self.workspace.permits.trigger_seconds = patience
        self._log = ApiLog()
        limits = RateLimits() if rate_limits else None
        app = web_app(self.workspace, self.sockets, self._log, limits, latency=latency)
        self._serving = Serving(app, host=host, port=port, ping_interval=ping_interval)
        self._faces: dict[str, Face] = {}

    async def __aenter__(self) -> Self:
        await self._serving.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.courier.stop()
        await self.sockets.close()
        if self._signed_http is not None:
            await self._signed_http.close()
        await self.workspace.all_done()
        await self._serving.stop()
        self._log.close()

    @property
    def base_url(self) -> str:
        return self._serving.base_url

    @property
    def api_url(self) -> str:
        return f"{self.base_url}/api/"

    @property
    def clock(self) -> Clock:
        return self.workspace.clock

    @property
    def bot_token(self) -> str:
        return self.workspace.permits.bot_token.value

    @property
    def app_token(self) -> str:
        return self.workspace.permits.app_token.value

    @property
    def signing_secret(self) -> str:
        return self.workspace.permits.signing_secret

    @property
    def team_id(self) -> str:
        return self.workspace.team_id

    @property
    def app_id(self) -> str:
        return self.workspace.app_id

    @property
    def bot_user_id(self) -> str:
        return self.workspace.bot.user_id

    @property
    def log(self) -> list[LogEntry]:
        return self._log.entries

    def record(self, path: Path) -> None:
        """From now on every API call is also a line of JSON in this file."""
        self._log.record(path)

    def person(self, name: str) -> Face:
        """By first name, full name, handle or user id."""
        person = self.workspace.person_named(name)
        if person.user_id not in self._faces:
            self._faces[person.user_id] = Face(Client(self.courier, person, self.base_url))
        return self._faces[person.user_id]

    @property
    def people(self) -> list[Face]:
        return [self.person(person.user_id) for person in self.workspace.firm.people]

    def channel(self, name: str) -> Channel:
        place = self.workspace.channel_named(name) or self.workspace.conversations.get(name)
        if place is None:
            raise LookupError(f"there is no channel {name!r}")
        return Channel(place, messages.reader(self.workspace))

    def on_happening(self, listener: Listener) -> Callable[[], None]:
        return self.workspace.stage.watch(listener)

    def on_call(self, listener: CallListener) -> None:
        """Told of every API call: method, arguments, answer, seconds."""
        self._log.listeners.append(listener)

    async def connected(self, timeout: float = 30.0, *, sockets: int = 1) -> None:  # noqa: ASYNC109
        """Until the app has its sockets, or has answered the challenge at its request URL."""
        if self._signed_http is not None:
            await self._signed_http.verify(timeout)
        else:
            await self.sockets.until(sockets, timeout)

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        await self.sockets.disconnect(reason)

    def forbid_posting(self, *kinds: ConversationKind) -> None:
        """From now on the company lets no app write in these: `channel`, `im`, `mpim`; without any, everywhere."""
        self.workspace.closed_to_apps = set(kinds)

    def deafen(self) -> None:
        """The sockets there are stay open, answer pings, and deliver nothing any more."""
        self.sockets.deafen()

    async def quiet(self) -> None:
        """Until what Slack does a moment later is done, and every event under way is acknowledged."""
        await self.workspace.all_done()
        await self.courier.quiet()

    async def deactivate(self, name: str) -> None:
        await self.person(name).changes(deleted=True)

    async def reactivate(self, name: str) -> None:
        await self.person(name).changes(deleted=False)

    async def uninstall(self) -> None:
        """The company removes the app: Slack says so twice and lets the token in no more."""
        revoked: dict[str, Any] = {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": [self.bot_user_id]}}
        self.workspace.permits.bot_token.refused_as = "account_inactive"
        for event in (revoked, {"type": "app_uninstalled"}):
            await self.courier.send_event({**event, "event_ts": self.workspace.next_ts()})
