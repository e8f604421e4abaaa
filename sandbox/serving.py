"""A web application on a local port, in this process's own event loop."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator

import uvicorn
from starlette.types import ASGIApp


class _Server(uvicorn.Server):
    """Leaves the signals of the process alone, others live in it, too; stops at once when told to."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.stopping = asyncio.Event()

    async def main_loop(self) -> None:
        # uvicorn looks ten times a second whether it should stop; hundreds of tests would wait for that.
        await self.on_tick(0)
        await self.stopping.wait()

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


class Serving:
    """`await start()` binds the port and answers from then on; port 0 takes a free one."""

    def __init__(self, app: ASGIApp, *, host: str, port: int, ping_interval: float = 10.0) -> None:
        self.host, self.port = host, port
        self._config = uvicorn.Config(
            app,
            log_config=None,
            log_level="warning",
            access_log=False,
            lifespan="off",
            # uvicorn's older WebSocket protocol is deprecated with this version of websockets.
            ws="websockets-sansio",
            ws_ping_interval=ping_interval,
            timeout_graceful_shutdown=1,
        )
        self._socket: socket.socket | None = None
        self._server: _Server | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def base_url(self) -> str:
        return f"http://{self.host}:{self.port}"

    async def start(self) -> None:
        self._socket = socket.create_server((self.host, self.port))
        # asyncio switches this on only for sockets that name their protocol; without it each answer waits 40 ms.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.port = self._socket.getsockname()[1]
        self._server = _Server(self._config)
        self._task = asyncio.create_task(self._server.serve(sockets=[self._socket]))
        while not self._server.started:
            # It could not start, and says why here.
            if self._task.done():
                await self._task
            await asyncio.sleep(0.005)

    async def stop(self) -> None:
        if self._server is not None and self._task is not None:
            self._server.should_exit = True
            self._server.stopping.set()
            await self._task
        if self._socket is not None:
            self._socket.close()
