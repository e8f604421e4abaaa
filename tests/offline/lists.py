"""Lists of people for the tests: saved as a spreadsheet would, and matched through the front door."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.commands import main

HEADER = "name,role,offers,wants"
FOUR = f"""{HEADER}
Anna,learner,,social-media
Cem,learner,,social-media
Ben,buddy,social-media,
Eva,both,materials,social-media
"""


@dataclass
class Desk:
    """A folder with a list in it, and what the command says about it."""

    folder: Path
    screen: pytest.CaptureFixture[str]
    out: str = ""
    err: str = ""

    def match(self, people: str | bytes, *options: str) -> int:
        self.save("people.csv", people)
        return self.run("people.csv", *options)

    def run(self, *options: str) -> int:
        try:
            code = main(["match", *options])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        self.out, self.err = self.screen.readouterr()
        return code

    def save(self, name: str, content: str | bytes) -> None:
        (self.folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
