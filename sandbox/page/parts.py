"""The page in parts, each drawn by its template, so that a change redraws what it changed and nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, select_autoescape

from bot.process import Upcoming
from sandbox.page import dates
from sandbox.page.places import HOME, timeline
from sandbox.page.visit import Visit, people_of
from sandbox.theatre import Theatre

PARTS = ("people", "places", "main", "modal", "clock", "inspector")

_environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(),
    trim_blocks=True,
    lstrip_blocks=True,
)


async def whole_page(theatre: Theatre, visit: Visit) -> str:
    values = await _values(theatre, visit)
    return _draw("page", {**values, "parts": _drawn(values)})


async def parts(theatre: Theatre, visit: Visit) -> dict[str, str]:
    return _drawn(await _values(theatre, visit))


def _drawn(values: Mapping[str, Any]) -> dict[str, str]:
    return {name: _draw(name, values) for name in PARTS}


async def _values(theatre: Theatre, visit: Visit) -> dict[str, Any]:
    workspace, look = visit.slack.workspace, visit.look
    if visit.place is not None:
        visit.unread.read(workspace, visit.person, visit.place)
    return {
        "visit": visit,
        "look": look,
        "t": look.t,
        "s": look.s,
        "workspace": workspace,
        "person": visit.person,
        "bot": workspace.bot,
        "people": people_of(visit.slack),
        "totals": visit.unread.totals(workspace),
        "entries": timeline(look.reader, visit.place) if visit.place else [],
        "home": workspace.views.homes.get(visit.person.user_id),
        "stack": workspace.views.stack(visit.person.user_id),
        "theatre": theatre,
        "now": dates.short_moment(look.reader.now(), look.frame),
        "coming": [_coming(visit, each) for each in await theatre.upcoming(5)],
        "HOME": HOME,
        "traffic": list(visit.traffic.lines) if visit.has_inspector else [],
        "commands": _commands(visit),
    }


def _coming(visit: Visit, upcoming: Upcoming) -> Mapping[str, str]:
    words, name = visit.look.t, f"next-{upcoming.kind}"
    what = words.get(f"{name}-one", words[name]) if upcoming.count == 1 else words[name]
    return {
        "at": dates.short_moment(upcoming.at, visit.look.frame),
        "what": what.format(n=upcoming.count, who=_how_many(words, upcoming.count)),
    }


def _how_many(words: Mapping[str, str], count: int) -> str:
    return words["one-person"] if count == 1 else words["several-people"].format(n=count)


def _commands(visit: Visit) -> list[dict[str, str]]:
    """What the composer completes after a slash."""
    declared = [
        {"name": command.name, "hint": command.usage_hint, "about": command.description}
        for command in visit.slack.workspace.manifest.commands
    ]
    place = visit.place
    if place is not None and place.kind == "channel" and visit.slack.bot_user_id not in place.members:
        bot = visit.slack.workspace.bot
        declared.append({"name": f"/invite @{bot.name}", "hint": "", "about": visit.look.s["invite-hint"]})
    return declared


def _draw(name: str, values: Mapping[str, Any]) -> str:
    return _environment.get_template(f"{name}.html").render(values)
