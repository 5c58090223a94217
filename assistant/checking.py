"""Drafts to findings: what is not in its passage, in its file and about the right council does not reach the reader."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence

from indexer.report import Passage

from assistant.answer import Citation, DraftFinding, Finding, Quote

_log = logging.getLogger(__name__)


def check(
    drafts: Iterable[DraftFinding], councils: Sequence[str], stands_in_file: Callable[[Passage], bool]
) -> tuple[Finding, ...]:
    """Return the findings that hold, their citations numbered from 1 in order; each failure is logged and left out.

    A draft holds where every quote is of a passage about the draft's council, that council is among those searched,
    and the passage stands in its file character for character. Equal quotes are given once.
    """
    findings: list[Finding] = []
    seen: set[tuple[str, int, int]] = set()
    number = 0
    for draft in drafts:
        faults = [fault for quote in draft.quotes if (fault := _fault(draft, quote, councils, stands_in_file))]
        if faults:
            _log.error("a finding is withheld: %s", "; ".join(faults))
            continue
        places = {(quote.passage.passage_id, quote.start, quote.end) for quote in draft.quotes}
        if places <= seen:
            continue
        seen |= places
        citations = tuple(
            Citation(number + at, quote.passage, quote.start, quote.end)
            for at, quote in enumerate(draft.quotes, start=1)
        )
        number += len(citations)
        text = draft.text or " ".join(quote.text for quote in draft.quotes)
        findings.append(Finding(text, draft.council, citations))
    return tuple(findings)


def _fault(
    draft: DraftFinding, quote: Quote, councils: Sequence[str], stands_in_file: Callable[[Passage], bool]
) -> str:
    passage = quote.passage
    if passage.council != draft.council:
        return f"{passage.passage_id} speaks of {passage.council}, not of {draft.council}"
    if draft.council not in councils:
        return f"{draft.council} was not asked about"
    if not stands_in_file(passage):
        return f"{passage.passage_id} does not stand in {passage.section.source}"
    return ""
