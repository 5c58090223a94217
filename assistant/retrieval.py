"""A question to candidates: the passages that may answer it, found by vectors and by words together.

Three relevances are fused, each over all candidates: the question against the passage, against the passage's best
sentence, and the words they share (BM25). What is found this way is then looked at word by word (`interaction`), and
weighed by `evidence`. docs/adr/0003 gives the figures.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.catalogue import Catalogue
from indexer.entry import EntryKind
from indexer.report import Passage
from indexer.scope import Scope
from indexer.vectors import Vectors
from indexer.word_vectors import WordVectors

from assistant.interaction import Nearness, TermVectors
from assistant.wording import Term

PASSAGE_WEIGHT, WORDS_WEIGHT, SENTENCE_WEIGHT = 0.3, 0.3, 0.4
_NEAREST_PASSAGES = 30
_NEAREST_SENTENCES = 60
_BY_WORDS = 40

Vector = NDArray[np.float32]
WordsOf = Callable[[Sequence[str]], Mapping[str, WordVectors]]


@dataclass(frozen=True, slots=True)
class Sought:
    """What is searched for: a question's vector, of length 1, its terms, and their vectors."""

    vector: Vector
    terms: tuple[Term, ...]
    term_vectors: TermVectors


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage with what was found about it.

    The cosines of the passage and of each of its sentences with the question; `nearness`, of shape (sentences, terms),
    tells how near each sentence comes to each term of the question.
    """

    passage: Passage
    passage_cosine: float
    sentence_cosines: tuple[float, ...]
    nearness: Nearness


class Retrieval:
    """Searches one generation of the library."""

    def __init__(self, catalogue: Catalogue, vectors: Vectors, words_of: WordsOf) -> None:
        """Take the indexes of a generation; `words_of` gives the word vectors of sentences by their identifiers."""
        self._catalogue = catalogue
        self._vectors = vectors
        self._words_of = words_of

    def search(self, sought: Sought, scope: Scope, limit: int) -> list[Candidate]:
        """Return at most `limit` candidates within a scope, those of which most is to be hoped first."""
        phrases = list(dict.fromkeys(phrase for term in sought.terms for phrase in term.phrases))
        by_words = dict(self._catalogue.lexical(phrases, scope, _BY_WORDS))
        found = dict.fromkeys(by_words)
        nearest = self._vectors.nearest(sought.vector, EntryKind.PASSAGE, scope, _NEAREST_PASSAGES)
        found.update(dict.fromkeys(passage_id for passage_id, _ in nearest))
        nearest = self._vectors.nearest(sought.vector, EntryKind.SENTENCE, scope, _NEAREST_SENTENCES)
        found.update(dict.fromkeys(entry_id.rpartition("#")[0] for entry_id, _ in nearest))
        passages = list(self._catalogue.passages_by_id(list(found)).values())
        return self._ranked(sought, passages, by_words, limit)

    def _ranked(
        self, sought: Sought, passages: Sequence[Passage], by_words: Mapping[str, float], limit: int
    ) -> list[Candidate]:
        if not passages:
            return []
        vectors = self._vectors.get([entry for passage in passages for entry in _entries(passage)])
        cosines = {entry: float(vector @ sought.vector) for entry, vector in vectors.items()}
        whole = np.array([cosines.get(passage.passage_id, 0.0) for passage in passages])
        sentences = [tuple(cosines.get(entry, 0.0) for entry in _entries(passage)[1:]) for passage in passages]
        best = np.array([max(found, default=0.0) for found in sentences])
        words = np.array([by_words.get(passage.passage_id, 0.0) for passage in passages])
        fused = PASSAGE_WEIGHT * _z(whole) + WORDS_WEIGHT * _z(words) + SENTENCE_WEIGHT * _z(best)
        order = sorted(range(len(passages)), key=lambda at: (-fused[at], passages[at].passage_id))[:limit]
        words_of = self._words_of([entry for at in order for entry in _entries(passages[at])[1:]])
        return [
            Candidate(
                passages[at],
                float(whole[at]),
                sentences[at],
                sought.term_vectors.nearness([words_of.get(entry) for entry in _entries(passages[at])[1:]]),
            )
            for at in order
        ]


def _entries(passage: Passage) -> list[str]:
    return [passage.passage_id, *(f"{passage.passage_id}#{number}" for number in range(len(passage.sentences)))]


def _z(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how many standard deviations each value is from the mean; all 0 where the values are alike."""
    spread = float(values.std())
    return (values - values.mean()) / spread if spread > 1e-9 else np.zeros_like(values)
