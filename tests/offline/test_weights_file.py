"""A few settings in TOML: weights, places, topics of one's own, and what is said about mistakes in them."""

import json

import pytest

from bot.offline.weights_file import read_settings
from programme.matching.preferences import DEFAULT_WEIGHTS, Preference
from tests.offline.lists import HEADER, Desk

TWO = f"{HEADER},department,stage\nAnna,learner,,materials,Sales,leading\n"
BUDDIES = "Ben,buddy,materials,,IT,leading\nDora,buddy,materials,,Sales,in training\n"


def test_what_is_not_set_is_as_in_the_programme(desk: Desk) -> None:
    desk.save("w.toml", "\ufeffplaces = 7\n[weights]\ntwo-way = 0\n")
    settings = read_settings("w.toml")
    assert (settings.places, settings.topics) == (7, ())
    assert settings.weights == {**DEFAULT_WEIGHTS, Preference.TWO_WAY: 0}


@pytest.mark.parametrize(("department", "stage", "buddy"), [(5, 0, "Ben"), (0, 5, "Dora")])
def test_weights_decide_who_fits_best(desk: Desk, department: int, stage: int, buddy: str) -> None:
    weights = f"[weights]\nother-department = {department}\nother-stage = {stage}\nnew-contact = 0\n"
    desk.save("w.toml", weights)
    assert desk.match(TWO + BUDDIES, "--weights", "w.toml", "--json") == 0
    assert json.loads(desk.out)["pairs"][0]["buddy"]["name"] == buddy


def test_topics_of_ones_own_stand_beside_the_ten(desk: Desk) -> None:
    desk.save("w.toml", 'topics = ["Laser cutting", "3D printing"]\n')
    people = f"{HEADER}\nAnna,learner,,laser-cutting:2|materials\nBen,buddy,LASER CUTTING,\n"
    assert desk.match(people, "--weights", "w.toml") == 0
    assert "Laser cutting" in desk.out
    assert desk.match(people.replace("laser-c", "lazer-c"), "--weights", "w.toml") == 2
    assert "there is no topic “lazer-cutting”; did you mean “Laser cutting”?" in desk.err


def test_places_on_the_command_line_go_before_those_of_the_file(desk: Desk) -> None:
    desk.save("w.toml", "places = 1\n")
    people = f"{HEADER}\nAnna,learner,,materials\nCem,learner,,materials\nBen,buddy,materials,\nEva,buddy,materials,\n"
    assert desk.match(people, "--weights", "w.toml") == 0
    assert "1 of 2 learners" in desk.out
    assert desk.match(people, "--weights", "w.toml", "--places", "2") == 0
    assert "2 of 2 learners" in desk.out


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ("[weights]\n\ntwo-wy = 3\n", "w.toml, line 3: there is no preference “two-wy”; did you mean “two-way”?"),
        ("[weights]\nxyz = 3\n", "w.toml, line 2: there is no preference “xyz”; there are several-topics, two-way"),
        ("[weights]\ntwo-way = 6\n", "w.toml, line 2: the weight of “two-way” is a whole number from 0 to 5"),
        ("[weights]\ntwo-way = -1\n", "the weight of “two-way” is a whole number from 0 to 5"),
        ("[weights]\ntwo-way = 2.5\n", "the weight of “two-way” is a whole number from 0 to 5"),
        ("[weights]\ntwo-way = true\n", "the weight of “two-way” is a whole number from 0 to 5"),
        ("[weights]\ntwo-way = 1\nplaces = 3\n", "w.toml, line 3: “places” belongs above the line “[weights]”"),
        ("weights = 3\n", "w.toml, line 1: the weights stand below the line “[weights]”, one a line"),
        ("[wieghts]\ntwo-way = 1\n", "w.toml, line 1: “wieghts” is not known; did you mean “weights”?"),
        ("places = 0\n", "w.toml, line 1: “places” is a whole number from 1 to 1000000"),
        ("places = true\n", "“places” is a whole number"),
        ('topics = "Laser"\n', "w.toml, line 1: “topics” is a list of names"),
        ('topics = ["!"]\n', "“topics” is a list of names"),
        ('topics = ["a, b"]\n', "the topic “a, b” must do without “,”"),
        ('topics = ["C#", "C++"]\n', "the topics “C#” and “C++” read the same"),
        ("[weights]\ntwo-way = \n", "w.toml, line 2: this is no TOML: invalid value"),
        ("[weights", "w.toml, line 1: this is no TOML: expected ']'"),
        (b"\xff\xfe\x00", "w.toml, the file is no text; save it as TOML"),
        (b"#" * 1_000_001, "w.toml, the file is too large for a few settings"),
    ],
)
def test_what_cannot_be_used_is_said_by_line(desk: Desk, settings: str | bytes, problem: str) -> None:
    desk.save("w.toml", settings)
    assert desk.match(TWO + BUDDIES, "--weights", "w.toml") == 2
    assert problem in desk.err
    assert desk.out == ""


def test_everything_that_is_wrong_is_said_at_once(desk: Desk) -> None:
    desk.save("w.toml", 'places = 0\ntopics = 1\n[weights]\ntwo-way = 9\nother = "x"\n')
    assert desk.match(TWO + BUDDIES, "--weights", "w.toml") == 2
    assert [line.split(":")[0] for line in desk.err.splitlines()] == [f"w.toml, line {n}" for n in (4, 5, 1, 2)]


def test_a_file_that_is_not_there_is_named(desk: Desk) -> None:
    assert desk.match(TWO + BUDDIES, "--weights", "nowhere.toml") == 2
    assert desk.err == "nowhere.toml: No such file or directory\n"
