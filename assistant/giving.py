"""Whether a sentence is of the sort that a question wants: gives a reason, says who or where, names, or tells a view.

A sentence on the topic that is not of the sort is no answer: "two universities" names neither of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from assistant.polarity import contradicts
from assistant.proper_names import proper_names
from assistant.wanting import Want, Wanted
from assistant.wording import stem, stems_of, tokens_of


def gives(want: Want, text: str) -> bool:
    """Say whether a sentence can be what is wanted."""
    return _MET[want.kind](want, text)


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
_SAYS_VIEW = re.compile(
    r"\b(?:said|told|felt|feel|feels|thought|described|reported|praised|welcomed|worried|valued|liked"
    r"|complained|spoke|"
    r"found|believed|wanted|happy|unhappy|(?:dis)?satisfi\w+|confident|proud|views?|feedback|frustrated|trusted|"
    r"appreciated|preferred|expressed|raised|asked)\b",
    re.I,
)
_SAYS_WHERE = re.compile(
    r"\b(?:in|at|on|near|from|across|along|outside|within|beside|above|over) (?:the |an? |its |their "
    r"|\w+ )?(?:\w+ )?(?:"
    r"hospitals?|librar(?:y|ies)|centres?|halls?|towns?|villages?|schools?|colleges?|streets?|offices?|hubs?"
    r"|buildings?|"
    r"estates?|cit(?:y|ies)|homes?|houses?|market|church(?:es)?|shops?|launderettes?|north|south|east|west"
    r"|borough|county|parish(?:es)?|villages|wards?|dales?|valleys?|estates?|districts?|quarter)\b",
    re.I,
)
_SAYS_CHANGE = re.compile(
    r"\b(?:year before|before|previous(?:ly)?|earlier|last year|since|risen|rising|rose|fell|fallen|falling|increas\w+"
    r"|decreas\w+|reduc\w+|improv\w+|halved|doubled|trebled|(?:up|down) (?:from|by)|from \d[\d,.]*%? to|grew|grown"
    r"|growing|cut|declin\w+|dropped|shorten\w+|longer|no longer|quicker|faster|fewer"
    r"|(?:than|compared with|against)\b.{0,40}\b(?:before|earlier|ago|last|previous|(?:19|20)\d\d|winters?|springs?)"
    r"|rise|fall|reduction|changed|(?:go|goes|going|gone|went) (?:up|down)|had been|used to)\b",
    re.I,
)
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
# Those whom reports call people, or some
_PEOPLE = re.compile(
    r"\b(?:people|residents|families|relatives|service users|users|locals|folk|public|tenants|clients|some"
    r"|others|many"
    r"|they|one person|everyone)\b",
    re.I,
)


def _gives_reason(want: Want, text: str) -> bool:
    """Say whether a sentence gives a reason, or says that what is asked about is not so."""
    return bool(_SAYS_WHY.search(text)) or contradicts(want.wording, text)


def _gives_name(want: Want, text: str) -> bool:
    asked = set(stems_of(want.wording))
    return any(stem(name) not in asked for name in proper_names(text))


def _gives_view(want: Want, text: str) -> bool:
    whose = [token.stem for token in tokens_of(want.whose) if len(token.word) > 3]
    stems = set(stems_of(text))
    theirs = not whose or any(each in stems for each in whose)
    if _PEOPLE.search(want.whose):
        theirs = theirs or bool(_PEOPLE.search(text))
    return bool(_SAYS_VIEW.search(text)) and theirs


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
