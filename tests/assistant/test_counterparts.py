"""What reports tell apart, so that a figure for the one is none for the other."""

from __future__ import annotations

import pytest

from assistant.counterparts import Counterparts
from assistant.wording import stems_of

ASSESSMENT = "The longest wait for an assessment was nine weeks."


@pytest.mark.parametrize(
    ("question", "sentences", "meant"),
    [
        pytest.param("How long is the wait for a review?", [ASSESSMENT], True, id="another wait"),
        pytest.param("How long is the wait for an assessment?", [ASSESSMENT], False, id="the wait that is asked for"),
        pytest.param(
            "How long is the wait for a review?", ["Reviews and assessments took nine weeks."], False, id="both"
        ),
        pytest.param("How long is the wait for a review?", ["People wait.", "It was nine weeks."], False, id="neither"),
        pytest.param(
            "How long is the wait for a review?",
            ["Assessments are slow.", "The longest wait was nine weeks."],
            True,
            id="told in the sentence before",
        ),
        pytest.param(
            "How long is the wait for a review?",
            ["Assessments are slow.", "Reviews are not.", "It was nine weeks."],
            False,
            id="the nearest before counts",
        ),
        pytest.param("How long is the wait for a barn?", [ASSESSMENT], False, id="nothing that is told apart"),
        pytest.param(
            "How many reviews were done?",
            ["900 assessments were done."],
            False,
            id="waits are told apart for waits alone",
        ),
        pytest.param("What share of women worked?", ["Of men 40% worked."], True, id="people"),
        pytest.param("How many nursing homes are there?", ["There were 12 residential homes."], True, id="homes"),
        pytest.param(
            "How many homes are there?", ["There were 12 residential homes."], False, id="a part of a name is no name"
        ),
        pytest.param("How many section 42 enquiries were there?", ["There were 40 concerns."], True, id="enquiries"),
    ],
)
def test_a_sentence_speaks_of_a_counterpart(question: str, sentences: list[str], meant: bool) -> None:
    assert Counterparts(question).are_meant([stems_of(text) for text in sentences], len(sentences) - 1) is meant
