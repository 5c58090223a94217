"""Several questions asked in one breath: parted before they are answered, and their answers joined. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from assistant.answer import Answer, AnswerStatus, Coverage, Finding
from assistant.asking_clause import asking_clause, is_embedding
from assistant.question import Question

_WH = r"(?:what|which|who|whose|how|why|when|where)(?:['’]s)?"
_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|will|would|should)"
_SUBJECT = (
    r"(?:it|they|there|he|she|we|this|that|these|those|the|any(?:one|body|thing)?|some(?:one|body)?|its|their|people"
    r"|staff)"
)
# Where a further question begins: "and how often", "? Who"; "and when to call" and "and who they are" are none.
_FURTHER = re.compile(
    r"(?:\s*[,;]?\s+and\s+(?:also\s+)?|[?;]+\s+(?:and\s+|also\s+)*)(?="
    r"(?:(?:by|in|for|at|to|of|on|from) )?(?:what|which|who|whose)\b(?!\s+(?:to|else|it|they|he|she|we|you)\b"
    r"|\s*[?.,]?$)"
    r"|(?:what|who|how|where|why|when)['’]s\b"
    r"|(?:by )?how (?:many|much|long|often|far|big|old|large|quickly|soon)\b(?!\s+(?:to|it|they|he|she|we"
    r"|you)\b|\s*[?.,]?$)"
    rf"|(?:how|when|where|why)\s+{_AUXILIARY}\s|{_AUXILIARY}\s+{_SUBJECT}\b)",
    re.I,
)
_ASKS = re.compile(rf"\b{_WH}\b|^\W*{_AUXILIARY}\b|^\W*(?:tell|show|list|give|explain|find|compare)\b", re.I)
_SOMEBODY = re.compile(r"\b(?:he|she|him|her|his|hers)\b", re.I)
_MOST = 3  # questions; what has more is no sentence that these rules can part
_MOST_NEAREST = 3


def questions_in(asked: str) -> tuple[str, ...]:
    """Return the questions that a text asks one after another; the text itself where it asks but one."""
    text = asking_clause(asked)
    cuts = [match for match in _FURTHER.finditer(text) if _ASKS.search(text[: match.start()])]
    cuts = [match for match in cuts if not is_embedding(text[: match.start()])]
    if not cuts or len(cuts) >= _MOST:
        return (asked,)
    starts = [0, *(match.end() for match in cuts)]
    ends = [*(match.start() for match in cuts), len(text)]
    return tuple(f"{text[start:end].strip(' ?,;')}?" for start, end in zip(starts, ends, strict=True))


def is_of_somebody(part: str) -> bool:
    """Say whether a question is about somebody whom only the one before it tells of: "and when did she leave?"."""
    return bool(_SOMEBODY.search(part))


def joined(question: Question, answers: Sequence[tuple[str, Answer]]) -> Answer:
    """Join the answers to the parts of a question, in order; a part that is not answered is named with its reason."""
    findings = _numbered(answers)
    found = dict.fromkeys(name for _, answer in answers for name in answer.coverage.with_evidence)
    searched = dict.fromkeys(
        name for _, answer in answers for name in (*answer.coverage.with_evidence, *answer.coverage.without_evidence)
    )
    nearest = {hit.passage.passage_id: hit for _, answer in answers for hit in answer.nearest}
    leads = dict.fromkeys(answer.lead for _, answer in answers if answer.lead)
    lines = dict.fromkeys(answer.question.understood.removeprefix("Understood: ") for _, answer in answers)
    statuses = {answer.status for _, answer in answers}
    status = AnswerStatus.ANSWERED if findings else AnswerStatus.NOT_IN_REPORTS
    return Answer(
        replace(question, understood="Understood: " + "; and ".join(lines)),
        statuses.pop() if len(statuses) == 1 else status,
        findings,
        lead=" ".join(leads),
        reason=" ".join(dict.fromkeys(_reason(part, answer) for part, answer in answers if answer.reason)),
        nearest=() if findings else tuple(nearest.values())[:_MOST_NEAREST],
        coverage=Coverage(tuple(found), tuple(name for name in searched if name not in found)),
        goes_on=replace(answers[-1][1].conversation, beside=tuple(answer.question for _, answer in answers[:-1])),
    )


def _numbered(answers: Sequence[tuple[str, Answer]]) -> tuple[Finding, ...]:
    """Return the findings of all, each once, with their citations numbered through."""
    once: dict[object, Finding] = {}
    for _, answer in answers:
        for finding in answer.findings:
            places = tuple((cited.passage.passage_id, cited.start) for cited in finding.citations)
            once.setdefault((finding.text, places), finding)
    numbers = count(1)
    return tuple(
        replace(finding, citations=tuple(replace(cited, number=next(numbers)) for cited in finding.citations))
        for finding in once.values()
    )


def _reason(part: str, answer: Answer) -> str:
    is_of_all = answer.findings or answer.status is AnswerStatus.NO_REPORTS  # whatever is asked, nothing is indexed
    return answer.reason if is_of_all else f"“{part}” {answer.reason}"
