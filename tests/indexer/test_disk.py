"""What a disk refuses, in words; and files that hold the old or the new content, never a part."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from indexer.disk import explain_refusal, write_file_safely, writing_to
from indexer.errors import BuildFailed, EmptyCorpus, IndexNotWritable, OutOfSpace


def _system(number: int, *name: str) -> OSError:
    return OSError(number, os.strerror(number), *name)


@pytest.mark.parametrize(
    ("error", "kind", "said"),
    [
        (_system(errno.ENOSPC), OutOfSpace, "write to the index folder /index (no space left on device)."),
        (_system(errno.EDQUOT), OutOfSpace, "write to the index folder /index (disk quota exceeded)."),
        (_system(errno.EFBIG, "/index/part"), OutOfSpace, "write to the index folder /index (file too large)."),
        (_system(errno.ENOSPC, "/elsewhere/part"), OutOfSpace, "write to /elsewhere/part (no space left on device)."),
        (
            RuntimeError("(code: 13) database or disk is full"),
            OutOfSpace,
            "the index folder /index ((code: 13) database",
        ),
        (RuntimeError("No space left on device (os error 28)"), OutOfSpace, "the index folder /index"),
        (
            _system(errno.EROFS),
            IndexNotWritable,
            "The index folder /index cannot be written to (read-only file system).",
        ),
        (_system(errno.EACCES), IndexNotWritable, "The index folder /index cannot be written to (permission denied)."),
        (
            RuntimeError("attempt to write a readonly database"),
            IndexNotWritable,
            "(attempt to write a readonly database)",
        ),
    ],
    ids=str,
)
def test_a_refusal_is_explained(error: Exception, kind: type[BuildFailed], said: str) -> None:
    explained = explain_refusal(error, Path("/index"))
    assert type(explained) is kind
    assert said in str(explained)
    assert "\n" not in str(explained)


def test_a_full_database_is_explained_and_a_busy_one_is_not(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "small")
    connection.execute("CREATE TABLE things (content)")
    connection.execute("PRAGMA max_page_count = 3")
    with pytest.raises(OutOfSpace, match="database or disk is full"), writing_to(tmp_path):
        connection.execute("INSERT INTO things VALUES (?)", ("x" * 100_000,))
    connection.close()
    busy = sqlite3.OperationalError("database is locked")
    busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
    assert explain_refusal(busy, tmp_path) is None


def test_the_cause_behind_an_error_is_explained() -> None:
    failed = AttributeError("no attribute 'bindings'")  # as Chroma does when it cannot begin
    failed.__context__ = _system(errno.ENOSPC)
    assert type(explain_refusal(failed, Path("/index"))) is OutOfSpace


def test_other_errors_pass_as_they_are() -> None:
    for error in (ValueError("a mistake"), EmptyCorpus("nothing there")):
        with pytest.raises(type(error)) as raised, writing_to(Path("/index")):
            raise error
        assert raised.value is error


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "CURRENT"
    write_file_safely(path, "old\n")
    with pytest.raises(UnicodeEncodeError):
        write_file_safely(path, "new \udcff")
    assert path.read_text() == "old\n"
    write_file_safely(path, "new\n")
    assert path.read_text() == "new\n"
    assert [each.name for each in tmp_path.iterdir()] == ["CURRENT"]
