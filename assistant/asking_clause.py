"""The clause of a question that asks: what sort of answer is wanted is told by it, not by what is asked about or when.

"When people ring at night, do they get through?" asks for no date, "What do carers say about being told how long it
takes?" for no length of time, and "…, do we have that?" for nothing more.
"""

from __future__ import annotations

import re

_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n['’]t)?"
_WH = r"(?:what|which|who|whose|whom|how|why|when|where)"
_BEGINS = r"^\W*(?:(?:and|but|so)\s+)?"

_LEADING = re.compile(
    rf"{_BEGINS}(?:when(?:ever)?|where(?:ver)?|if|once|while|as soon as|because|since|although|though|given that"
    rf"|now that)\s+(?!{_AUXILIARY}\b|exactly|precisely|roughly|about)"
    rf"(?:[^,?]*,\s*(?=(?:{_WH}|{_AUXILIARY})\b)"
    r"|[^,?]*?\s(?=(?:does|do|did|is|are|will|can)\s+(?:any|some|every)(?:one|body)\b))",
    re.I,
)
# After these a question word asks nothing: "told how long", "a record of who".
_EMBEDDING = re.compile(
    r"\b(?:about|of|told|tell|telling|know|knows|knowing|knew|see|understand|understood|explain|explains|explained|"
    r"explaining|say|says|saying|ask|asked|asking|sure|clear|unsure|certain|uncertain|decide|decides|decided|deciding|"
    r"set out|sets out|depending on|check|checks|checked|checking|record|records|recorded|recording|agree|agreed|"
    r"find out|finding out|work out|working out)\s+"
    rf"(?:(?:them|people|families|carers|staff|exactly|just|roughly|precisely)\s+)?(?=(?:{_WH}|how)\b)",
    re.I,
)
_ASKS = re.compile(rf"{_BEGINS}(?:{_WH}|{_AUXILIARY})\b", re.I)
# Whoever begins so asks what comes after: "Do you know how long …?", "What does the report say about when …?"
_REPORTS = (
    r"(?:you|we|i|it|he|she|they|there|that|this|any(?:one|body|thing)|some(?:one|body)|cqc|inspect(?:ors?|ion)"
    r"|assess(?:ors?|ment)|the (?:reports?|inspect\w+|assess\w+|findings?|council))"
)
_INTRODUCES = re.compile(
    rf"{_BEGINS}(?:what\s+|how\s+)?{_AUXILIARY}\s+{_REPORTS}\b|^\W*(?:what about|how about)\b", re.I
)
_CLOSING = re.compile(
    rf"\s*[,;?.–-]\s*(?:and\s+)?(?:(?:{_AUXILIARY}\s+{_REPORTS}\b(?:\s+(?:know|have|say|said|tell|told|mention\w*"
    r"|cover\w*|give|given|in|there|that|it|this|me|us|any(?:thing|where)?|at|all)\b)*)|any (?:idea|clue)s?"
    r"|is there a (?:number|figure|date|name)(?:\s+\w+){0,2}|please|thanks|thank you)\W*$",
    re.I,
)


def asking_clause(question: str) -> str:
    """Return a question without the clauses around the one that asks."""
    asked = _CLOSING.sub("?", _LEADING.sub("", question))
    inner = _EMBEDDING.search(asked)
    if inner and is_embedding(asked):
        asked = asked[: inner.end()].rstrip()
    return asked if any(map(str.isalnum, asked)) else question


def is_embedding(question: str) -> bool:
    """Say whether a question already holds a question word that asks nothing: what follows it does not ask either."""
    return bool(_EMBEDDING.search(question) and _ASKS.search(question) and not _INTRODUCES.search(question))
