"""The operator's commands: run, check, migrate, match, new-key."""

# Each loads what it needs, and no more: the whole bot takes a second, and who has mistyped a setting need not wait for
# it. So almost everything is imported where it is used.
import argparse

from bot.offline.arguments import add_arguments


def main(arguments: list[str] | None = None) -> int:
    """The exit code: 0 fine, 1 did not work, 2 settings or usage."""
    parsed = _parser().parse_args(arguments)
    if parsed.command == "new-key":
        return _new_key()
    if parsed.command == "match":
        from bot.offline import matching  # noqa: PLC0415

        return matching.match(parsed)
    from bot import operating  # noqa: PLC0415

    return operating.operate(parsed.command)


def _new_key() -> int:
    from storage.sealing import new_key  # noqa: PLC0415

    print(new_key())
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="The Digital Buddy bot.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    parser.set_defaults(command="run")
    commands.add_parser("run", help="check everything, then run (the default)")
    commands.add_parser("check", help="check tokens, scopes and database, and say what is wrong")
    commands.add_parser("migrate", help="bring the database up to date (SQLite does so by itself)")
    add_arguments(
        commands.add_parser("match", help="find the best pairs in a list, without Slack and without a database")
    )
    commands.add_parser("new-key", help="print a fresh sealing key for .env")
    return parser
