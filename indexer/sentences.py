"""Where the sentences of a passage begin and end, so that nothing less than a sentence is ever quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator

_CLOSERS = "\"'”’)]»"
_OPENERS = "\"'“‘([«"
_STOP = re.compile(rf"[.!?…]+[{re.escape(_CLOSERS)}]*(?=\s|$)")
# Words after which a full stop does not end a sentence when more follows.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev st cllr hon sir no nos vol p pp para paras fig figs sec s ss art cf eg ie viz vs etc al "
    "approx dept inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec e.g i.e a.m p.m u.k".split()
)
_ALWAYS_GO_ON = frozenset("e.g i.e eg ie viz vs cf mr mrs ms dr prof cllr no nos pp para paras fig figs approx".split())
_LIST_WORDS = 150  # a lead line and its items are one sentence up to this many words


def split_sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each sentence, in characters, in order; together they hold every visible character.

    A list (a lead line that ends with a colon, and the lines under it) is one sentence, since an item alone is half of
    one; a long list is parted between its items.
    """
    lines = list(_lines(text))
    if len(lines) > 1 and text[lines[0][0] : lines[0][1]].endswith(":") and len(text.split()) <= _LIST_WORDS:
        return ((lines[0][0], lines[-1][1]),)
    return tuple(span for start, end in lines for span in _sentences_of_line(text, start, end))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\r\n]+", text):
        inner = match.group()
        if inner.strip():
            start = match.start() + len(inner) - len(inner.lstrip())
            yield start, match.start() + len(inner.rstrip())


def _sentences_of_line(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        following = text[after:end].lstrip()
        if following and _ends_here(text[begin : stop.start()], stop.group(), following):
            yield begin, after
            begin = end - len(following)
    if begin < end:
        yield begin, end


def _ends_here(before: str, stop: str, following: str) -> bool:
    opened = following.lstrip(_OPENERS)
    if not opened or opened[0].islower():
        return False
    word = before.split()[-1].lstrip(_OPENERS).casefold() if before.split() else ""
    if stop[0] != "." or stop.startswith(".."):
        return True
    if word in _ALWAYS_GO_ON or (len(word) == 1 and word.isalpha()):
        return False
    # "St Mary", "Nov. 2024": an abbreviation ends a sentence only where it is no title before a name.
    return word not in _ABBREVIATIONS or (opened[0].isupper() and word in {"etc", "al", "a.m", "p.m", "ltd", "inc"})
