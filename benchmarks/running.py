"""Starts each way in a process of its own, peers in an environment of their own, and stops it when its time is up."""

import hashlib
import json
import subprocess
import sys
import venv
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
CACHE = ROOT / ".benchmarks"
PEERS = Path(__file__).parent / "peers"


class NotMeasured(Exception):
    """Why there are no figures, in words."""


def of_ours(way: str, people: int, density: str, path: Path, *, seconds: int) -> dict[str, Any]:
    return _run([sys.executable, "-m", "benchmarks.ways", way, str(people), density, str(path)], seconds)


def of_peer(name: str, path: Path, *, seconds: int) -> dict[str, Any]:
    return _run([str(_environment(name)), "-m", f"benchmarks.peers.{name}", str(path)], seconds)


def _run(command: list[str], seconds: int) -> dict[str, Any]:
    try:
        done = subprocess.run(command, cwd=ROOT, timeout=seconds, capture_output=True, text=True, check=True)
    except subprocess.TimeoutExpired as error:
        raise NotMeasured(f"over {seconds} s") from error
    except subprocess.CalledProcessError as error:
        *_, last = (error.stderr or "no message").strip().splitlines()
        raise NotMeasured(f"failed: {last[:60]}") from error
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _environment(name: str) -> Path:
    """The Python with exactly the packages of the peer; made when first asked for, anew when they change."""
    required = PEERS / f"{name}.txt"
    home = CACHE / name
    python, ready = home / "bin" / "python", home / "ready"
    is_what = hashlib.sha256(required.read_bytes()).hexdigest()
    if not ready.exists() or ready.read_text() != is_what:
        venv.create(home, with_pip=True, clear=True)
        fetch = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
        try:
            subprocess.run([*fetch, "-r", str(required)], capture_output=True, check=True, timeout=300)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
            raise NotMeasured("its packages could not be fetched") from error
        ready.write_text(is_what)
    return python
