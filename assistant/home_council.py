"""Whether "we", "our" and "us" mean the reader's own council, and the question with its name in their place.

Readers also speak of themselves: in "Can we see the scores?", "Tell us more" and "What do we know about X?" nobody's
council is meant.
"""

from __future__ import annotations

import re

# What a reader does with reports: "we" who do this are the people at the screen.
_READS = (
    r"(?:see|know|find|look|learn|read|say|tell|get|view|check|show|conclude|infer|compare|ask|search|list|cite|quote|"
    r"have (?:a|any|the|some) (?:look|evidence|information|data|reports?|figures?|scores?|details?|list|copy))"
)
_READER = re.compile(
    rf"\b(?:can|could|may|might|shall|should|would) we (?:please |also |now |then )?{_READS}\b"
    r"|\b(?:do|did) we (?:actually |really )?(?:know|have (?:any |more |some )?(?:evidence|information|data|reports?"
    r"|figures?|details?|scores? (?:of|for|from)))\b"
    r"|\bwe (?:can|could|may|should|might|want to|need to|would like to|'d like to|’d like to) "
    rf"(?:please |also )?{_READS}\b"
    r"|\b(?:tell|give|show|let|help|remind|send|get|find|bring|offer|remember|walk|take|teach|talk) us\b"
    r"|\blet['’]s\b|\bfor us to\b|\bask us\b"
    r"|\bour (?:own )?(?:reports|library|index|documents|collection|corpus|sources|question|questions|search|chat)\b",
    re.IGNORECASE,
)
# Longest first: what stands in the place of each, so that no pronoun is left to be searched for.
_PRONOUNS = (
    (r"(?:here )?(?:at|in|within) (?:our|my) (?:own )?(?:local )?(?:council|authority|borough|county|city)", "in {}"),
    (r"(?:our|my) (?:own )?(?:local )?(?:council|authority)", "{}"),
    (r"here (?:at|in) (?:the|this) (?:council|authority)", "in {}"),
    (r"we['’]re", "{} is"),
    (r"we['’]ve", "{} has"),
    (r"we['’]ll", "{} will"),
    (r"we['’]d", "{} had"),
    (r"ours", "{}'s"),
    (r"our own", "{}'s"),
    (r"our", "{}'s"),
    (r"ourselves", "{}"),
    (r"we", "{}"),
    (r"us", "{}"),
)
_PRONOUN = re.compile(r"\b(?:" + "|".join(f"({pattern})" for pattern, _ in _PRONOUNS) + r")\b", re.IGNORECASE)
_ABBREVIATION = "US"  # of a country; a question all in capitals has no other way to write "us"


def home_words(text: str) -> tuple[str, ...]:
    """Return the words of a question that mean the reader's own council, as written, without repeats."""
    return tuple(dict.fromkeys(match.group().casefold() for match in _matches(text)))


def with_home_named(text: str, home: str) -> str:
    """Return a question with a council's name in the place of the words that mean the reader's own."""
    named, place = "", 0
    for match in _matches(text):
        form = _PRONOUNS[(match.lastindex or 1) - 1][1]
        named += text[place : match.start()] + form.format(home)
        place = match.end()
    return named + text[place:]


def _matches(text: str) -> list[re.Match[str]]:
    readers = [match.span() for match in _READER.finditer(text)]
    return [
        match
        for match in _PRONOUN.finditer(text)
        if not any(start <= match.start() < end for start, end in readers)
        and (match.group() != _ABBREVIATION or text.isupper())
    ]
