"""The page as a web application: who is looking at what, what they do, and what has changed."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.demo import first_coordinator
from sandbox.page.doing import Doing, Gone
from sandbox.page.guard import Guard
from sandbox.page.live import Bell
from sandbox.page.parts import parts, whole_page
from sandbox.page.places import HOME, Unread
from sandbox.page.visit import Visit, people_of
from sandbox.page.words import LANGUAGES
from sandbox.people import Person
from sandbox.server import Sandbox
from sandbox.theatre import Theatre
from sandbox.traffic import Traffic, WatchedDoor

STATIC = Path(__file__).parent / "static"
LANGUAGE = "language"
YEAR_SECONDS = 365 * 24 * 3600
STEPS = {"hour": timedelta(hours=1), "day": timedelta(days=1), "week": timedelta(weeks=1)}
# What was written in the day before somebody comes to look is new to them, all else they know.
NEW_SECONDS = timedelta(days=1).total_seconds()

Deed = Callable[[Doing, dict[str, Any]], Awaitable[object]]

DEEDS: dict[str, Deed] = {
    "open": lambda doing, given: doing.open(given["in"]),
    "say": lambda doing, given: doing.say(given["text"], given["in"]),
    "use": lambda doing, given: doing.use(given),
    "fill": lambda doing, given: doing.keep(given["view"], given["form"]),
    "submit": lambda doing, given: doing.submit(given["view"], given["form"]),
    "close": lambda doing, given: doing.close(given["view"], everything=bool(given.get("everything"))),
}


class Page:
    """`Page(theatre).app` is served to browsers; it draws the theatre's Slack and follows it to the next one."""

    def __init__(self, theatre: Theatre) -> None:
        self._theatre, self._bell = theatre, Bell()
        self._slack: Sandbox | None = None
        self._notices: dict[str, int] = {}
        theatre.on_change(self._changed)
        self._watch()
        self.app = Starlette(
            routes=[
                Route("/", self._first),
                Route("/as/{user_id}", self._whole),
                Route("/as/{user_id}/parts", self._parts),
                Route("/as/{user_id}/live", self._live),
                Route("/as/{user_id}/files/{file_id}", self._file),
                Route("/as/{user_id}/do/{deed}", self._do, methods=["POST"]),
                Route("/as/{user_id}/suggest", self._suggest, methods=["POST"]),
                Route("/clock/{step}", self._move, methods=["POST"]),
                Route("/begin/{key}", self._begin, methods=["POST"]),
                Mount("/static", StaticFiles(directory=STATIC)),
            ],
            middleware=[Middleware(Guard)],
        )

    def close(self) -> None:
        """Windows that are still open are let go, so that the server can stop."""
        self._bell.stop()

    def _watch(self) -> None:
        """Whenever the theatre has a new Slack, that one is listened to."""
        slack = self._theatre.slack
        if slack is self._slack:
            return
        self._slack, self._is_new = slack, True
        self._notices = {}
        self._traffic = Traffic(slack.clock.now)
        self._unread = Unread(slack.clock.now().timestamp() - NEW_SECONDS)
        slack.courier.door = WatchedDoor(slack.courier.door, self._traffic)
        slack.on_call(self._traffic.call)
        slack.on_happening(lambda _: self._bell.ring())

    def _changed(self) -> None:
        self._watch()
        if self._is_new and not self._theatre.is_busy:
            self._is_new = False
            self._unread = Unread(self._theatre.slack.clock.now().timestamp() - NEW_SECONDS)
        self._bell.ring()

    async def _first(self, request: Request) -> Response:
        """To the person who starts: whoever coordinates first."""
        address = f"/as/{first_coordinator(self._theatre.slack).user_id}"
        language = request.query_params.get(LANGUAGE)
        return RedirectResponse(f"{address}?{LANGUAGE}={language}" if language else address)

    async def _whole(self, request: Request) -> Response:
        visit = self._visit(request)
        if visit is None:
            return RedirectResponse("/")
        response = HTMLResponse(await whole_page(self._theatre, visit), headers={"Cache-Control": "no-store"})
        response.set_cookie(LANGUAGE, visit.language, max_age=YEAR_SECONDS, samesite="strict", httponly=True)
        return response

    async def _parts(self, request: Request) -> Response:
        visit = self._visit(request)
        return await self._answer(visit) if visit else JSONResponse({"reload": True})

    async def _answer(self, visit: Visit) -> Response:
        drawn = await parts(self._theatre, visit)
        return JSONResponse({"parts": drawn, "notices": self._new_notices(visit.person), "in": visit.here})

    async def _do(self, request: Request) -> Response:
        visit, deed = self._visit(request), DEEDS.get(request.path_params["deed"])
        if visit is None:
            return JSONResponse({"reload": True})
        given = await _json(request)
        if deed is None or given is None:
            return JSONResponse({"problem": visit.look.t["failed"]}, status_code=400)
        try:
            await deed(Doing(visit.slack, visit.person), given)
        except Gone:
            pass
        except (KeyError, TypeError, AttributeError):
            return JSONResponse({"problem": visit.look.t["failed"]}, status_code=400)
        self._bell.ring()
        return await self._answer(visit)

    async def _suggest(self, request: Request) -> Response:
        visit, given = self._visit(request), await _json(request)
        try:
            options = await Doing(visit.slack, visit.person).suggestions(given) if visit and given else []
        except (Gone, KeyError, TypeError, AttributeError):
            options = []
        return JSONResponse({"options": options})

    async def _live(self, _: Request) -> Response:
        return StreamingResponse(
            self._bell.events(), media_type="text/event-stream", headers={"Cache-Control": "no-store"}
        )

    async def _file(self, request: Request) -> Response:
        visit = self._visit(request)
        file = visit.slack.workspace.files.get(request.path_params["file_id"]) if visit else None
        if file is None or file.content is None:
            return Response(status_code=404)
        # Whatever was uploaded: it is shown as a picture or saved, never run.
        headers = {"Content-Disposition": "inline" if file.mimetype.startswith("image/") else "attachment"}
        return Response(file.content, media_type=file.mimetype, headers=headers)

    async def _move(self, request: Request) -> Response:
        step = request.path_params["step"]
        if step == "next":
            await self._theatre.to_next()
        elif step == "real":
            await self._theatre.back_to_real_time()
        elif step in STEPS:
            await self._theatre.move(STEPS[step])
        else:
            return Response(status_code=404)
        return Response(status_code=204)

    async def _begin(self, request: Request) -> Response:
        key = request.path_params["key"]
        if key not in [point.key for point in self._theatre.starting_points]:
            return Response(status_code=404)
        await self._theatre.begin(key)
        return Response(status_code=204)

    def _visit(self, request: Request) -> Visit | None:
        slack = self._theatre.slack
        user_id = request.path_params["user_id"]
        person = next((person for person in people_of(slack) if person.user_id == user_id), None)
        if person is None:
            return None
        query = request.query_params
        return Visit(
            slack=slack,
            unread=self._unread,
            traffic=self._traffic,
            person=person,
            place_id=query.get("in") or HOME,
            language=_language(request),
            has_inspector=query.get("inspector") == "on",
        )

    def _new_notices(self, person: Person) -> list[str]:
        """Slack's own complaints are shown once, in the window that asks first."""
        all_of_them = self._theatre.slack.workspace.notices.get(person.user_id, [])
        told = self._notices.get(person.user_id, 0)
        self._notices[person.user_id] = len(all_of_them)
        return all_of_them[told:]


def _language(request: Request) -> str:
    """Chosen, remembered, or what the browser asks for first."""
    chosen = request.query_params.get(LANGUAGE) or request.cookies.get(LANGUAGE)
    if chosen in LANGUAGES:
        return chosen
    return "de" if request.headers.get("accept-language", "").lower().startswith("de") else "en"


async def _json(request: Request) -> dict[str, Any] | None:
    try:
        given = await request.json()
    except ValueError:
        return None
    return given if isinstance(given, dict) else None
