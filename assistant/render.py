"""Answers, hits and comparisons as text and as JSON values. Pure: nothing is looked up here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from indexer.report import Hit

from assistant.answer import Answer, Citation, Comparison, Coverage, Finding
from assistant.inert import one_line
from assistant.telling import coverage_in_words, is_verbatim, place_in_words

Values = dict[str, Any]


def answer_values(answer: Answer, answer_id: object = None) -> Values:
    """Return an answer as JSON values; the keys are a public interface."""
    return {
        "id": answer_id,
        "question": answer.question.asked,
        "status": answer.status.value,
        "text": answer_text(answer),
        "findings": [
            {
                "text": finding.text,
                "citations": [citation.number for citation in finding.citations],
                "council": finding.council,
            }
            for finding in answer.findings
        ],
        "citations": [_citation_values(citation) for citation in answer.citations],
        "coverage": _coverage_values(answer.coverage),
        "seconds": answer.seconds,
        "reason": answer.reason,
        "understood": answer.question.understood,
        "nearest": [hit_values(hit) for hit in answer.nearest],
    }


def _citation_values(citation: Citation) -> Values:
    section = citation.passage.section
    return {
        "number": citation.number,
        "passage_id": citation.passage.passage_id,
        "council": citation.passage.council,
        "section": section.title,
        "theme": section.theme.title if section.theme else None,
        "score": section.score,
        "source": section.source,
        "url": section.url or None,
        "quote": citation.quote,
        "start": citation.start,
        "end": citation.end,
        "passage": citation.passage.text,
    }


def _coverage_values(coverage: Coverage) -> Values:
    return {
        "reports_searched": coverage.reports_searched,
        "with_evidence": list(coverage.with_evidence),
        "without_evidence": list(coverage.without_evidence),
    }


def hit_values(hit: Hit) -> Values:
    """Return a hit as JSON values."""
    section = hit.passage.section
    return {
        "passage_id": hit.passage.passage_id,
        "report": section.report.title,
        "council": hit.passage.council,
        "section": section.title,
        "score": section.score,
        "source": section.source,
        "text": hit.passage.text,
        "relevance": round(hit.relevance, 4),
    }


def search_values(query: str, hits: Sequence[Hit], search_id: object = None) -> Values:
    """Return the hits of a search as JSON values."""
    return {"id": search_id, "query": query, "hits": [hit_values(hit) for hit in hits]}


def comparison_values(comparison: Comparison) -> Values:
    """Return a comparison as JSON values: one cell for each council, in the order asked."""
    return {
        "question": comparison.question,
        "cells": [{"council": council, **answer_values(answer)} for council, answer in comparison.answers],
        "coverage": _coverage_values(comparison.coverage),
        "seconds": comparison.seconds,
    }


def answer_text(answer: Answer) -> str:
    """Return an answer as plain text, with the numbers of its citations; hidden characters are shown as marks."""
    lines = [answer.question.understood, one_line(answer.lead), *map(_finding_text, answer.findings), answer.reason]
    if answer.findings:
        lines.append(coverage_in_words(answer.coverage))
    return "\n\n".join(_visible(line) for line in lines if line)


def _visible(text: str) -> str:
    return "\n".join(one_line(line) for line in text.split("\n"))


def _finding_text(finding: Finding) -> str:
    numbers = "".join(f"[{citation.number}]" for citation in finding.citations)
    if not is_verbatim(finding):
        return f"{one_line(finding.text)} {numbers}"
    place = place_in_words(finding.citations[0].passage)
    return f"“{one_line(finding.text)}” {numbers}\n{finding.council}: {place}"


def answer_with_sources(answer: Answer) -> str:
    """Return an answer as plain text for a terminal: with its sources, or with the nearest passages."""
    parts = [answer_text(answer)]
    if answer.citations:
        parts.append("\n".join(["Sources", *map(_source_text, answer.citations)]))
    if answer.nearest:
        parts.append("Nearest passages (not an answer)\n" + "\n".join(hit_text(hit) for hit in answer.nearest))
    return "\n\n".join(parts)


def _source_text(citation: Citation) -> str:
    section = citation.passage.section
    where = one_line(f"[{citation.number}] {section.source} ({citation.passage.passage_id})")
    return f"{where}\n    {one_line(section.url)}" if section.url else where


def hit_text(hit: Hit) -> str:
    """Return a hit as plain text on two lines."""
    place = one_line(f"{hit.passage.council}: {place_in_words(hit.passage)}")
    return f"- {place}\n  {one_line(hit.passage.text)}"


def comparison_text(comparison: Comparison) -> str:
    """Return a comparison as plain text: every council, then how many have evidence."""
    parts = [
        f"{council}\n{'=' * len(council)}\n{answer_with_sources(answer)}" for council, answer in comparison.answers
    ]
    coverage = comparison.coverage
    parts.append(f"{len(coverage.with_evidence)} of {coverage.reports_searched} councils have evidence.")
    return "\n\n".join(parts)
