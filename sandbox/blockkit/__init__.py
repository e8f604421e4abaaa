"""Block Kit as Slack checks it: pure functions from blocks and views to problems."""

from sandbox.blockkit.findings import Problem
from sandbox.blockkit.surfaces import check_home, check_message, check_modal

__all__ = ["Problem", "check_home", "check_message", "check_modal"]
