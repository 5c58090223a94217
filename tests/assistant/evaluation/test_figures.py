"""What each figure counts, over a handful of answers that can be counted by eye; and how they are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.evaluation.figures import Evaluation, Figures, figures_of, joined, recipe_figures
from assistant.evaluation.judging import Outcome, RecipeOutcome
from assistant.evaluation.measures import Proportion
from assistant.evaluation.telling import evaluation_text, evaluation_values
from tests.assistant.evaluation.makers import ALDERWICK, BRACKMOOR, answer_of, gold, judged, labelled, quoted, told

FARMS, VANS = quoted("Nurses visited farms."), quoted("The vans came late.")
THEIRS = quoted("Nurses visited farms.", BRACKMOOR)
FACT = {"gold": [gold("visited farms")], "about": [ALDERWICK]}


def outcome_of(name: str, rank: int | None, outcome: Outcome) -> Outcome:
    return replace(outcome, question=outcome.question.model_copy(update={"id": name}), rank=rank)


OUTCOMES = (
    outcome_of("fact-1", 1, judged(labelled("fact", **FACT), answer_of(FARMS))),
    outcome_of("fact-2", 4, judged(labelled("fact", **FACT), answer_of(VANS))),
    outcome_of("fact-3", None, judged(labelled("fact", **FACT), answer_of())),
    outcome_of("fact-4", 1, judged(labelled("fact", **FACT), answer_of(FARMS, THEIRS))),
    outcome_of("figure-1", 2, judged(labelled("figure", **FACT), answer_of(FARMS))),
    outcome_of("list-1", 1, judged(labelled("list", gold=[gold("visited farms"), gold("late")]), answer_of(FARMS))),
    outcome_of("score-1", None, judged(labelled("score", says="1 of 2"), answer_of(told("Safeguarding, score 3")))),
    outcome_of(
        "comparison-1",
        None,
        judged(
            labelled("comparison", gold=[gold("visited farms")], absent=[BRACKMOOR]),
            answer_of(FARMS, searched=(BRACKMOOR,)),
        ),
    ),
    outcome_of("near-1", None, judged(labelled("near-topic"), answer_of(FARMS))),
    outcome_of("near-2", None, judged(labelled("near-topic"), answer_of())),
    outcome_of("off-1", None, judged(labelled("off-topic"), answer_of())),
    outcome_of("other-1", None, judged(labelled("other-council", about=["Delmere Council"]), answer_of())),
)


def test_every_figure_counts_what_it_says() -> None:
    assert figures_of(OUTCOMES).shares == {
        "passage hit@1": Proportion(3, 6),
        "passage hit@3": Proportion(4, 6),
        "passage hit@5": Proportion(5, 6),
        "passage hit@10": Proportion(5, 6),
        "gold phrase in a quote, facts": Proportion(2, 4),
        "gold phrase in a quote, figures": Proportion(1, 1),
        "scores, ratings and rankings right": Proportion(0, 1),
        "list items covered": Proportion(1, 2),
        "comparison sides covered": Proportion(2, 2),
        "near-topic refused": Proportion(1, 2),
        "off-topic refused": Proportion(1, 1),
        "council not indexed refused": Proportion(1, 1),
        "false refusals": Proportion(1, 8),
        "answered without the gold phrase": Proportion(1, 5),
        "wrong council": Proportion(1, 6),
        "quotes verbatim in their files": Proportion(9, 9),
    }
    assert figures_of(OUTCOMES).mean_reciprocal_rank == pytest.approx((3 + 1 / 4 + 1 / 2) / 6)
    assert figures_of(OUTCOMES).seconds == (0.5, 0.5)


def test_figures_of_no_questions() -> None:
    nothing = figures_of([])
    assert set(nothing.shares.values()) == {Proportion(0, 0)}
    assert (nothing.mean_reciprocal_rank, nothing.seconds) == (None, (None, None))


def recipe_outcome(outcome: Outcome, rank: int | None, right: bool, stranger: bool, seconds: float) -> RecipeOutcome:
    return RecipeOutcome(outcome.question, rank, right, 0, outcome.wanted, stranger, seconds)


RECIPE = (
    recipe_outcome(OUTCOMES[0], 1, True, False, 0.1),
    recipe_outcome(OUTCOMES[1], None, False, True, 0.2),
    recipe_outcome(OUTCOMES[2], None, False, True, 0.3),
    recipe_outcome(OUTCOMES[3], 2, True, False, 0.4),
    recipe_outcome(OUTCOMES[4], None, False, False, 0.5),
    recipe_outcome(OUTCOMES[5], None, False, False, 0.6),
    recipe_outcome(OUTCOMES[11], None, False, True, 0.7),
)


def test_the_figures_of_the_recipe() -> None:
    assert recipe_figures(RECIPE) == Figures(
        {
            "passage hit@1": Proportion(1, 6),
            "passage hit@3": Proportion(2, 6),
            "passage hit@5": Proportion(2, 6),
            "passage hit@10": Proportion(2, 6),
            "gold phrase in a quote, facts": Proportion(2, 4),
            "gold phrase in a quote, figures": Proportion(0, 1),
            "list items covered": Proportion(0, 2),
            "comparison sides covered": Proportion(0, 0),
            "wrong council": Proportion(3, 6),
        },
        (1 + 1 / 2) / 6,
        (0.4, 0.7),
    )


def test_the_ratio_of_errors_in_first_place() -> None:
    assert Evaluation(OUTCOMES, RECIPE).error_ratio == pytest.approx((3 / 6) / (5 / 6))
    assert Evaluation(OUTCOMES).error_ratio is None
    assert Evaluation(OUTCOMES[10:], RECIPE[6:]).error_ratio is None  # nothing is ranked
    assert Evaluation(OUTCOMES, RECIPE[:1]).error_ratio is None  # the recipe makes no error


def test_evaluations_are_joined_outcome_by_outcome() -> None:
    parts = Evaluation(OUTCOMES[:5], RECIPE[:5]), Evaluation(OUTCOMES[5:], RECIPE[5:])
    assert joined(parts) == Evaluation(OUTCOMES, RECIPE)
    assert joined([parts[0], Evaluation(OUTCOMES[5:])]) == Evaluation(OUTCOMES)


TOLD = """12 questions; shares with their 95% intervals (Wilson)

                                      this assistant                  usual recipe
passage hit@1                         0.500  3/6  (0.19–0.81)         0.167  1/6  (0.03–0.56)
passage hit@3                         0.667  4/6  (0.30–0.90)         0.333  2/6  (0.10–0.70)
passage hit@5                         0.833  5/6  (0.44–0.97)         0.333  2/6  (0.10–0.70)
passage hit@10                        0.833  5/6  (0.44–0.97)         0.333  2/6  (0.10–0.70)
gold phrase in a quote, facts         0.500  2/4  (0.15–0.85)         0.500  2/4  (0.15–0.85)
gold phrase in a quote, figures       1.000  1/1  (0.21–1.00)         0.000  0/1  (0.00–0.79)
scores, ratings and rankings right    0.000  0/1  (0.00–0.79)
list items covered                    0.500  1/2  (0.09–0.91)         0.000  0/2  (0.00–0.66)
comparison sides covered              1.000  2/2  (0.34–1.00)         no such question
near-topic refused                    0.500  1/2  (0.09–0.91)
off-topic refused                     1.000  1/1  (0.21–1.00)
council not indexed refused           1.000  1/1  (0.21–1.00)
false refusals                        0.125  1/8  (0.02–0.47)
answered without the gold phrase      0.200  1/5  (0.04–0.62)
wrong council                         0.167  1/6  (0.03–0.56)         0.500  3/6  (0.19–0.81)
quotes verbatim in their files        1.000  9/9  (0.70–1.00)
mean reciprocal rank                  0.625                           0.250
time of an answer, median             0.500 s                         0.400 s
time of an answer, 95 of 100          0.500 s                         0.700 s
wrong in first place, of the recipe's 0.60

A share over few questions may lie anywhere in its interval: two evaluations whose intervals overlap widely do
not show that one is better. It takes some two hundred questions of a kind to tell 0.90 from 0.80.

Not right: fact-2 (other words), fact-3 (refused), fact-4 (wrong council), list-1 (1 of 2), score-1 (other values), \
near-1 (answered)"""


def test_an_evaluation_as_a_table() -> None:
    assert evaluation_text(Evaluation(OUTCOMES, RECIPE)) == TOLD


def test_a_table_without_the_recipe_and_without_errors() -> None:
    lines = evaluation_text(Evaluation(OUTCOMES[:1])).splitlines()
    assert lines[0] == "1 question; shares with their 95% intervals (Wilson)"
    assert lines[2] == "                                      this assistant"
    assert lines[3] == "passage hit@1                         1.000  1/1  (0.21–1.00)"
    assert "near-topic refused                    no such question" in lines
    assert lines[-1].startswith("not show that one is better.")


def test_an_evaluation_as_json() -> None:
    values = evaluation_values(Evaluation(OUTCOMES, RECIPE))
    assert list(values) == ["questions", "figures", "baseline", "error_ratio", "outcomes"]
    assert (values["questions"], values["error_ratio"]) == (12, pytest.approx(0.6))
    assert list(values["figures"]) == ["shares", "mean_reciprocal_rank", "seconds"]
    assert values["figures"]["shares"]["off-topic refused"] == {
        "hits": 1,
        "of": 1,
        "share": 1.0,
        "low": pytest.approx(0.2065, abs=0.0001),
        "high": 1.0,
    }
    assert values["baseline"]["seconds"] == {"median": 0.4, "95 of 100": 0.7}
    assert values["baseline"]["shares"]["comparison sides covered"] == {
        "hits": 0,
        "of": 0,
        "share": None,
        "low": None,
        "high": None,
    }
    assert values["outcomes"][3] == {
        "id": "fact-4",
        "kind": "fact",
        "status": "answered",
        "right": True,
        "rank": 1,
        "covered": 0,
        "wanted": 0,
        "wrong_councils": [BRACKMOOR],
        "quotes": 2,
        "verbatim": 2,
        "seconds": 0.5,
    }
    assert evaluation_values(Evaluation(OUTCOMES))["baseline"] is None
