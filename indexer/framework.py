"""The framework of the assessments: a closed vocabulary of themes, quality statements, scores and ratings.

Source: Care Quality Commission, assessment framework for local authorities under Part 1 of the Care Act 2014.
"""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, StrEnum


class Theme(Enum):
    """One of the four themes, with the number and the title that reports print."""

    WORKING_WITH_PEOPLE = (1, "How the local authority works with people")
    PROVIDING_SUPPORT = (2, "Providing support")
    SAFETY = (3, "How the local authority ensures safety in the system")
    LEADERSHIP = (4, "Leadership")

    def __init__(self, number: int, title: str) -> None:
        """Give the member its parts names."""
        self.number = number
        self.title = title


class Statement(Enum):
    """One of the nine quality statements: its last word in an address, its theme, its title and its drifted titles."""

    NEEDS = ("needs", Theme.WORKING_WITH_PEOPLE, "Assessing needs", ("Assessing need",))
    SUPPORT = (
        "support",
        Theme.WORKING_WITH_PEOPLE,
        "Supporting people to live healthier lives",
        ("Supporting people to lead healthier lives", "Supporting people to have healthier lives"),
    )
    EQUITY = (
        "equity",
        Theme.WORKING_WITH_PEOPLE,
        "Equity in experience and outcomes",
        ("Equity in experiences and outcomes", "Equity in experience and outcome", "Equity of experience and outcomes"),
    )
    CARE = (
        "care",
        Theme.PROVIDING_SUPPORT,
        "Care provision, integration and continuity",
        ("Care provision, integration and continuity of care", "Care provision, continuity and integration"),
    )
    PARTNERSHIPS = (
        "partnerships",
        Theme.PROVIDING_SUPPORT,
        "Partnerships and communities",
        ("Partnership and communities", "Partnerships and community", "Partnership and community"),
    )
    PATHWAYS = (
        "pathways",
        Theme.SAFETY,
        "Safe pathways, systems and transitions",
        ("Safe systems, pathways and transitions", "Safe pathways, systems and transition"),
    )
    SAFEGUARDING = ("safeguarding", Theme.SAFETY, "Safeguarding", ("Safeguarding adults",))
    GOVERNANCE = (
        "governance",
        Theme.LEADERSHIP,
        "Governance, management and sustainability",
        ("Governance and management and sustainability", "Governance, management, sustainability"),
    )
    LEARNING = (
        "learning",
        Theme.LEADERSHIP,
        "Learning, improvement and innovation",
        ("Learning, innovation and improvement", "Learning, improvement, innovation"),
    )

    def __init__(self, word: str, theme: Theme, title: str, drifted: tuple[str, ...]) -> None:
        """Give the member its parts names."""
        self.word = word
        self.theme = theme
        self.title = title
        self.drifted = drifted


class Rating(StrEnum):
    """The overall rating, as printed."""

    INADEQUATE = "Inadequate"
    REQUIRES_IMPROVEMENT = "Requires improvement"
    GOOD = "Good"
    OUTSTANDING = "Outstanding"


SCORE_LABELS = {
    1: "Evidence shows significant shortfalls",
    2: "Evidence shows some shortfalls",
    3: "Evidence shows a good standard",
    4: "Evidence shows an exceptional standard",
}

# Lower bounds of the bands of the overall score, in per cent.
_BANDS = ((88, Rating.OUTSTANDING), (63, Rating.GOOD), (39, Rating.REQUIRES_IMPROVEMENT), (25, Rating.INADEQUATE))


def title_key(title: str) -> str:
    """Fold a heading to what distinguishes it: lower case, no marks, "&" and "and" alike."""
    folded = unicodedata.normalize("NFKD", title).casefold().replace("&", " and ")
    folded = folded if folded.isascii() else "".join(letter for letter in folded if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[a-z0-9]+", folded))


_STATEMENTS = {
    title_key(title): statement for statement in Statement for title in (statement.title, *statement.drifted)
}
_WORDS = {statement.word: statement for statement in Statement}


def statement_titled(title: str) -> Statement | None:
    """Return the statement that bears this title, drifted titles included; None for any other heading."""
    return _STATEMENTS.get(title_key(title))


def statement_for_word(word: str) -> Statement | None:
    """Return the statement whose published address ends in this word."""
    return _WORDS.get(word.casefold())


def expected_rating(overall_score: int) -> Rating | None:
    """Return the band of a printed overall score (25–100 per cent): a check on the parse, never an answer."""
    return next((rating for floor, rating in _BANDS if floor <= overall_score <= 100), None)


def expected_overall_score(scores: list[int]) -> int | None:
    """Return the percentage that nine section scores amount to, equally weighted; None unless there are nine."""
    if len(scores) != len(Statement):
        return None
    return round(100 * sum(scores) / (4 * len(Statement)))
