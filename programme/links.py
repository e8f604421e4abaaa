"""Links that people may share: encrypted, to a named host, and nothing that Slack would read as markup."""

from urllib.parse import urlsplit


def is_secure_link(text: str) -> bool:
    if any(letter.isspace() or letter in "<>|\"'`\\" for letter in text):
        return False
    try:
        parts = urlsplit(text)
        # The port is asked for only because it raises where it is none.
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    # No names and passwords in it: a link shown to others must not carry somebody's key.
    return parts.scheme == "https" and "." in host.strip(".") and parts.username is None
