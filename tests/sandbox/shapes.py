"""What something that Slack answers or sends looks like, field by field: `shapes.yml`."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Shape = Mapping[str, Any]
PLAIN: Mapping[str, type | tuple[type, ...]] = {"string": str, "number": (int, float), "boolean": bool}


@cache
def book() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("shapes.yml").read_text(encoding="utf-8"))
    return found


def of_answer(method: str, answer: Mapping[str, Any]) -> Iterator[str]:
    """What is not as Slack answers."""
    ok, fields = answer.get("ok"), {name: value for name, value in answer.items() if name != "ok"}
    if not isinstance(ok, bool):
        yield f"{method}: ok is {ok!r}"
    yield from _differences(fields, book()["answers"][method] if ok else book()["refusal"], method)


def of_sent(kind: str, payload: Mapping[str, Any]) -> Iterator[str]:
    """What is not as Slack sends it."""
    yield from _differences(payload, book()["sent"][kind], kind)
    if kind == "event_callback":
        yield from of_event(payload["event"])


def of_event(event: Mapping[str, Any]) -> Iterator[str]:
    kind = event_kind(event)
    yield from _differences(event, book()["events"].get(kind, "MessageEvent"), kind)


def event_kind(event: Mapping[str, Any]) -> str:
    """Of messages with what Slack calls a subtype."""
    return f"{event['type']}/{event['subtype']}" if event.get("subtype") else str(event["type"])


def _differences(value: Any, kind: Any, where: str) -> Iterator[str]:
    if isinstance(kind, str) and "|" in kind:
        of_each = [list(_differences(value, each, where)) for each in kind.split("|")]
        yield from min(of_each, key=len)
    elif kind == "any":
        return
    elif kind in (None, "null"):
        if value is not None:
            yield f"{where}: {value!r} is not null"
    elif isinstance(kind, str) and kind in PLAIN:
        if not isinstance(value, PLAIN[kind]) or (kind == "number" and isinstance(value, bool)):
            yield f"{where}: {value!r} is no {kind}"
    elif isinstance(kind, str):
        yield from _differences(value, book()["shapes"][kind], where)
    elif isinstance(kind, list):
        if not isinstance(value, list):
            yield f"{where}: {value!r} is no list"
            return
        for each in value:
            yield from _differences(each, kind[0], f"{where}[]")
    else:
        yield from _of_fields(value, kind, where)


def _of_fields(value: Any, shape: Shape, where: str) -> Iterator[str]:
    if not isinstance(value, Mapping):
        yield f"{where}: {value!r} is no object"
        return
    known = {name.removesuffix("*"): kind for name, kind in shape.items()}
    yield from (f"{where}: {name} is missing" for name in shape if not name.endswith("*") and name not in value)
    for name, each in value.items():
        if name not in known:
            yield f"{where}: Slack knows no {name}"
        else:
            yield from _differences(each, known[name], f"{where}.{name}")
