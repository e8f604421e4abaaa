"""Slack's mrkdwn as safe HTML: mentions, links, dates, emoji, bold, italic, strike, code and quotes."""

import html
import re
from collections.abc import Callable

from emoji import emojize
from markupsafe import Markup, escape

from sandbox.page.dates import written_date
from sandbox.page.reader import PageReader

_CODE_BLOCK = re.compile(r"```\n?(.+?)\n?```", re.S)
_CODE = re.compile(r"`([^`\n]+)`")
_SPECIAL = re.compile(r"<([^<>\n]+)>")
_STYLES = tuple(
    (re.compile(rf"(?<![\w{sign}]){sign}(?=\S)([^\n]*?[^\s{sign}]){sign}(?![\w{sign}])"), tag)
    for sign, tag in ((r"\*", "strong"), ("_", "em"), ("~", "s"))
)
_QUOTE = re.compile(r"(?:^&gt; ?.*(?:\n|$))+", re.M)
# Private characters around the number of a piece that is finished already.
_HELD = re.compile("\ue000(\\d+)\ue001")
_MARKDOWN = (
    (re.compile(r"\*\*(.+?)\*\*|__(.+?)__"), lambda match: f"*{match[1] or match[2]}*"),
    (re.compile(r"^#{1,6} +(.+)$", re.M), r"*\1*"),
    (re.compile(r"^(\s*)[-*] +", re.M), r"\1• "),
    (re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)"), r"<\2|\1>"),
)
WEB = ("http://", "https://", "mailto:")


def mrkdwn(text: str, reader: PageReader) -> Markup:
    """What stands in a `mrkdwn` text object or a message's text, `& < >` escaped as Slack wants it."""
    held: list[Markup] = []

    def hold(make: Callable[[str], Markup]) -> Callable[[re.Match[str]], str]:
        def kept(match: re.Match[str]) -> str:
            held.append(make(match[1]))
            return f"\ue000{len(held) - 1}\ue001"

        return kept

    # Whoever typed these could have any finished piece drawn.
    text = text.replace("\ue000", "").replace("\ue001", "")
    text = _CODE_BLOCK.sub(hold(lambda code: Markup("<pre><code>{}</code></pre>").format(html.unescape(code))), text)
    text = _CODE.sub(hold(lambda code: Markup("<code>{}</code>").format(html.unescape(code))), text)
    text = _SPECIAL.sub(hold(lambda inner: special(inner, reader)), text)
    # From here on the text is HTML: only & < > may stand escaped in it, and they do.
    safe = str(escape(html.unescape(with_emoji(text))))
    for pattern, tag in _STYLES:
        safe = pattern.sub(rf"<{tag}>\1</{tag}>", safe)
    safe = _QUOTE.sub(_quoted, safe).replace("\n", "<br>")
    # A link may have code in its name: pieces stand in pieces.
    while _HELD.search(safe):
        safe = _HELD.sub(lambda match: str(held[int(match[1])]), safe)
    return Markup(safe)  # noqa: S704 - escaped above, piece by piece


def _quoted(match: re.Match[str]) -> str:
    lines = [line.removeprefix("&gt;").removeprefix(" ") for line in match[0].rstrip("\n").split("\n")]
    return f"<blockquote>{'<br>'.join(lines)}</blockquote>"


def special(inner: str, reader: PageReader) -> Markup:
    """What stands between `<` and `>`: a mention, a date, a link."""
    target, _, label = inner.partition("|")
    if target.startswith("@"):
        return mention(target[1:], reader, label)
    if target.startswith("#"):
        return Markup('<span class="mention">#{}</span>').format(reader.name(target[1:], label))
    if target.startswith("!date^"):
        return _date(target, label, reader)
    if target.startswith("!"):
        word = label or "@" + target[1:].partition("^")[0]
        return Markup('<span class="mention broadcast">{}</span>').format(word)
    return link(html.unescape(target), html.unescape(label))


def mention(user_id: str, reader: PageReader, label: str = "") -> Markup:
    mine = " me" if user_id == reader.person.user_id else ""
    return Markup('<span class="mention{}">@{}</span>').format(mine, reader.name(user_id, label))


def link(address: str, label: str = "") -> Markup:
    # No `javascript:` behind a name.
    if not address.startswith(WEB):
        return escape(label or address)
    shown = label or address.removeprefix("mailto:")
    return Markup('<a href="{}" target="_blank" rel="noopener noreferrer" title="{}">{}</a>').format(
        address, address, shown
    )


def _date(target: str, fallback: str, reader: PageReader) -> Markup:
    _, seconds, pattern, *address = target.split("^")
    if not seconds.lstrip("-").isdigit():
        return escape(html.unescape(fallback))
    written = written_date(int(seconds), html.unescape(pattern), reader)
    return link(address[0], written) if address else Markup("<time>{}</time>").format(written)


def plain(text: str) -> Markup:
    """A `plain_text` object: nothing is formatting but emoji and line breaks."""
    return Markup("<br>").join(escape(line) for line in with_emoji(text).split("\n"))


def with_emoji(text: str) -> str:
    return emojize(text, language="alias", variant="emoji_type") if ":" in text else text


def as_mrkdwn(markdown: str) -> str:
    """Bold, headings, lists and links of standard Markdown in Slack's own notation."""
    for pattern, written in _MARKDOWN:
        markdown = pattern.sub(written, markdown)
    return markdown
