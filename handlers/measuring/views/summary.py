"""The summary in the coordination channel: counts, shares, added value; nothing about one person."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from handlers.desk.blocks import Message, context, divider, fields, header, message, section, sections
from handlers.desk.texts import Say, escaped
from handlers.measuring.figures import AddedValue, Figures
from programme.closing_answers import Outcome
from programme.statistics import Distribution, Share

BAR = 20
# The report has them all.
MOST_TOPICS = 6


def summary(
    say: Say, figures: Figures, *, cohort: str, day: str, line: str, outcomes: Sequence[Outcome], steps: Sequence[str]
) -> Message:
    """`line` says where the round stands, `steps` what a coordinator can do next."""
    until = say.day(figures.shares_until) if figures.shares_until else ""
    return message(
        say("summary-notification"),
        # Slack refuses a longer one instead of cutting it (docs/slack.md).
        header(say("summary-title", round=cohort)[:150]),
        section(escaped(line)),
        fields(
            [
                (say("summary-signed-up"), say("summary-signed-up-value", **_sign_ups(figures))),
                (say("summary-tandems"), say("summary-tandems-value", count=figures.tandems, asked=figures.asked)),
                (say("summary-waiting"), str(figures.waiting)),
                (say("summary-hands"), str(figures.hands)),
            ]
        ),
        divider(),
        section("\n".join([_share(say, "met", figures.met, until), _share(say, "answered", figures.answered, until)])),
        *_added_value(say, figures),
        *sections(_outcome_line(say, outcome) for outcome in outcomes[:MOST_TOPICS]),
        *([section("\n".join([say("next-steps"), *(f"• {step}" for step in steps)]))] if steps else []),
        context(say("summary-context", day=day)),
    )


def _sign_ups(figures: Figures) -> dict[str, int]:
    return {"count": figures.signed_up, "buddies": figures.buddies, "learners": figures.learners}


def _share(say: Say, name: str, share: Share | None, until: str) -> str:
    if share is None:
        return say(f"summary-{name}-too-few")
    return say(f"summary-{name}", percent=share.percent, people=share.of, day=until)


def _added_value(say: Say, figures: Figures) -> list[Block]:
    if not figures.added_value:
        return [section(say("summary-value-too-few"))]
    return [section(_value_lines(say, value)) for value in figures.added_value]


def _outcome_line(say: Say, outcome: Outcome) -> str:
    """Of one topic how sure learners have become, and how many use it at work."""
    said = [f"*{escaped(outcome.topic) or say('outcome-rest')}:*"]
    if outcome.before and outcome.after:
        before, after = (_decimal(say, each.value) for each in (outcome.before, outcome.after))
        said.append(say("summary-outcome-sure", before=before, after=after, people=outcome.before.people))
    if outcome.used:
        said.append(say("summary-outcome-used", percent=outcome.used.percent, people=outcome.used.of))
    return " ".join(said)


def _value_lines(say: Say, value: AddedValue) -> str:
    mean = _decimal(say, value.mean.value)
    head = say(f"summary-value-{value.moment.value}", mean=mean, people=value.mean.people)
    return f"{head}\n{_bars(value.distribution)}" if value.distribution else head


def _decimal(say: Say, value: float) -> str:
    return f"{value:.1f}".replace(".", say("decimal-comma"))


def _bars(distribution: Distribution) -> str:
    most = max(distribution.counts)
    counts = list(enumerate(distribution.counts, start=1))
    rows = [f"{value}  {'█' * round(BAR * count / most) or '·'}  {count}" for value, count in reversed(counts)]
    return "```" + "\n".join(rows) + "```"
