"""What sort of sentence a question wants beyond its topic: a reason, somebody, a name, or a view.

Which sentences are of the sort: `giving`. What a person
wants done for herself ("How do I apply …") is a sort too: reports tell what was found, and seldom that.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.asking_clause import asking_clause
from assistant.other_matters import is_of_other_matters
from assistant.wording import Term, tokens_of


class Wanted(StrEnum):
    """A sort of answer."""

    REASON = "a reason"
    PERSON = "who it is"
    NAME = "a name"
    VIEW = "what they think of it"
    PLACE = "a place"
    CHANGE = "how it changed"
    SERVICE = "help for oneself, or another matter"


@dataclass(frozen=True, slots=True)
class Want:
    """What a question wants, with its wording and terms and, for a view, whose it is."""

    kind: Wanted
    wording: str
    whose: str = ""
    terms: tuple[Term, ...] = ()


def what_is_wanted(wording: str, terms: Sequence[Term] = ()) -> Want | None:
    """Return what a question wants beyond its topic, or None where any sentence on it will do.

    Its terms tell what else a post is called: "PSW" is the principal social worker.
    """
    if is_of_other_matters(wording):
        return Want(Wanted.SERVICE, wording)
    wording = asking_clause(wording)
    if _asks_twice(wording):
        return None  # of two questions in one, a sentence need answer but one
    if _ASKS_WHY.search(wording):
        return Want(Wanted.REASON, wording)
    if _ASKS_NAME.search(wording) and not _ABOUT_ALL.search(wording):
        return Want(Wanted.NAME, wording)
    view = _ASKS_VIEW.search(wording)
    if view and not _NOBODY.search(view["whose"]):
        return Want(Wanted.VIEW, wording, view["whose"])
    for pattern, kind in ((_ASKS_WHO, Wanted.PERSON), (_ASKS_WHERE, Wanted.PLACE), (_ASKS_CHANGE, Wanted.CHANGE)):
        if pattern.search(wording):
            return Want(kind, wording, terms=tuple(terms))
    return None


_SEVERAL = re.compile(
    r"(?:(?<=\S\s)and|[,?;])\s+(?:and\s+)?(?:what|who|how|why|when|which|is|are|did|do|does)\b.*\w", re.I
)


def _asks_twice(wording: str) -> bool:
    """Say whether a text has two questions; what is told before one is none: "The hub closed, why is that?"."""
    second = _SEVERAL.search(wording)
    return second is not None and bool(_SENTENCE.search(wording[: second.start() + 1]))


_ASKS_WHY = re.compile(
    r"(?:^|[.,;:!?–-]\s*|\b(?:and|but|so|me)\s+)why\b|\bhow come\b|\breasons? (?:for|why|that|behind|they|it|given"
    r"|offered)\b|\b(?:what|which|any|the) (?:\w+ )?(?:reasons?|explanations?|causes?|grounds?)\b"
    r"|\bexplanations? (?:for|of|given|offered|why)\b|\bwhat (?:lay|lies|is|was|['’]s) behind\b|\bwhat['’]s behind\b"
    r"|\bwhat\b.*\b(?:put|puts|attribute\w*) (?:it|this|that|them|the \w+) (?:down )?to\b"
    r"|\bwhat (?:caused|prompted|explains|explained|accounts for|brought about|made (?:them|it|people|staff))\b",
    re.I,
)
# Things that bear names of their own: "which company", "which two care homes".
_NAMED = (
    r"compan(?:y|ies)|firms?|suppliers?|contractors?|banks?|universit(?:y|ies)|unis?|hospitals?|charit(?:y|ies)"
    r"|schools?|"
    r"colleges?|councils?|boroughs?|authorit(?:y|ies)|towns?|villages?|organi[sz]ations?|agenc(?:y|ies)"
    r"|consultan(?:ts?|cy)|"
    r"software|systems?|councillors?|directors?|person|trusts?|church(?:es)?|clubs?|care homes?|streets?"
    r"|countr(?:y|ies)|"
    r"neighbourhoods?|wards?|estates?|judges?|doctors?|academics?|professors?|websites?|brands?|auditors?"
)
_ASKS_NAME = re.compile(
    r"\b(?:what|which)\b.*\b(?:called|named|known as)\b|\bwhich ones?\b|\bnames? of\b|\bnames?,"
    # "What is its name?", but not "What did leaders name as risks?"
    r"|\bwhat\b(?:(?!\b(?:did|do|does|have|has|had)\b).){0,40}\bnames?\b"
    r"|^(?!.*\b(?:did|do|does|have|has|had)\b(?!.*\b(?:a|the|its|their)\s+names?\W*$)).*\bnames?\W*$"
    rf"|\b(?:which|what) (?:(?!(?:are|is|was|were|did|do|does|the|of)\b)\w+[ -]){{0,3}}?(?:{_NAMED})\b(?!['’])",
    re.I,
)
_ABOUT_ALL = re.compile(r"\b(?:which|what) (?:councils?|(?:local )?authorit(?:y|ies)|boroughs?)\b", re.I)

_ASKS_VIEW = re.compile(
    r"\b(?:what|how) (?:do|did|does) (?P<whose>.{2,90}?)\s+(?:themselves\s+)?(?:think|feel|make|say|have to say"
    r"|(?<!the )(?<!this )(?<!that )(?<!their )report)\b",
    re.I,
)
_NOBODY = re.compile(
    r"\b(?:they|reports?|inspect(?:ors?|ion)|assess(?:ors?|ment)|findings?|we|you|cqc|it)\b|^the council$", re.I
)
_ASKS_WHERE = re.compile(
    r"\bwhere ?abouts?\b|\blocations?\W*$|\bwhere\b.*\b(?:based|located|situated|held|housed|open|opened"
    r"|run from|meet|live|"
    r"placed|find|found)\b",
    re.I,
)
_ASKS_CHANGE = re.compile(
    r"\b(?:more|fewer|less|higher|lower|better|worse|longer|shorter) (?:\w+ ){0,4}?than (?:in )?(?:the )?(?:previous"
    r"|last|year|before|(?:19|20)\d\d|usual)\b|\bthan (?:there|it|they) used to\b"
    r"|\b(?:compared (?:with|to)|since|from|on|than|against) (?:the )?(?:previous|last) (?:year|survey|time|round)\b"
    r"|\bcompared (?:with|to) (?:the )?(?:year before|(?:19|20)\d\d)\b|\bup or down\b|\brise or fall\b|\btrends?\b"
    r"|\b(?:rising|falling|growing|shrinking|improving|getting (?:better|worse|longer|shorter)) or\b"
    r"|\bby how much\b.*\b(?:ris(?:e|en)|rose|f[ae]ll(?:en)?|increased?|decreased?|grow[n]?|grew|gone|go|changed?"
    r"|drop(?:ped)?|improved?)\b"
    r"|\b(?:the )?(?:year|month|survey|time|assessment) before\b|\bthan (?:it|they|he|she) (?:was|were|did|had)\b"
    r"|\bbetter or worse\b|\b(?:gone|go|went) (?:up|down)\b|\b(?:previous|earlier) (?:year|survey"
    r"|rating|assessment|inspection)\b"
    r"|\b(?:improved|changed|risen|fallen|increased|decreased|got (?:better|worse)) (?:since|from|on|over)\b",
    re.I,
)
_ASKS_WHO = re.compile(r"(?:^|[,;:–-]\s*|\b(?:and|but|so|me|know)\s+)(?:who|whose)\b", re.I)
_SENTENCE = re.compile(
    r"\b(?:what|which|who|whose|whom|where|when|why|how)\b|\?"
    r"|^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|tell|show|give|explain"
    r"|compare|list)\b",
    re.I,
)


_INVERTED = re.compile(
    r"\b(?:is|are|was|were|do|does|did|has|have|had|can|will)\s+(?:the|it|they|there|any(?:one|body)?|people"
    r"|staff)\b",
    re.I,
)


def is_look_up(wording: str) -> bool:
    """Say whether a question is a few words to look up, of which each counts, and no sentence."""
    return not is_sentence(wording) and len(tokens_of(wording)) <= _LONGEST_LOOK_UP


def is_sentence(wording: str) -> bool:
    """Say whether a question is put as one, and not in the words alone that are looked for."""
    return bool(_SENTENCE.search(wording) or _INVERTED.search(wording))


_LONGEST_LOOK_UP = 9  # words
