"""Late interaction: how near each term of a question comes to the words of a sentence, by vectors of words in context.

A vector of a whole sentence tells its topic; the vectors of its words tell whether what was asked for is in it: "temps"
comes near "temporary staff", "translate" near "interpret". For each term the nearest word of the sentence counts
(MaxSim; Khattab and Zaharia, 2020), weighted by how rare the term is, and not each word of the question alike.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.word_vectors import WordVectors

from assistant.wording import Term

Nearness = NDArray[np.float32]


class TermVectors:
    """The terms of a question as vectors of their words, in the context of the question."""

    def __init__(self, wording: str, terms: Sequence[Term], words: WordVectors) -> None:
        """Take the question as it is searched for, its terms in order, and the vectors of its words."""
        places = _places(wording, terms)
        self._rows = [_rows_within(words, place) for place in places]
        self._vectors = words.vectors

    def nearness(self, sentences: Sequence[WordVectors | None]) -> Nearness:
        """Return an array of shape (sentences, terms): the cosine of each term with the nearest word, from 0 to 1.

        A term of several words has the mean of theirs. What has no vectors is near to nothing: 0.
        """
        near = np.zeros((len(sentences), len(self._rows)), dtype=np.float32)
        if not self._rows or not len(self._vectors):
            return near
        for row, sentence in enumerate(sentences):
            if sentence is not None and len(sentence.vectors):
                best = (self._vectors @ sentence.vectors.T).max(axis=1)
                near[row] = [best[rows].mean() if rows else 0.0 for rows in self._rows]
        return np.clip(near, 0.0, 1.0)


def _places(wording: str, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """Return where each term stands in the question, in characters; terms come in the order of the question."""
    places, at = [], 0
    for term in terms:
        start = wording.find(term.words, at)
        start = start if start >= 0 else max(0, wording.find(term.words))
        at = start + len(term.words)
        places.append((start, at))
    return places


def _rows_within(words: WordVectors, place: tuple[int, int]) -> list[int]:
    return [row for row, (start, end) in enumerate(words.spans) if start < place[1] and end > place[0]]
