"""A generation that does not read back as it was written is never switched to."""

from __future__ import annotations

import shutil
import sqlite3
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from indexer.catalogue import Catalogue
from indexer.entry import entries_of
from indexer.errors import VerificationFailed
from indexer.generations import checksums_of, seal
from indexer.manifest import Manifest
from indexer.vector_cache import VectorCache, text_digest
from indexer.vectors import write_vectors
from indexer.verification import find_faults, verify

from tests.indexer import children
from tests.indexer.corpora import copy_ready


def _manifest(folder: Path) -> Manifest:
    return Manifest.from_text((folder / "manifest.json").read_text("utf-8"))


def _seal_again(folder: Path) -> None:
    """Make the checksums right for what was altered, as for a writer that wrote it wrongly in the first place."""
    seal(folder, replace(_manifest(folder), checksums=checksums_of(folder)))


def _rewrite_vectors(folder: Path, cache: Path, change: Callable[[np.ndarray], np.ndarray], leave_out: int = 0) -> None:
    catalogue = Catalogue(folder / "catalogue.sqlite")
    entries = [entry for passage in catalogue.passages() for entry in entries_of(passage)]
    catalogue.close()
    fingerprint = _manifest(folder).model.fingerprint
    with VectorCache(cache) as kept:
        known = kept.get_many(fingerprint, [text_digest(entry.text) for entry in entries])
    rows = np.stack([known[text_digest(entry.text)] for entry in entries])
    shutil.rmtree(folder / "vectors")
    until = len(entries) - leave_out
    write_vectors(folder / "vectors", entries[:until], change(rows)[:until])


def _as_they_were(rows: np.ndarray) -> np.ndarray:
    return rows


def _shifted(rows: np.ndarray) -> np.ndarray:
    return np.roll(rows, 1, axis=0)


def _faults(folder: Path, cache: Path) -> list[str]:
    _seal_again(folder)
    return list(find_faults(folder, cache))


@pytest.fixture
def generation(tmp_path: Path) -> Path:
    return copy_ready(tmp_path)[2] / "generations" / "000002"


@pytest.fixture
def cache(generation: Path) -> Path:
    return generation.parents[1] / "embeddings.sqlite"


def test_a_sound_generation_passes(generation: Path, cache: Path) -> None:
    before = checksums_of(generation)
    assert list(find_faults(generation, cache)) == []
    verify(generation, cache)
    assert checksums_of(generation) == before
    assert sorted(path.name for path in generation.parent.iterdir()) == ["000001", "000002"]


def test_vectors_that_belong_to_other_texts(generation: Path, cache: Path) -> None:
    _rewrite_vectors(generation, cache, _shifted)
    faults = _faults(generation, cache)
    assert len(faults) == 24
    assert all(fault.endswith("does not find itself") for fault in faults)
    with pytest.raises(
        VerificationFailed, match=r"does not find itself \(and 23 more faults\)\. The library as it was"
    ):
        verify(generation, cache)


def test_a_vector_that_is_missing(generation: Path, cache: Path) -> None:
    _rewrite_vectors(generation, cache, _as_they_were, leave_out=1)
    faults = _faults(generation, cache)
    assert faults[0] == "the vectors are not those of the catalogue's passages"


def test_a_passage_that_is_not_in_its_file(generation: Path, cache: Path) -> None:
    connection = sqlite3.connect(generation / "catalogue.sqlite")
    with connection:
        connection.execute("UPDATE pages SET text = replace(text, 'calls', 'balls') WHERE page = 0")
    connection.close()
    faults = _faults(generation, cache)
    assert len(faults) == 1
    assert faults[0].startswith("passage alderwick-council")
    assert faults[0].endswith("does not stand in its file")


def test_a_passage_that_is_missing(generation: Path, cache: Path) -> None:
    connection = sqlite3.connect(generation / "catalogue.sqlite")
    with connection:
        connection.execute("DELETE FROM passages WHERE role = 'finding' AND place = (SELECT max(place) FROM passages)")
    connection.close()
    faults = _faults(generation, cache)
    assert faults[:2] == ["it holds 11 passages instead of 12", "it holds 21 entries instead of 24"]
    assert "the vectors are not those of the catalogue's passages" in faults


def _alter_words(folder: Path, statement: str) -> None:
    connection = sqlite3.connect(folder / "words.sqlite")
    with connection:
        connection.execute(statement)
    connection.close()


_LAST = "(SELECT max(sentence_id) FROM sentences)"


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param(f"DELETE FROM sentences WHERE sentence_id = {_LAST}", id="missing"),
        pytest.param("INSERT INTO sentences SELECT 'unknown#0', words FROM sentences LIMIT 1", id="one too many"),
        pytest.param(f"UPDATE sentences SET sentence_id = 'x' WHERE sentence_id = {_LAST}", id="of no sentence"),
    ],
)
def test_sentences_that_are_not_those_of_the_catalogue(generation: Path, cache: Path, statement: str) -> None:
    _alter_words(generation, statement)
    assert _faults(generation, cache) == ["the words are not those of the catalogue's sentences"]
    with pytest.raises(VerificationFailed, match=r"the words are not those of the catalogue's sentences\. The library"):
        verify(generation, cache)


def test_words_that_belong_to_another_sentence(generation: Path, cache: Path) -> None:
    _alter_words(generation, f"UPDATE sentences SET words = (SELECT words FROM sentences WHERE sentence_id = {_LAST})")
    faults = _faults(generation, cache)
    assert len(faults) == 12  # the other four are the same sentence
    assert all(fault.endswith("has the words of another sentence") for fault in faults)


def test_words_that_cannot_be_unpacked(generation: Path, cache: Path) -> None:
    _alter_words(generation, f"UPDATE sentences SET words = x'0500' WHERE sentence_id = {_LAST}")
    assert _faults(generation, cache) == [
        "its words.sqlite cannot be read: buffer is smaller than requested size",
    ]


def test_words_that_are_not_in_the_cache(generation: Path, cache: Path) -> None:
    connection = sqlite3.connect(cache)
    with connection:
        connection.execute("DELETE FROM words")
    connection.close()
    faults = _faults(generation, cache)
    assert len(faults) == 16
    assert all(fault.startswith("the words of ") and fault.endswith(" are not in the cache") for fault in faults)


def test_a_file_of_words_that_is_none(generation: Path, cache: Path) -> None:
    (generation / "words.sqlite").write_bytes(b"garbage " * 1000)
    assert _faults(generation, cache) == ["its words.sqlite cannot be read: file is not a database"]


def test_a_file_that_is_not_as_it_was_written(generation: Path, cache: Path) -> None:
    with (generation / "vectors" / "chroma.sqlite3").open("ab") as file:
        file.write(b" ")
    with pytest.raises(VerificationFailed, match=r"its vectors/chroma\.sqlite3 is not as it was written\. The library"):
        verify(generation, cache)


def test_files_of_vectors_that_chroma_cannot_use(generation: Path, cache: Path) -> None:
    """The limits hold whatever Chroma does with a damaged store whose checksums are right."""
    for path in (generation / "vectors").rglob("*.bin"):
        path.write_bytes(b"\xff" * path.stat().st_size)
    _seal_again(generation)
    printed = children.run(
        "from pathlib import Path; from indexer.verification import verify\n"
        "from indexer.errors import VerificationFailed\n"
        "try: verify(Path(sys.argv[1]), Path(sys.argv[2]))\n"
        "except VerificationFailed as error: print('refused:', error)",
        generation,
        cache,
        file_size=200_000_000,
    )
    assert printed.startswith("refused: The new generation did not read back as it was written: ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_process_that_verifies_is_bounded() -> None:
    printed = children.run(
        "from indexer.verification import limit_this_process; limit_this_process(1_000_000)\n"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_FSIZE)[0])",
        file_size=2 << 30,
    )
    assert printed == f"{(4 << 30) + 8_000_000} {(1 << 30) + 2_000_000}"
