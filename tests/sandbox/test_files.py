"""Files as Slack takes them: an address, the bytes, the sharing a moment later; and what it refuses."""

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from sandbox import Sandbox

PICTURE = b"\x89PNG\r\n\x1a\n and so on"


async def uploaded(web: AsyncWebClient, *, content: bytes = PICTURE, length: int | None = None) -> tuple[str, int]:
    """The file's id and how the upload was answered."""
    asked = await web.files_getUploadURLExternal(filename="verlauf.png", length=length or len(content))
    async with aiohttp.ClientSession() as session, session.post(asked["upload_url"], data=content) as response:
        return str(asked["file_id"]), response.status


async def refusal(web: AsyncWebClient, **arguments: object) -> str:
    with pytest.raises(SlackApiError) as refused:
        await web.files_completeUploadExternal(**arguments)  # type: ignore[arg-type]
    return str(refused.value.response["error"])


async def test_slacks_own_client_uploads_in_three_steps(slack: Sandbox, web: AsyncWebClient) -> None:
    channel = slack.channel("digital-buddies")
    await web.files_upload_v2(
        channel=channel.id, content=PICTURE, filename="verlauf.png", title="Verlauf", initial_comment="Der Verlauf:"
    )
    await slack.quiet()
    message = channel.messages[-1].raw
    assert (message["subtype"], message["text"]) == ("file_share", "Der Verlauf:")
    assert [(file["name"], file["title"], file["mimetype"]) for file in message["files"]] == [
        ("verlauf.png", "Verlauf", "image/png")
    ]
    assert slack.workspace.files[message["files"][0]["id"]].content == PICTURE


async def test_the_answer_comes_before_the_file_is_shared(slack: Sandbox, web: AsyncWebClient) -> None:
    channel = slack.channel("digital-buddies")
    file_id, _ = await uploaded(web)
    answer = await web.files_completeUploadExternal(files=[{"id": file_id, "title": ""}], channel_id=channel.id)
    assert answer["files"][0]["shares"] == {}
    assert channel.messages == []
    await slack.quiet()
    assert len(channel.messages) == 1


async def test_without_the_scope_nothing_is_told_about_a_file(slack: Sandbox, web: AsyncWebClient) -> None:
    file_id, _ = await uploaded(web)
    with pytest.raises(SlackApiError) as refused:
        await web.files_info(file=file_id)
    assert refused.value.response["error"] == "missing_scope"
    assert refused.value.response["needed"] == "files:read"


async def test_a_file_goes_only_where_the_bot_is(slack: Sandbox, web: AsyncWebClient) -> None:
    file_id, _ = await uploaded(web)
    files = [{"id": file_id}]
    assert await refusal(web, files=files, channel_id=slack.channel("kantine").id) == "not_in_channel"
    assert await refusal(web, files=files, channel_id="digital-buddies") == "channel_not_found"


async def test_what_was_never_uploaded_cannot_be_shared(slack: Sandbox, web: AsyncWebClient) -> None:
    asked = await web.files_getUploadURLExternal(filename="leer.txt", length=3)
    assert await refusal(web, files=[{"id": asked["file_id"]}]) == "file_not_found"
    assert await refusal(web, files=[{"id": "F0"}]) == "file_not_found"
    assert await refusal(web, files=[]) == "invalid_arguments"


async def test_as_many_bytes_come_as_were_announced_and_only_once(web: AsyncWebClient) -> None:
    _, status = await uploaded(web, length=5)
    assert status == 400
    asked = await web.files_getUploadURLExternal(filename="a.txt", length=1)
    async with aiohttp.ClientSession() as session:
        statuses = [(await session.post(asked["upload_url"], data=b"x")).status for _ in range(2)]
    assert statuses == [200, 404]


async def test_a_file_without_content_gets_no_address(web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError, match="invalid_arguments"):
        await web.files_getUploadURLExternal(filename="leer.txt", length=0)


async def test_the_old_way_is_closed(web: AsyncWebClient) -> None:
    with pytest.raises(SlackApiError, match="method_deprecated"):
        await web.api_call("files.upload", data={"content": "x"})


async def test_a_file_that_is_deleted_is_gone(slack: Sandbox, web: AsyncWebClient) -> None:
    file_id, _ = await uploaded(web)
    await web.files_delete(file=file_id)
    assert file_id not in slack.workspace.files
