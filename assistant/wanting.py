"""What sort of sentence a question wants beyond its topic: a reason, somebody, a name, or a view.

A sentence on the topic that is not of the sort is no answer: "two universities" names neither of them. What a person
wants done for herself ("How do I apply …") is a sort too: reports tell what was found, and seldom that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.other_matters import is_of_other_matters
from assistant.polarity import contradicts
from assistant.proper_names import proper_names
from assistant.wording import Term, stem, stems_of, tokens_of


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

    def met_by(self, text: str) -> bool:
        """Say whether a sentence can be what is wanted."""
        return _MET[self.kind](self, text)


def what_is_wanted(wording: str, terms: Sequence[Term] = ()) -> Want | None:
    """Return what a question wants beyond its topic, or None where any sentence on it will do.

    Its terms tell what else a post is called: "PSW" is the principal social worker.
    """
    if is_of_other_matters(wording):
        return Want(Wanted.SERVICE, wording)
    if _SEVERAL.search(_TAG.sub("", wording)):
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

# "…, does it?" asks no second question
_TAG = re.compile(
    r",\s+(?:is|are|was|were|do|does|did|has|have|had)(?:n['’]t)?\s+(?:it|they|there|he|she|we|you)\W*$", re.I
)
_ASKS_WHY = re.compile(
    r"(?:^|[,;:–-]\s*|\b(?:and|but|so|me)\s+)why\b|\bhow come\b|\breasons? (?:for|why|that|behind)\b", re.I
)
_TIME = (
    r"(?:the\s+)?(?:\d|then|last|previous|spring|summer|autumn|winter|year|month|week|start|end|january|february|"
    r"march|april|may|june|july|august|september|october|november|december|covid|pandemic|its|their|being)"
)
_SAYS_WHY = re.compile(
    rf"\b(?:because|due to|owing to|as a result|resulted|reasons?|so that|in order to|led to|therefore|caused?|"
    rf"driven by|attributed|put down to|put .* down to|meant (?:that|they|it|some|people)|made it|makes it"
    rf"|given that|in response|thanks to|reflecting|reflected|"
    rf"stemmed|explained|arose|blamed|linked to|prompted|after|following)\b"
    rf"|\bsince\b(?!\s+{_TIME})|[,;]\s*(?:as|so)\b|\bto (?:avoid|ensure|make|give|allow|help|reduce|prevent"
    rf"|support|respond|keep|free|save)\b",
    re.I,
)

# Things that bear names of their own: "which company", "which two care homes".
_NAMED = (
    r"compan(?:y|ies)|firms?|suppliers?|contractors?|banks?|universit(?:y|ies)|unis?|hospitals?|charit(?:y|ies)|schools?|"
    r"colleges?|councils?|boroughs?|authorit(?:y|ies)|towns?|villages?|organi[sz]ations?|agenc(?:y|ies)"
    r"|consultan(?:ts?|cy)|"
    r"software|systems?|councillors?|directors?|person|trusts?|church(?:es)?|clubs?|care homes?|streets?"
    r"|countr(?:y|ies)|"
    r"neighbourhoods?|wards?|estates?|judges?|doctors?|academics?|professors?|websites?|brands?|auditors?"
)
_ASKS_NAME = re.compile(
    r"\b(?:what|which)\b.*\b(?:called|named|known as)\b|\bnames? of\b|\bnames?,"
    # "What is its name?", but not "What did leaders name as risks?"
    r"|\bwhat\b(?:(?!\b(?:did|do|does|have|has|had)\b).){0,40}\bnames?\b"
    r"|^(?!.*\b(?:did|do|does|have|has|had)\b(?!.*\b(?:a|the|its|their)\s+names?\W*$)).*\bnames?\W*$"
    rf"|\b(?:which|what) (?:(?!(?:are|is|was|were|did|do|does|the|of)\b)\w+[ -]){{0,3}}?(?:{_NAMED})\b(?!['’])",
    re.I,
)
_ABOUT_ALL = re.compile(r"\b(?:which|what) (?:councils?|(?:local )?authorit(?:y|ies)|boroughs?)\b", re.I)

_ASKS_VIEW = re.compile(
    r"\b(?:what|how) (?:do|did|does) (?P<whose>.{2,60}?)\s+(?:themselves\s+)?(?:think|feel|make|say"
    r"|(?<!the )(?<!this )(?<!that )(?<!their )report)\b",
    re.I,
)
_NOBODY = re.compile(
    r"\b(?:they|reports?|inspect(?:ors?|ion)|assess(?:ors?|ment)|findings?|we|you|cqc|it)\b|^the council$", re.I
)
_SAYS_VIEW = re.compile(
    r"\b(?:said|told|felt|feel|feels|thought|described|reported|praised|welcomed|worried|valued|liked|complained|spoke|"
    r"found|believed|wanted|happy|unhappy|(?:dis)?satisfi\w+|confident|proud|views?|feedback|frustrated|trusted|"
    r"appreciated|preferred|expressed|raised|asked)\b",
    re.I,
)

_ASKS_WHERE = re.compile(
    r"\bwhere ?abouts?\b|\blocations?\W*$|\bwhere\b.*\b(?:based|located|situated|held|housed|open|opened"
    r"|run from|meet|live|"
    r"placed|find|found)\b",
    re.I,
)
_SAYS_WHERE = re.compile(
    r"\b(?:in|at|on|near|from|across|along|outside|within|beside|above|over) (?:the |an? |its |their "
    r"|\w+ )?(?:\w+ )?(?:"
    r"hospitals?|librar(?:y|ies)|centres?|halls?|towns?|villages?|schools?|colleges?|streets?|offices?|hubs?"
    r"|buildings?|"
    r"estates?|cit(?:y|ies)|homes?|houses?|market|church(?:es)?|shops?|launderettes?|north|south|east|west"
    r"|borough|county)\b",
    re.I,
)
_ASKS_CHANGE = re.compile(
    r"\b(?:the )?(?:year|month|survey|time|assessment) before\b|\bthan (?:it|they|he|she) (?:was|were|did|had)\b"
    r"|\bbetter or worse\b|\b(?:gone|go|going|went) (?:up|down)\b|\b(?:previous|last|earlier) (?:year|survey"
    r"|rating|assessment|inspection)\b"
    r"|\b(?:improved|changed|risen|fallen|increased|decreased|got (?:better|worse)) (?:since|from|on|over)\b",
    re.I,
)
_SAYS_CHANGE = re.compile(
    r"\b(?:year before|previous(?:ly)?|earlier|last year|since|risen|rose|fell|fallen|increas\w+|decreas\w+|"
    r"reduc\w+|improv\w+|halved|doubled|trebled|up from|down from|from \d[\d,.]*%? to|grew|grown|cut|declin\w+|dropped|"
    r"shorten\w+|longer|no longer|rise|fall|reduction|changed)\b",
    re.I,
)

_ASKS_WHO = re.compile(r"(?:^|[,;:–-]\s*|\b(?:and|but|so|me|know)\s+)(?:who|whose)\b", re.I)
_WHO_IS = re.compile(
    r"^\W*(?:and |but |so )?who(?:'s|’s| is| was| are| were)\s+(?:(?:the council['’]s|the|their|its|our|your)\s+"
    r"|(?=(?-i:[A-Z]{2})))",
    re.I,
)
# What may stand before a post where a sentence says who holds it: its beginning, or "was the", "as the new", "both".
_SAYS_WHO = re.compile(
    r"(?:^|\b(?:was|is|were|are|as|became|becomes|new|interim|acting|both|called|post of|role of|our)"
    r"|\bboth\b[^,;]*\band)"
    r"[\s,“‘\"'(:]*(?:the|an?|our|its|their|new|interim|acting|both)?[\s,]*$",
    re.I,
)
_SOMEBODY = frozenset(
    map(
        stem,
        "director manager officer worker nurse sister doctor team board committee member councillor leader chair "
        "council "
        "authority partnership group staff people person carer provider agency trust executive practitioner lead "
        "police "
        "charity family parent forum service organisation academy panel mayor coordinator therapist assessor advocate "
        "hospital resident relative neighbour volunteer society company university commissioner expert "
        "auctioneer partner "
        "student tutor specialist house home department party association administrator minister cabinet woman man "
        "sector advisor adviser friend employer landlord gp teacher club college school network consortium "
        "body".split(),
    )
)


_SENTENCE = re.compile(
    r"\b(?:what|which|who|whose|whom|where|when|why|how)\b|\?"
    r"|^\W*(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|tell|show|give|explain"
    r"|compare|list)\b",
    re.I,
)


def is_look_up(wording: str) -> bool:
    """Say whether a question is a few words to look up, of which each counts, and no sentence."""
    return not _SENTENCE.search(wording) and len(tokens_of(wording)) <= _LONGEST_LOOK_UP


_LONGEST_LOOK_UP = 9  # words


def _gives_reason(want: Want, text: str) -> bool:
    """Say whether a sentence gives a reason, or says that what is asked about is not so."""
    return bool(_SAYS_WHY.search(text)) or contradicts(want.wording, text)


def _gives_name(want: Want, text: str) -> bool:
    asked = set(stems_of(want.wording))
    return any(stem(name) not in asked for name in proper_names(text))


def _gives_view(want: Want, text: str) -> bool:
    whose = [token.stem for token in tokens_of(want.whose) if len(token.word) > 3]
    stems = set(stems_of(text))
    return bool(_SAYS_VIEW.search(text)) and (not whose or any(each in stems for each in whose))


def _gives_person(want: Want, text: str) -> bool:
    tokens = tokens_of(text)
    if _WHO_IS.search(want.wording):
        stems = [token.stem for token in tokens]
        return any(_SAYS_WHO.search(text[: tokens[at].start]) for at in _places_of_post(want, stems))
    asked_of = set(stems_of(want.wording))
    somebody = any(token.stem in _SOMEBODY and token.stem not in asked_of for token in tokens)
    return somebody or _gives_name(want, text)


def _places_of_post(want: Want, stems: Sequence[str]) -> list[int]:
    """Return where a sentence, given its stems, begins to speak of the post that a question asks the holder of."""
    post = _WHO_IS.sub("", want.wording)
    term = next((term for term in want.terms if post.startswith(term.words)), None)
    if term:
        return term.places_in(stems)
    asked = stems_of(post)
    return [at for at, stem in enumerate(stems) if asked and stem == asked[0]]


_MET: dict[Wanted, Callable[[Want, str], bool]] = {
    Wanted.REASON: _gives_reason,
    Wanted.PERSON: _gives_person,
    Wanted.NAME: _gives_name,
    Wanted.VIEW: _gives_view,
    Wanted.PLACE: lambda want, text: bool(_SAYS_WHERE.search(text)) or _gives_name(want, text),
    Wanted.CHANGE: lambda want, text: bool(_SAYS_CHANGE.search(text)),
    Wanted.SERVICE: lambda want, text: True,
}
