"""The phases in docs/rounds.md and who may do what in them: `python -m tests.checks.phases` prints both."""

from datetime import date, timedelta
from itertools import pairwise

from programme.duties import TABLE
from programme.rounds import Phase, phase
from tests.checks.diagram import CLOSING, OPENING, PAGE

STARTS_ON, ENDS_ON, CLOSES_ON = date(2027, 1, 18), date(2027, 3, 15), date(2027, 3, 31)
BECAUSE = {
    Phase.SIGN_UP: "a round is opened",
    Phase.RUNNING: "the first day",
    Phase.CLOSING: "the last day",
    Phase.CLOSED: "ten working days to rate",
}


def lived() -> list[Phase]:
    """The phases of a round in the order in which its days pass through them."""
    days = [STARTS_ON + timedelta(days=n) for n in range(-14, (CLOSES_ON - STARTS_ON).days + 1)]
    each = [phase(starts_on=STARTS_ON, ends_on=ENDS_ON, today=day, closed=day >= CLOSES_ON) for day in days]
    return list(dict.fromkeys(each))


def diagram() -> str:
    order = lived()
    arrows = [f"{_name(a)} --> {_name(b)}: {BECAUSE[b]}" for a, b in pairwise(order)]
    lines = [f"[*] --> {_name(order[0])}: {BECAUSE[order[0]]}", *arrows, f"{_name(order[-1])} --> [*]"]
    return "stateDiagram-v2\n" + "".join(f"    {line}\n" for line in lines)


def table() -> str:
    """A line for each deed: who, and a dot for each phase in which it is possible."""
    lines = [["", "who", *(each.value for each in Phase)], ["---"] * (2 + len(Phase))]
    for deed, rule in TABLE.items():
        dots = ["●" if each in rule.phases else "" for each in Phase]
        lines.append([deed.value, ", ".join(each.value for each in rule.who), *dots])
    return "".join("| " + " | ".join(cells) + " |\n" for cells in lines)


def on_page() -> str:
    """The second diagram, after the life of a tandem."""
    return PAGE.read_text(encoding="utf-8").split(OPENING)[2].partition(CLOSING)[0]


def _name(each: Phase) -> str:
    return each.value.replace("-", "_")


if __name__ == "__main__":
    print(f"{OPENING}{diagram()}{CLOSING}\n\n{table()}")
