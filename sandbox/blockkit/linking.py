"""Bare addresses in what an app wrote: Slack makes links of them, unless the text says `verbatim`."""

import re

# What stands in angle brackets or in code stays as it is; of bare names Slack knows every ending there is.
_KEPT = r"<[^<>]*>|`[^`\n]*`"
_MAIL = r"(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
_ADDRESS = r"(?P<address>https?://[^\s<>|]*[^\s<>|.,;:!?)\]])"
_NAME = r"(?P<name>(?:[\w-]+\.)+(?:com|de|org|net|eu|io|at|ch|example)(?:/[^\s<>|]*[^\s<>|.,;:!?)\]])?)(?![\w-])"
_BARE = re.compile(rf"{_KEPT}|(?<![\w@./-])(?:{_ADDRESS}|{_MAIL}|{_NAME})")


def linked(text: str) -> str:
    """As Slack keeps and shows it."""
    return _BARE.sub(_link, text)


def _link(match: re.Match[str]) -> str:
    if match["address"]:
        return f"<{match['address']}>"
    if match["mail"]:
        return f"<mailto:{match['mail']}|{match['mail']}>"
    return f"<http://{match['name']}|{match['name']}>" if match["name"] else match[0]
