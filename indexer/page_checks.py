"""What a published page should have, and this one has not."""

from __future__ import annotations

from indexer.drafts import DraftSection, PageDraft
from indexer.report import PassageRole, SectionKind


def check_page(draft: PageDraft) -> None:
    """Note on the draft of a page what is missing."""
    if not draft.council:
        draft.report("there is no header line “<Council>: local authority assessment”")
    if not draft.sections:
        draft.report("nothing of the published shape was found")
    for section in draft.sections:
        if section.kind is SectionKind.STATEMENT:
            _check_statement(draft, section)


def _check_statement(draft: PageDraft, section: DraftSection) -> None:
    roles = {passage.role for passage in section.passages}
    if section.score is None and PassageRole.SCORE not in roles:
        draft.report(f"{section.title}: no score is printed")
    if PassageRole.FINDING not in roles:
        draft.report(f"{section.title}: there are no findings")
