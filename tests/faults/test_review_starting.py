"""Settings and folders that cannot work are refused before the start, in one line."""

from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from bot.database_checks import opening_database
from bot.lock import only_one
from bot.refusals import AlreadyRunning, CannotStart
from bot.settings import GivenSettings
from handlers.desk.acquaintance import zone_of
from storage import migrate
from storage.sealing import new_key


@pytest.mark.parametrize("value", ["@ulrike", "Ulrike Beispiel", "ulrike@example.org"])
def test_a_first_coordinator_is_a_member_id(value: str) -> None:
    with pytest.raises(ValidationError, match="Copy member ID"):
        _settings(first_coordinator=value)


@pytest.mark.parametrize("url", ["nonsense", "mysql://u:secret@host/db"])
def test_a_database_we_cannot_use_is_refused(url: str) -> None:
    with pytest.raises(ValidationError, match="begins with sqlite"):
        _settings(database_url=url)


def test_s5_a_folder_that_takes_no_lock_is_named_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "buddy.db.lock").mkdir()

    with pytest.raises(CannotStart, match="nothing can be written"), only_one(f"sqlite:///{tmp_path}/buddy.db"):
        pass


def test_r1_a_second_bot_on_one_file_is_refused_until_the_first_has_stopped(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/buddy.db"

    with only_one(url), pytest.raises(AlreadyRunning, match="stop it first"), only_one(url):
        pass

    with only_one(url):
        pass


async def test_a_database_that_does_not_answer_is_one_line_without_its_password() -> None:
    with pytest.raises(CannotStart) as refused, opening_database():
        await migrate.upgrade("postgresql://buddy:secret@127.0.0.1:9/buddy")

    assert "cannot be opened" in str(refused.value) and "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("named", "known"), [("Asia/Tokyo", "Asia/Tokyo"), ("Mars/Base", None), ("../x", None), ("", None)]
)
def test_only_a_zone_this_machine_knows_is_taken(named: str, known: str | None) -> None:
    assert zone_of({"tz": named}) == known


def _settings(**more: Any) -> GivenSettings:
    tokens = {"slack_bot_token": "xoxb-1", "slack_app_token": "xapp-1", "sealing_key": new_key()}
    return GivenSettings(**{**tokens, **more})
