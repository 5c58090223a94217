"""Figures: what sort of figure a question asks for, and whether a sentence holds one of that sort."""

from __future__ import annotations

import re
from enum import StrEnum


class FigureKind(StrEnum):
    """A sort of figure."""

    SHARE = "share"
    MONEY = "amount of money"
    DURATION = "length of time"
    DATE = "date"
    COUNT = "number"
    AMOUNT = "figure"


# Words that ask for a figure: they need not stand in the answer.
FIGURE_WORDS = frozenset(
    "share percentage proportion percent number figure figures rate amount average many much long often big large "
    "total value cost size old age month year date day quickly fast soon median mean last latest length "
    "duration".split()
)

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|"
    r"millions?)"
)
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|fortnights?|fortnight|quarters?)"
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"

_WHAT = r"\b(?:what|which) (?:was |is |were |are )?(?:the )?"
# The kind that fits first in the question is asked for; of two at the same place, the one that stands first here.
_ASKED: dict[FigureKind, tuple[str, ...]] = {
    FigureKind.SHARE: (
        r"\b(?:what|which) (?:\w+ )?(?:share|percentage|proportion|per ?cent|%)",
        r"\b(?:share|percentage|proportion) of\b",
    ),
    FigureKind.DURATION: (
        r"\bhow (?:long|quickly|fast|soon)\b",
        _WHAT + r"(?:average|median|longest|shortest|mean|typical) (?:\w+ ){0,2}(?:wait|waits|waiting|time|delay)\b",
    ),
    FigureKind.DATE: (
        r"^\W*when\b",
        r"\bwhen (?:was|were|did|is|will|had|has)\b",
        r"\b(?:what|which) (?:date|day|month|year|years)\b",
    ),
    FigureKind.MONEY: (
        r"\bhow much (?:money|did .* (?:cost|spend|pay)|does .* (?:cost|spend|pay)|(?:was|is) (?:spent|paid))\b",
        _WHAT + r"(?:\w+ ){0,3}(?:budget|cost|spend|spending|overspend|hourly rate|fee|fees)\b",
    ),
    FigureKind.COUNT: (
        r"\bhow many\b",
        r"\bnumber of\b",
        _WHAT + r"(?:\w+ ){0,2}(?:number|population)\b",
    ),
    FigureKind.AMOUNT: (
        r"\bhow (?:much|often|big|large|high|low|old|far)\b",
        _WHAT + r"(?:\w+ ){0,2}(?:figure|rate|amount|average|total|median|size|value|age)\b",
    ),
}
_ASKED_PATTERNS = [
    (kind, re.compile(pattern, re.IGNORECASE)) for kind, patterns in _ASKED.items() for pattern in patterns
]

_HELD = {
    FigureKind.SHARE: (
        rf"\d\s*%|per ?cent|\b(?:half|third|quarter|fifth|tenth|two-thirds|three-quarters)\b"
        rf"|{_NUMBER} (?:in|out of) (?:every )?{_NUMBER}\b"
    ),
    FigureKind.MONEY: r"£\s?\d|\d\s*(?:pounds|pence)\b|\d\s*%",
    FigureKind.DURATION: (
        rf"\b{_NUMBER}[ -](?!(?:an?|per|each|every)\b)(?:\w+[ -])?{_UNIT}\b(?! (?:ago|earlier|old)\b)"
        # "within a week" is a length of time; "four a week" and "a year before" are not
        r"|\b(?:within|in|for|took|takes?|lasted|lasting|than|about|over|under|nearly|almost|to|after|half)"
        rf" (?:half )?an? {_UNIT}\b(?! (?:ago|before|earlier)\b)|\b(?:same|next)[ -]day\b"
        r"|\bno (?:\w+ )?(?:wait|waits|waiting|delay|delays)\b"
    ),
    FigureKind.DATE: (
        rf"\b(?:19|20)\d\d\b|\b{_MONTH}\b|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b"
    ),
    # A share of people is no number of them, and neither is the day of a month.
    FigureKind.COUNT: (
        rf"(?<![\w£.,])(?!(?:19|20)\d\d\b|one\b){_NUMBER}\b(?![.,]?\d|\s*%| per ?cent| {_MONTH})"
        r"|\b(?:no one|nobody|none)\b"
    ),
    FigureKind.AMOUNT: (
        rf"(?<![\w£])(?!(?:19|20)\d\d\b|one\b){_NUMBER}\b|£\s?\d"
        r"|\b(?:no one|nobody|none|half|third|quarter|twice|doubled?|halved)\b"
    ),
}
_HELD_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _HELD.items()}


def figure_asked_for(question: str) -> FigureKind | None:
    """Return what sort of figure a question asks for, or None."""
    places = [(match.start(), kind) for kind, pattern in _ASKED_PATTERNS if (match := pattern.search(question))]
    return min(places, key=lambda found: found[0])[1] if places else None


def holds_figure(text: str, kind: FigureKind) -> bool:
    """Say whether a text holds a figure of a sort, in digits or in words."""
    return bool(_HELD_PATTERNS[kind].search(text))
