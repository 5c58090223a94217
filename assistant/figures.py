"""Figures: what sort of figure a question asks for. Whether a sentence gives one: `given_figures`."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.asking_clause import asking_clause


class FigureKind(StrEnum):
    """A sort of figure."""

    SHARE = "share"
    MONEY = "amount of money"
    DURATION = "length of time"
    DATE = "date"
    COUNT = "number"
    FREQUENCY = "how often"
    AMOUNT = "figure"


# Words that ask for a figure: they need not stand in the answer.
FIGURE_WORDS = frozenset(
    "share percentage proportion percent number figure figures rate amount average many much long often big large "
    "total value cost size old age month year date day quickly fast soon median mean last latest length "
    "duration".split()
)

_WHAT = r"\b(?:what|which) (?:was |is |were |are )?(?:the )?"
# The kind that fits first in the question is asked for; of two at the same place, the one that stands first here.
_ASKED: dict[FigureKind, tuple[str, ...]] = {
    FigureKind.SHARE: (
        r"\b(?:what|which) (?:(?:\w+ )?(?:percentage\b|proportion\b|per ?cent\b|%)|(?:(?:exact|overall"
        r"|total) )?share\b)",
        r"\b(?:share|percentage|proportion) of\b",
    ),
    FigureKind.DURATION: (
        r"\bhow (?:long|quickly|fast|soon)\b",
        r"\bhow many (?:\w+ )?(?:minutes|hours|days|weeks|months|years)\b",
        _WHAT + r"(?:average|median|longest|shortest|mean|typical) (?:\w+ ){0,2}(?:wait|waits|waiting|time|delay)\b",
        r"\b(?:longest|shortest) (?:that |time )?(?:any|some|people|they|wait)",
        r"\b(?:average|median|longest|shortest|mean|typical) (?:\w+ ){0,3}(?:wait|waits|waiting|time|times|delay"
        r"|length|stay)\b",
        r"(?<!\bthese )(?<!\bthose )(?<!\bfirst )(?<!\blast )(?<!\bearly )(?<!\bsmall )(?<!\bworking )(?<!\bschool )"
        r"\b(?:days|weeks|months|hours)\W*$",
    ),
    FigureKind.DATE: (
        r"\b(?:start|end|opening|launch|completion|closing|finish|publication|visit) dates?\b",
        r"^\W*when\b",
        r"\bwhen (?:was|were|did|is|will|had|has)\b",
        r"\b(?:what|which) (?:date|day|month|year|years)\b",
    ),
    FigureKind.MONEY: (
        r"\bhow much (?:money|(?:did|does|do|will|would|has|have) .* (?:cost|costs|spend|spent|pay|paid)|(?:was"
        r"|is) (?:spent|paid))\b",
        r"\bwhat (?:do|does|did|will|would|has|have) .* (?:cost|costs|pay|paid|spend|spent|charge"
        r"|charged)\b(?<!\bin charge)(?!.*\b(?:on|for)\W*$)",
        r"\b(?:pot|pots|amount|sum) of money\b",
        r"\b(?:annual|yearly|total|build|building|running|unit|weekly) costs?\b|\bcosts?(?: per \w+| each \w+"
        r"| a \w+)?\W*$",
        r"\bhourly (?:rate|fee|pay)\b|\brates? of pay\b|\b(?:agreement|contract|grant|fund|budget) value\b"
        r"|\bvalue of\b",
        _WHAT + r"(?:\w+ ){0,3}(?:budget|cost|spend|spending|overspend|hourly rate|fee|fees)\b(?!.*\bon\W*$)",
        _WHAT + r"(?:\w+ ){0,2}(?:(?:agreement|contract|grant|fund) value|value of)\b",
    ),
    FigureKind.COUNT: (
        r"\bhow many\b",
        r"\b(?:numbers?|no\.) of\b|\bnumbers?(?: \w+)? waiting\b|\bbacklog (?:number|size|figure|total)s?\b",
        _WHAT + r"(?:(?!(?:phone|lowest|highest|telephone)\b)\w+ ){0,2}(?:number|population)\b(?! one\b)",
        r"^\W*population\b|\bpopulation (?:of|in)\b|\b(?:waiting list|list|caseload) (?:numbers?|figures?|size)\b",
    ),
    FigureKind.FREQUENCY: (r"\bhow (?:often|frequently|regularly)\b",),
    FigureKind.AMOUNT: (
        r"(?<!realise )(?<!realize )(?<!understand )(?<!know )(?<!see )(?<!knew )\bhow (?:much|big|large"
        r"|high|low|old|far)\b",
        _WHAT + r"(?:\w+ ){0,2}(?:figure|rate|amount|average|total|median|size|value|age)\b",
        r"^\W*average \w+",
        r"\b(?:turnover|vacancy|retention|completion|conversion|response|take-up|uptake|abandonment|occupancy"
        r"|sickness) (?:rate|rates|levels?|figures?)\b",
    ),
}
_ASKED_PATTERNS = [
    (kind, re.compile(pattern, re.IGNORECASE)) for kind, patterns in _ASKED.items() for pattern in patterns
]


def figure_asked_for(question: str) -> FigureKind | None:
    """Return what sort of figure a question asks for, or None."""
    asked = asking_clause(question)
    places = [(match.start(), kind) for kind, pattern in _ASKED_PATTERNS if (match := pattern.search(asked))]
    return min(places, key=lambda found: found[0])[1] if places else None
