"""The passages that may answer, found by vectors and by words together."""

from __future__ import annotations

import pytest

from indexer.framework import Statement, Theme
from indexer.report import Hit
from indexer.scope import Scope

from assistant.assistant import Assistant
from assistant.errors import EmptyQuestion
from assistant.interaction import TermVectors
from assistant.retrieval import Candidate, Retrieval, Sought
from assistant.wording import load_vocabulary

MERROW = "Merrow City Council"


def sources_of(hits: list[Hit]) -> list[str]:
    return [hit.passage.section.source for hit in hits]


@pytest.mark.parametrize(
    ("query", "source", "words"),
    [
        pytest.param("8.4 days", "merrow-city-council/theme3-pathways.txt", "8.4 days", id="figure"),
        pytest.param(
            "clip-on gadget for staff who visit by themselves",
            "thistlewick-and-fenholt/theme4-governance.md",
            "the Wren",
            id="meaning without the words",
        ),
        pytest.param(
            "how long a section 42 enquiry takes",
            "merrow-city-council/theme3-safeguarding.txt",
            "the average S42 enquiry took 97 days",
            id="abbreviation",
        ),
    ],
)
def test_the_passage_stands_among_the_first_three(assistant: Assistant, query: str, source: str, words: str) -> None:
    hits = assistant.search(query, Scope(), 3)
    assert source in sources_of(hits)
    assert any(words in hit.passage.text for hit in hits)


def test_hits_are_in_order_and_no_more_than_asked_for(assistant: Assistant) -> None:
    hits = assistant.search("waiting for an assessment", Scope(), 7)
    assert len(hits) == 7
    assert [hit.relevance for hit in hits] == sorted((hit.relevance for hit in hits), reverse=True)
    assert len({hit.passage.passage_id for hit in hits}) == 7


@pytest.mark.parametrize(
    ("scope", "council", "expected"),
    [
        pytest.param(Scope(statements=(Statement.EQUITY,)), (), ({"equity"}, 3, None), id="statement"),
        pytest.param(Scope(scores=(1,)), (), ({"needs", "pathways"}, 1, {1}), id="score"),
        pytest.param(Scope(themes=(Theme.SAFETY,)), ("merrow",), ({"pathways", "safeguarding"}, 1, None), id="theme"),
        pytest.param(Scope(scores=(4,)), ("merrow",), (set(), 0, set()), id="nothing there"),
        pytest.param(Scope(), ("Atlantis",), (set(), 0, set()), id="no such council"),
    ],
)
def test_filters_are_hard(
    assistant: Assistant, scope: Scope, council: tuple[str, ...], expected: tuple[set[str], int, set[int] | None]
) -> None:
    hits = assistant.search("people waiting for support", scope, 50, council)
    words, councils, scores = expected
    assert {hit.passage.section.statement.word for hit in hits if hit.passage.section.statement} == words
    assert len({hit.passage.council for hit in hits}) == councils
    if scores is not None:
        assert {hit.passage.section.score for hit in hits} == scores


def test_an_empty_query_is_refused(assistant: Assistant) -> None:
    with pytest.raises(EmptyQuestion):
        assistant.search(" ", Scope(), 3)


def test_a_query_is_searched_for_in_the_councils_that_it_names(assistant: Assistant) -> None:
    hits = assistant.search("carers who waited in Merrow", Scope(), 30)
    assert len(hits) == 30
    assert {hit.passage.council for hit in hits} == {MERROW}
    assert assistant.search("carers who waited in Derby", Scope(), 30) == []
    both = assistant.search("carers in Merrow", Scope(), 30, ("Merrowdale",))
    assert both == []  # named in the query, and not chosen beside it


def test_a_query_of_words_that_only_ask_finds_nothing(assistant: Assistant) -> None:
    assert assistant.search("what did they say about it", Scope(), 3) == []


def test_the_passage_with_the_figure_asked_for_comes_first(assistant: Assistant) -> None:
    (hit,) = assistant.search("How many people were waiting for an OT assessment in Merrow?", Scope(), 1)
    assert "389 people waiting for an OT assessment" in hit.passage.text


def test_hits_of_an_understood_question_are_those_of_its_words(assistant: Assistant) -> None:
    asked = "Why did people in Merrow wait?"
    question = assistant.ask(asked).question
    hits = assistant.hits(question, Scope(), 5)
    assert hits == assistant.search(asked, Scope(), 5)
    assert {hit.passage.council for hit in hits} == {MERROW}


# What stands behind a hit


@pytest.fixture(scope="module")
def found(assistant: Assistant) -> tuple[Sought, list[Candidate]]:
    """Return what is sought by a question, and the candidates of Merrow for it."""
    wording = "How long did people wait for an S42 enquiry?"
    with assistant.library.reading() as generation:
        embedder = assistant.library.embedder(generation)
        terms = load_vocabulary().terms_of(wording)
        vectors, words = embedder.embed_with_words([wording])
        sought = Sought(vectors[0], terms, TermVectors(wording, terms, words[0]))
        retrieval = Retrieval(generation.catalogue, generation.vectors, generation.words.of)
        (report,) = (each for each in generation.catalogue.reports() if each.council == MERROW)
        return sought, retrieval.search(sought, Scope(report_ids=(report.report_id,)), 20)


def test_candidates_are_of_the_scope_and_each_comes_once(found: tuple[Sought, list[Candidate]]) -> None:
    _, candidates = found
    assert len(candidates) == 20
    assert len({each.passage.passage_id for each in candidates}) == 20
    assert {each.passage.council for each in candidates} == {MERROW}


def test_each_sentence_has_its_cosine_and_its_nearness_to_each_term(found: tuple[Sought, list[Candidate]]) -> None:
    sought, candidates = found
    for each in candidates:
        assert len(each.sentence_cosines) == len(each.passage.sentences)
        assert each.nearness.shape == (len(each.passage.sentences), len(sought.terms))
        assert each.nearness.min() >= 0
        assert each.nearness.max() <= 1
        assert -1 <= each.passage_cosine <= 1


def test_the_sentence_that_holds_the_words_comes_nearest_to_them(found: tuple[Sought, list[Candidate]]) -> None:
    sought, candidates = found
    (told,) = (each for each in candidates if "the average S42 enquiry took 97 days" in each.passage.text)
    texts = [told.passage.text[start:end] for start, end in told.passage.sentences]
    place = [term.words for term in sought.terms].index("S42")
    nearest = int(told.nearness[:, place].argmax())
    assert "S42 enquiry" in texts[nearest]
    assert told in candidates[:3]


def test_without_vectors_of_words_nothing_is_near_and_the_order_is_the_same(
    assistant: Assistant, found: tuple[Sought, list[Candidate]]
) -> None:
    """Words are looked at after candidates are ranked: a sentence of which none are kept is still a candidate."""
    sought, candidates = found
    with assistant.library.reading() as generation:
        scope = Scope(report_ids=(candidates[0].passage.section.report.report_id,))
        bare = Retrieval(generation.catalogue, generation.vectors, lambda ids: {}).search(sought, scope, 20)
    assert [each.passage.passage_id for each in bare] == [each.passage.passage_id for each in candidates]
    assert all(not each.nearness.any() for each in bare)


def test_where_nothing_is_in_scope_there_are_no_candidates(
    assistant: Assistant, found: tuple[Sought, list[Candidate]]
) -> None:
    sought, _ = found
    with assistant.library.reading() as generation:
        retrieval = Retrieval(generation.catalogue, generation.vectors, generation.words.of)
        assert retrieval.search(sought, Scope(report_ids=("no-such-report",)), 20) == []
