"""What kind of sentence a question wants beyond its topic: one that says why, or one that says who holds a post."""

from __future__ import annotations

import re

_ASKS_WHY = re.compile(r"^\W*(?:and |but |so )?why\b|\bhow come\b|\b(?:reason|reasons) (?:for|why|that)\b", re.I)
_SAYS_WHY = re.compile(
    r"\b(?:because|since|due to|owing to|as a result|resulted|reasons?|so that|in order to|led to|therefore|caused?|"
    r"driven by|attributed|put down to|put .* down to|meant that|given that|in response|after|following)\b",
    re.I,
)
_ASKS_WHO_IS = re.compile(r"^\W*(?:and |but |so )?who(?:'s|’s| is| was| are| were)\s+(?:the\s+|their\s+|its\s+)?", re.I)
# What may stand before a post where a sentence says who holds it: its beginning, or "was the", "as the new", "both".
_SAYS_WHO = re.compile(
    r"(?:^|\b(?:was|is|were|are|as|became|becomes|new|interim|acting|both|called|post of|role of|our)"
    r"|\bboth\b[^,;]*\band)"
    r"[\s,“‘\"'(:]*(?:the|an?|our|its|their|new|interim|acting|both)?[\s,]*$",
    re.I,
)


def asks_why(question: str) -> bool:
    """Say whether a question asks for a reason."""
    return bool(_ASKS_WHY.search(question))


def says_why(text: str) -> bool:
    """Say whether a text has a word that gives a reason."""
    return bool(_SAYS_WHY.search(text))


def asks_who_is(question: str) -> bool:
    """Say whether a question asks who somebody is, or who holds a post."""
    return bool(_ASKS_WHO_IS.search(question))


def says_who(before: str) -> bool:
    """Say whether what stands before a post, in its sentence, lets the sentence say who holds it.

    "The director had resigned" and "One person was both director and …" do; "they met with the director" does not.
    """
    return bool(_SAYS_WHO.search(before))
