"""What a search is confined to."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.framework import Statement, Theme


@dataclass(frozen=True, slots=True)
class Scope:
    """A hard filter: within each field any of the values, across fields all of them; an empty field filters nothing."""

    report_ids: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()
    themes: tuple[Theme, ...] = ()
    scores: tuple[int, ...] = ()
