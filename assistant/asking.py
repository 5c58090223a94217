"""The request in a question: what is left of it without greetings, preambles, asides and purposes.

People tell who they are, why they ask and for whom before they say what they want to know. A question is parted into
clauses; what a person says of himself is cut off, up to the words that say that he asks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from indexer.framework import Statement

_Pattern = re.Pattern[str]

_CLAUSE_ENDS = re.compile(
    r"\s*(?:[.!;:…]+(?=\s|$)|\?+|,(?=\s|$)|\s[-–—]+\s|\s?[–—]\s?|[()\[\]]|\.{2,}|"
    r"\s(?=but\s+(?:what|which|who|how|why|where|when|did|does|is|was)\b))\s*"
)
# What a clause may begin with, and what says nothing of what is asked.
_CONNECTIVE = re.compile(
    r"^(?:and|but|so|well|now|ok(?:ay)?|right|also|anyway|then|basically|please|pls|(?:good )?(?:morning|afternoon|"
    r"evening)|(?:hi|hello|hey|dear)(?: there| all| team| everyone)?|quick(?:ly| one| question| check)|"
    r"(?:(?:a|another) )?(?:quick|simple|silly|daft|stupid) (?:one|question)|(?:many )?thanks|thank you|cheers)\b"
    r"[\s,]*",
    re.I,
)
_COURTESY = re.compile(
    r"[\s,]*\b(?:please|pls|plz|(?:many |with )?thanks(?: (?:so much|a lot|again|in advance))?|thank you|ta|cheers|"
    r"kindly|(?:if|would|do) you(?: \w+['’]?\w*){0,4}|if (?:that|it)['’]?s?(?: \w+){0,2}|if (?:possible|poss)|"
    r"for me|asap|kind regards|regards)\W*$",
    re.I,
)
_PERSON = (
    r"(?:i|i['’](?:m|ve|d|ll)|im|ive|id|we|we['’](?:re|ve|d|ll)|(?:(?:my|our|the|a|one of my|one of our) (?:\w+ ){0,2}?"
    r"(?:chair|leader|boss|manager|director|member|colleagues?|councillors?|mum|dad|wife|husband|partner|neighbours?|"
    r"team|chief exec(?:utive)?|deputy|officer|head|board|mother|father|son|daughter|parents?)(?!['’]s))|"
    r"(?:cllr|councillor|mr|mrs|ms|dr)\.? [a-z]+|"
    r"someone|somebody|people|everyone|everybody|they)"
)
_SPEAKER = re.compile(
    rf"^(?:(?:as|because|since|if|although|though|while|when|given(?: that)?)\s+)?{_PERSON}\b"
    r"|^(?:(?:not|just|only) \w+ing|hop(?:e|ing)|apologies|sorry|excuse|forgive|"
    r"not sure|no idea|new (?:here|to)|writing|preparing|asking|"
    r"trying|looking|wondering|working)\b",
    re.I,
)
# What is to be done with what is asked for: it says what is made of it, and stays.
_TO_DO = r"(?:explain|justify|describe|discuss|compare|rank|order|sort|list|count|put|say)"
# A clause that speaks to the one who is asked or of the one who asks, or says to what end, or tells how things are.
_TALKS = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|ours|you|your|im|ive|(?:i|we|you)['’]\w+)\b|^(?:just )?to (?!the\b)[a-z]+\b", re.I
)
_TELLS = re.compile(r"\b(?:is|are|was|were|has|have|had|will|been|being)\b", re.I)
# The words by which a person says that he asks, and those that say what he has heard: what is asked follows them.
_WANTING = (
    r"need(?:ed|s)?|want(?:ed|s)?|(?:would|['’]d) (?:like|love)|wonder(?:ed|ing)?|look(?:ing)? (?:for|up)|try(?:ing)?|"
    r"after|grateful|obliged|ask(?:ed|ing|s)?|curious|interested|check(?:ing)?|find(?:ing)? out|see|work(?:ing)? out|"
    r"show|remind|give|send|confirm|establish|get|put|have"
)
_HEARING = (
    r"recall|remember|forg[eo]t(?:ten)?|know|reckons?|thinks?|believes?|says?|said|hears?|heard|told|tells?|claims?|"
    r"gather|understand|assume|suppose|saw|swor[en]"
)
_ASKING = re.compile(
    rf"\b(?:{_WANTING}|{_HEARING})\b"
    r"(?:\s+(?:me|us|to|be|know|find|out|see|get|have|check|confirm|told|reminded|for|if|whether|that|about|of|in|with|"
    r"please|quickly|exactly)\b)*"
    rf"(?:(?<=to)\s+(?!{_TO_DO}\b)[a-z]+(?:\s+(?:out|up|down))?(?=\s+(?:the|what|which|how|their|its)\b))?",
    re.I,
)
# Where what is asked begins at the latest: with the words that ask, or with what is asked for.
_ASKED = re.compile(
    r"\b(?P<word>what|which|whether|how|why|who|when|where)(?:['’]?s)?\b|^(?:did|does|do|is|are|was|were|has|have|had)\b"
    r"|\b(?:scor|rat(?:ed|ing)|mark|grade|number|dates?\b|an?\s+(?:[1-4]|one|two|three|four)\b)",
    re.I,
)
_PLEA = re.compile(
    r"^(?:any (?:idea|clue)|do(?:es)? (?:you|we|they|any(?:one|body)) (?:happen to )?(?:know|have)|"
    r"(?:can|could|would|will) you\s+(?:please |possibly |just )*"
    rf"(?!{_TO_DO}\b)[a-z]+"
    r"(?:\s+(?:me|us|out|up|for me|over)\b)*)\s+(?=(?:what|which|who|how|when|where|the|their|its|if|whether)\b)|"
    rf"^(?:can|could|would|will) you\s+(?:please\s+)?(?={_TO_DO}\b)|"
    r"^(?:can|could|may|might) (?:i|we)\s+(?:\w+\s+){0,2}?(?:ask|check|confirm|have|get|see|know|find out)\b"
    r"(?:\s+(?:that|if|whether|about)\b)*\s*|"
    r"^(?:(?:can|could|would|will|please|kindly|does|do|might)\s+)*"
    r"(?:(?:you|someone|somebody|anyone|anybody)\s+(?:possibly |please |kindly |be able to |mind |just )*)?"
    r"(?:tell|telling|remind|send|confirm|confirming|help|let|say|state|find|look up|provide|know|remember|advise|"
    r"clarify|share|supply)\b"
    r"(?:\s+(?:this|a|an|your|my)(?:\s+\w+){1,2}(?=\s+of\b))?"
    r"(?:\s+(?:me|us|out|know|that|if|whether|of|about|with|again)\b)*\s*",
    re.I,
)
# What is said aside of how or for whom it is to be answered, or who asks.
_ASIDE = re.compile(
    r"^(?:in (?:one|a) (?:word|sentence|nutshell|line)|in (?:short|brief)|for (?:my|our)\b.*|"
    r"(?:no|nothing|without)\s+\w+|\w+(?:\s\w+)?\s+here)$",
    re.I,
)
# Why the value is wanted, after what is wanted: "as I have to brief the chair", "so I can tell committee".
_PURPOSE = re.compile(
    r"[\s,]*\b(?:(?:as|because|since|so(?: that)?|before|in case|cos|cause)\s+(?:i|we|my|our|i['’]\w+|we['’]\w+)\b"
    r"|(?:for|in|into|ahead of|in time for)\s+(?:my|our|a|an|the|this|tomorrow['’]?s?|next)\s+(?:\w+\s+){0,3}?"
    r"(?:papers?|slides?|briefings?|committee|cabinet|meetings?|presentation|deck|speech|board paper|report i\b|"
    r"spreadsheet|bid|interview|essay|dissertation)\b"
    r"|in (?:\w+ )?(?:minutes|an hour)\b|to (?:put|include|quote|use|go)\s+(?:in|into|it)\b).*$",
    re.I,
)


_QUESTION_WORDS = frozenset("what which whether how why".split())  # "a carer who", "a place where" ask nothing
_SETS_TOPIC = re.compile(r"^(?:in|on|from|under|within|among|about|according)\b", re.I)
_POINTS_BACK = re.compile(r"\b(?:it|that|this)\b", re.I)
_SENTENCE = 4  # words at least in a clause that tells how things are


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a clause asks, without greeting, courtesy and purpose; `is_frame` where that is nothing.

    `is_said` says that a person tells what he knows, was told or wants: that is the request only where no other asks.
    """

    asked: str
    is_frame: bool = False
    is_said: bool = False


def request_in(text: str) -> str:
    """Return a question without what frames it; the whole of it where nothing would be left."""
    parts = [part for part in _CLAUSE_ENDS.split(_without_commas_in_titles(text)) if part]
    kept: list[_Clause] = []
    in_preamble = False
    for part in parts:
        clause = _read(part, begins=not kept)
        # what stands between a person's words on himself and the question belongs to them
        belongs = in_preamble and not _ASKED.search(clause.asked) and not _SETS_TOPIC.search(clause.asked)
        in_preamble = clause.is_frame or belongs
        if clause.asked and not in_preamble:
            kept.append(clause)
    asking = [clause for clause in kept if not clause.is_said]
    if any(_ASKED.search(clause.asked) for clause in asking) and not any(
        _POINTS_BACK.search(clause.asked) for clause in asking
    ):
        kept = asking
    request = ", ".join(clause.asked for clause in kept)
    if not request or request == ", ".join(parts):
        return text
    return f"{request}?" if text.rstrip().endswith("?") else request


def _read(part: str, *, begins: bool) -> _Clause:
    """Read a clause; `begins` says that nothing was asked before it: "and" joins two requests, and begins none."""
    whole = _COURTESY.sub("", _PURPOSE.sub("", part)).strip()
    bare = whole
    while (shorter := _CONNECTIVE.sub("", bare, count=1).strip()) != bare:
        bare = shorter
    asked = _ASKED.search(bare)
    if not asked and (_ASIDE.search(bare) or _TALKS.search(bare) or _SPEAKER.search(bare)):
        return _Clause("", is_frame=not _ASIDE.search(bare))
    if not asked and _TELLS.search(bare) and len(bare.split()) >= _SENTENCE:
        return _Clause("", is_frame=True)
    if not _SPEAKER.search(bare) or asked is None:
        adds = bare and not begins and re.match(r"and\b", whole, re.I)
        return _Clause(_PLEA.sub("", whole if adds else bare, count=1).strip())
    said = [match for match in _ASKING.finditer(bare) if match.end() <= asked.start()]
    if not said and (asked["word"] or "").casefold() not in _QUESTION_WORDS:
        return _Clause("", is_frame=True)
    start = said[-1].end() if said else asked.start()
    return _Clause(bare[start:].strip(), is_said=bool(said) and not asked["word"])


@cache
def _titles_with_commas() -> tuple[tuple[_Pattern, str], ...]:
    titles = (title for statement in Statement for title in (statement.title, *statement.drifted) if "," in title)
    return tuple((re.compile(re.escape(title), re.I), title.replace(",", "")) for title in titles)


def _without_commas_in_titles(text: str) -> str:
    """Return a text in which the comma of "Safe pathways, systems and transitions" parts no clauses."""
    for pattern, title in _titles_with_commas():
        text = pattern.sub(title, text)
    return text
