"""What a follow-up takes from the question before it."""

from __future__ import annotations

import pytest

from assistant.question import NOTHING_ASKED, Conversation, Question, QuestionKind
from assistant.understanding import understand

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
INDEXED = (MERROW, MERROWDALE)
SCORED = "What did Merrow score for safeguarding?"


def ask_in_turn(*asked: str) -> Question:
    conversation = NOTHING_ASKED
    for each in asked:
        conversation = Conversation(understand(each, INDEXED, conversation))
    assert conversation.last
    return conversation.last


@pytest.mark.parametrize(
    ("asked", "kind", "councils", "statements", "understood"),
    [
        pytest.param(
            (SCORED, "and on learning?"),
            "score",
            (MERROW,),
            ["learning"],
            "Understood as: What is the score for Learning, improvement and innovation? (Merrow City Council)",
            id="another statement",
        ),
        pytest.param(
            (SCORED, "and for care?"),
            "score",
            (MERROW,),
            ["care"],
            "Understood as: What is the score for Care provision, integration and continuity? (Merrow City Council)",
            id="statement by its short word",
        ),
        pytest.param(
            (SCORED, "And Merrowdale?"),
            "score",
            (MERROWDALE,),
            ["safeguarding"],
            "Understood as: What did Merrowdale County Council score for safeguarding?",
            id="another council",
        ),
        pytest.param(
            (SCORED, "How do they compare with Merrowdale?"),
            "score",
            (MERROW, MERROWDALE),
            ["safeguarding"],
            "Understood as: What did Merrow City Council and Merrowdale County Council score for safeguarding?",
            id="compared with another",
        ),
        pytest.param(
            (SCORED, "why?"),
            "finding",
            (MERROW,),
            ["safeguarding"],
            "Understood as: Why? Safeguarding (Merrow City Council)",
            id="why",
        ),
        pytest.param(
            (SCORED, "and its overall rating?"),
            "overall",
            (MERROW,),
            [],
            "Understood as: and its overall rating? (Merrow City Council)",
            id="overall instead",
        ),
        pytest.param(
            ("What did they say about waiting times in Merrow?", "What about hospital discharge?"),
            "finding",
            (MERROW,),
            ["pathways"],
            "Understood as: What did they say about waiting times in Merrow City Council – hospital discharge?",
            id="another topic",
        ),
        pytest.param(
            ("What did they find on safeguarding in Merrow?", "and in Merrowdale?"),
            "finding",
            (MERROWDALE,),
            ["safeguarding"],
            "Understood as: What did they find on safeguarding in Merrowdale County Council?",
            id="topic of another council",
        ),
        pytest.param(
            (SCORED, "and on learning?", "And Merrowdale?"),
            "score",
            (MERROWDALE,),
            ["learning"],
            "Understood as: What is the score for Learning, improvement and innovation? (Merrowdale County Council)",
            id="follow-up to a follow-up",
        ),
        pytest.param((SCORED, "Is data held securely?"), "finding", (), [], "", id="stands by itself"),
        pytest.param((SCORED, "Carers in Merrowdale"), "finding", (MERROWDALE,), [], "", id="names its own council"),
    ],
)
def test_a_follow_up_keeps_what_it_leaves_out(
    asked: tuple[str, ...], kind: str, councils: tuple[str, ...], statements: list[str], understood: str
) -> None:
    found = ask_in_turn(*asked)
    assert (found.kind.value, found.councils, [statement.word for statement in found.statements]) == (
        kind,
        councils,
        statements,
    )
    assert found.understood == understood


def test_an_absent_council_is_asked_for_again() -> None:
    found = ask_in_turn(SCORED, "What about Derby?")
    assert (found.kind, found.councils, found.absent_councils) == (QuestionKind.SCORE, (), ("Derby",))


def test_an_absent_council_stays_the_subject() -> None:
    """Nothing may be told of all councils when "they" are one of which nothing is indexed."""
    found = ask_in_turn("What did Derby score for safeguarding?", "What did they say about carers?")
    assert (found.councils, found.absent_councils) == ((), ("Derby",))


def test_a_new_choice_of_councils_is_not_overruled_by_the_conversation() -> None:
    before = Conversation(understand(SCORED, INDEXED))
    found = understand("and on learning?", INDEXED, before, councils=(MERROWDALE,))
    assert (found.councils, found.unchosen_councils) == ((MERROWDALE,), ())
