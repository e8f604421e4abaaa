"""Whatever arrives is acknowledged, and what Slack does not send is put aside with one warning (I11)."""

import copy
import logging
from collections.abc import Iterator, Mapping
from typing import Any
from uuid import uuid4

import pytest

from bot.chapters import CHAPTERS
from handlers.leaving.views import pausing
from sandbox.courier import FIRST, Answer, Door, EnvelopeType, Retry
from tests.stories.story import Story

CLICKS = sorted({name for chapter in CHAPTERS for moment in chapter.MOMENTS for name in moment.clicks})
FORMS = sorted({name for chapter in CHAPTERS for moment in chapter.MOMENTS for name in moment.forms})
COMMANDS = sorted({name for chapter in CHAPTERS for moment in chapter.MOMENTS for name in moment.commands})
PLACES: tuple[dict[str, Any], ...] = (
    {"container": {"type": "message", "message_ts": "1.000001", "channel_id": "D1"}},
    {"container": {"type": "view", "view_id": "V1"}, "view": {"id": "V1", "type": "modal"}},
)
STATES: tuple[dict[str, Any], ...] = ({"state": {"values": {}}}, {"state": []})
# Of those that come with anything in them.
EVENTS = ("app_home_opened", "message", "user_change")


@pytest.mark.parametrize(
    ("kind", "payload"),
    [
        ("slash_commands", {"command": "/unheard-of", "user_id": "U1", "text": "", "trigger_id": "1.2"}),
        ("interactive", {"type": "unheard_of", "user": {"id": "U1"}}),
        ("interactive", {}),
        ("slash_commands", {}),
        ("events_api", {}),
        ("events_api", {"type": "event_callback"}),
        ("events_api", {"type": "event_callback", "event": {}}),
        ("events_api", {"type": "event_callback", "event": {"type": "user_change", "user": "U1"}}),
        ("events_api", {"type": "event_callback", "event": {"type": "unheard_of"}}),
        ("interactive", {"type": "block_actions", "user": {"id": "U1"}, "actions": []}),
        ("interactive", {"type": "block_actions", "user": "U1", "actions": [{"action_id": "x"}]}),
        ("interactive", {"type": "view_submission", "user": {"id": "U1"}, "view": "x"}),
        ("interactive", {"type": "view_submission", "user": {"id": "U1"}, "team": 5, "view": {"callback_id": "x"}}),
    ],
    ids=str,
)
async def test_i11_what_nobody_has_heard_of_is_acknowledged_with_one_warning(
    story: Story, caplog: pytest.LogCaptureFixture, kind: EnvelopeType, payload: dict[str, Any]
) -> None:
    known = {"user_id": story.coordinator.user_id, "user": {"id": story.coordinator.user_id}}
    payload = {**payload, **{name: known[name] for name in known if isinstance(payload.get(name), type(known[name]))}}
    caplog.clear()

    answer = await _deliver(story, kind, payload)

    warnings = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert answer.error is None
    assert len(warnings) <= 1 and not any(record.levelno >= logging.ERROR for record in warnings)
    assert not any("U1" in record.getMessage() for record in warnings)


async def test_i11_a_pause_form_without_its_field_is_one_warning(
    story: Story, caplog: pytest.LogCaptureFixture
) -> None:
    ben = story.person("Ben")
    await story.opens_pilot()
    await story.signs_up(ben, wants=["customers"])
    await ben.command("/buddy", "pause")
    await ben.fill(pausing.UNTIL, "2027-02-20")
    caplog.clear()

    withouts: tuple[dict[str, Any], ...] = (
        {},
        {pausing.UNTIL: {}},
        {pausing.UNTIL: {"date": {"type": "datepicker", "selected_date": 5}}},
    )
    for without in withouts:
        story.slack.courier.door = _Changing(story.slack.courier.door, ("view", "state", "values"), without)
        await ben.submit()

    assert [record.levelname for record in caplog.records if record.levelno >= logging.WARNING] == ["WARNING"] * 3
    assert {row["paused_until"] for row in (await story.stored())["person"]} == {None}


async def test_i11_every_listener_takes_bodies_that_carry_nothing(story: Story) -> None:
    person, odd = story.person("Ben"), []
    await story.opens_pilot()
    await story.signs_up(person, wants=["customers"])

    for kind, payload in _empty_bodies({"id": person.user_id}):
        if (await _deliver(story, kind, payload)).error:
            odd.append(payload)

    assert odd == []


class _Changing:
    """Changes one part of the next thing that goes through the door."""

    def __init__(self, door: Door, path: tuple[Any, ...], value: object) -> None:
        self._door, self._path, self._value = door, path, value

    async def deliver(
        self,
        kind: EnvelopeType,
        payload: dict[str, Any],
        *,
        accepts_response: bool,
        patience: float,
        retry: Retry = FIRST,
    ) -> Answer:
        changed = _with(payload, self._path, self._value)
        await self._door.deliver(kind, changed, accepts_response=accepts_response, patience=patience, retry=retry)
        # What Slack would draw next is not looked at: the form stays as it is.
        return Answer({"response_action": "errors", "errors": {pausing.UNTIL: "once more"}})


def _empty_bodies(user: dict[str, Any]) -> Iterator[tuple[EnvelopeType, dict[str, Any]]]:
    """For everything that is listened to, with nothing in it, and with what means nothing."""
    for value in (str(uuid4()), 5):
        for click in CLICKS:
            action = {"type": "button", "action_id": click, "block_id": "b", "value": value}
            for where in PLACES:
                yield (
                    "interactive",
                    {"type": "block_actions", "user": user, "actions": [action], "trigger_id": "1.2", **where},
                )
        for form in FORMS:
            view = {"id": "V1", "type": "modal", "callback_id": form, "private_metadata": value, "blocks": []}
            for state in STATES:
                yield "interactive", {"type": "view_submission", "user": user, "view": {**view, **state}}
        for command in COMMANDS:
            yield "slash_commands", {"command": command, "user_id": user["id"], "text": value}
        for event in EVENTS:
            of_event: tuple[dict[str, Any], ...] = ({}, {"user": 5}, {"user": {"id": 5}}, {"user": user["id"]})
            for more in of_event:
                yield (
                    "events_api",
                    {"type": "event_callback", "event_id": f"Ev{uuid4()}", "event": {"type": event, **more}},
                )


async def _deliver(story: Story, kind: EnvelopeType, payload: dict[str, Any]) -> Answer:
    answer = await story.slack.courier.door.deliver(kind, payload, accepts_response=kind != "events_api", patience=5)
    await story.slack.courier.afterwards()
    return answer


def _with(payload: Mapping[str, Any], path: tuple[Any, ...], value: object) -> dict[str, Any]:
    changed: Any = copy.deepcopy(payload)
    inner = changed
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return dict(changed)
