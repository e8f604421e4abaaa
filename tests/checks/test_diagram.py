from programme.tandems import NEXT, State
from tests.checks.diagram import BEGINS, ENDS, drawn, on_page


def test_the_diagram_on_the_page_is_the_table_in_the_code() -> None:
    assert on_page() == drawn()


def test_nothing_follows_an_end_and_everything_else_goes_on() -> None:
    going_on = {state for state, _ in NEXT}

    assert going_on.isdisjoint(ENDS)
    assert going_on | set(ENDS) == set(State)


def test_every_state_can_be_reached_from_the_draft() -> None:
    reached = {BEGINS}
    for _ in State:
        reached |= {after for (state, _), after in NEXT.items() if state in reached}

    assert reached == set(State)
