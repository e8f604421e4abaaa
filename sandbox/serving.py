"""A web application on a local port, in this process's own event loop."""

import asyncio
import socket

import uvicorn
from starlette.types import ASGIApp

LET_FINISH_SECONDS = 1.0


class _Server(uvicorn.Server):
    """Stops at once: uvicorn's own way waits a tenth of a second whether anybody is connected or not."""

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        for server in self.servers:
            server.close()
        for each in sockets or ():
            each.close()
        for connection in tuple(self.server_state.connections):
            connection.shutdown()
        try:
            async with asyncio.timeout(LET_FINISH_SECONDS):
                # Connections take themselves off the list, and nothing tells us of it.
                while self.server_state.connections or self.server_state.tasks:  # noqa: ASYNC110
                    await asyncio.sleep(0.001)
        except TimeoutError:
            for task in self.server_state.tasks:
                task.cancel()


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
            # As long as an app's client keeps one: a connection closed just as it is used again is a lost call.
            timeout_keep_alive=75,
            ws="websockets-sansio",
            ws_ping_interval=ping_interval,
        )
        self._socket: socket.socket | None = None
        self._server: _Server | None = None

    @property
    def base_url(self) -> str:
        return f"http://{self.host}:{self.port}"

    async def start(self) -> None:
        self._socket = socket.create_server((self.host, self.port))
        # asyncio switches this on only for sockets that name their protocol; without it each answer waits 40 ms.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.port = self._socket.getsockname()[1]
        # Not `serve()`: it would take the signals of the process, in which others live, too, and look about ten times
        # a second whether it should stop.
        self._config.load()
        self._server = _Server(self._config)
        self._server.lifespan = self._config.lifespan_class(self._config)
        await self._server.startup(sockets=[self._socket])
        await self._server.on_tick(0)

    async def stop(self) -> None:
        if self._server is not None and self._socket is not None:
            await self._server.shutdown(sockets=[self._socket])
