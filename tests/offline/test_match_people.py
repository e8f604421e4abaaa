"""`python -m bot match people.csv`: pairs, who waits and what would help, with nobody's confidences in it."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from tests.offline.lists import FOUR, HEADER, Desk

ROOT = Path(__file__).parents[2]
EXAMPLE = (ROOT / "docs" / "examples" / "people.csv").read_bytes()
ANSWERS = [
    options + language
    for options in ([], ["--json"], ["--csv", "-"])
    for language in ([], ["--language", "de"])
]  # fmt: skip

TABLE = """Pairs (1)

Learner  Buddy  Topic         Why
-------  -----  ------------  -----------------------------------------------
Cem      Ben    Social media  the topic fits, they hardly know each other yet

Waiting (2)

Learner  Waits: why
-------  ---------------------------------------------
Anna     nobody shows “Social media” with a free place
Eva      nobody shows “Social media” with a free place

What would help

One more buddy for “Social media” would serve 2 more.

1 of 3 learners have a buddy; free places with buddies: 1. Seed: 0.
"""


def test_the_answer_is_a_table_to_read(desk: Desk) -> None:
    assert desk.match(FOUR) == 0
    assert desk.out == TABLE
    assert desk.err == ""


def test_german_is_spoken_too(desk: Desk) -> None:
    assert desk.match(FOUR, "--language", "de") == 0
    assert "niemand zeigt „Soziale Medien“ mit freiem Platz" in desk.out
    assert "Noch ein Buddy für „Soziale Medien“: Damit kämen 2 weitere Personen zum Zug." in desk.out
    assert "1 von 3 Lernenden haben einen Buddy" in desk.out


def test_json_says_the_same_to_a_program(desk: Desk) -> None:
    assert desk.match(FOUR, "--json", "--seed", "7") == 0
    answer = json.loads(desk.out)
    assert (answer["served"], answer["learners"], answer["free_places"], answer["seed"]) == (1, 3, 1, 7)
    assert answer["pairs"][0]["buddy"] == {"id": "Ben", "name": "Ben"}
    assert answer["pairs"][0]["reasons"] == ["shared-topic", "new-contact"]
    assert answer["waiting"][0]["needs"] == ["capacity"]
    assert answer["would_help"] == [{"one_more_buddy_for": "social-media", "served": 2}]


def test_a_spreadsheet_gets_pairs_and_waiting_list(desk: Desk) -> None:
    assert (
        desk.match(f"id{HEADER[4:]},name\n1,learner,,materials,=A\n2,buddy,materials,,Ben\n", "--csv", "out.csv") == 0
    )
    written = (desk.folder / "out.csv").read_text(encoding="utf-8-sig")
    assert list(csv.reader(io.StringIO(written))) == [
        ["Learner (id)", "Learner", "Buddy (id)", "Buddy", "Topic", "Why", "Waits: why"],
        ["1", "'=A", "2", "Ben", "Experience: materials", "the topic fits, they hardly know each other yet", ""],
    ]
    assert desk.out == "1 of 1 learners have a buddy; free places with buddies: 0. Seed: 0.\n"


def test_a_file_that_cannot_be_written_is_named(desk: Desk) -> None:
    assert desk.match(FOUR, "--csv", "nowhere/out.csv") == 2
    assert desk.err == "nowhere/out.csv: No such file or directory\n"


def test_two_people_of_one_name_are_told_apart(desk: Desk) -> None:
    assert desk.match(f"id,{HEADER}\n1,Anna,learner,,materials\n2,anna,buddy,materials,\n") == 0
    assert "Anna (1)  anna (2)" in desk.out


def test_everybody_served_leaves_nothing_to_wish(desk: Desk) -> None:
    assert desk.match(f"{HEADER}\nAnna,learner,,materials\nBen,buddy,materials,\n") == 0
    assert "Waiting" not in desk.out
    assert "would help" not in desk.out


def test_a_small_round_says_that_it_is_full(desk: Desk) -> None:
    people = f"{HEADER},capacity\nAnna,learner,,materials\nCem,learner,,materials\nBen,buddy,materials,,2\n"
    assert desk.match(people, "--places", "1") == 0
    assert "the round has no place left" in desk.out
    assert "More places in the round would serve 1 more." in desk.out


def test_columns_that_mean_nothing_here_are_named_and_what_stands_in_them_is_not(desk: Desk) -> None:
    people = f"{HEADER},Hoffnung\nAnna,learner,,materials,weniger Angst\nBen,buddy,materials,,\n"
    assert desk.match(people, "--json") == 0
    assert desk.err == "Columns that are not used: “Hoffnung”\n"
    assert "Angst" not in desk.out


# --- whatever the order


@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_the_order_of_the_rows_changes_nothing(desk: Desk, answer: list[str]) -> None:
    header, *people = EXAMPLE.decode().splitlines()
    said = set()
    for turn in range(3):
        Random(turn).shuffle(people)
        assert desk.match("\n".join([header, *people]), *answer) == 0
        said.add(desk.out)
    assert len(said) == 1


def test_another_seed_is_another_lot(desk: Desk) -> None:
    learners = "".join(f"L{n},learner,,materials\n" for n in range(9))
    said = set()
    for seed in range(5):
        assert desk.match(f"{HEADER}\n{learners}Ben,buddy,materials,\n", "--json", "--seed", str(seed)) == 0
        said.add(json.loads(desk.out)["pairs"][0]["learner"]["id"])
    assert len(said) > 1


def test_former_partners_come_together_only_if_nobody_else_can(desk: Desk) -> None:
    rows = "Anna,learner,,materials,Ben\nBen,buddy,materials,,\n"
    assert desk.match(f"{HEADER},former partner\n{rows}Dora,buddy,materials,,\n", "--json") == 0
    assert json.loads(desk.out)["pairs"][0]["buddy"]["name"] == "Dora"
    assert desk.match(f"{HEADER},former partner\n{rows}", "--json") == 0
    assert json.loads(desk.out)["pairs"][0]["buddy"]["name"] == "Ben"


# --- what is confidential


@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_levels_change_no_letter_of_the_answer(desk: Desk, answer: list[str]) -> None:
    said = set()
    for start, offered in ((1, 3), (1, 4), (2, 3), (3, 4)):
        people = f"{HEADER}\nAnna,learner,,social-media:{start}|materials:1\nBen,buddy,social-media:{offered},\n"
        assert desk.match(people, *answer) == 0
        said.add(desk.out + desk.err)
    assert len(said) == 1


@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_whom_somebody_would_rather_not_meet_reads_like_any_other_misfit(desk: Desk, answer: list[str]) -> None:
    too_far, not_with, led = (
        "Anna,learner,,materials:3,,",
        "Anna,learner,,materials,Ben,",
        "Anna,learner,,materials,,Ben",
    )
    said = set()
    for anna in (too_far, not_with, led):
        assert desk.match(f"{HEADER},not with,manager\n{anna}\nBen,buddy,materials:3,,,\n", *answer) == 0
        said.add(desk.out + desk.err)
    assert len(said) == 1
    assert "Ben" not in said.pop()


@pytest.mark.parametrize("answer", ANSWERS, ids=" ".join)
def test_somebody_who_is_only_named_is_in_no_answer(desk: Desk, answer: list[str]) -> None:
    people = f"{HEADER},not with\nAnna,learner,,materials,Greta\nBen,buddy,materials,,Greta\nGreta,,,,\n"
    assert desk.match(people, *answer) == 0
    assert "Greta" not in desk.out + desk.err


# --- files as they are


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_example_of_the_guide_can_be_tried_at_once(desk: Desk, language: str) -> None:
    assert desk.match(EXAMPLE, "--language", language) == 0
    assert "Ayşe Kaya" in desk.out
    assert ("12 of 16 learners" if language == "en" else "12 von 16 Lernenden") in desk.out
    assert desk.err == ""


def test_standard_input_is_read_and_the_answer_goes_on_to_the_next_program() -> None:
    command = [sys.executable, "-m", "bot", "match", "-", "--csv", "-", "--language", "de"]
    run = subprocess.run(command, input=EXAMPLE, capture_output=True, check=True, cwd=ROOT)  # noqa: S603
    assert run.stdout.decode().startswith("Lernende:r (Kennung);Lernende:r;")
    assert len(run.stdout.splitlines()) == 1 + 16
    assert run.stderr == b""


def test_whoever_reads_the_answer_may_stop_early() -> None:
    command = [sys.executable, "-m", "bot", "match", "docs/examples/people.csv"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as run:  # noqa: S603
        assert run.stdout is not None
        run.stdout.close()
        assert run.stderr is not None
        assert run.stderr.read() == b""
    assert run.returncode == 0


def test_two_thousand_people_are_matched(desk: Desk) -> None:
    chance = Random(1)
    topics = ["social-media", "materials", "customers", "ai-assistants", "data-protection"]
    rows = [f"P{n},buddy,{chance.choice(topics)},,{chance.choice('ABC')},P{n // 9}" for n in range(1, 700)]
    rows += [f"P{n},learner,,{chance.choice(topics)},{chance.choice('ABC')},P{n // 9}" for n in range(700, 2_000)]
    assert desk.match("\n".join([f"{HEADER},department,manager", "P0,,,,,", *rows]), "--json") == 0
    answer = json.loads(desk.out)
    assert answer["served"] == len(answer["pairs"]) > 650
    assert len(answer["waiting"]) == 1_300 - answer["served"]
