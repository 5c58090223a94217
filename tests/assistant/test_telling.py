from __future__ import annotations

import pytest

from assistant.answer import Coverage, Finding
from assistant.telling import coverage_in_words, is_verbatim, place_in_words, score_in_words
from tests.assistant.screen.fakes import ALDMERE, GOVERNANCE, QUOTE, citation


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (1, "score 1, significant shortfalls"),
        (2, "score 2, some shortfalls"),
        (3, "score 3, good standard"),
        (4, "score 4, exceptional standard"),
        (None, ""),
    ],
)
def test_scores_are_told_in_words(score: int | None, words: str) -> None:
    assert score_in_words(score) == words


def test_a_place_is_its_section_and_score() -> None:
    assert place_in_words(GOVERNANCE[3]) == "Governance, management and sustainability, score 3, good standard"


@pytest.mark.parametrize(
    ("coverage", "words"),
    [
        pytest.param(Coverage(("A",), ()), "", id="one report"),
        pytest.param(Coverage(("A", "B"), ()), "Found in 2 of 2 reports.", id="all"),
        pytest.param(
            Coverage(("A", "B"), ("C", "D")), "Found in 2 of 4 reports; no evidence found in: C, D.", id="some"
        ),
        pytest.param(Coverage((), ("A", "B")), "No evidence found in any of the 2 reports searched.", id="none"),
    ],
)
def test_coverage_is_told(coverage: Coverage, words: str) -> None:
    assert coverage_in_words(coverage) == words


def test_only_the_reports_own_words_are_verbatim() -> None:
    cited = (citation(1, GOVERNANCE[3], QUOTE),)
    assert is_verbatim(Finding(QUOTE, ALDMERE.council, cited))
    assert not is_verbatim(Finding(f"{ALDMERE.council}: {QUOTE}", ALDMERE.council, cited))
    assert not is_verbatim(Finding(QUOTE.replace("80", "81"), ALDMERE.council, cited))
