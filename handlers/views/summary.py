"""The summary in the coordination channel: counts, shares, added value; nothing about one person."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from handlers.figures import AddedValue, Figures
from handlers.texts import Say, escaped
from handlers.views.blocks import Message, context, divider, fields, header, message, section
from programme.statistics import Distribution, Share

BAR = 20


def summary(say: Say, figures: Figures, *, cohort: str, day: str, line: str, steps: Sequence[str]) -> Message:
    """`line` says where the round stands, `steps` what a coordinator can do next."""
    until = say.day(figures.shares_until) if figures.shares_until else ""
    return message(
        say("summary-notification"),
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


def _value_lines(say: Say, value: AddedValue) -> str:
    mean = f"{value.mean.value:.1f}".replace(".", say("decimal-comma"))
    head = say(f"summary-value-{value.moment.value}", mean=mean, people=value.mean.people)
    return f"{head}\n{_bars(value.distribution)}" if value.distribution else head


def _bars(distribution: Distribution) -> str:
    most = max(distribution.counts)
    counts = list(enumerate(distribution.counts, start=1))
    rows = [f"{value}  {'█' * round(BAR * count / most) or '·'}  {count}" for value, count in reversed(counts)]
    return "```" + "\n".join(rows) + "```"
