"""Every id in a test's name refers to something a reader can find, and what is called tested has a test."""

import re

from programme.messages import Delivery
from tests.checks.catalogue import PAGE, ROOT, catalogue, named_in_tests


def test_every_id_in_the_name_of_a_test_stands_in_the_catalogue() -> None:
    assert set(named_in_tests()) <= {fault.id for fault in catalogue()}


def test_what_is_tested_by_id_is_what_tests_carry_in_their_names() -> None:
    assert {fault.id for fault in catalogue() if fault.held == "By id"} == set(named_in_tests())


def test_every_fault_says_how_it_is_held() -> None:
    assert [fault.id for fault in catalogue() if fault.held is None] == []


def test_every_file_in_the_catalogue_exists() -> None:
    assert [fault.id for fault in catalogue() if fault.file and not (ROOT / fault.file).is_file()] == []


def test_no_fault_stands_there_twice_and_none_is_missing_from_the_reading() -> None:
    ids = [fault.id for fault in catalogue()]

    assert len(ids) == len(set(ids)) == len(re.findall(r"\*\*[A-Z]\d+\*\*", PAGE.read_text(encoding="utf-8")))


def test_the_states_in_the_drawing_are_those_of_the_code() -> None:
    drawing = PAGE.read_text(encoding="utf-8").partition("stateDiagram-v2")[2].partition("```")[0]

    assert set(re.findall(r"\b([a-z]+)(?= -->|:)", drawing)) == {state.value for state in Delivery}
