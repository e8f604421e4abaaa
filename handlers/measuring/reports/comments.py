"""What a report says of a moment's ratings: the value, and the comments as far as they may be shown."""

from sqlmodel.ext.asyncio.session import AsyncSession

from handlers.desk.services import Services
from handlers.measuring.figures import Figures
from programme import statistics
from programme.rating_pool import Rating
from programme.report import Rated
from programme.words import Moment
from storage import ratings
from storage.cohorts import Cohort
from storage.ratings import MixedRating
from storage.sealing import Unreadable

# Stands for a comment that was written but must not be shown: it is counted, and never kept.
NOT_SHOWN = "-"


async def rated(session: AsyncSession, services: Services, cohort: Cohort, moment: Moment, counted: Figures) -> Rated:
    value = next((value for value in counted.added_value if value.moment is moment), None)
    if value is None:
        return Rated(moment)
    rows = await ratings.list_mixed(session, cohort.id, moment, team_id=cohort.team_id)
    comments = statistics.comments_to_show(_read(row, services) for row in rows)
    return Rated(moment, value.mean, value.distribution, comments)


def _read(row: MixedRating, services: Services) -> Rating:
    if row.comment_sealed is None:
        return Rating(row.value, NOT_SHOWN if row.commented else "")
    try:
        comment = services.sealing.open_text(row.comment_sealed, row.place())
    except Unreadable:
        # S8: the value counts, and what cannot be read is left out.
        return Rating(row.value)
    return Rating(row.value, comment, may_be_shown=True)
