"""What the command `match` takes; apart from it, so that no other command loads what matches."""

import argparse

from programme.words import Language

MOST_PLACES = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.usage = (
        "python -m bot match PEOPLE.csv [--weights W.toml] [--places N] [--language en|de] [--json | --csv OUT]\n"
        "       python -m bot match --edges FILE --capacities FILE [--json]\n"
        "       both: [--seed N]"
    )
    parser.add_argument("people", nargs="?", metavar="PEOPLE", help="CSV: docs/people-csv.md; - for standard input")
    parser.add_argument("--weights", metavar="FILE", help="TOML: what makes a good pair, 0 to 5 each; own topics")
    parser.add_argument(
        "--places", type=_places, metavar="N", help="at most so many pairs (default: as many as can be)"
    )
    parser.add_argument("--language", choices=[each.value for each in Language], help="of the answer (default: en)")
    parser.add_argument("--edges", metavar="FILE", help="CSV: learner,buddy,score (whole numbers), instead of PEOPLE")
    parser.add_argument("--capacities", metavar="FILE", help="CSV: buddy,capacity; belongs to --edges")
    parser.add_argument("--seed", type=int, default=0, help="draws the lot where pairs are equally good (default: 0)")
    answer = parser.add_mutually_exclusive_group()
    answer.add_argument("--json", action="store_true", help="print JSON")
    answer.add_argument("--csv", metavar="OUT", help="write pairs and waiting list as CSV; - prints them")


def _places(text: str) -> int:
    places = int(text)
    if not 1 <= places <= MOST_PLACES:
        raise argparse.ArgumentTypeError(f"{text} is not between 1 and {MOST_PLACES}")
    return places
