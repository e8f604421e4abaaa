"""What the guides promise: targets, commands, files and links that are there, in lines that can be read."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from tests.checks.rooms import HANDLERS, chapters
from tests.checks.test_structure import GUIDES, ROOMS, ROOT, read

MOST_OF_A_LINE, MOST_OF_CODE = 120, 100
BLOCK = re.compile(r"^ *```.*?^ *```", re.MULTILINE | re.DOTALL)
PAGES = {"docs": ROOT / "docs", **{room: ROOT / room for room in (*ROOMS, "tests", "benchmarks")}}


@pytest.mark.parametrize("guide", GUIDES)
def test_every_make_target_in_the_guides_exists(guide: str) -> None:
    makefile = read("Makefile").replace("$(VENV)", ".venv")
    targets = set(re.findall(r"^([.\w][\w./-]*):", makefile, re.MULTILINE))

    assert {target for code in _code_in(guide) for target in re.findall(r"\bmake ([.\w][\w./-]*)", code)} <= targets


@pytest.mark.parametrize("guide", GUIDES)
def test_every_link_in_the_guides_leads_somewhere(guide: str) -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", read(guide)) if "://" not in link]

    assert [link for link in links if not _leads_somewhere(guide, link)] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_that_the_guides_name_exists(guide: str) -> None:
    named = {code for code in _code_in(guide) if code.partition("/")[0] in PAGES and re.fullmatch(r"[\w./*-]+", code)}

    assert [name for name in sorted(named) if not list(ROOT.glob(name))] == []


@pytest.mark.parametrize("guide", GUIDES)
def test_every_command_of_ours_in_the_guides_can_be_run(guide: str) -> None:
    modules = {name for code in _code_in(guide) for name in re.findall(r"python3? -m ([a-z][\w.]*)", code)}
    ours = {name for name in modules if name.partition(".")[0] in PAGES}

    for name in ours:
        path = ROOT / name.replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file(), name


@pytest.mark.parametrize("guide", GUIDES)
def test_nobody_has_to_scroll_sideways(guide: str) -> None:
    text = read(guide)
    code = [line for block in BLOCK.findall(text) for line in block.splitlines()]
    # A browser wraps the cells of a table.
    prose = [line for line in BLOCK.sub("", text).splitlines() if not line.startswith(("|", "<"))]

    assert [line for line in code if len(line) > MOST_OF_CODE] == []
    assert [line for line in prose if len(line) > MOST_OF_A_LINE] == []


def test_every_setting_is_explained_in_the_readme_and_in_the_example() -> None:
    settings = {name.upper() for name in _settings()}

    assert set(re.findall(r"^\| `([A-Z_]+)` \|", read("README.md"), re.MULTILINE)) == settings
    assert set(re.findall(r"^#? ?([A-Z_]+)=", read(".env.example"), re.MULTILINE)) == settings


def test_the_changelog_knows_this_version() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]

    assert re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", read("CHANGELOG.md"), re.MULTILINE)


# --- the drawing of the house


def test_the_drawing_shows_every_room_and_chapter() -> None:
    folders = {path.parent.name for path in HANDLERS.glob("*/__init__.py")}

    assert set(_drawn()) >= {*ROOMS, *folders} - {"sandbox"}


def test_chapters_are_drawn_in_the_order_of_the_import_rule() -> None:
    order = chapters()

    assert [name for name in _drawn() if name in order] == order


def _drawn() -> list[str]:
    """What stands in the first drawing, from top to bottom."""
    drawing = BLOCK.findall(read("docs/architecture.md"))[0]
    return re.findall(r'^ *(?:subgraph )?(\w+) ?\["\1', drawing, re.MULTILINE)


def _code_in(guide: str) -> list[str]:
    """What stands in code blocks and between backticks; "make" is an English word as well."""
    text = read(guide)
    blocks = re.findall(r"```\w*\n(.*?)```", text, re.DOTALL)
    return [*blocks, *re.findall(r"`([^`\n]+)`", BLOCK.sub("", text))]


def _leads_somewhere(guide: str, link: str) -> bool:
    target, _, anchor = link.partition("#")
    page = (ROOT / guide).parent / target if target else ROOT / guide
    return page.exists() and (not anchor or anchor in _anchors(page))


def _anchors(page: Path) -> set[str]:
    """The headings of a page, as they stand in its links."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def _settings() -> list[str]:
    tree = ast.parse(read("bot/settings.py"))
    [settings] = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == "Settings"]
    return [
        node.target.id
        for node in settings.body
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name)
    ]
