"""The fixed words in which scores, places and coverage are told, the same on every view."""

from __future__ import annotations

import re

from indexer.framework import SCORE_LABELS
from indexer.report import Passage

from assistant.answer import AnswerStatus, Coverage, Finding

REFUSALS = {
    AnswerStatus.ANSWERED: "Nothing was found",
    AnswerStatus.NOT_IN_REPORTS: "Not found in the reports",
    AnswerStatus.NO_REPORTS: "No report to answer from",
    AnswerStatus.MODEL_UNAVAILABLE: "The language model could not be reached",
}


def score_in_words(score: int | None) -> str:
    """Return a printed score and its label, as in "score 3, good standard"; empty where none is printed."""
    if score is None:
        return ""
    label = re.sub(r"^Evidence shows (an? )?", "", SCORE_LABELS[score])
    return f"score {score}, {label}"


def place_in_words(passage: Passage) -> str:
    """Return where a passage stands: its section and its score, where one is printed."""
    return ", ".join(part for part in (passage.section.title, score_in_words(passage.section.score)) if part)


def coverage_in_words(coverage: Coverage) -> str:
    """Return in how many reports evidence was found, and in which not; empty when a single report was searched."""
    if coverage.reports_searched < 2:
        return ""
    if not coverage.with_evidence:
        return f"No evidence found in any of the {coverage.reports_searched} reports searched."
    found = f"Found in {len(coverage.with_evidence)} of {coverage.reports_searched} reports"
    if not coverage.without_evidence:
        return f"{found}."
    return f"{found}; no evidence found in: {', '.join(coverage.without_evidence)}."


def is_verbatim(finding: Finding) -> bool:
    """Say whether a finding is told in the report's own words alone, so that it may stand in quotation marks."""
    quotes = " ".join(citation.quote for citation in finding.citations)
    return finding.text.split() == quotes.split()
