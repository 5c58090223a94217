"""Nouns to rows of the catalogue and back; the columns are those of `catalogue.sql`, in its order."""

from __future__ import annotations

import json
import sqlite3
from datetime import date

from indexer.framework import Rating, Statement, statement_for_word
from indexer.page import Page
from indexer.report import (
    Passage,
    PassageRole,
    PrintedJudgement,
    PrintedKind,
    Report,
    Section,
    SectionKind,
)

Row = tuple[object, ...]


def page_row(number: int, page: Page) -> Row:
    """Return a page as a row: its text apart, so that a passage can be looked up in it."""
    layout = page.to_json()
    del layout["text"]
    return number, page.source, page.text, json.dumps(layout, ensure_ascii=False)


def page_from(row: sqlite3.Row) -> Page:
    """Make a page of its row."""
    return Page.from_json({**json.loads(row["layout"]), "text": row["text"]})


def report_row(place: int, report: Report) -> Row:
    """Return a report as a row."""
    published = report.published.isoformat() if report.published else None
    return (
        report.report_id,
        place,
        report.title,
        report.council,
        int(report.follows_framework),
        report.round,
        published,
    )


def report_from(row: sqlite3.Row) -> Report:
    """Make a report of its row."""
    return Report(
        report_id=row["report_id"],
        title=row["title"],
        council=row["council"],
        follows_framework=bool(row["follows_framework"]),
        round=row["round"],
        published=date.fromisoformat(row["published"]) if row["published"] else None,
    )


def section_row(place: int, section: Section, page: int) -> Row:
    """Return a section as a row; `page` is the number of the page that it stands on."""
    return (
        section.section_id,
        place,
        section.report.report_id,
        section.kind.value,
        section.title,
        section.source,
        page,
        section.statement.word if section.statement else None,
        section.theme.number if section.theme else None,
        section.score,
        section.url,
        section.note,
        section.root,
    )


def section_from(row: sqlite3.Row, report: Report) -> Section:
    """Make a section of its row and its report."""
    return Section(
        section_id=row["section_id"],
        report=report,
        kind=SectionKind(row["kind"]),
        title=row["title"],
        source=row["source"],
        statement=_statement(row),
        score=row["score"],
        url=row["url"],
        note=row["note"],
        root=row["root"],
    )


def passage_row(place: int, passage: Passage) -> Row:
    """Return a passage as a row."""
    return (
        place,
        passage.passage_id,
        passage.section.section_id,
        passage.role.value,
        passage.text,
        passage.start,
        passage.end,
        json.dumps(passage.trail, ensure_ascii=False),
        json.dumps(passage.sentences),
    )


def passage_from(row: sqlite3.Row, section: Section) -> Passage:
    """Make a passage of its row and its section."""
    return Passage(
        passage_id=row["passage_id"],
        section=section,
        role=PassageRole(row["role"]),
        text=row["text"],
        start=row["start"],
        end=row["end"],
        trail=tuple(json.loads(row["trail"])),
        sentences=tuple((start, end) for start, end in json.loads(row["sentences"])),
    )


def judgement_row(place: int, judgement: PrintedJudgement) -> Row:
    """Return a printed judgement as a row."""
    return (
        place,
        judgement.kind.value,
        judgement.passage.passage_id,
        judgement.start,
        judgement.end,
        judgement.statement.word if judgement.statement else None,
        judgement.score,
        judgement.overall_score,
        judgement.rating.value if judgement.rating else None,
    )


def judgement_from(row: sqlite3.Row, passage: Passage) -> PrintedJudgement:
    """Make a printed judgement of its row and its passage."""
    return PrintedJudgement(
        kind=PrintedKind(row["kind"]),
        passage=passage,
        start=row["start"],
        end=row["end"],
        statement=_statement(row),
        score=row["score"],
        overall_score=row["overall_score"],
        rating=Rating(row["rating"]) if row["rating"] else None,
    )


def _statement(row: sqlite3.Row) -> Statement | None:
    return statement_for_word(row["statement"]) if row["statement"] else None
