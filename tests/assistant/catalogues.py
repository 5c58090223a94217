"""Catalogues of invented reports, written for one test: what is printed in them can be counted by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from indexer.catalogue import Catalogue, write_catalogue
from indexer.framework import Statement
from indexer.sections import assemble

from tests.indexer.pages import lines, page


def overview(council: str, scores: Sequence[int | None], *printed: str, dates: str = "") -> str:
    """Return an overview page: what is printed of the overall result, and the scores in the framework's order."""
    body: list[str] = []
    for statement, score in zip(Statement, scores, strict=True):
        body += [f"- {statement.title}", *([f"Score: {score}"] if score else [])]
    return lines(
        f"{council}: local authority assessment",
        *([dates] if dates else []),
        "Local authority rating and score",
        *printed,
        *body,
        "Summary of people's experiences",
        f"People in the area of {council} were heard.",
    )


def catalogue_of(folder: Path, *texts: str | tuple[str, str]) -> Catalogue:
    """Return a catalogue of pages: texts, or (source, text)."""
    pages = [
        page(text, f"{number}.txt") if isinstance(text, str) else page(text[1], text[0])
        for number, text in enumerate(texts, start=1)
    ]
    path = folder / "catalogue.sqlite"
    write_catalogue(path, assemble(pages), pages)
    return Catalogue(path)
