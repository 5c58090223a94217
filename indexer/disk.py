"""Writing that survives a crash, and what a disk that refuses to be written means, in words."""

from __future__ import annotations

import errno
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from indexer.errors import AssistantError, BuildFailed, IndexNotWritable, OutOfSpace

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST, errno.EISDIR}
# A write that fails below SQLite for want of a quota shows as an input/output error of the write.
_SQLITE_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}
_SQLITE_FORBIDDEN = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM}
# Chroma has the system's words only, in the text of its errors.
_FULL_IN_WORDS = re.compile(
    r"disk is full|no space left|quota exceeded|file too large|os error (28|122|27)\b|SQLITE_FULL|code: (13|778)\b",
    re.IGNORECASE,
)
_FORBIDDEN_IN_WORDS = re.compile(r"read-?only|permission denied|os error (13|30)\b|code: (8|14)\b", re.IGNORECASE)


@contextmanager
def writing_to(folder: Path) -> Iterator[None]:
    """Turn what a disk refuses while the index in `folder` is written into an error that says what to do.

    Raises:
        OutOfSpace: the disk or a quota is full.
        IndexNotWritable: the folder cannot be written to.
    """
    try:
        yield
    except AssistantError:
        raise
    except Exception as error:
        explained = explain_refusal(error, folder)
        if explained is None:
            raise
        raise explained from error


def explain_refusal(error: BaseException, folder: Path) -> BuildFailed | None:
    """Return the error that tells the user why the index in `folder` could not be written; None for another cause."""
    cause: BaseException | None = error
    while cause is not None:
        place = _place(cause, folder)
        if _is_full(cause):
            return OutOfSpace(
                f"There is no space left to write to {place} ({_words(cause)}). Free some space or choose another "
                "folder with --index; the library as it was is kept."
            )
        if _is_forbidden(cause):
            return IndexNotWritable(
                f"{place[:1].upper()}{place[1:]} cannot be written to ({_words(cause)}). "
                "Give yourself the right to write there, or choose another folder with --index."
            )
        cause = cause.__cause__ or cause.__context__
    return None


def write_file_safely(path: Path, content: str) -> None:
    """Write a file so that after a crash it holds either what it held before or all of `content`."""
    aside = path.with_name(path.name + ".new")
    try:
        with aside.open("w", encoding="utf-8", newline="\n") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.replace(path)
    except BaseException:
        aside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_tree(folder: Path) -> None:
    """Bring everything under a folder to the disk."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            sync_folder(path)
        else:
            with path.open("rb+") as file:
                os.fsync(file.fileno())
    sync_folder(folder)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk; Windows knows no such thing and needs none."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_full(error: BaseException) -> bool:
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) in _SQLITE_FULL
    if isinstance(error, OSError):
        return error.errno in _FULL
    return bool(_FULL_IN_WORDS.search(str(error)))


def _is_forbidden(error: BaseException) -> bool:
    if isinstance(error, sqlite3.Error):
        return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in _SQLITE_FORBIDDEN
    if isinstance(error, OSError):
        return error.errno in _FORBIDDEN
    return bool(_FORBIDDEN_IN_WORDS.search(str(error)))


def _place(error: BaseException, folder: Path) -> str:
    """Name what could not be written: the index folder, or a file that lies elsewhere, as temporary ones do."""
    named = Path(error.filename) if isinstance(error, OSError) and isinstance(error.filename, str) else folder
    return f"the index folder {folder}" if named.resolve().is_relative_to(folder.resolve()) else str(named)


def _words(error: BaseException) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return words.strip().splitlines()[0][:200].lower()
