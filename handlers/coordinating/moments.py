"""The moments of this chapter: each listens to what somebody clicks, sends, types or opens."""

from handlers.coordinating import (
    applications,
    appointing,
    asking_around,
    coordination,
    deciding,
    decision_log,
    handing_over,
    posting_summary,
    recruiting,
    undeliverable,
    waiting_list,
)

MOMENTS = (
    coordination.LISTENERS,
    waiting_list.LISTENERS,
    posting_summary.LISTENERS,
    appointing.LISTENERS,
    handing_over.LISTENERS,
    applications.LISTENERS,
    deciding.LISTENERS,
    decision_log.LISTENERS,
    recruiting.LISTENERS,
    asking_around.LISTENERS,
    undeliverable.LISTENERS,
)
