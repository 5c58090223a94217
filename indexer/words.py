"""Where the words of a text begin and end, and which of them carry no content of their own."""

from __future__ import annotations

import re

# A figure with its pound or per cent sign, a word with what follows an apostrophe, or a figure with letters ("3rd").
_WORD = re.compile(r"£?\d+(?:[.,]\d+)*%?|[^\W\d_]+(?:['’][^\W\d_]+)?(?:\d+)?|\d+[a-z]+", re.IGNORECASE)

# Negations are not among them, nor is "without": they turn what a sentence says.
FUNCTION_WORDS = frozenset(
    # articles and what stands in their place
    "a an the this that these those "
    # pronouns
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers "
    "herself it its itself they them their theirs themselves one's who whom whose which what whoever whatever "
    "whichever there here "
    # prepositions
    "about above across after against along alongside amid among amongst around as at before behind below beneath "
    "beside besides between beyond by despite down during except for from in inside into like near of off on onto out "
    "outside over past per regarding since through throughout to toward towards under underneath until unto up upon "
    "via with within "
    # conjunctions, and the adverbs that join as they do
    "and or but nor so yet if than then because although though unless while whilst whereas whether when whenever "
    "where wherever why how either neither both also too "
    # auxiliaries
    "am is are was were be been being do does did doing have has had having can could may might must shall should "
    "will would ought "
    "i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he's he'd he'll she's she'd she'll it's it'd "
    "it'll they're they've they'd they'll that's there's here's what's who's how's where's".split()
)

# What the words of a text are: words that were kept under another rule are not those of this one.
WORD_RULE = f"{_WORD.pattern}\n{' '.join(sorted(FUNCTION_WORDS))}"


def word_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return (start, end) in characters of each word and figure of a text, in order."""
    return tuple(match.span() for match in _WORD.finditer(text))


def carries_content(word: str) -> bool:
    """Say whether a word is more than grammar; "IT" and "US" are names, "it" and "us" are not."""
    return word.casefold().replace("’", "'") not in FUNCTION_WORDS or (len(word) > 1 and word.isupper())
