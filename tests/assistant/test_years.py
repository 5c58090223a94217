"""Years that questions name."""

from __future__ import annotations

import pytest

from assistant.years import years_in


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("What was X rated in 2023?", {2023}),
        ("between 2021 and 2025", {2021, 2025}),
        ("1,999 people and 2,024 more", set()),
        ("£2024 and 2025%", set()),
        ("2023/24", set()),
        ("0425", set()),
    ],
)
def test_years(text: str, years: set[int]) -> None:
    assert years_in(text) == years
