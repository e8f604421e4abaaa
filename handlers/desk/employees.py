"""Employees: who belongs to the company, by what Slack says of their account."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from handlers.desk.services import Services

SLACKBOT = "USLACKBOT"
# A guest of the workspace, no person at all, somebody one shares no channel with, somebody who has gone.
NOT_EMPLOYEES = ("is_bot", "is_restricted", "is_ultra_restricted", "is_stranger", "deleted")


class Organisation:
    """What the workspace belongs to on Enterprise Grid: colleagues may have their account in another of its own.

    `is_named` is False for a server that does not say which workspace it is: there everybody belongs to it.
    """

    def __init__(self, enterprise_id: str = "", *, is_named: bool = True) -> None:
        self.enterprise_id, self.is_named = enterprise_id, is_named

    def includes(self, profile: Mapping[str, Any], *, team_id: str) -> bool:
        team = str(profile.get("team_id") or team_id)
        enterprise = str((profile.get("enterprise_user") or {}).get("enterprise_id") or "")
        if team == team_id or not self.is_named:
            # Where Slack did not say so at the start: whoever is of this workspace is of the same organisation.
            self.enterprise_id = self.enterprise_id or enterprise
            return True
        return bool(enterprise) and enterprise == self.enterprise_id


def is_employee(profile: Mapping[str, Any], services: "Services") -> bool:
    """Neither guests nor bots, nor people of other firms, of whom Slack says nothing but another workspace (N11)."""
    # Slack calls its own bot no bot.
    if profile.get("id") == SLACKBOT or any(profile.get(mark) for mark in NOT_EMPLOYEES):
        return False
    return services.organisation.includes(profile, team_id=services.team_id)
