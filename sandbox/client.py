"""Slack's own app in one person's hands: what it sends when somebody types, clicks or submits."""

from typing import Any

from sandbox import messages, payloads, untyped
from sandbox.blockkit.composition import options_of
from sandbox.blockkit.normal import elements_of
from sandbox.conversations import Conversation, SlackMessage
from sandbox.courier import Answer, Courier
from sandbox.forms import State, is_empty
from sandbox.people import Person
from sandbox.permits import ResponseUrl
from sandbox.reading import answers_text
from sandbox.refusals import Refused
from sandbox.response_urls import apply
from sandbox.submission import take_answer
from sandbox.viewing import OpenView, state_values


class Client:
    """Works for tests and for the page alike; it draws nothing."""

    def __init__(self, courier: Courier, person: Person, base_url: str) -> None:
        self.courier, self.workspace, self.person = courier, courier.workspace, person
        self._base_url = base_url

    @property
    def direct_message(self) -> Conversation:
        return self.workspace.direct_message(self.person.user_id)

    async def command(self, name: str, text: str, place: Conversation) -> None:
        workspace = self.workspace
        workspace.tell("command", self.person, workspace.place_name(place), f"{name} {text}".strip())
        payload = payloads.command(workspace, self.person, place, name, self._as_sent(name, text))
        response = ResponseUrl(self.person.user_id, place.id, workspace.clock.now())
        payload["response_url"] = self._response_url(response, "commands")
        answer = await self.courier.ask("slash_commands", payload)
        if answer.error:
            self._notice(f'{name} failed with the error "{answer.error}"')
        elif answer.payload:
            try:
                apply(workspace, response, answer.payload)
            except Refused:
                self._notice(f'{name} failed with the error "invalid_command_response"')

    def _as_sent(self, name: str, text: str) -> str:
        """Without escaping, a mention reaches the app as the bare name that was typed."""
        declared = self.workspace.manifest.command(name)
        escaping = declared is not None and declared.should_escape
        for person in self.workspace.people.values():
            written = f"<@{person.user_id}|{person.name}>" if escaping else f"@{person.name}"
            text = text.replace(person.mention, written)
        return text

    async def write(self, text: str, place: Conversation, thread_ts: str | None = None) -> SlackMessage:
        message = messages.from_person(self.workspace, self.person, text, thread_ts)
        messages.post(self.workspace, place, message)
        await self.courier.quiet()
        return message

    async def upload(self, name: str, text: str, place: Conversation) -> SlackMessage:
        message = untyped.upload(self.workspace, self.person, place, name, text)
        await self.courier.quiet()
        return message

    async def cause(self, subtype: str, place: Conversation) -> SlackMessage:
        message = untyped.by_slack(self.workspace, self.person, place, subtype)
        await self.courier.quiet()
        return message

    async def open_home(self) -> None:
        self.workspace.tell("open_home", self.person, "Home", "")
        shown = self.workspace.views.homes.get(self.person.user_id)
        await self.courier.send_event(self._tab_opened("home", {"view": shown.with_state()} if shown else {}))
        await self.courier.quiet()

    async def open_messages(self) -> None:
        await self.courier.send_event(self._tab_opened("messages", {}))
        await self.courier.quiet()

    def _tab_opened(self, tab: str, more: dict[str, Any]) -> dict[str, Any]:
        return {
            "type": "app_home_opened",
            "user": self.person.user_id,
            "channel": self.direct_message.id,
            "tab": tab,
            **more,
            "event_ts": self.workspace.next_ts(),
        }

    async def use_in_message(
        self, place: Conversation, message: SlackMessage, block: dict[str, Any], element: dict[str, Any], state: State
    ) -> Answer:
        workspace = self.workspace
        self._remember(place, message, block["block_id"], element, state)
        action = payloads.action_of(element, block["block_id"], state, workspace.next_ts())
        payload = payloads.block_actions_in_message(workspace, self.person, place, message, action)
        ephemeral = bool(message.get("is_ephemeral"))
        response = ResponseUrl(self.person.user_id, place.id, workspace.clock.now(), message["ts"], ephemeral)
        payload["response_url"] = self._response_url(response, "actions")
        return await self._ask(payload)

    async def use_in_view(
        self, shown: OpenView, block: dict[str, Any], element: dict[str, Any], state: State
    ) -> Answer:
        # A button remembers nothing.
        if element["action_id"] in shown.values.get(block["block_id"], {}):
            shown.values[block["block_id"]][element["action_id"]] = state
        action = payloads.action_of(element, block["block_id"], state, self.workspace.next_ts())
        return await self._ask(payloads.block_actions_in_view(self.workspace, self.person, shown, action))

    async def suggestions(
        self, block: dict[str, Any], element: dict[str, Any], typed: str, *, shown: OpenView | None = None
    ) -> list[dict[str, Any]]:
        """The options the app has for what was typed into an external select."""
        payload = payloads.block_suggestion(self.workspace, self.person, block, element, typed)
        if shown is not None:
            payload |= {"view": shown.with_state(), "container": {"type": "view", "view_id": shown.id}}
        answer = await self._ask(payload)
        return options_of(answer.payload)

    def fill(self, shown: OpenView, block: dict[str, Any], element: dict[str, Any], state: State) -> None:
        """A field of a form that tells the app nothing before the form is sent."""
        shown.values[block["block_id"]][element["action_id"]] = state

    def _remember(
        self, place: Conversation, message: SlackMessage, block_id: str, element: dict[str, Any], state: State
    ) -> None:
        key = (place.id, message["ts"], self.person.user_id)
        values = self.workspace.chosen_in_messages.setdefault(key, state_values(message["blocks"]))
        if element["action_id"] in values.get(block_id, {}):
            values[block_id][element["action_id"]] = state

    async def _ask(self, payload: dict[str, Any]) -> Answer:
        if not self.workspace.manifest.interactivity_enabled:
            self._notice("This app is not configured to handle interactive responses.")
            return Answer()
        answer = await self.courier.ask("interactive", payload)
        if answer.error:
            self._notice(f"Something went wrong. Try again? ({answer.error})")
        return answer

    def missing(self, shown: OpenView) -> list[dict[str, Any]]:
        """Blocks with fields Slack's client would not let pass empty."""
        missing = []
        for block in shown.view["blocks"]:
            if block["type"] == "input" and not block["optional"]:
                element = next(iter(elements_of(block)))
                if is_empty(shown.values[block["block_id"]][element["action_id"]]):
                    missing.append(block)
        return missing

    async def submit(self, shown: OpenView) -> None:
        workspace = self.workspace
        answers = answers_text(shown.view, messages.reader(workspace, self.person), shown.values)
        workspace.tell("submit", self.person, "modal", f"{shown.view['title']['text']}\n{answers}".strip())
        shown.errors = {}
        payload = payloads.view_submission(workspace, self.person, shown, self._response_urls(shown))
        answer = await self.courier.ask("interactive", payload)
        problem = answer.error or take_answer(workspace, shown, answer.payload)
        if problem:
            self._notice(f"We had some trouble connecting. Try again? ({problem})")

    async def close(self, *, everything: bool = False) -> None:
        """The button at the bottom closes one view, the cross closes them all."""
        stack = self.workspace.views.stack(self.person.user_id)
        if not stack:
            return
        cleared = everything or stack[-1].view["clear_on_close"]
        closing = list(reversed(stack)) if cleared else [stack[-1]]
        for shown in closing:
            stack.remove(shown)
        self.workspace.tell("close", self.person, "modal", closing[0].view["title"]["text"])
        for shown in closing:
            if shown.view["notify_on_close"]:
                payload = payloads.view_closed(self.workspace, self.person, shown, is_cleared=cleared)
                await self.courier.ask("interactive", payload)

    def _response_urls(self, shown: OpenView) -> list[dict[str, Any]]:
        urls = []
        for block in shown.view["blocks"]:
            for element in elements_of(block):
                if block["type"] == "input" and element.get("response_url_enabled"):
                    state = shown.values[block["block_id"]][element["action_id"]]
                    channel = state.get("selected_conversation") or state.get("selected_channel")
                    if channel:
                        response = ResponseUrl(self.person.user_id, channel, self.workspace.clock.now())
                        url = self._response_url(response, "actions")
                        ids = {"block_id": block["block_id"], "action_id": element["action_id"]}
                        urls.append({**ids, "channel_id": channel, "response_url": url})
        return urls

    def _response_url(self, response: ResponseUrl, group: str) -> str:
        return self._base_url + self.workspace.permits.new_response_url(response, group=group)

    def _notice(self, text: str) -> None:
        self.workspace.notice(self.person, text)
