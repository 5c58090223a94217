"""Numbers, switching and leftovers of generations, without a library around them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from indexer.generations import GenerationDamaged, Generations, checksums_of, seal

from tests.indexer.test_manifest import MANIFEST


def publish(generations: Generations, number: int) -> None:
    aside = generations.begin(number)
    (aside / "vectors").mkdir()
    (aside / "vectors" / "part").write_text(f"part of {number}")
    (aside / "catalogue.sqlite").write_text(f"catalogue of {number}")
    (aside / "words.sqlite").write_text(f"words of {number}")
    seal(aside, replace(MANIFEST, number=number, checksums=checksums_of(aside)))
    generations.publish(aside, number)


def names(generations: Generations) -> list[str]:
    return sorted(path.name for path in generations.folder.iterdir())


def test_nothing_is_there_at_first(tmp_path: Path) -> None:
    generations = Generations(tmp_path / "index")
    assert (generations.current(), generations.answering(), generations.next_number()) == (None, [], 1)


def test_publishing_switches_and_leaves_nothing_else(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    publish(generations, 1)
    publish(generations, 2)
    assert (generations.current(), generations.answering(), generations.next_number()) == (2, [2, 1], 3)
    assert (tmp_path / "CURRENT").read_text() == "000002\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["CURRENT", "generations"]
    assert generations.check(2).checksums == (
        ("catalogue.sqlite", "8441b63b695b5ab9687c67c286a0e9eeff02998ed36df3dce6f0e9a8b83ab119"),
        ("vectors/part", "789a38ed5fa123a6dd82bb64b15d0da2bb1c2a861e34c4178ce58518ce759833"),
        ("words.sqlite", "8b58004ece1b4839361744b55620ecef341b0e9c946cfa998361d7ad7b7d5018"),
    )


def test_leftovers_are_removed_and_their_numbers_not_used_again(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    publish(generations, 1)
    publish(generations, 2)
    generations.begin(3)
    generations.begin(4).rename(generations.place(4))  # finished, but the builder died before it switched
    (generations.folder / "notes.txt").write_text("not ours")
    assert generations.answering() == [2, 1]
    assert generations.next_number() == 5
    generations.remove_all_but(generations.answering())
    assert names(generations) == ["000001", "000002", "notes.txt"]


def test_a_failed_generation_is_discarded_but_never_the_current_one(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    publish(generations, 1)
    generations.begin(2)
    generations.discard(2)
    generations.discard(1)
    assert names(generations) == ["000001"]


@pytest.mark.parametrize("content", ["", "garbage", "0000", "-000001", "000001x", "1", "\x00" * 7, "９９９９９９"])
def test_a_current_that_names_nothing_lets_the_newest_answer(tmp_path: Path, content: str) -> None:
    generations = Generations(tmp_path)
    publish(generations, 1)
    publish(generations, 2)
    (tmp_path / "CURRENT").write_text(content, encoding="utf-8")
    assert (generations.current(), generations.answering(), generations.next_number()) == (None, [2, 1], 3)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("manifest.json", "its manifest"),
        ("catalogue.sqlite", "its catalogue.sqlite"),
        ("words.sqlite", "its words.sqlite"),
        ("vectors/part", "its vectors/part"),
    ],
)
@pytest.mark.parametrize("damage", ["missing", "cut", "one byte", "emptied"])
def test_damage_to_any_file_is_seen(tmp_path: Path, name: str, said: str, damage: str) -> None:
    generations = Generations(tmp_path)
    publish(generations, 1)
    path = generations.place(1) / name
    content = path.read_bytes()
    path.write_bytes(
        {"cut": content[: len(content) // 2], "one byte": b"!" + content[1:], "emptied": b"", "missing": b""}[damage]
    )
    if damage == "missing":
        path.unlink()
    with pytest.raises(GenerationDamaged, match=said):
        generations.check(1)


@pytest.mark.parametrize("name", ["catalogue.sqlite", "words.sqlite"])
def test_a_generation_that_was_written_without_a_file_is_not_whole(tmp_path: Path, name: str) -> None:
    generations = Generations(tmp_path)
    publish(generations, 1)
    (generations.place(1) / name).unlink()
    seal(generations.place(1), replace(MANIFEST, number=1, checksums=checksums_of(generations.place(1))))
    with pytest.raises(GenerationDamaged, match=f"^it was written without {name}$"):
        generations.check(1)


def test_the_manifest_of_another_generation_is_refused(tmp_path: Path) -> None:
    generations = Generations(tmp_path)
    publish(generations, 1)
    publish(generations, 2)
    for path in generations.place(2).rglob("*"):
        if path.is_file():
            path.write_bytes((generations.place(1) / path.relative_to(generations.place(2))).read_bytes())
    with pytest.raises(GenerationDamaged, match="belongs to another generation"):
        generations.check(2)
