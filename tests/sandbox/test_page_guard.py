"""The page answers to this machine alone: other hosts, other pages and nonsense are refused."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from sandbox.page import Page
from sandbox.serving import Serving
from sandbox.theatre import Theatre, theatre


@pytest.fixture
async def company() -> AsyncIterator[Theatre]:
    async with theatre(today=datetime(2026, 11, 18, 9, tzinfo=UTC)) as opened:
        yield opened


@pytest.fixture
async def address(company: Theatre) -> AsyncIterator[str]:
    page = Page(company)
    serving = Serving(page.app, host="127.0.0.1", port=0)
    await serving.start()
    yield serving.base_url
    page.close()
    await serving.stop()


async def asked(address: str, path: str, **more: Any) -> tuple[int, str, dict[str, str]]:
    method = "POST" if "data" in more or "json" in more else "GET"
    async with aiohttp.ClientSession() as session, session.request(method, address + path, **more) as response:
        return response.status, await response.text(), {name.lower(): text for name, text in response.headers.items()}


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8400", "127.0.0.1.evil.example", "", "localhost.evil"])
async def test_a_foreign_host_is_refused(address: str, host: str) -> None:
    status, _, _ = await asked(address, "/", headers={"Host": host})
    assert status == 421


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1"])
async def test_this_machine_has_two_names(address: str, host: str) -> None:
    status, _, _ = await asked(address, "/", headers={"Host": f"{host}:{address.rpartition(':')[2]}"})
    assert status == 200


@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:1", "null"])
async def test_another_page_may_not_click_here(company: Theatre, address: str, origin: str) -> None:
    before = company.slack.clock.now()
    status, _, _ = await asked(address, "/clock/week", data=b"", headers={"Origin": origin})
    assert status == 403
    assert (company.slack.clock.now() - before).days == 0


async def test_nothing_of_the_page_may_come_from_elsewhere(address: str) -> None:
    _, text, headers = await asked(address, "/")
    assert "default-src 'none'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert "https://" not in text
    assert " style=" not in text


@pytest.mark.parametrize(
    ("path", "status"),
    [("/nowhere", 404), ("/clock/year", 404), ("/begin/nowhere", 404), ("/as/U0/files/F0", 404)],
)
async def test_what_is_not_there_is_not_found(address: str, path: str, status: int) -> None:
    more = {"data": b""} if "files" not in path and path != "/nowhere" else {}
    assert (await asked(address, path, **more))[0] == status


async def test_an_unknown_person_leads_back_to_the_first(company: Theatre, address: str) -> None:
    _, text, _ = await asked(address, "/as/U0NOBODY")
    assert f'data-user="{company.slack.person("Ulrike").user_id}"' in text


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("dance", {}),
        ("say", {}),
        ("say", {"text": 7, "in": []}),
        ("use", {"block": "x"}),
        ("fill", {"view": "V0"}),
        ("submit", []),
        ("submit", "no json"),
    ],
)
async def test_nonsense_is_refused_and_breaks_nothing(company: Theatre, address: str, deed: str, given: Any) -> None:
    anna = company.slack.person("Anna").user_id
    more = {"data": given} if isinstance(given, str) else {"json": given}
    status, text, _ = await asked(address, f"/as/{anna}/do/{deed}", **more)
    assert status == 400
    assert "problem" in text


@pytest.mark.parametrize(
    ("deed", "given"),
    [
        ("use", {"in": "C0", "ts": "1.0", "block": "b", "action": "a"}),
        ("use", {"view": "V0", "block": "b", "action": "a"}),
        ("submit", {"view": "V0", "form": {}}),
        ("close", {"view": "V0"}),
    ],
)
async def test_what_has_gone_in_the_meantime_is_only_drawn_anew(
    company: Theatre, address: str, deed: str, given: Any
) -> None:
    anna = company.slack.person("Anna").user_id
    status, text, _ = await asked(address, f"/as/{anna}/do/{deed}", json=given)
    assert (status, '"parts"' in text) == (200, True)


async def test_nobody_uses_the_dialog_of_somebody_else(company: Theatre, address: str) -> None:
    ulrike, anna = company.slack.person("Ulrike"), company.slack.person("Anna")
    await ulrike.command("/buddy-coordination")
    assert ulrike.modal is not None
    await asked(address, f"/as/{anna.user_id}/do/close", json={"view": ulrike.modal.id, "everything": True})
    assert ulrike.modal is not None
