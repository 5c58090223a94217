"""How near a sentence comes to a question, and what it lacks: with arithmetic that can be checked by hand."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np
import pytest

from assistant.evidence import ON_TOPIC, Evidence
from assistant.interaction import TermVectors
from assistant.question import NOTHING_ASKED
from assistant.retrieval import Candidate
from assistant.understanding import understand
from assistant.wanting import Wanted
from assistant.weighing import (
    COUNTS,
    FIGURE_BONUS,
    HEADING_SHARE,
    NEAR,
    PASSAGE_COSINE,
    REFERRED_SHARE,
    SENTENCE_COSINE,
    SERVICE_COSTS,
    TERMS_IN_PASSAGE,
    TERMS_IN_SENTENCE,
    Asked,
)
from assistant.wording import load_vocabulary
from tests.assistant.passages import passage_of
from tests.assistant.word_vectors import words_of

FINDINGS = 99
Near = Mapping[str, float]
TERMS = TERMS_IN_SENTENCE + TERMS_IN_PASSAGE
COSINES = SENTENCE_COSINE + PASSAGE_COSINE
JUST = 1e-6


def asked_of(question: str, held: int | Mapping[str, int] = 9, earlier: str = "") -> Asked:
    """Every word stands in `held` of 99 findings, so that with 9 each term weighs ln(100/10)."""
    understood = understand(question, (), NOTHING_ASKED)
    terms = load_vocabulary().terms_of(understood.wording)
    frequency = held if isinstance(held, Mapping) else {}
    often = held if isinstance(held, int) else 9
    return Asked(understood, terms, lambda word: frequency.get(word, often), FINDINGS, lambda passage: earlier)


def candidate_of(
    asked: Asked, text: str, near: Sequence[Near], sentence: float, passage: float, trail: tuple[str, ...] = ()
) -> Candidate:
    """Return a candidate whose sentences come as near to each word as told; to words not told not at all."""
    found = passage_of(text, trail=trail)
    told = [*near, *({} for _ in found.sentences)][: len(found.sentences)]
    rows = [[each.get(item.term.words, 0.0) for item in asked.terms] for each in told]
    shape = (len(found.sentences), len(asked.terms))
    return Candidate(
        found, passage, (sentence,) * len(found.sentences), np.array(rows, dtype=np.float32).reshape(shape)
    )


def weigh(
    question: str,
    text: str,
    *near: Near,
    sentence: float = 0.0,
    passage: float = 0.0,
    held: int | Mapping[str, int] = 9,
    trail: tuple[str, ...] = (),
) -> list[Evidence]:
    asked = asked_of(question, held)
    return asked.weigh(candidate_of(asked, text, near, sentence, passage, trail))


# What strength is made of


@pytest.mark.parametrize(
    ("near", "sentence", "passage", "strengths"),
    [
        pytest.param({}, 0.0, 0.0, (0.0, 0.0), id="nothing"),
        pytest.param({"barns": 1.0}, 0.0, 0.0, (TERMS, TERMS_IN_PASSAGE), id="a term, in the first sentence"),
        pytest.param({"barns": 0.5}, 0.0, 0.0, (0.5 * TERMS, 0.5 * TERMS_IN_PASSAGE), id="half as near"),
        pytest.param({}, 1.0, 0.0, (SENTENCE_COSINE, SENTENCE_COSINE), id="cosine of the sentence"),
        pytest.param({}, 0.0, 1.0, (PASSAGE_COSINE, PASSAGE_COSINE), id="cosine of the passage"),
        pytest.param({"barns": 1.0}, 1.0, 1.0, (1.0, 1.0 - TERMS_IN_SENTENCE), id="all of them make one"),
    ],
)
def test_strength_is_made_of_four_figures(
    near: Near, sentence: float, passage: float, strengths: tuple[float, float]
) -> None:
    found = weigh("What about barns?", "Sheds were let. Rain fell.", near, sentence=sentence, passage=passage)
    assert [each.strength for each in found] == pytest.approx(strengths)
    assert [each.topic for each in found] == pytest.approx(strengths)


@pytest.mark.parametrize(
    ("question", "text", "near", "counted"),
    [
        pytest.param("What about barns?", "Sheds were let.", 0.4, 0.4, id="by its vector alone"),
        pytest.param("What about barns?", "Barns were let.", 0.4, 0.7, id="half-way nearer where it stands there"),
        pytest.param("What about Fenholt?", "Fenholt was wet.", 0.4, 1.0, id="a name that stands there is whole"),
        pytest.param("What about Fenholt?", "Thistlewick was wet.", 0.4, 0.4, id="a name by its vector"),
        pytest.param("What about 73%?", "71% were wet.", 0.99, 0.0, id="a figure is near to no other"),
        pytest.param("What about 71%?", "71% were wet.", 0.9, 1.0, id="a figure that stands there is whole"),
    ],
)
def test_a_term_that_stands_in_a_sentence_comes_nearer(question: str, text: str, near: float, counted: float) -> None:
    asked = asked_of(question)
    (word,) = (item.term.words for item in asked.terms)
    (found,) = asked.weigh(candidate_of(asked, text, [{word: near}], 0.0, 0.0))
    assert found.strength == pytest.approx(TERMS * counted)


@pytest.mark.parametrize(
    ("question", "text", "counted"),
    [
        pytest.param("Is there a compass?", "A dashboard called Compass was used.", 0.3, id="a thing, and a name"),
        pytest.param("Is there a compass?", "Compass was used.", 0.95, id="a capital that begins a sentence"),
        pytest.param("Is there a compass?", "It had a compass.", 0.95, id="a thing, and a thing"),
        pytest.param("What is compass?", "A dashboard called Compass was used.", 0.95, id="a name in small letters"),
    ],
)
def test_what_is_called_after_a_thing_is_not_the_thing(question: str, text: str, counted: float) -> None:
    (found,) = weigh(question, text, {"compass": 0.9})
    assert found.strength == pytest.approx(TERMS * counted)


def test_an_initialism_is_found_where_it_is_spelt_out() -> None:
    found = weigh("What about RLI?", "The Royal Lakeside Infirmary was shut. The infirmary was old.")
    assert [each.strength for each in found] == pytest.approx([TERMS, TERMS_IN_PASSAGE])
    assert [each.lacks_name for each in found] == [False, False]
    (lacking,) = weigh("What about RLI?", "The infirmary was shut.")
    assert lacking.lacks_name


def test_a_figure_of_what_is_told_apart_is_seen_to_be() -> None:
    found = weigh("How long is the wait for reviews?", "Assessments took nine weeks. Reviews took two weeks.")
    assert [each.of_counterpart for each in found] == [True, False]


def test_a_rare_term_counts_for_more() -> None:
    (found,) = weigh("Are there barns on moors?", "Sheds.", {"barns": 1.0}, held={"barns": 0, "moors": 9})
    rare, common = math.log(100), math.log(10)
    assert found.strength == pytest.approx(TERMS * rare / (rare + common))


def test_a_term_in_every_finding_still_counts_a_little() -> None:
    (found,) = weigh("Are there barns on moors?", "Sheds.", {"moors": 1.0}, held={"barns": 9, "moors": 99})
    assert 0 < found.strength < 0.1 * TERMS


def test_a_heading_speaks_for_the_passage_and_not_for_the_sentence() -> None:
    (found,) = weigh("What about barns?", "Sheds were let.", trail=("Our barns",))
    assert found.strength == pytest.approx(TERMS_IN_PASSAGE * HEADING_SHARE)
    assert found.missing == ()


def test_a_word_that_a_person_merely_says_ranks_but_is_not_the_topic() -> None:
    (without,) = weigh("I wonder about barns", "Sheds.", {"barns": 1.0})
    (said,) = weigh("I wonder about barns", "Sheds.", {"barns": 1.0, "wonder": 1.0})
    assert without.topic == pytest.approx(TERMS)
    assert said.topic == pytest.approx(TERMS)
    assert 0 < without.strength < said.strength


def test_a_sentence_that_refers_back_comes_nearly_as_near_as_the_one_before() -> None:
    _, refers, again = weigh("What about barns?", "Barns were let. They were wet. Rain fell.", {"barns": 1.0})
    assert refers.strength == pytest.approx(TERMS_IN_SENTENCE * REFERRED_SHARE + TERMS_IN_PASSAGE)
    assert again.strength == pytest.approx(TERMS_IN_PASSAGE)


def test_what_nothing_comes_near_to_is_missing() -> None:
    first, second = weigh(
        "Are there barns, moors and tarns?", "Sheds. Rain fell.", {"barns": NEAR}, {"moors": NEAR - JUST}
    )
    assert (first.missing, second.missing) == (("moors", "tarns"), ("moors", "tarns"))


# What a sentence lacks


def test_a_sentence_is_on_topic_from_a_certain_strength_on() -> None:
    near = (ON_TOPIC - COSINES * 0.5) / TERMS
    (enough,) = weigh("What about barns?", "Sheds.", {"barns": near + JUST}, sentence=0.5, passage=0.5)
    (less,) = weigh("What about barns?", "Sheds.", {"barns": near - 2 * JUST}, sentence=0.5, passage=0.5)
    assert (enough.is_near, less.is_near) == (True, False)


def test_more_is_asked_where_somebody_wants_something_for_herself() -> None:
    (found,) = weigh("Can I have barns?", "Sheds.", {"barns": 1.0})
    assert (found.strength, found.topic) == pytest.approx((TERMS, ON_TOPIC - SERVICE_COSTS))
    assert found.wanting is None


@pytest.mark.parametrize(
    ("question", "text", "near", "fault"),
    [
        pytest.param("Who is Dana Whitlow?", "Our principal social worker is new.", 0.7, "lacks_name", id="name"),
        pytest.param("How long is the OT wait?", "The wait was 9 days.", 0.7, "lacks_name", id="abbreviation"),
        pytest.param("What was spent in 2019?", "In 2018 it was spent.", 1.0, "lacks_name", id="year"),
        pytest.param("How many farms are there?", "The farms are remote.", 1.0, "lacks_figure", id="figure"),
        pytest.param("What was the longest stay?", "Stays took 9 days.", 1.0, "lacks_figure", id="another statistic"),
        pytest.param("How many died in barns?", "12 people had barns.", 0.0, "lacks_matter", id="what matters"),
        pytest.param("How much did farms cost?", "The farms cost 12 lives.", 1.0, "lacks_figure", id="other figure"),
        pytest.param("farm pride", "The farm was let.", 0.0, "lacks_word", id="word of a look-up"),
    ],
)
def test_what_a_question_needs_cannot_be_made_up_by_nearness(question: str, text: str, near: float, fault: str) -> None:
    asked = asked_of(question)
    near_to = {item.term.words: near for item in asked.terms}
    (found,) = asked.weigh(candidate_of(asked, text, [near_to], 1.0, 1.0))
    faults = {name for name in ("lacks_name", "lacks_matter", "lacks_word", "lacks_figure") if getattr(found, name)}
    assert faults == {fault}


@pytest.mark.parametrize(
    ("question", "text", "wanting"),
    [
        ("Why was the shelter closed?", "The shelter is a house with beds.", Wanted.REASON),
        ("Who is the treasurer?", "Staff met with the treasurer.", Wanted.PERSON),
        ("Which bank closed?", "A bank closed.", Wanted.NAME),
        ("What do carers think of barns?", "Carers met in barns.", Wanted.VIEW),
        ("Where is the shelter based?", "The shelter was new.", Wanted.PLACE),
        ("Has the shelter gone up?", "The shelter was new.", Wanted.CHANGE),
    ],
    ids=str,
)
def test_a_sentence_on_the_topic_may_not_be_of_the_sort(question: str, text: str, wanting: Wanted) -> None:
    asked = asked_of(question)
    near = {item.term.words: 1.0 for item in asked.terms}
    (found,) = asked.weigh(candidate_of(asked, text, [near], 1.0, 1.0))
    assert (found.wanting, found.is_near) == (wanting, True)


@pytest.mark.parametrize(("near", "lacks"), [(0.9, False), (0.7, True)], ids=["nearly so", "another"])
def test_a_name_may_be_written_nearly_so(near: float, lacks: bool) -> None:
    (found,) = weigh(
        "What is the Lanternside plan?", "The Lantern Compact was a plan.", {"Lanternside": near, "plan": 1.0}
    )
    assert (found.missing, found.lacks_name) == ((), lacks)


def test_a_name_needs_to_stand_in_the_passage_only() -> None:
    _, second = weigh("What did Fenholt let?", "Fenholt had barns. Sheds were let.", {}, {"let": 1.0})
    assert not second.lacks_name


def test_the_name_of_the_report_s_own_council_stands_in_all_of_it() -> None:
    (found,) = weigh("What did old Alderwick let?", "Barns were let.", {"let": 1.0})
    assert (found.passage.council, found.lacks_name) == ("Alderwick Council", False)


@pytest.mark.parametrize(
    ("earlier", "lacks"),
    [
        pytest.param("The Lantern Compact was signed in May.", False, id="named in full before"),
        pytest.param("The Rural Compact was signed in May.", True, id="another"),
        pytest.param("", True, id="nothing before"),
    ],
)
def test_what_is_called_by_half_its_name_is_named_in_full_before(earlier: str, lacks: bool) -> None:
    asked = asked_of("What did the Lantern Compact let?", earlier=earlier)
    (found,) = asked.weigh(candidate_of(asked, "The Compact let barns.", [], 0.0, 0.0))
    assert found.lacks_name is lacks


@pytest.mark.parametrize(("held", "lacks"), [(0, True), (1, False)], ids=["unknown", "known"])
def test_a_place_of_which_no_report_speaks_is_a_name(held: int, lacks: bool) -> None:
    near = {"people": 1.0, "wait": 1.0, "norwich": 0.6}
    held_by = {"norwich": held}
    (found,) = weigh("how many people wait in norwich", "There were 12 people who had to wait.", near, held=held_by)
    assert found.lacks_name is lacks


def test_of_a_look_up_only_a_word_that_counts_must_be_there() -> None:
    """A word that is in nearly every finding tells nothing, and may be missing."""
    near = {"barns": 1.0, "moors": 1.0}
    common = {"barns": 0, "moors": 0, "people": 98}
    (found,) = weigh("barns moors people", "Sheds.", near, held=common)
    assert (found.missing, found.lacks_word) == (("people",), False)
    assert 0.2 / (2 * math.log(100) + 0.2) < COUNTS


@pytest.mark.parametrize(
    ("question", "text", "lacks"),
    [
        ("How many barns are there?", "There were 12 sheds.", False),
        ("How many barns are there?", "Of the sheds, 86% were let.", False),
        ("What share of barns was let?", "There were 12 sheds.", True),
        ("When will barns open?", "Sheds opened in May 2024.", True),
        ("When will barns open?", "Sheds are due to open in May 2026.", False),
    ],
    ids=["of something else", "a share for a number", "a number for a share", "what has been", "what is to come"],
)
def test_a_figure_must_be_of_the_sort_and_the_reader_says_of_what(question: str, text: str, lacks: bool) -> None:
    (found,) = weigh(question, text)
    assert found.lacks_figure is lacks


@pytest.mark.parametrize(
    ("question", "text", "outright"),
    [
        ("How many barns were let?", "There were 12 barns that were let.", True),
        ("How many barns were let?", "Barns were let.", False),
        ("How many barns were let?", "There were 12 sheds.", False),
        ("What about barns that were let?", "There were 12 barns that were let.", False),
    ],
    ids=["all of it", "no figure", "little of it", "no sort asked for"],
)
def test_a_sentence_may_say_outright_what_is_asked(question: str, text: str, outright: bool) -> None:
    near = {word: 1.0 for word in ("barns", "let") if word in text}
    (found,) = weigh(question, text, near, sentence=0.9, passage=0.9)
    assert found.is_outright is outright


def test_words_that_ask_for_a_figure_need_not_stand_beside_it() -> None:
    (found,) = weigh("What is the total number of barns?", "There were 12 sheds.", {"barns": 1.0})
    assert (found.covered, found.lacks_figure) == (1.0, False)


def test_what_stands_elsewhere_in_the_passage_covers_half() -> None:
    first, second = weigh("Are there barns on moors?", "Sheds. Rain fell.", {"barns": 1.0}, {"moors": 1.0})
    assert (first.covered, second.covered) == pytest.approx((0.75, 0.75))


# Ranking, and what has no words


def test_a_passage_with_the_figure_asked_for_ranks_before_one_without() -> None:
    asked = asked_of("How many barns are there?")
    near = [{"barns": 1.0}]
    with_one, without = (candidate_of(asked, text, near, 0.0, 0.0) for text in ("There were 12 sheds.", "Some sheds."))
    assert asked.relevance(without) == pytest.approx(TERMS)
    assert asked.relevance(with_one) == pytest.approx(TERMS + FIGURE_BONUS)


def test_a_topic_is_told_best_by_the_sentence_that_opens_a_paragraph() -> None:
    understood = understand("Safeguarding", ())
    nothing = np.zeros((2, 0), dtype=np.float32)
    candidate = Candidate(passage_of("Concerns were triaged. Police came."), 1.0, (0.4, 0.4), nothing)
    first, second = Asked(understood, (), lambda word: 0, 0).weigh(candidate)
    assert first.strength > second.strength
    assert (first.answers, second.answers, first.missing) == (True, True, ())


@pytest.mark.parametrize("question", ["What about barns?", "How many barns?", "Why barns?", "barns"])
def test_a_passage_without_sentences_has_no_evidence(question: str) -> None:
    asked = asked_of(question)
    candidate = candidate_of(asked, "", (), 0.0, 0.0)
    assert (asked.weigh(candidate), asked.relevance(candidate)) == ([], 0.0)


def test_words_are_weighed_by_vectors_that_were_made_in_context() -> None:
    """The whole way, from words to evidence, with three dimensions: "temps" come near to "agency"."""
    meanings = {"temps": (1.0, 0.0, 0.0), "agency": (0.8, 0.6, 0.0), "hired": (0.0, 0.0, 1.0)}
    asked = asked_of("Were temps hired?")
    passage = passage_of("Agency staff were hired. Rain fell.")
    question = "Were temps hired?"
    terms = TermVectors(question, [item.term for item in asked.terms], words_of(question, meanings))
    sentences = [words_of(passage.text[start:end], meanings) for start, end in passage.sentences]
    found, _ = asked.weigh(Candidate(passage, 0.5, (0.5, 0.0), terms.nearness(sentences)))
    assert found.strength == pytest.approx(TERMS * (0.8 + 1.0) / 2 + 0.5 * COSINES)
    assert found.covered == pytest.approx(0.9)
    assert (found.missing, found.is_near) == ((), True)
