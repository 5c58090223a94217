"""One builder at a time."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from indexer.errors import BuilderBusy, IndexNotWritable
from indexer.lock import builder_lock

from tests.indexer import children

HOLD = """
from pathlib import Path; from indexer.lock import builder_lock
with builder_lock(Path(sys.argv[1])):
    print("held", flush=True); sys.stdin.read()
"""


def test_a_second_builder_is_told_who_the_first_is_each_time_it_tries(tmp_path: Path) -> None:
    child = children.start(HOLD, tmp_path / "index")
    assert children.first_line(child) == "held"
    for _ in range(2):
        with pytest.raises(BuilderBusy) as told, builder_lock(tmp_path / "index"):
            raise AssertionError("two builders hold the lock")
        said = (
            rf"Another builder is at work in .*index: process {child.pid} on \S+, since \d{{4}}-.* UTC\. Wait until .*"
        )
        assert re.fullmatch(said, str(told.value))
    child.communicate()
    with builder_lock(tmp_path / "index"):
        pass


def test_the_lock_of_a_killed_builder_is_free(tmp_path: Path) -> None:
    child = children.start(HOLD, tmp_path / "index")
    assert children.first_line(child) == "held"
    child.kill()
    child.communicate()
    with builder_lock(tmp_path / "index"):
        pass


def test_two_threads_or_calls_of_one_process_exclude_each_other(tmp_path: Path) -> None:
    with builder_lock(tmp_path), pytest.raises(BuilderBusy), builder_lock(tmp_path):
        raise AssertionError("two builders hold the lock")


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("a file")
    with pytest.raises(IndexNotWritable, match="cannot be written to"), builder_lock(tmp_path / "index"):
        pass
