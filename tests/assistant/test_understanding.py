"""Words to a question."""

from __future__ import annotations

import pytest

from indexer.framework import Rating, Statement

from assistant.errors import EmptyQuestion, QuestionTooLong
from assistant.figures import FigureKind
from assistant.question import Conversation, Extreme, Question, QuestionKind
from assistant.understanding import resolve_councils, understand

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
INDEXED = (MERROW, MERROWDALE)
SCORE, OVERALL, FINDING = QuestionKind.SCORE, QuestionKind.OVERALL, QuestionKind.FINDING
SAFEGUARDING, NEEDS = (Statement.SAFEGUARDING,), (Statement.NEEDS,)
HIGHEST, LOWEST = Extreme.HIGHEST, Extreme.LOWEST


def test_a_question_is_understood_as_a_whole() -> None:
    assert understand(" What share of staff in Merrow felt safe? ", INDEXED) == Question(
        asked="What share of staff in Merrow felt safe?",
        wording="What share of staff in the council felt safe?",
        councils=(MERROW,),
        figure=FigureKind.SHARE,
        understood="Understood: Merrow City Council · a share",
    )


@pytest.mark.parametrize(
    ("asked", "kind", "statements", "scores", "extreme", "rating"),
    [
        pytest.param("What did Merrow score for safeguarding?", SCORE, SAFEGUARDING, (), None, None, id="score"),
        pytest.param("merrow safeguarding score", SCORE, SAFEGUARDING, (), None, None, id="keywords"),
        pytest.param("What did Merrow score for needs?", SCORE, NEEDS, (), None, None, id="word of an address"),
        pytest.param(
            "Score for supporting people to lead healthier lives",
            SCORE,
            (Statement.SUPPORT,),
            (),
            None,
            None,
            id="drifted title",
        ),
        pytest.param(
            "What score for leadership in Merrow?",
            SCORE,
            (Statement.GOVERNANCE, Statement.LEARNING),
            (),
            None,
            None,
            id="theme",
        ),
        pytest.param("Who scored 4 for safeguarding?", SCORE, SAFEGUARDING, (4,), None, None, id="who scored N"),
        pytest.param("Who got a three for safeguarding?", SCORE, SAFEGUARDING, (3,), None, None, id="N in words"),
        pytest.param("Who scored 5 for safeguarding?", SCORE, SAFEGUARDING, (5,), None, None, id="no such score"),
        pytest.param("Did Merrow score 4 for safeguarding?", SCORE, SAFEGUARDING, (), None, None, id="yes or no"),
        pytest.param("Who is best at safeguarding?", SCORE, SAFEGUARDING, (), HIGHEST, None, id="best at"),
        pytest.param("Which Council has the worst safeguarding?", SCORE, SAFEGUARDING, (), LOWEST, None, id="worst"),
        pytest.param("What are Merrow's weakest areas?", SCORE, (), (), LOWEST, None, id="weakest areas"),
        pytest.param("Show all scores for Merrow", SCORE, (), (), None, None, id="all scores"),
        pytest.param("What was Merrow rated?", OVERALL, (), (), None, None, id="rating"),
        pytest.param("Tell me about Merrow", OVERALL, (), (), None, None, id="council alone"),
        pytest.param("Is Merrow inadequate?", OVERALL, (), (), None, None, id="yes or no on a rating"),
        pytest.param("Which councils are good?", OVERALL, (), (), None, Rating.GOOD, id="which have a rating"),
        pytest.param(
            "Which councils require improvement?", OVERALL, (), (), None, Rating.REQUIRES_IMPROVEMENT, id="verb"
        ),
        pytest.param("Which council has the highest overall score?", OVERALL, (), (), HIGHEST, None, id="highest"),
        pytest.param("Who scored 89 overall?", OVERALL, (), (89,), None, None, id="overall score of N"),
    ],
)
def test_a_question_about_scores_is_told_from_others(
    asked: str,
    kind: QuestionKind,
    statements: tuple[Statement, ...],
    scores: tuple[int, ...],
    extreme: Extreme | None,
    rating: Rating | None,
) -> None:
    found = understand(asked, INDEXED)
    assert (found.kind, found.statements, found.scores, found.extreme, found.rating) == (
        kind,
        statements,
        scores,
        extreme,
        rating,
    )


@pytest.mark.parametrize(
    ("asked", "statements", "is_topic"),
    [
        pytest.param("What did they find on safeguarding in Merrow?", SAFEGUARDING, True, id="topic"),
        pytest.param("Why did Merrow score 2 for safeguarding?", SAFEGUARDING, True, id="why a score"),
        pytest.param("What are Merrow's strengths in safeguarding?", SAFEGUARDING, True, id="strengths in a topic"),
        pytest.param("How many safeguarding concerns were there?", SAFEGUARDING, False, id="more than a topic"),
        pytest.param("Who scored the winning goal?", (), False, id="another sense of score"),
        pytest.param("Is data held securely?", (), False, id="no statement"),
    ],
)
def test_what_must_be_searched_for_is_a_finding(asked: str, statements: tuple[Statement, ...], is_topic: bool) -> None:
    found = understand(asked, INDEXED)
    assert (found.kind, found.statements, found.is_topic) == (FINDING, statements, is_topic)


@pytest.mark.parametrize("asked", ["", "  ", "?!", "\n"], ids=["nothing", "spaces", "signs", "line"])
def test_an_empty_question_says_so(asked: str) -> None:
    with pytest.raises(EmptyQuestion, match=r"^There is no question\. Ask something, as .*$"):
        understand(asked, INDEXED)


def test_a_question_of_100_kb_says_how_much_is_too_much() -> None:
    with pytest.raises(QuestionTooLong, match=r"^The question has 100,000 characters; the most is 2,000\. Ask for"):
        understand("a" * 100_000, INDEXED)


@pytest.mark.parametrize(
    ("asked", "wording", "councils"),
    [
        pytest.param(
            "\u202eWhat did Mer\u200brow say?\u202c", "What did the council say?", (MERROW,), id="unseen marks"
        ),
        pytest.param("What did Me\u0301rrow say?", "What did the council say?", (MERROW,), id="marks that combine"),
        pytest.param("What did Ｍｅｒｒｏｗ say?", "What did the council say?", (MERROW,), id="wide letters"),
        pytest.param("carers\n\n\tin   Merrow", "carers in the council", (MERROW,), id="lines and tabs"),
        pytest.param("Merrow", "the council", (MERROW,), id="a name alone"),
        pytest.param("Merrow?!?", "the council?!?", (MERROW,), id="a name and signs"),
        pytest.param("مجلس", "مجلس", (), id="another script"),
        pytest.param("& & &", "", (), id="signs that are words"),
        pytest.param("'s ’s s's", "'s ’s s's", (), id="possessives of nothing"),
        pytest.param(
            "What did Merrow score? And Merrowdale? Who has an app?",
            "What did the council score? And the council? Who has an app?",
            (MERROW, MERROWDALE),
            id="several questions",
        ),
    ],
)
def test_odd_input_is_understood_as_far_as_it_goes(asked: str, wording: str, councils: tuple[str, ...]) -> None:
    if not wording:
        with pytest.raises(EmptyQuestion):
            understand(asked, INDEXED)
        return
    found = understand(asked, INDEXED)
    assert (found.wording, found.councils) == (wording, councils)


@pytest.mark.parametrize(
    "asked", ["except", "everyone but", "and?", "why?", "who else?", "we", "compare", "the year before"]
)
@pytest.mark.parametrize("before", [None, "Who scored 4?", "Merrow", "Derby", "except Merrow"], ids=str)
def test_no_fragment_breaks_a_conversation(asked: str, before: str | None) -> None:
    last = Conversation(understand(before, INDEXED) if before else None)
    assert understand(asked, INDEXED, last, home="Merrow").asked == asked


@pytest.mark.parametrize(
    ("asked", "chosen", "searched", "absent", "unchosen"),
    [
        pytest.param("What about carers?", ("merrow",), (MERROW,), (), (), id="choice confines"),
        pytest.param("Carers in Merrow", (MERROWDALE,), (), (), (MERROW,), id="another is named"),
        pytest.param("Carers in Merrow and Merrowdale", (MERROW,), (MERROW,), (), (MERROWDALE,), id="one of two"),
        pytest.param("What about carers?", ("Atlantis",), (), ("Atlantis",), (), id="unknown choice"),
        pytest.param("Carers in Derby", (MERROW,), (), ("Derby",), (), id="absent is named"),
    ],
)
def test_chosen_councils_are_a_hard_filter(
    asked: str,
    chosen: tuple[str, ...],
    searched: tuple[str, ...],
    absent: tuple[str, ...],
    unchosen: tuple[str, ...],
) -> None:
    found = understand(asked, INDEXED, councils=chosen)
    assert (found.councils, found.absent_councils, found.unchosen_councils) == (searched, absent, unchosen)


def test_names_are_resolved_to_the_reports_own() -> None:
    assert resolve_councils(["merrow", "MERROWDALE COUNTY COUNCIL", "derby", "Atlantis "], INDEXED) == (
        (MERROW, MERROWDALE),
        ("Derby", "Atlantis"),
    )
