"""The lines that published assessment pages are made of, each recognised by itself and in all its variations.

Every function takes the words of one line, without markup.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from indexer.councils import is_council_name
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

_HEADER = re.compile(r"^(?P<council>\S.{1,118}?)\s*[:\-–—]\s+local authority assessment(?:\s+report)?\s*:?$", re.I)
# Without a colon, as the pilots print it, only after a name that is a council's beyond doubt.
_PLAIN_HEADER = re.compile(
    r"^(?P<council>\S.{1,118}?)\s*:?\s+(?:local authority )?assessment(?:\s+report)?\s*:?$", re.I
)
_NAME = re.compile(r"^(?:[A-Z][\w’',.&-]*|&|\([A-Z]+\)|(?:and|of|the|upon|on|with|in|under|by)\b,?)(?: |$)")
_SCORE = re.compile(
    r"^(?:(?:quality statement|indicative) )?score\b\s*[:\-–—]?\s*"
    r"(?P<score>\d\S*?|one|two|three|four|none|n/?a|not \w+|[-–—])(?:\s*(?:/|out of)\s*4)?\s*"
    r"(?:(?:[-–—:]|\()\s*(?P<label>evidence .*?)\)?)?\.?$",
    re.I,
)
# A title and its score on one line: "Assessing needs: Score 2", "Assessing needs (2)", "Assessing needs 2 out of 4".
_TITLED_SCORE = re.compile(
    r"^(?P<title>[A-Z\d].{5,79}?)\s*(?:(?P<mark>[:\-–—,|(])\s*)?"
    r"(?:(?P<named>score\b.+?)|(?P<bare>\d(?P<of>\s*(?:/|out of)\s*4)?(?:\s*[-–—:(]\s*evidence .+?)?))\)?\.?$",
    re.I,
)
_LABEL = re.compile(r"^(?:(?P<score>\d)\s*[-–—:.]?\s*)?(?P<label>evidence shows .+?)\.?$", re.I)
_PUBLISHED = re.compile(
    r"\b(?:published|publication date)\b\s*:?\s*(?:on\s+)?(?P<date>\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]+ \d{4})", re.I
)
_DATE = r"(?:\d{1,2}(?:st|nd|rd|th)? )?[A-Z][a-z]+ \d{4}|\d{1,2}/\d{1,2}/\d{4}"
_DATES_LINE = re.compile(
    r"^(?:(?:(?:assessment |report )?published|(?:page )?last updated|publication date|assessment (?:start )?dates?)"
    rf"\b\s*:?\s*(?:on\s+)?(?:{_DATE})?[\s,;|·•–-]*)+$",
    re.I,
)
_ADDRESS = re.compile(r"https?://[^\s<>\"'|\\^`{}\[\]()]+")
_ROUND = re.compile(r"(?:^|/)(?P<council>[a-z][a-z0-9-]*?)-(?P<round>(?:0[1-9]|1[0-2])\d{2})(?=/|-|$)")
_LAST_WORD = re.compile(r"theme[1-4][/_ -]?(?P<word>[a-z]+)", re.I)
_PER_CENT = r"(?P<score>\d{2,3})\s*(?:%|per ?cent|out of 100|/\s*100)?"
_OVERALL_SCORE = (
    # "Overall score: 62", "Overall rating for Merrow City Council: 75% (Good)"
    re.compile(
        r"^(?:the |our )?overall (?:percentage |indicative )?(?:score|rating)\b(?: and (?:score|rating))?"
        rf"(?P<told>[^.\d%£]{{0,90}}?)(?<![\d£.,]){_PER_CENT}(?P<after>[\s,:;()–—-]*[a-z ]{{0,25}}\)?)\.?$",
        re.I,
    ),
    # "Merrow City Council scored 78 out of 100 overall."
    re.compile(rf"^(?P<told>[^.\d%£]{{0,90}}?)\bscored(?: an)? {_PER_CENT}(?P<after>,? overall)\.?$", re.I),
    re.compile(rf"^(?P<told>overall\b[^.\d%£]{{0,90}}?)\bscored {_PER_CENT}(?P<after>)\.?$", re.I),
)
_SAID_OF_A_SCORE = frozenset(
    "overall score rating for of is was the a an at and upon on with has council local authority indicative".split()
)
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
    if found is None and key.startswith("about ") and len(key.split()) <= 9 and _is_name(words[6:].rstrip(" :")):
        return Furniture.ABOUT
    return found


def council_of_header(words: str) -> str | None:
    """Return the council of a line `<Council>: local authority assessment`."""
    match = _HEADER.match(words.strip())
    if match and _is_name(match["council"]):
        return match["council"].strip(" :-–—")
    match = _PLAIN_HEADER.match(words.strip())
    return match["council"] if match and is_council_name(match["council"]) else None


def _is_name(words: str) -> bool:
    if not words[:1].isupper():
        return False
    while match := _NAME.match(words):
        words = words[match.end() :]
    return not words


def statement_of_title(words: str) -> Statement | None:
    """Return the statement whose title this line is, without regard to a number or "Theme n" before it."""
    return statement_titled(re.sub(r"^\s*(?:quality statement|\d+(?:\.\d+)*[.)]?)\s*:?\s+", "", words, flags=re.I))


def score_line(words: str) -> ScoreLine | None:
    """Return what a line `Score: n` or `n - Evidence shows …` prints; a number outside 1–4 is no score."""
    match = _SCORE.match(words.strip())
    if match:
        return ScoreLine(_score(match["score"]), _label(match["label"]), words.strip())
    if is_label_line(words):
        number, label = labelled_score(words)
        return ScoreLine(None, label or number, words.strip())
    return None


@dataclass(frozen=True, slots=True)
class TitledScore:
    """A line that prints a statement's title and its score; `is_named` says that it has the word "score" too."""

    statement: Statement
    line: ScoreLine
    is_named: bool


def titled_score(words: str) -> TitledScore | None:
    """Return the statement and the score of a line that prints both and nothing else.

    A bare number needs a mark before it or "out of 4" after it: "Assessing needs 2" may be its second part.
    """
    match = _TITLED_SCORE.match(words.strip())
    statement = statement_of_title(match["title"]) if match else None
    if match is None or statement is None or not (match["named"] or match["mark"] or match["of"]):
        return None
    read = score_line(match["named"] or f"Score: {match['bare']}")
    if read is None:
        return None
    return TitledScore(statement, ScoreLine(read.score, read.label, words.strip()), bool(match["named"]))


def is_label_line(words: str) -> bool:
    """Say whether a line is `n - Evidence shows …`, which follows a score; without the number only a label as such."""
    match = _LABEL.match(words.strip())
    if not match:
        return False
    return bool(match["score"]) or any(title_key(words) == title_key(label) for label in SCORE_LABELS.values())


def labelled_score(words: str) -> tuple[int | None, int | None]:
    """Return the number and the label's number of a line `n - Evidence shows …`."""
    match = _LABEL.match(words.strip())
    return (_score(match["score"]), _label(match["label"])) if match else (None, None)


def _score(printed: str | None) -> int | None:
    numbers = {"one": 1, "two": 2, "three": 3, "four": 4, "1": 1, "2": 2, "3": 3, "4": 4}
    return numbers.get((printed or "").casefold())


def _label(printed: str | None) -> int | None:
    if not printed:
        return None
    key = title_key(printed)
    return next((score for score, label in SCORE_LABELS.items() if key.startswith(title_key(label))), None)


def rating_in(words: str, council: str) -> Rating | None:
    """Return the rating of a line that says nothing else, at most the council's name, "overall" and a percentage."""
    key = title_key(re.sub(r"\b\d{2,3}\s*(?:%|per ?cent|out of 100|/\s*100)?", " ", words))
    for shared in (title_key(council), "overall", "rating", "score", "scored", "indicative", "and", "for", "is"):
        key = " ".join(re.sub(rf"\b{re.escape(shared)}\b", " ", key).split()) if shared else key
    return next((rating for rating in Rating if key == title_key(rating.value)), None)


def overall_score_in(words: str) -> int | None:
    """Return the overall score, 25–100 per cent, of a line that prints one and says nothing else of it."""
    match = next((match for form in _OVERALL_SCORE if (match := form.match(words.strip()))), None)
    if not match or not 25 <= int(match["score"]) <= 100:
        return None
    after = set(title_key(match["after"]).split()) - _SAID_OF_A_SCORE
    if after and not any(after == set(title_key(rating.value).split()) for rating in Rating):
        return None
    # Between the words and the number stands a council's name or nothing: "Overall rating of home care is 75%" is none.
    told = [word for word in match["told"].split() if title_key(word)]
    return int(match["score"]) if all(_tells_of_council(word) for word in told) else None


def _tells_of_council(word: str) -> bool:
    return word[0].isupper() or word.strip("().,:").casefold() in _SAID_OF_A_SCORE | {
        "upon",
        "on",
        "with",
        "has",
        "council",
    }


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
        or titled_score(words) is not None
        or is_dates_line(words)
        or council_of_header(words) is not None
    )
