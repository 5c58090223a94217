"""The vectors of a generation's entries: from the cache where it has them, else embedded now and kept in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from indexer.build_summary import Progress
from indexer.embedding import Embedder, ModelFolder
from indexer.entry import Entry
from indexer.vector_cache import VectorCache, text_digest

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Texts embedded between two commits to the cache: what a killed build loses at most.
_COMMITTED_TOGETHER = 128


@dataclass(frozen=True, slots=True)
class Embedded:
    """One vector an entry, as rows; and how many different texts were embedded now, and how many were in the cache."""

    vectors: NDArray[np.float32]
    new: int = 0
    reused: int = 0


def embed_entries(entries: Sequence[Entry], model: ModelFolder, cache: VectorCache, progress: Progress) -> Embedded:
    """Embed the texts that the cache lacks; the model is loaded only if there are any."""
    if not entries:
        return Embedded(np.zeros((0, 0), dtype=np.float32))
    texts = {text_digest(entry.text): entry.text for entry in entries}
    vectors = cache.get_many(model.fingerprint, texts)
    reused = len(vectors)
    # Texts of like length are embedded together, so that little of a batch is padding.
    missing = sorted(texts.keys() - vectors.keys(), key=lambda digest: (len(texts[digest]), digest))
    if missing:
        progress("loading the model", 0, 1)
        embedder = Embedder(model)
        embedder.load()
        for start in range(0, len(missing), _COMMITTED_TOGETHER):
            progress("embedding", start, len(missing))
            some = missing[start : start + _COMMITTED_TOGETHER]
            made = dict(zip(some, embedder.embed([texts[digest] for digest in some]), strict=True))
            cache.put_many(model.fingerprint, made)
            vectors |= made
        progress("embedding", len(missing), len(missing))
    rows = np.stack([vectors[text_digest(entry.text)] for entry in entries])
    return Embedded(rows, new=len(missing), reused=reused)
