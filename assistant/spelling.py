"""How near two spellings are: the door to rapidfuzz.

A *slip* is what a hand does in writing a name: a letter left out, put in or taken for another, or two neighbours
swapped (the "optimal string alignment" distance). The first letter is seldom among them, so it must be right, unless
it changed places with the second.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz.distance import OSA

_LEAST = 5  # letters: a shorter name is too near to other words ("Kent" to "cent" and "Bury" to "busy")
_LONG = 9  # letters from which two slips leave a name as plain as one slip does a shorter


def slips_allowed(name: str) -> int:
    """Return how many slips a name bears and can still mean nothing else."""
    return 0 if len(name) < _LEAST else 1 if len(name) < _LONG else 2


def slips_between(written: str, name: str, most: int) -> int | None:
    """Return how many slips part what is written from a name, both folded; None for more than `most`."""
    if written == name:
        return 0
    if not most or abs(len(written) - len(name)) > most or not _begin_alike(written, name):
        return None
    slips = int(OSA.distance(written, name, score_cutoff=most))
    return slips if slips <= most else None


def may_be(written: str, word: str) -> bool:
    """Say whether what is written may be a word with one slip anywhere in it: for doubt, not for taking one for it."""
    return abs(len(written) - len(word)) <= 1 and OSA.distance(written, word, score_cutoff=1) <= 1


def nearest(written: str, names: Iterable[str]) -> tuple[str, ...]:
    """Return the names to which a spelling is nearest, of those near at all; several where they are equally near."""
    if len(written) < _LEAST:
        return ()
    near: dict[str, int] = {}
    for name in names:
        slips = slips_between(written, name, slips_allowed(name))
        if slips is not None:
            near[name] = slips
    least = min(near.values(), default=0)
    return tuple(name for name, slips in near.items() if slips == least)


def _begin_alike(written: str, name: str) -> bool:
    return written[:1] == name[:1] or written[:2] == name[1::-1]
