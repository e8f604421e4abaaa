"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.coordinating import applications, appointing, coordination, handing_over, recruiting, undeliverable

MOMENTS = (
    coordination.LISTENERS,
    appointing.LISTENERS,
    handing_over.LISTENERS,
    applications.LISTENERS,
    recruiting.LISTENERS,
    undeliverable.LISTENERS,
)
