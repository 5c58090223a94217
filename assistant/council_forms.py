"""The ways to write each council: in full, by its core name, by an unmistakable part of it, as people call it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.councils import core_name, known_core_names
from indexer.framework import title_key

# First words that many names share, or that are words themselves: no short form of a council.
_NO_SHORT_FORM = frozenset(
    "north south east west central city county isle isles st saint great new royal tower milton the of upper lower "
    "waltham kingston newcastle cheshire northampton sutton council borough".split()
)
_COMPASS = frozenset("north south east west".split())  # written "N." or "n" too
JOINING = frozenset("and of on upon the with in by le".split())
# What people call a council, where no part of its name would tell.
_CALLED = {
    "hull": "kingston upon hull",
    "newcastle": "newcastle upon tyne",
    "bcp": "bournemouth christchurch and poole",
    "rbkc": "kensington and chelsea",
    "k and c": "kensington and chelsea",
    "rbwm": "windsor and maidenhead",
    "lbhf": "hammersmith and fulham",
    "h and f": "hammersmith and fulham",
    "lbbd": "barking and dagenham",
    "banes": "bath and north east somerset",
    "bathnes": "bath and north east somerset",
    "bath and ne somerset": "bath and north east somerset",
    "cheshire west": "cheshire west and chester",
    "cwac": "cheshire west and chester",
    "east riding": "east riding of yorkshire",
    "county durham": "durham",
    "saint helens": "st helens",
    "st helen": "st helens",  # "St Helen's"
    "scilly": "isles of scilly",
    "iow": "isle of wight",
    "central beds": "central bedfordshire",
    "ne lincs": "north east lincolnshire",
    "north east lincs": "north east lincolnshire",
    "n lincs": "north lincolnshire",
    "north lincs": "north lincolnshire",
    "north yorks": "north yorkshire",
    "n yorks": "north yorkshire",
    "south glos": "south gloucestershire",
    "west berks": "west berkshire",
    "north northants": "north northamptonshire",
    "west northants": "west northamptonshire",
    "bucks": "buckinghamshire",
    "cambs": "cambridgeshire",
    "derbys": "derbyshire",
    "glos": "gloucestershire",
    "hants": "hampshire",
    "herefs": "herefordshire",
    "herts": "hertfordshire",
    "lancs": "lancashire",
    "leics": "leicestershire",
    "lincs": "lincolnshire",
    "northumbs": "northumberland",
    "notts": "nottinghamshire",
    "oxon": "oxfordshire",
    "shrops": "shropshire",
    "staffs": "staffordshire",
    "warks": "warwickshire",
    "wilts": "wiltshire",
    "worcs": "worcestershire",
}


@dataclass(frozen=True, slots=True)
class Meant:
    """The councils that a form means, by the names to show; several where indexed names share a core."""

    councils: tuple[str, ...]
    is_indexed: bool
    is_called: bool = False  # a nickname or an abbreviation: it must be written without a slip


Form = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Forms:
    """Each way to write a council, as folded words, with what it means."""

    meaning: Mapping[Form, Meant]
    beginnings: Mapping[tuple[int, str], tuple[Form, ...]]  # by how many words they have and their first letter

    def beginning_like(self, words: Form) -> Iterator[Form]:
        """Yield the forms of as many words that begin with the first or the second letter of these."""
        for letter in dict.fromkeys(words[0][:2]):
            yield from self.beginnings.get((len(words), letter), ())


def council_forms(indexed: Sequence[str]) -> Forms:
    """Return each way to write a council, of those indexed and those known."""
    return _forms(tuple(indexed))


@lru_cache(maxsize=8)
def _forms(indexed: tuple[str, ...]) -> Forms:
    meaning = _meaning(indexed)
    beginnings: dict[tuple[int, str], list[Form]] = {}
    for form in meaning:
        beginnings.setdefault((len(form), form[0][:1]), []).append(form)
    return Forms(meaning, {begins: tuple(forms) for begins, forms in beginnings.items()})


def _meaning(indexed: Sequence[str]) -> dict[Form, Meant]:
    known = known_core_names()
    cores: dict[str, list[str]] = {}
    for name in indexed:
        cores.setdefault(core_name(name), []).append(name)
    meant = {core: Meant((name,), False) for core, name in known.items()}
    meant |= {core: Meant(tuple(names), True) for core, names in cores.items()}
    forms: dict[Form, Meant] = {tuple(core.split()): means for core, means in meant.items()}
    for name in indexed:
        forms[tuple(title_key(name).split())] = Meant((name,), True)
    for short, core in _short_forms(list(meant)):
        forms.setdefault((short,), meant[core])
    for called, core in _CALLED.items():
        if core in meant:
            forms.setdefault(tuple(called.split()), Meant(meant[core].councils, meant[core].is_indexed, True))
    for form in list(forms):
        if len(form) > 1 and form[0] in _COMPASS:
            means = forms[form]
            forms.setdefault((form[0][0], *form[1:]), Meant(means.councils, means.is_indexed, True))
    for form in list(forms):
        for other in _joined_otherwise(form):
            forms.setdefault(other, forms[form])
    return forms


def _short_forms(cores: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield (word, core name) where a part of a name of several words can mean only that one council."""
    meant: dict[str, set[str]] = {}
    for core in cores:
        parts = core.split()
        if len(parts) > 1:
            for part in {parts[0], *(parts[-1:] if "and" in parts else [])} - _NO_SHORT_FORM - JOINING:
                meant.setdefault(part, set()).add(core)
    whole = set(cores)
    for part, named in meant.items():
        if len(named) == 1 and len(part) > 3 and part not in whole:
            yield part, next(iter(named))


def _joined_otherwise(form: Form) -> Iterator[Form]:
    """Yield a name with "on" for "upon" and the reverse, and run together: "Stockton on Tees", "Stocktonontees"."""
    if "upon" in form:
        yield tuple("on" if word == "upon" else word for word in form)
    if "on" in form:
        yield tuple("upon" if word == "on" else word for word in form)
    if len("".join(form)) > 8:
        yield ("".join(form),)
