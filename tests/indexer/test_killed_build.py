"""SIGKILL at random moments of a real build: the library is then the old one or the new one, and never a mixture."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from indexer.library import Library

from tests.indexer import children
from tests.indexer.corpora import build_corpus, copy_ready, word_of

# Everything is imported before the clock starts, so that the kill falls into the build and not into the imports.
BUILD = """
import chromadb
from pathlib import Path; from tests.indexer.corpora import SETTINGS; from indexer.build import build
print("ready", flush=True)
sys.stdin.readline()
summary = build([Path(sys.argv[1])], Path(sys.argv[2]), SETTINGS)
print("built", summary.generation, flush=True)
"""


def kill_during_build(corpus: Path, index: Path, seconds: float) -> bool:
    """Start a build in a process of its own and kill it after so many seconds; return whether it was still at work."""
    child = children.start(BUILD, corpus, index, temporary=index.parent)
    assert children.first_line(child) == "ready"
    assert child.stdin is not None
    child.stdin.write("go\n")
    child.stdin.flush()
    time.sleep(seconds)
    at_work = child.poll() is None
    child.kill()
    child.communicate()
    return at_work


def words_of(index: Path, reference: Path) -> tuple[int, str]:
    """Return which generation answers and its word, after a check against the vectors of another index."""
    library = Library(index)
    with library.reading() as generation:
        found = (generation.number, word_of(generation, reference))
    library.close()
    assert library.notice == ""
    return found


def kill_again_and_again(tmp_path: Path, kills: int, anew: int, seed: int) -> None:
    """Kill builds that turn the library from one corpus to the other; the first few of them embed everything anew."""
    chance = random.Random(seed)
    amber, birch, index = copy_ready(tmp_path)
    reference = copy_ready(tmp_path / "reference")[2]
    begun = time.monotonic()
    build_corpus(amber, index)
    takes = time.monotonic() - begun
    at_work = 0
    for number in range(kills):
        before, word = words_of(index, reference)
        corpus = amber if word == "birch" else birch
        if number < anew:
            (index / "embeddings.sqlite").unlink()
        at_work += kill_during_build(corpus, index, chance.uniform(0, takes + 10 * (number < anew)))
        after, now = words_of(index, reference)
        assert (after == before and now == word) or (after > before and now == corpus.name)
        summary = build_corpus(corpus, index)
        assert summary.changed is (now == word)
        assert words_of(index, reference) == (summary.generation, corpus.name)
        left = {path.name for path in (index / "generations").iterdir()}
        assert len(left) == 2
        assert f"{summary.generation:06d}" in left
    assert at_work >= kills // 2


def test_a_few_kills(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, kills=4, anew=0, seed=4)


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_twenty_kills(tmp_path: Path) -> None:
    kill_again_and_again(tmp_path, kills=20, anew=5, seed=20)
