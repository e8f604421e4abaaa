"""What may stand in a list of people, in English and in German."""

import pytest

from handlers.lists.people_file import People, read_people
from handlers.lists.people_words import Topics
from programme.matching.profiles import Manner, Stage
from tests.offline.lists import FOUR, HEADER, Desk


def people(desk: Desk, text: str | bytes) -> People:
    desk.save("people.csv", text)
    return read_people("people.csv", Topics())


ENGLISH = """id,name,role,offers,offer level,wants,capacity,languages,how to meet,site,times,department,stage,\
manager,not with,earlier partner,waited,ways of working,small group
1,Anna Ott,both,"Social media; materials:4",2,"AI assistants:2, Online meetings",3,"de, English",on site,Kiel,\
mon-am|Tuesday,Sales,in training,Ben Yıl,3,Cem Kurt,2,try-first|by-plan,yes
2,Ben Yıl,learner,,,social-media,,,,,,,,,,,,,
3,Cem Kurt,,,,,,,,,,,,,,,,,,
"""
GERMAN = """Personalnummer;Name;Rolle;Zeigt;Wie sicher;Lernt;Kapazität;Sprachen;Wie treffen;Standort;Zeiten;Abteilung;\
Berufsphase;Führungskraft;Nicht mit;Früher mit;Gewartet;Arbeitsweise;Kleine Gruppe
1;Anna Ott;beides;Soziale Medien|Werkstoffe:4;2;KI-Assistenten:2|Online-Besprechungen;3;Deutsch|Englisch;vor Ort;Kiel;\
Mo vormittags|Dienstag;Sales;in Ausbildung;2;Cem Kurt;3;2;gleich ausprobieren|nach Plan;ja
2;Ben Yıl;Lernende:r;;;Soziale Medien;;;;;;;;;;;;;
3;Cem Kurt;;;;;;;;;;;;;;;;;
"""


def test_all_columns_are_understood(desk: Desk) -> None:
    found = people(desk, ENGLISH)
    anna, buddy = found.learners[0], found.buddies[0]
    assert (anna.wants, buddy.offers) == (
        {"ai-assistants": 2, "online-meetings": 1},
        {"social-media": 2, "materials": 4},
    )
    assert (anna.languages, anna.manners) == (frozenset({"de", "en"}), frozenset({Manner.ON_SITE}))
    assert (anna.site, anna.department, anna.stage) == ("Kiel", "Sales", Stage.IN_TRAINING)
    assert anna.times == {"mon-am", "tue-am", "tue-pm"}
    assert (anna.manager, anna.not_with) == ("2", frozenset({"3"}))
    assert anna.ways == {"try-first", "by-plan"}
    assert (buddy.capacity, anna.waited, anna.small_group) == (3, 2, True)
    assert len(found.history.completed) == 1


def test_a_german_list_says_the_same(desk: Desk) -> None:
    assert people(desk, GERMAN) == people(desk, ENGLISH)


def test_what_is_left_empty_is_as_in_the_programme(desk: Desk) -> None:
    found = people(desk, FOUR)
    ben, anna = found.buddies[0], found.learners[0]
    assert (ben.offers, ben.capacity, anna.wants) == ({"social-media": 3}, 1, {"social-media": 1})
    assert (anna.languages, anna.manners) == (frozenset({"de"}), frozenset(Manner))
    assert (anna.times, anna.not_with, anna.ways) == (frozenset(), frozenset(), frozenset())
    assert (anna.stage, anna.manager, anna.waited, anna.small_group) == (None, None, 0, False)


def test_whoever_does_both_is_one_person_with_two_sides(desk: Desk) -> None:
    found = people(desk, FOUR)
    learner, buddy = found.learners[-1], found.buddies[-1]
    assert (learner.person, learner.user) == (buddy.person, buddy.user)
    assert (learner.other_way, buddy.other_way) == (frozenset({"materials"}), frozenset({"social-media"}))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_a_list_is_read_as_excel_saves_it(desk: Desk, encoding: str, separator: str, line_end: str) -> None:
    rows = [
        ["Name", "ROLLE", "Zeigt", "Lernt", "Führungskraft"],
        ["Jürgen Süß", "Lernende:r", "", '"Soziale Medien, KI-Assistenten; Vernetzte Maschinen"', "Müller"],
        ["Müller", "Buddy", "Soziale Medien|KI-Assistenten", "", ""],
    ]
    found = people(desk, line_end.join(separator.join(row) for row in rows).encode(encoding))
    [juergen] = found.learners
    assert juergen.wants.keys() == {"social-media", "ai-assistants", "connected-machines"}
    assert (juergen.manager, found.called[juergen.id].name) == ("müller", "Jürgen Süß")


def test_names_written_with_a_comma_are_one_person_each(desk: Desk) -> None:
    anna, ben = '"Ott, Anna",learner,,materials,"yıl,  ben|Kurt, Cem"', '"Yıl, Ben",buddy,materials,,'
    text = f'{HEADER},not with\n{anna}\n{ben}\n"Kurt, Cem",,,,\n'
    assert people(desk, text).learners[0].not_with == {"yıl, ben", "kurt, cem"}


def test_a_letter_may_be_put_together_from_two_signs(desk: Desk) -> None:
    text = f"{HEADER},manager\nJu\u0308rgen,learner,,materials,\nBen,buddy,materials,,Jürgen\n"
    assert people(desk, text).buddies[0].manager == "jürgen"


@pytest.mark.parametrize(
    ("times", "slots"),
    [
        ("Mo vormittags", {"mon-am"}),
        ("Montagvormittag", {"mon-am"}),
        ("Wednesday afternoons", {"wed-pm"}),
        ("Fr|do-pm", {"fri-am", "fri-pm", "thu-pm"}),
        ("", set()),
    ],
)
def test_times_are_understood_as_people_write_them(desk: Desk, times: str, slots: set[str]) -> None:
    text = f"{HEADER},times\nAnna,learner,,materials,{times}\nBen,buddy,materials,,\n"
    assert people(desk, text).learners[0].times == slots


def test_every_name_of_a_topic_means_its_key(desk: Desk) -> None:
    topics = Topics(["Laser cutting"])
    names = {"Erfahrung: Werkstoffe": "materials", "werkstoffe": "materials", "Experience: customers": "customers"}
    names |= {"KI Assistenten": "ai-assistants", "laser-cutting": "Laser cutting", "data-protection": "data-protection"}
    assert {name: topics.find(name) for name in names} == names


def test_a_list_that_is_printed_by_mistake_tells_nothing(desk: Desk) -> None:
    assert repr(people(desk, ENGLISH)) == "People(2 learners, 1 buddies)"
