"""Where a question names councils: by full name, core name, an unmistakable part of it, or with a slip."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.councils import printed_names
from indexer.framework import title_key

from assistant.council_forms import JOINING, Form, Forms, Meant, council_forms
from assistant.name_use import ORDINARY, is_part_of_another, is_used_as_name, may_be_slip
from assistant.question_words import BEFORE_A_NAME, KINDS, SHORT_KINDS, SHORT_KINDS_BEFORE, Words
from assistant.slips import Printed, Slip, find_slip
from assistant.spelling import may_be
from assistant.wording import STOP_WORDS

_AUTHORITY = ("local authority", "unitary authority", "authority", "la")  # after a name, as in "Merrow local authority"
_KINDS_BEFORE = frozenset("london royal metropolitan city county borough council district".split())  # "City of X"
_LEAST_POSSESSED = 5  # letters


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a question, in characters, where councils are named."""

    start: int
    end: int
    meant: Meant
    slip: str = ""  # the name as it was written, where it has a slip


def find_mentions(question: str, indexed: Sequence[str], is_printed: Printed) -> list[Mention]:
    """Return where councils are named, in order, those that nothing is known of among them.

    The longest name wins where several begin alike, and names match by whole words: "Derby" is never "Derbyshire".
    A word that stands in the reports is no slip.
    """
    mentions = _mentions(Words(question), council_forms(indexed), is_printed)
    taken = [(mention.start, mention.end) for mention in mentions]
    for name, start in _unknown_names(question, taken):
        mentions.append(Mention(start, start + len(name), Meant((name,), False)))
    return sorted(mentions, key=lambda mention: mention.start)


def _mentions(words: Words, forms: Forms, is_printed: Printed) -> list[Mention]:
    found: list[Mention] = []
    at = 0
    while at < len(words.keys):
        length, meant = _exact(forms, words, at)
        slip = _slip(forms, words, at, is_printed, bool(found) and _joins(words, found[-1], at))
        written = ""
        if slip and (meant is None or (slip.length > length and set(meant.councils) <= set(slip.meant.councils))):
            length, meant, written = slip.length, slip.meant, words.written(at, slip.length)
            if not slip.is_clear:
                meant, written = Meant((written,), False), ""  # as near to one council as to another: it is neither
        if meant is None:
            at += 1
            continue
        if not written and _is_end_of_longer(words, at, length, forms):
            at, length = at - 1, length + 1
            meant = Meant((words.written(at, length),), False)
        if _is_another_kind(words, at + length, meant, forms):
            meant = Meant((words.written(at, length + 2),), False)
        length += _rest_of_name(words.keys, at + length, meant.councils)
        first = _first_of_name(words, at)
        found.append(Mention(words.words[first].start(), words.words[at + length - 1].end(), meant, written))
        at += length
    return found


def _exact(forms: Forms, words: Words, at: int) -> tuple[int, Meant | None]:
    for length in range(min(9, len(words.keys) - at), 0, -1):
        form = tuple(" ".join(words.keys[at : at + length]).split())
        meant = forms.meaning.get(form) or forms.meaning.get(_without_possession(form))
        if meant is None:
            continue
        if words.keys[at] in ORDINARY and length == 1 and not is_used_as_name(words, at, meant.is_indexed):
            continue
        return (0, None) if is_part_of_another(words, at, length) else (length, meant)
    return 0, None


def _without_possession(form: Form) -> Form:
    """Return a name without the s of a possessive that is written with no apostrophe: "stocktons priorities"."""
    *first, last = form
    return (*first, last[:-1]) if last.endswith("s") and len(last) > _LEAST_POSSESSED else form


def _slip(forms: Forms, words: Words, at: int, is_printed: Printed, joins: bool) -> Slip | None:
    slip = find_slip(forms, words.keys, at, is_printed)
    return slip if slip and may_be_slip(words, at, slip.length, joins) else None


def _joins(words: Words, last: Mention, at: int) -> bool:
    """Say whether a word stands in a list after a council: "Merrow and stocktn", "Merrow, stocktn"."""
    between = words.question[last.end : words.words[at].start()].strip().casefold()
    return between in {"and", "or", "&", ",", ", and", ", or", "/", "vs", "vs.", "v", "versus", "with", "against", "to"}


def _is_end_of_longer(words: Words, at: int, length: int, forms: Forms) -> bool:
    """Say whether a name may be the end of another's that has a slip: "North ast Lincolnshire" is not Lincolnshire."""
    before = words.key(at - 1)
    if length != 1 or not at or before in STOP_WORDS | JOINING or not words.runs_on(at - 1):
        return False
    longer = (form for form in forms.meaning if len(form) > 1 and form[-1] == words.keys[at])
    parts = {part for form in longer for part in (form[-2], "".join(form[-3:-1]))} - JOINING
    return any(may_be(before, part) for part in parts)


def _is_another_kind(words: Words, at: int, meant: Meant, forms: Forms) -> bool:
    """Say whether the kind of council, which stands after its name, tells that it is another: "Derby County Council".

    It is not Derby City Council, and that it is Derbyshire County Council can only be guessed.
    """
    if (words.key(at), words.key(at + 1)) != ("county", "council") or not meant.is_indexed:
        return False
    core = words.keys[at - 1]
    siblings = [form[0] for form in forms.meaning if len(form) == 1 and form[0] != core and form[0].startswith(core)]
    return bool(siblings) and "county" not in title_key(meant.councils[0]).split()


def _first_of_name(words: Words, at: int) -> int:
    """Return where a name begins, with what stands before its core: "LB", "City of", "Royal Borough of"."""
    if words.key(at - 1) in SHORT_KINDS_BEFORE:
        return at - 1
    first = at
    if words.key(at - 1) == "of" and words.key(at - 2) in _KINDS_BEFORE | SHORT_KINDS_BEFORE:
        first = at - 2
        while words.key(first - 1) in _KINDS_BEFORE:
            first -= 1
    return first


def _rest_of_name(keys: Sequence[str], at: int, councils: Sequence[str]) -> int:
    """Return how many of the following words still belong to a name: "City", "City Council", "Council"."""
    full = {word for council in councils for word in title_key(council).split()}
    length = 0
    while at + length < len(keys) and keys[at + length] in {*(KINDS & full), "council", *SHORT_KINDS}:
        length += 1
    if length:
        return length
    for kinds in range(1, 4):  # "Merrow Borough Council", where the reports say "City"
        if keys[at + kinds : at + kinds + 1] == ["council"] and set(keys[at : at + kinds]) <= KINDS:
            return kinds + 1
    for words in (name.split() for name in _AUTHORITY):
        if list(keys[at : at + len(words)]) == words:
            return len(words)
    return 0


def _unknown_names(question: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[str, int]]:
    """Yield what reads as the full name of a council but is no council that is known, with its place.

    Capitals alone make no name: "Which Council" and "the City Council" name none.
    """
    for printed in printed_names(question):
        words = printed.split()
        while words and (words[0].casefold() in BEFORE_A_NAME or words[0].casefold() in KINDS):
            words.pop(0)
        name = " ".join(words)
        start = question.find(name)
        apart = all(end <= start or start + len(name) <= begin for begin, end in spans)
        if name and start >= 0 and apart:
            yield name, start
