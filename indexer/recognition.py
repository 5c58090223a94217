"""The lines that published assessment pages are made of, each recognised by itself and in all its variations.

Every function takes the words of one line, without markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from indexer.framework import SCORE_LABELS, Rating, Statement, statement_for_word, statement_titled, title_key


class Furniture(Enum):
    """Headings of a published page, with the words that they begin with."""

    EXPECTATIONS = ("what people expect",)
    COMMITMENT = ("the local authority commitment", "local authority commitment")
    FINDINGS = ("key findings for this quality statement", "key findings")
    RATINGS = ("local authority rating and score", "local authority rating and scores", "rating and score")
    OVERVIEW = (
        "overall summary",
        "summary of peoples experiences",
        "summary of people s experiences",
        "summary of strengths areas for development and next steps",
    )
    ABOUT = ("how we assess local authorities", "demographics", "financial facts")
    NONE = (
        "downloads",
        "download",
        "back to top",
        "contents",
        "share this page",
        "print this page",
        "previous",
        "next",
        "cookies",
        "local authority assessment reports",
        "download full report",
        "download the full report",
    )


_FURNITURE = {words: furniture for furniture in Furniture for words in furniture.value}

_HEADER = re.compile(r"^(?P<council>\S.{1,118}?)\s*(?::|[-–—])?\s+local authority assessment(?:\s+report)?\s*:?$", re.I)
_SCORE = re.compile(
    r"^(?:score|quality statement score)\s*[:\-–—]?\s*(?P<score>\S+?)\s*"
    r"(?:(?:[-–—:]|\()\s*(?P<label>evidence .*?)\)?)?$",
    re.I,
)
_LABEL = re.compile(r"^(?P<score>\d)\s*[-–—:.]?\s*(?P<label>evidence shows .+?)\.?$", re.I)
_PUBLISHED = re.compile(
    r"\b(?:published|publication date)\b\s*:?\s*(?:on\s+)?(?P<date>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})", re.I
)
_DATES_LINE = re.compile(r"^(published|page last updated|last updated|publication date)\b.{0,80}$", re.I)
_ADDRESS = re.compile(r"https?://[^\s<>\"'|\\^`{}\[\]()]+")
_ROUND = re.compile(r"(?:^|/)(?P<council>[a-z][a-z0-9-]*?)-(?P<round>(?:0[1-9]|1[0-2])\d{2})(?=/|-|$)")
_LAST_WORD = re.compile(r"theme[1-4][/_ -]?(?P<word>[a-z]+)", re.I)
_OVERALL_SCORE = re.compile(r"(?<![\d.,£])(?P<score>\d{2,3})\s*(?:%|per ?cent|out of 100)?(?![\d.,]*\d)", re.I)
_ENGLISH_MONTHS = {name: number for number, name in enumerate(
    ("january february march april may june july august september october november december").split(), start=1
)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ScoreLine:
    """A line that prints a score: its number where that is one of 1–4, and its label's number where one is printed."""

    score: int | None
    label: int | None
    printed: str


def furniture(words: str) -> Furniture | None:
    """Return which heading of a published page this line is."""
    key = title_key(words)
    found = _FURNITURE.get(key)
    if found is None and key.startswith("about ") and len(key.split()) <= 9 and not words.rstrip().endswith((".", "!")):
        return Furniture.ABOUT
    return found


def council_of_header(words: str) -> str | None:
    """Return the council of a line `<Council>: local authority assessment`."""
    match = _HEADER.match(words.strip())
    if not match or not match["council"][0].isupper():
        return None
    return match["council"].strip(" :-–—")


def statement_of_title(words: str) -> Statement | None:
    """Return the statement whose title this line is, without regard to a number or "Theme n" before it."""
    return statement_titled(re.sub(r"^\s*(?:quality statement|\d+(?:\.\d+)*[.)]?)\s*:?\s+", "", words, flags=re.I))


def score_line(words: str) -> ScoreLine | None:
    """Return what a line `Score: n` or `n - Evidence shows …` prints; a number outside 1–4 is no score."""
    match = _SCORE.match(words.strip())
    if match:
        return ScoreLine(_score(match["score"]), _label(match["label"]), words.strip())
    match = _LABEL.match(words.strip())
    if match:
        return ScoreLine(None, _label(match["label"]) or _score(match["score"]), words.strip())
    return None


def is_label_line(words: str) -> bool:
    """Say whether a line is `n - Evidence shows …`, which follows a score."""
    return bool(_LABEL.match(words.strip()))


def labelled_score(words: str) -> tuple[int | None, int | None]:
    """Return the number and the label's number of a line `n - Evidence shows …`."""
    match = _LABEL.match(words.strip())
    return (_score(match["score"]), _label(match["label"])) if match else (None, None)


def _score(printed: str) -> int | None:
    return int(printed) if printed in {"1", "2", "3", "4"} else None


def _label(printed: str | None) -> int | None:
    if not printed:
        return None
    key = title_key(printed)
    return next((score for score, label in SCORE_LABELS.items() if key.startswith(title_key(label))), None)


def rating_in(words: str, council: str) -> Rating | None:
    """Return the rating of a line that says nothing else, at most with the council's name and "overall rating"."""
    key = title_key(words)
    for shared in (title_key(council), "overall rating", "rating", "overall", "indicative", "for", "is"):
        key = " ".join(re.sub(rf"\b{re.escape(shared)}\b", " ", key).split()) if shared else key
    return next((rating for rating in Rating if key == title_key(rating.value)), None)


def overall_score_in(words: str) -> int | None:
    """Return the overall score, 25–100 per cent, of a line that speaks of an overall score or rating."""
    key = title_key(words)
    if "overall" not in key or len(words) > 200:
        return None
    found = {int(match["score"]) for match in _OVERALL_SCORE.finditer(re.sub(r"out of 100", "", words, flags=re.I))}
    found = {score for score in found if 25 <= score <= 100}
    return found.pop() if len(found) == 1 else None


def published_on(words: str) -> date | None:
    """Return the date of a line `Published: 12 May 2025 …`."""
    match = _PUBLISHED.search(words)
    if not match:
        return None
    day, month, year = re.sub(r"(?<=\d)(st|nd|rd|th)\b", "", match["date"]).split()
    number = _ENGLISH_MONTHS.get(month.casefold())
    try:
        return datetime(int(year), number, int(day)).date() if number else None
    except ValueError:
        return None


def is_dates_line(words: str) -> bool:
    """Say whether a line only says when the page was published or updated."""
    return bool(_DATES_LINE.match(words.strip()))


def address_in(words: str) -> str:
    """Return the first web address in a line, or ""."""
    match = _ADDRESS.search(words)
    return match.group().rstrip(".,;:") if match else ""


def council_and_round_of(path: str) -> tuple[str, str]:
    """Return the council's slug and the round `mmyy` that an address or a file's path bears, or two empty strings."""
    match = _ROUND.search(path.casefold())
    return (match["council"], match["round"]) if match else ("", "")


def statement_of_path(path: str) -> Statement | None:
    """Return the statement that an address or a file's path names by its theme and last word."""
    match = _LAST_WORD.search(path)
    return statement_for_word(match["word"]) if match else None


def belongs_to_framework(words: str) -> bool:
    """Say whether a line stands by itself on a published page: a heading, a title, a score, a date, a header."""
    return (
        furniture(words) is not None
        or statement_of_title(words) is not None
        or score_line(words) is not None
        or is_dates_line(words)
        or council_of_header(words) is not None
    )
