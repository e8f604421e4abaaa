"""The shape that keeps the project readable: small parts, each saying what it is for, and pins that hold."""

import ast
import hashlib
import itertools
import re
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.checks.rooms import text_files

ROOT = Path(__file__).parents[2]
ROOMS = ("programme", "storage", "handlers", "bot", "sandbox")
# Migrations are written once, by a tool, and never read again.
WRITTEN_BY_A_TOOL = ROOT / "storage" / "migrations" / "versions"
MODULES = sorted(
    path for room in ROOMS for path in (ROOT / room).rglob("*.py") if not path.is_relative_to(WRITTEN_BY_A_TOOL)
)
TESTS = sorted([*(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")])
MOST_LINES, MOST_LINES_OF_A_FUNCTION = 250, 50
# Which groups of pyproject.toml each is made for.
LOCKS: Mapping[str, tuple[str, ...]] = {
    "requirements.txt": (),
    "requirements-demo.txt": ("sandbox",),
    "requirements-dev.txt": ("sandbox", "dev"),
}
# In the place of pandas: stand-ins/README.md.
STAND_IN = "stand-ins/pandas-2.0.0+left.out-py3-none-any.whl"
GUIDES = (
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md",
    *sorted(f"docs/{page.name}" for page in ROOT.glob("docs/*.md")),
)  # fmt: skip
PLAIN_FILES = (
    *GUIDES, *LOCKS, ".ci/run", ".github/workflows/ci.yml", ".pre-commit-config.yaml",
    ".env.example", ".gitignore", "Makefile", "manifest.yml", "pyproject.toml",
    *(str(file.relative_to(ROOT)) for file in text_files()),
)  # fmt: skip
# Put together, so that this file does not find itself.
UNFINISHED = re.compile("|".join(rf"\b{word}\b" for word in ("TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK")))
SOMEBODYS_MACHINE = re.compile(r"(?<![\w.])/(?:home/\w|Users/\w|root/|work/|mnt/|private/var/)|[A-Z]:\\\\Users")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def read(path: Path | str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_in_one_line_what_it_is_for(path: Path) -> None:
    said = ast.get_docstring(ast.parse(read(path)))

    assert said
    # A folder says in two more lines where its way begins.
    assert len(said.splitlines()) <= (5 if path.stem == "__init__" else 1)
    assert said[-1] in ".!?"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_fits_on_a_few_screens_and_a_function_on_one(path: Path) -> None:
    assert len(read(path).splitlines()) <= MOST_LINES

    functions = [
        each for each in ast.walk(ast.parse(read(path))) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [each.name for each in functions if _lines(each) > MOST_LINES_OF_A_FUNCTION] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_named_after_something(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "helper", "misc", "common", "base", "manager", "service"}

    classes = [each.name for each in ast.walk(ast.parse(read(path))) if isinstance(each, ast.ClassDef)]
    assert [name for name in classes if name.endswith(("Manager", "Service", "Helper", "Util", "Utils"))] == []


def test_most_modules_are_short() -> None:
    lengths = sorted(len(read(path).splitlines()) for path in MODULES)

    assert lengths[len(lengths) // 2] < 100


@pytest.mark.parametrize("path", [*MODULES, *TESTS, *(ROOT / name for name in PLAIN_FILES)], ids=name_of)
def test_a_file_is_finished_and_belongs_to_nobodys_machine(path: Path) -> None:
    text = read(path)

    assert UNFINISHED.findall(text) == []
    assert SOMEBODYS_MACHINE.findall(text) == []


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_a_test_mocks_nothing(path: Path) -> None:
    imported = {name for node in ast.walk(ast.parse(read(path))) for name in _imported(node)}

    assert not [name for name in imported if name.startswith(("unittest.mock", "pytest_mock"))]


# --- what is run


def test_every_target_of_the_makefile_that_makes_no_file_is_declared_so() -> None:
    makefile = read("Makefile")
    declared = set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())

    assert declared == set(re.findall(r"^(\w[\w-]*):", makefile, re.MULTILINE))


# --- what is installed


@pytest.mark.parametrize("lock", LOCKS)
def test_every_locked_package_has_one_version_and_its_hashes(lock: str) -> None:
    for line in _locked_lines(lock):
        pin, *hashes = line.split(" --hash=")
        [specifier] = Requirement(pin).specifier
        assert specifier.operator == "=="
        assert hashes, pin
        assert [each for each in hashes if not re.fullmatch(r"sha256:[0-9a-f]{64}", each)] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_file_names_no_place_to_install_from(lock: str) -> None:
    options = [line for line in read(lock).splitlines() if line.startswith("-")]

    assert options == []
    assert "://" not in read(lock)
    assert " @ " not in read(lock)


@pytest.mark.parametrize("lock", LOCKS)
def test_the_lock_files_hold_what_the_project_asks_for(lock: str) -> None:
    project = tomllib.loads(read("pyproject.toml"))
    groups = (project["dependency-groups"][group] for group in LOCKS[lock])
    asked = [
        *project["project"]["dependencies"],
        *(each for group in groups for each in group if isinstance(each, str)),
    ]
    locked = _locked(lock)

    for requirement in map(Requirement, asked):
        versions = locked[canonicalize_name(requirement.name)]
        assert [version for version in versions if version not in requirement.specifier] == [], requirement.name


def test_everybody_runs_the_versions_that_a_server_runs() -> None:
    server, demo, developers = (_locked(lock) for lock in LOCKS)

    assert {name: demo.get(name) for name in server} == server
    assert {name: developers.get(name) for name in demo} == demo


def test_a_server_installs_no_pretend_slack() -> None:
    server, sandbox = _locked("requirements.txt"), tomllib.loads(read("pyproject.toml"))["dependency-groups"]["sandbox"]

    assert {"starlette", "uvicorn", "websockets", "emoji", "pyyaml"} <= set(sandbox) - server.keys()


def test_versions_stand_in_the_lock_files_alone() -> None:
    project = tomllib.loads(read("pyproject.toml"))
    asked = [*project["project"]["dependencies"], *itertools.chain(*project["dependency-groups"].values())]

    assert [each for each in asked if isinstance(each, str) and "==" in each] == []


@pytest.mark.parametrize("lock", LOCKS)
def test_what_stands_in_for_pandas_is_nothing_at_all(lock: str) -> None:
    digest = hashlib.sha256((ROOT / STAND_IN).read_bytes()).hexdigest()

    assert _whole_lines(lock)[-1] == f"./{STAND_IN} --hash=sha256:{digest}"
    with zipfile.ZipFile(ROOT / STAND_IN) as wheel:
        assert {Path(name).name for name in wheel.namelist()} == {"METADATA", "WHEEL", "RECORD"}


# --- what is true of a question


QUESTIONS = "programme.check_ins"


@pytest.mark.parametrize("path", [path for path in MODULES if not path.is_relative_to(ROOT / "programme")], ids=name_of)
def test_what_is_true_of_a_kind_of_question_stands_in_the_table(path: Path) -> None:
    """Whoever adds a kind finds every place that treats kinds differently: in `programme/check_ins.py`."""
    assert list(_own_ideas_of_questions(ast.parse(read(path)))) == []


@pytest.mark.parametrize(
    "idea",
    [
        "check_in.kind is Kind.AGAIN",
        "Kind.AGAIN != check_in.kind",
        "check_in.kind in (rules.Kind.AGAIN,)",
        "[each.value for each in Answer]",
        "for each in rules.Answer: ...",
        "(*Answer, None)",
        "list(Answer)",
    ],
)
def test_an_idea_of_its_own_is_found(idea: str) -> None:
    imported = "from programme import check_ins as rules\nfrom programme.check_ins import Answer, Kind\n"

    assert list(_own_ideas_of_questions(ast.parse(imported + idea)))


def _own_ideas_of_questions(tree: ast.Module) -> Iterator[int]:
    """The lines that compare with a kind of question, or go through all answers."""
    names = {
        name.asname or name.name: f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }

    def means(node: ast.AST, name: str) -> bool:
        first, _, rest = ast.unparse(node).partition(".")
        return f"{names.get(first, first)}.{rest}".rstrip(".") == f"{QUESTIONS}.{name}"

    for node in ast.walk(tree):
        if isinstance(node, ast.Compare):
            inside = [each for each in ast.walk(node) if isinstance(each, ast.Name | ast.Attribute)]
            yield from (node.lineno for each in inside if means(each, "Kind"))
        gone_through = (
            [node.iter] if isinstance(node, ast.For | ast.comprehension)
            else [node.value] if isinstance(node, ast.Starred)
            # A column's type is made of all words, and treats none differently.
            else node.args if isinstance(node, ast.Call) and ast.unparse(node.func) != "choice"
            else []
        )  # fmt: skip
        yield from (each.lineno for each in gone_through if means(each, "Answer"))


# --- what is changed in the database


@pytest.mark.parametrize("path", [path for path in MODULES if path.is_relative_to(ROOT / "storage")], ids=name_of)
def test_what_deletes_or_changes_rows_names_the_workspace(path: Path) -> None:
    """A statement over all rows of a table, forgotten once, would be at the data of every workspace."""
    tree = ast.parse(read(path))
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)]

    careless = [each.name for each in functions if _statements(each) > _conditions_on_the_workspace(each)]

    assert careless == []


def test_only_storage_changes_rows_by_statement() -> None:
    others = [path for path in MODULES if not path.is_relative_to(ROOT / "storage")]

    assert [name_of(path) for path in others if _statements(ast.parse(read(path)))] == []


def _statements(node: ast.AST) -> int:
    """How many `sa.delete(…)` and `sa.update(…)` there are."""
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call) and len(each.args) == 1]
    return sum(ast.unparse(each.func) in ("sa.delete", "sa.update", "delete", "update") for each in calls)


def _conditions_on_the_workspace(node: ast.AST) -> int:
    compared = [ast.unparse(each.left) for each in ast.walk(node) if isinstance(each, ast.Compare)]
    return sum(bool(re.fullmatch(r"col\(\w+\.team_id\)", each)) for each in compared)


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


def _imported(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (each.name for each in node.names)
    if isinstance(node, ast.ImportFrom):
        yield from (f"{node.module}.{each.name}" for each in node.names)


def _whole_lines(lock: str) -> list[str]:
    whole = re.sub(r"\s*\\\n\s*", " ", read(lock))
    return [line for line in whole.splitlines() if line and not line.startswith("#")]


def _locked_lines(lock: str) -> list[str]:
    return [line for line in _whole_lines(lock) if STAND_IN not in line]


def _locked(lock: str) -> dict[Any, set[str]]:
    """Each package and its versions: several where Pythons differ."""
    found: dict[Any, set[str]] = {}
    for line in _locked_lines(lock):
        requirement = Requirement(line.split(" --hash=")[0])
        found.setdefault(canonicalize_name(requirement.name), set()).update(s.version for s in requirement.specifier)
    return found
