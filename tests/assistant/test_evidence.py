"""How well a sentence answers: with arithmetic that can be checked by hand."""

from __future__ import annotations

import math

import pytest

from assistant.evidence import ENOUGH, Asked, Evidence
from assistant.question import NOTHING_ASKED
from assistant.retrieval import Candidate
from assistant.understanding import understand
from assistant.wording import load_vocabulary
from tests.assistant.passages import passage_of

FINDINGS = 99


def weigh(question: str, text: str, *cosines: float, held: int = 9, trail: tuple[str, ...] = ()) -> list[Evidence]:
    """Weigh the sentences of a text; every word stands in `held` of 99 findings, so each term weighs ln(100/10)."""
    understood = understand(question, (), NOTHING_ASKED)
    terms = load_vocabulary().terms_of(understood.wording)
    passage = passage_of(text, trail=trail)
    given = cosines or (0.5,) * len(passage.sentences)
    candidate = Candidate(passage, 1.0, 0.5, given)
    return Asked(understood, terms, lambda word: held, FINDINGS).weigh(candidate)


def test_coverage_and_cosine_are_joined_half_and_half() -> None:
    (found,) = weigh("Are there farm visits?", "Staff made farm visits each week.", 0.4)
    assert (found.coverage, found.missing, found.missing_share) == (1.0, (), 0.0)
    assert found.strength == pytest.approx(0.5 * 0.4 + 0.5)
    assert found.answers


def test_a_word_that_stands_nearby_counts_for_less() -> None:
    first, second = weigh("Are there farm visits?", "Staff made visits each week. The farm was remote.")
    assert first.coverage == pytest.approx((1 + 0.6) / 2)
    assert second.coverage == pytest.approx((0.6 + 1) / 2)


def test_for_a_figure_more_must_stand_beside_it() -> None:
    (found, _) = weigh("How many farm visits were made?", "Staff made 12 visits. The farm was remote.")
    assert found.coverage == pytest.approx((1 + 0.4) / 2)


def test_what_a_sentence_refers_to_counts_nearly_in_full() -> None:
    _, found = weigh("How long do financial assessments take?", "Financial assessments were slow. It took 38 days.")
    # financial and assessments stand before; "take" is a word that asks
    assert found.coverage == pytest.approx(0.9)
    assert not found.lacks_figure


def test_a_heading_counts_half_and_in_full_it_makes_the_section_the_topic() -> None:
    text = "Staff were paid more."
    (half,) = weigh("Is there farm pride?", text, trail=("Farm",))
    assert half.coverage == pytest.approx((0.5 + 0) / 2)
    (whole,) = weigh("What farm pride is there?", text, trail=("Our farm pride",))
    assert whole.coverage == pytest.approx(0.8)


def test_common_words_alone_do_not_cover_a_question() -> None:
    (found,) = weigh("What about villages?", "Villages were remote.", held=59)
    assert found.coverage == pytest.approx(math.log(100 / 60) / 1.5)


def test_more_strength_is_asked_where_something_is_missing() -> None:
    cosine = 2 * (ENOUGH + 0.02) - 0.5  # strength 0.52 with half of the terms
    (found,) = weigh("Are there farm visits?", "Staff made visits each week.", cosine)
    assert (found.missing, found.missing_share) == (("farm",), 0.5)
    assert found.strength == pytest.approx(0.52)
    assert not found.answers  # 0.5 + 0.06 / 2 is asked


@pytest.mark.parametrize(
    ("question", "text", "fault"),
    [
        pytest.param("Who is Dana Whitlow?", "Our principal social worker is new.", "lacks_name", id="name"),
        pytest.param(
            "How long is the OT wait?", "The wait for an assessment was 9 days.", "lacks_name", id="abbreviation"
        ),
        pytest.param("How many farms are there?", "The farms are remote.", "lacks_figure", id="figure"),
        pytest.param("Why was the shelter closed?", "The shelter is a house with beds.", "is_aside", id="reason"),
        pytest.param("Who is the treasurer?", "Staff met with the treasurer.", "is_aside", id="post"),
    ],
)
def test_what_a_question_needs_cannot_be_made_up_by_nearness(question: str, text: str, fault: str) -> None:
    (found,) = weigh(question, text, 0.95)
    assert getattr(found, fault)
    assert not found.answers


def test_a_place_of_which_no_report_speaks_is_a_name() -> None:
    (found,) = weigh("how many people wait in norwich", "There were 12 people who had to wait.", 0.95, held=0)
    assert found.lacks_name


def test_a_topic_is_told_best_by_the_sentence_that_opens_a_paragraph() -> None:
    understood = understand("Safeguarding", ())
    candidate = Candidate(passage_of("Concerns were triaged. Police came."), 1.0, 0.5, (0.4, 0.4))
    first, second = Asked(understood, (), lambda word: 0, 0).weigh(candidate)
    assert (first.coverage, second.coverage) == (1.0, 0.85)
