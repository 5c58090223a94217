"""The quality statements that a text names: by title, drifted title, everyday word, or as all of a theme."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from indexer.framework import Statement, Theme, statement_titled, title_key

from assistant.spelling import nearest

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
    Statement.SUPPORT: (
        "live healthier lives",
        "lead healthier lives",
        "healthier lives",
        "prevention",
        "healthy lives",
        "supporting people",
    ),
    Statement.EQUITY: ("equity", "equality", "inequality", "inequalities"),
    Statement.CARE: ("care provision", "integration and continuity", "continuity of care", "commissioning"),
    Statement.PARTNERSHIPS: ("partnerships", "partnership", "partnership working", "communities"),
    Statement.PATHWAYS: ("safe pathways", "safe systems", "pathways", "transitions", "hospital discharge"),
    Statement.SAFEGUARDING: ("safeguarding",),
    Statement.GOVERNANCE: ("governance", "sustainability", "management and sustainability"),
    Statement.LEARNING: ("learning", "innovation", "improvement and innovation"),
}


# Words of the titles in which a slip leaves no doubt; others are too near to ordinary words.
_MENDED = frozenset(
    "assessing assessment assessments commissioning communities continuity discharge equality equity governance "
    "improvement inequalities inequality innovation integration leadership learning partnership partnerships pathways "
    "prevention provision safeguarding sustainability transition transitions".split()
)
# Words that are near to one of them, and none: found by comparing them with common English words.
_NO_SLIPS = frozenset(
    "commodities community continuing discharged discharges inequities inequity innovate innovative innovating "
    "innovations innovator integrate integrated integrating integrative integrator iteration interaction intonation "
    "invocation improvements leaning pathway preventing preventive presentation translation translations tradition "
    "traditions transaction transactions transitional transitioned transitioning transiting transitive assessed "
    "assessor assessors pretension intervention leaderships commission commissioned commissioner commissioners".split()
)


def mend_statements(text: str, is_printed: Callable[[str], bool]) -> tuple[str, tuple[tuple[str, str], ...]]:
    """Return a text with the slips in words of the titles mended, and each slip with the word it was taken for.

    A word that stands in the reports is no slip.
    """
    slips: list[tuple[str, str]] = []

    def mended(match: re.Match[str]) -> str:
        written = match.group()
        near = nearest(written.casefold(), _MENDED)
        is_one = len({word.removesuffix("s") for word in near}) == 1  # the singular and the plural are one
        if not is_one or written.casefold() in _MENDED | _NO_SLIPS or is_printed(written):
            return written
        slips.append((written, min(near, key=len)))
        return slips[-1][1]

    return re.sub(r"[^\W\d_]{5,}", mended, text), tuple(dict.fromkeys(slips))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Statement], ...]:
    """Return a pattern for each phrase that names a statement, as `statement_phrases`; titles with plural slips too."""
    return tuple((_pattern(phrase), statement) for phrase, statement in statement_phrases())


def _pattern(phrase: str) -> re.Pattern[str]:
    words = phrase.split()
    if len(words) == 1:  # "communities" names a statement, "community" does not
        return re.compile(rf"(?<![a-z0-9]){phrase}(?![a-z0-9])")
    return re.compile(r"(?<![a-z0-9])" + " ".join(map(_in_any_number, words)) + r"(?![a-z0-9])")


def _in_any_number(word: str) -> str:
    if len(word) < 4 or word == "experience":
        return word
    if word.endswith(("ies", "ity")):  # "communities" and "community"; "pathways" has only an s more
        return word.removesuffix("ies").removesuffix("y") + "(?:y|ies)"
    return f"{word.removesuffix('s')}s?"


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
    for pattern, statement in _patterns():
        named = pattern.search(key)
        if named:
            found.setdefault(statement, named.start())
            key = pattern.sub(lambda match: "·" * len(match.group()), key)
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
    return statements_replaced(text, " ")


def statements_replaced(text: str, word: str) -> str:
    """Return a text, folded as by `title_key`, with a word in the place of what names statements or themes."""
    key = f" {title_key(text)} "
    for pattern, _ in _patterns():
        key = pattern.sub(word, key)
    for theme in Theme:
        key = key.replace(f" {title_key(theme.title)} ", f" {word} ")
    return " ".join(key.split())


def titles(statements: Sequence[Statement]) -> str:
    """Return the titles of statements, parted by commas."""
    return ", ".join(statement.title for statement in statements)


def _themes(key: str) -> Iterator[Theme]:
    for theme in Theme:
        if f" {title_key(theme.title)} " in key or re.search(rf"\btheme {theme.number}\b", key):
            yield theme
