"""Why a question is not answered, in words that say what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.evidence import Evidence
from assistant.figures import FigureKind
from assistant.question import Question
from assistant.wanting import Wanted

_FIGURE_WORDS = {
    FigureKind.SHARE: "a share or percentage",
    FigureKind.MONEY: "an amount of money",
    FigureKind.DURATION: "a length of time",
    FigureKind.DATE: "a date",
    FigureKind.COUNT: "a number",
    FigureKind.FREQUENCY: "how often",
    FigureKind.AMOUNT: "a figure",
}


_NOT_SAID = {
    Wanted.REASON: "no reason is given for it",
    Wanted.PERSON: "it is not said who",
    Wanted.NAME: "no name is given",
    Wanted.VIEW: "what they think of it is not told",
    Wanted.PLACE: "no place is given",
    Wanted.CHANGE: "it is not said how that changed",
    Wanted.SERVICE: "nothing that would help with that",
}


NOTHING_IS_ASKED = (
    "That asks nothing that reports could answer. Ask what they say, as “What did they say about waiting times?”."
)


def reason_to_refuse(question: Question, evidence: Sequence[Evidence], where: str) -> str:
    """Say why none of the evidence answers; `where` names what was searched, as "the report of X"."""
    if not evidence:
        return f"Nothing in {where} comes near the question; name a topic, as “waiting times” or “safeguarding”."
    near = [found for found in evidence if found.is_near]
    if question.figure and any(found.lacks_figure and not found.lacks_name for found in near):
        return f"The topic is spoken of in {where}, but {_FIGURE_WORDS[question.figure]} is not given for it."
    if question.figure and any(found.of_counterpart and not found.lacks_name for found in near):
        return f"The topic is spoken of in {where}, but the figures given are of something else than what is asked."
    wanting = next((found.wanting for found in near if found.wanting and not found.lacks_name), None)
    if wanting is not None:
        return f"The topic is spoken of in {where}, but {_NOT_SAID[wanting]}."
    best = max(evidence, key=lambda found: found.strength)
    missing = _missing_everywhere(evidence) or best.missing
    if missing:
        return f"No passage of {where} answers this: none that comes near speaks of {_listed(missing)}."
    return f"Passages of {where} come near the question, but none answers it."


def _missing_everywhere(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    first, *others = evidence
    return tuple(word for word in first.missing if all(word in found.missing for found in others))


def _listed(words: Sequence[str]) -> str:
    quoted = [f"“{word}”" for word in words[:4]]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} and {quoted[-1]}"


def absent_councils(names: Sequence[str], indexed: Sequence[str]) -> str:
    """Say that councils were named of which nothing is indexed, and which are."""
    there = ", ".join(indexed) if len(indexed) <= 6 else f"{len(indexed)} councils"
    return f"No report of {' or '.join(names)} is indexed. Indexed: {there or 'nothing'}."


def no_report_reason(question: Question, indexed: Sequence[str]) -> str:
    """Say why there is no report to search."""
    reason = left_out(question, indexed)
    if not reason and question.excluded_councils:
        return f"Nothing is left to search without {' and '.join(question.excluded_councils)}."
    return reason or absent_councils(question.absent_councils, indexed)


def left_out(question: Question, indexed: Sequence[str]) -> str:
    """Say which councils that the question names were not searched, and why; empty where all were."""
    reasons = []
    if question.unchosen_councils:
        named = " and ".join(question.unchosen_councils)
        reasons.append(f"{named} is named in the question, but was not chosen. Choose it too, or choose none.")
    if question.absent_councils:
        reasons.append(absent_councils(question.absent_councils, indexed))
    return " ".join(reasons)
