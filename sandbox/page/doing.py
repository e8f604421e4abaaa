"""What somebody does on the page, done through Slack's client: write, command, click, choose, fill, submit, close."""

import re
from typing import Any

from sandbox import messages
from sandbox.blockkit.normal import elements_of
from sandbox.client import Client
from sandbox.conversations import Conversation, SlackMessage
from sandbox.forms import State
from sandbox.page.fields import Unfit, spot, state_of
from sandbox.page.places import HOME, messages_in
from sandbox.page.reader import PageReader
from sandbox.page.words import slack_words
from sandbox.people import Person
from sandbox.server import Sandbox
from sandbox.viewing import OpenView

Raw = dict[str, Any]
INVITE = "/invite"
_HANDLE = re.compile(r"@([\w.\-]+)")


class Gone(LookupError):
    """What was clicked has changed or closed in the meantime; the page only has to be drawn anew."""


class Doing:
    """One person's hands on the page."""

    def __init__(self, slack: Sandbox, person: Person) -> None:
        self._slack, self._workspace, self._person = slack, slack.workspace, person
        self._client = Client(slack.courier, person, slack.base_url)
        self._reader = PageReader(slack.workspace, person)
        self._words = slack_words(self._reader.language)

    async def open(self, place: str) -> None:
        """Going to the app's own tabs is something Slack tells the app."""
        if place == HOME:
            await self._client.open_home()
        elif place == self._client.direct_message.id:
            await self._client.open_messages()

    async def say(self, text: str, place_id: str) -> None:
        place = self._place(place_id)
        text = self._with_mentions(text.strip())
        if text.startswith("/"):
            await self._command(text, place)
        elif text and not self._is_read_only(place):
            await self._client.write(text, place)

    async def _command(self, text: str, place: Conversation) -> None:
        name, _, rest = text.partition(" ")
        if name == INVITE and place.kind == "channel":
            self._invite(place)
        elif self._workspace.manifest.command(name) is None:
            self._told(place, self._words["no-command"].format(command=name))
        else:
            await self._client.command(name, rest.strip(), place)

    def _invite(self, place: Conversation) -> None:
        bot = self._workspace.bot
        if bot.user_id not in place.members:
            place.members.append(bot.user_id)
        self._told(place, self._words["invited"].format(bot=bot.real_name))

    def _told(self, place: Conversation, text: str) -> None:
        messages.show_from_slack(self._workspace, place, self._person, text)

    def _with_mentions(self, text: str) -> str:
        handles = {person.name: person.mention for person in self._workspace.people.values()}
        return _HANDLE.sub(lambda match: handles.get(match[1], match[0]), text)

    def _is_read_only(self, place: Conversation) -> bool:
        return place.kind == "im" and self._workspace.manifest.messages_tab_read_only

    async def use(self, given: Raw) -> None:
        """A click or a choice, in a message, a dialog or Home."""
        ids, raw = (given["block"], given["action"]), given.get("value")
        if given.get("view"):
            await self._use_in_view(given["view"], *ids, raw, given.get("form") or {})
        else:
            await self._use_in_message(given["in"], given["ts"], *ids, raw)

    async def _use_in_message(self, place_id: str, ts: str, block_id: str, action_id: str, raw: Any) -> None:
        place = self._place(place_id)
        message = self._message(place, ts)
        block, element = _spot(message.get("blocks") or [], block_id, action_id)
        await self._client.use_in_message(place, message, block, element, self._state(element, raw))

    async def _use_in_view(self, view_id: str, block_id: str, action_id: str, raw: Any, form: Raw) -> None:
        shown = self._view(view_id)
        self._fill(shown, form)
        block, element = _spot(shown.view["blocks"], block_id, action_id)
        try:
            state = self._state(element, raw)
        except Unfit as unfit:
            shown.errors[block_id] = self._why(unfit)
            return
        shown.errors.pop(block_id, None)
        await self._client.use_in_view(shown, block, element, state)

    async def suggestions(self, given: Raw) -> list[Raw]:
        """What an external select offers for what was typed."""
        ids, typed = (given["block"], given["action"]), str(given["typed"])
        if given.get("view"):
            shown = self._view(given["view"])
            block, element = _spot(shown.view["blocks"], *ids)
            return await self._client.suggestions(block, element, typed, shown=shown)
        message = self._message(self._place(given["in"]), given["ts"])
        return await self._client.suggestions(*_spot(message.get("blocks") or [], *ids), typed)

    async def keep(self, view_id: str, form: Raw) -> None:
        """What was typed so far stays when the dialog is drawn anew."""
        self._fill(self._view(view_id), form)

    def _fill(self, shown: OpenView, form: Raw) -> dict[str, str]:
        """By block id, why something that was typed cannot stand there."""
        problems = {}
        for block in shown.view["blocks"]:
            for element in elements_of(block):
                given = form.get(block["block_id"], {})
                if element.get("action_id") not in given:
                    continue
                try:
                    state = self._state(element, given[element["action_id"]])
                except Unfit as unfit:
                    problems[block["block_id"]] = self._why(unfit)
                    shown.unfit[block["block_id"], element["action_id"]] = str(given[element["action_id"]])
                else:
                    shown.unfit.pop((block["block_id"], element["action_id"]), None)
                    self._client.fill(shown, block, element, state)
        return problems

    async def submit(self, view_id: str, form: Raw) -> None:
        shown = self._view(view_id)
        problems = self._fill(shown, form)
        empty = {block["block_id"]: self._words["required"] for block in self._client.missing(shown)}
        if {**empty, **problems}:
            shown.errors = {**empty, **problems}
            return
        await self._client.submit(shown)

    async def close(self, view_id: str, *, everything: bool) -> None:
        self._view(view_id)
        await self._client.close(everything=everything)

    def _state(self, element: Raw, raw: Any) -> State:
        if element["type"] in ("button", "workflow_button"):
            return {}
        state = state_of(element, raw, self._reader.tz)
        return {key: value for key, value in state.items() if key != "type"} if element["type"] == "overflow" else state

    def _why(self, unfit: Unfit) -> str:
        return self._words[unfit.word].format(n=unfit.number)

    def _place(self, place_id: str) -> Conversation:
        place = self._workspace.conversations.get(place_id)
        if place is None or self._person.user_id not in place.members:
            raise Gone(place_id)
        return place

    def _message(self, place: Conversation, ts: str) -> SlackMessage:
        for message in messages_in(self._workspace, self._person, place):
            if message["ts"] == ts:
                return message
        raise Gone(ts)

    def _view(self, view_id: str) -> OpenView:
        shown = self._workspace.views.find(view_id=view_id)
        if shown is None or shown.user_id != self._person.user_id:
            raise Gone(view_id)
        return shown


def _spot(blocks: list[Raw], block_id: str, action_id: str) -> tuple[Raw, Raw]:
    try:
        return spot(blocks, block_id, action_id)
    except LookupError as error:
        raise Gone(str(error)) from None
