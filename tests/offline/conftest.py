"""A desk to work at: a folder of one's own, and the command line."""

from pathlib import Path

import pytest

from tests.offline.lists import Desk


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.chdir(tmp_path)
    return Desk(tmp_path, capsys)
