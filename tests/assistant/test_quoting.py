"""Which sentences are shown, and where a quote begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.report import Passage

from assistant.evidence import (
    ANSWERS_AT_LEAST,
    ANSWERS_ODDS,
    ANSWERS_TOPIC,
    ON_TOPIC,
    SURE,
    SURE_NOT,
    WORTH_STRENGTH,
    Evidence,
)
from assistant.quoting import AS_NEAR, FELLOW, LOOKED_AT, NEARLY, NEARLY_A_LIST, quote_findings
from tests.assistant.passages import passage_of

ENOUGH = (ANSWERS_AT_LEAST - ANSWERS_TOPIC * ON_TOPIC) / ANSWERS_ODDS  # log-odds from which what is on topic answers
ALDERWICK, BRACKMOOR = "Alderwick Council", "Brackmoor Council"


def evidence_of(passage: Passage, *strengths: float) -> list[Evidence]:
    """Return evidence as of a topic: what is strong enough answers, and is worth more the stronger it is."""
    return [Evidence(passage, number, strength, strength, 1.0, ()) for number, strength in enumerate(strengths)]


def quoted(evidence: Sequence[Evidence], *councils: str) -> list[tuple[str, list[str]]]:
    drafts = quote_findings(evidence, councils)
    return [(draft.council, [quote.text for quote in draft.quotes]) for draft in drafts]


def test_the_best_comes_first_what_adjoins_is_joined_and_what_does_not_answer_is_left_out() -> None:
    passage = passage_of("Farms were visited. Nurses drove vans. Bins were full.")
    elsewhere = passage_of("Trains ran late.", number=1)
    evidence = [*evidence_of(passage, 0.6, 0.7, 0.4), *evidence_of(elsewhere, 0.65)]
    assert quoted(evidence, ALDERWICK) == [
        (ALDERWICK, ["Farms were visited. Nurses drove vans."]),
        (ALDERWICK, ["Trains ran late."]),
    ]


def test_a_sentence_that_leans_back_brings_the_one_before() -> None:
    passage = passage_of("Financial assessments were slow. It took 38 days.")
    assert quoted(evidence_of(passage, 0.1, 0.8), ALDERWICK) == [
        (ALDERWICK, ["Financial assessments were slow. It took 38 days."])
    ]


def test_a_list_that_answers_is_given_though_it_is_worth_less_than_what_announces_it() -> None:
    ahead = passage_of("Farms were visited.")
    items = "Nurses drove:\n\n- vans\n\n- carts\n\n- sleds"
    least = 0.9 - NEARLY_A_LIST / WORTH_STRENGTH
    assert least + 0.01 < 0.9 - NEARLY / WORTH_STRENGTH
    shown = [*evidence_of(ahead, 0.9), *evidence_of(passage_of(items, number=1), least + 0.01)]
    assert quoted(shown, ALDERWICK) == [(ALDERWICK, ["Farms were visited."]), (ALDERWICK, [items])]
    not_shown = [*evidence_of(ahead, 0.9), *evidence_of(passage_of("Nurses drove vans.", number=1), least + 0.01)]
    assert quoted(not_shown, ALDERWICK) == [(ALDERWICK, ["Farms were visited."])]


def test_no_point_is_made_twice() -> None:
    first = passage_of("Nurses visited remote farms each week.", number=1)
    again = passage_of("Each week nurses visited the remote farms.", number=2)
    assert quoted([*evidence_of(first, 0.9), *evidence_of(again, 0.8)], ALDERWICK) == [
        (ALDERWICK, ["Nurses visited remote farms each week."])
    ]


def test_at_most_three_of_one_council() -> None:
    texts = ("Farms were visited.", "Nurses drove vans.", "Trains ran late.", "Bins were full.")
    evidence = [
        found for n, text in enumerate(texts) for found in evidence_of(passage_of(text, number=n), 0.9 - n / 100)
    ]
    assert quoted(evidence, ALDERWICK) == [(ALDERWICK, [text]) for text in texts[:3]]


def test_each_council_that_has_an_answer_is_given_one() -> None:
    """A weaker answer of one council is not dropped for the strength of another's."""
    strong = evidence_of(passage_of("Nurses visited farms.", ALDERWICK), 0.95)
    weaker = evidence_of(passage_of("Vans came to farms.", BRACKMOOR), 0.55)
    assert quoted([*strong, *weaker], ALDERWICK, BRACKMOOR) == [
        (ALDERWICK, ["Nurses visited farms."]),
        (BRACKMOOR, ["Vans came to farms."]),
    ]


def test_evidence_of_a_council_that_was_not_asked_for_is_not_shown() -> None:
    evidence = evidence_of(passage_of("Nurses visited farms.", BRACKMOOR), 0.95)
    assert quoted(evidence, ALDERWICK) == []


def test_a_paragraph_that_opens_with_few_words_is_quoted_with_what_it_announces() -> None:
    announces = passage_of("There was no backlog of vans. The council had bought eight, and drivers were trained.")
    assert quoted(evidence_of(announces, 0.9, 0.1), ALDERWICK) == [(ALDERWICK, [announces.text])]
    opening = "Nurses in the northern valleys visited remote farms in their vans each week."
    told = passage_of(f"{opening} Trains ran late.")
    assert quoted(evidence_of(told, 0.9, 0.1), ALDERWICK) == [(ALDERWICK, [opening])]


def test_a_further_sentence_is_given_only_where_it_is_nearly_as_strong() -> None:
    texts = ("Nurses in the northern valleys visited remote farms.", "Vans were cleaned by apprentices at weekends.")
    first, second = (passage_of(text, number=number) for number, text in enumerate(texts))
    nearly = 1.0 - NEARLY / WORTH_STRENGTH
    assert quoted([*evidence_of(first, 1.0), *evidence_of(second, nearly + 0.01)], ALDERWICK) == [
        (ALDERWICK, [texts[0]]),
        (ALDERWICK, [texts[1]]),
    ]
    assert quoted([*evidence_of(first, 1.0), *evidence_of(second, nearly - 0.01)], ALDERWICK) == [
        (ALDERWICK, [texts[0]])
    ]


def test_what_the_reader_does_not_take_for_an_answer_is_not_quoted_however_near() -> None:
    stopped = passage_of("The trial of sensors was stopped.")
    because = passage_of("The sensors were stopped because they were disliked.", number=1)
    (first,), (second,) = evidence_of(stopped, 1.0), evidence_of(because, 0.95)
    assert quoted([replace(first, odds=SURE_NOT), replace(second, odds=SURE)], ALDERWICK) == [
        (ALDERWICK, [because.text])
    ]
    assert quoted([replace(first, odds=SURE_NOT), replace(second, odds=SURE_NOT)], ALDERWICK) == []


def test_what_ranks_far_down_is_not_quoted_though_the_reader_takes_it_for_an_answer() -> None:
    near = [evidence_of(passage_of("Barns were let.", number=n), 0.95)[0] for n in range(LOOKED_AT)]
    refused = [replace(found, odds=SURE_NOT) for found in near]
    (far,) = evidence_of(passage_of("Nurses visited farms.", number=9), ON_TOPIC)
    assert far.worth < refused[0].worth
    far = replace(far, odds=ENOUGH + 0.1)
    assert quoted([*refused, far], ALDERWICK) == []
    assert quoted([*refused[1:], far], ALDERWICK) == [(ALDERWICK, ["Nurses visited farms."])]


def test_a_sort_must_be_said_about_as_near_as_the_nearest_sentence_or_beside_it() -> None:
    """A reason for something like it, further off, is not the reason for what is asked about."""
    passage = passage_of("Barns were shut. Rain had come in because of the roof. Sheds were shut because of rain.")
    nearest, beside, further = evidence_of(passage, 1.0, 0.75, 0.75)
    found = [replace(nearest, odds=SURE_NOT), *(replace(each, odds=SURE, is_strict=True) for each in (beside, further))]
    assert quoted(found, ALDERWICK) == [(ALDERWICK, ["Rain had come in because of the roof."])]
    enough = replace(found[2], strength=AS_NEAR)
    assert quoted([found[0], enough], ALDERWICK) == [(ALDERWICK, ["Sheds were shut because of rain."])]


def test_where_one_of_those_named_says_it_the_others_are_taken_to_say_it_sooner() -> None:
    (sure,) = evidence_of(passage_of("Nurses visited farms.", ALDERWICK), 0.9)
    (unsure,) = evidence_of(passage_of("Vans came to farms.", BRACKMOOR), ON_TOPIC)
    least = ENOUGH - 0.9 * FELLOW / ANSWERS_ODDS
    both = [replace(sure, odds=SURE), replace(unsure, odds=least)]
    assert [council for council, _ in quoted(both, ALDERWICK, BRACKMOOR)] == [ALDERWICK, BRACKMOOR]
    assert quoted(both[1:], ALDERWICK, BRACKMOOR) == []
    assert [draft.council for draft in quote_findings(both, (ALDERWICK, BRACKMOOR), are_named=False)] == [ALDERWICK]


def test_where_no_council_is_named_those_that_come_nowhere_near_are_left_out() -> None:
    """A question about something that one report tells of is not answered of the others by what is a little like it."""
    strong = evidence_of(passage_of("Nurses visited farms.", ALDERWICK), 1.0)
    weaker = evidence_of(passage_of("Vans came to farms.", BRACKMOOR), 0.6)
    councils = (ALDERWICK, BRACKMOOR)
    unnamed = quote_findings([*strong, *weaker], councils, are_named=False)
    assert [draft.council for draft in unnamed] == [ALDERWICK]
    named = quote_findings([*strong, *weaker], councils)
    assert [draft.council for draft in named] == [ALDERWICK, BRACKMOOR]


def test_of_many_councils_each_has_its_best_and_few_have_two() -> None:
    councils = [f"Council {letter}" for letter in "ABCDEFGHIJ"]
    evidence = [
        found
        for council in councils
        for number, text in enumerate(("Nurses visited farms.", "Trains ran late."))
        for found in evidence_of(passage_of(text, council, number), 0.9 - number / 10)
    ]
    assert [draft.council for draft in quote_findings(evidence, councils)] == councils
    drafts = quote_findings(evidence, councils[:5])
    assert [draft.council for draft in drafts] == [name for name in councils[:3] for _ in (1, 2)] + councils[3:5]


def test_without_evidence_nothing_is_quoted() -> None:
    assert quoted([], ALDERWICK) == []
    assert quoted(evidence_of(passage_of("Nurses visited farms."), 0.1), ALDERWICK) == []
