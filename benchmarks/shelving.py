"""The documents of a collection as files that the library indexes, and the way back from a passage to its document.

A file for each document would be a report for each: of two that say the same, the library would leave one out as the
same page stored twice, and a document without a title would be headed by the name of its file. So a file holds many
documents, each a section under its own heading.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path

from indexer.report import Passage

from benchmarks.collection import Document

DOCUMENTS_A_FILE = 100
# The heading of a document without a title: the same for all, so that it tells none of them from another.
UNTITLED = "Document"
_BLANK_LINES = re.compile(r"\n\s*\n")
# What Markdown would take at the beginning of a paragraph for a heading, a tag, a reference or a block of code.
_NOT_PLAIN = re.compile(r"#{1,6}(?:\s|$)|<|\[[^\]]*\]:|```|~~~")


class Shelved:
    """Knows where each document of a collection stands in the files that were written."""

    def __init__(self, documents: Sequence[Document], folder: Path) -> None:
        """Write the documents into Markdown files in a folder, in their order."""
        self._starts: dict[str, list[int]] = {}
        self._ids: dict[str, list[str]] = {}
        for number, first in enumerate(range(0, len(documents), DOCUMENTS_A_FILE), start=1):
            self._write(documents[first : first + DOCUMENTS_A_FILE], folder / f"documents-{number:05}.md")

    def _write(self, documents: Sequence[Document], path: Path) -> None:
        # The first heading is the report's title: it names none of the documents.
        text = f"# {path.stem}\n\n"
        starts = []
        for document in documents:
            starts.append(len(text))
            text += f"## {_on_one_line(document.title) or UNTITLED}\n\n"
            text += "".join(f"{paragraph}\n\n" for paragraph in _paragraphs(document))
        path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        self._starts[path.name] = starts
        self._ids[path.name] = [document.document_id for document in documents]

    def document_of(self, passage: Passage) -> str:
        """Return the identifier of the document that a passage stands in."""
        source = passage.section.source
        return self._ids[source][bisect_right(self._starts[source], passage.start) - 1]


def _paragraphs(document: Document) -> Iterator[str]:
    """Yield the paragraphs of a document, each on one line and marked where it would not be read as one."""
    for paragraph in _BLANK_LINES.split(document.text if document.text.strip() else document.title):
        line = _on_one_line(paragraph)
        if line:
            yield f"\\{line}" if _NOT_PLAIN.match(line) else line


def _on_one_line(text: str) -> str:
    return " ".join(text.replace("\0", " ").split())
