"""What people can enter into fields, and what Slack's client does not let them."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from sandbox.forms import NotFillable, filled_state
from tests.sandbox.drawing import options

SELECT = {"type": "static_select", "options": options("Eins", "Zwei")}
SEVERAL = {"type": "multi_static_select", "options": options("Eins", "Zwei"), "max_selected_items": 1}
NUMBER = {"type": "number_input", "is_decimal_allowed": False, "min_value": "1", "max_value": "5"}


@pytest.mark.parametrize(
    ("element", "answer", "state"),
    [
        ({"type": "plain_text_input"}, "Hallo", {"value": "Hallo"}),
        ({"type": "plain_text_input"}, "", {"value": None}),
        ({"type": "plain_text_input", "multiline": True}, "a\nb", {"value": "a\nb"}),
        (SELECT, "Eins", {"selected_option": options("Eins")[0]}),
        (SELECT, "eins", {"selected_option": options("Eins")[0]}),
        (SELECT, None, {"selected_option": None}),
        (SEVERAL, "Zwei", {"selected_options": options("Zwei")}),
        (SEVERAL, [], {"selected_options": []}),
        ({"type": "datepicker"}, date(2026, 10, 1), {"selected_date": "2026-10-01"}),
        ({"type": "datepicker"}, "2026-10-01", {"selected_date": "2026-10-01"}),
        ({"type": "timepicker"}, "07:30", {"selected_time": "07:30"}),
        ({"type": "datetimepicker"}, datetime(2026, 11, 24, 6, 0, tzinfo=UTC), {"selected_date_time": 1795500000}),
        ({"type": "users_select"}, "U1", {"selected_user": "U1"}),
        ({"type": "multi_users_select"}, ["U1", "U2"], {"selected_users": ["U1", "U2"]}),
        ({"type": "email_text_input"}, "a@b.de", {"value": "a@b.de"}),
        (NUMBER, 3, {"value": "3"}),
    ],
)
def test_an_answer_becomes_the_state_slack_sends(element: dict[str, Any], answer: Any, state: dict[str, Any]) -> None:
    assert filled_state(element, answer) == {"type": element["type"], **state}


@pytest.mark.parametrize(
    ("element", "answer", "reason"),
    [
        ({"type": "plain_text_input", "max_length": 5}, "zu lang", "7 characters do not fit"),
        ({"type": "plain_text_input", "min_length": 5}, "kurz", "at least 5"),
        ({"type": "plain_text_input"}, "x" * 3001, "3001 characters do not fit"),
        ({"type": "plain_text_input"}, "a\nb", "one line"),
        (SELECT, "Drei", "'Drei' is not offered; there are 'Eins'"),
        (SEVERAL, ["Eins", "Zwei"], "only 1 can be selected"),
        ({"type": "email_text_input"}, "a", "no e-mail"),
        (NUMBER, 2.5, "whole numbers"),
        (NUMBER, 6, "not between 1 and 5"),
    ],
)
def test_what_nobody_could_enter_is_refused(element: dict[str, Any], answer: Any, reason: str) -> None:
    with pytest.raises(NotFillable, match=reason):
        filled_state(element, answer)
