"""The states in docs/rounds.md, drawn from the programme's table: `python -m tests.checks.diagram` prints it."""

from collections import defaultdict
from pathlib import Path

from programme.tandems import NEXT, State

PAGE = Path(__file__).parents[2] / "docs" / "rounds.md"
OPENING, CLOSING = "```mermaid\n", "```"
BEGINS = State.DRAFTED
ENDS = (State.DISCARDED, State.LAPSED, State.ENDED, State.COMPLETED)


def drawn() -> str:
    """One arrow between two states, with every step that takes it."""
    steps: dict[tuple[State, State], list[str]] = defaultdict(list)
    for (state, step), after in NEXT.items():
        steps[state, after].append(step.value)
    arrows = [f"{_name(a)} --> {_name(b)}: {', '.join(names)}" for (a, b), names in steps.items()]
    lines = [f"[*] --> {_name(BEGINS)}: the matching", *arrows, *(f"{_name(state)} --> [*]" for state in ENDS)]
    return "stateDiagram-v2\n" + "".join(f"    {line}\n" for line in lines)


def on_page() -> str:
    text = PAGE.read_text(encoding="utf-8")
    return text.partition(OPENING)[2].partition(CLOSING)[0]


def _name(state: State) -> str:
    return state.value.replace("-", "_")


if __name__ == "__main__":
    print(f"{OPENING}{drawn()}{CLOSING}")
