"""The words in which people name ratings and labels, read into values."""

from __future__ import annotations

import re
from collections.abc import Callable

from indexer.framework import Rating

from assistant.question import Extreme

MORE, LESS = r"(?:more|above|higher|over|better|greater|up)", r"(?:less|fewer|below|lower|under|worse|down)"

_RATING = (
    r"(?:rated\s+|rating\s+of\s+)?(?P<rating>inadequate|requir(?:e|es|ed|ing)\s+improvement|"
    r"needs?\s+improvement|good|outstanding)"
)
_RATINGS = {rating.value.casefold(): rating for rating in Rating}
_WORST_FIRST = tuple(Rating)
_AT_LEAST = re.compile(
    rf"\bat\s+least\s+{_RATING}\b|\b{_RATING.replace('rating>', 'other>')}\s+(?:or|and)\s+{MORE}\b", re.I
)
_AT_MOST = re.compile(
    rf"\bat\s+most\s+{_RATING}\b|\b{_RATING.replace('rating>', 'other>')}\s+(?:or|and)\s+{LESS}\b", re.I
)
_ABOVE = re.compile(rf"\b(?:above|(?:better|higher|more)\s+than)\s+{_RATING}\b", re.I)
_BELOW = re.compile(rf"\b(?:below|(?:worse|lower|less)\s+than)\s+{_RATING}\b", re.I)
_REACHES: tuple[tuple[re.Pattern[str], Callable[[int], tuple[Rating, ...]]], ...] = (
    (_AT_LEAST, lambda place: _WORST_FIRST[place:]),
    (_AT_MOST, lambda place: _WORST_FIRST[: place + 1]),
    (_ABOVE, lambda place: _WORST_FIRST[place + 1 :]),
    (_BELOW, lambda place: _WORST_FIRST[:place]),
)
_IS_RATED = re.compile(rf"\b{_RATING}\b(?!\s+(?:at|in|on)\b|\s+standards?\b)", re.I)

_LABELS = {"significant": 1, "some": 2, "good": 3, "exceptional": 4}
_STANDARD = re.compile(
    r"\b(?:evidence\s+(?:shows?|showed|of)\s+)?(?:an?\s+)?(?P<label>good|exceptional)\s+standards?\b", re.I
)
_SHORTFALLS = r"(?:evidence\s+(?:shows?|showed|of)\s+)?(?:any\s+)?(?P<label>some|significant|any)?\s*shortfalls?"
# "What shortfalls did they find?" asks the text; "Which statements showed some shortfalls?" asks for a label.
_WITH_SHORTFALLS = re.compile(
    rf"\b(?:(?:have|has|had|having|got|get|there|show|shows|showed|showing|with|found|as|is|are|was|were|for|label(?:led)?|of)\s+)"
    rf"{_SHORTFALLS}\b",
    re.I,
)
# Beside a word for scores or labels the label needs no verb: "the label, some shortfalls or good standard?"
_LABEL_OF_SHORTFALLS = re.compile(rf"{_WITH_SHORTFALLS.pattern}|\b(?P<bare>some|significant)\s+shortfalls?\b", re.I)
_SCORED = re.compile(r"\b(?:scor\w+|label\w*|good\s+standard|exceptional\s+standard)\b", re.I)
_LABELLED = re.compile(
    r"\b(?:which|who|how many|number of|list|"
    r"(?:has|have|does|did|are|is|any)\b.*\bsignificant|statements?|areas?|councils?|scor\w+|rated|label\w*|judged)\b",
    re.I,
)
_EXCEPTIONAL = re.compile(
    r"\b(?:is|was|are|were|as|or|rated|judged|scored|hit|reached)\s+(?P<label>exceptional)\b|\b(?P<other>exceptional)\s+(?:scores?|marks?)\b",
    re.I,
)
_FULL_MARKS = re.compile(r"\b(?:top|full|maximum)\s+marks?\b", re.I)
_GOOD = frozenset("good strong well great excellent brilliant".split())
_BAD = frozenset("bad weak poor poorly badly terrible awful".split())
_GOOD_OR_BAD = rf"\b(?P<label>{'|'.join(sorted(_GOOD | _BAD))})"
_GOOD_AT = re.compile(rf"{_GOOD_OR_BAD}\s+(?:at|in|on|for|with)\b", re.I)

_WHAT_IS_GOOD = re.compile(rf"^\W*(?:and\s+)?(?:what|where)\b.*{_GOOD_OR_BAD}\b", re.I)
_RATED_OR_SCORED = re.compile(
    r"\b(?:rat(?:ed|ings?)|scor\w+|grade\w*|label\w*|overall|councils?\s+(?:is|are|was|were))\b", re.I
)


def taken(pattern: re.Pattern[str], text: str) -> tuple[str, re.Match[str] | None]:
    """Return a text without the first match of a pattern, and the match."""
    match = pattern.search(text)
    return (f"{text[: match.start()]} {text[match.end() :]}", match) if match else (text, None)


def verb_in(phrase: str) -> str:
    """Return the verbs of a phrase that say that scores or ratings are asked for: they stay when it is read."""
    return " ".join(re.findall(r"\b(?:scor(?:e|es|ed|ing)|rated|rating|marked|graded)\b", phrase, re.I))


def read_ratings(text: str) -> tuple[str, tuple[Rating, ...]]:
    """Return a text without the ratings that it names, and these; "good or better" names two."""
    for pattern, kept in _REACHES:
        rest, match = taken(pattern, text)
        if match:
            named = match.groupdict()
            place = _WORST_FIRST.index(_rating(named["rating"] or named["other"] or ""))
            return f"{rest} {verb_in(match.group())}", kept(place)
    found: list[Rating] = []
    rest = text
    while True:
        rest, match = taken(_IS_RATED, rest)
        if not match:
            return rest, tuple(dict.fromkeys(found))
        found.append(_rating(match["rating"]))
        rest = f"{rest} {verb_in(match.group())}"


def _rating(words: str) -> Rating:
    key = " ".join(words.casefold().split())
    return _RATINGS.get(key, Rating.REQUIRES_IMPROVEMENT)


def read_labels(text: str) -> tuple[str, tuple[int, ...]]:
    """Return a text without the labels that it names, and their scores; "shortfalls" alone is either label with it."""
    found: list[int] = []
    rest = text
    for pattern in (_STANDARD, _EXCEPTIONAL):
        rest, match = taken(pattern, rest)
        found += [_LABELS[(match["label"] or "exceptional").casefold()]] if match else []
    rest, match = taken(_FULL_MARKS, rest)
    found += [_LABELS["exceptional"]] if match else []
    if _LABELLED.search(text):
        rest, match = taken(_LABEL_OF_SHORTFALLS if _SCORED.search(text) else _WITH_SHORTFALLS, rest)
        if match:
            label = (match["label"] or match.groupdict().get("bare") or "any").casefold()
            found += [_LABELS[label]] if label in _LABELS else [1, 2]
            rest = f"{rest} {verb_in(match.group())}"
    return rest, tuple(sorted(set(found)))


def end_asked_for(text: str) -> Extreme | None:
    """Return the end that "What is good about X?" or "Where is X weak?" asks for; None where a rating is asked for."""
    match = _WHAT_IS_GOOD.search(text)
    if not match or _RATED_OR_SCORED.search(text):
        return None
    return Extreme.HIGHEST if match["label"].casefold() in _GOOD else Extreme.LOWEST


def scores_good_at(text: str) -> tuple[int, ...]:
    """Return the scores meant by "good at" and "weak at": those whose labels speak of standards or of shortfalls."""
    match = _GOOD_AT.search(text)
    if not match:
        return ()
    return (3, 4) if match["label"].casefold() in _GOOD else (1, 2)
