"""What is wrong with a list is said all at once, by line and column, and never gives a confidence away."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.offline.lists import FOUR, HEADER, Desk

BEN = "\nBen,buddy,materials,"


@pytest.mark.parametrize(
    ("people", "problem"),
    [
        ("", "people.csv, the file is empty"),
        (b"PK\x03\x04\x00\x00", "people.csv, the file is no text; save it as CSV"),
        (HEADER, "people.csv, there is nobody in the list"),
        ("name,role,offers\nAnna,learner,\n", "people.csv, line 1: there must be a column “wants”"),
        ("role,offers,wants\nlearner,,materials\n", "people.csv, line 1: there must be a column “name” or “id”"),
        (f"{HEADER},name\nA,buddy,,,B\n", "people.csv, line 1: the column “name” stands there twice"),
        (f"{HEADER},Not wiht\nA,buddy,,\n", "line 1: the column “Not wiht” is not known; did you mean “not with”?"),
        (
            f"{HEADER}\nAnna,learner,,Social Mdeia\n",
            "people.csv, line 2, column “wants”: there is no topic “Social Mdeia”; did you mean “social-media”?\n",
        ),
        ("Name;Rolle;Zeigt;Lernt\nAnna;Lernende:r;;Haekeln\n", "line 2, column “Lernt”: there is no topic “Haekeln”\n"),
        (f"{HEADER}\nAnna,learner,,materials,customers\n", "line 2: there are more cells than columns"),
        (
            f"{HEADER}\nAnna,learner,,materials|Werkstoffe\n",
            "column “wants”: the topic “Werkstoffe” stands there twice",
        ),
        (f"{HEADER}\nAnna,both,materials,materials\n", "“materials” is offered and wanted by the same person"),
        (f"{HEADER}\nAnna,learner,,\n", "line 2, column “wants”: for the role “learner” there must be a topic"),
        (f"{HEADER}\nAnna,both,,materials\n", "line 2, column “offers”: for the role “both” there must be a topic"),
        (f"{HEADER}\nAnna,,,materials\n", "line 2, column “role”: this is missing"),
        (f"{HEADER}\nAnna,lerner,,materials\n", "column “role”: “lerner” is not known here; did you mean “learner”?"),
        (f"{HEADER}\nAnna,boss,,materials\n", "“boss” is not known here; there are buddy, learner, both"),
        (f"{HEADER}\n,learner,,materials\n", "line 2, column “name”: this is missing"),
        (f"id,{HEADER}\n,Anna,learner,,materials\n", "line 2, column “id”: this is missing"),
        (f"{HEADER}{BEN}{BEN}\n", "line 3, column “name”: “Ben” stands in line 2 already; tell the two apart"),
        (f"id,{HEADER}\n7,A,buddy,materials,\n7,B,buddy,materials,\n", "column “id”: “7” stands in line 2 already\n"),
        (f"{HEADER},manager{BEN},Ben\n", "line 2, column “manager”: “Ben” cannot be the own manager"),
        (f"{HEADER},manager{BEN},Bert\nBerta,,,,\n", "“Bert” is nobody in this list; did you mean “Berta”?"),
        (f"{HEADER},manager{BEN},Z\n", "column “manager”: “Z” is nobody in this list; a row without a role is enough"),
        (f"id,{HEADER},manager\n1,A,,,,\n2,A,,,,\n3,B,,,,A\n", "line 4, column “manager”: “A” may be 2 people; write"),
        (f"{HEADER},earlier partner{BEN},Ben\n", "column “earlier partner”: nobody is their own partner"),
        (f"{HEADER},capacity{BEN},many\n", "line 2, column “capacity”: “many” is no whole number from 0 to 20"),
        (f"{HEADER},capacity{BEN},-1\n", "column “capacity”: “-1” is no whole number"),
        (f"{HEADER},waited{BEN},1.5\n", "column “waited”: “1.5” is no whole number from 0 to 100"),
        (f"{HEADER},how to meet{BEN},vor Ort\n", "line 2, column “site”: this is missing"),
        (f"{HEADER},times{BEN},Sonntag\n", "line 2, column “times”: “Sonntag” is not known here"),
        (f"{HEADER},languages{BEN},Germam\n", "“Germam” is not known here; did you mean “de”?"),
        (f"{HEADER},stage{BEN},old\n", "“old” is not known here; there are in-training, professional, leading"),
        (f"{HEADER},ways of working{BEN},by-plan|wie es kommt\n", "by-plan and as-it-comes are answers to the same"),
        (f"{HEADER},small group{BEN},maybe\n", "column “small group”: “maybe” is not known here; there are yes, no"),
        (f"{HEADER}{BEN}\n", "people.csv, nobody wants to learn anything; the role “learner” or “both” must stand"),
        (f"{HEADER}\nAnna,learner,,materials\n", "people.csv, nobody shows anything; the role “buddy” or “both” must"),
        (HEADER + BEN + 'x"' + ("y" * 200_000) + '"\n', "people.csv, line 2: field larger than field limit"),
    ],
)
def test_a_mistake_is_named_by_line_and_column(desk: Desk, people: str | bytes, problem: str) -> None:
    assert desk.match(people) == 2
    assert problem in desk.err
    assert desk.out == ""


def test_managers_in_a_circle_are_named(desk: Desk) -> None:
    people = f"{HEADER},manager\nEva,buddy,materials,,Anna\nAnna,learner,,materials,Ben\nBen,,,,Cem\nCem,,,,Anna\n"
    assert desk.match(people) == 2
    circle = "the managers go round in a circle: Anna → Ben → Cem → Anna"
    assert desk.err == f"people.csv, line 3, column “manager”: {circle}\n"


def test_everything_that_is_wrong_is_said_at_once_from_top_to_bottom(desk: Desk) -> None:
    people = f"{HEADER},capacity,manager\nAnna,x,,y,z,Anna\nBen,buddy,materiels,,,Nobody\n"
    assert desk.match(people) == 2
    places = [line.split(":")[0] for line in desk.err.splitlines()]
    assert places == [
        *(f"people.csv, line 2, column “{column}”" for column in ("wants", "role", "capacity", "manager")),
        *(f"people.csv, line 3, column “{column}”" for column in ("offers", "manager")),
    ]


def test_a_flood_of_mistakes_is_cut_short(desk: Desk) -> None:
    people = f"{HEADER},manager\n" + "".join(f"P{n},buddy,nothing,,Q{n}\n" for n in range(500))
    assert desk.match(people) == 2
    assert len(desk.err.splitlines()) == 21
    assert desk.err.splitlines()[-1] == "… and 980 more"


def test_empty_lines_above_the_header_are_counted(desk: Desk) -> None:
    assert desk.match(f"\r\n\r\n{HEADER}\r\nAnna,learner,,x\r\n") == 2
    assert "line 4, column “wants”" in desk.err


@pytest.mark.parametrize("entry", ["Greta", "Anna|Greta", "Gretaa"])
def test_whom_somebody_would_rather_not_meet_is_in_no_complaint(desk: Desk, entry: str) -> None:
    people = f"id,{HEADER},not with\n1,Gretaa,,,,\n2,Gretaa,,,,\n3,Anna,learner,,materials,{entry}\n"
    assert desk.match(people) == 2
    assert "line 4, column “not with”" in desk.err
    assert "Greta" not in desk.err


@pytest.mark.parametrize("entry", ["materials:4", "materials: 0", "materials:2.5", "materiels:3", "materials (3)"])
def test_a_starting_point_is_in_no_complaint(desk: Desk, entry: str) -> None:
    assert desk.match(f"{HEADER},offer level\nAnna,learner,,{entry},\nBen,buddy,materials,,5\n") == 2
    said = desk.err.replace("from 1 to 3", "").replace("from 2 to 4", "").replace("line 2", "").replace("line 3", "")
    assert not any(letter.isdigit() for letter in said)


def test_a_file_cannot_play_with_the_terminal(desk: Desk) -> None:
    assert desk.match(f"{HEADER}\nAnna,learner,,\x1b[31mred\n") == 2
    assert "\x1b" not in desk.err


def test_a_gigabyte_is_refused_before_it_is_read(desk: Desk) -> None:
    with (desk.folder / "huge.csv").open("wb") as file:
        file.truncate(1_000_000_000)
    assert desk.run("huge.csv") == 2
    assert desk.err == "huge.csv, the file is larger than 256 MB\n"


@pytest.mark.parametrize(("path", "reason"), [("nowhere.csv", "No such file"), (".", "Is a directory")])
def test_a_file_that_cannot_be_opened_is_named(desk: Desk, path: str, reason: str) -> None:
    assert desk.run(path) == 2
    assert desk.err.startswith(f"{path}: {reason}")


@pytest.mark.parametrize(
    ("options", "problem"),
    [
        ([], "name a list of people (PEOPLE.csv), or --edges and --capacities"),
        (["people.csv", "--edges", "e.csv"], "PEOPLE and --edges exclude each other"),
        (["--edges", "e.csv"], "--edges and --capacities belong together"),
        (
            ["--edges", "e.csv", "--capacities", "c.csv", "--places", "3"],
            "--places can only be used with a list of people",
        ),
        (["people.csv", "--csv", "./people.csv"], "--csv would write over the list of people itself"),
        (["people.csv", "--places", "0"], "0 is not between 1 and"),
        (["people.csv", "--places", "many"], "invalid"),
        (["people.csv", "--json", "--csv", "-"], "not allowed with argument"),
        (["people.csv", "--language", "fr"], "invalid choice"),
    ],
)
def test_wrong_usage_says_what_is_right(desk: Desk, options: list[str], problem: str) -> None:
    desk.save("people.csv", FOUR)
    assert desk.run(*options) == 2
    assert problem in desk.err
    assert desk.out == ""


def test_standard_input_is_called_so_in_complaints() -> None:
    command = [sys.executable, "-m", "bot", "match", "-"]
    run = subprocess.run(command, input=b"x", capture_output=True, check=False, cwd=Path(__file__).parents[2])  # noqa: S603
    assert run.returncode == 2
    assert run.stderr.decode().startswith("standard input, line 1: there must be a column")
