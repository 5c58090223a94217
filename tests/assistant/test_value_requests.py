"""Requests for a printed value, told from those for the value of something else."""

from __future__ import annotations

import pytest

from assistant.value_requests import is_for_a_value


@pytest.mark.parametrize(
    "asked",
    [
        "What score did the council come away with for equity",
        "what score was the council handed for governance",
        "what number out of 4 did the inspectors give the council for how it works on transitions and so forth",
        "Which rating was the council landed with by CQC",
        "the score that the council walked off with for equity",
        "Equity score for our friends at the council",
        "the council's score for governance by lunchtime",
        "Who managed a 4 for governance?",
        "Which authorities share the highest safeguarding score?",
        "which council is sitting at requires improvement",
    ],
)
def test_a_value_is_asked_for_in_whatever_words(asked: str) -> None:
    assert is_for_a_value(asked)


@pytest.mark.parametrize(
    "asked",
    [
        pytest.param("what score do carers give the council", id="another judge"),
        pytest.param("What rating has the CQC given care homes in the council?", id="another thing judged"),
        pytest.param("the rating of care homes in the council", id="the rating of another thing"),
        pytest.param("What satisfaction score did the council get?", id="another score"),
        pytest.param("the council's score for safeguarding training", id="more of the name"),
        pytest.param("what score for safeguarding did carers give the council", id="another judge of a statement"),
        pytest.param("what score system does the council use", id="a thing that is named after it"),
        pytest.param("what evidence supports the council's score for equity", id="not the score"),
        pytest.param("What did the score for equity lead the council to change?", id="what the score does"),
        pytest.param("What score did the council get in the staff survey?", id="a score printed elsewhere"),
        pytest.param("What score worried people?", id="nobody's"),
        pytest.param("who gets the best deal on direct payments", id="an end of another thing"),
        pytest.param("number of people waiting for safeguarding", id="a count"),
    ],
)
def test_a_value_of_something_else_is_not_taken_for_it(asked: str) -> None:
    assert not is_for_a_value(asked)
