"""`rich_text` blocks as HTML: paragraphs, lists, quotes, code, and every element that stands in them."""

from collections.abc import Callable
from typing import Any

from emoji import emojize
from markupsafe import Markup, escape

from sandbox.page.dates import written_date
from sandbox.page.mrkdwn import link, mention
from sandbox.page.reader import PageReader

Element = dict[str, Any]
_STYLES = {"bold": "strong", "italic": "em", "strike": "s", "code": "code", "underline": "u"}


def rich_text(block: Element, reader: PageReader) -> Markup:
    return Markup("").join(_part(part, reader) for part in block.get("elements") or ())


def is_plain(blocks: list[Element]) -> bool:
    """True for the block Slack itself makes of a message that is only text."""
    if len(blocks) != 1 or blocks[0]["type"] != "rich_text" or len(blocks[0]["elements"]) != 1:
        return False
    section = blocks[0]["elements"][0]
    return section["type"] == "rich_text_section" and not any(
        element.get("style") or element["type"] not in ("text", "link", "user", "channel")
        for element in section["elements"]
    )


def _part(part: Element, reader: PageReader) -> Markup:
    kind = part["type"]
    if kind == "rich_text_list":
        return _list(part, reader)
    inner = Markup("").join(_inline(element, reader) for element in part.get("elements") or ())
    if kind == "rich_text_quote":
        return Markup("<blockquote>{}</blockquote>").format(inner)
    if kind == "rich_text_preformatted":
        return Markup("<pre><code>{}</code></pre>").format(inner)
    return Markup("<p>{}</p>").format(inner)


def _list(part: Element, reader: PageReader) -> Markup:
    items = Markup("").join(Markup("<li>{}</li>").format(_part(item, reader)) for item in part.get("elements") or ())
    indent = min(int(part.get("indent") or 0), 4)
    if part.get("style") != "ordered":
        return Markup('<ul class="indent-{}">{}</ul>').format(indent, items)
    start = int(part.get("offset") or 0) + 1
    return Markup('<ol class="indent-{}" start="{}">{}</ol>').format(indent, start, items)


def _inline(element: Element, reader: PageReader) -> Markup:
    draw = _INLINE.get(element["type"])
    written = draw(element, reader) if draw else Markup("<em>({})</em>").format(element["type"])
    for style, tag in _STYLES.items():
        if (element.get("style") or {}).get(style):
            written = Markup("<{}>{}</{}>").format(tag, written, tag)
    return written


def _text(element: Element, _: PageReader) -> Markup:
    return Markup("<br>").join(escape(line) for line in element["text"].split("\n"))


def _link(element: Element, _: PageReader) -> Markup:
    return link(element["url"], element.get("text") or "")


def _user(element: Element, reader: PageReader) -> Markup:
    return mention(element["user_id"], reader)


def _channel(element: Element, reader: PageReader) -> Markup:
    return Markup('<span class="mention">#{}</span>').format(reader.name(element["channel_id"]))


def _group(element: Element, _: PageReader) -> Markup:
    return Markup('<span class="mention broadcast">@{}</span>').format(
        element.get("range") or element.get("usergroup_id") or ""
    )


def _emoji(element: Element, _: PageReader) -> Markup:
    if element.get("unicode"):
        return escape("".join(chr(int(code, 16)) for code in element["unicode"].split("-")))
    return escape(emojize(f":{element['name']}:", language="alias"))


def _date(element: Element, reader: PageReader) -> Markup:
    return Markup("<time>{}</time>").format(written_date(element["timestamp"], element["format"], reader))


def _colour(element: Element, _: PageReader) -> Markup:
    return Markup("<code>{}</code>").format(element["value"])


_INLINE: dict[str, Callable[[Element, PageReader], Markup]] = {
    "text": _text,
    "link": _link,
    "user": _user,
    "channel": _channel,
    "usergroup": _group,
    "broadcast": _group,
    "emoji": _emoji,
    "date": _date,
    "color": _colour,
}
