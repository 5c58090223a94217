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
        r"|charged)\b(?!.*\bon\W*$)",
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
        _WHAT + r"(?:\w+ ){0,2}(?:number|population)\b",
        r"^\W*population\b|\bpopulation (?:of|in)\b|\b(?:waiting list|list|caseload) (?:numbers?|figures?|size)\b",
    ),
    FigureKind.AMOUNT: (
        r"(?<!realise )(?<!realize )(?<!understand )(?<!know )(?<!see )(?<!knew )\bhow (?:much|often|big|large"
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

_HELD = {
    FigureKind.SHARE: (
        rf"\d\s*%|per ?cent|\b(?:half|third|quarter|fifth|tenth|two-thirds|three-quarters)\b"
        rf"|{_NUMBER} (?:in|out of) (?:every )?{_NUMBER}\b|\b(?:one|1) (?:\w+ ){{1,2}}in (?:every )?{_NUMBER}\b"
        rf"|{_NUMBER} \w+ (?:in|out of) (?:every )?(?:ten|10|an? hundred|100)\b"
    ),
    FigureKind.MONEY: r"£\s?\d|\d\s*(?:pounds|pence)\b",
    FigureKind.DURATION: (
        rf"\b{_NUMBER}[ -](?!(?:an?|per|each|every)\b)(?:\w+[ -])?{_UNIT}\b(?! (?:ago|earlier|old)\b)"
        # "within a week" is a length of time; "four a week" and "a year before" are not
        r"|\b(?:within|in|for|took|takes?|lasted|lasting|than|about|over|under|nearly|almost|to|after|half)"
        rf" (?:half )?an? {_UNIT}\b(?! (?:ago|before|earlier)\b)|\b(?:same|next)[ -]day\b"
        r"|\bno (?:\w+ )?(?:wait|waits|waiting|delay|delays)\b"
        # how long somebody has been there
        r"|\b(?:in post|in place|been|open|running|led|chaired)\b[^.;]{0,30}\bsince\b"
    ),
    FigureKind.DATE: (
        rf"\b(?:19|20)\d\d\b|\b{_MONTH}\b|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?\b"
    ),
    # A share of people is no number of them, and neither is the day of a month.
    FigureKind.COUNT: (
        rf"(?<![\w£.,])(?!(?:19|20)\d\d\b|one\b){_NUMBER}\b(?![.,]?\d|\s*%| per ?cent| {_MONTH}|[ -]{_UNIT}\b)"
        r"|\b(?:no one|nobody|none)\b"
    ),
    FigureKind.AMOUNT: (
        rf"(?<![\w£])(?!(?:19|20)\d\d\b|one\b){_NUMBER}\b|£\s?\d"
        r"|\b(?:no one|nobody|none|half|third|quarter|twice|doubled?|halved)\b"
    ),
}
_HELD_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _HELD.items()}


_OF_WHAT_IS_TO_COME = re.compile(
    r"^\W*(?:and |but |so )?when (?:will|does|do|is|are)\b|\bwhen\b.*\b(?:going to|due)\b", re.I
)
_TO_COME = re.compile(
    r"\b(?:due|plan(?:s|ned)?|expect(?:s|ed)?|will|would|intend\w*|aim(?:s|ed)?|scheduled|target|soon|next|until)\b"
    rf"|\bby (?:the )?(?:end|spring|summer|autumn|winter|{_MONTH}|(?:19|20)\d\d)\b",
    re.I,
)


def is_in_time(question: str, text: str) -> bool:
    """Say whether a sentence may date what a question asks for: what is to come is not dated by what has been."""
    return not _OF_WHAT_IS_TO_COME.search(question) or bool(_TO_COME.search(text))


def figure_asked_for(question: str) -> FigureKind | None:
    """Return what sort of figure a question asks for, or None."""
    places = [(match.start(), kind) for kind, pattern in _ASKED_PATTERNS if (match := pattern.search(question))]
    return min(places, key=lambda found: found[0])[1] if places else None


# Figures that number nothing: of a year, of a section of an Act, of an age, of days after something.
_NO_NUMBER = re.compile(
    r"\b(?:19|20)\d\d\s*[/–-]\s*\d{2,4}\b|\b(?:section|s\.?|part|theme|level|grade|article)\s?\d+\b"
    r"|\baged? (?:of )?\d+(?:\s*(?:to|and|[–-])\s*\d+)?(?: (?:and|or) over)?|\b\d+ (?:and|or) over\b|\bover[ -]\d+s\b",
    re.IGNORECASE,
)


def holds_figure(text: str, kind: FigureKind) -> bool:
    """Say whether a text holds a figure of a sort, in digits or in words."""
    if kind in {FigureKind.COUNT, FigureKind.SHARE, FigureKind.MONEY}:
        text = _NO_NUMBER.sub(" ", text)
    return bool(_HELD_PATTERNS[kind].search(text))
