"""Initialisms that a question makes of a name: "the RLI" where a report has "the Royal Lakeside Infirmary"."""

from __future__ import annotations

import re

_INITIALISM = re.compile(r"[A-Z]{2,6}")
_SMALL = frozenset("of the and for in on at to a".split())


def is_initialism(word: str) -> bool:
    """Say whether a word is made of two to six capitals, whose it is left aside: "RLI", "the RLI's"."""
    return bool(_INITIALISM.fullmatch(re.sub(r"['’]s$", "", word)))


def is_spelt_out(initialism: str, text: str) -> bool:
    """Say whether a text has a name, its words with capitals, of which these are the first letters.

    Small words count or not: "SAB" and "SATB" both stand for "Seat at the Board".
    """
    wanted = re.sub(r"['’]s$", "", initialism).upper()
    words = re.findall(r"[\w’'-]+|[^\w\s]", text)
    return any(_begins_with(wanted, words[at:]) for at, word in enumerate(words) if word[0] == wanted[0])


def _begins_with(wanted: str, words: list[str]) -> bool:
    """Say whether the first words spell it, the first and the last of them with capitals."""
    if not wanted:
        return True
    if not words or not words[0][0].isalnum():
        return False
    first, rest = words[0], words[1:]
    if first in _SMALL:
        return _begins_with(wanted, rest) or (
            len(wanted) > 1 and first[0].upper() == wanted[0] and _begins_with(wanted[1:], rest)
        )
    return first[0] == wanted[0] and _begins_with(wanted[1:], rest)
