"""The order of indexing. Whatever happens on the way, the library as it was goes on answering until the last step."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from indexer.build_summary import BuildSummary, Progress
from indexer.cached_embedding import Embedded, embed_entries, words_of_sentences
from indexer.catalogue import write_catalogue
from indexer.changes import Base, CorpusChanges, all_pages, find_base, read_changes
from indexer.corpus import find_files
from indexer.disk import writing_to
from indexer.embedding import ModelFolder, find_model
from indexer.entry import Entry, entries_of
from indexer.errors import EmptyCorpus
from indexer.generations import CATALOGUE, VECTORS, WORDS, Generations, checksums_of, seal
from indexer.lock import builder_lock
from indexer.manifest import Amounts, Manifest, ModelRecord, SourceRecord
from indexer.page import Page
from indexer.sections import Shelf, assemble
from indexer.settings import LibrarySettings
from indexer.vector_cache import VectorCache, text_digest
from indexer.vectors import write_vectors
from indexer.verification import verify
from indexer.word_vectors import write_words

_MEGABYTE = 1_000_000


def build(
    paths: Sequence[Path], index: Path, settings: LibrarySettings, progress: Progress = lambda step, done, of: None
) -> BuildSummary:
    """Bring the library in `index` up to date with folders and files.

    Raises:
        AssistantError: any of the errors under CorpusError, BuildFailed and ModelError; the old library is kept.
    """
    begun = time.monotonic()
    with builder_lock(index):
        generations = Generations(index)
        model = find_model(settings.embedding_model)
        listing = find_files(paths)
        base = find_base(generations)
        with writing_to(index):
            number = generations.next_number()
            generations.remove_all_but(generations.answering())  # what killed builders left behind
        changes = read_changes(
            listing, base, settings.max_file_mb * _MEGABYTE, lambda done, of: progress("reading", done, of)
        )
        if base and base.answers and changes.nothing_changed and base.manifest.model.fingerprint == model.fingerprint:
            return _summarise(base.manifest, changes, begun, changed=False)
        pages = all_pages(changes, base)
        shelf = assemble(pages)
        _refuse_empty(shelf, changes)
        entries = [entry for passage in shelf.passages for entry in entries_of(passage)]
        with writing_to(index), VectorCache(index / "embeddings.sqlite") as cache:
            embedded = embed_entries(entries, model, cache, progress)
            manifest = _write_generation(generations, number, _Contents(pages, shelf, entries, embedded, model), cache)
            _drop_what_is_old(generations, manifest, base, cache, entries)
        return _summarise(manifest, changes, begun, changed=True, embedded=embedded, notices=cache.notices)


@dataclass(frozen=True, slots=True)
class _Contents:
    """What a generation is written from."""

    pages: tuple[Page, ...]
    shelf: Shelf
    entries: list[Entry]
    embedded: Embedded
    model: ModelFolder


def _refuse_empty(shelf: Shelf, changes: CorpusChanges) -> None:
    if shelf.passages:
        return
    first = f" {changes.refused[0][0]}: {changes.refused[0][1]}." if changes.refused else ""
    raise EmptyCorpus(
        f"None of the files holds text that can be indexed.{first} Name a folder of reports; the old library is kept."
    )


def _write_generation(generations: Generations, number: int, contents: _Contents, cache: VectorCache) -> Manifest:
    """Write the generation aside, read it back, and switch to it; a partial one is removed."""
    try:
        aside = generations.begin(number)
        write_catalogue(aside / CATALOGUE, contents.shelf, contents.pages)
        write_words(aside / WORDS, words_of_sentences(contents.entries, contents.model, cache))
        write_vectors(aside / VECTORS, contents.entries, contents.embedded.vectors)
        manifest = _manifest(number, contents, aside)
        seal(aside, manifest)
        verify(aside, cache.path)
        generations.publish(aside, number)
    except BaseException:
        generations.discard(number)
        raise
    return manifest


def _manifest(number: int, contents: _Contents, aside: Path) -> Manifest:
    shelf, model = contents.shelf, contents.model
    return Manifest(
        number=number,
        built_at=datetime.now(UTC).isoformat(timespec="seconds"),
        model=ModelRecord(model.name, model.setting, model.fingerprint, contents.embedded.vectors.shape[1]),
        roots=tuple(dict.fromkeys(page.root for page in contents.pages)),
        sources=tuple(SourceRecord(p.root, p.source, p.size, p.mtime_ns, p.digest) for p in contents.pages),
        amounts=Amounts(len(shelf.reports), len(shelf.sections), len(shelf.passages), len(contents.entries)),
        deviations=shelf.deviations,
        checksums=checksums_of(aside),
    )


def _drop_what_is_old(
    generations: Generations, manifest: Manifest, base: Base | None, cache: VectorCache, entries: list[Entry]
) -> None:
    """Keep this generation and the one it was built upon, and their vectors; the rest may go."""
    kept = {manifest.number, *([base.manifest.number] if base else [])}
    generations.remove_all_but(kept)
    try:
        used = (text_digest(entry.text) for entry in entries)
        cache.drop_unused(manifest.model.fingerprint, used, manifest.number, oldest=min(kept))
    except sqlite3.Error as error:  # the new generation answers already: this is no reason to call the build failed
        cache.notices.append(f"The cache of vectors {cache.path} could not be tidied ({error}).")


def _summarise(
    manifest: Manifest,
    changes: CorpusChanges,
    begun: float,
    *,
    changed: bool,
    embedded: Embedded | None = None,
    notices: Sequence[str] = (),
) -> BuildSummary:
    amounts = manifest.amounts
    return BuildSummary(
        generation=manifest.number,
        changed=changed,
        reports=amounts.reports,
        sections=amounts.sections,
        passages=amounts.passages,
        files_read=len(changes.order) - len(changes.unchanged),
        files_unchanged=len(changes.unchanged),
        files_removed=len(changes.removed),
        refused=changes.refused,
        deviations=manifest.deviations,
        notices=tuple(notices),
        embedded=embedded.new if embedded else 0,
        reused=embedded.reused if embedded else 0,
        seconds=time.monotonic() - begun,
    )
