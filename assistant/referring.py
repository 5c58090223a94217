"""Whether a question points back to the one before it, or stands by itself."""

from __future__ import annotations

import re

from assistant.wording import STOP_WORDS

# What may begin a follow-up, in any number: "and what about …", "ok, same for …".
OPENER = re.compile(
    r"^\W*(?:(?:and|but|or|also|so|then|now|ok|okay|what about|how about|same (?:question |again )?for"
    r"|the same(?: question)?(?: for)?|same|ditto(?: for)?|likewise(?: for)?)\b[\s,:–-]*)+",
    re.I,
)
_PLURAL = re.compile(r"\b(?:they|them|their|theirs)\b", re.I)
_SINGULAR = re.compile(r"\bit\b(?!\s+(?:true|correct|right|the case|clear|possible|likely)\b)", re.I)
_ALWAYS = re.compile(
    r"\bits\b|\b(?:that|this) (?:council|authority|borough|county|one|report)\b|\bthe same (?:council|one|report)\b"
    r"|\b(?:these|those|both|the two) (?:councils|authorities|boroughs|ones|reports)\b"
    # "that" at the end, or after a word that takes it, is no "that" of "said that" or "staff that left"
    r"|\b(?:that|this|those|these)\s*(?:[?.!]|$)|\b(?:of|with|to|than|about|against|behind|compare|on|for) "
    r"(?:that|this|those|these)\b(?! (?:year|week|month|time|day|way)s?\b)",
    re.I,
)
# "there" is a place, but in "there is" and "was there"
_THERE = re.compile(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )\bthere\b"
    r"(?!['’]s|\s+(?:is|are|was|were|has|have|had|a|an|any|no|enough|been|be|still|only)\b)",
    re.I,
)
_PEOPLE = frozenset(
    "people staff everyone anyone someone nobody everybody anybody workforce team public community children women men "
    "elderly".split()
)
_VERB = re.compile(r"\b(?:who|it|he|she)\s+\w+s\b", re.I)
_ACROSS = re.compile(
    r"\b(?:which|what) (?:other )?(?:councils?|(?:local )?authorit(?:y|ies)|boroughs?|count(?:y|ies)|las?|reports?)\b"
    r"|\b(?:all|every|each|any|most|both|how many|across|other|list|rank|order|compare) (?:of )?(?:the )?"
    r"(?:other )?(?:indexed )?(?:councils?|(?:local )?authorit(?:y|ies)|boroughs|reports?)\b"
    r"|\b(?:who|which) (?:else )?(?:scored|scores|got|gets|was rated|were rated|is rated|has the|have the"
    r"|is (?:the )?(?:best|worst|strongest|weakest)|does (?:best|worst)|did (?:best|worst))\b"
    r"|^\W*(?:the )?councils\b",
    re.I,
)


def asks_across(wording: str) -> bool:
    """Say whether a question asks about all councils, whatever the one before it was about."""
    return bool(_ACROSS.search(wording))


def points_back(wording: str) -> bool:
    """Say whether a question speaks of something that only the question before it names.

    "How many people said they felt safe?" speaks of its own people, "What did they say about safety?" of nobody's.
    """
    if _ALWAYS.search(wording) or _THERE.search(wording):
        return True
    plural, singular = _PLURAL.search(wording), _SINGULAR.search(wording)
    if plural and not _speaks_of_people(wording[: plural.start()]):
        return True
    # "Who leads it?" has no more than the verb before it
    return bool(singular and len(_content(wording[: singular.start()])) < 2)


def points_at_a_thing(wording: str) -> bool:
    """Say whether "they", "it" or "that" may be what the question before was about, and not its council."""
    return bool(points_back(wording) and re.search(r"\b(?:they|them|it|that|those|these)\b", wording, re.I))


# "What is X?", "Who are the X?", "Tell me about the X": what is asked after is a thing, and may be called so.
_DEFINES = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:(?:what|who)(?:['’]s|\s+(?:is|are|was|were))|tell me about|what do we know about"
    r"|is there|explain)\s+(?:the\s+|an?\s+)?(?P<name>(?:(?!(?:is|are|for|does|do|did|and|about|like|their|its)\b)"
    r"[\w’'&-]+\s*){1,5}?)(?:\s*(?:in|at|of|within)\s+the council)?\W*$",
    re.I,
)
_NAME = re.compile(r"\b[A-Z][\w’'-]*(?:\s+(?:(?:of|and|the|for|at|on|to)\s+){0,2}[A-Z][\w’'-]*)+")
_LONE_NAME = re.compile(r"(?<=[a-z,–-]\s)[A-Z][a-z][\w’'-]+")
_OF_A_GROUP = re.compile(
    r"\b(?:teams?|groups?|boards?|panels?|forums?|networks?|services?|partnerships?|clubs?|choirs?|champions|volunteers|"
    r"ambassadors|workers|hubs?|collectives?|committees?|crews?|circles?)\b",
    re.I,
)


def named_thing(wording: str, last: str) -> str:
    """Return the name of the thing that the last question was about, where "it" or "there" in this one may be that.

    "They" may be the council too: they are the thing only where that is a group, or what was asked is what it is.
    """
    defined = _DEFINES.match(last)
    name = _NAME.search(_QUESTION_BEGINS.sub("", last)) or _LONE_NAME.search(last)
    thing = name[0] if name else defined["name"].strip() if defined else ""
    if not thing or thing.casefold() in wording.casefold():
        return ""
    if _THERE.search(wording) or _SINGULAR.search(wording) or re.search(r"\bits\b", wording, re.I):
        return thing
    return thing if _PLURAL.search(wording) and (defined or _OF_A_GROUP.search(thing)) else ""


_QUESTION_BEGINS = re.compile(r"^\W*[A-Z][\w’']*\s+")


def _content(text: str) -> list[str]:
    words = re.findall(r"[^\W\d_]+", OPENER.sub("", text).casefold())
    return [word for word in words if word not in STOP_WORDS]


def _speaks_of_people(text: str) -> bool:
    """Say whether a text names some that "they" can be: people, or anything in the plural; "who keeps" is neither."""
    words = _content(_VERB.sub("", text))
    return any(word in _PEOPLE or (word.endswith("s") and not word.endswith(("ss", "us"))) for word in words)
