"""Pages for tests, made from text without a file, and what was read from them as plain values."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from indexer.page import Page
from indexer.reading.markdown import markdown_blocks
from indexer.reading.plain import plain_blocks
from indexer.sections import Shelf, assemble

LABELS = {
    1: "Evidence shows significant shortfalls",
    2: "Evidence shows some shortfalls",
    3: "Evidence shows a good standard",
    4: "Evidence shows an exceptional standard",
}


def page(text: str, source: str = "page.txt") -> Page:
    """Make a page of a text, as if it had been read from the file `source`."""
    blocks = markdown_blocks(text) if source.endswith(".md") else plain_blocks(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Page("/reports", source, len(text.encode()), 1, digest, text, tuple(blocks))


def shelf(*texts: str | tuple[str, str]) -> Shelf:
    """Read texts, or (source, text); a text by itself has a source of its own number."""
    return assemble(
        [
            page(text, f"{number}.txt") if isinstance(text, str) else page(text[1], text[0])
            for number, text in enumerate(texts, start=1)
        ]
    )


def lines(*lines: str, blank: bool = True) -> str:
    """Join lines, with blank lines between all or none."""
    return ("\n\n" if blank else "\n").join(lines) + "\n"


# One of a passage: (role, text); one of a section: (council, kind, title, score, passages).
PassageTold = tuple[str, str]
SectionTold = tuple[str, str, str, int | None, list[PassageTold]]


def told(read: Shelf) -> list[SectionTold]:
    """Tell all that was read, in order."""
    return [
        (
            section.report.council,
            section.kind.value,
            section.title,
            section.score,
            [(held.role.value, held.text) for held in read.passages if held.section is section],
        )
        for section in read.sections
    ]


def judged(read: Shelf) -> list[tuple[str, str, object, str]]:
    """Tell the printed judgements: (kind, statement's word, value, the lines that print it)."""
    return [
        (
            found.kind.value,
            found.statement.word if found.statement else "",
            next(value for value in (found.score, found.overall_score, found.rating) if value is not None),
            found.passage.text[found.start : found.end],
        )
        for found in read.judgements
    ]


def misplaced(read: Shelf, pages: Sequence[Page]) -> list[str]:
    """Return the passages that are not exactly where they claim to stand, or that overlap another."""
    texts = {held.source: held.text for held in pages}
    wrong = []
    ends: dict[str, int] = {}
    for held in sorted(read.passages, key=lambda held: (held.section.source, held.start)):
        source = held.section.source
        if texts[source][held.start : held.end] != held.text or held.start < ends.get(source, 0):
            wrong.append(held.passage_id)
        ends[source] = held.end
        within = [held.text[start:end] for start, end in held.sentences]
        if not all(sentence == sentence.strip() and sentence for sentence in within):
            wrong.append(f"{held.passage_id} sentences")
    return wrong
