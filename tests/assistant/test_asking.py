"""The request in a question, without what people say around it."""

from __future__ import annotations

import pytest

from assistant.asking import request_in


@pytest.mark.parametrize(
    ("asked", "request_alone"),
    [
        pytest.param("What did the council score?", "What did the council score?", id="nothing to cut"),
        pytest.param("hi there, quick one, equity score? thanks", "equity score", id="greeting and thanks"),
        pytest.param(
            "I'm writing a paper for cabinet and need the score for equity please",
            "the score for equity",
            id="the person and the purpose before it",
        ),
        pytest.param(
            "I need the equity score because I have to brief the chair", "the equity score", id="the purpose after it"
        ),
        pytest.param(
            "Could somebody tell me, as I have to brief the chief exec, what the equity score is?",
            "what the equity score is?",
            id="an aside within it",
        ),
        pytest.param(
            "My nephew is coming up to 18 and we live there. What score did they get?",
            "What score did they get?",
            id="sentences on oneself",
        ),
        pytest.param(
            "I know they are rated good but which statements scored lowest?",
            "which statements scored lowest?",
            id="what is known before what is asked",
        ),
        pytest.param(
            "My chair reckons they had a four", "they had a four", id="what is heard, where nothing else asks"
        ),
        pytest.param(
            "Hello. Safe pathways, systems and transitions: what is the score?",
            "Safe pathways systems and transitions, what is the score?",
            id="a title with commas",
        ),
        pytest.param(
            "Who scored 4 for equity, and what do they do?",
            "Who scored 4 for equity, and what do they do?",
            id="a second request",
        ),
        pytest.param(
            "In the carers survey, what did the council score?",
            "In the carers survey, what did the council score?",
            id="a topic that is set",
        ),
        pytest.param("I am a carer and I am tired", "I am a carer and I am tired", id="nothing is asked"),
    ],
)
def test_the_request_is_what_is_left_without_its_frame(asked: str, request_alone: str) -> None:
    assert request_in(asked) == request_alone
