"""The vectors of a generation: the door to chromadb, embedded. Only identifiers and filter fields go in, no text."""

from __future__ import annotations

import errno
import tempfile
import weakref
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from indexer.disk import explain_refusal
from indexer.entry import Entry, EntryKind
from indexer.errors import BuildFailed, LibraryDamaged, OutOfSpace
from indexer.private_copy import PrivateCopy
from indexer.scope import Scope

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection
    from numpy.typing import NDArray

# Measured at 10,000 vectors without any structure, the worst case: 0.78 of the true ten nearest with Chroma's defaults
# (100, 16, 100), 0.998 with these, at 4 ms a query; on clustered vectors 1.0 either way.
_INDEX = {"space": "cosine", "ef_construction": 200, "max_neighbors": 32, "ef_search": 400}
# Chroma takes 5,461 at once at most.
_BATCH = 5000
_PORTION = 500


def write_vectors(folder: Path, entries: Sequence[Entry], vectors: NDArray[np.float32]) -> None:
    """Write the vectors of a new generation: row n of `vectors`, of length 1, belongs to entry n.

    Raises:
        BuildFailed: Chroma could not write them, for no reason that it gives.
        OSError, chromadb.errors.ChromaError: the disk is full or forbidden, as `indexer.disk` explains it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    try:
        _write_collections(folder, entries, vectors)
    except Exception as error:
        if explain_refusal(error, folder):
            raise
        _try_writing(folder, 4 * vectors.nbytes)
        raise BuildFailed(f"Chroma could not write the vectors ({error}). Run the build again.") from error


def _write_collections(folder: Path, entries: Sequence[Entry], vectors: NDArray[np.float32]) -> None:
    client = _client(folder)
    try:
        for kind in EntryKind:
            rows = [number for number, entry in enumerate(entries) if entry.kind is kind]
            _write_collection(client, kind, [entries[number] for number in rows], vectors[rows])
    finally:
        client.close()


def _try_writing(folder: Path, size: int) -> None:
    """Write and remove a file: on a full disk Chroma may fail without a reason, and the system then gives it.

    Raises:
        OSError: the disk is full.
    """
    portion = bytes(1 << 20)
    probe = folder / "space-left"
    try:
        with probe.open("wb") as file:
            for _ in range(1 + size // len(portion)):
                file.write(portion)
    finally:
        probe.unlink(missing_ok=True)


def _write_collection(client: ClientAPI, kind: EntryKind, entries: list[Entry], vectors: NDArray[np.float32]) -> None:
    """Write the entries of one kind.

    A kind has a collection of its own, so that a search without a scope needs no filter. Chroma writes its index files
    whenever `sync_threshold` vectors are new. The batches are of equal size and no smaller than that, so that the last
    one, too, ends in the files and a reader finds nothing left to do to them.
    """
    parts = max(1, -(-len(entries) // _BATCH))
    bounds = [len(entries) * part // parts for part in range(parts + 1)]
    threshold = max(2, len(entries) // parts)
    collection = client.create_collection(
        _collection_name(kind),
        embedding_function=None,
        configuration={"hnsw": {**_INDEX, "sync_threshold": threshold, "batch_size": min(100, threshold)}},
    )
    for start, end in pairwise(bounds):
        if start < end:
            collection.add(
                ids=[entry.entry_id for entry in entries[start:end]],
                embeddings=vectors[start:end],
                metadatas=[_fields(entry) for entry in entries[start:end]],
            )


class Vectors:
    """The vectors of a generation, to search. Safe to share between threads; other processes open their own."""

    def __init__(self, folder: Path) -> None:
        """Open the folder by way of a private copy; afterwards the folder may be removed.

        Raises:
            LibraryDamaged: Chroma cannot open what is there.
            OutOfSpace: there is no room for the copy.
        """
        copy = _copy(folder)
        try:
            client = _client(copy.path)
            self._collections = {kind: _open_collection(client, kind) for kind in EntryKind}
        except BaseException as error:  # Chroma's native part panics with errors that are no Exception
            copy.remove()
            if isinstance(error, (KeyboardInterrupt, SystemExit, ImportError)):
                raise
            raise LibraryDamaged(f"The vectors in {folder} cannot be opened ({error}).") from error
        self._closing = weakref.finalize(self, _close, client, copy)

    def nearest(
        self, vector: NDArray[np.float32], kind: EntryKind, scope: Scope, limit: int
    ) -> list[tuple[str, float]]:
        """Return up to `limit` entries within the scope, nearest first, each with its cosine similarity (-1 to 1)."""
        if limit < 1:
            return []
        found = self._collections[kind].query(
            query_embeddings=[np.asarray(vector, dtype=np.float32)],
            n_results=limit,
            where=_filter(scope),
            include=["distances"],
        )
        return [
            (entry_id, 1.0 - float(distance))
            for entry_id, distance in zip(found["ids"][0], found["distances"][0], strict=True)
        ]

    def count(self) -> int:
        """Return how many entries there are, of both kinds."""
        return sum(int(collection.count()) for collection in self._collections.values())

    def ids(self) -> set[str]:
        """Return the identifiers of all entries."""
        return {entry_id for each in self._collections.values() for entry_id in each.get(include=[])["ids"]}

    def get(self, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
        """Return the vectors of these entries; an unknown identifier is left out."""
        found: dict[str, NDArray[np.float32]] = {}
        for collection in self._collections.values():
            for some in _portions(ids):
                got = collection.get(ids=some, include=["embeddings"])
                rows = np.asarray(got["embeddings"], dtype=np.float32)
                found |= dict(zip(got["ids"], rows, strict=True))
        return found

    def close(self) -> None:
        """Close the files and remove the private copy; closing twice does no harm."""
        self._closing()


def _client(folder: Path) -> ClientAPI:
    import chromadb
    from chromadb.config import Settings

    # Not from the environment or a .env of the user's: both may speak to another program's Chroma.
    settings = Settings(
        _env_file=None,
        anonymized_telemetry=False,
        chroma_api_impl="chromadb.api.rust.RustBindingsAPI",
        chroma_otel_collection_endpoint="",
        migrations="apply",
        allow_reset=False,
    )
    return chromadb.PersistentClient(path=str(folder), settings=settings)


def _copy(folder: Path) -> PrivateCopy:
    try:
        return PrivateCopy(folder)
    except OSError as error:
        if error.errno not in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
            raise
        raise OutOfSpace(
            f"There is no space left in {tempfile.gettempdir()} to open the library. "
            "Free some, or name another temporary folder with the variable TMPDIR."
        ) from error


def _open_collection(client: ClientAPI, kind: EntryKind) -> Collection:
    """Open a collection and ask it once, so that its index is in memory whatever happens to the files later."""
    collection = client.get_collection(_collection_name(kind), embedding_function=None)
    first = collection.get(limit=1, include=["embeddings"])
    if first["ids"]:
        collection.query(query_embeddings=first["embeddings"], n_results=1, include=[])
    return collection


def _close(client: ClientAPI, copy: PrivateCopy) -> None:
    client.close()
    copy.remove()


def _collection_name(kind: EntryKind) -> str:
    return f"{kind.value}s"


def _fields(entry: Entry) -> dict[str, str | int]:
    return {"report_id": entry.report_id, "statement": entry.statement, "theme": entry.theme, "score": entry.score}


def _filter(scope: Scope) -> dict[str, Any] | None:
    allowed: list[tuple[str, list[Any]]] = [
        ("report_id", list(scope.report_ids)),
        ("statement", [statement.word for statement in scope.statements]),
        ("theme", [theme.number for theme in scope.themes]),
        ("score", list(scope.scores)),
    ]
    conditions: list[dict[str, Any]] = [{field: {"$in": values}} for field, values in allowed if values]
    if len(conditions) > 1:
        return {"$and": conditions}
    return conditions[0] if conditions else None


def _portions(ids: Sequence[str]) -> Iterator[list[str]]:
    for start in range(0, len(ids), _PORTION):
        yield list(ids[start : start + _PORTION])
