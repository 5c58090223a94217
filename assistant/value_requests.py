"""Requests whose head is a printed value: "what score did X come away with for governance, do you know?".

Where the thing asked for is the value itself, and it is asked of a council or a statement, a word that is not known
changes nothing; but a word may stand where it says whose value is meant, or of what: "what score did carers give",
"the rating of care homes", "the satisfaction score". Then something else is asked for.
"""

from __future__ import annotations

import re

from indexer.framework import title_key

from assistant.rating_words import read_ratings
from assistant.score_talk import other_words
from assistant.statements import find_statements, statements_replaced

# The assessors' own scale or the assessors, and after them what the score was for, in whatever words.
_FOR_AN_OBJECT = re.compile(
    r"^(?P<head>.*\b(?:what|which|how many)\b.*\b(?:out of 4|inspectors?|assessors?|cqc)\b.*?)"
    r"\b(?:for|on|in|about)\b(?P<object>.+)$",
    re.I,
)
_WHOSE = re.compile(
    r"^(?:and\s+)?(?:(?:did|does|has|have|do)\s+any(?:one|body|\s+councils?)|who|(?:which|what)\s+(?:other\s+)?(?:councils?|(?:local\s+)?authorit(?:y|ies)|boroughs?|places?))\s+"
    r"(?:(?:has|have|had|did|also|only|just|is|are|was|were)\s+)*[a-z]+\s+(?:(?:an?|the|with|at|as|on)\s+)*"
    r"(?=(?:[1-4]|one|two|three|four)\b|(?:(?:joint|equal)\s+)?(?:highest|lowest|top|best|worst|bottom|poorest|full)\b"
    r"|(?:inadequate|requires\s+improvement|good|outstanding)\b)",
    re.I,
)
_MOST_UNKNOWN = 3  # words
_STATEMENT, _COUNCIL, _COUNCILS = "statementnamed", "councilnamed", "councilsnamed"
_VALUES = frozenset("score scores scored mark marks marked rating ratings rated grade grades graded".split())
_VALUE_NOUNS = _VALUES - {"scored", "marked", "rated", "graded"}
_NAMES = {_STATEMENT, _COUNCIL, _COUNCILS}
_ASKING = frozenset("what which whats".split())
_OTHER_ASKING = frozenset("how why who when where".split())
_AUXILIARY = frozenset("do does did".split())
_DETERMINERS = frozenset("the a an its their this that these those any all some".split())
# What follows one of these says of what, by whom or when; one of giving, to whom.
_TIES = frozenset(
    "for on in of under at about from by within across with to into among between after before since during and or as "
    "per than against".split()
)
_GIVING = frozenset("give gives gave given giving award awarded assign assigned".split())


def is_for_a_value(text: str) -> bool:
    """Say whether a question asks for a printed value of a council or of a statement, whatever else it says."""
    return _names_object(text) or _is_headed_by_a_value(text) or _asks_whose_value(text)


def _names_object(text: str) -> bool:
    """Say whether a question asks what the assessors gave for something, and that is told by a statement's name.

    However it is told ("how it works on transitions and that sort of thing"), nothing but that statement has a score.
    """
    match = _FOR_AN_OBJECT.search(text)
    if not match or not find_statements(match["object"]):
        return False
    return not other_words(match["head"], beside_scores=True, chatting=True)


def _is_headed_by_a_value(text: str) -> bool:
    words = _in_symbols(text)
    heads = [at for at, word in enumerate(words) if word in _VALUES and words[at + 1 : at + 2] != ["of"]]
    if not heads or not _NAMES & set(words):
        return False
    head = heads[0]
    attached = _is_attached(words, head)
    begins = words[0] in _ASKING | _DETERMINERS or words[:2] == ["how", "many"]
    if not (begins or attached) or _OTHER_ASKING & set(words[1:head]) or _is_subject(words, head):
        return False
    unknown = set(other_words(" ".join(words), beside_scores=True, chatting=True)) - _NAMES
    places = [at for at, word in enumerate(words) if word in unknown]
    if len(places) > _MOST_UNKNOWN or any(at < head for at in places):
        return False
    return not any(_says_whose(words, at, head, unknown, attached=attached) for at in places)


def _is_attached(words: list[str], head: int) -> bool:
    """Say whether it is the score of a statement in so many words: "the governance score", "score for governance"."""
    if _COUNCIL not in words or words[head] not in _VALUE_NOUNS:
        return False
    after = words[head + 1 : head + 3]
    return words[head - 1] == _STATEMENT or (after[1:] == [_STATEMENT] and after[0] in _TIES)


def _asks_whose_value(text: str) -> bool:
    """Say whether a question asks whose value it is, by whatever verb: "who shares the top score?"."""
    match = _WHOSE.search(text)
    if not match:
        return False
    rest, _ = read_ratings(text[match.end() :])
    return not other_words(rest, beside_scores=True, chatting=True)


def _is_subject(words: list[str], head: int) -> bool:
    """Say whether the value itself does something: "what does the score say?", "what did X's score lead to?"."""
    before = words[head - 1] if head else ""
    owned = before in _DETERMINERS or before in {"s", _STATEMENT}
    return words[head] in _VALUE_NOUNS and owned and bool(_AUXILIARY & set(words[:head]))


def _says_whose(words: list[str], at: int, head: int, unknown: set[str], *, attached: bool) -> bool:
    """Say whether an unknown word stands where it says whose value is meant, or the value of what.

    Where the value is `attached` to a statement that is told, and only more of the statement's name would change it.
    """
    before = at - 1
    while before > head and words[before] in _DETERMINERS:
        before -= 1
    if before == head or words[before] in _AUXILIARY | _GIVING:
        return True
    if attached:
        return words[before] == _STATEMENT
    return words[before] in _TIES | unknown or not _VALUE_NOUNS.isdisjoint(words[at + 1 : at + 2])


def _in_symbols(text: str) -> list[str]:
    """Return the words of a question, with one word in the place of each name of a statement and of the council."""
    key = title_key(statements_replaced(text, f" {_STATEMENT} "))
    key = re.sub(r"\bthe council\b", _COUNCIL, key)
    return re.sub(r"\b(?:councils|authorities|local authority|authority|council)\b", _COUNCILS, key).split()
