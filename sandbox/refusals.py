"""How Slack says no: an error name, and sometimes fields that explain it."""

from collections.abc import Sequence
from typing import Any

from sandbox.blockkit.findings import Problem


class Refused(Exception):
    """A Web API call was refused; `error` is Slack's own name for the reason."""

    def __init__(self, error: str, **fields: Any) -> None:
        super().__init__(error)
        self.error = error
        self.fields = fields

    def response(self) -> dict[str, Any]:
        return {"ok": False, "error": self.error, **self.fields}


def invalid_arguments(*messages: str) -> Refused:
    return Refused("invalid_arguments", response_metadata={"messages": [f"[ERROR] {text}" for text in messages]})


def invalid_blocks(problems: Sequence[Problem]) -> Refused:
    texts = [str(problem) for problem in problems]
    return Refused(
        "invalid_blocks", errors=texts, response_metadata={"messages": [f"[ERROR] {text}" for text in texts]}
    )


def missing_scope(needed: Sequence[str], provided: Sequence[str]) -> Refused:
    return Refused("missing_scope", needed=",".join(needed), provided=",".join(provided))
