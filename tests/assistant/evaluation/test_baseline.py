"""The usual recipe, with vectors that can be worked out by hand: how often a text says "a", and how often "b"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.evaluation.baseline import CHUNK, OVERLAP, Text, UsualRecipe


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    counts = np.array([[text.split().count("a"), text.split().count("b"), 0.001] for text in texts], dtype=np.float32)
    return np.asarray(counts / np.linalg.norm(counts, axis=1, keepdims=True), dtype=np.float32)


ALL_A, ALL_B = Text("1.txt", "A", "a a a a"), Text("2.txt", "B", "b b b")
MOSTLY_A = Text("3.txt", "B", "a a a b")


def test_the_nearest_come_first() -> None:
    with UsualRecipe([ALL_B, MOSTLY_A, ALL_A], embed) as recipe:
        assert recipe.search("a", 10) == [ALL_A, MOSTLY_A, ALL_B]
        assert recipe.search("b", 2) == [ALL_B, MOSTLY_A]
        assert recipe.search("a", 10, ["B"]) == [MOSTLY_A, ALL_B]


def test_a_file_is_cut_into_overlapping_chunks_of_a_thousand_characters() -> None:
    whole = " ".join(f"w{number}" for number in range(600))
    with UsualRecipe([Text("1.txt", "A", whole)], embed) as recipe:
        chunks = [chunk.text for chunk in recipe.search("a", 50)]
    assert (CHUNK, OVERLAP) == (1000, 200)
    places = sorted((whole.index(chunk), whole.index(chunk) + len(chunk)) for chunk in chunks)
    assert places[0][0] == 0
    assert places[-1][1] == len(whole)
    assert all(980 <= end - start <= 1000 for start, end in places[:-1])
    assert all(180 <= end - start <= 200 for (_, end), (start, _) in pairwise(places))


def test_two_recipes_do_not_share_their_chunks() -> None:
    with UsualRecipe([ALL_A], embed) as first, UsualRecipe([ALL_B], embed) as second:
        assert (first.search("a", 5), second.search("a", 5)) == ([ALL_A], [ALL_B])
