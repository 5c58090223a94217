"""What a person merely says: greetings, thanks and remarks, before a question or instead of one."""

from __future__ import annotations

import re

# one letter and a full stop end no sentence: "N. Wexmoor"
_SENTENCE_END = re.compile(r"(?:(?<!\b\w)[.!…]+|:-?\)|\s[-–—]\s)\s*(?=\S)|(?<=\?)\s+(?=\S)")
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend|morning|afternoon|evening|new year|christmas|easter)"
# What a sentence begins with that is said for manners, or for how one feels.
_COURTESY = re.compile(
    rf"^\W*(?:(?:oh|ah|and|well|ok(?:ay)?|right|aw+)\b[\s,]*)?"
    rf"(?:(?:hi|hello|hey|hiya|howdy|greetings|welcome back|bye|goodbye|see you|night night)\b|good (?:{_DAY}"
    rf"|day|night|luck"
    rf"|bye)|(?:mon|tues|wednes|thurs|fri)day again|morning\b|afternoon all|evening all|happy (?:{_DAY}|birthday)"
    r"|(?:many |a thousand )?thanks\b|thank you|thx\b|ta\b|cheers\b|much appreciated|nice one|well done"
    r"|good (?:job|work"
    r"|stuff|one)\b|sorry\b|apologies|pardon|(?:hope|hoping|wish|wishing) (?:you|that|it|your|the|all|everyone)\b"
    r"|(?:have|enjoy) (?:a|an|your|the)\b|lovely\b|brilliant\b|perfect\b|wonderful\b|great\b(?=[,!.]|$| stuff)"
    r"|amazing\b|excellent[!,.]|fantastic\b|superb[!,.]|wow\b|phew\b|ha(?:ha)*\b|lol\b|haha|blimey|goodness"
    r"|gosh|oh dear"
    r"|very good[!,.]?|that(?: was|['’]s| is)? (?:lovely|great|brilliant|perfect|(?:very |really "
    r"|so )?(?:helpful|kind"
    r"|useful|interesting)|helped)|(?:next|last|final|another|quick) (?:one|question)$|how are you|how(?:['’]s"
    r"| is| was"
    r"| are) (?:you|your|things|life|it going|everyone|everybody)\b|nice (?:to|weather)|knock knock|keep up the)",
    re.I,
)
# "Now where were we", "next one": said on the way to a question.
_ON_THE_WAY = re.compile(
    r"^\W*(?:now where were we\W*|(?:right|ok|okay|anyway|so|now|and now|well)(?: then| now| so)?\s*[,.…–-]+\s*"
    r"|(?:next|last|final|another|quick) (?:one|question|thing)\s*[:,–-]+\s*)+",
    re.I,
)
_ASKS = re.compile(
    r"\?|\b(?:what|which|who|whose|why|how|where|whether)\b|\bwhen (?:is|are|was|were|do|does|did|will|has|have)\b"
    r"|(?:^|[,;]\s)\W*(?:(?:so|and|now|but|anyway|please|pls)\b[\s,]*)*(?:is|are|was|were|do|does|did|has|have"
    r"|had|can|could|will"
    r"|would|should|any|tell|show|list|give|find|compare|explain|summari[sz]e|remind|name|search|look up)\b"
    r"|\b(?:need|want|wanted|looking for|look for|looking up|interested in|(?:would|['’]d) (?:like|love)|after"
    r"|wonder\w*"
    r"|curious|heard|read|told|gather|understand|believe|think|thought|reckon|said|figures? (?:for|on)|tell me"
    r"|show me|remind me|let me know)\b",
    re.I,
)
# A person who speaks of herself or to whom she speaks, and asks for nothing.
_SPEAKS = re.compile(
    r"^\W*(?:(?:right|ok|okay|well|no rush|no hurry|honestly|ugh|so|and)[\s,]+)?(?:i|i['’](?:m|ve|d|ll)|im|ive"
    r"|you|you['’](?:re|ve|ll|d)|we['’]re all|my(?! (?:council|authority|borough|area|report|patch))|your"
    r"|it['’]s my)\b",
    re.I,
)
_EXCLAIMS = re.compile(r"^\W*what an? (?:\w+ ){1,3}?(?:it|that|this|you|he|she|they|we|i)(?:['’]\w+)?\b[^?]*$", re.I)
_HOW_ARE_YOU = re.compile(
    r"^\W*(?:\w+[\s,]+){0,3}?\W*how(?:['’]s| is| was| are) (?:you|your|things|life|it going|everyone"
    r"|everybody)\b[\w\s]*\W*$",
    re.I,
)


def without_remarks(text: str) -> str:
    """Return a text from the sentence on that asks, where what comes before is said for manners.

    A sentence that is said for manners takes those after it along that ask nothing: "Sorry. The train was late."
    """
    parts = _parts(text)
    first = 0
    if len(parts) > 1 and _is_courtesy(parts[0]):
        first = next((at for at, part in enumerate(parts) if at and not _is_courtesy(part) and _asks(part)), 0)
    rest = _ON_THE_WAY.sub("", " ".join(parts[first:])) if first else text
    return rest if any(map(str.isalnum, rest)) else text


def is_remark(text: str) -> bool:
    """Say whether a text asks nothing: thanks, a wish, an exclamation, or something that a person tells of herself."""
    text = without_remarks(text)
    if _HOW_ARE_YOU.match(text) or _EXCLAIMS.match(text):
        return True
    parts = _parts(text)
    if any(_asks(part) for part in parts if not _is_courtesy(part)) or "?" in text:
        return False
    return (_is_courtesy(parts[0]) and not _names_a_topic(parts[0])) or bool(_SPEAKS.match(text))


def _names_a_topic(courtesy: str) -> bool:
    """Say whether words follow a courtesy, after a comma or a dash, that are neither one nor say of whom they speak."""
    clauses = [clause for clause in re.split(r",|\s(?:and|but)\s", courtesy)[1:] if clause.strip()]
    return any(not _is_courtesy(clause) and not _PERSONAL.search(clause) for clause in clauses)


_PERSONAL = re.compile(
    r"\b(?:i|i['’]\w+|you|your|my|me|us|we|all|everyone|everybody|off|team|both|again|bye|later|tomorrow|there|mate|"
    r"weekend|lol)\b",
    re.I,
)


def _parts(text: str) -> list[str]:
    found: list[str] = []
    start = 0
    for end in _SENTENCE_END.finditer(text):
        found.append(text[start : end.end()].strip())
        start = end.end()
    found.append(text[start:].strip())
    return [part for part in found if part] or [text]


def _is_courtesy(part: str) -> bool:
    return bool(_COURTESY.match(part)) and not part.rstrip().endswith("?")


def _asks(part: str) -> bool:
    return bool(_ASKS.search(part))
