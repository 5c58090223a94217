"""A public collection in BEIR's layout: documents, queries, and which document answers which query.

`corpus.jsonl` has a document a line ({"_id", "title", "text"}), `queries.jsonl` a query a line ({"_id", "text"}), and
`qrels/*.tsv` a judgement a line (query, document, grade), with or without a line of headings (BEIR: Thakur et al.,
2021).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from indexer.errors import AssistantError

LAYOUT = "BEIR's layout is corpus.jsonl, queries.jsonl and qrels/test.tsv"
_COLUMNS = 3


class BadCollection(AssistantError):
    """A folder is no collection in BEIR's layout."""


@dataclass(frozen=True, slots=True)
class Document:
    """A text to be found, and its title, if any."""

    document_id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked, and the grade of each document that answers it: 1 or more."""

    query_id: str
    text: str
    grades: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, and those of the queries that any of them answers."""

    name: str
    documents: tuple[Document, ...]
    queries: tuple[Query, ...]


def read_collection(folder: Path) -> Collection:
    """Read a collection.

    Raises:
        BadCollection: a file is missing or cannot be read, or a line of it is wrong.
    """
    if not folder.is_dir():
        raise BadCollection(f"There is no folder {folder}. Name one with a collection; {LAYOUT}.")
    documents = _documents(folder / "corpus.jsonl")
    asked = _queries(folder / "queries.jsonl")
    grades = _grades(_judgements_in(folder), {document.document_id for document in documents}, asked)
    queries = tuple(Query(query_id, text, grades[query_id]) for query_id, text in asked.items() if query_id in grades)
    if not queries:
        raise BadCollection(f"No query of {folder} has a document that answers it: each grade in qrels is 0.")
    return Collection(folder.resolve().name, documents, queries)


def _documents(path: Path) -> tuple[Document, ...]:
    documents: dict[str, Document] = {}
    for number, values in _objects(path):
        document = Document(_words(values, "_id", path, number), values.get("title") or "", _text(values, path, number))
        if document.document_id in documents:
            raise _wrong(path, number, f"there is a document {document.document_id} above")
        if not isinstance(document.title, str):
            raise _wrong(path, number, '"title" is no text')
        documents[document.document_id] = document
    return tuple(documents.values())


def _queries(path: Path) -> dict[str, str]:
    queries: dict[str, str] = {}
    for number, values in _objects(path):
        query_id = _words(values, "_id", path, number)
        if query_id in queries:
            raise _wrong(path, number, f"there is a query {query_id} above")
        queries[query_id] = _words(values, "text", path, number)
    return queries


def _judgements_in(folder: Path) -> list[Path]:
    """Return the files of judgements: those of the test part, which are the ones to measure by, else all."""
    found = sorted((folder / "qrels").glob("*.tsv"))
    if not found:
        raise BadCollection(f"There is no qrels/test.tsv in {folder}, nor any other .tsv in qrels; {LAYOUT}.")
    return [path for path in found if path.name == "test.tsv"] or found


def _grades(paths: list[Path], documents: set[str], queries: Mapping[str, str]) -> dict[str, dict[str, int]]:
    grades: dict[str, dict[str, int]] = defaultdict(dict)
    for path in paths:
        for number, line in _lines(path):
            columns = line.split("\t")
            if len(columns) != _COLUMNS:
                raise _wrong(
                    path, number, f"{len(columns)} columns instead of query, document and grade, parted by tabs"
                )
            query_id, document_id, grade = columns
            if number == 1 and not _is_whole(grade):
                continue  # the headings
            if not _is_whole(grade):
                raise _wrong(path, number, f"the grade “{grade}” is no whole number")
            for what, named, known in (("query", query_id, queries), ("document", document_id, documents)):
                if named not in known:
                    raise _wrong(path, number, f"there is no {what} {named}")
            if int(grade) > 0:
                grades[query_id][document_id] = int(grade)
    return grades


def _is_whole(grade: str) -> bool:
    return grade.strip().removeprefix("-").isdecimal()


def _objects(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    count = 0
    for number, line in _lines(path):
        try:
            values = json.loads(line)
        except ValueError:
            raise _wrong(path, number, "not JSON") from None
        if not isinstance(values, dict):
            raise _wrong(path, number, "not a JSON object")
        yield number, values
        count += 1
    if not count:
        raise BadCollection(f"{path} is empty; {LAYOUT}.")


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines with anything in them, each with its number, from 1."""
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            for number, line in enumerate(file, start=1):
                if line.strip():
                    yield number, line.rstrip("\r\n")
    except FileNotFoundError:
        raise BadCollection(f"There is no {path.name} in {path.parent}; {LAYOUT}.") from None
    except UnicodeDecodeError:
        raise BadCollection(f"{path} is not text in UTF-8. Save it as UTF-8.") from None
    except OSError as error:
        raise BadCollection(f"{path} cannot be read ({(error.strerror or str(error)).lower()}).") from None


def _words(values: Mapping[str, Any], key: str, path: Path, number: int) -> str:
    value = values.get(key)
    if not isinstance(value, str) or not value.strip():
        raise _wrong(path, number, f'"{key}" is missing or no text')
    return value


def _text(values: Mapping[str, Any], path: Path, number: int) -> str:
    value = values.get("text")
    if not isinstance(value, str):
        raise _wrong(path, number, '"text" is missing or no text')
    return value


def _wrong(path: Path, number: int, what: str) -> BadCollection:
    return BadCollection(f"{path}, line {number}: {what}; {LAYOUT}.")
