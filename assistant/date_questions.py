"""Tells a question for the dates of an assessment itself from one for the date of something that a report speaks of."""

from __future__ import annotations

import re
from dataclasses import replace

from indexer.framework import title_key

from assistant.asking import request_in
from assistant.question import DateKind, Extreme, Question, QuestionKind, Reckoning
from assistant.wording import CHATTER, STOP_WORDS

_ASKS_WHEN = re.compile(
    r"\bwhen\b|\b(?:what|which|on what) (?:date|day|week|month|year)s?\b|\bdates?\b"
    r"|\bhow (?:old|recent|recently|long ago|up to date|current|new)\b|\byears? (?:was|is|did)\b",
    re.I,
)
_NEWEST = re.compile(r"\b(?:newest|latest|most recent|most recently|last)\b", re.I)
_OLDEST = re.compile(r"\b(?:oldest|earliest|first|longest ago|least recent)\b", re.I)
_IN_ORDER = re.compile(
    r"\b(?:order|list|sort|rank|arrange)\w*\b.*\b(?:by|of)\b.*\b(?:dates?|age|publi\w+|newest|oldest|recent)\b"
    r"|\b(?:newest|oldest|latest|earliest|most recent) (?:first|to|last)\b|\bchronological\b|\bdate order\b",
    re.I,
)
_ASSESSED = re.compile(
    r"\b(?:assess(?:ed|es|ing|ment|ments)?|inspect(?:ed|ion|ions|ors?)?|visit(?:ed|s|ing)?|fieldwork|on-?site|reviewed|"
    r"rated|come|came|go|went)\b",
    re.I,
)

_UPDATED = re.compile(r"\bupdated?\b", re.I)
# Words of which a question may be made that asks for no more than when.
_DATE_TALK = frozenset(
    "when date dates dated day days week weeks month year old recent recently long ago current currently new newer "
    "newest latest oldest older earliest earlier last first chronological chronologically age up assessed assess "
    "assesses assessing assessment assessments inspected inspect inspection inspections inspector inspectors "
    "visited visit visits visiting fieldwork site onsite on reviewed rated come came go went publish published "
    "publishes publishing publication issue issued release released report reports page pages updated update take "
    "took place happen happened carry carried conduct conducted undertaken held start started begin began end "
    "ended finish finished cqc commission care quality team teams assessors information data authority "
    "authorities indexed order ordered list listed sort sorted rank arrange arranged all each every printed "
    "overall most full the per public".split()
)
_SUBJECT = re.compile(
    r"\b(?:assess\w*|inspect\w*|visit\w*|reports?|publi\w+|fieldwork|on-?site|cqc|updated?|rated)\b", re.I
)


def understand_dates(question: Question) -> Question | None:
    """Return the question as one for dates of an assessment; None where it asks for anything else."""
    if question.statements:
        return None
    request = request_in(question.wording)
    for text in dict.fromkeys((question.wording, request)):
        dated = _understand(question, text)
        if dated is not None:
            return dated
    return None


def _understand(question: Question, text: str) -> Question | None:
    extreme = _end_asked_for(text)
    in_order = bool(_IN_ORDER.search(text))
    if not (_ASKS_WHEN.search(text) or extreme or in_order):
        return None
    if not _SUBJECT.search(text) and not in_order:
        return None
    words = [word for word in title_key(text).split() if len(word) > 1 and word not in STOP_WORDS | CHATTER]
    if any(word not in _DATE_TALK for word in words):
        return None
    return replace(
        question,
        wording=text,
        kind=QuestionKind.DATE,
        date_kind=_date_kind(text, extreme, in_order),
        extreme=None if in_order else extreme,
        reckoning=Reckoning.ORDER if in_order else None,
        lowest_first=bool(re.search(r"\b(?:oldest|earliest)\b.*\bfirst\b|\b(?:oldest|earliest) to\b", text, re.I)),
    )


def _end_asked_for(text: str) -> Extreme | None:
    """Return the newest for "Which report is the newest?"; "When was X last assessed?" asks for no end."""
    if not re.search(r"\b(?:which|what|whose|who)\b", text, re.I) or re.search(
        r"\b(?:what|which) (?:date|day)", text, re.I
    ):
        return None
    if _NEWEST.search(text):
        return Extreme.HIGHEST
    return Extreme.LOWEST if _OLDEST.search(text) else None


def _date_kind(text: str, extreme: Extreme | None, in_order: bool) -> DateKind:
    if _UPDATED.search(text):
        return DateKind.UPDATED
    if re.search(r"\b(?:publish\w*|publication|issued?|released?|c[ao]me out|made public)\b", text, re.I):
        return DateKind.PUBLISHED
    if re.search(r"\bhow (?:old|recent|long ago|up to date|current|new)\b", text, re.I):
        return DateKind.ANY
    if extreme or in_order or not _ASSESSED.search(text):
        return DateKind.PUBLISHED
    return DateKind.ASSESSED
