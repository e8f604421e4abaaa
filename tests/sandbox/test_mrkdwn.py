"""mrkdwn as HTML: what is formatting becomes a tag, and whatever somebody writes, nothing else does."""

from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.clock import Clock
from sandbox.firm import default_firm
from sandbox.manifest import read_manifest
from sandbox.page.mrkdwn import mrkdwn, plain
from sandbox.page.reader import PageReader
from sandbox.server import DEFAULT_MANIFEST
from sandbox.workspace import Workspace

WORKSPACE = Workspace(default_firm(), read_manifest(DEFAULT_MANIFEST), Clock(datetime(2026, 11, 18, tzinfo=UTC)))
ANNA = PageReader(WORKSPACE, WORKSPACE.person_named("Anna"))
GRACE = PageReader(WORKSPACE, WORKSPACE.person_named("Grace"))
TAGS = {"strong", "em", "s", "code", "pre", "blockquote", "br", "span", "a", "time"}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*fett* und _schräg_", "<strong>fett</strong> und <em>schräg</em>"),
        ("2 * 3 * 4 und snake_case_name", "2 * 3 * 4 und snake_case_name"),
        ("*_beides_*", "<strong><em>beides</em></strong>"),
        ("`*so*`", "<code>*so*</code>"),
        ("```a\n*b*```", "<pre><code>a\n*b*</code></pre>"),
        ("&lt;b&gt; &amp;amp;", "&lt;b&gt; &amp;amp;"),
        ("&gt; eins\n&gt; zwei\ndrei", "<blockquote>eins<br>zwei</blockquote>drei"),
        ("*<https://example.org|hier>*", None),
        ("<javascript:alert(1)|klick>", "klick"),
        ("<!channel>", '<span class="mention broadcast">@channel</span>'),
        ("Zeile\nZeile", "Zeile<br>Zeile"),
        (":wave: um 10:30:00", "👋 um 10:30:00"),
    ],
)
def test_words_are_drawn_as_slack_draws_them(text: str, html: str | None) -> None:
    drawn = str(mrkdwn(text, ANNA))
    assert drawn == html if html is not None else drawn.startswith("<strong><a href=")


def test_plain_text_has_no_formatting() -> None:
    assert str(plain("*a* <b>\nc :tada:")) == "*a* &lt;b&gt;<br>c 🎉"


@pytest.mark.parametrize(
    ("pattern", "german", "english"),
    [
        ("{date}", "24. Dezember 2026", "24 December 2026"),
        ("{date_short} {time}", "24.12.2026 09:30", "24 Dec 2026 09:30"),
        ("{date_num}", "2026-12-24", "2026-12-24"),
    ],
)
def test_a_date_is_written_in_the_readers_language(pattern: str, german: str, english: str) -> None:
    text = f"<!date^1798101000^{pattern}|bald>"
    assert str(mrkdwn(text, ANNA)) == f"<time>{german}</time>"
    assert str(mrkdwn(text, GRACE)) == f"<time>{english}</time>"


@pytest.mark.parametrize(("day", "word"), [(17, "gestern"), (18, "heute"), (19, "morgen")])
def test_near_days_have_names(day: int, word: str) -> None:
    seconds = int(datetime(2026, 11, day, 12, tzinfo=UTC).timestamp())
    assert str(mrkdwn(f"<!date^{seconds}^{{date_pretty}}|x>", ANNA)) == f"<time>{word}</time>"


class Tags(HTMLParser):
    """Collects what a browser would make of it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses += [value or "" for name, value in attrs if name == "href"]


@given(st.text(alphabet=st.sampled_from(list("<>|&;*_~`\"'@#!^:/ \nhtpsjavcriplg\ue000\ue0011"))))
def test_no_text_makes_tags_of_its_own(text: str) -> None:
    found = Tags()
    found.feed(str(mrkdwn(text, ANNA)))
    assert found.tags <= TAGS
    assert found.attributes <= {"class", "href", "target", "rel", "title"}
    assert all(address.startswith(("http://", "https://", "mailto:")) for address in found.addresses)
