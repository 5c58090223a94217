"""Sentences that are half of a thought: the one before belongs to them, when they are weighed and when quoted."""

from __future__ import annotations

import re

_REFERS_BACK = (
    r"this|that|these|those|they|it|its|their|he|she|such|both|another|of these|of those|here|one of these|the same"
)
_GOES_ON = (
    r"however|but|nevertheless|despite this|in contrast|instead|as a result|because of this|for example|for instance|"
    r"additionally|also|similarly|there,"
)
_LEANS = re.compile(rf"^[“\"'‘(]*(?:{_REFERS_BACK}|{_GOES_ON})\b", re.IGNORECASE)
_REFERS = re.compile(rf"^[“\"'‘(]*(?:{_REFERS_BACK})\b", re.IGNORECASE)


def leans_back(sentence: str) -> bool:
    """Say whether a sentence begins as half of a thought: "However, …", "It took …"."""
    return bool(_LEANS.match(sentence))


def refers_back(sentence: str) -> bool:
    """Say whether a sentence begins by speaking of what the one before it named: "It took …", "Their …"."""
    return bool(_REFERS.match(sentence))
