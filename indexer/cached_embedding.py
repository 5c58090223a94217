"""The vectors of a generation's entries and their words: from the cache where it has them, else made now and kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.build_summary import Progress
from indexer.embedding import Embedder, ModelFolder
from indexer.entry import Entry, EntryKind
from indexer.errors import BuildFailed
from indexer.vector_cache import VectorCache, text_digest
from indexer.word_vectors import pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Texts embedded between two commits to the cache: what a killed build loses at most.
_COMMITTED_TOGETHER = 128
# Sentences whose words are in memory together while they are copied to a generation: about a megabyte.
_COPIED_TOGETHER = 256


@dataclass(frozen=True, slots=True)
class Embedded:
    """One vector an entry, as rows; and how many different texts were embedded now, and how many were in the cache."""

    vectors: NDArray[np.float32]
    new: int = 0
    reused: int = 0


def embed_entries(entries: Sequence[Entry], model: ModelFolder, cache: VectorCache, progress: Progress) -> Embedded:
    """Embed the texts that the cache lacks, and the words of sentences; the model is loaded only if there are any.

    The vectors of words are left in the cache, from which `words_of_sentences` copies them.
    """
    if not entries:
        return Embedded(np.zeros((0, 0), dtype=np.float32))
    texts = {text_digest(entry.text): entry.text for entry in entries}
    wordy = {text_digest(entry.text) for entry in entries if entry.kind is EntryKind.SENTENCE}
    vectors, with_words = cache.find(model.fingerprint, texts, wordy)
    wordless = wordy - with_words
    # Texts of like length are embedded together, so that little of a batch is padding.
    missing = sorted((texts.keys() - vectors.keys()) | wordless, key=lambda digest: (len(texts[digest]), digest))
    if missing:
        progress("loading the model", 0, 1)
        embedder = Embedder(model)
        embedder.load()
        for start in range(0, len(missing), _COMMITTED_TOGETHER):
            progress("embedding", start, len(missing))
            some = {digest: texts[digest] for digest in missing[start : start + _COMMITTED_TOGETHER]}
            made, words = _embed(some, wordless, embedder)
            cache.put_many(model.fingerprint, made, words)
            vectors |= made
        progress("embedding", len(missing), len(missing))
    rows = np.stack([vectors[text_digest(entry.text)] for entry in entries])
    return Embedded(rows, new=len(missing), reused=len(texts) - len(missing))


def _embed(
    texts: dict[bytes, str], wordless: set[bytes], embedder: Embedder
) -> tuple[dict[bytes, NDArray[np.float32]], dict[bytes, bytes]]:
    """Return the vectors of texts and the packed words of those that lack them, all by digest."""
    plain = [digest for digest in texts if digest not in wordless]
    made = dict(zip(plain, embedder.embed([texts[digest] for digest in plain]), strict=True))
    wordy = [digest for digest in texts if digest in wordless]
    vectors, words = embedder.embed_with_words([texts[digest] for digest in wordy])
    made |= zip(wordy, vectors, strict=True)
    return made, {digest: pack(texts[digest], each) for digest, each in zip(wordy, words, strict=True)}


def words_of_sentences(entries: Sequence[Entry], model: ModelFolder, cache: VectorCache) -> Iterator[tuple[str, bytes]]:
    """Yield (identifier, packed words) of each sentence among entries that were embedded, a few in memory at a time.

    Raises:
        BuildFailed: the cache was damaged since they were embedded.
    """
    sentences = [entry for entry in entries if entry.kind is EntryKind.SENTENCE]
    for start in range(0, len(sentences), _COPIED_TOGETHER):
        some = {entry.entry_id: text_digest(entry.text) for entry in sentences[start : start + _COPIED_TOGETHER]}
        words = cache.get_words(model.fingerprint, set(some.values()))
        for sentence_id, digest in some.items():
            if digest not in words:
                raise BuildFailed(
                    f"The cache of vectors {cache.path} was damaged while it was used. The library as it was is kept. "
                    "Run the build again."
                )
            yield sentence_id, words[digest]
