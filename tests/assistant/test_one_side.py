from __future__ import annotations

import pytest

from assistant.one_side import one_side


@pytest.mark.parametrize(
    ("wording", "side"),
    [
        ("How long is the wait?", "How long is the wait?"),
        ("What does the council do for carers?", "What does the council do for carers?"),
        ("Who chairs the board in the council?", "Who chairs the board?"),
        ("What is the council's fee for home care?", "What is the fee for home care?"),
        ("lone working: the council vs the council", "lone working"),
        ("Is the fee higher in the council or in the council?", "Is the fee higher?"),
        ("compare the night teams of the council and the council", "the night teams"),
        ("Compare the council and the council: how many complaints were upheld?", "how many complaints were upheld?"),
        ("How does the council's backlog compare with the council's?", "what about the backlog?"),
        ("How long is the wait in the council, the council and the council?", "How long is the wait?"),
        ("What do the council and the council do for farmers?", "What do the council do for farmers?"),
        ("What did they say about delays in the council?", "what about delays?"),
        ("what was found about delays", "what about delays"),
        ("What does the report say on delays?", "what about delays?"),
        ("What did carers say about delays?", "What did carers say about delays?"),
        ("the council", "the council"),
        ("the council and the council", "the council and the council"),
    ],
    ids=[
        "no council",
        "a council that does something",
        "a place",
        "an owner",
        "against each other",
        "one or the other",
        "to be compared",
        "named first",
        "how they compare",
        "three",
        "what both do",
        "what they say",
        "what was found",
        "what the report says",
        "what others say",
        "a council and nothing else",
        "councils and nothing else",
    ],
)
def test_a_question_is_put_to_one_report_without_its_councils(wording: str, side: str) -> None:
    assert one_side(wording) == side
