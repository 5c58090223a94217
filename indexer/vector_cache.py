"""Vectors of texts and of their words, by model and text, kept between builds.

A rebuild embeds only what is new, and a killed build goes on.
"""

from __future__ import annotations

import hashlib
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

import numpy as np

from indexer.word_vectors import WORDS_FORM

if TYPE_CHECKING:
    from numpy.typing import NDArray

Result = TypeVar("Result")

_LAYOUT = 1
_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
    fingerprint TEXT NOT NULL,
    digest BLOB NOT NULL,
    vector BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    used INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (fingerprint, digest)
) WITHOUT ROWID
"""
# In a table of its own, and made where it is missing: a cache that knew of no words goes on to be used.
_WORDS_TABLE = """
CREATE TABLE IF NOT EXISTS words (
    fingerprint TEXT NOT NULL,
    digest BLOB NOT NULL,
    form TEXT NOT NULL,
    words BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (fingerprint, digest)
)
"""
_WORDLESS = """
DELETE FROM words WHERE NOT EXISTS (
    SELECT 1 FROM vectors WHERE vectors.fingerprint = words.fingerprint AND vectors.digest = words.digest
)
"""
# SQLite takes at least 999 values a statement.
_VALUES = 900
# The cache may hold this many times what the kept generations use before the rest is dropped.
_SLACK = 3


def text_digest(text: str) -> bytes:
    """Return the key of a text: the sha256 of its UTF-8 form."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


class VectorCache:
    """Vectors in a SQLite file. A damaged file is set aside and a new one begun: `notices` says so.

    For one thread of one builder at a time; the lock sees to that.
    """

    def __init__(self, path: Path) -> None:
        """Open the cache, or begin one."""
        self.path = path
        self.notices: list[str] = []
        try:
            self._connection = self._open()
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            self._connection = self._begin_anew(error)

    def __enter__(self) -> Self:
        """Use the cache and close it at the end."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the cache."""
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def get_many(self, fingerprint: str, digests: Iterable[bytes]) -> dict[bytes, NDArray[np.float32]]:
        """Return the vectors that are there, by the digest of their text; damaged ones count as absent."""
        return self.find(fingerprint, digests, ())[0]

    def find(
        self, fingerprint: str, digests: Iterable[bytes], wordy: Iterable[bytes]
    ) -> tuple[dict[bytes, NDArray[np.float32]], set[bytes]]:
        """Return the vectors that are there, and for which of the `wordy` texts there are words, all as one file has.

        Damaged ones count as absent. The words themselves are too many to be held: `get_words` returns some.
        """
        wanted, with_words = list(digests), list(wordy)

        def look() -> tuple[dict[bytes, NDArray[np.float32]], set[bytes]]:
            found = self._get(fingerprint, wanted)
            return found, {digest for digest, _ in self._words(fingerprint, with_words)}

        nothing: tuple[dict[bytes, NDArray[np.float32]], set[bytes]] = ({}, set())
        return self._mending(look, nothing)

    def get_words(self, fingerprint: str, digests: Iterable[bytes]) -> dict[bytes, bytes]:
        """Return the packed words that are there in the form of now, by the digest of their text."""
        wanted = list(digests)
        return self._mending(lambda: dict(self._words(fingerprint, wanted)), {})

    def put_many(
        self,
        fingerprint: str,
        vectors: Mapping[bytes, NDArray[np.float32]],
        words: Mapping[bytes, bytes] = MappingProxyType({}),
    ) -> None:
        """Keep vectors and packed words by the digest of their text; they are on the disk when this returns."""
        rows = []
        for digest, vector in vectors.items():
            blob = np.ascontiguousarray(vector, dtype="<f4").tobytes()
            rows.append((fingerprint, digest, blob, zlib.crc32(blob)))
        wordy = [(fingerprint, digest, WORDS_FORM, blob, zlib.crc32(blob)) for digest, blob in words.items()]
        if not self._mending(lambda: self._put(rows, wordy), False):
            self._put(rows, wordy)

    def drop_unused(self, fingerprint: str, digests: Iterable[bytes], generation: int, oldest: int) -> int:
        """Mark what a generation uses; drop what no generation since `oldest` used once that is most of the cache.

        Returns how many vectors were dropped, with their words. Their place in the file is used again; the file does
        not shrink.
        """
        used = list(digests)
        return self._mending(lambda: self._drop_unused(fingerprint, used, generation, oldest), 0)

    def _get(self, fingerprint: str, digests: Sequence[bytes]) -> dict[bytes, NDArray[np.float32]]:
        found: dict[bytes, NDArray[np.float32]] = {}
        for start in range(0, len(digests), _VALUES):
            some = digests[start : start + _VALUES]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT digest, vector, checksum FROM vectors WHERE fingerprint = ? AND digest IN ({marks})",
                (fingerprint, *some),
            )
            found |= {digest: np.frombuffer(blob, "<f4") for digest, blob, sum_ in rows if zlib.crc32(blob) == sum_}
        return found

    def _words(self, fingerprint: str, digests: Sequence[bytes]) -> Iterator[tuple[bytes, bytes]]:
        for start in range(0, len(digests), _VALUES):
            some = digests[start : start + _VALUES]
            marks = ",".join("?" * len(some))
            rows = self._connection.execute(
                f"SELECT digest, words, checksum FROM words WHERE fingerprint = ? AND form = ? AND digest IN ({marks})",
                (fingerprint, WORDS_FORM, *some),
            )
            yield from ((digest, blob) for digest, blob, sum_ in rows if zlib.crc32(blob) == sum_)

    def _put(self, rows: list[tuple[str, bytes, bytes, int]], wordy: list[tuple[str, bytes, str, bytes, int]]) -> bool:
        with self._connection:
            self._connection.executemany(
                "INSERT OR REPLACE INTO vectors (fingerprint, digest, vector, checksum) VALUES (?, ?, ?, ?)", rows
            )
            self._connection.executemany("INSERT OR REPLACE INTO words VALUES (?, ?, ?, ?, ?)", wordy)
        return True

    def _drop_unused(self, fingerprint: str, digests: Sequence[bytes], generation: int, oldest: int) -> int:
        with self._connection:
            self._connection.executemany(
                "UPDATE vectors SET used = ? WHERE fingerprint = ? AND digest = ?",
                ((generation, fingerprint, digest) for digest in digests),
            )
            kept, whole = self._connection.execute("SELECT sum(used >= ?), count(*) FROM vectors", (oldest,)).fetchone()
            if whole <= _SLACK * (kept or 0):
                return 0
            dropped = self._connection.execute("DELETE FROM vectors WHERE used < ?", (oldest,)).rowcount
            self._connection.execute(_WORDLESS)
            return dropped

    def _mending(self, act: Callable[[], Result], otherwise: Result) -> Result:
        """Do something with the file; if it proves damaged, set it aside, begin anew and return `otherwise`."""
        try:
            return act()
        except sqlite3.DatabaseError as error:
            if not _is_damage(error):
                raise
            self._connection.close()
            self._connection = self._begin_anew(error)
            return otherwise

    def _open(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self.path, timeout=10)
        try:
            layout = connection.execute("PRAGMA user_version").fetchone()[0]
            if layout not in (0, _LAYOUT):
                raise _OtherLayout(f"layout {layout}")
            if layout == 0:
                connection.execute(_TABLE)
                connection.execute(f"PRAGMA user_version = {_LAYOUT}")
            connection.execute("SELECT fingerprint, digest, vector, checksum, used FROM vectors LIMIT 1").fetchone()
            connection.execute(_WORDS_TABLE)
            connection.execute("SELECT fingerprint, digest, form, words, checksum FROM words LIMIT 1").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _begin_anew(self, error: sqlite3.DatabaseError) -> sqlite3.Connection:
        aside = self.path.with_name(self.path.name + ".damaged")
        self.path.replace(aside)
        self.path.with_name(self.path.name + "-journal").unlink(missing_ok=True)
        self.notices.append(
            f"The cache of vectors {self.path} was damaged ({error}). It was set aside as {aside.name}, which you may "
            "delete, and everything is embedded anew."
        )
        return self._open()


class _OtherLayout(sqlite3.DatabaseError):
    """The file is a database of another layout."""


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    """Tell a file that is no cache of ours from a disk that is full, busy or forbidden."""
    code = getattr(error, "sqlite_errorcode", None)
    damaged = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR}
    return isinstance(error, _OtherLayout) or (code is not None and code & 0xFF in damaged)
