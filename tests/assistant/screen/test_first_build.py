from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

from assistant.screen.first_build import FirstBuild
from assistant.state import LibraryState, LibraryStateKind
from tests.assistant.screen.fakes import READY

EMPTY = LibraryState(LibraryStateKind.EMPTY, "Nothing is indexed.")

# A builder that shows a progress bar as tqdm does, and waits until the file that it is given as its index appears.
BUILDER = """
import pathlib, sys, time
assert sys.argv[1:] == ["build", "corpus", "--index", sys.argv[4]], sys.argv
print("reading", file=sys.stderr)
for share in (30, 40, 50):
    print(f"\\rembedding:  {share}%|####      | 4/10 [00:01<00:02]", end="", file=sys.stderr, flush=True)
while not pathlib.Path(sys.argv[4]).exists():
    time.sleep(0.02)
if pathlib.Path(sys.argv[4]).read_text():
    print(file=sys.stderr)
    sys.exit("error: The disk is full. Make room and try again.")
"""


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def build(tmp_path: Path) -> tuple[FirstBuild, Path, threading.Thread]:
    script = tmp_path / "builder.py"
    script.write_text(BUILDER)
    first = FirstBuild(Path("corpus"), tmp_path / "index", (sys.executable, str(script)))
    running = threading.Thread(target=first.run, daemon=True)
    assert first.state(lambda: EMPTY) == EMPTY
    running.start()
    return first, tmp_path / "index", running


def test_a_build_tells_how_far_it_is_and_then_leaves_it_to_the_library(tmp_path: Path) -> None:
    first, index, running = build(tmp_path)
    building = LibraryState(LibraryStateKind.BUILDING, "This takes a minute or two. Embedding: 40%.")
    until(lambda: first.state(lambda: EMPTY) == building)
    index.write_text("")
    running.join(20)
    assert first.state(lambda: READY) == READY


def test_a_build_that_fails_says_why(tmp_path: Path) -> None:
    first, index, running = build(tmp_path)
    index.with_suffix(".new").write_text("fail")
    index.with_suffix(".new").replace(index)
    running.join(20)
    assert first.state(lambda: EMPTY) == LibraryState(
        LibraryStateKind.EMPTY, "The index could not be built. The disk is full. Make room and try again."
    )
    assert first.state(lambda: READY) == READY


def test_a_build_can_be_ended(tmp_path: Path) -> None:
    first, _, running = build(tmp_path)
    until(lambda: first.state(lambda: EMPTY).kind is LibraryStateKind.BUILDING)
    first.stop()
    running.join(20)
    assert not running.is_alive()
