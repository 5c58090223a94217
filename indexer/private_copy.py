"""A private copy of a folder of vectors, to read from.

Opening a Chroma folder writes to its `chroma.sqlite3`, even to read, and a folder that is not writable cannot be opened
at all. So that a generation never changes after it was written, can be checked to the last byte, and serves any number
of readers, each reader opens a copy of its own: the database is copied, the large index files beside it are linked to,
for they are only read. A copy that a killed reader left behind is removed by the next reader.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

from indexer.lock import try_lock

_PREFIX = "assessment-library-"
_LOCK = "in-use"
# Seconds within which a copy may still be in the making, its lock not yet taken.
_YOUNG = 60
# Chroma writes this file when all vectors of a collection are in its index files; before that it writes to them.
_COMPLETE = "index_metadata.pickle"


class PrivateCopy:
    """A temporary folder that reads like `folder`; `path` is what to open."""

    def __init__(self, folder: Path) -> None:
        """Make the copy."""
        _remove_abandoned()
        self._home = Path(tempfile.mkdtemp(prefix=_PREFIX))
        self._lock = try_lock(self._home / _LOCK)  # released by whichever thread is the last
        self.path = self._home / "vectors"
        try:
            self.path.mkdir()
            for part in folder.resolve().iterdir():
                _bring(part, self.path / part.name)
        except BaseException:
            self.remove()
            raise

    def remove(self) -> None:
        """Remove the copy."""
        if self._lock is not None:
            self._lock.release()
        shutil.rmtree(self._home, ignore_errors=True)  # what is still open (on Windows) goes with the next reader


def _bring(part: Path, place: Path) -> None:
    if part.is_file():
        shutil.copyfile(part, place)
    elif (part / _COMPLETE).exists():
        try:
            place.symlink_to(part, target_is_directory=True)
        except OSError:  # Windows lets few users make links
            shutil.copytree(part, place, copy_function=shutil.copyfile)
    else:
        shutil.copytree(part, place, copy_function=shutil.copyfile)


def _remove_abandoned() -> None:
    """Remove the copies of readers that are dead; the lock of a living one holds."""
    for home in Path(tempfile.gettempdir()).glob(_PREFIX + "*"):
        try:
            if time.time() - home.stat().st_mtime < _YOUNG:
                continue
            lock = try_lock(home / _LOCK)
        except OSError:
            continue  # somebody else's
        if lock is None:
            continue  # in use
        lock.release()
        shutil.rmtree(home, ignore_errors=True)
