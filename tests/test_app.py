"""What `app.py` says before the page opens."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent


def started(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "app.py", *arguments],
        cwd=PROJECT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_help_names_the_flags_and_their_defaults() -> None:
    shown = started("--help")
    assert shown.returncode == 0
    text = " ".join(shown.stdout.split())
    assert "address to open the page on (127.0.0.1)" in text
    assert "port to open it on (7860)" in text


@pytest.mark.parametrize("port", ["0", "65536", "seven"])
def test_a_port_that_cannot_be_is_a_wrong_argument(port: str) -> None:
    assert started("--port", port).returncode == 2


def test_a_setting_that_cannot_be_is_named() -> None:
    refused = started(ASSISTANT_PORT="many")
    assert refused.returncode == 1
    assert refused.stderr.startswith("ASSISTANT_PORT: ")
    assert len(refused.stderr.splitlines()) == 1


def test_a_port_that_is_taken_is_said_to_be(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused = started("--port", str(port), "--index", str(tmp_path))
    assert refused.returncode == 1
    assert refused.stderr.splitlines()[-1] == (
        f"Cannot open the page on 127.0.0.1:{port}: the port is in use, or the host is not one of this machine. "
        "Choose others with --port and --host."
    )
