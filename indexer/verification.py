"""Reads a new generation back in a fresh process, before anybody is switched to it.

A damaged store of vectors may answer wrongly, crash, or eat all memory and disk: the process has limits of its own for
each, and the builder only looks at how it ended. Run by the builder: `python -m indexer.verification FOLDER CACHE`.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from indexer.catalogue import Catalogue
from indexer.entry import Entry, EntryKind, entries_of
from indexer.errors import LibraryDamaged, OutOfSpace, VerificationFailed
from indexer.generations import CATALOGUE, VECTORS, WORDS, GenerationDamaged, check_folder
from indexer.manifest import Manifest
from indexer.scope import Scope
from indexer.vector_cache import VectorCache, text_digest
from indexer.vectors import Vectors
from indexer.word_vectors import WordIndex, WordVectors, unpack

_SAMPLE = 60
# A vector finds itself with a similarity of 1 but for rounding.
_ITSELF = 0.9999
_ALIKE = 10
_NO_SPACE = 3
_GIGABYTE = 1 << 30


def verify(folder: Path, cache: Path) -> None:
    """Verify a sealed generation in a fresh process.

    Raises:
        VerificationFailed: what is wrong, or that the process died or took too long.
        OSError: there was no space to read it back.
    """
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
    seconds = 120 + size // 1_000_000
    # Beside the generation, so that what a killed builder leaves behind is removed by the next.
    temporary = folder.resolve().with_suffix(".verification")
    temporary.mkdir(exist_ok=True)
    command = [sys.executable, "-m", "indexer.verification", str(folder.resolve()), str(cache.resolve())]
    package = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, (package, os.environ.get("PYTHONPATH"))))
    environment = {**os.environ, "PYTHONPATH": path, "TMPDIR": str(temporary), "PYTHONUTF8": "1"}
    environment |= dict.fromkeys(("TEMP", "TMP"), str(temporary))
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise _failed(f"reading it back took more than {seconds} seconds") from None
    finally:
        shutil.rmtree(temporary, ignore_errors=True)
    if done.returncode == _NO_SPACE:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(temporary))
    if done.returncode:
        lines = done.stdout.strip().splitlines() or done.stderr.strip().splitlines()
        raise _failed(lines[-1] if lines else f"the process that read it back ended with status {done.returncode}")


def find_faults(folder: Path, cache: Path) -> Iterator[str]:
    """Yield what is wrong with a sealed generation, one line each; nothing where it is as it must be."""
    try:
        manifest = check_folder(folder)
        vectors = Vectors(folder / VECTORS)
    except (GenerationDamaged, LibraryDamaged) as error:
        yield str(error)
        return
    catalogue = Catalogue(folder / CATALOGUE)
    try:
        entries = [entry for passage in catalogue.passages() for entry in entries_of(passage)]
        yield from _wrong_amounts(manifest, catalogue, len(entries))
        yield from (f"passage {passage} does not stand in its file" for passage in catalogue.misplaced())
        if vectors.count() != len(entries) or vectors.ids() != {entry.entry_id for entry in entries}:
            yield "the vectors are not those of the catalogue's passages"
        with VectorCache(cache) as kept:
            yield from _not_finding_themselves(manifest, entries, vectors, kept)
            yield from _wrong_words(manifest, entries, folder / WORDS, kept)
    finally:
        catalogue.close()
        vectors.close()


def _wrong_amounts(manifest: Manifest, catalogue: Catalogue, entries: int) -> Iterator[str]:
    counts, said = catalogue.counts(), manifest.amounts
    for what, found, expected in (
        ("reports", counts.reports, said.reports),
        ("sections", counts.sections, said.sections),
        ("passages", counts.passages, said.passages),
        ("entries", entries, said.entries),
    ):
        if found != expected:
            yield f"it holds {found} {what} instead of {expected}"
    if {page.digest for page in catalogue.pages()} != {source.digest for source in manifest.sources}:
        yield "its pages are not those that were read"


def _not_finding_themselves(
    manifest: Manifest, entries: list[Entry], vectors: Vectors, cache: VectorCache
) -> Iterator[str]:
    """Yield which of a sample of entries, asked for by their own vectors, are not among those that are just like them.

    Where more entries are alike than are asked for, any of them will do.
    """
    sample = _sample(manifest, entries)
    own = cache.get_many(manifest.model.fingerprint, {text_digest(entry.text) for entry in sample})
    for entry in sample:
        vector = own.get(text_digest(entry.text))
        if vector is None:
            yield f"the vector of {entry.entry_id} is not in the cache"
            continue
        found = vectors.nearest(vector, entry.kind, Scope(), _ALIKE)
        alike = {entry_id for entry_id, similarity in found if similarity >= _ITSELF}
        if entry.entry_id not in alike and len(alike) < _ALIKE:
            yield f"{entry.entry_id} does not find itself"


def _wrong_words(manifest: Manifest, entries: list[Entry], path: Path, cache: VectorCache) -> Iterator[str]:
    """Yield which sentences have no words, or others than were made of them; the latter of a sample."""
    sentences = [entry for entry in entries if entry.kind is EntryKind.SENTENCE]
    try:
        words = WordIndex(path)
    except sqlite3.Error as error:
        yield f"its {path.name} cannot be read: {error}"
        return
    try:
        if words.ids() != {sentence.entry_id for sentence in sentences}:
            yield "the words are not those of the catalogue's sentences"
        sample = _sample(manifest, sentences)
        made = cache.get_words(manifest.model.fingerprint, {text_digest(sentence.text) for sentence in sample})
        found = words.of([sentence.entry_id for sentence in sample])
        for sentence in sample:
            packed, held = made.get(text_digest(sentence.text)), found.get(sentence.entry_id)
            if packed is None:
                yield f"the words of {sentence.entry_id} are not in the cache"
            elif held and not _are_the_same(held, unpack(packed)):
                yield f"{sentence.entry_id} has the words of another sentence"
    except (sqlite3.Error, ValueError) as error:
        yield f"its {path.name} cannot be read: {error}"
    finally:
        words.close()


def _are_the_same(one: WordVectors, other: WordVectors) -> bool:
    return one.spans == other.spans and np.array_equal(one.vectors, other.vectors)


def _sample(manifest: Manifest, entries: Sequence[Entry]) -> list[Entry]:
    return random.Random(manifest.number).sample(entries, min(_SAMPLE, len(entries)))


def limit_this_process(size: int) -> None:
    """Bound memory and the size of files, for a generation of `size` bytes; Windows knows no such limits."""
    try:
        import resource
    except ImportError:
        return
    for kind, limit in ((resource.RLIMIT_AS, 4 * _GIGABYTE + 8 * size), (resource.RLIMIT_FSIZE, _GIGABYTE + 2 * size)):
        highest = resource.getrlimit(kind)[1]
        resource.setrlimit(kind, (limit if highest == resource.RLIM_INFINITY else min(limit, highest), highest))


def main(arguments: list[str]) -> int:
    """Print what is wrong with a generation; the exit status is 0 if nothing is, 3 if the disk is full."""
    folder, cache = map(Path, arguments)
    limit_this_process(sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()))
    try:
        faults = list(find_faults(folder, cache))
    except OutOfSpace:
        return _NO_SPACE
    if faults:
        more = f" (and {len(faults) - 1} more faults)" if len(faults) > 1 else ""
        sys.stdout.write(f"{faults[0]}{more}\n")
    return 1 if faults else 0


def _failed(reason: str) -> VerificationFailed:
    return VerificationFailed(
        f"The new generation did not read back as it was written: {reason}. The library as it was is kept. "
        "Run the build again; if it fails again, check the disk."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
