"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.measuring import reporting

MOMENTS = (reporting.LISTENERS,)
