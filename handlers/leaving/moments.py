"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.leaving import ending_one, finding_stand_in, leaving, pausing

MOMENTS = (
    leaving.LISTENERS,
    ending_one.LISTENERS,
    pausing.LISTENERS,
    finding_stand_in.LISTENERS,
)
