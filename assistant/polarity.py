"""Whether a text speaks well or badly of what it tells: by words of judgement, and what turns them round."""

from __future__ import annotations

import re

_GOOD = (
    r"good|well|strong(?:ly|est)?|strengths?|effective(?:ly)?|excellent|exceptional|outstanding|plentiful"
    r"|prompt(?:ly)?|"
    r"quick(?:ly)?|timely|safe(?:ly)?|clear(?:ly)?|positive(?:ly)?|praised|valued|happy|satisfied|confident"
    r"|better|best|"
    r"improved|improving|robust|embedded|skilled|short|easy|easily|success(?:ful|fully)?|liked|welcomed|proud"
    r"|reliable"
    r"|smooth(?:ly)?|superb(?:ly)?|brilliant(?:ly)?|amazing(?:ly)?|impressive|seamless(?:ly)?|thriving|popular"
    r"|plenty|fast"
    r"|calm|trusted|great"
)
_BAD = (
    r"bad(?:ly)?|poor(?:ly)?|weak(?:ly|est|ness|nesses)?|slow(?:ly)?|late|delay(?:s|ed)?|backlogs?|shortfalls?|"
    r"shortages?|gaps?|lack(?:s|ed|ing)?|scarce|limited|unsafe|unclear|inconsistent(?:ly)?|fail(?:s|ed|ing|ure"
    r"|ures)?|"
    r"struggl(?:e|es|ed|ing)|unhappy|dissatisfied|worried|worry|worse|worst|wrong|difficult(?:y|ies)?|frustrat\w+|"
    r"too (?:long|late|few|little|much|many|often)|inadequate|ineffective|barriers?|problems?|concerned|isolated|"
    r"overspen[dt]\w*|complain(?:ed|ts?)?|undervalued|unreliable|rarely|declin(?:e|ed|ing)|low"
    r"|hard|shambles|shambolic|chao(?:s|tic)|dire|rubbish|toxic|appalling(?:ly)?|catastroph\w+|terribl[ey]"
    r"|awful(?:ly)?"
    r"|dreadful(?:ly)?|useless|hopeless(?:ly)?|a mess|broken|dysfunctional|disgrace(?:ful)?|rude|unhelpful"
    r"|hurried|rushed"
    r"|shoddy|abysmal(?:ly)?|stuck|ignored|turned away|running out|runs? out|patchy|nightmare|lousy|useless"
)
_TURNS = r"(?:\b(?:no|not|no one|nobody|never|without|nor|hardly|none|few|fewer|less)\b|n['’]t\b)(?:\s+\w+){0,3}?\s+"
_WAITS = r"wait(?:s|ed|ing)?(?: lists?)?|queu(?:e|es|ed|ing)"
_SAID = re.compile(
    rf"(?P<turned>{_TURNS})?\b(?:(?P<good>{_GOOD})|(?P<bad>{_BAD})|(?P<enough>enough)|(?P<waits>{_WAITS}))\b", re.I
)


def polarity(text: str) -> int:
    """Return how much a text speaks well of something: above 0 for well, below for badly, 0 for neither or both."""
    told = 0
    for said in _SAID.finditer(text):
        # "enough" and "waiting" tell nothing by themselves, but "not enough" and "nobody was waiting" do
        alone = 0 if not said["turned"] else 1 if said["enough"] else -1
        sign = -1 if said["bad"] else 1 if said["good"] else alone
        told += -sign if said["turned"] else sign
    return told


def contradicts(supposed: str, text: str) -> bool:
    """Say whether a text speaks well of what a question supposes to be bad, or badly of what it supposes to be good."""
    # who asks why people wait takes it to be bad
    waits = bool(re.search(rf"\b(?:{_WAITS})\b", supposed, re.I))
    return (polarity(supposed) or -waits) * polarity(text) < 0
