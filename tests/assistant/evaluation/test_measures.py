"""Shares with their intervals, ranks and times, against values known from elsewhere or worked out by hand."""

from __future__ import annotations

import pytest

from assistant.evaluation.measures import Proportion, hits_at, mean_reciprocal_rank, middle, proportion, quantile


@pytest.mark.parametrize(
    ("hits", "of", "low", "high"),
    [
        # Newcombe, Statistics in Medicine 17 (1998), table I, method 3: the score interval without correction
        pytest.param(81, 263, 0.2553, 0.3662, id="81 of 263"),
        pytest.param(15, 148, 0.0624, 0.1605, id="15 of 148"),
        pytest.param(0, 20, 0.0, 0.1611, id="0 of 20"),
        pytest.param(1, 29, 0.0061, 0.1718, id="1 of 29"),
        # by hand: z² / (n + z²) and its mirror image
        pytest.param(10, 10, 1 / (1 + 3.841459 / 10), 1.0, id="10 of 10"),
        pytest.param(1, 2, 0.0945, 0.9055, id="1 of 2"),
    ],
)
def test_the_interval_of_wilson(hits: int, of: int, low: float, high: float) -> None:
    interval = Proportion(hits, of).interval
    assert interval == pytest.approx((low, high), abs=0.00006)


def test_the_interval_reaches_its_ends_and_no_further() -> None:
    assert [Proportion(0, n).interval[0] for n in (1, 3, 7, 164)] == [0.0] * 4  # type: ignore[index]
    assert [Proportion(n, n).interval[1] for n in (1, 3, 7, 164)] == [1.0] * 4  # type: ignore[index]


def test_a_share_of_nothing_is_none() -> None:
    assert (Proportion(0, 0).share, Proportion(0, 0).interval, proportion([])) == (None, None, Proportion(0, 0))
    assert (proportion([True, False, True]), Proportion(2, 4).share) == (Proportion(2, 3), 0.5)


def test_ranks() -> None:
    ranks = [1, None, 3, 10]
    assert [hits_at(ranks, place).hits for place in (1, 2, 3, 9, 10)] == [1, 1, 2, 2, 3]
    assert hits_at(ranks, 1).of == 4
    assert mean_reciprocal_rank(ranks) == pytest.approx((1 + 0 + 1 / 3 + 1 / 10) / 4)
    assert (mean_reciprocal_rank([]), mean_reciprocal_rank([None])) == (None, 0.0)


def test_times() -> None:
    hundred = [float(number) for number in range(100, 0, -1)]
    assert (quantile(hundred, 0.95), middle(hundred)) == (95.0, 50.5)
    assert (quantile([3.0, 1.0], 0.95), quantile([2.0], 0.5)) == (3.0, 2.0)
    assert (quantile([], 0.95), middle([])) == (None, None)
