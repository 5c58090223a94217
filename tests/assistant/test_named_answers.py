"""Answers to questions that name a council with a slip, as "we", or leave one out, over the sample corpus."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import Answer
from assistant.assistant import Assistant
from assistant.settings import AssistantSettings

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
STOCKTON, THISTLEWICK = "Stockton-on-Tees Borough Council", "Royal Borough of Thistlewick and Fenholt"


@pytest.fixture(scope="session")
def at_home(library_index: Path) -> Assistant:
    return Assistant(library_index, AssistantSettings(_env_file=None, home_council="Merrow"))  # type: ignore[call-arg]


def searched(answer: Answer) -> set[str]:
    return {*answer.coverage.with_evidence, *answer.coverage.without_evidence}


def test_a_slip_is_answered_of_the_council_it_was_taken_for_and_says_so(assistant: Assistant) -> None:
    answer = assistant.ask("How many people were waiting for a Care Act assessment in Merow?")
    assert (answer.status.value, searched(answer)) == ("answered", {MERROW})
    assert answer.question.understood == (
        f"Understood: {MERROW} · Assessing needs · a number · “Merow” taken for {MERROW}"
    )


def test_a_slip_in_an_absent_name_is_no_other_council(assistant: Assistant) -> None:
    answer = assistant.ask("What did Derbysire score for safeguarding?")
    assert (answer.status.value, answer.findings) == ("no_reports", ())
    assert answer.reason.startswith("No report of Derbyshire is indexed.")


def test_a_council_that_is_left_out_is_not_searched(assistant: Assistant) -> None:
    answer = assistant.ask("What did they say about waiting times, except Merrow?")
    assert searched(answer) == {MERROWDALE, STOCKTON, THISTLEWICK}


def test_where_all_are_left_out_nothing_is_searched(assistant: Assistant) -> None:
    answer = assistant.ask("What did they say about carers?", councils=("Merrow",))
    assert searched(answer) == {MERROW}
    answer = assistant.ask("Carers anywhere but not Merrow", councils=("Merrow",))
    assert (answer.status.value, answer.reason) == ("no_reports", f"Nothing is left to search without {MERROW}.")


def test_we_are_the_home_council(at_home: Assistant) -> None:
    answer = at_home.ask("How many people were waiting for a Care Act assessment with us?")
    assert (answer.status.value, searched(answer)) == ("answered", {MERROW})
    assert answer.question.taken == (f"“us” taken for {MERROW}",)


def test_we_are_compared_with_another(at_home: Assistant) -> None:
    answer = at_home.ask("How do we compare with Thistlewick on safeguarding?")
    assert searched(answer) == {MERROW, THISTLEWICK}
    assert {finding.council for finding in answer.findings} == {MERROW, THISTLEWICK}


def test_readers_who_ask_of_another_council_do_not_mean_their_own(at_home: Assistant) -> None:
    assert searched(at_home.ask("What do we know about carers in Thistlewick?")) == {THISTLEWICK}


def test_in_a_comparison_we_are_each_council_in_turn(at_home: Assistant) -> None:
    comparison = at_home.compare("What did we score for safeguarding?", ["Thistlewick", "Merrowdale"])
    assert [(name, bool(answer.findings), searched(answer)) for name, answer in comparison.answers] == [
        (THISTLEWICK, True, {THISTLEWICK}),
        (MERROWDALE, True, {MERROWDALE}),
    ]


def test_without_a_home_council_we_is_nobody(assistant: Assistant) -> None:
    answer = assistant.ask("What did they say about our carers?")
    assert searched(answer) == {MERROW, MERROWDALE, STOCKTON, THISTLEWICK}


def test_the_council_that_alone_answered_is_kept(assistant: Assistant) -> None:
    first = assistant.ask("Who sits on the Oversight Bench?")
    assert first.coverage.with_evidence == (MERROWDALE,)
    again = assistant.ask("Why?", first.conversation)
    assert again.question.councils == (MERROWDALE,)
