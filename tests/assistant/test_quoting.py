"""Which sentences are shown, and where a quote begins and ends."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.report import Passage

from assistant.evidence import Evidence
from assistant.quoting import quote_findings
from tests.assistant.passages import passage_of

ALDERWICK, BRACKMOOR = "Alderwick Council", "Brackmoor Council"


def evidence_of(passage: Passage, *strengths: float) -> list[Evidence]:
    return [Evidence(passage, number, 1.0, strength, ()) for number, strength in enumerate(strengths)]


def quoted(evidence: Sequence[Evidence], *councils: str) -> list[tuple[str, list[str]]]:
    drafts = quote_findings(evidence, councils)
    return [(draft.council, [quote.text for quote in draft.quotes]) for draft in drafts]


def test_the_best_comes_first_what_adjoins_is_joined_and_what_does_not_answer_is_left_out() -> None:
    passage = passage_of("Farms were visited. Nurses drove vans. Bins were full.")
    elsewhere = passage_of("Trains ran late.", number=1)
    evidence = [*evidence_of(passage, 0.6, 0.7, 0.4), *evidence_of(elsewhere, 0.65)]
    assert quoted(evidence, ALDERWICK) == [
        (ALDERWICK, ["Farms were visited. Nurses drove vans."]),
        (ALDERWICK, ["Trains ran late."]),
    ]


def test_a_sentence_that_leans_back_brings_the_one_before() -> None:
    passage = passage_of("Financial assessments were slow. It took 38 days.")
    assert quoted(evidence_of(passage, 0.1, 0.8), ALDERWICK) == [
        (ALDERWICK, ["Financial assessments were slow. It took 38 days."])
    ]


def test_no_point_is_made_twice() -> None:
    first = passage_of("Nurses visited remote farms each week.", number=1)
    again = passage_of("Each week nurses visited the remote farms.", number=2)
    assert quoted([*evidence_of(first, 0.9), *evidence_of(again, 0.8)], ALDERWICK) == [
        (ALDERWICK, ["Nurses visited remote farms each week."])
    ]


def test_at_most_three_of_one_council() -> None:
    texts = ("Farms were visited.", "Nurses drove vans.", "Trains ran late.", "Bins were full.")
    evidence = [
        found for n, text in enumerate(texts) for found in evidence_of(passage_of(text, number=n), 0.9 - n / 100)
    ]
    assert quoted(evidence, ALDERWICK) == [(ALDERWICK, [text]) for text in texts[:3]]


def test_each_council_that_has_an_answer_is_given_one() -> None:
    """A weaker answer of one council is not dropped for the strength of another's."""
    strong = evidence_of(passage_of("Nurses visited farms.", ALDERWICK), 0.95)
    weaker = evidence_of(passage_of("Vans came to farms.", BRACKMOOR), 0.55)
    assert quoted([*strong, *weaker], ALDERWICK, BRACKMOOR) == [
        (ALDERWICK, ["Nurses visited farms."]),
        (BRACKMOOR, ["Vans came to farms."]),
    ]


def test_evidence_of_a_council_that_was_not_asked_for_is_not_shown() -> None:
    evidence = evidence_of(passage_of("Nurses visited farms.", BRACKMOOR), 0.95)
    assert quoted(evidence, ALDERWICK) == []
