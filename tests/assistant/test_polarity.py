"""Whether a text speaks well or badly of what it tells."""

from __future__ import annotations

import pytest

from assistant.polarity import contradicts, polarity


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Equipment arrived promptly.", 1, id="well"),
        pytest.param("Feedback was weak.", -1, id="badly"),
        pytest.param("The board met in May.", 0, id="neither"),
        pytest.param("Support was good, but slow.", 0, id="both"),
        pytest.param("Practice was strong, clear and embedded.", 3, id="well three times"),
        pytest.param("There was no backlog.", 1, id="nothing bad"),
        pytest.param("Contracts were never handed back late.", 1, id="never bad"),
        pytest.param("Records weren't reliable.", -1, id="not good"),
        pytest.param("It was not always clear.", -1, id="not always good"),
        pytest.param("There were not enough assessors.", -1, id="not enough"),
        pytest.param("There were enough assessors.", 0, id="enough tells nothing"),
        pytest.param("People waited far too long.", -1, id="too long"),
        pytest.param("People lived a long way off.", 0, id="long tells nothing"),
        pytest.param("They were DELAYED.", -1, id="capitals"),
        pytest.param("Goodwin chaired it.", 0, id="a part of a word"),
        pytest.param("Nobody was waiting.", 1, id="nobody waits"),
        pytest.param("They were waiting.", 0, id="waiting tells nothing"),
        pytest.param("Discharge was a shambles.", -1, id="an everyday word"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_words_of_judgement_are_counted_and_turned_round(text: str, told: int) -> None:
    assert polarity(text) == told


@pytest.mark.parametrize(
    ("supposed", "text", "contradicted"),
    [
        pytest.param("Why is home care so scarce?", "Home care was plentiful.", True, id="not bad"),
        pytest.param("Why was discharge so prompt?", "Discharge was slow.", True, id="not good"),
        pytest.param("Why is there a backlog?", "There was no backlog.", True, id="there is none"),
        pytest.param("Why was discharge so slow?", "Discharge was delayed.", False, id="as supposed"),
        pytest.param("Why do people wait for months?", "No one waited longer than a week.", True, id="nobody waits"),
        pytest.param("Why do people wait for months?", "People waited for a year.", False, id="they do wait"),
        pytest.param("Why are leaders so hard to get hold of?", "Leaders were easy to reach.", True, id="not hard"),
        pytest.param("Why did they move?", "They moved in May, and liked it.", False, id="nothing supposed"),
        pytest.param("Why was it slow?", "They met in May.", False, id="nothing said"),
    ],
)
def test_a_text_contradicts_what_is_supposed(supposed: str, text: str, contradicted: bool) -> None:
    assert contradicts(supposed, text) is contradicted
