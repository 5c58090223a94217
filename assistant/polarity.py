"""Whether a text speaks well or badly of what it tells: by words of judgement, and what turns them round."""

from __future__ import annotations

import re

_GOOD = (
    r"good|well|strong(?:ly|est)?|strengths?|effective(?:ly)?|excellent|exceptional|outstanding|plentiful"
    r"|prompt(?:ly)?|"
    r"quick(?:ly)?|timely|safe(?:ly)?|clear(?:ly)?|positive(?:ly)?|praised|valued|happy|satisfied|confident"
    r"|better|best|"
    r"improved|improving|robust|embedded|skilled|short|easy|easily|success(?:ful|fully)?|liked|welcomed|proud|reliable"
)
_BAD = (
    r"bad(?:ly)?|poor(?:ly)?|weak(?:ly|est|ness|nesses)?|slow(?:ly)?|late|delay(?:s|ed)?|backlogs?|shortfalls?|"
    r"shortages?|gaps?|lack(?:s|ed|ing)?|scarce|limited|unsafe|unclear|inconsistent(?:ly)?|fail(?:s|ed|ing|ure|ures)?|"
    r"struggl(?:e|es|ed|ing)|unhappy|dissatisfied|worried|worry|worse|worst|wrong|difficult(?:y|ies)?|frustrat\w+|"
    r"too (?:long|late|few|little|much|many|often)|inadequate|ineffective|barriers?|problems?|concerned|isolated|"
    r"overspen[dt]\w*|complain(?:ed|ts?)?|undervalued|unreliable|rarely|declin(?:e|ed|ing)|low"
)
_TURNS = r"(?:\b(?:no|not|never|without|nor|hardly|none|few|fewer|less)\b|n['’]t\b)(?:\s+\w+){0,3}?\s+"
_SAID = re.compile(rf"(?P<turned>{_TURNS})?\b(?:(?P<good>{_GOOD})|(?P<bad>{_BAD})|(?P<enough>enough))\b", re.I)


def polarity(text: str) -> int:
    """Return how much a text speaks well of something: above 0 for well, below for badly, 0 for neither or both."""
    told = 0
    for said in _SAID.finditer(text):
        # "enough" tells nothing by itself, but "not enough" does
        sign = -1 if said["bad"] else 1 if said["good"] else 0 if not said["turned"] else 1
        told += -sign if said["turned"] else sign
    return told


def contradicts(supposed: str, text: str) -> bool:
    """Say whether a text speaks well of what a question supposes to be bad, or badly of what it supposes to be good."""
    return polarity(supposed) * polarity(text) < 0
