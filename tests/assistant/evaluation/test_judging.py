"""What is right, what is covered, and whose evidence it is, by answers written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from indexer.report import Hit

from assistant.answer import Answer, Citation
from assistant.evaluation.baseline import Text
from assistant.evaluation.judging import RecipeOutcome, judge, judge_recipe
from assistant.evaluation.labelled import Gold
from assistant.evaluation.quoted import folded, holds
from tests.assistant.evaluation.makers import (
    ALDERWICK,
    BRACKMOOR,
    CALDWELL,
    COUNCIL_OF,
    FILE,
    answer_of,
    gold,
    judged,
    labelled,
    quoted,
    told,
)
from tests.assistant.passages import passage_of

FARMS, VANS = quoted("Nurses visited 12% of farms."), quoted("The vans came late.")
THEIRS = quoted("Nurses visited 12% of farms.", BRACKMOOR)


@pytest.mark.parametrize(
    ("phrase", "text", "stands"),
    [
        pytest.param("visited farms", "Nurses visited farms.", True, id="as it is"),
        pytest.param("Visited\nFarms", "Nurses visited  farms.", True, id="capitals and white space"),
        pytest.param("people’s “own” words - 2", 'In people\'s "own" words – 2.', True, id="marks"),
        pytest.param("2% of farms", "Nurses visited 12% of farms.", False, id="the end of a number"),
        pytest.param("5% of farms", "Nurses visited 2.5% of farms.", False, id="the end of a fraction"),
        pytest.param("a wait of 12", "There was a wait of 120 days.", False, id="the beginning of a number"),
        pytest.param("a wait of 1", "There was a wait of 1,120 days.", False, id="the beginning of thousands"),
        pytest.param("a wait of 12", "There was a wait of 12.", True, id="before a full stop"),
        pytest.param("arm visits", "Farm visits.", False, id="part of a word"),
        pytest.param("£22.94 an hour", "They paid £22.94 an hour.", True, id="money"),
        pytest.param("12%", "Nurses visited 12% of farms.", True, id="a figure with its sign"),
        pytest.param("visited barns", "Nurses visited farms.", False, id="other words"),
    ],
)
def test_gold_words_stand_whole(phrase: str, text: str, stands: bool) -> None:
    assert holds(Gold(source="a.txt", phrase=phrase), "a.txt", text) is stands


def test_gold_words_of_another_file_are_not_these() -> None:
    assert not holds(Gold(source="a.txt", phrase="visited farms"), "b.txt", "Nurses visited farms.")


def test_a_text_is_folded_for_comparing() -> None:
    assert folded(" People’s\n“Own”  — words ") == 'people\'s "own" - words'


@pytest.mark.parametrize("kind", ["fact", "figure"])
@pytest.mark.parametrize(
    ("answer", "right"),
    [
        pytest.param(answer_of(FARMS), True, id="quoted"),
        pytest.param(answer_of(VANS, FARMS), True, id="quoted second"),
        pytest.param(answer_of(VANS), False, id="other words"),
        pytest.param(answer_of(THEIRS), False, id="the same words of another council"),
        pytest.param(answer_of(), False, id="refused"),
        pytest.param(answer_of(lead="Nurses visited 12% of farms."), False, id="said without a quote"),
    ],
)
def test_a_fact_is_right_where_any_gold_phrase_is_quoted(kind: str, answer: Answer, right: bool) -> None:
    question = labelled(kind, gold=[gold("no such words"), gold("12% of farms")])
    assert judged(question, answer).right is right


def test_only_the_quote_counts_and_not_the_passage_around_it() -> None:
    outcome = judged(labelled("fact", gold=[gold("came each week")]), answer_of(FARMS))
    assert "came each week" in FARMS.citations[0].passage.text
    assert not outcome.right


def test_each_item_of_a_list_is_covered_by_itself() -> None:
    question = labelled("list", gold=[gold("12% of farms"), gold("vans came late"), gold("a third thing")])
    outcome = judged(question, answer_of(FARMS, VANS))
    assert (outcome.covered, outcome.wanted, outcome.right) == (2, 3, False)
    two = labelled("list", gold=[gold("12% of farms"), gold("vans came late")])
    assert judged(two, answer_of(FARMS, VANS)).right


@pytest.mark.parametrize(
    ("answer", "covered", "right"),
    [
        pytest.param(answer_of(FARMS, THEIRS, searched=(CALDWELL,)), 3, True, id="all three"),
        pytest.param(answer_of(VANS, THEIRS, searched=(CALDWELL,)), 3, True, id="the other alternative"),
        pytest.param(answer_of(FARMS, searched=(BRACKMOOR, CALDWELL)), 2, False, id="one side missed"),
        pytest.param(answer_of(FARMS, VANS, searched=(CALDWELL,)), 2, False, id="two quotes are one side"),
        pytest.param(answer_of(FARMS, THEIRS), 2, False, id="the absent one was not searched"),
        pytest.param(
            answer_of(FARMS, THEIRS, quoted("Vans sang.", CALDWELL)), 2, False, id="the absent one was given evidence"
        ),
        pytest.param(answer_of(searched=(ALDERWICK, BRACKMOOR, CALDWELL)), 1, False, id="refused"),
    ],
)
def test_the_sides_of_a_comparison(answer: Answer, covered: int, right: bool) -> None:
    question = labelled(
        "comparison",
        gold=[gold("12% of farms"), gold("vans came late"), gold("12% of farms", BRACKMOOR)],
        absent=[CALDWELL],
    )
    outcome = judged(question, answer)
    assert (outcome.covered, outcome.wanted, outcome.right) == (covered, 3, right)


@pytest.mark.parametrize("kind", ["near-topic", "off-topic", "other-council"])
def test_what_cannot_be_answered_is_right_when_refused(kind: str) -> None:
    assert judged(labelled(kind), answer_of()).right
    assert not judged(labelled(kind), answer_of(FARMS)).right


def test_a_refusal_is_an_answer_without_findings() -> None:
    question = labelled("fact", gold=[gold("12% of farms")])
    assert [judged(question, answer).refused for answer in (answer_of(), answer_of(VANS))] == [True, False]


@pytest.mark.parametrize(
    ("about", "answer", "strangers"),
    [
        pytest.param([ALDERWICK], answer_of(FARMS), (), id="the council asked about"),
        pytest.param([ALDERWICK], answer_of(FARMS, THEIRS), (BRACKMOOR,), id="another beside it"),
        pytest.param([ALDERWICK], answer_of(told("Safeguarding, score 3", BRACKMOOR)), (BRACKMOOR,), id="a score"),
        pytest.param([ALDERWICK, BRACKMOOR], answer_of(FARMS, THEIRS), (), id="both asked about"),
        pytest.param([], answer_of(FARMS, THEIRS), (), id="about none in particular"),
        pytest.param(["Delmere Council"], answer_of(FARMS, VANS), (ALDERWICK,), id="one that is not indexed"),
        pytest.param([ALDERWICK], answer_of(searched=(BRACKMOOR,)), (), id="searched and nothing shown"),
    ],
)
def test_evidence_of_a_council_that_is_not_asked_about(
    about: list[str], answer: Answer, strangers: tuple[str, ...]
) -> None:
    assert judged(labelled("near-topic", about=about), answer).strangers == strangers


def test_passages_are_ranked_by_the_first_that_holds_gold_words() -> None:
    question = labelled("fact", gold=[gold("no such words"), gold("visited farms")])
    texts = [("Nurses visited farms.", BRACKMOOR), ("Vans came.", ALDERWICK), ("Nurses visited farms.", ALDERWICK)]
    hits = [Hit(passage_of(text, council), 1.0) for text, council in texts]
    places = [judge(question, answer_of(), hits[:n], COUNCIL_OF, lambda citation: True).rank for n in (3, 2)]
    assert places == [3, None]


def test_every_quote_is_read_again() -> None:
    def stands(citation: Citation) -> bool:
        return "farms" in citation.quote

    outcome = judge(labelled("near-topic"), answer_of(FARMS, VANS, THEIRS), [], COUNCIL_OF, stands)
    assert (outcome.verbatim, outcome.quotes) == (2, 3)


def chunk(text: str, council: str = ALDERWICK) -> Text:
    return Text(FILE[council], council, text)


@pytest.mark.parametrize(
    ("labels", "chunks", "expected"),
    [
        pytest.param(
            {"kind": "fact", "gold": [gold("visited farms")], "about": [ALDERWICK]},
            [chunk("Vans came.")] * 3 + [chunk("Nurses visited farms.")],
            {"rank": 4, "right": True, "stranger": False},
            id="fourth",
        ),
        pytest.param(
            {"kind": "fact", "gold": [gold("visited farms")], "about": [ALDERWICK]},
            [chunk("Vans came.", BRACKMOOR)] * 4 + [chunk("Nurses visited farms.")],
            {"rank": 5, "right": False, "stranger": True},
            id="fifth: four are handed on",
        ),
        pytest.param(
            {"kind": "list", "gold": [gold("visited farms"), gold("vans came")]},
            [chunk("Nurses visited farms.")],
            {"rank": 1, "right": False, "covered": 1, "wanted": 2},
            id="a list",
        ),
        pytest.param(
            {"kind": "list", "gold": [gold("visited farms"), gold("vans came")]},
            [chunk("Nurses visited farms.")] * 4 + [chunk("Vans came.")],
            {"rank": 1, "right": False, "covered": 1, "wanted": 2},
            id="a list: four are handed on",
        ),
        pytest.param(
            {"kind": "comparison", "gold": [gold("visited farms"), gold("farms", BRACKMOOR)], "absent": [CALDWELL]},
            [chunk("Nurses visited farms."), chunk("To farms.", BRACKMOOR)],
            {"rank": 1, "right": False, "covered": 2, "wanted": 3},
            id="a comparison: it refuses none",
        ),
        pytest.param({"kind": "off-topic", "about": [ALDERWICK]}, [], {"rank": None, "right": False}, id="nothing"),
    ],
)
def test_the_usual_recipe(labels: dict[str, Any], chunks: list[Text], expected: dict[str, Any]) -> None:
    question = labelled(**labels)
    values = {"covered": 0, "wanted": 0, "stranger": False, **expected}
    assert judge_recipe(question, chunks, COUNCIL_OF, 0.25) == RecipeOutcome(question, seconds=0.25, **values)
