"""Things that reports tell apart, as assessments and reviews: a figure that is given for the one is no other's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from assistant.wording import Stems, runs_at, stems_of

_WAITS = "waits: "
_OF_WAITS = re.compile(r"\b(?:wait\w*|how (?:long|quickly|soon|fast)|delay\w*|backlog\w*|overdue|queu\w+)\b", re.I)
_Set = tuple[tuple[Stems, int], ...]  # names as stems, the longest first, each with the number of its member


class Counterparts:
    """What a question names of the sets in `counterparts.txt`, ready to be held against sentences."""

    def __init__(self, question: str) -> None:
        """Take a question's words."""
        stems = stems_of(question)
        of_waits = bool(_OF_WAITS.search(question))
        asked = ((names, _named(names, stems)) for names, only_waits in _sets() if of_waits or not only_waits)
        self._asked = [(names, members) for names, members in asked if members]

    def are_meant(self, sentences: Sequence[Stems], number: int) -> bool:
        """Say whether a sentence, of a passage's given as stems, speaks of another member than the question names.

        A sentence that names no member speaks of what the one before it does: "The longest wait was seven months."
        """
        return any(_is_of_another(names, members, sentences[: number + 1]) for names, members in self._asked)


def _is_of_another(names: _Set, asked: frozenset[int], sentences: Sequence[Stems]) -> bool:
    told = next((members for stems in reversed(sentences) if (members := _named(names, stems))), asked)
    return not told & asked


def _named(names: _Set, stems: Stems) -> frozenset[int]:
    """Return which members stand in a text; what is part of a longer name is none: a "carers' assessment" is one."""
    left = list(stems)
    found: set[int] = set()
    for words, member in names:
        for place in list(runs_at(words, left)):
            left[place : place + len(words)] = [""] * len(words)
            found.add(member)
    return frozenset(found)


@cache
def _sets() -> tuple[tuple[_Set, bool], ...]:
    """Return the sets, and whether each is told apart only where a wait is asked for."""
    lines = files("assistant").joinpath("counterparts.txt").read_text(encoding="utf-8").splitlines()
    sets = [line for line in lines if line and not line.startswith("#")]
    return tuple((_read(line.removeprefix(_WAITS)), line.startswith(_WAITS)) for line in sets)


def _read(line: str) -> _Set:
    members = enumerate(line.split(" | "))
    names = {(stems_of(words), number) for number, member in members for words in member.split(" / ")}
    return tuple(sorted(names, key=lambda name: (-len(name[0]), name)))
