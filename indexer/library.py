"""The library: opens the current generation, notices a switch, and lets a query finish on the one it began with."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from indexer.catalogue import Catalogue
from indexer.embedding import Embedder
from indexer.errors import LibraryDamaged, LibraryError, NoLibrary
from indexer.generations import CATALOGUE, MANIFEST, VECTORS, WORDS, GenerationDamaged, Generations
from indexer.manifest import Manifest
from indexer.model_choice import choose_model
from indexer.vectors import Vectors
from indexer.word_vectors import WordIndex

Used = TypeVar("Used")

# What SQLite says of a file that is cut or replaced under it.
_ALTERED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR}
_REBUILD = "Run python -m indexer build to make it whole."


@dataclass(slots=True, eq=False)
class Generation:
    """A generation of the library, opened. It never changes, and is closed when its last user leaves it."""

    number: int
    manifest: Manifest
    catalogue: Catalogue
    vectors: Vectors
    words: WordIndex
    _state: tuple[object, ...] = field(repr=False)
    _users: int = field(default=0, repr=False)
    _retired: bool = field(default=False, repr=False)

    def _close(self) -> None:
        self.catalogue.close()
        self.words.close()
        self.vectors.close()


class Library:
    """The library in an index folder, to be asked. Safe to share between threads; it never writes to the folder."""

    def __init__(self, index: Path, model_setting: str = "") -> None:
        """Name the index folder and the embedding model of the settings; nothing is opened yet."""
        self.index = index
        self._generations = Generations(index)
        self._model_setting = model_setting
        self._lock = threading.RLock()
        self._open: Generation | None = None
        self._named: int | None = None
        self._damage = ""
        self._embedder: Embedder | None = None
        self._model_notice = ""

    @property
    def notice(self) -> str:
        """What the user should know of the library and do about it; empty when all is well. One line."""
        return " ".join(filter(None, (self._damage, self._model_notice)))

    @contextmanager
    def reading(self) -> Iterator[Generation]:
        """Lend the current generation; it stays open and the same until the end, whatever is built meanwhile.

        Raises:
            NoLibrary: nothing was built yet.
            LibraryDamaged: no generation can be opened.
        """
        with self._lock:
            generation = self._refresh()
            generation._users += 1
        try:
            yield generation
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode & 0xFF not in _ALTERED:
                raise
            raise LibraryDamaged(
                f"The library in {self.index} was altered while it was read ({_one_line(error)}). Ask again."
            ) from error
        finally:
            with self._lock:
                generation._users -= 1
                if generation._retired and not generation._users:
                    generation._close()

    def manifest(self) -> Manifest:
        """Return what the generation that answers is made of, without opening its vectors.

        Raises:
            NoLibrary, LibraryDamaged: as for `reading`.
        """
        found = self._best(*self._answering(), self._generations.check)
        if found is None:
            raise self._nothing_whole()
        return found

    def embedder(self, generation: Generation) -> Embedder:
        """Return the embedder for questions to a generation: of the model it was built with. Nothing is loaded yet.

        Raises:
            ModelMismatch: that model is not at hand.
        """
        with self._lock:
            built_with = generation.manifest.model
            if self._embedder is None or self._embedder.model.fingerprint != built_with.fingerprint:
                model, self._model_notice = choose_model(built_with, self._model_setting)
                self._embedder = Embedder(model)
            return self._embedder

    def close(self) -> None:
        """Close what is open, or let the last user close it."""
        with self._lock:
            self._retire()

    def _refresh(self) -> Generation:
        """Return the open generation, or the one to open now: CURRENT names another, or its files were altered."""
        named = self._answering()[0]
        if self._open and self._named == named and self._open._state == self._state_of(self._open.number):
            return self._open
        for _ in range(3):  # a builder that switches twice removes the generation that is being opened
            named, candidates = self._answering()
            opened = self._best(named, candidates, self._open_one)
            if opened or named == self._answering()[0]:
                break
        if opened is None:
            raise self._nothing_whole()
        self._retire()
        self._open, self._named = opened, named
        return opened

    def _best(self, named: int | None, candidates: list[int], use: Callable[[int], Used]) -> Used | None:
        """Open or check the first generation that is whole, and note what is wrong with those before it."""
        wrong: list[str] = []
        if named is None:
            wrong.append(f"{self.index / 'CURRENT'} is missing or names no generation")
        elif named not in candidates:
            wrong.append(f"generation {named} of the library is missing")
        for number in candidates:
            try:
                used = use(number)
            except (GenerationDamaged, LibraryDamaged, sqlite3.Error, OSError) as error:
                wrong.append(f"generation {number} of the library is damaged ({_one_line(error)})")
                continue
            self._damage = f"{_sentence(wrong)}; generation {number} answers. {_REBUILD}" if wrong else ""
            return used
        self._damage = _sentence(wrong)
        return None

    def _open_one(self, number: int) -> Generation:
        state = self._state_of(number)
        manifest = self._generations.check(number)
        place = self._generations.place(number)
        with ExitStack() as opened:
            catalogue = Catalogue(place / CATALOGUE)
            opened.callback(catalogue.close)
            words = WordIndex(place / WORDS)
            opened.callback(words.close)
            vectors = Vectors(place / VECTORS)
            opened.pop_all()  # all three are whole, and stay open
        return Generation(number, manifest, catalogue, vectors, words, state)

    def _retire(self) -> None:
        if self._open is None:
            return
        self._open._retired = True
        if not self._open._users:
            self._open._close()
        self._open = None

    def _answering(self) -> tuple[int | None, list[int]]:
        """Return the generation that CURRENT names, and those that may answer, in order."""
        try:
            named, candidates = self._generations.current(), self._generations.answering()
        except OSError as error:
            raise LibraryDamaged(
                f"The library in {self.index} cannot be read ({error.strerror or error}). "
                "Check the folder and your rights to it."
            ) from error
        if named is None and not candidates and not (self.index / "CURRENT").exists():
            raise NoLibrary(f"Nothing has been indexed in {self.index} yet. Run: python -m indexer build")
        return named, candidates

    def _state_of(self, number: int) -> tuple[object, ...]:
        """Return what changes when what is read from the disk is cut, replaced or removed; vectors are in memory."""
        place = self._generations.place(number)
        return tuple(_state(place / name) for name in (MANIFEST, CATALOGUE, WORDS))

    def _nothing_whole(self) -> LibraryError:
        found = self._damage.removesuffix(_REBUILD).strip(" .") or "no generation of it is whole"
        return LibraryDamaged(
            f"The library in {self.index} cannot be used. {found}. "
            "Run python -m indexer build to index the reports anew."
        )


def _state(path: Path) -> tuple[int, int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return (found.st_ino, found.st_size, found.st_mtime_ns)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:300]


def _sentence(wrong: list[str]) -> str:
    text = "; ".join(wrong)
    return text[:1].upper() + text[1:]
