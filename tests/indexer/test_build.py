"""The order of indexing: what is done again and what is not, and what is kept when it fails."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import children
import pytest
from corpora import SETTINGS, build_corpus, copy_ready, word_of, write_corpus

from indexer import build as build_module
from indexer.build import build
from indexer.errors import BuilderBusy, EmptyCorpus, VerificationFailed
from indexer.library import Library


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
    assert (summary.embedded, summary.reused, summary.refused, summary.notices) == (24, 0, (), ())
    assert steps["reading"] == (4, 4)
    assert steps["embedding"] == (24, 24)
    assert sorted(path.name for path in (tmp_path / "index").iterdir()) == [
        "CURRENT",
        "embeddings.sqlite",
        "generations",
        "lock",
    ]


UP_TO_DATE = """
from pathlib import Path; from corpora import SETTINGS; from indexer.build import build
summary = build([Path(sys.argv[1])], Path(sys.argv[2]), SETTINGS)
print(summary.generation, summary.changed, summary.passages, summary.files_read, summary.files_unchanged)
print(sorted({"torch", "chromadb", "sentence_transformers"} & set(sys.modules)))
"""


def test_a_build_of_nothing_new_writes_nothing_and_imports_nothing_heavy(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    build_corpus(birch, index)  # the copied files have other times and another folder
    before = state(index)
    assert children.run(UP_TO_DATE, birch, index).splitlines() == ["3 False 12 0 4", "[]"]
    assert state(index) == before


def test_a_file_with_another_time_and_the_same_bytes_is_unchanged(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    build_corpus(birch, index)
    (birch / "alderwick" / "needs.txt").touch()
    summary = build_corpus(birch, index)
    assert (summary.changed, summary.files_read, summary.files_unchanged) == (False, 0, 4)


def test_only_what_is_new_is_read_and_embedded(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    build_corpus(birch, index)
    page = birch / "alderwick" / "needs.txt"
    page.write_text(page.read_text("utf-8").replace("People told us that the birch line was quick.", "It was quick."))
    summary = build_corpus(birch, index)
    assert (summary.generation, summary.files_read, summary.files_unchanged) == (4, 1, 3)
    assert (summary.embedded, summary.reused) == (2, 22)  # the passage and its new sentence


def test_the_passages_of_a_removed_file_are_gone(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    build_corpus(birch, index)
    (birch / "brackmoor" / "safeguarding.txt").unlink()
    summary = build_corpus(birch, index)
    assert (summary.generation, summary.sections, summary.passages, summary.files_removed) == (4, 3, 9, 1)
    library = Library(index)
    with library.reading() as generation:
        sources = {passage.section.source for passage in generation.catalogue.passages()}
        assert sources == {"alderwick/needs.txt", "alderwick/safeguarding.txt", "brackmoor/needs.txt"}
        assert generation.vectors.count() == 18
    library.close()


def test_a_file_that_cannot_be_read_is_named_and_the_rest_indexed(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    (birch / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (birch / "empty.txt").write_text("")
    summary = build_corpus(birch, index)
    assert [source for source, _ in summary.refused] == ["binary.txt", "empty.txt"]
    assert (summary.changed, summary.passages) == (True, 12)
    again = build_corpus(birch, index)
    assert (again.changed, again.refused) == (False, summary.refused)


def test_a_file_beyond_a_lowered_limit_is_gone_from_the_next_generation(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    long = birch / "long.txt"
    long.write_text("Growth\n\n" + "\n\n".join(["One paragraph of growth, said often and plainly."] * 24_000))
    assert long.stat().st_size > 1_000_000
    limit = SETTINGS.model_copy(update={"max_file_mb": 1})
    summary = build_corpus(birch, index, limit)
    assert [source for source, _ in summary.refused] == ["long.txt"]
    assert summary.passages == 12


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
    build_corpus(birch, index)
    (index / "generations" / "000003" / "catalogue.sqlite").write_bytes(b"garbage")
    summary = build_corpus(birch, index)
    assert (summary.generation, summary.changed, summary.embedded) == (4, True, 0)
    assert sorted(path.name for path in (index / "generations").iterdir()) == ["000002", "000004"]
    assert answer(index) == (4, "birch")


def test_a_missing_current_is_mended(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    build_corpus(birch, index)
    (index / "CURRENT").unlink()
    summary = build_corpus(birch, index)
    assert (summary.generation, summary.changed, summary.files_unchanged) == (4, True, 4)
    assert answer(index) == (4, "birch")


def test_a_damaged_cache_is_said_and_everything_is_embedded_anew(tmp_path: Path) -> None:
    amber, _, index = copy_ready(tmp_path)
    (index / "embeddings.sqlite").write_bytes(b"garbage " * 1000)
    summary = build_corpus(amber, index)
    assert (summary.generation, summary.embedded, summary.reused) == (3, 24, 0)
    (notice,) = summary.notices
    assert notice.startswith(f"The cache of vectors {index / 'embeddings.sqlite'} was damaged")
    assert answer(index) == (3, "amber")


def test_the_last_two_generations_are_kept(tmp_path: Path) -> None:
    amber, birch, index = copy_ready(tmp_path)
    for corpus in (amber, birch, amber):
        build_corpus(corpus, index)
    assert sorted(path.name for path in (index / "generations").iterdir()) == ["000004", "000005"]


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
    write = build_module.write_vectors
    monkeypatch.setattr(
        build_module,
        "write_vectors",
        lambda folder, entries, rows: write(
            folder, [replace(each, entry_id=each.entry_id + "x") for each in entries], rows
        ),
    )
    with pytest.raises(VerificationFailed, match="the vectors are not those of the catalogue's passages"):
        build_corpus(amber, index)
    assert state(index) == before
    assert answer(index) == (2, "birch")


BUILD = """
from pathlib import Path; from corpora import SETTINGS; from indexer.build import build
from indexer.errors import AssistantError
try:
    print("built", build([Path(sys.argv[1])], Path(sys.argv[2]), SETTINGS).generation)
except AssistantError as error:
    print(type(error).__name__, error)
"""


@pytest.mark.parametrize(
    "limit",
    [
        pytest.param(10_000, id="catalogue"),
        pytest.param(120_000, id="Chroma's database"),
        pytest.param(175_000, id="Chroma's index"),
    ],
)
def test_a_full_disk_is_said_and_the_library_kept(tmp_path: Path, limit: int) -> None:
    amber, _, index = copy_ready(tmp_path)
    before = state(index)
    printed = children.run(BUILD, amber, index, file_size=limit)
    assert printed.startswith("OutOfSpace There is no space left to write to the index folder ")
    assert printed.endswith("Free some space or choose another folder with --index; the library as it was is kept.")
    assert "\n" not in printed
    assert state(index) == before
    assert children.run(BUILD, amber, index) == "built 3"
    assert answer(index) == (3, "amber")


def test_a_full_disk_while_embedding(tmp_path: Path) -> None:
    amber, _, index = copy_ready(tmp_path)
    (index / "embeddings.sqlite").unlink()
    before = state(index)
    printed = children.run(BUILD, amber, index, file_size=20_000)
    assert printed.startswith("OutOfSpace There is no space left to write to the index folder ")
    assert state(index) == before


def test_a_disk_of_a_few_megabytes(tmp_path: Path) -> None:
    amber, _, index = copy_ready(tmp_path)
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", str(small)], capture_output=True, text=True, check=False
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
