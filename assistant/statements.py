"""The quality statements that a text names: by title, drifted title, everyday word, or as all of a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from indexer.framework import Statement, Theme, statement_titled, title_key

# Everyday words for a statement, beside its titles.
_EVERYDAY = {
    Statement.NEEDS: (
        "assessing need",
        "needs assessment",
        "needs assessments",
        "care act assessments",
        "assessments",
        "assessment of needs",
    ),
    Statement.SUPPORT: ("healthier lives", "prevention", "healthy lives", "supporting people"),
    Statement.EQUITY: ("equity", "equality", "inequality", "inequalities"),
    Statement.CARE: ("care provision", "integration and continuity", "continuity of care", "commissioning"),
    Statement.PARTNERSHIPS: ("partnerships", "partnership", "partnership working", "communities"),
    Statement.PATHWAYS: ("safe pathways", "safe systems", "pathways", "transitions", "hospital discharge"),
    Statement.SAFEGUARDING: ("safeguarding",),
    Statement.GOVERNANCE: ("governance", "sustainability", "management and sustainability"),
    Statement.LEARNING: ("learning", "innovation", "improvement and innovation"),
}


@cache
def statement_phrases() -> tuple[tuple[str, Statement], ...]:
    """Return each phrase that names a statement, folded as by `title_key`, with its statement; longest first."""
    phrases = {title_key(phrase): statement for statement, words in _EVERYDAY.items() for phrase in words}
    for statement in Statement:
        for title in (statement.title, *statement.drifted):
            phrases[title_key(title)] = statement
    return tuple(sorted(phrases.items(), key=lambda item: -len(item[0])))


def find_statements(text: str) -> tuple[Statement, ...]:
    """Return the statements that a text names, in its order; all of a theme where it names a theme."""
    whole = statement_titled(text)
    if whole:
        return (whole,)
    key = f" {title_key(text)} "
    found: dict[Statement, int] = {}
    for phrase, statement in statement_phrases():
        at = key.find(f" {phrase} ")
        if at >= 0:
            found.setdefault(statement, at)
            key = key.replace(f" {phrase} ", " " + "·" * len(phrase) + " ")
    for theme in _themes(key):
        found.update({statement: len(key) for statement in Statement if statement.theme is theme})
    return tuple(sorted(found, key=lambda statement: found[statement]))


def find_scored_words(text: str) -> tuple[Statement, ...]:
    """Return the statements that a question about scores names by the word of their address: "scored 1 for needs"."""
    named = re.findall(r"\b(?:for|on|in|at|about)\s+(?:the\s+)?(\w+)", text.casefold())
    named += re.findall(r"(\w+)\s+(?:score|scores|rating)\b", text.casefold())
    return tuple(statement for statement in Statement if statement.word in named)


def without_statements(text: str) -> str:
    """Return a text, folded as by `title_key`, without the phrases and titles that name statements or themes."""
    key = f" {title_key(text)} "
    for phrase in (*(phrase for phrase, _ in statement_phrases()), *(title_key(theme.title) for theme in Theme)):
        key = key.replace(f" {phrase} ", " ")
    return " ".join(key.split())


def titles(statements: Sequence[Statement]) -> str:
    """Return the titles of statements, parted by commas."""
    return ", ".join(statement.title for statement in statements)


def _themes(key: str) -> Iterator[Theme]:
    for theme in Theme:
        if f" {title_key(theme.title)} " in key or re.search(rf"\btheme {theme.number}\b", key):
            yield theme
