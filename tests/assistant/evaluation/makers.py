"""Labelled questions and answers written by hand, to be judged by rules that a reader can follow."""

from __future__ import annotations

import json

from indexer.report import Passage

from assistant.answer import Answer, AnswerStatus, Citation, Coverage, Finding
from assistant.evaluation.judging import Outcome, judge
from assistant.evaluation.labelled import LabelledQuestion
from assistant.question import Question
from tests.assistant.passages import passage_of

ALDERWICK, BRACKMOOR, CALDWELL = "Alderwick Council", "Brackmoor Council", "Caldwell Council"
FILE = {name: f"{name.split()[0].lower()}/safeguarding.txt" for name in (ALDERWICK, BRACKMOOR, CALDWELL)}
COUNCIL_OF = {source: council for council, source in FILE.items()}


def labelled(kind: str, **labels: object) -> LabelledQuestion:
    """Return a labelled question, from labels as they stand in a file."""
    values = {"id": "q", "kind": kind, "question": "Who visits farms?", **labels}
    return LabelledQuestion.model_validate_json(json.dumps(values))


def gold(phrase: str, council: str = ALDERWICK) -> dict[str, str]:
    return {"source": FILE[council], "phrase": phrase}


def score(council: str, statement: str, value: int) -> dict[str, object]:
    return {"council": council, "statement": statement, "score": value}


def cited(passage: Passage, quote: str, number: int = 1) -> Citation:
    start = passage.text.index(quote)
    return Citation(number, passage, start, start + len(quote))


def quoted(text: str, council: str = ALDERWICK) -> Finding:
    """Return a finding that is a report's own words."""
    passage = passage_of(f"{text} Vans came each week.", council)
    return Finding(text, council, (cited(passage, text),))


def told(text: str, council: str = ALDERWICK, line: str = "Score: 3") -> Finding:
    """Return a finding in the words of a fact, cited to the line that prints it."""
    return Finding(f"{council}: {text}", council, (cited(passage_of(line, council), line),))


def answer_of(
    *findings: Finding, lead: str = "", understood: str = "", reason: str = "", searched: tuple[str, ...] = ()
) -> Answer:
    """Return an answer; `searched` are councils of which nothing was found."""
    found = tuple(dict.fromkeys(finding.council for finding in findings))
    return Answer(
        Question("Who visits farms?", "Who visits farms?", understood=understood),
        AnswerStatus.ANSWERED if findings else AnswerStatus.NOT_IN_REPORTS,
        findings,
        lead=lead,
        reason=reason,
        coverage=Coverage(found, searched),
        seconds=0.5,
    )


def judged(question: LabelledQuestion, answer: Answer) -> Outcome:
    return judge(question, answer, [], COUNCIL_OF, lambda citation: True)
