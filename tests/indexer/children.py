"""Child processes for tests that damage, kill, starve or forbid: memory, file size and time are always bounded."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_GIGABYTE = 1 << 30

_LIMITS = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))
resource.setrlimit(resource.RLIMIT_FSIZE, ({file_size}, {file_size}))
"""

# Bits of permission do not bind a superuser; without its capabilities they do.
_WITHOUT_RIGHTS = """
import ctypes, os, sys
if os.geteuid() == 0:
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)
    if ctypes.CDLL(None, use_errno=True).capset(header, (ctypes.c_uint32 * 6)()):
        raise OSError(ctypes.get_errno(), "capset")
"""


def environment(temporary: Path | None = None) -> dict[str, str]:
    """Return the environment of a child: this repository, no network, and a folder for temporary files."""
    return {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "HF_HUB_OFFLINE": "1",
        "ANONYMIZED_TELEMETRY": "False",
        "TMPDIR": str(temporary or tempfile.gettempdir()),
    }


def command(
    code: str, *arguments: object, file_size: int = _GIGABYTE, memory: int = 12 * _GIGABYTE, rights: bool = True
) -> list[str]:
    """Return the command of a child that runs some Python within limits, and without the right to override bits."""
    prelude = _LIMITS.format(memory=memory, file_size=file_size) + ("" if rights else _WITHOUT_RIGHTS)
    return [sys.executable, "-c", prelude + code, *map(str, arguments)]


def run(
    code: str,
    *arguments: object,
    file_size: int = _GIGABYTE,
    rights: bool = True,
    temporary: Path | None = None,
    timeout: float = 90,
) -> str:
    """Run a child to its end and return what it printed; anything but success fails the test."""
    done = subprocess.run(
        command(code, *arguments, file_size=file_size, rights=rights),
        env=environment(temporary),
        capture_output=True,
        text=True,
        timeout=timeout,
        check=False,
    )
    assert done.returncode == 0, f"status {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout.strip()


def start(code: str, *arguments: object, temporary: Path | None = None) -> subprocess.Popen[str]:
    """Start a child that the test will talk to, kill or wait for."""
    return subprocess.Popen(
        command(code, *arguments),
        env=environment(temporary),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def first_line(child: subprocess.Popen[str]) -> str:
    """Wait for a child to print a line."""
    assert child.stdout is not None
    return child.stdout.readline().strip()
