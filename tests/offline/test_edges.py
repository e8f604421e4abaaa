"""`python -m bot match --edges … --capacities …`: the solver alone, and what is said about files it cannot use."""

import json
from pathlib import Path

import pytest

from bot.commands import main
from bot.offline.edges import Edge, chosen_of


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def matched(edges: str | bytes, capacities: str | bytes, *more: str) -> int:
    for name, content in (("edges.csv", edges), ("capacities.csv", capacities)):
        Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return main(["match", "--edges", "edges.csv", "--capacities", "capacities.csv", *more])


EDGES = "learner,buddy,score\nAnna,Ben,9\nAnna,Dora,4\nCem,Ben,4\nCem,Dora,1\n"
ONE_EACH = "buddy,capacity\nBen,1\nDora,1\n"


def test_the_best_pairs_are_printed_as_csv(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert matched(EDGES, ONE_EACH) == 0
    assert capsys.readouterr().out == "learner,buddy,score\nAnna,Dora,4\nCem,Ben,4\n"


def test_json_says_what_it_is_worth(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert matched(EDGES, "buddy,capacity\nBen,2\n".replace("2\n", "2\nDora,0\n"), "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["served"], answer["worst"], answer["total"]) == (2, 4, 13)


def test_excels_dialect_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edges = "Learner;Buddy;Score\r\nJürgen;Süß;3\r\n".encode("cp1252")
    assert matched(edges, "\ufeffbuddy;capacity\r\nSüß;1\r\n") == 0
    assert "Jürgen,Süß,3" in capsys.readouterr().out


def test_nobody_is_an_answer_too(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert matched("learner,buddy,score\n", ONE_EACH, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"served": 0, "worst": None, "total": 0, "pairs": []}


@pytest.mark.parametrize(
    ("edges", "capacities", "problem"),
    [
        ("", ONE_EACH, "edges.csv, the file is empty"),
        (EDGES, "", "capacities.csv, the file is empty"),
        ("learner,score\nA,1\n", ONE_EACH, "edges.csv, line 1: there must be a column “buddy”"),
        ("learner,buddy,score\nAnna,Eva,1\n", ONE_EACH, "edges.csv, line 2: the buddy “Eva” has no capacity"),
        ("learner,buddy,score\nAnna,Ben,1.5\n", ONE_EACH, "edges.csv, line 2: the score “1.5” is no whole number"),
        ("learner,buddy,score\nAnna,Ben,\n", ONE_EACH, "edges.csv, line 2: the score “” is no whole number"),
        ("learner,buddy,score\n,Ben,1\n", ONE_EACH, "edges.csv, line 2: the learner is missing"),
        (EDGES + "Anna,Ben,3\n", ONE_EACH, "edges.csv, line 6: “Anna” and “Ben” stand there twice"),
        (EDGES, ONE_EACH + "Ben,1\n", "capacities.csv, line 4: the buddy “Ben” stands there twice"),
        (EDGES, "buddy,capacity\nBen,-1\nDora,1\n", "capacities.csv, line 2: the capacity -1 is not between"),
        (b"\x00\x01\x02", ONE_EACH, "edges.csv, the file is no text"),
        ("learner,buddy,score,score\nA,Ben,1,2\n", ONE_EACH, "the column “score” stands there twice"),
    ],
)
def test_what_cannot_be_used_is_said_by_line(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    edges: str | bytes,
    capacities: str | bytes,
    problem: str,
) -> None:
    assert matched(edges, capacities) == 2
    said = capsys.readouterr()
    assert problem in said.err
    assert said.out == ""


def test_a_file_that_is_not_there_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["match", "--edges", "nowhere.csv", "--capacities", "nowhere.csv"]) == 2
    assert capsys.readouterr().err == "nowhere.csv: No such file or directory\n"


def test_a_flood_of_mistakes_is_cut_short(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edges = "learner,buddy,score\n" + "".join(f"L{n},Ben,x\n" for n in range(100))
    assert matched(edges, ONE_EACH) == 2
    assert capsys.readouterr().err.splitlines()[-1] == "… and 80 more"


def test_the_order_of_the_lists_changes_nothing() -> None:
    edges = [Edge(f"L{a}", f"B{b}", 5) for a in range(6) for b in range(6)]
    places = {f"B{b}": 1 for b in range(6)}
    backwards = dict(reversed(places.items()))
    assert chosen_of(edges, places, seed=3) == chosen_of(edges[::-1], backwards, seed=3)
    assert chosen_of(edges, places, seed=3) != chosen_of(edges, places, seed=4)
