"""The figures of an evaluation: what each counts, under the name by which it is printed and guarded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.evaluation.judging import Outcome, RecipeOutcome
from assistant.evaluation.labelled import LabelKind
from assistant.evaluation.measures import Proportion, hits_at, mean_reciprocal_rank, middle, proportion, quantile

RANKED_KINDS = frozenset({LabelKind.FACT, LabelKind.FIGURE, LabelKind.LIST})
PLACES = (1, 3, 5, 10)
FIRST = "passage hit@1"


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares by name, in the order in which they are told; the mean reciprocal rank; the times of answers, in seconds.

    A share that no question speaks to has a denominator of 0.
    """

    shares: dict[str, Proportion]
    mean_reciprocal_rank: float | None
    seconds: tuple[float | None, float | None]  # median, and what 95 of 100 answers do not exceed


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How the assistant fared, and the usual recipe beside it where it was asked for."""

    outcomes: tuple[Outcome, ...]
    recipe: tuple[RecipeOutcome, ...] | None = None

    @property
    def figures(self) -> Figures:
        """The assistant's figures."""
        return figures_of(self.outcomes)

    @property
    def baseline(self) -> Figures | None:
        """The recipe's figures; None where it was not asked for."""
        return None if self.recipe is None else recipe_figures(self.recipe)

    @property
    def error_ratio(self) -> float | None:
        """The share of questions whose first passage is wrong, over the recipe's; None where there is no such ratio."""
        if self.baseline is None:
            return None
        ours, theirs = self.figures.shares[FIRST].share, self.baseline.shares[FIRST].share
        return None if ours is None or theirs is None or theirs == 1 else (1 - ours) / (1 - theirs)


def joined(evaluations: Sequence[Evaluation]) -> Evaluation:
    """Return evaluations of several indexes as one; with the recipe where each has it."""
    outcomes = tuple(outcome for each in evaluations for outcome in each.outcomes)
    recipes = [each.recipe for each in evaluations if each.recipe is not None]
    whole = len(recipes) == len(evaluations)
    return Evaluation(outcomes, tuple(outcome for recipe in recipes for outcome in recipe) if whole else None)


def figures_of(outcomes: Sequence[Outcome]) -> Figures:
    """Count the outcomes."""
    ranks = [outcome.rank for outcome in outcomes if outcome.question.kind in RANKED_KINDS]
    answerable = [outcome for outcome in outcomes if outcome.question.is_answerable]
    told = [outcome for outcome in outcomes if outcome.question.about]
    times = [outcome.answer.seconds for outcome in outcomes]
    quoted = _of(outcomes, LabelKind.FACT) + _of(outcomes, LabelKind.FIGURE)
    shares = {f"passage hit@{place}": hits_at(ranks, place) for place in PLACES}
    shares |= {
        "gold phrase in a quote, facts": _right(outcomes, LabelKind.FACT),
        "gold phrase in a quote, figures": _right(outcomes, LabelKind.FIGURE),
        "scores, ratings and rankings right": _right(outcomes, LabelKind.SCORE),
        "list items covered": _covered(outcomes, LabelKind.LIST),
        "comparison sides covered": _covered(outcomes, LabelKind.COMPARISON),
        "near-topic refused": _right(outcomes, LabelKind.NEAR_TOPIC),
        "off-topic refused": _right(outcomes, LabelKind.OFF_TOPIC),
        "council not indexed refused": _right(outcomes, LabelKind.OTHER_COUNCIL),
        "false refusals": proportion([outcome.refused for outcome in answerable]),
        "answered without the gold phrase": proportion([not o.right and not o.refused for o in quoted]),
        "wrong council": proportion([bool(outcome.strangers) for outcome in told]),
        "quotes verbatim in their files": Proportion(
            sum(outcome.verbatim for outcome in outcomes), sum(outcome.quotes for outcome in outcomes)
        ),
    }
    return Figures(shares, mean_reciprocal_rank(ranks), (middle(times), quantile(times, 0.95)))


def recipe_figures(outcomes: Sequence[RecipeOutcome]) -> Figures:
    """Count how the usual recipe fared, under the same names; what it cannot be asked for is left out."""
    ranks = [outcome.rank for outcome in outcomes if outcome.question.kind in RANKED_KINDS]
    times = [outcome.seconds for outcome in outcomes]
    shares = {f"passage hit@{place}": hits_at(ranks, place) for place in PLACES}
    shares |= {
        "gold phrase in a quote, facts": _right(outcomes, LabelKind.FACT),
        "gold phrase in a quote, figures": _right(outcomes, LabelKind.FIGURE),
        "list items covered": _covered(outcomes, LabelKind.LIST),
        "comparison sides covered": _covered(outcomes, LabelKind.COMPARISON),
        "wrong council": proportion([outcome.stranger for outcome in outcomes if outcome.question.about]),
    }
    return Figures(shares, mean_reciprocal_rank(ranks), (middle(times), quantile(times, 0.95)))


_Outcomes = Sequence[Outcome] | Sequence[RecipeOutcome]


def _of(outcomes: Sequence[Outcome], kind: LabelKind) -> list[Outcome]:
    return [outcome for outcome in outcomes if outcome.question.kind is kind]


def _right(outcomes: _Outcomes, kind: LabelKind) -> Proportion:
    return proportion([outcome.right for outcome in outcomes if outcome.question.kind is kind])


def _covered(outcomes: _Outcomes, kind: LabelKind) -> Proportion:
    found = [(outcome.covered, outcome.wanted) for outcome in outcomes if outcome.question.kind is kind]
    return Proportion(sum(covered for covered, _ in found), sum(wanted for _, wanted in found))
