"""Vectors of words in three dimensions, made by hand: their cosines can be told without a model."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from indexer.word_vectors import WordVectors
from indexer.words import word_spans


def words_of(text: str, meanings: Mapping[str, tuple[float, float, float]]) -> WordVectors:
    """Return a row of length 1 for each word of a text that has a meaning; the others have no row, as small words."""
    spans = [(start, end) for start, end in word_spans(text) if text[start:end].casefold() in meanings]
    rows = [meanings[text[start:end].casefold()] for start, end in spans]
    vectors = np.array(rows, dtype=np.float32).reshape(-1, 3)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return WordVectors(tuple(spans), (vectors / np.where(lengths, lengths, 1.0)).astype(np.float32))
