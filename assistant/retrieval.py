"""A question to candidates: the passages that may answer it, found by vectors and by words together.

Three relevances are fused, each over all candidates: the question against the passage, against the passage's best
sentence, and the words they share (BM25). The weights and the z-scores come from an experiment with this model on SQuAD
that was made before this project and has not been repeated in it; docs/adr/0003 gives its figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.catalogue import Catalogue
from indexer.entry import EntryKind
from indexer.report import Hit, Passage
from indexer.scope import Scope
from indexer.vectors import Vectors

from assistant.wording import Term

PASSAGE_WEIGHT, WORDS_WEIGHT, SENTENCE_WEIGHT = 0.3, 0.3, 0.4
_NEAREST_PASSAGES = 30
_NEAREST_SENTENCES = 60
_BY_WORDS = 40

Vector = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with what was found about it: cosines of the passage and of each of its sentences with the question."""

    passage: Passage
    relevance: float
    passage_cosine: float
    sentence_cosines: tuple[float, ...]

    @property
    def hit(self) -> Hit:
        """The passage with its relevance."""
        return Hit(self.passage, self.relevance)


class Retrieval:
    """Searches one generation of the library."""

    def __init__(self, catalogue: Catalogue, vectors: Vectors) -> None:
        """Take the two indexes of a generation."""
        self._catalogue = catalogue
        self._vectors = vectors

    def search(self, question: Vector, terms: Sequence[Term], scope: Scope, limit: int) -> list[Candidate]:
        """Return at most `limit` candidates within a scope, most relevant first. `question` has length one."""
        phrases = list(dict.fromkeys(phrase for term in terms for phrase in term.phrases))
        by_words = dict(self._catalogue.lexical(phrases, scope, _BY_WORDS))
        found = dict.fromkeys(by_words)
        nearest = self._vectors.nearest(question, EntryKind.PASSAGE, scope, _NEAREST_PASSAGES)
        found.update(dict.fromkeys(passage_id for passage_id, _ in nearest))
        nearest = self._vectors.nearest(question, EntryKind.SENTENCE, scope, _NEAREST_SENTENCES)
        found.update(dict.fromkeys(entry_id.rpartition("#")[0] for entry_id, _ in nearest))
        passages = list(self._catalogue.passages_by_id(list(found)).values())
        return self._ranked(question, passages, by_words)[:limit]

    def _ranked(self, question: Vector, passages: Sequence[Passage], by_words: dict[str, float]) -> list[Candidate]:
        if not passages:
            return []
        ids = [entry for passage in passages for entry in _entries(passage)]
        vectors = self._vectors.get(ids)
        cosines = {entry: float(vector @ question) for entry, vector in vectors.items()}
        whole = np.array([cosines.get(passage.passage_id, 0.0) for passage in passages])
        sentences = [tuple(cosines.get(entry, 0.0) for entry in _entries(passage)[1:]) for passage in passages]
        best = np.array([max(found, default=0.0) for found in sentences])
        words = np.array([by_words.get(passage.passage_id, 0.0) for passage in passages])
        fused = PASSAGE_WEIGHT * _z(whole) + WORDS_WEIGHT * _z(words) + SENTENCE_WEIGHT * _z(best)
        order = sorted(range(len(passages)), key=lambda at: (-fused[at], passages[at].passage_id))
        return [Candidate(passages[at], float(fused[at]), float(whole[at]), sentences[at]) for at in order]


def _entries(passage: Passage) -> list[str]:
    return [passage.passage_id, *(f"{passage.passage_id}#{number}" for number in range(len(passage.sentences)))]


def _z(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how many standard deviations each value is from the mean; all 0 where the values are alike."""
    spread = float(values.std())
    return (values - values.mean()) / spread if spread > 1e-9 else np.zeros_like(values)
