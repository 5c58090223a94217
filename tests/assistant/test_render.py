"""Answers, hits and comparisons as text and as JSON."""

from __future__ import annotations

from indexer.report import Hit

from assistant.answer import Answer, AnswerStatus, Citation, Comparison, Coverage, Finding
from assistant.question import Question
from assistant.render import answer_values, answer_with_sources, comparison_text, comparison_values, search_values
from tests.assistant.passages import passage_of

ALDERWICK, BRACKMOOR = "Alderwick Council", "Brackmoor Council"
PASSAGE = passage_of("Nurses visited farms. Vans came each week.")
QUESTION = Question("Who visits?", "Who visits?")
COVERAGE = Coverage((ALDERWICK,), (BRACKMOOR,))
ANSWERED = Answer(
    QUESTION,
    AnswerStatus.ANSWERED,
    (Finding("Nurses visited farms.", ALDERWICK, (Citation(1, PASSAGE, 0, 21),)),),
    coverage=COVERAGE,
    seconds=0.25,
)
REFUSED = Answer(QUESTION, AnswerStatus.NOT_IN_REPORTS, reason="It is not there.", nearest=(Hit(PASSAGE, 0.123456),))
HIT = {
    "passage_id": "alderwick/safeguarding/0",
    "report": ALDERWICK,
    "council": ALDERWICK,
    "section": "Safeguarding",
    "score": 3,
    "source": "alderwick/safeguarding.txt",
    "text": "Nurses visited farms. Vans came each week.",
    "relevance": 0.1235,
}


def test_an_answer_as_json() -> None:
    assert answer_values(ANSWERED, 7) == {
        "id": 7,
        "question": "Who visits?",
        "status": "answered",
        "text": "“Nurses visited farms.” [1]\nAlderwick Council: Safeguarding, score 3, good standard\n\n"
        "Found in 1 of 2 reports; no evidence found in: Brackmoor Council.",
        "findings": [{"text": "Nurses visited farms.", "citations": [1], "council": ALDERWICK}],
        "citations": [
            {
                "number": 1,
                "passage_id": "alderwick/safeguarding/0",
                "council": ALDERWICK,
                "section": "Safeguarding",
                "theme": "How the local authority ensures safety in the system",
                "score": 3,
                "source": "alderwick/safeguarding.txt",
                "url": None,
                "quote": "Nurses visited farms.",
                "start": 0,
                "end": 21,
                "passage": "Nurses visited farms. Vans came each week.",
            }
        ],
        "coverage": {"reports_searched": 2, "with_evidence": [ALDERWICK], "without_evidence": [BRACKMOOR]},
        "seconds": 0.25,
        "reason": "",
        "understood": "",
        "nearest": [],
    }


def test_a_refusal_as_json() -> None:
    values = answer_values(REFUSED)
    assert (values["id"], values["status"], values["reason"]) == (None, "not_in_reports", "It is not there.")
    assert (values["findings"], values["citations"], values["nearest"]) == ([], [], [HIT])


def test_a_search_as_json() -> None:
    assert search_values("farms", [Hit(PASSAGE, 0.123456)], "a") == {"id": "a", "query": "farms", "hits": [HIT]}


def test_a_comparison_as_json() -> None:
    comparison = Comparison("Who visits?", ((ALDERWICK, ANSWERED), (BRACKMOOR, REFUSED)), COVERAGE, 0.5)
    assert comparison_values(comparison) == {
        "question": "Who visits?",
        "cells": [{"council": ALDERWICK, **answer_values(ANSWERED)}, {"council": BRACKMOOR, **answer_values(REFUSED)}],
        "coverage": {"reports_searched": 2, "with_evidence": [ALDERWICK], "without_evidence": [BRACKMOOR]},
        "seconds": 0.5,
    }
    assert comparison_text(comparison).endswith("1 of 2 councils have evidence.")


def test_an_answer_as_text_has_its_sources() -> None:
    assert answer_with_sources(ANSWERED).endswith("Sources\n[1] alderwick/safeguarding.txt (alderwick/safeguarding/0)")
    assert answer_with_sources(REFUSED).endswith(
        "Nearest passages (not an answer)\n- Alderwick Council: Safeguarding, score 3, good standard\n"
        "  Nurses visited farms. Vans came each week."
    )
