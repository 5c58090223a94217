"""The cache of vectors: it keeps what was committed, and damage to it costs time only."""

from __future__ import annotations

import signal
import sqlite3
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from indexer.vector_cache import VectorCache, text_digest

from tests.indexer import children

ONE, TWO, THREE = (text_digest(text) for text in ("one", "two", "three"))


def vector(*values: float) -> np.ndarray:
    return np.array(values, dtype=np.float32)


def as_lists(found: dict[bytes, np.ndarray]) -> dict[bytes, list[float]]:
    return {digest: each.tolist() for digest, each in found.items()}


def test_vectors_are_kept_by_model_and_text(tmp_path: Path) -> None:
    with VectorCache(tmp_path / "cache") as cache:
        cache.put_many("model a", {ONE: vector(1, 2), TWO: vector(3, 4)})
        cache.put_many("model b", {ONE: vector(5, 6)})
    with VectorCache(tmp_path / "cache") as cache:
        assert as_lists(cache.get_many("model a", [ONE, TWO, THREE])) == {ONE: [1, 2], TWO: [3, 4]}
        assert as_lists(cache.get_many("model b", [ONE, TWO])) == {ONE: [5, 6]}
        assert cache.notices == []


def test_words_are_kept_by_model_and_text(tmp_path: Path) -> None:
    with VectorCache(tmp_path / "cache") as cache:
        cache.put_many("model a", {ONE: vector(1), TWO: vector(2)}, {ONE: b"words of one"})
        cache.put_many("model a", {}, {THREE: b"words of three"})
        cache.put_many("model b", {ONE: vector(3)}, {ONE: b"other words"})
    with VectorCache(tmp_path / "cache") as cache:
        assert cache.get_words("model a", [ONE, TWO, THREE]) == {ONE: b"words of one", THREE: b"words of three"}
        assert cache.get_words("model b", [ONE, TWO]) == {ONE: b"other words"}
        found, with_words = cache.find("model a", [ONE, TWO], [TWO, THREE])
        assert as_lists(found) == {ONE: [1], TWO: [2]}
        assert with_words == {THREE}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param("form = 'another rule'", id="words of another rule"),
        pytest.param("words = x'00'", id="words with a flipped bit"),
    ],
)
def test_words_that_are_not_as_they_would_be_made_count_as_absent(tmp_path: Path, change: str) -> None:
    path = tmp_path / "cache"
    with VectorCache(path) as cache:
        cache.put_many("model", {ONE: vector(1)}, {ONE: b"one", TWO: b"two"})
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(f"UPDATE words SET {change} WHERE digest = ?", (ONE,))
    connection.close()
    with VectorCache(path) as cache:
        assert cache.get_words("model", [ONE, TWO]) == {TWO: b"two"}
        assert cache.find("model", [ONE], [ONE, TWO])[1] == {TWO}
        cache.put_many("model", {}, {ONE: b"made anew"})
        assert cache.get_words("model", [ONE, TWO]) == {ONE: b"made anew", TWO: b"two"}


def test_a_cache_that_knew_of_no_words_goes_on_to_be_used(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    with VectorCache(path) as cache:
        cache.put_many("model", {ONE: vector(1)})
    connection = sqlite3.connect(path)
    connection.execute("DROP TABLE words")
    connection.close()
    with VectorCache(path) as cache:
        assert as_lists(cache.get_many("model", [ONE])) == {ONE: [1]}
        assert cache.get_words("model", [ONE]) == {}
        cache.put_many("model", {}, {ONE: b"one"})
        assert cache.get_words("model", [ONE]) == {ONE: b"one"}
        assert cache.notices == []


def test_more_texts_than_a_statement_takes(tmp_path: Path) -> None:
    digests = [text_digest(str(number)) for number in range(2500)]
    with VectorCache(tmp_path / "cache") as cache:
        cache.put_many("model", {digest: vector(number) for number, digest in enumerate(digests)})
        found = cache.get_many("model", digests)
    assert [found[digest].tolist() for digest in digests] == [[number] for number in range(2500)]


def test_what_was_put_survives_the_kill_of_the_builder(tmp_path: Path) -> None:
    child = children.start(
        "import numpy as np; from pathlib import Path; from indexer.vector_cache import VectorCache, text_digest\n"
        "cache = VectorCache(Path(sys.argv[1]))\n"
        "cache.put_many('model', {text_digest('one'): np.array([7], dtype=np.float32)})\n"
        "print('kept', flush=True); sys.stdin.read()",
        tmp_path / "cache",
    )
    assert children.first_line(child) == "kept"
    child.kill()
    child.communicate()
    assert child.returncode == -signal.SIGKILL
    with VectorCache(tmp_path / "cache") as cache:
        assert as_lists(cache.get_many("model", [ONE])) == {ONE: [7]}


def _filled(path: Path) -> None:
    with VectorCache(path) as cache:
        vectors = {text_digest(str(n)): vector(*range(n, n + 64)) for n in range(500)}
        cache.put_many("model", vectors, dict.fromkeys(vectors, b"words"))


def _garbage(path: Path) -> None:
    path.write_bytes(b"garbage " * 5000)


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def _overwritten(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(bytes(content))


def _other_layout(path: Path) -> None:
    path.unlink()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE vectors (other TEXT)")
    connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.parametrize("damage", [_garbage, _cut, _overwritten, _other_layout])
def test_a_damaged_cache_is_set_aside_and_begun_anew(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    path = tmp_path / "embeddings.sqlite"
    _filled(path)
    damage(path)
    with VectorCache(path) as cache:
        cache.get_many("model", [text_digest(str(n)) for n in range(500)])
        cache.put_many("model", {ONE: vector(1)}, {ONE: b"one"})
        assert as_lists(cache.get_many("model", [ONE])) == {ONE: [1]}
        assert cache.get_words("model", [ONE]) == {ONE: b"one"}
        (notice,) = cache.notices
    assert notice.startswith(f"The cache of vectors {path} was damaged (")
    assert notice.endswith(
        "set aside as embeddings.sqlite.damaged, which you may delete, and everything is embedded anew."
    )
    assert (tmp_path / "embeddings.sqlite.damaged").is_file()


def test_an_emptied_cache_is_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    path.write_bytes(b"")
    with VectorCache(path) as cache:
        assert cache.get_many("model", [ONE]) == {}
        assert cache.notices == []


def test_a_vector_with_a_flipped_bit_counts_as_absent(tmp_path: Path) -> None:
    path = tmp_path / "cache"
    with VectorCache(path) as cache:
        cache.put_many("model", {ONE: vector(1), TWO: vector(2)})
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("UPDATE vectors SET vector = ? WHERE digest = ?", (vector(9).tobytes(), ONE))
    connection.close()
    with VectorCache(path) as cache:
        assert as_lists(cache.get_many("model", [ONE, TWO])) == {TWO: [2]}


def test_what_is_not_used_is_dropped_once_it_is_most_of_the_cache(tmp_path: Path) -> None:
    digests = [text_digest(str(number)) for number in range(10)]
    with VectorCache(tmp_path / "cache") as cache:
        cache.put_many("model", {digest: vector(1) for digest in digests}, dict.fromkeys(digests, b"words"))
        cache.put_many("other model", {}, {digests[0]: b"words of no vector"})
        assert cache.drop_unused("model", digests[:4], generation=1, oldest=1) == 0
        assert cache.drop_unused("model", digests[4:6], generation=2, oldest=1) == 0
        assert cache.drop_unused("model", digests[:2], generation=3, oldest=3) == 8
        assert cache.get_many("model", digests).keys() == set(digests[:2])
        assert cache.get_words("model", digests).keys() == set(digests[:2])
        assert cache.get_words("other model", digests) == {}
