"""The words of sentences as they are kept: what eight bits lose, and the file of a generation."""

from __future__ import annotations

import sqlite3
import threading
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from indexer.word_vectors import WordIndex, WordVectors, pack, unpack, write_words
from indexer.words import word_spans

TEXT = "The carers were not told of the 28% rise."
CONTENT = ("carers", "not", "told", "28%", "rise")


def drawn(text: str, dimension: int = 384, seed: int = 1) -> WordVectors:
    """Return vectors drawn at random for the words of a text."""
    spans = word_spans(text)
    rows = np.random.default_rng(seed).normal(size=(len(spans), dimension)).astype(np.float32)
    return WordVectors(spans, rows / np.linalg.norm(rows, axis=1, keepdims=True))


def sentences(number: int) -> dict[str, WordVectors]:
    return {f"report/passage#{each}": drawn(TEXT, seed=each) for each in range(number)}


def written(path: Path, made: dict[str, WordVectors]) -> Path:
    write_words(path, ((sentence_id, pack(TEXT, words)) for sentence_id, words in made.items()))
    return path


def assert_same(found: WordVectors, expected: WordVectors) -> None:
    assert found.spans == expected.spans
    np.testing.assert_array_equal(found.vectors, expected.vectors)


def test_only_words_that_carry_content_are_kept_in_their_places() -> None:
    kept = unpack(pack(TEXT, drawn(TEXT)))
    assert kept.spans == ((4, 10), (16, 19), (20, 24), (32, 35), (36, 40))
    assert tuple(TEXT[start:end] for start, end in kept.spans) == CONTENT
    assert (kept.vectors.shape, kept.vectors.dtype) == ((5, 384), np.dtype(np.float32))


def test_what_eight_bits_lose() -> None:
    made = drawn(TEXT)
    rows = made.vectors[[made.spans.index(span) for span in unpack(pack(TEXT, made)).spans]]
    kept = unpack(pack(TEXT, made)).vectors
    np.testing.assert_allclose(np.linalg.norm(kept, axis=1), 1.0, atol=1e-6)
    half_a_step = np.abs(rows).max(axis=1, keepdims=True) / 254
    assert (np.abs(kept - rows) <= 1.1 * half_a_step).all()
    assert (np.einsum("ij,ij->i", kept, rows) > 0.9999).all()


def test_each_row_is_scaled_by_its_own_greatest_value() -> None:
    small = WordVectors(((0, 6), (7, 13)), np.array([[1, 0, -1], [0.004, -0.008, 0]], dtype=np.float32))
    expected = np.array([[0.5**0.5, 0, -(0.5**0.5)], [0.2**0.5, -(0.8**0.5), 0]])
    np.testing.assert_allclose(unpack(pack("carers waited", small)).vectors, expected, atol=0.004)


@pytest.mark.parametrize("text", ["", "of the"])
def test_a_text_without_content(text: str) -> None:
    kept = unpack(pack(text, drawn(text)))
    assert (kept.spans, kept.vectors.shape) == ((), (0, 384))


def test_a_row_of_zeros_stays_one() -> None:
    kept = unpack(pack("carers", WordVectors(((0, 6),), np.zeros((1, 4), dtype=np.float32))))
    assert kept.vectors.tolist() == [[0, 0, 0, 0]]


def test_sentences_are_found_and_unknown_ones_left_out(tmp_path: Path) -> None:
    made = sentences(5) | {"report/passage#none": drawn("")}
    index = WordIndex(written(tmp_path / "words.sqlite", made))
    assert index.ids() == set(made)
    asked = ["report/passage#3", "unknown", "report/passage#none", "report/passage#1", "report/passage#3", "' OR 1"]
    found = index.of(asked)
    assert set(found) == {"report/passage#1", "report/passage#3", "report/passage#none"}
    for sentence_id, words in found.items():
        text = "" if sentence_id.endswith("none") else TEXT
        assert_same(words, unpack(pack(text, made[sentence_id])))
    assert index.of([]) == {}
    index.close()


def test_threads_share_an_index(tmp_path: Path) -> None:
    made = sentences(40)
    index = WordIndex(written(tmp_path / "words.sqlite", made))
    alone = index.of(list(made))
    found: dict[int, dict[str, WordVectors]] = {}
    threads = [
        threading.Thread(target=lambda number=number: found.update({number: index.of(list(made)[number::4])}))
        for number in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    index.close()
    assert {number: list(words) for number, words in found.items()} == {
        number: sorted(list(made)[number::4]) for number in range(4)
    }
    for words in found.values():
        for sentence_id, each in words.items():
            assert_same(each, alone[sentence_id])


def test_a_stream_is_not_gathered_in_memory(tmp_path: Path) -> None:
    packed = pack(TEXT, drawn(TEXT))
    tracemalloc.start()
    write_words(tmp_path / "words.sqlite", ((f"s#{number}", bytes(packed)) for number in range(10_000)))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (tmp_path / "words.sqlite").stat().st_size > 19_000_000
    assert peak < 1_000_000


def _missing(path: Path) -> None:
    path.unlink()


def _emptied(path: Path) -> None:
    path.write_bytes(b"")


def _garbage(path: Path) -> None:
    path.write_bytes(b"garbage " * 1000)


@pytest.mark.parametrize("damage", [_missing, _emptied, _garbage])
def test_a_file_that_is_no_index_is_refused(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    path = written(tmp_path / "words.sqlite", sentences(2))
    damage(path)
    with pytest.raises(sqlite3.DatabaseError):
        WordIndex(path)
    assert path.exists() is (damage is not _missing)
