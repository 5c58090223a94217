"""One builder at a time.

The lock is the operating system's, which the kernel lets go when its owner dies, however it dies: a dead owner's lock
needs no repair. The owner's name stands in a file of its own, because some versions of filelock empty the locked file
when a second builder tries it, and Windows lets nobody read it.
"""

from __future__ import annotations

import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from indexer.disk import write_file_safely, writing_to
from indexer.errors import BuilderBusy


def try_lock(path: Path) -> FileLock | None:
    """Take the lock on a file, to be released by any thread; None where another holds it.

    Raises:
        OSError: the file cannot be made or opened.
    """
    lock = FileLock(path, thread_local=False)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    return lock


@contextmanager
def builder_lock(index: Path) -> Iterator[None]:
    """Hold the right to build in `index`, which is made if it does not exist.

    Raises:
        BuilderBusy: another builder holds it; the message names it.
        IndexNotWritable: the folder cannot be written to.
    """
    owner = index / "lock.owner"
    with writing_to(index):
        index.mkdir(parents=True, exist_ok=True)
        lock = try_lock(index / "lock")
    if lock is None:
        raise BuilderBusy(
            f"Another builder is at work in {index}: {_name(owner)}. Wait until it has finished, or stop it."
        )
    try:
        with writing_to(index):
            write_file_safely(owner, json.dumps(_this_process()))
        yield
    finally:
        with suppress(OSError):  # a name that is left behind does no harm: the next owner writes its own
            owner.unlink(missing_ok=True)
        lock.release()


def _this_process() -> dict[str, object]:
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    return {"pid": os.getpid(), "host": platform.node(), "since": now}


def _name(owner: Path) -> str:
    """Name the owner; there is a moment at the start and the end of its work when it bears no name."""
    try:
        named = json.loads(owner.read_text("utf-8"))
        return f"process {named['pid']} on {named['host']}, since {named['since']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "a process that has only just begun"
