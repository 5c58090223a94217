"""Whether words of a label stand in a text, in a quote, in an answer."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from assistant.answer import Answer, Finding
from assistant.evaluation.labelled import Gold

_ALIKE = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})


def folded(text: str) -> str:
    """Return a text as it is compared: without capitals, white space as one space, plain quotation marks and dashes."""
    plain = unicodedata.normalize("NFKC", text).translate(_ALIKE)
    return " ".join(plain.casefold().split())


def holds(gold: Gold, source: str, text: str) -> bool:
    """Say whether a text of a source holds gold words, as whole words: "2% rise" does not stand in "12% rise"."""
    words = rf"(?<!\w)(?<!\d[.,]){re.escape(folded(gold.phrase))}(?!\w|[.,]\d)"
    return gold.source == source and bool(re.search(words, folded(text)))


def rank_of(gold: Sequence[Gold], texts: Sequence[tuple[str, str]]) -> int | None:
    """Return the place, from 1, of the first (source, text) that holds gold words; None where none does."""
    return next((place for place, text in enumerate(texts, start=1) if any(holds(each, *text) for each in gold)), None)


def shows(answer: Answer, gold: Gold) -> bool:
    """Say whether an answer quotes gold words."""
    return any(finding_shows(finding, gold) for finding in answer.findings)


def finding_shows(finding: Finding, gold: Gold) -> bool:
    """Say whether a finding quotes gold words."""
    return any(holds(gold, citation.passage.section.source, citation.quote) for citation in finding.citations)
