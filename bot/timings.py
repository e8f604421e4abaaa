"""How long the delivery waits for what."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Timings:
    """Seconds of real time. A lease must outlast two requests: opening the conversation, and posting."""

    timeout: float = 10.0
    settle: float = 15.0
    lease: float = 30.0
    # Between two messages in one conversation: Slack takes about one a second (docs/slack.md). With 0 the server has
    # no limits at all, as the pretend Slack has none.
    pace: float = 1.0
    # After Slack has refused the token (D14).
    no_access: float = 60.0
    # Enough for what is allowed where each takes four seconds.
    at_once: int = 20
