"""Where words begin and end, and which of them carry content."""

from __future__ import annotations

import pytest

from indexer.words import carries_content, word_spans


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Carers waited.", ["Carers", "waited"], id="words"),
        pytest.param("£3,200.50 is 28% of it", ["£3,200.50", "is", "28%", "of", "it"], id="figures"),
        pytest.param("the council’s staff don't", ["the", "council’s", "staff", "don't"], id="apostrophes"),
        pytest.param("well-being, and/or S42", ["well", "being", "and", "or", "S42"], id="parted and joined"),
        pytest.param("on 3rd May in 2024/25", ["on", "3", "rd", "May", "in", "2024", "25"], id="dates"),
        pytest.param("Café Ŵyn snake_case", ["Café", "Ŵyn", "snake", "case"], id="letters of other alphabets"),
        pytest.param(" — … _ '", [], id="no words"),
    ],
)
def test_words_of_a_text(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in word_spans(text)] == words


@pytest.mark.parametrize("word", ["the", "The", "of", "they", "could", "wouldn", "because", "it’s", "us", "I"])
def test_grammar_carries_no_content(word: str) -> None:
    assert carries_content(word) is (word == "wouldn")


@pytest.mark.parametrize("word", ["carers", "not", "no", "without", "28%", "US", "IT", "waited", "2"])
def test_content_and_negation_is_kept(word: str) -> None:
    assert carries_content(word)
