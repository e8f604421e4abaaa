"""A firm of one's own: what a spreadsheet saves is read, and what is wrong is said by line, all at once."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from handlers.lists.tables import TableError
from sandbox.firm_file import read_firm
from sandbox.theatre import theatre

SMALL = """name,department,role,language,time zone,manager
Petra Muster,Personal,Personalleiterin,de,Europe/Berlin,
Jo Öz,IT,Auszubildender,de,,Petra Muster
Ann Smith,Export,Sales manager,en,Europe/London,Petra Muster
Müller Eva,Werkstatt,Meisterin,,,Petra Muster
Mueller Eva,Lager,Lageristin,,,Petra Muster
"""


def saved(folder: Path, text: str, *, encoding: str = "utf-8") -> Path:
    path = folder / "Muster_GmbH.csv"
    path.write_bytes(text.encode(encoding))
    return path


def problems(folder: Path, text: str) -> list[str]:
    with pytest.raises(TableError) as refused:
        read_firm(saved(folder, text))
    return refused.value.problems


def test_people_come_with_all_that_stands_in_the_file(tmp_path: Path) -> None:
    firm = read_firm(saved(tmp_path, SMALL))
    assert firm.name == "Muster GmbH"
    ann = firm.people[2]
    assert (ann.real_name, ann.department, ann.title) == ("Ann Smith", "Export", "Sales manager")
    assert (ann.locale, ann.tz, ann.manager) == ("en-GB", "Europe/London", "Petra Muster")
    assert (firm.people[3].locale, firm.people[3].tz) == ("de-DE", "Europe/Berlin")


def test_the_first_person_looks_after_the_workspace(tmp_path: Path) -> None:
    firm = read_firm(saved(tmp_path, SMALL))
    assert [person.is_admin for person in firm.people] == [True, False, False, False, False]


def test_names_that_are_written_alike_are_two_people(tmp_path: Path) -> None:
    firm = read_firm(saved(tmp_path, SMALL))
    assert len({person.user_id for person in firm.people}) == 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_excel_in_german_saves_semicolons_and_its_own_characters(tmp_path: Path, encoding: str) -> None:
    text = "Abteilung;Name;Führungskraft\nBüro;Jürgen Groß;\nLager;Ilse Weiß;Jürgen Groß\nLager;Uwe Süß;Jürgen Groß\n"
    firm = read_firm(saved(tmp_path, text, encoding=encoding))
    assert [person.real_name for person in firm.people] == ["Jürgen Groß", "Ilse Weiß", "Uwe Süß"]
    assert firm.people[1].manager == "Jürgen Groß"


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    text = (
        "name,language,time zone,manager\n"
        "Petra Muster,fr,,\n"
        ",de,,\n"
        "Jo Öz,,Europe/Berlinn,Nobody\n"
        "Jo Öz,,,Jo Öz\n"
        f"{'x' * 81},,,\n"
    )
    text = text.replace(",de,,\n", ",de,Europe/Berlin,\n")
    assert problems(tmp_path, text) == [
        "line 2: the language “fr” is not known; write de or en",
        "line 3: the name is missing",
        "line 4: the time zone “Europe/Berlinn” is not known; write one like Europe/Berlin",
        "line 4: the manager “Nobody” is nobody in this file",
        "line 5: “Jo Öz” cannot be the own manager",
        "line 5: “Jo Öz” stands in line 4 already; tell the two apart",
        "line 6: the name has 81 characters; 80 are the most",
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "the file is empty"),
        ("  \n\n", "the file is empty"),
        ("first,last\nA,B\n", "line 1: there must be a column “name”; there are “first”, “last”"),
        ("name\nA\nB\n", "there are 2 people; for a tandem and a coordinator it takes 3"),
        ("name\n" + "".join(f"P{n}\n" for n in range(501)), "there are 501 people; to try it out, 500 are the most"),
    ],
)
def test_what_cannot_be_a_firm_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    assert problems(tmp_path, text) == [problem]


def test_a_line_break_inside_a_cell_does_not_shift_the_lines(tmp_path: Path) -> None:
    text = 'name,role\nA,"one\ntwo"\nB,\nC,\nC,\n'
    assert problems(tmp_path, text) == ["line 6: “C” stands in line 5 already; tell the two apart"]


def chain(length: int) -> str:
    """Everybody leads the next."""
    lines = [f"P{n} Muster,{f'P{n - 1} Muster' if n else ''}" for n in range(length)]
    return "name,manager\n" + "\n".join(lines)


HARD_FIRMS = {
    "a chain of managers": chain(12),
    "three who lead each other": "name,manager\nA A,B B\nB B,C C\nC C,A A\n",
    "three with two languages": "name,language\nA A,de\nB B,en\nC C,de\n",
    "first names that are whole names": "name,manager\nAnna,\nAnna X1,Anna\nAnna X2,Anna\nAnna X3,Anna X1\n",
}


@pytest.mark.parametrize("text", HARD_FIRMS.values(), ids=HARD_FIRMS)
async def test_every_firm_gets_its_tandems(tmp_path: Path, text: str) -> None:
    async with theatre(read_firm(saved(tmp_path, text)), today=datetime(2026, 11, 18, tzinfo=UTC)) as company:
        await company.begin("mid-term")
        assert any(face.group_messages for face in company.slack.people)


@pytest.mark.parametrize("point", ["sign-up", "mid-term", "closing"])
async def test_every_starting_point_works_with_a_firm_of_five(tmp_path: Path, point: str) -> None:
    firm = read_firm(saved(tmp_path, SMALL))
    async with theatre(firm, today=datetime(2026, 11, 18, tzinfo=UTC)) as company:
        await company.begin(point)
        assert company.slack.person("Jo Öz").direct_messages
        await company.move(timedelta(days=3))
        assert [face.notices for face in company.slack.people] == [[], [], [], [], []]
