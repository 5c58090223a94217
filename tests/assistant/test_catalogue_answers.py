"""Whole answers from the catalogue of the sample library: findings, the line above them, and what is refused."""

from __future__ import annotations

from datetime import datetime

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.exchange import Exchange, ExchangeState
from assistant.export import answer_as_text, conversation_as_markdown
from assistant.question import Conversation
from assistant.render import answer_text, answer_values
from assistant.screen.chat import conversation
from assistant.screen.session import Session

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
STOCKTON, THISTLEWICK = "Stockton-on-Tees Borough Council", "Royal Borough of Thistlewick and Fenholt"
CHECK = "Check: the nine printed scores add up to 17 of 36, which is 47%."
RATED_GOOD = f"1 of 4 indexed reports prints the rating Good. 1 prints no overall rating: {STOCKTON}."


def told(answer: Answer) -> list[str]:
    return [finding.text.partition(" (evidence")[0] for finding in answer.findings]


@pytest.mark.parametrize(
    ("asked", "findings", "lead"),
    [
        (
            "What is Merrow's overall rating?",
            [f"{MERROW}: overall rating Requires improvement", f"{MERROW}: overall score 47"],
            CHECK,
        ),
        (
            "How many councils were rated good?",
            [f"{MERROWDALE}: overall rating Good", f"{MERROWDALE}: overall score 69"],
            RATED_GOOD,
        ),
        (
            "how many councils scored 3 for safeguarding",
            [f"{MERROWDALE}: Safeguarding, score 3", f"{THISTLEWICK}: Safeguarding, score 3"],
            "2 of 4 indexed reports print the score 3 for Safeguarding. "
            f"1 prints no score for Safeguarding: {STOCKTON}.",
        ),
        (
            "Who did better on safeguarding, Merrow or Thistlewick?",
            [f"{MERROW}: Safeguarding, score 2", f"{THISTLEWICK}: Safeguarding, score 3"],
            f"{THISTLEWICK} has the higher printed score for Safeguarding: 3 against 2.",
        ),
        (
            "Did Merrow score 4 for safeguarding?",
            [f"{MERROW}: Safeguarding, score 2"],
            "No: the printed score for Safeguarding is 2, not 4.",
        ),
        (
            "When was Merrowdale assessed?",
            ["The assessment team visited Merrowdale from 8 October to 11 October 2024."],
            "",
        ),
        ("When was the Merrowdale report published?", [f"{MERROWDALE}: published on 14 March 2025"], ""),
    ],
)
def test_an_answer_from_the_catalogue(assistant: Assistant, asked: str, findings: list[str], lead: str) -> None:
    answer = assistant.ask(asked)
    assert (answer.status.value, told(answer), answer.lead, answer.reason) == ("answered", findings, lead, "")


@pytest.mark.parametrize(
    ("asked", "reason", "nearest"),
    [
        (
            "Which councils are inadequate?",
            "No overall rating or score of Inadequate is printed in what is indexed of 4 reports.",
            [MERROW, MERROW, MERROWDALE],
        ),
        (
            "What did Stockton score for safeguarding?",
            f"What is indexed of {STOCKTON} has no page on Safeguarding, and prints no score for it.",
            [STOCKTON],
        ),
        (
            "Who scored 4 for safeguarding?",
            "No score of 4 is printed for Safeguarding in what is indexed of 4 reports.",
            [MERROWDALE, THISTLEWICK, MERROW],
        ),
        (
            "When was Merrow inspected?",
            f"No date of the assessment or the visit is printed in what is indexed of {MERROW}.",
            [],
        ),
    ],
)
def test_what_is_not_printed_is_refused(assistant: Assistant, asked: str, reason: str, nearest: list[str]) -> None:
    answer = assistant.ask(asked)
    assert (answer.status.value, answer.findings, answer.lead, answer.reason) == ("not_in_reports", (), "", reason)
    assert [hit.passage.council for hit in answer.nearest] == nearest


def test_why_a_score_shows_the_score_and_then_the_text(assistant: Assistant) -> None:
    answer = assistant.ask("Why did Merrow score 4 for safeguarding?")
    assert answer.lead == "The printed score for Safeguarding is 2, not 4."
    assert told(answer)[0] == f"{MERROW}: Safeguarding, score 2"
    assert len(answer.findings) > 1


def test_what_those_with_a_score_do_is_told_of_them_alone(assistant: Assistant) -> None:
    answer = assistant.ask("Who scored 4 for partnerships, and what do they do?")
    assert {finding.council for finding in answer.findings} == {MERROWDALE, THISTLEWICK}
    assert told(answer)[0] == f"{MERROWDALE}: Partnerships and communities, score 4"
    assert len(answer.findings) > 2
    assert set(answer.coverage.without_evidence) == {MERROW, STOCKTON}
    none = assistant.ask("Who scored 1 for equity and why?")
    assert (none.status.value, none.reason) == (
        "not_in_reports",
        "No score of 1 is printed for Equity in experience and outcomes in what is indexed of 4 reports.",
    )


def test_a_follow_up_to_a_score(assistant: Assistant) -> None:
    first = assistant.ask("Did Merrow score 4 for safeguarding?")
    answer = assistant.ask("and Thistlewick?", Conversation(first.question))
    assert told(answer) == [f"{THISTLEWICK}: Safeguarding, score 3"]
    assert answer.lead == "No: the printed score for Safeguarding is 3, not 4."


def test_the_line_stands_above_the_findings_wherever_an_answer_is_shown(assistant: Assistant) -> None:
    asked = "How many councils were rated good?"
    answer = assistant.ask(asked)
    exchange = Exchange(asked, ExchangeState.ANSWERED, answer)
    rating = "overall rating Good"
    html = conversation(Session(exchanges=(exchange,))).html()
    assert f'<p class="lead">{RATED_GOOD}</p>' in html
    markdown = conversation_as_markdown([exchange], datetime(2025, 5, 1, 9, 5)).replace("\\", "")
    shown = (answer_text(answer), answer_values(answer)["text"], answer_as_text(exchange), markdown)
    for text in shown:
        assert text.count(RATED_GOOD) == 1
        assert text.index(RATED_GOOD) < text.index(rating)
    assert html.index(RATED_GOOD) < html.index("verall rating Good")


def test_an_answer_without_such_a_line_has_no_empty_one(assistant: Assistant) -> None:
    answer = assistant.ask("What did Merrow score for safeguarding?")
    exchange = Exchange("?", ExchangeState.ANSWERED, answer)
    assert 'class="lead"' not in conversation(Session(exchanges=(exchange,))).html()
    assert "\n\n\n" not in answer_as_text(exchange) + answer_text(answer)
