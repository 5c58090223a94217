"""A score question is answered right where the printed values expected are told, and nothing else."""

from __future__ import annotations

import pytest

from assistant.answer import Answer, Finding
from assistant.evaluation.score_judging import gives_values
from tests.assistant.evaluation.makers import (
    ALDERWICK,
    BRACKMOOR,
    CALDWELL,
    answer_of,
    gold,
    labelled,
    quoted,
    score,
    told,
)

GOVERNANCE = "Governance, management and sustainability"
SAFEGUARDING = {"scores": [score(ALDERWICK, "Safeguarding", 3)]}
THREE = told("Safeguarding, score 3 (evidence shows a good standard)")
BARE_THREE = told("Safeguarding, score 3")
OVERALL = {"scores": [{"council": ALDERWICK, "overall": 69}]}
RATING = {"scores": [{"council": ALDERWICK, "rating": "Requires improvement"}]}
BEST_FIRST = {
    "scores": [{"council": BRACKMOOR, "overall": 89}, {"council": ALDERWICK, "overall": 69}],
    "ordered": True,
}
EIGHTY_NINE, SIXTY_NINE = told("overall score 89", BRACKMOOR), told("overall score 69")


@pytest.mark.parametrize(
    ("labels", "findings", "right"),
    [
        pytest.param(SAFEGUARDING, [BARE_THREE], True, id="the score"),
        pytest.param(SAFEGUARDING, [THREE], True, id="with its label"),
        pytest.param(SAFEGUARDING, [told("safeguarding, Score 3")], True, id="capitals"),
        pytest.param(SAFEGUARDING, [THREE, BARE_THREE], True, id="said twice"),
        pytest.param(
            SAFEGUARDING, [told("(report 05/2025): Safeguarding, score 3")], False, id="another form of words"
        ),
        pytest.param(
            SAFEGUARDING,
            [Finding(f"{ALDERWICK} (report 05/2025): Safeguarding, score 3", ALDERWICK, THREE.citations)],
            True,
            id="one of several reports",
        ),
        pytest.param(SAFEGUARDING, [told("Safeguarding, score 2")], False, id="another score"),
        pytest.param(SAFEGUARDING, [told("Governance, score 3")], False, id="another statement"),
        pytest.param(SAFEGUARDING, [told("Safeguarding, score 3", BRACKMOOR)], False, id="another council"),
        pytest.param(SAFEGUARDING, [BARE_THREE, told("Assessing needs, score 1")], False, id="one more statement"),
        pytest.param(
            SAFEGUARDING, [BARE_THREE, told("Safeguarding, score 3", BRACKMOOR)], False, id="one more council"
        ),
        pytest.param(SAFEGUARDING, [BARE_THREE, told("Safeguarding, score 2")], False, id="two scores of one"),
        pytest.param(SAFEGUARDING, [BARE_THREE, told("overall score 69")], False, id="and the overall score"),
        pytest.param(SAFEGUARDING, [BARE_THREE, quoted("Nurses visited farms.")], False, id="and words of the text"),
        pytest.param(SAFEGUARDING, [quoted("Safeguarding was given a score of 3.")], False, id="words of the text"),
        pytest.param(SAFEGUARDING, [], False, id="refused"),
        pytest.param(
            {"scores": [score(ALDERWICK, GOVERNANCE, 3)]},
            [told(f"{GOVERNANCE}, score 3")],
            True,
            id="commas in a title",
        ),
        pytest.param(
            {"scores": [score(ALDERWICK, "Governance, management, sustainability", 3)]},
            [told(f"{GOVERNANCE}, score 3")],
            True,
            id="a drifted title is the catalogue's",
        ),
        pytest.param(
            {"scores": [score(ALDERWICK, "Safeguarding", 3), score(BRACKMOOR, "Safeguarding", 3)]},
            [THREE],
            False,
            id="one of two missing",
        ),
        pytest.param(OVERALL, [SIXTY_NINE], True, id="the overall score"),
        pytest.param(OVERALL, [told("overall score 69%")], True, id="as a percentage"),
        pytest.param(OVERALL, [told("overall score 70")], False, id="another overall score"),
        pytest.param(OVERALL, [SIXTY_NINE, told("overall score 70")], False, id="two overall scores"),
        pytest.param(OVERALL, [SIXTY_NINE, told("overall rating Good")], True, id="with the rating line"),
        pytest.param(OVERALL, [told("overall rating Good, overall score 69")], True, id="both on one line"),
        pytest.param(OVERALL, [told("overall rating Good, overall score 70")], False, id="both, and the wrong one"),
        pytest.param(OVERALL, [told("overall rating Good")], False, id="the rating alone"),
        pytest.param(OVERALL, [SIXTY_NINE, told("overall rating Good", BRACKMOOR)], False, id="another one's rating"),
        pytest.param(OVERALL, [SIXTY_NINE, BARE_THREE], False, id="with a statement's score"),
        pytest.param(RATING, [told("overall rating Requires improvement")], True, id="the rating"),
        pytest.param(RATING, [told("overall rating Good")], False, id="another rating"),
        pytest.param(
            RATING,
            [told("overall rating Requires improvement"), told("overall rating Good")],
            False,
            id="two ratings",
        ),
        pytest.param(
            RATING, [told("overall rating Requires improvement"), SIXTY_NINE], True, id="rating with the overall score"
        ),
        pytest.param(
            {"scores": [*OVERALL["scores"], {"council": ALDERWICK, "rating": "Good"}]},
            [told("overall rating Good, overall score 69"), told("overall rating Outstanding")],
            False,
            id="two ratings, where both halves are asked for",
        ),
        pytest.param(SAFEGUARDING, [told("Safeguarding adults, score 3")], True, id="a drifted title is told"),
        pytest.param(BEST_FIRST, [EIGHTY_NINE, SIXTY_NINE], True, id="in order"),
        pytest.param(BEST_FIRST, [SIXTY_NINE, EIGHTY_NINE], False, id="out of order"),
        pytest.param(BEST_FIRST, [EIGHTY_NINE], False, id="the last one missing"),
        pytest.param(
            BEST_FIRST,
            [EIGHTY_NINE, told("overall rating Outstanding", BRACKMOOR), SIXTY_NINE, told("overall rating Good")],
            True,
            id="in order, with ratings between",
        ),
        pytest.param(
            BEST_FIRST, [EIGHTY_NINE, SIXTY_NINE, told("overall rating Good", CALDWELL)], False, id="in order, one more"
        ),
        pytest.param(
            {**BEST_FIRST, "ordered": False}, [SIXTY_NINE, EIGHTY_NINE], True, id="where order does not matter"
        ),
    ],
)
def test_the_values_expected_and_no_other(labels: dict[str, object], findings: list[Finding], right: bool) -> None:
    assert gives_values(labelled("score", **labels), answer_of(*findings)) is right


@pytest.mark.parametrize(
    ("says", "answer", "right"),
    [
        pytest.param("2 of 4", answer_of(THREE, lead="2 of 4 indexed reports print it."), True, id="in the lead"),
        pytest.param("2 of 4", answer_of(THREE, lead="12 of 4 reports."), False, id="the end of a number"),
        pytest.param("2 of 4", answer_of(THREE, lead="2 of 40 reports."), False, id="the beginning of a number"),
        pytest.param("2 of 4", answer_of(THREE, lead="1.2 of 4 reports."), False, id="the end of a fraction"),
        pytest.param("2 of 4", answer_of(THREE, lead="3 of 4 reports."), False, id="another count"),
        pytest.param("2 of 4", answer_of(lead="2 of 4 reports."), False, id="with nothing cited"),
        pytest.param("2 of 4", answer_of(THREE, understood="2 of 4"), False, id="only in what was understood"),
        pytest.param("2 of 4", answer_of(THREE, reason="2 of 4 print none."), False, id="only in the reason"),
        pytest.param(
            "1 of 2", answer_of(THREE, searched=(BRACKMOOR,)), False, id="only in the coverage: found in 1 of 2"
        ),
        pytest.param("1 of", answer_of(THREE, lead="1 of 3 reports prints it."), True, id="any denominator: 3"),
        pytest.param("1 of", answer_of(THREE, lead="1 of 4 reports prints it."), True, id="any denominator: 4"),
        pytest.param("1 of", answer_of(THREE, lead="2 of 4; 1 of them is new."), False, id="no denominator"),
        pytest.param("1 of", answer_of(THREE, lead="21 of 40 reports print it."), False, id="any denominator: 21"),
        pytest.param("good standard", answer_of(THREE), True, id="a label"),
        pytest.param("good standard", answer_of(BARE_THREE), False, id="no label"),
        pytest.param("some shortfalls", answer_of(THREE), False, id="another label"),
        pytest.param(
            "2 of 4", answer_of(quoted("A panel met in 2 of 4 weeks.")), False, id="by chance, in words of the text"
        ),
    ],
)
def test_what_an_answer_must_say(says: str, answer: Answer, right: bool) -> None:
    assert gives_values(labelled("score", says=says), answer) is right


def test_values_and_words_must_both_be_right() -> None:
    question = labelled("score", **SAFEGUARDING, says="good standard")
    assert gives_values(question, answer_of(THREE))
    assert not gives_values(question, answer_of(BARE_THREE))
    assert not gives_values(question, answer_of(told("Safeguarding, score 2 (a good standard)")))


def test_words_of_the_text_may_stand_beside_values_where_gold_asks_for_them() -> None:
    question = labelled("score", **SAFEGUARDING, gold=[gold("visited farms")])
    assert gives_values(question, answer_of(THREE, quoted("Nurses visited farms.")))
    assert not gives_values(question, answer_of(THREE))
    assert not gives_values(question, answer_of(THREE, quoted("Nurses visited farms."), quoted("Nurses sang.")))
