"""Calendar readers that judge our files, none of which is what wrote them: what a person would see in each."""

import json
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import vobject

HERE = Path(__file__).parent
NODE = shutil.which("node")
# Installed by `make test` where there is npm.
IS_THERE = NODE is not None and (HERE / "node_modules").is_dir()
OF_NODE = ("ical.js", "node-ical")
READERS = (*OF_NODE, "vobject")
WITH_NODE = pytest.mark.skipif(not IS_THERE, reason="the readers of npm are not installed: apt-get install nodejs npm")
EACH_READER = pytest.mark.parametrize(
    "reader", [pytest.param(each, marks=WITH_NODE if each in OF_NODE else ()) for each in READERS]
)


@dataclass(frozen=True)
class Seen:
    """A date as it stands in somebody's calendar; both times as the clock on their wall shows them."""

    begins: str
    ends: str
    uid: str
    revision: int
    method: str
    status: str


def read(reader: str, files: Sequence[bytes], *, zone: str) -> list[list[Seen]]:
    """What is seen of each file by somebody in `zone`; the machine itself stands somewhere else."""
    texts = [content.decode() for content in files]
    return (
        _read_with_node(reader, texts, zone) if reader in OF_NODE else [_read_with_python(each, zone) for each in texts]
    )


def _read_with_node(reader: str, texts: list[str], zone: str) -> list[list[Seen]]:
    assert NODE is not None
    asked = json.dumps({"reader": reader, "files": texts, "zone": zone})
    # A time that names no zone would be taken for one of the machine's, and be seen to be wrong.
    answered = subprocess.run(  # noqa: S603  # our own script
        [NODE, HERE / "read.mjs"], input=asked, capture_output=True, text=True, check=True, env={"TZ": "Asia/Kolkata"}
    ).stdout
    return [[Seen(**date) for date in dates] for dates in json.loads(answered)]


def _read_with_python(text: str, zone: str) -> list[Seen]:
    calendar = vobject.readOne(text)
    return [
        Seen(
            begins=_shown(event.dtstart.value, zone),
            ends=_shown(event.dtend.value, zone),
            uid=event.uid.value,
            revision=int(event.sequence.value),
            method=calendar.method.value,
            status=event.status.value,
        )
        for event in calendar.vevent_list
    ]


def _shown(moment: datetime, zone: str) -> str:
    return moment.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")
