"""What templates ask while they draw: texts as HTML, names, initials, who can be chosen."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from sandbox.blockkit.composition import options_of
from sandbox.conversations import Conversation
from sandbox.forms import field_of
from sandbox.page import dates
from sandbox.page.mrkdwn import WEB, as_mrkdwn, mrkdwn, plain
from sandbox.page.reader import PageReader
from sandbox.page.rich_text import is_plain, rich_text
from sandbox.page.words import page_words, slack_words
from sandbox.people import Person
from sandbox.viewing import OpenView, Values
from sandbox.workspace import Workspace

HUES = 9


class Look:
    """One person's eyes, in one language of the page around."""

    def __init__(self, workspace: Workspace, person: Person, language: str) -> None:
        self.workspace, self.person, self.language = workspace, person, language
        self.reader = PageReader(workspace, person)
        self.frame = PageReader(workspace, person, language)
        self.t: Mapping[str, str] = page_words(language)
        self.s: Mapping[str, str] = slack_words(self.reader.language)

    def text(self, text: Mapping[str, Any] | None) -> Markup:
        """A text object; `plain_text` shows no formatting."""
        if not text:
            return Markup("")
        return mrkdwn(text["text"], self.reader) if text["type"] == "mrkdwn" else plain(text["text"])

    def mrkdwn(self, text: str) -> Markup:
        return mrkdwn(text, self.reader)

    def rich_text(self, block: dict[str, Any]) -> Markup:
        return rich_text(block, self.reader)

    def is_only_text(self, message: Mapping[str, Any]) -> bool:
        blocks = message.get("blocks") or []
        return not blocks or (bool(message.get("text")) and is_plain(blocks))

    def markdown(self, text: str) -> Markup:
        """A `markdown` block is standard Markdown; what differs from mrkdwn in running text is changed first."""
        return mrkdwn(as_mrkdwn(text), self.reader)

    def name(self, identifier: str) -> str:
        return self.reader.name(identifier)

    def group_name(self, place: Conversation) -> str:
        """A group message is called after the others in it."""
        others = [member for member in place.members if member not in (self.person.user_id, self.workspace.bot.user_id)]
        return ", ".join(self.workspace.people[member].shown_name for member in others)

    def place_name(self, place: Conversation) -> str:
        if place.kind == "channel":
            return f"#{place.name}"
        return self.workspace.bot.real_name if place.kind == "im" else self.group_name(place)

    def handles(self) -> list[dict[str, str]]:
        """Who can be mentioned: the word that is typed and the name that is shown."""
        people = [p for p in self.workspace.people.values() if not p.deleted]
        return [{"name": f"@{person.name}", "about": person.shown_name} for person in people]

    def address(self, url: str) -> str:
        """Only addresses of the web may stand behind a button."""
        return url if url.startswith(WEB) else "#"

    def uploaded(self, picture: Mapping[str, Any]) -> str | None:
        """The id of the file a picture shows, if it was uploaded here; pictures of the internet are not loaded."""
        file_id = (picture.get("slack_file") or {}).get("id")
        return file_id if file_id in self.workspace.files else None

    def initials(self, person: Person) -> str:
        words = person.shown_name.replace("-", " ").split()
        return "".join(word[0] for word in (words[0], words[-1])).upper() if len(words) > 1 else words[0][:2].upper()

    def hue(self, person: Person) -> int:
        """A colour that stays the person's own; never a style attribute, the page forbids them."""
        return int(hashlib.sha256(person.user_id.encode()).hexdigest(), 16) % HUES

    def time_of(self, ts: str) -> str:
        return dates.clock_time(dates.of_ts(ts, self.reader), self.reader)

    def moment_of(self, ts: str) -> str:
        return dates.short_moment(dates.of_ts(ts, self.reader), self.reader)

    def state(self, values: Values, block: Mapping[str, Any], element: Mapping[str, Any]) -> Any:
        """What the element holds now: one value, a list, or None; options as their values."""
        current = values.get(block.get("block_id", ""), {}).get(element.get("action_id", ""))
        if current is None:
            return None
        held = current.get(field_of(element["type"]))
        if isinstance(held, list):
            return [item["value"] if isinstance(item, dict) and "value" in item else item for item in held]
        return held["value"] if isinstance(held, dict) and "value" in held else held

    def whole_state(self, values: Values, block: Mapping[str, Any], element: Mapping[str, Any]) -> Any:
        """The options of an external select: they live in the app, so the whole of them is kept."""
        current = values.get(block.get("block_id", ""), {}).get(element.get("action_id", ""), {})
        return current.get(field_of(element["type"]))

    def held_options(self, held: Any) -> list[Mapping[str, Any]]:
        return held if isinstance(held, list) else [held] if held else []

    def values_of(self, shown: OpenView) -> Values:
        """What stands in the fields of a dialog, even where it cannot be sent."""
        values = {block_id: dict(actions) for block_id, actions in shown.values.items()}
        for (block_id, action_id), text in shown.unfit.items():
            state = values[block_id][action_id]
            values[block_id][action_id] = {**state, field_of(state["type"]): text}
        return values

    def written(self, held: Any) -> str:
        """A text field's text; a rich text as the plain text it was typed as."""
        if not isinstance(held, dict):
            return held or ""
        parts = held.get("elements") or ()
        return "\n".join("".join(str(e.get("text", "")) for e in part.get("elements", ())) for part in parts)

    def local_moment(self, seconds: Any) -> str:
        """For a field with date and time, on the person's own clock."""
        return dates.of_ts(str(seconds), self.reader).strftime("%Y-%m-%dT%H:%M") if seconds else ""

    def options(self, element: dict[str, Any]) -> list[dict[str, Any]]:
        return list(options_of(element))

    def choosable(self, kind: str) -> list[tuple[str, str]]:
        """Id and name of everything a select of that kind offers this person."""
        if "users" in kind:
            # Slack offers guests and apps, too; whether they fit is the app's business.
            people = [p for p in self.workspace.people.values() if not p.deleted]
            return sorted(((p.user_id, p.shown_name) for p in people), key=lambda pair: pair[1].casefold())
        mine = [
            place
            for place in self.workspace.conversations.values()
            if not place.is_archived and (self.person.user_id in place.members or self._is_public(place))
        ]
        return [(p.id, self.place_name(p)) for p in mine if p.kind == "channel" or "channels" not in kind]

    def _is_public(self, place: Conversation) -> bool:
        return place.kind == "channel" and not place.is_private

    def as_json(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False, indent=2, default=str)
