"""Where a question names councils: by full name, core name, an unmistakable part of it, or with a slip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from indexer.councils import printed_names
from indexer.framework import title_key

from assistant.council_forms import JOINING, Form, Forms, Meant, council_forms
from assistant.slips import Printed, Slip, find_slip
from assistant.spelling import may_be
from assistant.wording import STOP_WORDS

# Names of councils that are also words: they count only where they are used as names.
_ORDINARY = frozenset("reading readings bury bath barking slough bucks wilts hants".split())
# After one of these a lower-case word that is also a name is the word: "interested in reading", "help to bury".
_NOT_A_PLACE_AFTER = re.compile(
    r"\b(?:interest(?:ed)?|help|support|skills?|involved|difficult(?:y|ies)|class(?:es)?|courses?|of|a|the|to) in $"
)
# What may follow "Reading" at the beginning of a question where it is the word: "Reading the report, …".
_AFTER_A_VERB = frozenset(
    "the a an this that these those through about between from all both their our your my his her reports report it "
    "them into and or aids aid chair chairs groups group".split()
)
_KINDS = frozenset("city county borough metropolitan district council".split())
_SHORT_KINDS = frozenset("cc bc mbc".split())  # after a name, as in "Merrow CC"
_AUTHORITY = ("local authority", "unitary authority", "authority", "la")  # after a name, as in "Merrow local authority"
_SHORT_KINDS_BEFORE = frozenset("lb rb lbc".split())  # before a name, as in "LB Camden"
_KINDS_BEFORE = frozenset("london royal metropolitan city county borough council district".split())  # "City of X"
# Words with which a question begins: no part of a name that follows them with a capital of its own.
_BEFORE_A_NAME = frozenset(
    "which what who whose how why when where the a an in of for by at on to from with and or but is are was were did "
    "does do has have had can could should would will tell show give list compare about".split()
)
# A lower-case word after one of these is the council: "home care in reading", "does bury have …".
_BEFORE_A_PLACE = frozenset("in at did does has".split())
# What may stand before a name that has a slip in it and no capital.
_BEFORE_A_SLIP = _BEFORE_A_PLACE | frozenset(
    "for of is was about from with against versus vs than to like on by compare except".split()
)
_LEAST_ALONE = 5  # letters of a lower-case slip that begins or ends a question, as among keywords: "merow score"
_TITLES = frozenset("mr mrs ms miss dr sir dame lord lady cllr councillor professor prof".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a question, in characters, where councils are named."""

    start: int
    end: int
    meant: Meant
    slip: str = ""  # the name as it was written, where it has a slip


@dataclass(slots=True)
class _Words:
    """A question as words: as written, with their places in characters, and folded."""

    question: str
    words: list[re.Match[str]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.words = list(re.finditer(r"[^\W_]+(?:['’]s\b)?|&", self.question))
        self.keys = [title_key(re.sub(r"['’]s$", "", word.group())) or "and" for word in self.words]

    def is_capital(self, at: int) -> bool:
        """Say whether a word has a capital that tells something: not in a question that is written in capitals."""
        word = self.words[at].group()
        return word[0].isupper() and not (self.question.isupper() and len(self.words) > 1)

    def written(self, at: int, length: int) -> str:
        """Return some of the words as they were written, without the s of a possessive."""
        return re.sub(r"['’]s$", "", self.question[self.words[at].start() : self.words[at + length - 1].end()])

    def key(self, at: int) -> str:
        return self.keys[at] if 0 <= at < len(self.keys) else ""


def find_mentions(question: str, indexed: Sequence[str], is_printed: Printed) -> list[Mention]:
    """Return where councils are named, in order, those that nothing is known of among them.

    The longest name wins where several begin alike, and names match by whole words: "Derby" is never "Derbyshire".
    A word that stands in the reports is no slip.
    """
    mentions = _mentions(_Words(question), council_forms(indexed), is_printed)
    taken = [(mention.start, mention.end) for mention in mentions]
    for name, start in _unknown_names(question, taken):
        mentions.append(Mention(start, start + len(name), Meant((name,), False)))
    return sorted(mentions, key=lambda mention: mention.start)


_LEAST_POSSESSED = 5  # letters


def _mentions(words: _Words, forms: Forms, is_printed: Printed) -> list[Mention]:
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


def _exact(forms: Forms, words: _Words, at: int) -> tuple[int, Meant | None]:
    for length in range(min(9, len(words.keys) - at), 0, -1):
        form = tuple(" ".join(words.keys[at : at + length]).split())
        meant = forms.meaning.get(form) or forms.meaning.get(_without_possession(form))
        if meant is None:
            continue
        if words.keys[at] in _ORDINARY and length == 1 and not _is_used_as_name(words, at, meant.is_indexed):
            continue
        return length, meant
    return 0, None


def _without_possession(form: Form) -> Form:
    """Return a name without the s of a possessive that is written with no apostrophe: "stocktons priorities"."""
    *first, last = form
    return (*first, last[:-1]) if last.endswith("s") and len(last) > _LEAST_POSSESSED else form


def _is_used_as_name(words: _Words, at: int, is_indexed: bool) -> bool:
    """Say whether a word that is also a name is one where it stands."""
    if words.key(at + 1) in _KINDS - {"metropolitan", "district"} or words.key(at - 1) in _SHORT_KINDS_BEFORE:
        return True
    if _NOT_A_PLACE_AFTER.search(words.question[: words.words[at].start()].casefold()):
        return False
    if words.words[at].group()[0].isupper():
        return at > 0 or words.written(at, 1) != words.words[at].group() or words.key(1) not in _AFTER_A_VERB
    if words.key(at - 1) not in _BEFORE_A_PLACE:
        return False
    is_last = at == len(words.keys) - 1
    return is_indexed or is_last or words.key(at - 1) in {"did", "does", "has"}


def _slip(forms: Forms, words: _Words, at: int, is_printed: Printed, joins: bool) -> Slip | None:
    slip = find_slip(forms, words.keys, at, is_printed)
    return slip if slip and _may_be_slip(words, at, slip.length, joins) else None


def _may_be_slip(words: _Words, at: int, length: int, joins: bool) -> bool:
    """Say whether words that are near to a name are used as a name, and not as a part of another."""
    after, before = words.key(at + length), words.key(at - 1)
    if after in {"council", *_SHORT_KINDS} or (after in _KINDS and words.key(at + length + 1) == "council"):
        return True
    if before in _SHORT_KINDS_BEFORE or joins:
        return True
    if _is_part_of_name(words, at, length):
        return False
    letters = sum(map(len, words.keys[at : at + length]))
    if words.is_capital(at) and (at > 0 or letters > 5):
        return True
    is_short = letters < _LEAST_ALONE
    at_an_end = at == 0 or at + length == len(words.keys)
    return before in _BEFORE_A_SLIP or (at_an_end and not is_short)


def _is_part_of_name(words: _Words, at: int, length: int) -> bool:
    """Say whether a word with a capital stands beside another one, as in "Dana Barnette" and "Bolten House"."""
    if words.key(at - 1) in _TITLES:
        return True
    if not words.is_capital(at):
        return False
    for beside in (at - 1, at + length):
        near = 0 <= beside < len(words.keys)
        if near and _runs_on(words, min(beside, at + length - 1)) and words.is_capital(beside):
            key = words.keys[beside]
            is_abbreviation = words.words[beside].group()[1:2].isupper()
            if key not in STOP_WORDS | _KINDS | _BEFORE_A_NAME and not is_abbreviation and beside > 0:
                return True
    return False


def _runs_on(words: _Words, at: int) -> bool:
    """Say whether only a space parts a word from the next one."""
    return words.question[words.words[at].end() : words.words[at + 1].start()].isspace()


def _joins(words: _Words, last: Mention, at: int) -> bool:
    """Say whether a word stands in a list after a council: "Merrow and stocktn", "Merrow, stocktn"."""
    between = words.question[last.end : words.words[at].start()].strip().casefold()
    return between in {"and", "or", "&", ",", ", and", ", or", "/", "vs", "vs.", "v", "versus", "with", "against", "to"}


def _is_end_of_longer(words: _Words, at: int, length: int, forms: Forms) -> bool:
    """Say whether a name may be the end of another's that has a slip: "North ast Lincolnshire" is not Lincolnshire."""
    before = words.key(at - 1)
    if length != 1 or not at or before in STOP_WORDS | JOINING or not _runs_on(words, at - 1):
        return False
    longer = (form for form in forms.meaning if len(form) > 1 and form[-1] == words.keys[at])
    parts = {part for form in longer for part in (form[-2], "".join(form[-3:-1]))} - JOINING
    return any(may_be(before, part) for part in parts)


def _is_another_kind(words: _Words, at: int, meant: Meant, forms: Forms) -> bool:
    """Say whether the kind of council, which stands after its name, tells that it is another: "Derby County Council".

    It is not Derby City Council, and that it is Derbyshire County Council can only be guessed.
    """
    if (words.key(at), words.key(at + 1)) != ("county", "council") or not meant.is_indexed:
        return False
    core = words.keys[at - 1]
    siblings = [form[0] for form in forms.meaning if len(form) == 1 and form[0] != core and form[0].startswith(core)]
    return bool(siblings) and "county" not in title_key(meant.councils[0]).split()


def _first_of_name(words: _Words, at: int) -> int:
    """Return where a name begins, with what stands before its core: "LB", "City of", "Royal Borough of"."""
    if words.key(at - 1) in _SHORT_KINDS_BEFORE:
        return at - 1
    first = at
    if words.key(at - 1) == "of" and words.key(at - 2) in _KINDS_BEFORE | _SHORT_KINDS_BEFORE:
        first = at - 2
        while words.key(first - 1) in _KINDS_BEFORE:
            first -= 1
    return first


def _rest_of_name(keys: Sequence[str], at: int, councils: Sequence[str]) -> int:
    """Return how many of the following words still belong to a name: "City", "City Council", "Council"."""
    full = {word for council in councils for word in title_key(council).split()}
    length = 0
    while at + length < len(keys) and keys[at + length] in {*(_KINDS & full), "council", *_SHORT_KINDS}:
        length += 1
    if length:
        return length
    for kinds in range(1, 4):  # "Merrow Borough Council", where the reports say "City"
        if keys[at + kinds : at + kinds + 1] == ["council"] and set(keys[at : at + kinds]) <= _KINDS:
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
        while words and (words[0].casefold() in _BEFORE_A_NAME or words[0].casefold() in _KINDS):
            words.pop(0)
        name = " ".join(words)
        start = question.find(name)
        apart = all(end <= start or start + len(name) <= begin for begin, end in spans)
        if name and start >= 0 and apart:
            yield name, start
