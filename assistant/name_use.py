"""Whether a word that is a council's name, or near to one, is used as its name where it stands."""

from __future__ import annotations

import re

from assistant.question_words import BEFORE_A_NAME, KINDS, SHORT_KINDS, SHORT_KINDS_BEFORE, Words
from assistant.wording import STOP_WORDS

# Names of councils that are also words: they count only where they are used as names.
ORDINARY = frozenset("reading readings bury bath barking slough bucks wilts hants".split())
# After one of these a lower-case word that is also a name is the word: "interested in reading", "help to bury".
_NOT_A_PLACE_AFTER = re.compile(
    r"\b(?:interest(?:ed)?|help|support|skills?|involved|difficult(?:y|ies)|class(?:es)?|courses?|of|a|the|to) in $"
)
# What may follow "Reading" at the beginning of a question where it is the word: "Reading the report, …".
_AFTER_A_VERB = frozenset(
    "the a an this that these those through about between from all both their our your my his her reports report it "
    "them into and or aids aid chair chairs groups group".split()
)
# A lower-case word after one of these is the council: "home care in reading", "does bury have …".
_BEFORE_A_PLACE = frozenset("in at did does has".split())
# What may stand before a name that has a slip in it and no capital.
_BEFORE_A_SLIP = _BEFORE_A_PLACE | frozenset(
    "for of is was about from with against versus vs than to like on by compare except".split()
)
_LEAST_ALONE = 5  # letters of a lower-case slip that begins or ends a question, as among keywords: "merow score"
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady cllr councillor professor prof".split())

# With one of these, and the capital it has, a council's name makes the name of a place or a thing: "York House".
_OF_A_PLACE = frozenset(
    "avenue close cottage cottages court crescent drive fellowship gardens green grove hall hill house lane lodge "
    "manor park place road square street syndrome terrace town villa villas way".split()
)
_OF_A_STREET = frozenset("avenue lane road street".split())  # with no capital too, where the name has none: "kent road"


def is_part_of_another(words: Words, at: int, length: int) -> bool:
    """Say whether a council's name is but a part of another name: "Kent Street", "York House", "Mr Kent"."""
    if words.key(at - 1) in _TITLES and words.runs_on(at - 1):
        return True
    after = at + length
    if after >= len(words.keys) or not words.runs_on(after - 1) or words.is_possessive(after - 1):
        return False
    if words.is_capital(after):
        return words.key(after) in _OF_A_PLACE
    return not words.is_capital(at) and words.key(after) in _OF_A_STREET


def is_used_as_name(words: Words, at: int, is_indexed: bool) -> bool:
    """Say whether a word that is also a name is one where it stands."""
    if words.key(at + 1) in KINDS - {"metropolitan", "district"} or words.key(at - 1) in SHORT_KINDS_BEFORE:
        return True
    if _NOT_A_PLACE_AFTER.search(words.question[: words.words[at].start()].casefold()):
        return False
    if words.words[at].group()[0].isupper():
        return at > 0 or words.written(at, 1) != words.words[at].group() or words.key(1) not in _AFTER_A_VERB
    if words.key(at - 1) not in _BEFORE_A_PLACE:
        return False
    is_last = at == len(words.keys) - 1
    return is_indexed or is_last or words.key(at - 1) in {"did", "does", "has"}


def may_be_slip(words: Words, at: int, length: int, joins: bool) -> bool:
    """Say whether words that are near to a name are used as a name, and not as a part of another."""
    after, before = words.key(at + length), words.key(at - 1)
    if after in {"council", *SHORT_KINDS} or (after in KINDS and words.key(at + length + 1) == "council"):
        return True
    if before in SHORT_KINDS_BEFORE or joins:
        return True
    if _is_part_of_name(words, at, length):
        return False
    letters = sum(map(len, words.keys[at : at + length]))
    if words.is_capital(at) and (at > 0 or letters > 5):
        return True
    is_short = letters < _LEAST_ALONE
    at_an_end = at == 0 or at + length == len(words.keys)
    return before in _BEFORE_A_SLIP or (at_an_end and not is_short)


def _is_part_of_name(words: Words, at: int, length: int) -> bool:
    """Say whether a word with a capital stands beside another one, as in "Dana Barnette" and "Bolten House"."""
    if words.key(at - 1) in _TITLES:
        return True
    if not words.is_capital(at):
        return False
    for beside in (at - 1, at + length):
        near = 0 <= beside < len(words.keys)
        if near and words.runs_on(min(beside, at + length - 1)) and words.is_capital(beside):
            key = words.keys[beside]
            is_abbreviation = words.words[beside].group()[1:2].isupper()
            if key not in STOP_WORDS | KINDS | BEFORE_A_NAME and not is_abbreviation and beside > 0:
                return True
    return False
