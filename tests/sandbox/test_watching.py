"""The log that judges, and the transcript a bystander could write."""

import json
from pathlib import Path

from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Happening, Sandbox
from tests.sandbox.drawing import actions, button


async def test_every_call_is_in_the_log_without_its_token(slack: Sandbox, web: AsyncWebClient) -> None:
    anna = slack.person("Anna")
    blocks = [actions(button("Ja", "met"))]
    await web.api_call("chat.postMessage", data={"channel": anna.user_id, "text": "x", "blocks": json.dumps(blocks)})

    (entry,) = slack.log
    assert entry["method"] == "chat.postMessage"
    assert entry["args"] == {"channel": anna.user_id, "text": "x", "blocks": blocks}
    assert entry["response"]["ok"] is True
    assert slack.bot_token not in json.dumps(slack.log)


async def test_the_log_can_be_read_by_another_process_while_it_is_written(
    slack: Sandbox, web: AsyncWebClient, tmp_path: Path
) -> None:
    slack.record(tmp_path / "calls.jsonl")

    await web.auth_test()
    await web.chat_postMessage(channel=slack.person("Anna").user_id, text="Grüße")

    lines = (tmp_path / "calls.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines] == slack.log


async def test_a_bystander_sees_what_people_do_and_see(slack: Sandbox, web: AsyncWebClient) -> None:
    seen: list[Happening] = []
    unsubscribe = slack.on_happening(seen.append)
    anna = slack.person("Anna")

    await web.chat_postMessage(channel=anna.user_id, text=f"Hallo {anna.mention}")
    await anna.writes("Guten Tag")
    await anna.command("/buddy", "status")
    unsubscribe()
    await anna.writes("Hört jemand?")

    assert [(happening.kind, happening.person, happening.text) for happening in seen] == [
        ("message", "Anna Lübke", "Hallo @Anna Lübke"),
        ("write", "Anna Lübke", "Guten Tag"),
        ("command", "Anna Lübke", "/buddy status"),
        ("notice", "Anna Lübke", '/buddy failed with the error "dispatch_failed"'),
    ]
    assert seen[0].channel == "direct message"
    assert seen[0].at.tzinfo is not None


async def test_two_sandboxes_can_stand_side_by_side(slack: Sandbox) -> None:
    async with Sandbox() as other:
        assert other.api_url != slack.api_url
        assert other.bot_token != slack.bot_token
