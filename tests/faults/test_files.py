"""A file is uploaded, then shared: nobody sees half of it, and at worst it comes twice."""

import base64
from typing import Any

import pytest

from storage.outbox import Delivery as State
from tests.faults import mischief
from tests.faults.mischief import Fault
from tests.faults.post_office import PostOffice

UPLOAD, SHARE = "files.getUploadURLExternal", "files.completeUploadExternal"
CONTENT = bytes(range(256))


async def leave_file(office: PostOffice) -> None:
    file = {"name": "date.ics", "title": "Kick-off", "content": base64.b64encode(CONTENT).decode()}
    payload: dict[str, Any] = {"text": "Here is the date.", "blocks": [], "file": file}
    await office.leave("date", kind="file", payload=payload)


def dates_of(office: PostOffice, name: str = "Anna") -> list[str]:
    return [file for message in office.slack.person(name).direct_messages for file in message.files]


async def test_a_file_arrives_with_its_words(office: PostOffice) -> None:
    await leave_file(office)

    row = await office.settled(office.delivery(), "date")
    await office.slack.quiet()

    anna = office.slack.person("Anna")
    assert row.state is State.SENT
    assert [message.text for message in anna.direct_messages] == ["Here is the date.\n(Kick-off)"]
    assert anna.saves("date.ics") == CONTENT


@pytest.mark.parametrize("fault", [mischief.drop, mischief.take_and_drop, mischief.too_many("0")])
async def test_an_upload_that_fails_is_tried_again_and_comes_once(office: PostOffice, fault: Fault) -> None:
    office.mischief.next(UPLOAD, fault)
    await leave_file(office)

    delivery = office.delivery()
    await delivery.deliver_due()
    await office.waited()
    await office.settled(delivery, "date")
    await office.slack.quiet()

    assert dates_of(office) == ["date.ics"]


async def test_a_file_whose_answer_is_lost_may_come_twice(office: PostOffice) -> None:
    office.mischief.next(SHARE, mischief.take_and_drop)
    await leave_file(office)

    delivery = office.delivery()
    await delivery.deliver_due()
    await office.waited()
    await office.settled(delivery, "date")
    await office.slack.quiet()

    assert dates_of(office) == ["date.ics"] * 2


async def test_a_file_slack_will_not_share_is_refused(office: PostOffice) -> None:
    office.mischief.next(SHARE, mischief.refuse("channel_not_found"))
    await leave_file(office)

    row = await office.settled(office.delivery(), "date")

    assert (row.state, row.reason) == (State.REFUSED, "channel_not_found")
    assert dates_of(office) == []
