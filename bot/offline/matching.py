"""The command `match`: the matching on a list from a spreadsheet, without Slack and without a database."""

import argparse
import os
import sys
from pathlib import Path

from bot.offline import edges
from bot.offline.match_report import Report, report_of
from bot.offline.match_words import STEPS, left_out
from bot.offline.progress import Progress
from bot.offline.weights_file import AS_IN_THE_PROGRAMME, Settings, read_settings
from handlers.lists.people_columns import shown
from handlers.lists.people_file import People, read_people
from handlers.lists.people_words import Topics
from handlers.lists.tables import UNUSABLE, TableError, say_why
from programme.matching.outcome import work_out
from programme.matching.profiles import Inputs
from programme.words import Language

READING = "reading"
STANDARD_OUTPUT = "-"
MOST_COLUMNS_NAMED = 10
ONLY_WITH_PEOPLE = ("weights", "places", "csv", "language")


def match(arguments: argparse.Namespace) -> int:
    """Exit code 2 when the usage is wrong or a file cannot be used."""
    if problem := _misuse(arguments):
        print(f"python -m bot match: {problem}", file=sys.stderr)
        return UNUSABLE
    if arguments.edges:
        return edges.match(arguments)
    try:
        _match_people(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the answer has seen enough, as `head` does; what is left must not be tried again at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (TableError, OSError) as error:
        return say_why(error)
    return 0


def _misuse(arguments: argparse.Namespace) -> str:
    given = vars(arguments)
    alone = [f"--{name}" for name in ONLY_WITH_PEOPLE if given[name] is not None]
    if arguments.people is None and arguments.edges is None and arguments.capacities is None:
        return "name a list of people (PEOPLE.csv), or --edges and --capacities"
    if arguments.people is not None and (arguments.edges or arguments.capacities):
        return "PEOPLE and --edges exclude each other: match people, or pairs with scores of your own"
    if arguments.people is None and not (arguments.edges and arguments.capacities):
        return "--edges and --capacities belong together"
    if arguments.people is None and alone:
        return f"{', '.join(alone)} can only be used with a list of people"
    if arguments.csv and _are_one_file(arguments.csv, arguments.people):
        return "--csv would write over the list of people itself; choose another name"
    return ""


def _are_one_file(one: str, other: str) -> bool:
    return Path(one).exists() and Path(other).exists() and Path(one).samefile(other)


def _match_people(arguments: argparse.Namespace) -> None:
    language = Language(arguments.language or Language.ENGLISH)
    names = STEPS[language]
    with Progress(sys.stderr, len(names)) as progress:
        progress.step(names[READING])
        settings = read_settings(arguments.weights) if arguments.weights else AS_IN_THE_PROGRAMME
        people = read_people(arguments.people, Topics(settings.topics))
        inputs = _inputs(people, settings, places=arguments.places)
        outcome = work_out(inputs, seed=arguments.seed, on_step=lambda step: progress.step(names[step]))
    if people.ignored:
        print(left_out([shown(each) for each in people.ignored[:MOST_COLUMNS_NAMED]], language), file=sys.stderr)
    _answer(report_of(people, outcome, seed=arguments.seed, language=language), arguments)


def _inputs(people: People, settings: Settings, *, places: int | None) -> Inputs:
    return Inputs(
        people.learners,
        people.buddies,
        people.history,
        weights=settings.weights,
        places=settings.places if places is None else places,
    )


def _answer(report: Report, arguments: argparse.Namespace) -> None:
    if arguments.json:
        print(report.as_json(), end="")
    elif arguments.csv == STANDARD_OUTPUT:
        print(report.as_csv(), end="")
    elif arguments.csv:
        # With the mark, Excel knows the character set.
        Path(arguments.csv).write_text(report.as_csv(), encoding="utf-8-sig", newline="")
        print(report.summary())
    else:
        print(report.as_table(), end="")
