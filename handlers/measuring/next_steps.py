"""What a coordinator can do next for a round: counts and days, no names."""

from datetime import date

from handlers.desk.texts import Say
from programme.rounds import Phase
from storage.cohorts import Cohort
from storage.counts import Counts


def of_cohort(
    say: Say, cohort: Cohort, counted: Counts, *, now: Phase, today: date, at_home: bool = False
) -> list[str]:
    """`at_home` the buttons stand right below."""
    steps = []
    if now in (Phase.SIGN_UP, Phase.RUNNING):
        steps += _about_pairs(say, counted, where="" if at_home else f" {say('next-step-where')}")
    if counted.hands and now is not Phase.CLOSED:
        steps.append(say("next-step-hands", count=counted.hands))
    if now is Phase.SIGN_UP and today <= cohort.sign_up_until:
        steps.append(say("next-step-sign-up", day=say.long_day(cohort.sign_up_until)))
    if now is Phase.CLOSING:
        steps.append(say("next-step-farewell"))
    return steps


def _about_pairs(say: Say, counted: Counts, *, where: str) -> list[str]:
    if counted.release is not None:
        return [say("next-step-releasing", done=counted.release.done, total=counted.release.total)]
    if counted.has_draft:
        return [say("next-step-release", label=say("draft-open"), where=where)]
    if not counted.waiting:
        return []
    if not counted.buddies:
        return [say("next-step-buddies", waiting=counted.waiting)]
    return [say("next-step-draft", waiting=counted.waiting, label=say("draft-new"), where=where)]
