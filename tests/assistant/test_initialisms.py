"""Initialisms that a question makes of a name."""

from __future__ import annotations

import pytest

from assistant.initialisms import is_initialism, is_spelt_out


@pytest.mark.parametrize(
    ("word", "is_one"), [("RLI", True), ("RLI's", True), ("R", False), ("Rli", False), ("ABCDEFG", False)]
)
def test_an_initialism_is_made_of_capitals(word: str, is_one: bool) -> None:
    assert is_initialism(word) is is_one


@pytest.mark.parametrize(
    ("initialism", "text", "is_spelt"),
    [
        pytest.param("RLI", "The hub at the Royal Lakeside Infirmary was open.", True, id="a name"),
        pytest.param("RLI's", "The Royal Lakeside Infirmary had a hub.", True, id="whose"),
        pytest.param("SB", "They had a Seat at the Board.", True, id="small words left out"),
        pytest.param("SATB", "They had a Seat at the Board.", True, id="small words counted"),
        pytest.param("RLI", "The royal lakeside infirmary was open.", False, id="no capitals"),
        pytest.param("RLI", "The Royal, Lakeside and Infirmary wards", False, id="parted by a comma"),
        pytest.param("RLI", "The Royal Lakeside clinic", False, id="too short"),
        pytest.param("RL", "", False, id="nothing"),
    ],
)
def test_a_name_whose_words_begin_so_is_meant(initialism: str, text: str, is_spelt: bool) -> None:
    assert is_spelt_out(initialism, text) is is_spelt
