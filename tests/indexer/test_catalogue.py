from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.catalogue import Catalogue, Counts, write_catalogue
from indexer.entry import Entry, EntryKind, entries_of
from indexer.framework import Statement, Theme
from indexer.page import Page
from indexer.scope import Scope
from indexer.sections import Shelf, assemble

from tests.indexer.pages import lines, page

PAGES = [
    page(
        lines(
            "Alderwick Council: local authority assessment",
            "https://site.example/alderwick-0525/theme1/needs",
            "Assessing needs",
            "Score: 2",
            "Key findings for this quality statement",
            "Carers waited for 😀 reviews. One carer’s review took years.",
            "Staff visited people at home.",
        ),
        "a/needs.txt",
    ),
    page(
        lines(
            "Brackmoor Council: local authority assessment",
            "Published: 1 May 2025",
            "Local authority rating and score",
            "Good",
            "Overall score: 75",
            "- Safeguarding",
            "Score: 3",
            "Summary of people's experiences",
            "Carers were reviewed on time.",
        ),
        "b/overview.txt",
    ),
    page(
        "# A peer review\n\n## Carers\n\n### Home visits\n\n"
        "Carers were visited. 'DROP TABLE' and \"quotes\" are text.\n",
        "peer.md",
    ),
]


@pytest.fixture
def read() -> Shelf:
    return assemble(PAGES)


@pytest.fixture
def catalogue(tmp_path: Path, read: Shelf) -> Catalogue:
    write_catalogue(tmp_path / "catalogue.sqlite", read, PAGES)
    return Catalogue(tmp_path / "catalogue.sqlite")


def test_everything_that_is_written_is_read_back(catalogue: Catalogue, read: Shelf) -> None:
    assert catalogue.reports() == read.reports
    assert catalogue.sections() == read.sections
    assert tuple(catalogue.passages()) == read.passages
    assert catalogue.judgements == read.judgements
    assert catalogue.pages() == PAGES
    assert catalogue.counts() == Counts(3, 4, 9)
    assert catalogue.findings == 4
    assert catalogue.misplaced() == []


def test_parts_can_be_asked_for(catalogue: Catalogue, read: Shelf) -> None:
    assert [section.title for section in catalogue.sections("brackmoor-council-0525")] == [
        "Local authority rating and score",
        "Summary of people's experiences",
    ]
    assert catalogue.sections("none") == ()
    assert catalogue.passages_of("peer/carers") == tuple(
        p for p in read.passages if p.section.section_id == "peer/carers"
    )
    assert catalogue.passages_of("none") == ()
    first = read.passages[0]
    assert catalogue.passages_by_id([first.passage_id, "none", first.passage_id]) == {first.passage_id: first}
    assert catalogue.passages_by_id([]) == {}


def found(catalogue: Catalogue, *words: str, limit: int = 10, scope: Scope | None = None) -> list[str]:
    return [passage_id for passage_id, _ in catalogue.lexical(words, scope or Scope(), limit)]


NEEDS, PEOPLE, PEER = (
    "alderwick-council-0525/needs/2",
    "brackmoor-council-0525/summary-of-people-s-experiences/1",
    "peer/carers/1",
)


def test_words_are_found_by_their_stems_and_phrases_in_order(catalogue: Catalogue) -> None:
    assert sorted(found(catalogue, "reviewing")) == [NEEDS, PEOPLE]
    assert sorted(found(catalogue, "carer")) == [NEEDS, PEOPLE, PEER]
    assert found(catalogue, "took reviews") == []
    assert found(catalogue, "review took years") == [NEEDS]
    assert found(catalogue, "carer", limit=1) == found(catalogue, "carer")[:1]
    assert (catalogue.frequency("visits"), catalogue.frequency("nowhere")) == (2, 0)


def test_the_best_comes_first_and_relevance_falls(catalogue: Catalogue) -> None:
    hits = catalogue.lexical(["carers", "years"], Scope(), 10)
    assert hits[0][0] == NEEDS
    assert [relevance for _, relevance in hits] == sorted((relevance for _, relevance in hits), reverse=True)


@pytest.mark.parametrize(
    "word",
    ['"', "'", '" OR 1', "drop table", "*", "NEAR(", "", "body:carers", "-", "a\x00b", "a\udcffb", "😀"],
    ids=repr,
)
def test_no_word_is_taken_for_a_command(catalogue: Catalogue, word: str) -> None:
    assert set(found(catalogue, word)) <= {PEER}


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope(), [NEEDS, PEOPLE, PEER]),
        (Scope(report_ids=("peer",)), [PEER]),
        (Scope(report_ids=("peer", "alderwick-council-0525")), [NEEDS, PEER]),
        (Scope(statements=(Statement.NEEDS,)), [NEEDS]),
        (Scope(themes=(Theme.WORKING_WITH_PEOPLE, Theme.SAFETY)), [NEEDS]),
        (Scope(scores=(2,)), [NEEDS]),
        (Scope(scores=(3,)), []),
        (Scope(report_ids=("peer",), scores=(2,)), []),
    ],
    ids=["all", "one report", "two reports", "statement", "themes", "score", "no score", "both"],
)
def test_a_search_is_confined(catalogue: Catalogue, scope: Scope, expected: list[str]) -> None:
    assert sorted(found(catalogue, "carers", scope=scope)) == expected


def test_a_passage_is_checked_against_the_text_of_its_file(catalogue: Catalogue, read: Shelf) -> None:
    assert [catalogue.stands_in_file(passage) for passage in read.passages] == [True] * 9
    passage = read.passages[1]
    assert not catalogue.stands_in_file(replace(passage, text=passage.text.replace("years", "weeks")))
    assert not catalogue.stands_in_file(replace(passage, start=passage.start + 1, end=passage.end + 1))
    assert not catalogue.stands_in_file(replace(passage, section=replace(passage.section, section_id="none")))


def test_an_altered_text_is_noticed(tmp_path: Path, read: Shelf) -> None:
    path = tmp_path / "c.sqlite"
    write_catalogue(path, read, PAGES)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE pages SET text = replace(text, 'years', 'weeks')")
    connection.close()
    catalogue = Catalogue(path)
    assert catalogue.misplaced() == [NEEDS]
    catalogue.close()


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 3\0" + b"x" * 500], ids=["empty", "text", "cut"]
)
def test_what_is_no_catalogue_is_an_error(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "c.sqlite").write_bytes(content)
    with pytest.raises(sqlite3.DatabaseError):
        Catalogue(tmp_path / "c.sqlite")


def test_a_page_as_such_can_be_written(tmp_path: Path) -> None:
    empty: list[Page] = []
    write_catalogue(tmp_path / "c.sqlite", assemble(empty), empty)
    catalogue = Catalogue(tmp_path / "c.sqlite")
    assert (catalogue.counts(), catalogue.judgements, found(catalogue, "x")) == (Counts(0, 0, 0), (), [])
    catalogue.close()


def test_what_is_embedded(read: Shelf) -> None:
    peer = next(passage for passage in read.passages if passage.passage_id == PEER)
    fields = {"report_id": "peer", "statement": "", "theme": 0, "score": 0}
    assert list(entries_of(peer)) == [
        Entry(PEER, EntryKind.PASSAGE, f"Carers › Home visits\n{peer.text}", **fields),  # type: ignore[arg-type]
        Entry(f"{PEER}#0", EntryKind.SENTENCE, "Carers were visited.", **fields),  # type: ignore[arg-type]
        Entry(f"{PEER}#1", EntryKind.SENTENCE, "'DROP TABLE' and \"quotes\" are text.", **fields),  # type: ignore[arg-type]
    ]
    needs = next(passage for passage in read.passages if passage.passage_id == NEEDS)
    assert {(e.report_id, e.statement, e.theme, e.score) for e in entries_of(needs)} == {
        ("alderwick-council-0525", "needs", 1, 2)
    }
    assert [entry for passage in read.passages if passage.role != "finding" for entry in entries_of(passage)] == []
