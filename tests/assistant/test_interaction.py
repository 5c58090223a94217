"""How near each term of a question comes to the words of a sentence, with vectors of which the cosines are known."""

from __future__ import annotations

import numpy as np
import pytest

from indexer.word_vectors import WordVectors

from assistant.interaction import TermVectors
from assistant.wording import load_vocabulary
from tests.assistant.word_vectors import words_of

# "temps" and "agency" point the same way but for 4/5 of it; "unlike" points against "temps".
MEANINGS = {
    "temps": (1.0, 0.0, 0.0),
    "agency": (0.8, 0.6, 0.0),
    "posts": (0.0, 0.0, 1.0),
    "jobs": (0.0, 0.6, 0.8),
    "unlike": (-1.0, 0.0, 0.0),
    "social": (0.0, 1.0, 0.0),
    "worker": (0.0, 0.0, 1.0),
    "principal": (1.0, 0.0, 0.0),
    "postal": (0.0, 1.0, 0.0),
    "post": (0.0, 0.0, 1.0),
}
NO_WORDS = WordVectors((), np.zeros((0, 3), dtype=np.float32))


def nearness(question: str, *sentences: str | None) -> list[list[float]]:
    terms = load_vocabulary().terms_of(question)
    vectors = TermVectors(question, terms, words_of(question, MEANINGS))
    near = vectors.nearness([None if each is None else words_of(each, MEANINGS) for each in sentences])
    assert near.shape == (len(sentences), len(terms))
    return [[round(float(value), 6) for value in row] for row in near]


@pytest.mark.parametrize(
    ("question", "sentence", "near"),
    [
        pytest.param("temps", "temps", [1.0], id="the word itself"),
        pytest.param("temps", "agency jobs", [0.8], id="the nearest word counts, and no other"),
        pytest.param("temps posts", "agency jobs", [0.8, 0.8], id="each term has its own nearest word"),
        pytest.param("posts temps", "agency", [0.0, 0.8], id="in the order of the question"),
        pytest.param("temps", "unlike", [0.0], id="what points the other way is not below nothing"),
        pytest.param("temps", "of the", [0.0], id="a sentence without words"),
        pytest.param("principal social worker", "posts", [round(1 / 3, 6)], id="a phrase has the mean of its words"),
        pytest.param("temps and TEMPS", "temps", [1.0, 1.0], id="a word twice"),
        pytest.param("postal post", "jobs", [0.6, 0.8], id="a word that begins another"),
        pytest.param("Yurts for temps", "temps", [0.0, 1.0], id="a term without a vector is near to nothing"),
    ],
)
def test_a_term_is_as_near_as_the_nearest_word(question: str, sentence: str, near: list[float]) -> None:
    assert nearness(question, sentence) == [near]


def test_each_sentence_has_its_row_and_one_without_vectors_is_near_to_nothing() -> None:
    assert nearness("temps posts", "temps", None, "jobs") == [[1.0, 0.0], [0.0, 0.0], [0.0, 0.8]]


def test_there_need_be_neither_sentences_nor_terms_nor_words() -> None:
    assert nearness("temps") == []
    no_terms = TermVectors("who are they", (), words_of("who are they", MEANINGS))
    assert no_terms.nearness([words_of("temps", MEANINGS)]).shape == (1, 0)
    terms = load_vocabulary().terms_of("temps")
    assert TermVectors("temps", terms, NO_WORDS).nearness([words_of("temps", MEANINGS)]).tolist() == [[0.0]]
