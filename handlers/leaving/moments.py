"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.leaving import leaving, pausing, standing_in

MOMENTS = (
    leaving.LISTENERS,
    pausing.LISTENERS,
    standing_in.LISTENERS,
)
