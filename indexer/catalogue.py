"""The catalogue of a generation, in SQLite: reports, sections, passages, printed judgements and the lexical index.

Written once, by `write_catalogue`; read by any number of threads and processes through `Catalogue`.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from indexer.catalogue_rows import (
    judgement_from,
    judgement_row,
    page_from,
    page_row,
    passage_from,
    passage_row,
    report_from,
    report_row,
    section_from,
    section_row,
)
from indexer.page import Page
from indexer.report import Passage, PassageRole, PrintedJudgement, Report, Section
from indexer.scope import Scope
from indexer.sections import Shelf

# Weights of the columns of the lexical index in BM25: a word of the heading tells less than one of the text.
_BODY_WEIGHT, _HEADING_WEIGHT = 1.0, 0.4


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a catalogue holds."""

    reports: int
    sections: int
    passages: int


def write_catalogue(path: Path, shelf: Shelf, pages: Sequence[Page]) -> None:
    """Write a new catalogue.

    Raises:
        sqlite3.Error: the disk is full or the folder cannot be written to.
    """
    numbers = {(page.root, page.source): number for number, page in enumerate(pages)}
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode = OFF")  # nobody reads it before it is whole
        connection.executescript(files("indexer").joinpath("catalogue.sql").read_text(encoding="utf-8"))
        with connection:
            _insert(connection, "pages", (page_row(number, page) for number, page in enumerate(pages)))
            _insert(connection, "reports", (report_row(n, report) for n, report in enumerate(shelf.reports)))
            placed = ((n, section, numbers[section.root, section.source]) for n, section in enumerate(shelf.sections))
            _insert(connection, "sections", (section_row(*row) for row in placed))
            _insert(connection, "passages", (passage_row(n, passage) for n, passage in enumerate(shelf.passages)))
            _insert(connection, "judgements", (judgement_row(n, found) for n, found in enumerate(shelf.judgements)))
            connection.executemany(
                "INSERT INTO words (rowid, body, headings) VALUES (?, ?, ?)",
                (
                    (place, passage.text, " ".join((passage.section.title, *passage.trail)))
                    for place, passage in enumerate(shelf.passages)
                    if passage.role is PassageRole.FINDING
                ),
            )
    finally:
        connection.close()


def _insert(connection: sqlite3.Connection, table: str, rows: Iterator[tuple[object, ...]]) -> None:
    first = next(rows, None)
    if first is None:
        return
    places = ", ".join("?" * len(first))
    connection.execute(f"INSERT INTO {table} VALUES ({places})", first)
    connection.executemany(f"INSERT INTO {table} VALUES ({places})", rows)


class Catalogue:
    """A catalogue opened for reading. Safe to use from several threads.

    Raises:
        sqlite3.DatabaseError: the file is not a catalogue, or damaged.
    """

    def __init__(self, path: Path) -> None:
        """Open the catalogue; `immutable` lets it be read from a folder that cannot be written to."""
        self._connection = sqlite3.connect(
            f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._connection.row_factory = sqlite3.Row
        self._lock = threading.Lock()
        self._reports = {
            row["report_id"]: report_from(row) for row in self._rows("SELECT * FROM reports ORDER BY place")
        }
        self._sections = {
            row["section_id"]: section_from(row, self._reports[row["report_id"]])
            for row in self._rows("SELECT * FROM sections ORDER BY place")
        }

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        with self._lock:
            return self._connection.execute(statement, values).fetchall()

    # What there is

    def counts(self) -> Counts:
        """Return how much the catalogue holds."""
        passages = self._rows("SELECT count(*) FROM passages")[0][0]
        return Counts(len(self._reports), len(self._sections), passages)

    def reports(self) -> tuple[Report, ...]:
        """Return all reports, in reading order."""
        return tuple(self._reports.values())

    def sections(self, report_id: str | None = None) -> tuple[Section, ...]:
        """Return the sections of a report, or all, in reading order."""
        found = self._sections.values()
        return tuple(section for section in found if report_id in {None, section.report.report_id})

    def pages(self) -> list[Page]:
        """Return the pages that the catalogue was made from."""
        return [page_from(row) for row in self._rows("SELECT * FROM pages ORDER BY page")]

    def passages(self) -> Iterator[Passage]:
        """Yield all passages, in reading order."""
        yield from map(self._passage, self._rows("SELECT * FROM passages ORDER BY place"))

    def passages_of(self, section_id: str) -> tuple[Passage, ...]:
        """Return the passages of a section, in reading order; none for a section that is not there."""
        found = self._rows("SELECT * FROM passages WHERE section_id = ? ORDER BY place", (section_id,))
        return tuple(map(self._passage, found))

    def passages_by_id(self, passage_ids: Sequence[str]) -> dict[str, Passage]:
        """Return the passages that are there of those asked for."""
        statement = "SELECT * FROM passages WHERE passage_id IN (SELECT value FROM json_each(?))"
        return {
            row["passage_id"]: self._passage(row) for row in self._rows(statement, (json.dumps(list(passage_ids)),))
        }

    @cached_property
    def judgements(self) -> tuple[PrintedJudgement, ...]:
        """All printed scores, overall scores and ratings, in reading order."""
        rows = self._rows("SELECT * FROM judgements ORDER BY place")
        passages = self.passages_by_id([row["passage_id"] for row in rows])
        return tuple(judgement_from(row, passages[row["passage_id"]]) for row in rows)

    def _passage(self, row: sqlite3.Row) -> Passage:
        return passage_from(row, self._sections[row["section_id"]])

    # Searching

    def lexical(self, words: Sequence[str], scope: Scope, limit: int) -> list[tuple[str, float]]:
        """Return (passage_id, BM25) of the findings with any of the words, best first; a higher figure is better.

        A word may be a phrase of several. Words are matched by their stems.
        """
        wanted = " OR ".join(_quoted(word) for word in words if any(map(str.isalnum, word)))
        if not wanted:
            return []
        conditions, values = _conditions(scope)
        found = self._rows(
            f"""SELECT passages.passage_id, -bm25(words, {_BODY_WEIGHT}, {_HEADING_WEIGHT}) AS relevance
            FROM words JOIN passages ON passages.place = words.rowid JOIN sections USING (section_id)
            WHERE words MATCH ? {conditions} ORDER BY relevance DESC LIMIT ?""",
            [wanted, *values, limit],
        )
        return [(row["passage_id"], row["relevance"]) for row in found]

    @cached_property
    def findings(self) -> int:
        """How many passages the lexical index holds."""
        role = PassageRole.FINDING.value
        return int(self._rows("SELECT count(*) FROM passages WHERE role = ?", (role,))[0][0])

    def frequency(self, word: str) -> int:
        """Return how many findings hold a word, by its stem."""
        return int(self._rows("SELECT count(*) FROM words WHERE words MATCH ?", (_quoted(word),))[0][0])

    # Checking

    def stands_in_file(self, passage: Passage) -> bool:
        """Say whether a passage is, character for character, where it claims to stand in the text of its file."""
        found = self._rows(
            "SELECT substr(pages.text, ? + 1, ?) AS held FROM pages JOIN sections USING (page) WHERE section_id = ?",
            (passage.start, passage.end - passage.start, passage.section.section_id),
        )
        return bool(found) and found[0]["held"] == passage.text

    def misplaced(self) -> list[str]:
        """Return the identifiers of passages that are not where they claim to stand; none in a sound catalogue."""
        return [
            row["passage_id"]
            for row in self._rows(
                """SELECT passage_id FROM passages JOIN sections USING (section_id) JOIN pages USING (page)
                WHERE substr(pages.text, start + 1, "end" - start) IS NOT passages.text"""
            )
        ]


def _quoted(word: str) -> str:
    # Within quotation marks nothing is a command of FTS5; a null or half a letter cannot be handed to SQLite at all.
    plain = word.replace('"', " ").replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    return f'"{plain}"'


def _conditions(scope: Scope) -> tuple[str, list[object]]:
    fields: list[tuple[str, list[object]]] = [
        ("sections.report_id", list(scope.report_ids)),
        ("sections.statement", [statement.word for statement in scope.statements]),
        ("sections.theme", [theme.number for theme in scope.themes]),
        ("sections.score", list(scope.scores)),
    ]
    given = [(column, values) for column, values in fields if values]
    conditions = "".join(f" AND {column} IN ({', '.join('?' * len(values))})" for column, values in given)
    return conditions, [value for _, values in given for value in values]
