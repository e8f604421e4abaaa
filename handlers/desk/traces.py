"""Where an error happened, without what it says: the words of an error may quote what somebody confided."""

import traceback


def where(error: BaseException) -> str:
    """The innermost places in our own code, for one line of the log."""
    ours = ("handlers", "storage", "programme", "bot")
    places = [
        f"{frame.f_globals.get('__name__', '?')}:{line}" for frame, line in traceback.walk_tb(error.__traceback__)
    ]
    return " < ".join(reversed([place for place in places if place.split(".")[0] in ours][-3:]))


def path(error: BaseException) -> str:
    """The whole way through the code, file by file, for a developer."""
    return "".join(traceback.format_tb(error.__traceback__))
