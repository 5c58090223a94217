"""The wording of a question with another year, statement or object in the place of its own."""

from __future__ import annotations

import re

from indexer.framework import title_key

from assistant.question import Question
from assistant.statements import statement_phrases

_YEAR = re.compile(r"\b(20\d\d)(?:([/–-])(20)?(\d\d))?\b")
# The object of a question stands after its last preposition, before the place; "of" and "with" only part the others'.
_OBJECT = (
    r"^(?P<before>.*\b(?:{})\s+)(?:.+?)"
    r"(?P<place>(?:\s+(?:in|at|by|within|across)\s+the council\b.*)?)(?P<end>[\s?.!]*)$"
)
_BEFORE_AN_OBJECT = ("about|on|regarding|for", "of|with|to")


def in_another_year(wording: str, step: int) -> str:
    """Put the year before or after in the place of the years that a question names.

    Where it names none, the word that must stand beside the answer is written with a capital: a name is required of
    what is quoted (see `wording`), and this year's figure shall not be given for the one of the year before.
    """
    if _YEAR.search(wording):
        return _YEAR.sub(lambda year: _stepped(year, step), wording)
    return f"{wording.rstrip(' ?.!')} in the {'Previous' if step < 0 else 'Following'} year?"


def _stepped(year: re.Match[str], step: int) -> str:
    first = str(int(year[1]) + step)
    return first if not year[2] else f"{first}{year[2]}{year[3] or ''}{(int(year[4]) + step) % 100:02}"


def about_another(last: Question, named: str) -> str:
    """Put another statement in the place of the one that the question before named, or of its object."""
    key = title_key(last.wording)
    for phrase, statement in statement_phrases():
        if statement in last.statements and f" {phrase} " in f" {key} ":
            pattern = r"\W+".join(map(re.escape, phrase.split()))
            return re.sub(pattern, named, last.wording, count=1, flags=re.I)
    return with_object(last.wording, named, "")


def with_object(wording: str, named: str, preposition: str) -> str:
    """Put another object in the place of a question's own; where it has none, or it would be of another kind, add it.

    "How many waited for an assessment?" becomes "… for a review?" by "and for a review?"; "What was said about
    waiting?" becomes "What was said about waiting, for carers?" by "and for carers?".
    """
    before = _BEFORE_AN_OBJECT if preposition in {"", "about", "on"} else (preposition,)
    for either in before:
        found = re.match(_OBJECT.format(either), wording, re.I)
        if found:
            return f"{found['before']}{named}{found['place']}{found['end']}"
    added = f"{preposition} {named}".strip() if preposition else f"– {named}"
    return f"{wording.rstrip(' ?.!')} {added}?"
