"""Names of councils with a slip in them: "Stocktn", "Thistelwick and Fenholt", "North Tynside council".

A slip is taken for a council only where the word is used as a name, is nothing else that is known (an ordinary word,
another place, a word that stands in the reports), and is near to one council alone.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.council_forms import JOINING, Form, Forms, Meant
from assistant.lookalikes import LOOKALIKES
from assistant.spelling import may_be, slips_allowed, slips_between
from assistant.wording import STOP_WORDS

Printed = Callable[[str], bool]
"""Says whether a word stands in the reports, so that it is no slip."""

_LONGEST = 6  # words of a name
_MOST_SLIPS = 2  # in all words of a name together
_SHORT_PART = 4  # letters of a part that may have a slip where the other parts leave no doubt: "Stockton on Teas"
_DIRECTIONS = frozenset("north south east west central".split())


@dataclass(frozen=True, slots=True)
class Slip:
    """What a run of `length` words is near to; several councils where they are equally near, so that none is meant."""

    length: int
    meant: Meant
    is_clear: bool


def find_slip(forms: Forms, keys: Sequence[str], at: int, is_printed: Printed) -> Slip | None:
    """Return what the words at a place, folded, are a slip for; the longest run of words that is one wins."""
    for length in range(min(_LONGEST, len(keys) - at), 0, -1):
        words = tuple(" ".join(keys[at : at + length]).split())
        near = _nearest(forms, words, is_printed) if _may_be_a_name(words) else []
        if near:
            councils = tuple(dict.fromkeys(name for meant in near for name in meant.councils))
            is_clear = all(meant.councils == near[0].councils for meant in near)
            return Slip(length, near[0] if is_clear else Meant(councils, False), is_clear)
    return None


def _may_be_a_name(words: Form) -> bool:
    return bool(words) and words[0] not in STOP_WORDS | JOINING and words[-1] not in STOP_WORDS | JOINING


def _nearest(forms: Forms, words: Form, is_printed: Printed) -> list[Meant]:
    """Return what is meant by the forms to which the words are nearest; none where they are another word."""
    near: dict[Form, int] = {}
    for form in forms.beginning_like(words):
        slips = None if forms.meaning[form].is_called else _slips(words, form)
        if slips:
            near[form] = slips
    least = min(near.values(), default=0)
    best = [form for form, slips in near.items() if slips == least]
    wrong = {(word, part) for form in best for word, part in zip(words, form, strict=True) if word != part}
    if any(_is_another_word(word, part, is_printed) for word, part in wrong):
        return []
    return list(dict.fromkeys(forms.meaning[form] for form in best))


def _is_another_word(word: str, part: str, is_printed: Printed) -> bool:
    if word in LOOKALIKES or word in STOP_WORDS:
        return True
    # "merrows score" is a possessive, and its stem is the name that the reports print
    return word != f"{part}s" and is_printed(word)


def _is_other_direction(word: str, part: str) -> bool:
    """Say whether a slip in a direction may be one in another: "Cheshire est" may be east or west."""
    return part in _DIRECTIONS and any(may_be(word, other) for other in _DIRECTIONS - {part})


def _slips(words: Form, form: Form) -> int | None:
    """Return how many slips part words from a form; None where they are too many, or fall on too short a part."""
    pairs = tuple(zip(words, form, strict=True))
    is_plain = any(word == part and len(part) > _SHORT_PART and part not in _DIRECTIONS for word, part in pairs)
    total = 0
    for word, part in pairs:
        most = 1 if is_plain and len(part) == _SHORT_PART and part not in JOINING else slips_allowed(part)
        slips = slips_between(word, part, most)
        if slips is None or (slips and (len(word) < _SHORT_PART - 1 or _is_other_direction(word, part))):
            return None
        total += slips
    return total if total <= _MOST_SLIPS else None
