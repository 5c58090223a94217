"""What the library holds, and in what state it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from indexer.library import Library
from indexer.oneline import one_line


@dataclass(frozen=True, slots=True)
class LibraryStatus:
    """The generation that answers. `size` is in bytes and counts all that the index folder holds."""

    index: str
    generation: int
    built_at: str
    model: str
    roots: tuple[str, ...]
    reports: int
    sections: int
    passages: int
    councils: tuple[str, ...]
    deviations: tuple[tuple[str, str], ...]
    size: int
    notice: str


def library_status(index: Path) -> LibraryStatus:
    """Say what the library holds.

    Raises:
        NoLibrary, LibraryDamaged: there is nothing to speak of.
    """
    library = Library(index)
    try:
        with library.reading() as generation:
            manifest = generation.manifest
            councils = dict.fromkeys(report.council for report in generation.catalogue.reports())
            return LibraryStatus(
                index=str(index),
                generation=manifest.number,
                built_at=manifest.built_at,
                model=manifest.model.name,
                roots=manifest.roots,
                reports=manifest.amounts.reports,
                sections=manifest.amounts.sections,
                passages=manifest.amounts.passages,
                councils=tuple(councils),
                deviations=manifest.deviations,
                size=sum(path.stat().st_size for path in index.rglob("*") if path.is_file()),
                notice=library.notice,
            )
    finally:
        library.close()


def status_text(status: LibraryStatus) -> str:
    """Say it in words."""
    lines = [
        f"Generation {status.generation} in {status.index}, built {status.built_at} with {status.model}",
        f"{status.reports} reports, {status.sections} sections, {status.passages} passages; "
        f"{status.size / 1_000_000:.1f} MB on disk",
        one_line(f"From: {', '.join(status.roots)}"),
        *(one_line(f"  {council}") for council in status.councils),
    ]
    if status.deviations:
        lines.append(f"Not quite as published pages are ({len(status.deviations)}):")
        lines += [one_line(f"  {source}: {what}") for source, what in status.deviations]
    return "\n".join([*lines, *([status.notice] if status.notice else [])])
