"""Which statistic of a quantity a question asks for, and whether a sentence gives that one: a median is no longest."""

from __future__ import annotations

import re

_OF_WHAT = (
    r"(?:\w+[ -]){0,2}?(?:waits?|waiting|time|times|length|number|age|cost|costs|stay|delay|delays|caseloads?|speed|"
    r"response|fee|fees|price|pay|spend|spending|rate|rates|size|package|hours|days|weeks|months)\b"
)
# Each with what stands in a sentence that gives it.
_STATISTICS = (
    (r"\bmedian\b", r"\bmedian\b|\bhalf\b"),
    (
        rf"\bon average\b|(?<!england )(?<!national )(?<!regional )(?<!above )(?<!below )(?<!than )\baverage {_OF_WHAT}"
        rf"|\bmean {_OF_WHAT}",
        r"\b(?:average\w*|averaging|mean|median|typical\w*|usual\w*|normal\w*|generally|about|around|approximately)\b",
    ),
    (
        r"\b(?:longest|maximum)\b",
        r"\b(?:longest|maximum|oldest|earliest|since|up to|at (?:the )?most|more than|over|no longer than|as long as"
        r"|as much as|without limit|limit\w*|capped|cap)\b",
    ),
    (
        r"\b(?:shortest|quickest|fastest|minimum)\b",
        r"\b(?:shortest|quickest|fastest|minimum|least|as little as|within|same day|fewer than|less than)\b",
    ),
)
_PATTERNS = [(re.compile(asked, re.I), re.compile(given, re.I)) for asked, given in _STATISTICS]


def gives_statistic(question: str, text: str) -> bool:
    """Say whether a sentence may give the statistic that a question asks for; any does where it asks for none."""
    return all(given.search(text) for asked, given in _PATTERNS if asked.search(question))
