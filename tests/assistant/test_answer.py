"""The nouns of answering refuse what cannot be."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, AnswerStatus, Citation, Coverage, Finding, Quote, coverage_of
from assistant.question import Question
from tests.assistant.passages import passage_of

PASSAGE = passage_of("Nurses visited farms.")


@pytest.mark.parametrize(
    ("start", "end"), [(-1, 3), (3, 3), (5, 4), (0, 22)], ids=["before", "empty", "turned", "after"]
)
def test_a_quote_lies_within_its_passage(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="no quote at"):
        Quote(PASSAGE, start, end)
    with pytest.raises(ValueError, match="no quote at"):
        Citation(1, PASSAGE, start, end)


def test_a_finding_needs_a_citation_of_its_own_council() -> None:
    with pytest.raises(ValueError, match="needs a citation"):
        Finding("Nurses visited farms.", "Alderwick Council", ())
    with pytest.raises(ValueError, match="cites another council"):
        Finding("Nurses visited farms.", "Brackmoor Council", (Citation(1, PASSAGE, 0, 21),))


def test_an_answer_holds_the_citations_of_its_findings_in_order() -> None:
    first, second = Citation(1, PASSAGE, 0, 6), Citation(2, PASSAGE, 7, 21)
    findings = (Finding("a", "Alderwick Council", (first,)), Finding("b", "Alderwick Council", (second,)))
    assert Answer(Question("?", "?"), AnswerStatus.ANSWERED, findings).citations == (first, second)


def test_coverage_keeps_the_order_of_what_was_searched() -> None:
    coverage = coverage_of(["B", "A", "C", "A"], ["C", "B", "X"])
    assert coverage == Coverage(("B", "C"), ("A",))
    assert coverage.reports_searched == 3
