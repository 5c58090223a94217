"""Counts turned into figures: shares with their intervals, ranks, and times."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

_Z = 1.959964  # the normal distribution's 97.5% point: intervals of 95%


@dataclass(frozen=True, slots=True)
class Proportion:
    """`hits` of `of`; the share of none is None."""

    hits: int
    of: int

    @property
    def share(self) -> float | None:
        """The share, 0 to 1."""
        return self.hits / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The 95% score interval of Wilson, 1927: it stays within 0 and 1, and is honest for few cases."""
        if not self.of:
            return None
        share, square = self.hits / self.of, _Z**2
        middle = (share + square / (2 * self.of)) / (1 + square / self.of)
        spread = _Z * math.sqrt(share * (1 - share) / self.of + square / (4 * self.of**2)) / (1 + square / self.of)
        # at either end the bound is the end itself, which rounding would miss by a hair
        low = 0.0 if self.hits == 0 else max(0.0, middle - spread)
        high = 1.0 if self.hits == self.of else min(1.0, middle + spread)
        return low, high


def proportion(cases: Sequence[bool]) -> Proportion:
    """Count the cases that hold."""
    return Proportion(sum(cases), len(cases))


def hits_at(ranks: Sequence[int | None], place: int) -> Proportion:
    """Return in how many of the rankings the first right one stands within the first `place` places."""
    return proportion([rank is not None and rank <= place for rank in ranks])


def mean_reciprocal_rank(ranks: Sequence[int | None]) -> float | None:
    """Return the mean of 1 / rank, where nothing found counts 0; None of no rankings."""
    return sum(1 / rank for rank in ranks if rank) / len(ranks) if ranks else None


def quantile(values: Sequence[float], share: float) -> float | None:
    """Return the smallest value that at least `share` of the values do not exceed; None of none."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else None


def middle(values: Sequence[float]) -> float | None:
    """Return the median; None of no values."""
    return median(values) if values else None
