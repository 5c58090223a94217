"""Several questions in one breath: where they part, and what their answers come to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.report import Hit

from assistant.answer import Answer, AnswerStatus, Citation, Coverage, Finding
from assistant.question import Conversation, Question
from assistant.several import is_of_somebody, joined, questions_in
from tests.assistant.passages import passage_of

BARNS = passage_of("Barns were let.")
SHEDS = passage_of("Sheds were sold.", "Brackmoor Council", number=1)


@pytest.mark.parametrize(
    ("asked", "parts"),
    [
        ("Who chairs the board and how often does it meet?", ("Who chairs the board?", "how often does it meet?")),
        ("Who chairs the board? How often does it meet?", ("Who chairs the board?", "How often does it meet?")),
        (
            "how many barns were let, and by how much did rents rise",
            ("how many barns were let?", "by how much did rents rise?"),
        ),
        ("How many barns are there and is there a shed?", ("How many barns are there?", "is there a shed?")),
        ("Barns were let. Why?", ("Barns were let. Why?",)),
        ("What works and why?", ("What works and why?",)),
        ("Do drivers know who to call and when to call?", ("Do drivers know who to call and when to call?",)),
        (
            "Does the plan set out who is in charge and where they sit?",
            ("Does the plan set out who is in charge and where they sit?",),
        ),
        ("How many had been agreed and had nobody?", ("How many had been agreed and had nobody?",)),
        ("How many barns were let, do we have that?", ("How many barns were let, do we have that?",)),
        ("Who? What was it? How was it? Why was it?", ("Who? What was it? How was it? Why was it?",)),
    ],
)
def test_questions_are_parted_where_another_begins(asked: str, parts: tuple[str, ...]) -> None:
    assert questions_in(asked) == parts


@pytest.mark.parametrize(("part", "is_so"), [("when did she leave?", True), ("when did it close?", False)])
def test_a_part_may_be_about_somebody_of_the_part_before(part: str, is_so: bool) -> None:
    assert is_of_somebody(part) is is_so


def found(wording: str, number: int) -> Answer:
    passage = (BARNS, SHEDS)[number]
    finding = Finding(passage.text, passage.council, (Citation(1, passage, 0, len(passage.text)),))
    question = Question(wording, wording, understood=f"Understood: {wording}")
    others = tuple({"Alderwick Council", "Brackmoor Council"} - {passage.council})
    return Answer(
        question,
        AnswerStatus.ANSWERED,
        (finding,),
        lead=f"Of {wording}.",
        coverage=Coverage((passage.council,), others),
    )


def refused(wording: str) -> Answer:
    question = Question(wording, wording, understood=f"Understood: {wording}")
    near = (Hit(BARNS, 0.5),)
    coverage = Coverage((), ("Alderwick Council",))
    return Answer(question, AnswerStatus.NOT_IN_REPORTS, reason="It is not told.", nearest=near, coverage=coverage)


WHOLE = Question("barns and sheds?", "barns and sheds?")


def test_findings_stand_in_the_order_of_the_questions_and_each_once() -> None:
    first, second = found("barns", 0), found("sheds", 1)
    answer = joined(WHOLE, [("barns?", first), ("sheds?", second), ("barns?", first)])
    (barns,), (sheds,) = first.findings, second.findings
    assert answer.findings == (barns, replace(sheds, citations=(replace(sheds.citations[0], number=2),)))
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.lead == "Of barns. Of sheds."
    assert answer.reason == ""
    assert answer.coverage == Coverage(("Alderwick Council", "Brackmoor Council"), ())
    assert answer.question.understood == "Understood: barns; and sheds"
    beside = (first.question, second.question)
    assert answer.conversation == Conversation(first.question, ("Alderwick Council",), beside)


def test_a_part_that_is_not_answered_is_named_with_its_reason() -> None:
    answer = joined(WHOLE, [("barns?", found("barns", 0)), ("sheds?", refused("sheds"))])
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.reason == "“sheds?” It is not told."
    assert answer.nearest == ()


def test_where_no_part_is_answered_each_has_its_reason_and_the_nearest_are_offered() -> None:
    answer = joined(WHOLE, [("barns?", refused("barns")), ("sheds?", refused("sheds"))])
    assert answer.status is AnswerStatus.NOT_IN_REPORTS
    assert answer.reason == "“barns?” It is not told. “sheds?” It is not told."
    assert answer.nearest == (Hit(BARNS, 0.5),)
    assert answer.coverage == Coverage((), ("Alderwick Council",))


def test_where_nothing_is_indexed_that_is_said_once() -> None:
    nothing = replace(refused("barns"), status=AnswerStatus.NO_REPORTS, reason="No report of Derby is indexed.")
    answer = joined(WHOLE, [("barns?", nothing), ("sheds?", nothing)])
    assert (answer.status, answer.reason) == (AnswerStatus.NO_REPORTS, "No report of Derby is indexed.")
