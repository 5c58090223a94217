"""Which councils a question names: those that are indexed, and those that are not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.councils import core_name, known_core_names, printed_names
from indexer.framework import title_key

# Names of councils that are also words: they count only with a capital, or before "council".
_ORDINARY = frozenset({"reading", "bury", "sale", "york", "bath", "rugby", "poole", "hull", "kent", "devon", "dudley"})
# First words that many names share, or that are words themselves: no short form of a council.
_NO_SHORT_FORM = frozenset(
    "north south east west central city county isle isles st saint great new royal tower milton the of upper lower "
    "waltham kingston newcastle cheshire northampton sutton council borough".split()
)
_JOINING = frozenset("and of on upon the with in by le".split())
_KINDS = frozenset("city county borough metropolitan district council".split())
_SHORT_KINDS = frozenset("cc bc mbc".split())  # after a name, as in "Merrow CC"
_SHORT_KINDS_BEFORE = frozenset("lb rb".split())  # before a name, as in "LB Camden"
# Words with which a question begins: no part of a name that follows them with a capital of its own.
_BEFORE_A_NAME = frozenset(
    "which what who whose how why when where the a an in of for by at on to from with and or but is are was were did "
    "does do has have had can could should would will tell show give list compare about".split()
)
# What people call a council, where no part of its name would tell.
_CALLED = {
    "hull": "kingston upon hull",
    "newcastle": "newcastle upon tyne",
    "bcp": "bournemouth christchurch and poole",
    "rbkc": "kensington and chelsea",
    "rbwm": "windsor and maidenhead",
}
# A lower-case word after one of these is the council: "home care in reading", "does bury have …".
_BEFORE_A_PLACE = frozenset("in at did does has".split())


@dataclass(frozen=True, slots=True)
class NamedCouncils:
    """The councils that a question names, and the question with "the council" in the place of each name."""

    indexed: tuple[str, ...]
    absent: tuple[str, ...]
    rest: str


def find_councils(question: str, indexed: Sequence[str]) -> NamedCouncils:
    """Find the councils named in a question, by full name, core name or an unmistakable first part of it.

    The longest name wins where several begin alike, and names match by whole words: "Derby" is never "Derbyshire".
    """
    words = [(match.group(), match.start(), match.end()) for match in re.finditer(r"[^\W_]+(?:['’]s)?|&", question)]
    keys = [title_key(re.sub(r"['’]s$", "", word)) or "and" for word, _, _ in words]
    forms = _forms(indexed)
    found: list[str] = []
    absent: list[str] = []
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(keys):
        length, councils, is_known = _longest(forms, keys, words, at)
        if not length:
            at += 1
            continue
        (found if is_known else absent).extend(councils)
        first = at - 1 if at and keys[at - 1] in _SHORT_KINDS_BEFORE else at
        spans.append((words[first][1], words[at + length - 1][2]))
        at += length
    for name, start in _unknown_names(question, spans):
        absent.append(name)
        spans.append((start, start + len(name)))
    return NamedCouncils(tuple(dict.fromkeys(found)), tuple(dict.fromkeys(absent)), _without(question, spans))


def _unknown_names(question: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """Yield what reads as the full name of a council but is no council that is known, with its place.

    Capitals alone make no name: "Which Council" and "the City Council" name none.
    """
    for printed in printed_names(question):
        words = printed.split()
        while words and (words[0].casefold() in _BEFORE_A_NAME or words[0].casefold() in _KINDS):
            words.pop(0)
        name = " ".join(words)
        start = question.find(name)
        apart = all(end <= start or start + len(name) <= begin for begin, end in spans)
        if name and start >= 0 and apart:
            yield name, start


_Forms = dict[tuple[str, ...], tuple[tuple[str, ...], bool]]


def _forms(indexed: Sequence[str]) -> _Forms:
    """Return each way to write a council, as words, with the councils it means and whether they are indexed."""
    cores: dict[str, list[str]] = {}
    for name in indexed:
        cores.setdefault(core_name(name), []).append(name)
    forms: _Forms = {}
    for core, name in known_core_names().items():
        if core not in cores:
            forms[tuple(core.split())] = ((name,), False)
    for core, names in cores.items():
        forms[tuple(core.split())] = (tuple(names), True)
    for name in indexed:
        forms[tuple(title_key(name).split())] = ((name,), True)
    everything = {**dict.fromkeys(known_core_names(), False), **dict.fromkeys(cores, True)}
    called = [(short, core) for short, core in _CALLED.items() if core in everything]
    for short, core in (*_short_forms(list(everything)), *called):
        meant = tuple(cores[core]) if core in cores else (known_core_names()[core],)
        forms.setdefault((short,), (meant, core in cores))
    return forms


def _short_forms(cores: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (word, core name) where a part of a name of several words can mean only that one council."""
    meant: dict[str, set[str]] = {}
    for core in cores:
        parts = core.split()
        if len(parts) > 1:
            for part in {parts[0], *(parts[-1:] if "and" in parts else [])} - _NO_SHORT_FORM - _JOINING:
                meant.setdefault(part, set()).add(core)
    whole = set(cores)
    for part, named in meant.items():
        if len(named) == 1 and len(part) > 3 and part not in whole:
            yield part, next(iter(named))


def _longest(
    forms: _Forms, keys: Sequence[str], words: Sequence[tuple[str, int, int]], at: int
) -> tuple[int, tuple[str, ...], bool]:
    for length in range(min(9, len(keys) - at), 0, -1):
        form = forms.get(tuple(" ".join(keys[at : at + length]).split()))
        if form is None:
            continue
        before_council = at + length < len(keys) and keys[at + length] in {"council", "city", "county", "borough"}
        after_place = form[1] and at > 0 and keys[at - 1] in _BEFORE_A_PLACE
        is_name = words[at][0][0].isupper() or before_council or after_place
        if keys[at] in _ORDINARY and length == 1 and not is_name:
            continue
        return length + _rest_of_name(keys, at + length, form[0]), form[0], form[1]
    return 0, (), False


def _rest_of_name(keys: Sequence[str], at: int, councils: Sequence[str]) -> int:
    """Return how many of the following words still belong to a name: "City", "City Council", "Council"."""
    full = {word for council in councils for word in title_key(council).split()}
    length = 0
    belongs = {*(_KINDS & full), "council", *_SHORT_KINDS}
    while at + length < len(keys) and keys[at + length] in belongs:
        length += 1
    return length


def _without(question: str, spans: Sequence[tuple[int, int]]) -> str:
    """Put "the council" in the place of each name, so that the question still reads and asks the same of any."""
    rest, place = "", 0
    for start, end in sorted(spans):
        before = re.sub(r"\bthe\s+$", "", question[place:start], flags=re.IGNORECASE)
        possessive = re.search(r"['’]s$", question[start:end])
        rest += f"{before}the council{possessive.group() if possessive else ''}"
        place = end
    return " ".join((rest + question[place:]).split())
