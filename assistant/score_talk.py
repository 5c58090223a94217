"""The words in which people talk about scores: of what a question may be made that asks for no more than these."""

from __future__ import annotations

import re

from indexer.framework import title_key

from assistant.statements import find_statements, without_statements
from assistant.wording import CHATTER, STOP_WORDS

# Words of which a question may be made that asks for no more than scores.
_SCORE_TALK = frozenset(
    "score scores scored scoring rate rated rates rating ratings mark marks marked grade grades graded overall "
    "statement statements quality theme themes total final highest higher lowest lower best worst worse strongest "
    "stronger weakest weaker poorest poorer better good bad percentage per cent number many points point out 100 "
    "area areas strength strengths weakness weaknesses weak strong poor low high top bottom perform performs "
    "performed performance well badly poorly highly do did rank ranked ranking rankings order each all every "
    "label labels labelled average inadequate outstanding receive received got awarded achieve achieved judged "
    "judgement judgment judgements cqc commission domain domains category categories versus vs against equal "
    "equally compares compared comparing equals ones twos threes fours times great excellent brilliant terrible "
    "awful".split()
)
# Words that belong to a question for scores only beside a word that says so.
_BESIDE_SCORES = frozenset(
    "latest current currently recent last across indexed difference differences different differ differs gap "
    "result results table far close apart comparison evidence standard printed awarded nine assessment achieve "
    "carry carries carried "
    "identical differently descending ascending true right correct heard come comes maximum minimum wording words "
    "phrase stand stands mean means meaning anybody somebody bit bits parts exactly reach reached reaches meet meets "
    "met "
    # what a value is called, and how exactly it is wanted
    "figure level levels verdict band bands value breakdown outcome exact precise actual official headline big "
    "numerical numeric formal full complete whole entire individual biggest greatest main chief "
    # how one comes by it
    "assign assigned allocate allocated grant granted land landed end ended ends fall falls fell came away "
    "attain attained earn earned finish finished "
    # where it is printed, on what scale, and whose it is
    "section sections heading headings published shown listed scale possible respect regard terms ahead behind place "
    "places neighbour neighbours neighbouring side next etc "
    # what stands for an end of the scores, as read by `score_words`
    "suit suits shine shines shining excel excels excelled spot spots struggle struggles struggled "
    "struggling short let".split()
)
# What is left of "didn't" and "we've", and of "merrow citys".
_CONTRACTED = frozenset(
    "didn doesn don isn aren wasn weren hasn haven hadn ve re ll whos citys countys boroughs".split()
)


# "Out of a possible four" and "on a scale of 1 to 4" are "out of 4".
_SCALE = re.compile(
    r"\b(?:out\s+of|on\s+(?:a|the)\s+scale\s+(?:of|from)\s+(?:1|one|0|zero)\s*(?:to|-|–))\s+(?:(?:an?|the|maximum|possible|total|of)\s+)*(?:(?P<four>four|4)|(?:one\s+)?hundred|100)\b",
    re.I,
)
# What is said to be the measure: "going by the marks", "on the numbers alone", "score-wise".
_BASIS = re.compile(
    r"[\s,]*\b(?:(?:if|when)\s+(?:you|we|i|one)\s+(?:\w+\s+){0,2}?(?:go|look|judge)|going|judging|looking|based|basing|"
    r"according|in\s+terms|purely|solely)\b(?:\s+(?:only|just|purely|solely|simply|strictly|by|at|on|of|to|from|off))*"
    r"\s+(?:(?:the|their|its|those|these|printed|official|cqc|raw|bare)\s+)*"
    r"(?:scores?|scoring|marks?|marking|numbers?|ratings?|figures?)\b(?:\s+(?:alone|only|given))?"
    r"|\bon\s+paper\b|\b(?:by|on|from)\s+(?:the\s+)?(?:scores?|marks?|numbers?|ratings?)\s+alone\b"
    r"|\b(?:scor(?:es?|ing)|marks?|ratings?|numbers?)[\s-]?wise\b",
    re.I,
)

# Figures of speech for the two ends: "came out on top", "brings up the rear".
_CAME = r"\b(?:com(?:e|es|ing)|came)\s+(?:out\s+|off\s+|in\s+)?(?:on\s+|at\s+the\s+)?"
_OF_THE = r"\s+of\s+the\s+(?:class|pile|heap|pack|league|tree)\b(?!\s+tables?)"
_TOP = re.compile(
    rf"{_CAME}top\b|\btop{_OF_THE}|\btop\s+dog\b|\blead(?:s|ing)?\s+the\s+(?:pack|field)\b|\bace[sd]?\b", re.I
)
_BOTTOM = re.compile(
    rf"{_CAME}(?:bottom|last)\b|\bbottom{_OF_THE}|\bwooden\s+spoon\b|\bflunk(?:s|ed)?\b|\blag(?:s|ged|ging)?\s+behind\b"
    r"|\b(?:bring(?:s|ing)?|brought)\s+up\s+the\s+rear\b|\btrail(?:s|ed|ing)\s+(?=on|in|for|behind)(?:behind\b)?",
    re.I,
)


# What a score says in words: "Which of the four descriptions does it carry …?"
_LABEL = re.compile(
    r"\b(?:which|what)\s+(?:one\s+)?of\s+(?:the|cqc['’]s|their)\s+(?:four\s+|4\s+)?(?:\w+\s+)?"
    r"(?:descriptions?|labels?|bands?|categor(?:y|ies)|levels?|grades?|wordings?|phrases|lines|verdicts)\b",
    re.I,
)


def in_plain_words(text: str) -> str:
    """Return a text with "scored highest" and "scored lowest" in the place of figures of speech for them.

    And with "which score" in the place of what says which of the labels of the scores.
    """
    text = _LABEL.sub("which score", text)
    return _BOTTOM.sub("scored lowest ", _TOP.sub("scored highest ", text))


def with_scale_in_figures(text: str) -> str:
    """Return a text in which every way to say it is "out of 4" or "out of 100"."""
    return _SCALE.sub(lambda match: "out of 4" if match["four"] else "out of 100", text)


def without_basis(text: str) -> str:
    """Return a text without the words which say that the scores are the measure."""
    return " ".join(_BASIS.sub(" ", text).split()) if _BASIS.search(text) else text


def other_words(text: str, *, beside_scores: bool, chatting: bool) -> list[str]:
    """Return the words that ask for more than a score: what is neither a statement nor talk about scores.

    `beside_scores` says that the question speaks of scores in so many words, `chatting` that it asks for them, so that
    what people merely say in asking may stand beside them.
    """
    allowed = STOP_WORDS | _CONTRACTED
    allowed |= _BESIDE_SCORES if beside_scores else frozenset()
    allowed |= CHATTER if chatting else frozenset()
    # "The learning and improvement score": a word of a named statement's own title, or its theme's
    named = find_statements(text)
    allowed |= {word for each in named for word in title_key(f"{each.title} {each.theme.title}").split()}
    words = without_statements(text).split()
    return [word for word in words if len(word) > 1 and word not in allowed and not is_score_talk(word)]


def is_score_talk(word: str) -> bool:
    """Say whether a question that only asks for scores may hold a word."""
    return word in _SCORE_TALK or word in {"one", "two", "three", "four"} or word.isdecimal()
