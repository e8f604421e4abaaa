"""Settings that break a promise, or that nobody knows, are refused by the real command: one line, and what to do."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

from storage.sealing import new_key

ROOT = Path(__file__).parents[2]
KEY = new_key()
FINE = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "SEALING_KEY": KEY}
# Nobody answers at port 9: whoever gets so far has good settings.
NOWHERE = {"SLACK_API_URL": "http://127.0.0.1:9/api/"}


def said(folder: Path, in_file: Mapping[str, str], environment: Mapping[str, str] | None = None) -> tuple[int, str]:
    """What `python -m bot check` says, and its exit code."""
    (folder / ".env").write_text("".join(f"{name}={value}\n" for name, value in in_file.items()), encoding="utf-8")
    others = {name: value for name, value in os.environ.items() if name not in FINE}
    run = subprocess.run(
        [sys.executable, "-m", "bot", "check"],
        env={**others, "PYTHONPATH": str(ROOT), **(environment or {})},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == ""
    return run.returncode, run.stderr


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"DELIVERY_SETTLE_SECONDS": "1", "DELIVERY_TIMEOUT_SECONDS": "30"}, "must be more than DELIVERY_TIMEOUT_SECO"),
        (
            {"DELIVERY_SETTLE_SECONDS": "10"},
            "DELIVERY_SETTLE_SECONDS: must be more than DELIVERY_TIMEOUT_SECONDS; rais",
        ),
        ({"SEALING_KEY": f"{KEY},{new_key()}"}, "SEALING_KEY: takes one key, and something stands before or behind"),
        ({"SEALING_KEY": f"{KEY} {KEY}"}, "leave its 44 characters"),
        ({"SEALING_KEY": KEY[:20]}, "SEALING_KEY: a key is 44 characters of base64; make one with: python -m bot new"),
        ({"DATABSE_URL": "sqlite:///x.db"}, "DATABSE_URL in .env is no setting; did you mean DATABASE_URL?"),
        ({"SEALINGKEY": "x"}, "SEALINGKEY in .env is no setting; did you mean SEALING_KEY?"),
        ({"COLOUR": "green"}, "COLOUR in .env is no setting; see .env.example"),
        ({"LOG_LEVEL": "LAUT"}, "LOG_LEVEL: is one of DEBUG, INFO, WARNING, ERROR"),
    ],
)
def test_what_breaks_a_promise_or_is_not_known_is_refused(tmp_path: Path, wrong: dict[str, str], told: str) -> None:
    code, line = said(tmp_path, {**FINE, **wrong})

    assert (code, line.count("\n")) == (2, 1)
    assert line.startswith("Digital Buddy cannot start: ") and told in line
    assert KEY not in line


def test_a_name_that_is_nearly_ours_is_refused_in_the_environment(tmp_path: Path) -> None:
    code, line = said(tmp_path, FINE, {"DATABSE_URL": "sqlite:///x.db"})

    assert (code, line.count("\n")) == (2, 1)
    assert "DATABSE_URL is no setting, DATABASE_URL is: correct its name in the environment, or" in line


@pytest.mark.parametrize(
    "others",
    [
        {"DATABASE_HOST": "db", "SLACK_TOKEN": "xoxp-1", "DELIVERY_ADDRESS": "here", "COLOUR": "green"},
        # Some other program's: ours is set beside it.
        {"LOGLEVEL": "5", "LOG_LEVEL": "debug", "SLACK_API_TOKEN": "x"},
    ],
)
def test_what_the_machine_has_for_others_is_none_of_our_business(tmp_path: Path, others: dict[str, str]) -> None:
    code, line = said(tmp_path, {**FINE, **NOWHERE}, others)

    assert (code, line.count("\n")) == (1, 1)
    assert "SLACK_API_URL: Slack cannot be reached" in line
