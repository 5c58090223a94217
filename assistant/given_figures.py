"""Whether a sentence gives a figure of a sort, in digits or in words."""

from __future__ import annotations

import re

from assistant.figures import FigureKind

_NUMBER = (
    r"(?:\d+(?:[.,]\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    r"sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|"
    r"millions?)"
)
# "One" and a noun is a number where it is one and no more: not "one of the", "one told us", "One service …".
_NOT_COUNTED = (
    r"(?-i:One)\b|one (?:of|another|other|to|by|in|or|person|said|told|was|were|is|had|has|who|which|that|felt"
    r"|described|example|thing|way|hand|where|and|for|at|with|on|from)\b|one\b(?! [a-z]{3,})"
)
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|years?|fortnights?|fortnight|quarters?)"
_BY_DAY = "(?:cent|care|serv|opportunit|club)"  # "12 day centres" are no time
_WEEKDAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"

_HELD = {
    FigureKind.SHARE: (
        rf"\d\s*%|per ?cent|\b(?:half|thirds?|quarters?|fifths?|tenths?)\b|\bshared equally\b|\ball but\b"
        rf"|^every\b|\bof {_NUMBER}\b.*\b{_NUMBER}\b"
        rf"|{_NUMBER} (?:in|out of) (?:every )?{_NUMBER}\b|\b(?:one|1) (?:\w+ ){{1,2}}in (?:every )?{_NUMBER}\b"
        rf"|{_NUMBER} \w+ (?:in|out of) (?:every )?(?:ten|10|an? hundred|100)\b"
    ),
    FigureKind.MONEY: r"£\s?\d|\d\s*(?:pounds|pence|p)\b|\b(?:free|nothing)\b|\bno (?:cost|charge|budget|fee)\b",
    FigureKind.DURATION: (
        rf"\b{_NUMBER}[ -](?!(?:an?|per|each|every)\b)(?:\w+[ -])?{_UNIT}\b(?! (?:ago|earlier|old)\b)"
        # "within a week" is a length of time; "four a week" and "a year before" are not
        r"|\b(?:within|in|for|took|takes?|lasted|lasting|than|about|over|under|nearly|almost|to|after|half)"
        rf" (?:half )?an? {_UNIT}\b(?! (?:ago|before|earlier)\b)|\b(?:same|next)[ -]day\b"
        r"|\bno (?:\w+ )?(?:wait|waits|waiting|delay|delays|backlog|queue)\b|\bwithout (?:a wait|delay)\b"
        r"|\b(?:at once|immediately|straight away|overnight|the same (?:morning|evening|night|week))\b"
        rf"|\b(?:takes?|took|taken|for|wait|waited|waiting|lasted) (?:several |many |a few |some )?{_UNIT}\b"
        rf"|\byear running\b"
        # how long something will last
        rf"|\buntil\b|\bto (?:{_MONTH} )?(?:19|20)\d\d\b"
        # how long somebody has been there
        r"|\b(?:in post|in place|been|open|running|led|chaired)\b[^.;]{0,30}\bsince\b"
    ),
    FigureKind.DATE: (
        rf"\b(?:19|20)\d\d\b|\b{_MONTH}\b|\b{_WEEKDAY}s?\b|\b(?:spring|summer|autumn|winter|christmas|easter"
        rf"|weekends?)\b"
        rf"|\b(?:the|that) (?:same|first|next|following|previous|last) (?:morning|evening|night|{_UNIT})\b"
        rf"|\b(?:last|next) (?:week|month|year|night)\b|\b(?:{_NUMBER}|an?) {_UNIT} (?:ago|earlier|later|before"
        rf"|after)\b"
        rf"|\bwithin (?:an?|{_NUMBER}) {_UNIT}\b|\bafter (?:an?|{_NUMBER}) {_UNIT}\b|\bat (?:noon|midnight|half past"
        r"|\d{1,2}(?:[.:]\d\d)?\s?[ap]m|\w+ o['’]clock)\b"
    ),
    # A share of people is no number of them, and neither is the day of a month.
    FigureKind.COUNT: (
        rf"(?<![\w£.,])(?!(?:19|20)\d\d\b|{_NOT_COUNTED}){_NUMBER}\b"
        rf"(?![.,]?\d|\s*%| per ?cent| {_MONTH}|[ -]{_UNIT}\b(?! {_BY_DAY}))"
        r"|\b(?:no one|nobody|none|once|twice|a dozen|dozens|doubled|halved)\b|\bno \w+ (?:had|has|have|was"
        r"|were|is|are)\b"
    ),
    FigureKind.FREQUENCY: (
        r"\b(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|termly|once|twice)\b"
        rf"|\b{_NUMBER} times?\b|\b(?:each|every|per|an?) (?:other |second |{_NUMBER} )?(?:{_UNIT}|{_WEEKDAY}"
        rf"|morning|evening"
        rf"|night|weekday|weekend|term|spring|summer|autumn|winter)\b|\bon {_WEEKDAY}s\b"
        rf"|\b{_NUMBER} {_UNIT} a (?:week|month|year)\b"
        r"|\b(?:seldom|rarely|never|always|regularly|occasionally|now and then|as often as)\b|\d\s*%"
        rf"|\b(?:in|on) {_NUMBER} (?:\w+ )?(?:cases|occasions|days|nights|visits)\b|\b(?:one"
        rf"|1) (?:\w+ ){{0,2}}in (?:every )?{_NUMBER}\b"
        rf"|{_NUMBER} (?:\w+ )?(?:out of|of) (?:the )?{_NUMBER}\b"
    ),
    FigureKind.AMOUNT: (
        rf"(?<![\w£])(?!(?:19|20)\d\d\b|one\b){_NUMBER}\b|£\s?\d"
        r"|\b(?:no one|nobody|none|half|third|quarter|twice|doubled?|halved)\b"
    ),
}
_HELD_PATTERNS = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in _HELD.items()}


_OF_WHAT_IS_TO_COME = re.compile(
    r"\bwhen will\b|\bwhen (?:does|do|is|are)\b.*\b(?:start|begin|open|end|stop|close|launch|finish|expire|due"
    r"|expected"
    r"|planned|go live|going to|take over|run out)\b|\bwhen\b.*\b(?:going to|due)\b",
    re.I,
)
_TO_COME = re.compile(
    r"\b(?:due|plan(?:s|ned)?|expect(?:s|ed)?|will|would|intend\w*|aim(?:s|ed)?|scheduled|target|soon|next|until"
    r"|starts?|begins?|opens?|ends?|takes over|expires?|runs? out|(?:is|was|are|were) (?:\w+ )?to)\b"
    rf"|\b(?:by|from) (?:the )?(?:end|spring|summer|autumn|winter|christmas|easter|{_MONTH}|(?:19|20)\d\d)\b",
    re.I,
)


def is_in_time(question: str, text: str) -> bool:
    """Say whether a sentence may date what a question asks for: what is to come is not dated by what has been."""
    return not _OF_WHAT_IS_TO_COME.search(question) or bool(_TO_COME.search(text))


# Figures that number nothing: of a year, of a section of an Act, of an age, of days after something.
_NO_NUMBER = re.compile(
    r"\b(?:19|20)\d\d\s*[/–-]\s*\d{2,4}\b|(?<!['’])\b(?:section|s\.?|part|theme|level|grade|article)\s?\d+\b"
    r"|\baged? (?:of )?\d+(?:\s*(?:to|and|[–-])\s*\d+)?(?: (?:and|or) over)?|\b\d+ (?:and|or) over\b"
    r"|\bover[ -]\d+s\b",
    re.IGNORECASE,
)


def holds_figure(text: str, kind: FigureKind) -> bool:
    """Say whether a text holds a figure of a sort, in digits or in words."""
    if kind in {FigureKind.COUNT, FigureKind.SHARE, FigureKind.MONEY}:
        text = _NO_NUMBER.sub(" ", text)
    return bool(_HELD_PATTERNS[kind].search(text))
