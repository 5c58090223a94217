"""The order of indexing: what is done again and what is not, and what is kept when it fails."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.build import build
from indexer.catalogue import write_catalogue
from indexer.changes import Base, read_changes
from indexer.corpus import CorpusFile, CorpusListing
from indexer.errors import BuilderBusy, BuildFailed, EmptyCorpus, OutOfSpace, VerificationFailed
from indexer.library import Library
from indexer.manifest import SourceRecord
from indexer.page import Page
from indexer.sections import Shelf
from indexer.vectors import write_vectors

from tests.indexer import children
from tests.indexer.corpora import SETTINGS, build_corpus, copy_ready, word_of, write_corpus
from tests.indexer.test_manifest import MANIFEST


def state(index: Path) -> dict[str, bytes]:
    """Every byte of the generations and of CURRENT."""
    files = [index / "CURRENT", *(path for path in (index / "generations").rglob("*") if path.is_file())]
    return {path.relative_to(index).as_posix(): path.read_bytes() for path in files}


def answer(index: Path) -> tuple[int, str]:
    library = Library(index)
    try:
        with library.reading() as generation:
            assert library.notice == ""
            return generation.number, word_of(generation, index)
    finally:
        library.close()


def test_the_first_build(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", "amber")
    steps: dict[str, tuple[int, int]] = {}
    summary = build([corpus], tmp_path / "index", SETTINGS, lambda step, done, of: steps.update({step: (done, of)}))
    assert (summary.generation, summary.changed) == (1, True)
    assert (summary.reports, summary.sections, summary.passages) == (2, 4, 12)
    assert (summary.files_read, summary.files_unchanged, summary.files_removed) == (4, 0, 0)
    assert (summary.embedded, summary.reused, summary.refused, summary.notices) == (18, 0, (), ())  # 6 texts are alike
    assert steps["reading"] == (4, 4)
    assert steps["embedding"] == (18, 18)
    assert sorted(path.name for path in (tmp_path / "index").iterdir()) == [
        "CURRENT",
        "embeddings.sqlite",
        "generations",
        "lock",
    ]


UP_TO_DATE = """
from pathlib import Path; from tests.indexer.corpora import SETTINGS; from indexer.build import build
from indexer.changes import Base, read_changes
from indexer.corpus import CorpusFile, CorpusListing
summary = build([Path(sys.argv[1])], Path(sys.argv[2]), SETTINGS)
print(summary.generation, summary.changed, summary.passages, summary.files_read, summary.files_unchanged)
print(sorted({"torch", "chromadb", "sentence_transformers"} & set(sys.modules)))
"""


def test_a_build_of_nothing_new_writes_nothing_and_imports_nothing_heavy(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    before = state(index)
    (index / "generations" / "000007.partial").mkdir()  # left behind by a builder that was killed
    assert children.run(UP_TO_DATE, birch, index).splitlines() == ["2 False 12 0 4", "[]"]
    assert sorted(path.name for path in (index / "generations").iterdir()) == ["000001", "000002"]
    assert state(index) == before


def test_only_what_changed_is_read_embedded_and_kept(tmp_path: Path) -> None:
    index = copy_ready(tmp_path)[2]
    corpus = write_corpus(tmp_path / "corpus", "birch")
    moved = build_corpus(corpus, index)
    assert (moved.generation, moved.files_read, moved.files_removed, moved.embedded) == (3, 4, 4, 0)

    page = corpus / "alderwick" / "needs.txt"
    page.touch()  # another time, the same bytes
    touched = build_corpus(corpus, index)
    assert (touched.changed, touched.files_read, touched.files_unchanged) == (False, 0, 4)

    page.write_text(page.read_text("utf-8").replace("People told us that the birch line was quick.", "It was quick."))
    edited = build_corpus(corpus, index)
    assert (edited.generation, edited.files_read, edited.files_unchanged) == (4, 1, 3)
    assert (edited.embedded, edited.reused) == (2, 17)  # the passage and its new sentence

    (corpus / "brackmoor" / "safeguarding.txt").unlink()
    shorter = build_corpus(corpus, index)
    assert (shorter.generation, shorter.sections, shorter.passages, shorter.files_removed) == (5, 3, 9, 1)
    assert sorted(path.name for path in (index / "generations").iterdir()) == ["000004", "000005"]
    library = Library(index)
    with library.reading() as generation:
        sources = {passage.section.source for passage in generation.catalogue.passages()}
        assert sources == {"alderwick/needs.txt", "alderwick/safeguarding.txt", "brackmoor/needs.txt"}
        assert generation.vectors.count() == 18
    library.close()


def test_files_that_cannot_be_read_are_named_and_the_rest_indexed(tmp_path: Path) -> None:
    index = copy_ready(tmp_path)[2]
    corpus = write_corpus(tmp_path / "corpus", "birch")
    (corpus / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (corpus / "empty.txt").write_text("")
    long = corpus / "long.txt"
    long.write_text("Growth\n\n" + "A paragraph of growth, said often and plainly.\n\n" * 24_000)
    limited = SETTINGS.model_copy(update={"max_file_mb": 1})
    summary = build_corpus(corpus, index, limited)
    assert [source for source, _ in summary.refused] == ["binary.txt", "empty.txt", "long.txt"]
    assert (summary.changed, summary.passages) == (True, 12)
    again = build_corpus(corpus, index, limited)
    assert (again.changed, again.refused) == (False, summary.refused)


def test_a_lowered_limit_of_size_takes_a_file_out(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("x" * 2_000_000)
    file = CorpusFile(tmp_path, "long.txt", 2_000_000, 5)
    record = SourceRecord(str(tmp_path), "long.txt", 2_000_000, 5, "")
    base = Base(replace(MANIFEST, sources=(record,)), tmp_path, answers=True)
    kept = read_changes(CorpusListing((file,)), base, 3_000_000, lambda done, of: None)
    assert (kept.nothing_changed, kept.refused, kept.read) == (True, (), {})
    taken_out = read_changes(CorpusListing((file,)), base, 1_000_000, lambda done, of: None)
    assert taken_out.order == ()
    assert taken_out.removed == frozenset({(str(tmp_path), "long.txt")})
    assert [source for source, _ in taken_out.refused] == ["long.txt"]


def test_a_corpus_without_any_text_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    _, _, index = copy_ready(tmp_path)
    before = state(index)
    bare = tmp_path / "bare"
    bare.mkdir()
    (bare / "empty.txt").write_text("")
    with pytest.raises(EmptyCorpus, match=r"empty\.txt: "):
        build_corpus(bare, index)
    assert state(index) == before


def test_a_damaged_current_generation_is_mended_from_what_is_left(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    (index / "generations" / "000002" / "catalogue.sqlite").write_bytes(b"garbage")
    summary = build_corpus(birch, index)
    assert (summary.generation, summary.changed, summary.embedded) == (3, True, 0)
    assert sorted(path.name for path in (index / "generations").iterdir()) == ["000001", "000003"]
    assert answer(index) == (3, "birch")


def test_a_missing_current_is_mended(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    (index / "CURRENT").unlink()
    summary = build_corpus(birch, index)
    assert (summary.generation, summary.changed, summary.files_unchanged) == (3, True, 4)
    assert answer(index) == (3, "birch")


def test_a_damaged_cache_is_said_and_everything_is_embedded_anew(tmp_path: Path) -> None:
    amber, _, index = copy_ready(tmp_path)
    (index / "embeddings.sqlite").write_bytes(b"garbage " * 1000)
    summary = build_corpus(amber, index)
    assert (summary.generation, summary.embedded, summary.reused) == (3, 18, 0)
    (notice,) = summary.notices
    assert notice.startswith(f"The cache of vectors {index / 'embeddings.sqlite'} was damaged")
    assert answer(index) == (3, "amber")


def _rows(index: Path, table: str) -> dict[bytes, bytes]:
    """Return what the cache holds, by digest."""
    connection = sqlite3.connect(index / "embeddings.sqlite")
    column = {"vectors": "vector", "words": "words"}[table]
    rows = dict(connection.execute(f"SELECT digest, {column} FROM {table}").fetchall())
    connection.close()
    return rows


def test_words_that_an_older_cache_lacks_are_made_once(tmp_path: Path) -> None:
    amber, birch, index = copy_ready(tmp_path)
    vectors, words = _rows(index, "vectors"), _rows(index, "words")
    assert (len(vectors), len(words)) == (35, 19)  # one sentence stands in both
    connection = sqlite3.connect(index / "embeddings.sqlite")
    connection.execute("DROP TABLE words")
    connection.close()
    first = build_corpus(amber, index)
    assert (first.embedded, first.reused, first.notices) == (10, 8, ())  # the sentences, and the passages
    assert answer(index) == (3, "amber")
    second = build_corpus(birch, index)
    assert (second.embedded, second.reused) == (9, 9)
    third = build_corpus(amber, index)
    assert (third.embedded, third.reused) == (0, 18)
    assert answer(index) == (5, "amber")
    assert _rows(index, "vectors").keys() == vectors.keys()
    assert _rows(index, "words").keys() == words.keys()


def test_a_generation_of_words_is_the_same_whether_they_were_reused_or_not(tmp_path: Path) -> None:
    amber, birch, index = copy_ready(tmp_path)
    build_corpus(amber, index)
    assert build_corpus(birch, index).embedded == 0
    before, after = (copy_ready(tmp_path / "before")[2] / "generations" / "000002", index / "generations" / "000004")
    assert (after / "words.sqlite").read_bytes() == (before / "words.sqlite").read_bytes()


def test_words_that_are_lost_while_building_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    amber, _, index = copy_ready(tmp_path)
    before = state(index)

    def lose(path: Path, shelf: Shelf, pages: Sequence[Page]) -> None:
        write_catalogue(path, shelf, pages)
        connection = sqlite3.connect(index / "embeddings.sqlite")
        with connection:
            connection.execute("UPDATE words SET checksum = 0")
        connection.close()

    monkeypatch.setattr("indexer.build.write_catalogue", lose)
    with pytest.raises(BuildFailed) as told:
        build_corpus(amber, index)
    assert str(told.value) == (
        f"The cache of vectors {index / 'embeddings.sqlite'} was damaged while it was used. The library as it was is "
        "kept. Run the build again."
    )
    assert state(index) == before
    monkeypatch.undo()
    assert (build_corpus(amber, index).embedded, answer(index)) == (10, (3, "amber"))


def test_a_second_builder_is_turned_away_and_the_first_goes_on(tmp_path: Path) -> None:
    amber, birch, index = copy_ready(tmp_path)
    refused: list[str] = []

    def second_builder(step: str, done: int, of: int) -> None:
        if not refused:
            with pytest.raises(BuilderBusy) as told:
                build_corpus(birch, index)
            refused.append(str(told.value))

    summary = build([amber], index, SETTINGS, second_builder)
    assert summary.generation == 3
    assert refused[0].startswith(f"Another builder is at work in {index}: process ")
    assert answer(index) == (3, "amber")


def test_a_generation_that_fails_verification_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    amber, _, index = copy_ready(tmp_path)
    before = state(index)
    monkeypatch.setattr(
        "indexer.build.write_vectors",
        lambda folder, entries, rows: write_vectors(
            folder, [replace(each, entry_id=each.entry_id + "x") for each in entries], rows
        ),
    )
    with pytest.raises(VerificationFailed, match="the vectors are not those of the catalogue's passages"):
        build_corpus(amber, index)
    assert state(index) == before
    assert answer(index) == (2, "birch")


BUILD = """
from pathlib import Path; from tests.indexer.corpora import SETTINGS; from indexer.build import build
from indexer.changes import Base, read_changes
from indexer.corpus import CorpusFile, CorpusListing
from indexer.errors import AssistantError
def attempt():
    try:
        print("built", build([Path(sys.argv[1])], Path(sys.argv[2]), SETTINGS).generation)
    except AssistantError as error:
        print(type(error).__name__, error)
attempt()
"""

FULL = """
for limit in map(int, sys.argv[3:]):
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.getrlimit(resource.RLIMIT_FSIZE)[1]))
    print(sorted(path.name for path in (Path(sys.argv[2]) / "generations").iterdir()))
    attempt()
"""


def test_a_full_disk_is_said_and_the_library_kept(tmp_path: Path) -> None:
    """The limits are met by the catalogue, by Chroma's database and by Chroma's index files."""
    amber, _, index = copy_ready(tmp_path)
    before = state(index)
    printed = children.run(
        BUILD.removesuffix("attempt()\n") + FULL, amber, index, 10_000, 120_000, 175_000
    ).splitlines()
    assert printed[::2] == ["['000001', '000002']"] * 3
    for line in printed[1::2]:
        assert line.startswith(f"OutOfSpace There is no space left to write to the index folder {index} (")
        assert line.endswith("Free some space or choose another folder with --index; the library as it was is kept.")
    assert state(index) == before
    assert build_corpus(amber, index).generation == 3
    assert answer(index) == (3, "amber")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of file size")
def test_a_full_disk_while_embedding(tmp_path: Path) -> None:
    import resource

    amber, _, index = copy_ready(tmp_path)
    (index / "embeddings.sqlite").unlink()
    before = state(index)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, hard))
    try:
        with pytest.raises(OutOfSpace, match="There is no space left to write to the index folder"):
            build_corpus(amber, index)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert state(index) == before


def test_a_disk_of_a_few_megabytes(tmp_path: Path) -> None:
    amber, _, index = copy_ready(tmp_path)
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=900k", "tmpfs", str(small)], capture_output=True, text=True, check=False
    )
    if mounted.returncode:
        pytest.skip("a small disk can be mounted by the superuser only; limits of file size stand for it above")
    try:
        (small / "embeddings.sqlite").write_bytes((index / "embeddings.sqlite").read_bytes())
        printed = children.run(BUILD, amber, small)
        assert printed.startswith(f"OutOfSpace There is no space left to write to the index folder {small} (")
        assert list((small / "generations").iterdir()) == []
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_an_index_folder_that_is_not_writable(tmp_path: Path) -> None:
    amber, _, index = copy_ready(tmp_path)
    before = state(index)
    folders = [index, *(path for path in index.rglob("*") if path.is_dir())]
    for path in folders:
        path.chmod(0o555)
    try:
        printed = children.run(BUILD, amber, index, rights=False)
    finally:
        for path in folders:
            path.chmod(0o755)
    assert printed.startswith("IndexNotWritable ")
    assert str(index) in printed
    assert "Give yourself the right to write there, or choose another folder with --index." in printed
    assert state(index) == before
    assert answer(index) == (2, "birch")
