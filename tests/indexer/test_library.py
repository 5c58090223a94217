"""The library as its readers meet it: current, switched, altered, damaged, forbidden, or built with another model."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.errors import LibraryDamaged, NoLibrary
from indexer.library import Library

from tests.indexer import children
from tests.indexer.corpora import build_corpus, copy_ready, word_of


def test_nothing_was_ever_built(tmp_path: Path) -> None:
    library = Library(tmp_path / "index")
    with pytest.raises(NoLibrary, match=r"Nothing has been indexed in .*index yet\. Run: python -m indexer build$"):
        library.reading().__enter__()
    with pytest.raises(NoLibrary):
        library.manifest()
    assert not (tmp_path / "index").exists()


def test_the_current_generation_is_lent(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    library = Library(index)
    with library.reading() as generation:
        assert (generation.number, word_of(generation, index)) == (2, "birch")
        assert generation.manifest == library.manifest()
        assert [Path(root).name for root in generation.manifest.roots] == [birch.name]
    with library.reading() as again:
        assert again is generation
    assert library.notice == ""
    library.close()


def test_a_query_finishes_on_the_generation_it_began_with(tmp_path: Path) -> None:
    amber, birch, index = copy_ready(tmp_path)
    library = Library(index)
    with library.reading() as old:
        build_corpus(amber, index)
        with library.reading() as new:
            assert (new.number, word_of(new, index)) == (3, "amber")
        build_corpus(birch, index)  # removes the folder of generation 2, which is still being read
        assert not (index / "generations" / "000002").exists()
        with library.reading() as newest:
            assert (newest.number, word_of(newest, index)) == (4, "birch")
        assert (old.number, word_of(old, index)) == (2, "birch")
    for ask in (lambda: list(old.catalogue.passages()), old.words.ids):
        with pytest.raises(Exception, match="closed"):
            ask()
    library.close()


READER = """
from pathlib import Path; from tests.indexer.corpora import word_of; from indexer.library import Library
index = Path(sys.argv[1]); library = Library(index)
for line in sys.stdin:
    for _ in range(3):
        with library.reading() as generation:
            word = word_of(generation, index)
    print(generation.number, word, library.notice, flush=True)
"""


def test_a_reader_in_another_process_notices_each_switch(tmp_path: Path) -> None:
    amber, birch, index = copy_ready(tmp_path)
    reader = children.start(READER, index)

    def ask() -> str:
        assert reader.stdin is not None
        reader.stdin.write("?\n")
        reader.stdin.flush()
        return children.first_line(reader)

    seen = [ask()]
    for corpus in (amber, birch, amber):
        build_corpus(corpus, index)
        seen.append(ask())
    reader.communicate()
    assert sorted(path.name for path in (index / "generations").iterdir()) == ["000004", "000005"]
    assert (seen, reader.returncode) == (["2 birch", "3 amber", "4 birch", "5 amber"], 0)


DAMAGE = """
import json, shutil
from pathlib import Path
from tests.indexer.corpora import word_of
from indexer.errors import LibraryDamaged
from indexer.library import Library
ready, work = Path(sys.argv[1]), Path(sys.argv[2])
def damage(path, how):
    content = path.read_bytes()
    path.unlink()
    if how != "missing":
        path.write_bytes({"cut": content[: len(content) // 2], "garbage": b"garbage " * (1 + len(content) // 8)}[how])
names = ["CURRENT"] + sorted(
    path.relative_to(ready).as_posix() for path in (ready / "generations" / "000002").rglob("*") if path.is_file()
)
outcomes = {}
for name in names:
    for how in ("missing", "cut", "garbage"):
        index = work / "index"
        shutil.copytree(ready, index)
        damage(index / name, how)
        library = Library(index)
        with library.reading() as generation:
            outcomes[f"{name} {how}"] = [word_of(generation, index), library.notice]
        library.close()
        shutil.rmtree(index)
print(json.dumps(outcomes))
"""


def test_whatever_file_is_damaged_a_whole_generation_answers_and_says_so(tmp_path: Path) -> None:
    _, _, index = copy_ready(tmp_path)
    (tmp_path / "work").mkdir()
    outcomes = json.loads(children.run(DAMAGE, index, tmp_path / "work", file_size=200_000_000))
    assert len(outcomes) == 3 * (1 + 1 + 1 + 1 + 1 + 2 * 5)
    work = tmp_path / "work" / "index"
    mend = "Run python -m indexer build to make it whole."
    for case, (word, notice) in outcomes.items():
        name, how = case.split()
        if name == "CURRENT":
            expected = f"{work}/CURRENT is missing or names no generation; generation 2 answers. {mend}"
            assert (word, notice) == ("birch", expected), case
            continue
        file = name.removeprefix("generations/000002/")
        what = {
            "missing": f"its {file} is missing",
            "cut": f"its {file} is not as it was written",
            "garbage": f"its {file} is not as it was written",
        }[how]
        if file == "manifest.json":
            what = {"missing": "its manifest is missing"}.get(how, "its manifest cannot be used: it is cut or garbled")
        expected = f"Generation 2 of the library is damaged ({what}); generation 1 answers. {mend}"
        assert (word, notice) == ("amber", expected), case


def _cut_catalogue(index: Path) -> None:
    path = index / "generations" / "000002" / "catalogue.sqlite"
    path.write_bytes(path.read_bytes()[:5000])


def _cut_words(index: Path) -> None:
    path = index / "generations" / "000002" / "words.sqlite"
    path.write_bytes(path.read_bytes()[:5000])


def _remove_generation(index: Path) -> None:
    shutil.rmtree(index / "generations" / "000002")


@pytest.mark.parametrize(
    ("alter", "said"),
    [
        pytest.param(_cut_catalogue, "Generation 2 of the library is damaged (its catalogue.sqlite is not", id="cut"),
        pytest.param(_cut_words, "Generation 2 of the library is damaged (its words.sqlite is not", id="words cut"),
        pytest.param(_remove_generation, "Generation 2 of the library is missing; generation 1 answers.", id="removed"),
    ],
)
def test_damage_under_an_open_library_is_noticed(tmp_path: Path, alter: Callable[[Path], None], said: str) -> None:
    _, _, index = copy_ready(tmp_path)
    library = Library(index)
    with library.reading() as generation:
        assert word_of(generation, index) == "birch"
    alter(index)
    with library.reading() as generation:
        assert word_of(generation, index) == "amber"
    library.close()
    assert library.notice.startswith(said)


def test_no_generation_is_whole_until_the_next_build(tmp_path: Path) -> None:
    _, birch, index = copy_ready(tmp_path)
    for number in (1, 2):
        (index / "generations" / f"00000{number}" / "manifest.json").write_text("{}")
    library = Library(index)
    for ask in (library.reading().__enter__, library.manifest):
        with pytest.raises(LibraryDamaged) as told:
            ask()
        assert "manifest cannot be used" in str(told.value)
        assert str(told.value).endswith("Run python -m indexer build to index the reports anew.")
    build_corpus(birch, index)
    with library.reading() as generation:
        assert (generation.number, word_of(generation, index), library.notice) == (3, "birch", "")
    library.close()


def test_current_names_what_is_not_there_and_nothing_else_is(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("000007\n")
    with pytest.raises(LibraryDamaged, match=r"cannot be used\. Generation 7 of the library is missing\. Run"):
        Library(tmp_path).reading().__enter__()


def test_a_folder_that_is_not_writable_is_read(tmp_path: Path) -> None:
    _, _, index = copy_ready(tmp_path)
    (index / "embeddings.sqlite").rename(tmp_path / "embeddings.sqlite")  # readers do not need it
    for path in [*index.rglob("*"), index]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        printed = children.run(
            "import os; assert not os.access(sys.argv[1], os.W_OK)\n"
            "from pathlib import Path; from indexer.library import Library; library = Library(Path(sys.argv[1]))\n"
            "with library.reading() as generation:\n"
            "    print(generation.number, generation.vectors.count(), len(generation.words.ids()))\n"
            "print(library.notice)",
            index,
            rights=False,
        )
    finally:
        for path in [index, *index.rglob("*")]:
            path.chmod(0o755 if path.is_dir() else 0o644)
    assert printed == "2 24 16"


def test_a_folder_that_may_not_be_read_is_named(tmp_path: Path) -> None:
    _, _, index = copy_ready(tmp_path)
    (index / "CURRENT").chmod(0)
    printed = children.run(
        "from pathlib import Path; from indexer.library import Library; from indexer.errors import LibraryDamaged\n"
        "try: Library(Path(sys.argv[1])).reading().__enter__()\n"
        "except LibraryDamaged as error: print(error)",
        index,
        rights=False,
    )
    expected = f"The library in {index} cannot be read (Permission denied). Check the folder and your rights to it."
    assert printed == expected


def test_the_manifest_is_read_without_chroma_and_torch(tmp_path: Path) -> None:
    _, _, index = copy_ready(tmp_path)
    printed = children.run(
        "from pathlib import Path; from indexer.library import Library\n"
        "print(Library(Path(sys.argv[1])).manifest().amounts, sorted({'torch', 'chromadb'} & set(sys.modules)))",
        index,
    )
    assert printed == "Amounts(reports=2, sections=4, passages=12, entries=24) []"
