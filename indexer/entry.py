"""What is embedded: each finding passage under its headings, and each of its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from indexer.report import Passage, PassageRole


class EntryKind(StrEnum):
    """Whether a vector stands for a whole passage or for one sentence of it."""

    PASSAGE = "passage"
    SENTENCE = "sentence"


@dataclass(frozen=True, slots=True)
class Entry:
    """One text to embed, with the fields that a search can be confined by; `statement` is a statement's word or ""."""

    entry_id: str
    kind: EntryKind
    text: str
    report_id: str
    statement: str
    theme: int  # 0 where the section has none
    score: int  # 0 where none is printed: a filter field, never shown


def entries_of(passage: Passage) -> Iterator[Entry]:
    """Yield the entries of a passage: `<passage_id>` for the whole, `<passage_id>#<n>` for its sentence n, from 0.

    Only findings are embedded: the lines that are the same in every report are no evidence about a council.
    """
    if passage.role is not PassageRole.FINDING:
        return
    section = passage.section
    fields = {
        "report_id": section.report.report_id,
        "statement": section.statement.word if section.statement else "",
        "theme": section.theme.number if section.theme else 0,
        "score": section.score or 0,
    }

    def entry(suffix: str, kind: EntryKind, text: str) -> Entry:
        return Entry(passage.passage_id + suffix, kind, text, **fields)  # type: ignore[arg-type]

    heading = " › ".join((section.title, *passage.trail))
    yield entry("", EntryKind.PASSAGE, f"{heading}\n{passage.text}")
    for number, (start, end) in enumerate(passage.sentences):
        yield entry(f"#{number}", EntryKind.SENTENCE, passage.text[start:end])
