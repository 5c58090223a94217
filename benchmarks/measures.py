"""How good a ranking is, and how sure a difference between two rankers is. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

PLACES = 10
_SAMPLES = 10_000


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], places: int = PLACES) -> float:
    """Return the normalised discounted cumulative gain of the first places, 0 to 1.

    The gain of a document is its grade, discounted by the binary logarithm of its place plus one, and divided by what
    the best order would gain: as in trec_eval, by which BEIR measures (Järvelin and Kekäläinen, 2002).
    """
    best = _gain(sorted(grades.values(), reverse=True)[:places])
    return _gain([grades.get(document, 0) for document in ranked[:places]]) / best if best else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum(grade / math.log2(place + 1) for place, grade in enumerate(grades, start=1))


def hit(ranked: Sequence[str], grades: Mapping[str, int], places: int) -> float:
    """Return 1 where a document that answers stands within the first places, else 0."""
    return float(any(grades.get(document, 0) > 0 for document in ranked[:places]))


@dataclass(frozen=True, slots=True)
class Difference:
    """A mean of differences, and the interval in which it lies with a confidence of 95%."""

    mean: float
    low: float
    high: float


def paired_difference(ours: Sequence[float], theirs: Sequence[float], seed: int) -> Difference:
    """Return the mean difference of two rankers on the same queries, with its bootstrap interval (percentiles).

    The queries are drawn anew, with replacement, 10,000 times (Efron and Tibshirani, 1993).
    """
    differences = np.subtract(ours, theirs)
    random = np.random.default_rng(seed)
    means = [random.choice(differences, len(differences)).mean() for _ in range(_SAMPLES)]
    low, high = np.percentile(means, [2.5, 97.5])
    return Difference(float(differences.mean()), float(low), float(high))


def error_ratio(ours: Sequence[float], theirs: Sequence[float]) -> float | None:
    """Return how many errors one ranker makes for each of another's, given 1 or 0 a query; None where that has none."""
    wrong = len(theirs) - sum(theirs)
    return (len(ours) - sum(ours)) / wrong if wrong else None
