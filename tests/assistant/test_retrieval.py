"""The passages that may answer, found by vectors and by words together."""

from __future__ import annotations

import pytest

from indexer.framework import Statement, Theme
from indexer.report import Hit
from indexer.scope import Scope

from assistant.assistant import Assistant
from assistant.errors import EmptyQuestion

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
