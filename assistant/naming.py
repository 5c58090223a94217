"""Which councils a question asks about: those that are indexed, those that are not, and those that it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.council_mentions import Mention, find_mentions
from assistant.slips import Printed

_EXCEPT = re.compile(
    r"(?:,\s*|\(\s*|\b)(?:(?:all\s+)?(?:except(?:ing)?(?:\s+for)?|excluding|exclude|other\s+than|apart\s+from|"
    r"aside\s+from|besides|bar|leaving\s+out|leave\s+out|ignoring|not\s+counting|not\s+including|but\s+not|and\s+not)"
    r"|(?<=\ball)\s+but|(?<=\beveryone)\s+but|(?<=\beverybody)\s+but|(?<=\banyone)\s+but|(?<=\banybody)\s+but"
    r"|(?<=\bevery council)\s+but|(?<=\ball councils)\s+but|(?<=\ball the councils)\s+but|(?<=\bany council)\s+but"
    r"|(?<=\ball reports)\s+but|(?<=\bevery report)\s+but|(?<=\beveryone else)\s+but|(?<=\bcouncils)\s+but)"
    r"\s+(?:for\s+|in\s+|from\s+|the\s+(?:one|report|reports)\s+(?:of|for|on)\s+)?(?:the\s+)?$",
    re.I,
)
_LIST = re.compile(r"\s*(?:,|,?\s*\b(?:and|or|nor)\b|&|/)\s*(?:the\s+)?", re.I)
_ACROSS = re.compile(
    r"\b(?:compar\w+|than|against|versus|vs|differ\w*|rank\w*|stand|measure up)\b.*"
    r"\b(?:the others|others|every ?one else|every ?body else|the rest|every other"
    r"|(?:all )?(?:the )?other (?:\w+ )?"
    r"(?:councils|authorities|boroughs|counties|areas|reports|places|las)"
    r"|all (?:the )?(?:councils|authorities|reports))\b"
    r"|\b(?:which|what|who|any|how many)\b.*\b(?:better|worse|higher|lower|stronger|weaker)\b.*\bthan the council\b"
    r"|\b(?:how|where) (?:does|do|did) the council (?:rank|come)\b"
    r"|^\W*(?:is|was) the council the (?:best|worst|highest|lowest)\b",
    re.I,
)
_EVERYONE = re.compile(
    r"\b(?:every ?one|every ?body|any ?one|any ?body)(?: else)?(?:['’]s)?\b"
    r"|\b(?:all |each )?(?:of )?(?:the )?others\b|\bthe rest\b",
    re.I,
)
_EACH = re.compile(  # "each of these three", "all 4 reports"
    r"\b(?:each|all|both|any)\s+(?:of\s+)?(?:the\s+|these\s+|those\s+|our\s+)?"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?:\s+(?:councils|reports|authorities|places|areas|boroughs|counties|las)\b|(?=\s*(?:[?.,;!]|$)))",
    re.I,
)

_Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class NamedCouncils:
    """The councils that a question names, and the question with "the council" in the place of each name.

    `excluded` are those that it leaves out ("everyone but X"), indexed or not. `slips` are the names that were
    written with a slip, each with the council that it was taken for. `is_across` says that it asks about all others too
    ("compare X with the others").
    """

    indexed: tuple[str, ...]
    absent: tuple[str, ...]
    rest: str
    excluded: tuple[str, ...] = ()
    slips: tuple[tuple[str, str], ...] = ()
    is_across: bool = False


def nothing_printed(word: str) -> bool:
    """Say of every word that it does not stand in the reports: where there are none to look into."""
    return False


def find_councils(question: str, indexed: Sequence[str], is_printed: Printed = nothing_printed) -> NamedCouncils:
    """Find the councils that a question names, and those that it leaves out."""
    mentions = find_mentions(question, indexed, is_printed)
    left_out = list(_exclusions(question, mentions))
    excluded = {mention for _, out in left_out for mention in out}
    named = [mention for mention in mentions if mention not in excluded]
    cut = [span for span, _ in left_out]
    rest = _EACH.sub("all councils", _without(question, [(mention.start, mention.end) for mention in named], cut))
    is_across = bool(named and _ACROSS.search(rest))
    if is_across or left_out:
        rest = _EVERYONE.sub("all councils", rest)
    return NamedCouncils(
        _all_of(mention for mention in named if mention.meant.is_indexed),
        _all_of(mention for mention in named if not mention.meant.is_indexed),
        rest,
        _all_of(mention for mention in mentions if mention in excluded),
        tuple(
            dict.fromkeys((mention.slip, " or ".join(mention.meant.councils)) for mention in mentions if mention.slip)
        ),
        is_across,
    )


def _all_of(mentions: Iterator[Mention]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for mention in mentions for name in mention.meant.councils))


def _exclusions(question: str, mentions: Sequence[Mention]) -> Iterator[tuple[_Span, list[Mention]]]:
    """Yield what leaves councils out, from its first word to the last name, and the mentions in it."""
    last = -1
    for number, mention in enumerate(mentions):
        opening = _EXCEPT.search(question[: mention.start])
        if opening is None or number <= last:
            continue
        out = [mention]
        for after in mentions[number + 1 :]:
            if not _LIST.fullmatch(question[out[-1].end : after.start]):
                break
            out.append(after)
        last = number + len(out) - 1
        end = out[-1].end
        if question[opening.start()] == "(" and question[end : end + 1] == ")":
            end += 1
        yield (opening.start(), end), out


def _without(question: str, spans: Sequence[_Span], cut: Sequence[_Span]) -> str:
    """Put "the council" in the place of each name, so that the question still reads and asks the same of any.

    What leaves councils out is cut: it says where to search, and asks for nothing.
    """
    rest, place = "", 0
    for start, end in sorted((*spans, *cut)):
        if (start, end) in cut:
            rest += question[place:start].rstrip() + " "
        else:
            before = re.sub(r"\bthe\s+$", "", question[place:start], flags=re.IGNORECASE)
            possessive = re.search(r"['’]s$", question[start:end])
            rest += f"{before}the council{possessive.group() if possessive else ''}"
        place = end
    rest = " ".join((rest + question[place:]).split())
    return re.sub(r"\s+(?=[?.,;:!])|^[\s,]+", "", rest)
