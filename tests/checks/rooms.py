"""Where the handlers keep their parts: chapters in the order they may look down, and the views in them."""

import importlib
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]
HANDLERS = ROOT / "handlers"
# What draws without being a chapter's: parts and notices of the desk.
DRAWN_AT_THE_DESK = ("blocks", "forms", "limits", "notices", "profile")


def chapters() -> list[str]:
    """From the one that may look into all others down to the desk, as the import rule has them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    [layers] = [each["layers"] for each in contracts["contracts"] if each.get("containers") == ["handlers"]]
    return list(layers)


def view_modules() -> list[ModuleType]:
    names = [f"handlers.desk.{name}" for name in DRAWN_AT_THE_DESK]
    found = sorted(path for path in HANDLERS.glob("*/views/*.py") if path.stem != "__init__")
    return [
        importlib.import_module(name)
        for name in [*names, *(".".join(path.relative_to(ROOT).with_suffix("").parts) for path in found)]
    ]


def text_files() -> Iterator[Path]:
    yield from sorted(HANDLERS.glob("*/texts/*/*.ftl"))
