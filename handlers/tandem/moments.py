"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.tandem import agreeing, dates, learning

MOMENTS = (
    dates.LISTENERS,
    learning.LISTENERS,
    agreeing.LISTENERS,
)
