"""A question as it is put to one report: without the councils that it is asked of, and without the report itself.

The council is a filter, and what it is compared with is read by itself. "Is the fee higher in the council or in the
council?" is put to each of the two reports as "Is the fee higher?". And whatever stands in a report, "they" said: "What
did they say about delays?" asks what there is about delays.
"""

from __future__ import annotations

import re

_COUNCIL = r"the council(?:['’]s)?"
_COUNCILS = re.compile(_COUNCIL, re.I)
_COMPARE = re.compile(r"^\W*(?:(?:please|can you|could you)\s+)*(?:compare|contrast)\s+", re.I)
_HOW_DO_THEY = re.compile(
    r"^\W*how (?:do|does|did) (?P<what>.*?) (?:compare|stack up|differ|measure up)(?P<rest>\b.*)$", re.I
)
# A further council with what ties it to the one before: "compared with the council", ", and in the council".
_FURTHER = re.compile(
    r"(?:[\s,]*\b(?:compared?|comparing|and|or|with|to|vs|versus|v|than|against|from|between)\b\.?|,)+"
    rf"\s*(?:(?:in|at|for|of|by|that of|those of)\s+)*{_COUNCIL}(?!\w)",
    re.I,
)
_LAST = re.compile(rf"[\s,:–-]*\b{_COUNCIL}(?:\s+side by side)?(?:\s+please)?\W*$", re.I)
_FIRST = re.compile(rf"^\W*{_COUNCIL}\s*[:,–-]\s*", re.I)
_SAYS = re.compile(
    r"^\W*(?:(?:and|but|so)\s+)?what (?:do|does|did|have|has|is|was)\s+"
    r"(?:they|it|cqc|there|the (?:reports?|inspect\w+|assess\w+|cqc|regulator)|said|found|written|reported|noted)"
    r"(?:\s+(?:say|said|find|found|conclude|report|reported|write|written|note|noted|tell us|have to say))?"
    r"\s+(?:about|on|regarding|concerning)\b",
    re.I,
)
_WHERE = re.compile(r"[\s,]*\b(?:in|at|by|of|for|from|within|across|between)\s+the council\b(?!['’]s)", re.I)
_WHOSE = re.compile(r"\bthe council['’]s\b", re.I)
_BEFORE_STOP = re.compile(r"\s+(?=[?.,])")


def one_side(wording: str) -> str:
    """Return a question, in which councils are called "the council", as it is put to the report of one of them."""
    text = _of_one(wording) if len(_COUNCILS.findall(wording)) > 1 else wording
    text = _SAYS.sub("what about", _WHOSE.sub("the", _WHERE.sub("", text)))
    text = _BEFORE_STOP.sub("", " ".join(text.split()))
    return text if any(map(str.isalnum, text)) else wording


def _of_one(text: str) -> str:
    """Leave one of several councils, and nothing that says that they are compared."""
    if how := _HOW_DO_THEY.match(text):
        text = f"what about {how['what']} {how['rest']}"
    text = _COMPARE.sub("", text)
    if first := _COUNCILS.search(text):
        text = text[: first.end()] + _FURTHER.sub("", text[first.end() :])
    return _FIRST.sub("", _LAST.sub("", _WHERE.sub("", text)))
