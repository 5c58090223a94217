"""Where the sentences of a passage begin and end, so that nothing less than a sentence is ever quoted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_CLOSERS = "\"'”’)]»"
_OPENERS = "\"'“‘([«"
_TAG = r"</?[A-Za-z][^<>]{0,500}>|(?<![\w<>/])/[a-z][a-z0-9]{0,9}>"  # the latter is what is left of a cut tag
_STOP = re.compile(rf"[.!?…]+[{re.escape(_CLOSERS)}]*(?=\s|$|{_TAG})")
_BETWEEN = re.compile(rf"(?:\s|{_TAG})*")
# Words after which a full stop does not end a sentence, whatever follows.
_ALWAYS_GO_ON = frozenset(
    "mr mrs ms dr prof rev st cllr hon sir cf eg ie viz vs approx dept co e.g i.e "
    "jan feb mar apr jun jul aug sep sept oct nov dec".split()
)
_GO_ON_BEFORE_NUMBERS = frozenset("no nos vol p pp para paras fig figs sec art ch cl ref tel ext".split())
_GO_ON_BEFORE_SMALL_LETTERS = frozenset("etc al ltd inc a.m p.m".split())
_INITIALISM = re.compile(r"(?:[a-z]{1,2}\.)+[a-z]{1,2}")  # "u.k", "b.sc"
_NUMBERING = re.compile(r"[\s(]*\d+(?:\.\d+)*")
_DAYS = re.compile(r"(?:on |each |every )?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I)
_LIST_WORDS = 150  # a lead line and its items are one sentence up to this many words
_MOST_LETTERS = 600  # looked at on either side of a stop


def split_sentences(text: str, parts: Sequence[tuple[int, int]] = ()) -> tuple[tuple[int, int], ...]:
    """Return (start, end) of each sentence, in characters, in order; together they hold all words of the parts.

    The parts are the (start, end) of the paragraphs and list items of the text, by default what stands between blank
    lines. A sentence may run over the end of a line, never over that of a part. A list (a lead line that ends with a
    colon, and its items) is one sentence, since an item alone is half of one; a long list is parted between its items.
    """
    parts = parts or tuple(_paragraphs(text))
    if len(parts) > 1 and text[slice(*parts[0])].rstrip().endswith(":") and len(text.split()) <= _LIST_WORDS:
        return ((parts[0][0], parts[-1][1]),)
    return tuple(span for start, end in parts for span in _sentences_of(text, start, end))


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"\S.*?(?=\s*\Z|[^\S\r\n]*(?:\r\n|\r|\n)[^\S\r\n]*[\r\n])", text, re.DOTALL):
        yield match.span()


def _sentences_of(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    begin = start
    for stop in _STOP.finditer(text, start, end):
        between = _BETWEEN.match(text, stop.end(), end)
        following = between.end() if between else stop.end()
        before = text[max(begin, stop.start() - _MOST_LETTERS) : stop.start()]
        if following < end and _ends_here(before, stop.group(), text[following : min(end, following + _MOST_LETTERS)]):
            yield begin, stop.end()
            begin = following
    if begin < end:
        yield begin, end


def _ends_here(before: str, stop: str, following: str) -> bool:
    opened = following.lstrip(_OPENERS)
    if not opened or opened[0].islower():
        return False
    if stop[0] != "." or len(stop) > 1:  # a bracket or a quotation mark that closes after the stop ends it too
        return True
    word = before.split()[-1].lstrip(_OPENERS).casefold() if before.split() else ""
    if word in _ALWAYS_GO_ON or (len(word) == 1 and word.isalpha()) or _NUMBERING.fullmatch(before):
        return False
    if word in _GO_ON_BEFORE_NUMBERS:
        return not opened[0].isdigit()
    if word in _GO_ON_BEFORE_SMALL_LETTERS:
        return opened[0].isupper() and not (word in {"a.m", "p.m"} and _DAYS.match(opened))
    return not _INITIALISM.fullmatch(word)
