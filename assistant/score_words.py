"""The words in which people name scores, ratings and labels, and what they want made of them, read into values.

Each reader takes a question's words; `read_score_words` puts them together and hands back what none of them read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from indexer.framework import Rating

from assistant.question import Extreme
from assistant.rating_words import LESS, MORE, read_labels, read_ratings, taken, verb_in

_NUMBERS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_HIGHEST_SCORE, _HIGHEST_OVERALL = 4, 100
_LOWEST_SCORE, _LOWEST_OVERALL = 1, 25

_NUMBER = r"(?:an?\s+)?(?P<{0}>\d{{1,3}}|one|two|three|four)(?![\w-])"
_UNIT = r"(?P<unit>\s*(?:%|per\s?cent\b|out\s+of\s+(?:4|four|100)\b|/\s*(?:4|100)\b))?"
_N, _M = _NUMBER.format("n") + _UNIT, _NUMBER.format("m")
_SCORED = (
    r"(?:scor(?:e|es|ed|ing)|rated|rating|marked|graded|with|got|given|get|gets|getting|have|has|had|received|receive|"
    r"awarded|achieved|is|are|was|were|at)"
)
# A number that counts something else is no score: "with two partners", "more than one council".
_ENDS = r"(?=\s*(?:$|[?.!,;:)’'\"]|(?:for|in|on|at|or|and|overall|as|points?|with|by|than|to|only|under|across)\b))"
_Span = Callable[[int, int], tuple[int, int]]  # from n and m to the least and the greatest that are meant; 0: no end
_COMPARED: tuple[tuple[re.Pattern[str], _Span], ...] = tuple(
    (re.compile(pattern + _ENDS, re.I), span)
    for pattern, span in (
        (rf"\bbetween\s+{_N}\s+(?:and|to)\s+{_M}", lambda n, m: (n, m)),
        (rf"\bfrom\s+{_N}\s+to\s+{_M}", lambda n, m: (n, m)),
        (rf"\b{_N}\s+(?:or|and)\s+{MORE}\b", lambda n, _: (n, 0)),
        (rf"\b{_N}\s+(?:or|and)\s+{LESS}\b", lambda n, _: (0, n)),
        (r"\b(?P<n>\d{1,3})\s*%?\+(?P<unit>)", lambda n, _: (n, 0)),
        (rf"(?:\b(?:at\s+least|(?:no|not)\s+less\s+than|(?:a\s+)?minimum(?:\s+of)?)|>=|≥)\s*{_N}", lambda n, _: (n, 0)),
        (
            rf"(?:\b(?:at\s+most|(?:no|not)\s+more\s+than|up\s+to|(?<!the\s)(?:a\s+)?maximum(?:\s+of)?)|<=|≤)\s*{_N}",
            lambda n, _: (0, n),
        ),
        (
            rf"(?:\b(?:above|over|exceed(?:s|ed|ing)?|(?:more|higher|greater|better)\s+than)|>)\s*{_N}",
            lambda n, _: (n + 1, 0),
        ),
        (rf"(?:\b(?:below|under|(?:less|fewer|lower|worse)\s+than)|<)\s*{_N}", lambda n, _: (0, n - 1)),
    )
)
_EITHER = re.compile(rf"\b{_N}\s+or\s+{_M}{_ENDS}", re.I)
_EXACT = re.compile(
    rf"\b{_SCORED}\s+(?:(?:of|at|as|only|just|exactly|the|full|maximum)\s+)*{_N}(?:\s*(?:or|and|,)\s+{_M})?{_ENDS}",
    re.I,
)
_AN_EXACT = re.compile(rf"\b(?:an?|any|the)\s+{_NUMBER.format('n')}{_UNIT}{_ENDS}", re.I)
_OUT_OF = re.compile(
    r"\b(?P<n>\d{1,3}|one|two|three|four)(?P<unit>\s*(?:%|per\s?cent\b|out\s+of\s+(?:4|four|100)\b|/\s*(?:4|100)\b))",
    re.I,
)
_PLURAL = re.compile(r"\b(?:(?P<n>[1-4])['’]?s|(?P<word>twos|threes|fours))\b", re.I)

# "Not less than 3" and "not only" deny nothing.
_NOT = re.compile(r"(?:\bnot\b|\bnever\b|n['’]t\b)(?!\s+(?:less|more|fewer|only|just|even|including|counting)\b)", re.I)
_END = r"(?:top|best|highest|strongest|bottom|worst|lowest|weakest|poorest)"
_SO_MANY = re.compile(
    rf"\b(?P<end>{_END})(?:[\s-]scoring|[\s-]rated)?\s+(?P<n>\d{{1,2}}|two|three|four|five|ten)\b", re.I
)
_HIGHEST = re.compile(
    r"\b(?:best|highest|higher|strongest|stronger|top|better|strengths?|good at|strong (?:suit|point)s?|"
    r"shin(?:e|es|ing)|excel(?:s|led)?|stands? out)\b",
    re.I,
)
_LOWEST = re.compile(
    r"\b(?:worst|worse|lowest|lower|weakest|weaker|poorest|poorer|bottom|weak(?:ness(?:es)?)?|bad at|"
    r"struggl(?:e|es|ed|ing)|(?:fall|falls|fell) (?:down|short)|let (?:it|them|the council) down)\b",
    re.I,
)
_ORDER = re.compile(
    r"\b(?:(?:in\s+)?(?:the\s+)?(?:rank|descending|ascending)?\s*order(?:ed|ing)?(?:\s+of|\s+by)?|"
    r"rank(?:s|ed|ing|ings)?(?:\s+(?:of|by|order))?|sort(?:ed|ing)?\b(?!\s+of)(?:\s+by)?|league\s+tables?|scoreboard|leader\s?board)\b",
    re.I,
)
_FROM_TO = re.compile(
    r"\b(?:from\s+)?(?:the\s+)?(?P<first>best|highest|strongest|top|high|worst|lowest|weakest|bottom|low)"
    r"(?:\s+(?:to|through\s+to|down\s+to|up\s+to)\s+(?:the\s+)?"
    r"(?:best|highest|strongest|top|high|worst|lowest|weakest|bottom|low)|\s+first)\b",
    re.I,
)
_LISTED_BY = re.compile(r"\b(?:list|show|give|put|arrange)\b.*\bby\b", re.I)
_COUNT = re.compile(
    r"\b(?:how\s+many(?!\s+(?:points|marks)\b)(?:\s+times)?|(?:the\s+)?number\s+of|"
    r"(?:what|which)\s+(?:share|proportion|percentage|per\s?cent|fraction)\s+of|"
    r"(?:the\s+)?(?:most|fewest|least)(?=\s+(?:[1-4]['’]?s|twos|threes|fours)\b))\b|^\W*count\b",
    re.I,
)
_COMPARATIVE = re.compile(
    r"\b(?:better|worse|higher|lower|stronger|weaker|same|equal(?:ly)?|differ(?:s|ent|ence)?|compar(?:e|es|ed|ing|ison)|"
    r"versus|vs|than|gap|against|or)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class ScoreWords:
    """What a question says of scores; `rest` is the question without the phrases that were read.

    `scores` are from 1 to 4, or overall scores where `is_overall`; `labels` are scores named by their labels.
    """

    rest: str
    scores: tuple[int, ...] = ()
    is_overall: bool = False
    ratings: tuple[Rating, ...] = ()
    labels: tuple[int, ...] = ()
    extreme: Extreme | None = None
    is_order: bool = False
    lowest_first: bool = False
    most: int | None = None
    is_count: bool = False
    is_comparison: bool = False
    is_not: bool = False


def read_score_words(text: str, *, of_overall: bool) -> ScoreWords:
    """Read a question; `of_overall` says that it names the overall score, so that "below 60" means one."""
    rest, most, end = _so_many(text)
    rest, first = taken(_FROM_TO, rest)
    is_order = bool(first or most or _ORDER.search(rest) or _LISTED_BY.search(rest))
    count = _COUNT.search(rest)
    rest = _COUNT.sub(" ", rest)
    rest, labels = read_labels(rest)
    rest, ratings = read_ratings(rest)
    rest, scores, is_overall = _scores(rest, of_overall=of_overall)
    is_not = bool(_NOT.search(text))
    if is_not and scores:
        every = range(_LOWEST_OVERALL, _HIGHEST_OVERALL + 1) if is_overall else range(_LOWEST_SCORE, _HIGHEST_SCORE + 1)
        scores = tuple(score for score in every if score not in scores)
    if is_not and labels:
        labels = tuple(score for score in range(1, 5) if score not in labels)
    if is_not and ratings:
        ratings = tuple(rating for rating in Rating if rating not in ratings)
    extreme = end or _extreme(rest)
    low_end = bool(first and first["first"].casefold() in {"worst", "lowest", "weakest", "bottom", "low"})
    return ScoreWords(
        rest=_ORDER.sub(" ", rest),
        scores=scores,
        is_overall=is_overall,
        ratings=ratings,
        labels=labels,
        extreme=extreme,
        is_order=is_order,
        lowest_first=low_end or end is Extreme.LOWEST or bool(re.search(r"\bascending\b", text, re.I)),
        most=most,
        is_count=bool(count),
        is_comparison=bool(_COMPARATIVE.search(text)),
        is_not=is_not,
    )


def _extreme(text: str) -> Extreme | None:
    if _HIGHEST.search(text):
        return Extreme.HIGHEST
    return Extreme.LOWEST if _LOWEST.search(text) else None


def _so_many(text: str) -> tuple[str, int | None, Extreme | None]:
    """Read "the top three", leaving "the top"."""
    match = _SO_MANY.search(text)
    if not match:
        return text, None, None
    most = int(_NUMBERS.get(match["n"].casefold()) or match["n"])
    return f"{text[: match.end('end')]} {text[match.end() :]}", most or None, _extreme(match["end"])


def _scores(text: str, *, of_overall: bool) -> tuple[str, tuple[int, ...], bool]:
    for pattern, span in _COMPARED:
        rest, match = taken(pattern, text)
        if match:
            n, m = _number(match["n"]), _number(match["m"]) if "m" in match.re.groupindex else 0
            n, m = (min(n, m), max(n, m)) if m else (n, m)
            is_overall = of_overall or _is_overall((n, m), match["unit"])
            least, greatest = span(n, m)
            lowest, highest = (_LOWEST_OVERALL, _HIGHEST_OVERALL) if is_overall else (_LOWEST_SCORE, _HIGHEST_SCORE)
            meant = tuple(range(least or min(lowest, greatest), (greatest or max(highest, least)) + 1))
            return rest, meant, is_overall
    rest, found, units = text, [], []
    for pattern in (_EXACT, _EITHER, _AN_EXACT, _OUT_OF, _PLURAL):
        while True:
            rest, match = taken(pattern, rest)
            if not match:
                break
            named = match.groupdict()
            found += [_number(named[key].removesuffix("s")) for key in ("n", "m", "word") if named.get(key)]
            units.append(named.get("unit") or "")
            # the verb stays: it says that scores are asked for
            rest = f"{rest} {verb_in(match.group())}"
    numbers = tuple(dict.fromkeys(found))
    return rest, numbers, bool(numbers) and _is_overall(numbers, " ".join(units))


def _number(printed: str) -> int:
    folded = printed.casefold()
    return int(_NUMBERS.get(folded) or folded)


def _is_overall(numbers: Iterable[int], unit: str | None) -> bool:
    """Say whether numbers are overall scores, per cent; "5" is none, but no score of a statement either."""
    per_cent = bool(re.search(r"%|cent|100", unit or ""))
    return per_cent or any(number > 10 for number in numbers)
