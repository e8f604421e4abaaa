"""Binds the pictures into one page that needs nothing else: docs/rundgang.html, for people without Python."""

import base64
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, select_autoescape

from tests.browser.pictures.captions import CAPTIONS, WORDS
from tests.browser.pictures.scenes import SCENES


def bind(pictures: Path) -> str:
    """The whole page, with every picture inside it."""
    chapters = {
        language: [
            {
                "number": number,
                "title": CAPTIONS[scene][language][0],
                "text": CAPTIONS[scene][language][1],
                "picture": _embedded(pictures / f"tour-{language}-{scene}.jpg"),
                "is_phone": scene == "check-in",
            }
            for number, scene in enumerate(SCENES, 1)
        ]
        for language in ("de", "en")
    }
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=select_autoescape(), trim_blocks=True
    )
    return environment.get_template("tour.html").render(chapters=chapters, words=WORDS)


def _embedded(picture: Path) -> str:
    return f"data:image/jpeg;base64,{base64.b64encode(picture.read_bytes()).decode()}"
