"""What a report says of a moment's ratings: the value, and the comments as far as they may be shown."""

from collections.abc import Sequence

from handlers.measuring.figures import Figures
from programme import statistics
from programme.rating_pool import Rating
from programme.report import Rated
from programme.words import Moment
from storage.ratings import Commented
from storage.sealing import Sealing, Unreadable

# Stands for a comment that was written but must not be shown: it is counted, and never kept.
NOT_SHOWN = "-"


def rated(moment: Moment, shown: Figures, commented: Sequence[Commented], sealing: Sealing) -> Rated:
    """Opens the comments, which of thousands takes its time: not on the event loop."""
    value = next((value for value in shown.added_value if value.moment is moment), None)
    if value is None:
        return Rated(moment)
    comments = statistics.comments_to_show([_opened(each, sealing) for each in commented])
    return Rated(moment, value.mean, value.distribution, comments)


def _opened(rating: Commented, sealing: Sealing) -> Rating:
    if rating.comment_sealed is None:
        return Rating(rating.value, NOT_SHOWN)
    try:
        comment = sealing.open_text(rating.comment_sealed, rating.place)
    except Unreadable:
        # S8: the value counts, and what cannot be read is left out.
        return Rating(rating.value)
    return Rating(rating.value, comment, may_be_shown=True)
