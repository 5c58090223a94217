"""Words, their stems, and the phrases that mean the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.wording import Vocabulary, load_vocabulary, stem, stems_of


@pytest.mark.parametrize(
    ("word", "stemmed"),
    [
        pytest.param("Assessments", "assess", id="plural"),
        pytest.param("council’s", "council", id="possessive"),
        pytest.param("three", "3", id="numeral in words"),
        pytest.param("1,147", "1147", id="thousands"),
        pytest.param("Café", "cafe", id="accent"),
    ],
)
def test_a_word_is_stemmed(word: str, stemmed: str) -> None:
    assert stem(word) == stemmed


def test_figures_keep_their_signs() -> None:
    assert stems_of("81% paid £21.10, in 3-conversation form") == (
        "81%",
        "paid",
        "£21.10",
        "in",
        "3",
        "convers",
        "form",
    )


@pytest.mark.parametrize(
    ("question", "words", "names"),
    [
        pytest.param("What did they say about carers?", ["carers"], [], id="only what is asked about"),
        pytest.param("How big is the DoLS backlog?", ["big", "DoLS", "backlog"], ["DoLS"], id="abbreviation is a name"),
        pytest.param("Who is Dana Whitlow?", ["Dana", "Whitlow"], ["Dana", "Whitlow"], id="names"),
        pytest.param("Does IT help us?", ["IT", "help"], ["IT"], id="IT and not it"),
        pytest.param("81%", ["81%"], ["81%"], id="figure"),
        pytest.param("Reablement", ["Reablement"], [], id="a capital at the beginning"),
    ],
)
def test_a_question_is_made_of_terms(question: str, words: list[str], names: list[str]) -> None:
    terms = load_vocabulary().terms_of(question)
    assert [term.words for term in terms] == words
    assert [term.words for term in terms if term.is_name] == names


@pytest.mark.parametrize(
    ("question", "text"),
    [
        pytest.param("PSW", "The Principal Social Worker left.", id="abbreviation to words"),
        pytest.param("principal social worker", "The PSW left.", id="words to abbreviation"),
        pytest.param("backlog", "914 people were waiting.", id="backlog"),
        pytest.param("hourly", "It paid £20 an hour.", id="hourly"),
        pytest.param("overspend", "The budget was overspent.", id="overspent"),
        pytest.param("home care", "Domiciliary care was scarce.", id="home care"),
        pytest.param("co-production", "Strategies were coproduced.", id="coproduction"),
        pytest.param("three conversations", "the 3-conversation model", id="numerals"),
        pytest.param("paid", "They pay more.", id="irregular form"),
    ],
)
def test_words_that_mean_the_same_find_each_other(question: str, text: str) -> None:
    stems = stems_of(text)
    terms = load_vocabulary().terms_of(question)
    assert [term.stands_in(stems, frozenset(stems)) for term in terms] == [True] * len(terms)


def test_overdue_is_not_merely_waiting() -> None:
    """A person who waits for an assessment is not overdue a review."""
    (term,) = load_vocabulary().terms_of("overdue")
    stems = stems_of("423 people were waiting")
    assert not term.stands_in(stems, frozenset(stems))


def test_a_user_adds_words(tmp_path: Path) -> None:
    extra = tmp_path / "words.txt"
    extra.write_text("# ours\nRapid Response / hot team\n", encoding="utf-8")
    (term,) = load_vocabulary(extra).terms_of("hot team")
    assert term.phrases == ("hot team", "Rapid Response")


def test_places_of_a_term() -> None:
    vocabulary = Vocabulary([["PSW", "principal social worker"]])
    (term,) = vocabulary.terms_of("PSW")
    assert term.places_in(stems_of("The PSW met the principal social worker")) == [1, 4]
