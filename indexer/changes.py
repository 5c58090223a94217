"""What has changed in the corpus since the last generation: unchanged files are not read again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from indexer.catalogue import Catalogue
from indexer.corpus import CorpusFile, CorpusListing
from indexer.errors import FileRefused
from indexer.generations import CATALOGUE, GenerationDamaged, Generations
from indexer.manifest import Manifest, SourceRecord
from indexer.page import Page
from indexer.reading import read_page

# (root, path relative to it)
SourceKey = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Base:
    """The newest whole generation, to build upon; `answers` unless CURRENT names another or nothing."""

    manifest: Manifest
    folder: Path
    answers: bool


@dataclass(frozen=True, slots=True)
class CorpusChanges:
    """The files of the corpus against those of the base, by their keys; `order` is the order of reading."""

    order: tuple[SourceKey, ...]
    read: dict[SourceKey, Page]
    unchanged: frozenset[SourceKey]
    removed: frozenset[SourceKey]
    refused: tuple[tuple[str, str], ...]

    @property
    def nothing_changed(self) -> bool:
        """Whether the corpus is, byte for byte, what the base was made of."""
        return not self.removed and self.unchanged == frozenset(self.order)


def find_base(generations: Generations) -> Base | None:
    """Return the newest generation that is whole, or None."""
    current = generations.current()
    for number in generations.answering():
        try:
            return Base(generations.check(number), generations.place(number), answers=number == current)
        except GenerationDamaged:  # the library's readers say so; here the next generation mends it
            continue
    return None


def read_changes(
    listing: CorpusListing, base: Base | None, max_bytes: int, progress: Callable[[int, int], None]
) -> CorpusChanges:
    """Read the files that are not as they were by size and time; one with the same bytes counts as unchanged."""
    known = {(record.root, record.source): record for record in (base.manifest.sources if base else ())}
    read: dict[SourceKey, Page] = {}
    unchanged: set[SourceKey] = set()
    refused = list(listing.refused)
    order: list[SourceKey] = []
    for number, file in enumerate(listing.files):
        progress(number, len(listing.files))
        key = (str(file.root), file.source)
        record = known.get(key)
        if not (record and _looks_the_same(file, record, max_bytes)):
            try:
                read[key] = read_page(file, max_bytes)
            except FileRefused as error:
                refused.append((file.source, str(error)))
                continue
        order.append(key)
        if record and (key not in read or read[key].digest == record.digest):
            unchanged.add(key)
    progress(len(listing.files), len(listing.files))
    removed = frozenset(known) - frozenset(order)
    return CorpusChanges(tuple(order), read, frozenset(unchanged), removed, tuple(refused))


def all_pages(changes: CorpusChanges, base: Base | None) -> tuple[Page, ...]:
    """Return every page of the corpus in order: those that were read now, the others as the base holds them."""
    held: dict[SourceKey, Page] = {}
    if base and not changes.unchanged <= changes.read.keys():
        catalogue = Catalogue(base.folder / CATALOGUE)
        try:
            held = {(page.root, page.source): page for page in catalogue.pages()}
        finally:
            catalogue.close()
    return tuple(changes.read.get(key) or held[key] for key in changes.order)


def _looks_the_same(file: CorpusFile, record: SourceRecord, max_bytes: int) -> bool:
    # A file that the limit of size has come to exclude is read again, to be refused with the reason.
    return (file.size, file.mtime_ns) == (record.size, record.mtime_ns) and file.size <= max_bytes
