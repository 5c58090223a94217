"""Answers from hand-made catalogues: the values that are shown, and the line above them."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.catalogue import Catalogue

from assistant.facts import Facts, find_facts, reason_without_facts
from assistant.understanding import understand
from tests.assistant.catalogues import catalogue_of, overview

ALDER, BRACK, CORVE, DUN = "Alderwick Council", "Brackmoor Council", "Corvedale Council", "Dunmere Council"
THREES, TWOS = [3] * 9, [2] * 9


def ask(asked: str, catalogue: Catalogue) -> Facts:
    reports = catalogue.reports()
    question = understand(asked, [report.council for report in reports])
    wanted = [report for report in reports if not question.councils or report.council in question.councils]
    return find_facts(question, catalogue, wanted)


def texts(found: Facts) -> list[str]:
    return [draft.text for draft in found.drafts]


@pytest.fixture
def four(tmp_path: Path) -> Catalogue:
    """A good report that adds up, a good one that does not, one with a rating alone, one with nothing overall."""
    return catalogue_of(
        tmp_path,
        overview(ALDER, THREES, "Good", "Overall score: 75"),
        overview(BRACK, [4, *THREES[:8]], "Overall rating for Brackmoor Council: 70% (Good)"),
        overview(CORVE, [None, *TWOS[:8]], "Indicative rating: requires improvement"),
        overview(DUN, [1, 1, 2, 2, 2, 2, 2, 2, 2]),
    )


@pytest.mark.parametrize(
    ("asked", "lead"),
    [
        (
            "How many councils were rated good?",
            f"2 of 4 indexed reports print the rating Good. 1 prints no overall rating: {DUN}.",
        ),
        (
            "How many councils were rated inadequate?",
            f"0 of 4 indexed reports print the rating Inadequate. 1 prints no overall rating: {DUN}.",
        ),
        (
            "How many councils were rated good or better?",
            f"2 of 4 indexed reports print the rating Good or Outstanding. 1 prints no overall rating: {DUN}.",
        ),
        (
            "How many councils scored over 70?",
            f"1 of 4 indexed reports prints an overall score of 71 to 100. 2 print no overall score: {CORVE}, {DUN}.",
        ),
        (
            "How many councils scored 3 for safeguarding?",
            "2 of 4 indexed reports print the score 3 for Safeguarding.",
        ),
        (
            "How many councils scored 2 for needs?",
            "0 of 4 indexed reports print the score 2 for Assessing needs. "
            f"1 prints no score for Assessing needs: {CORVE}.",
        ),
        (
            "How many councils have a score for needs?",
            "3 of 4 indexed reports print a score for Assessing needs.",
        ),
        (
            "How many statements did Dunmere score 2 for?",
            f"{DUN}: 7 of 9 quality statements have the printed score 2.",
        ),
        (
            "How many statements did Corvedale score 2 for?",
            f"{CORVE}: 8 of 9 quality statements have the printed score 2. 1 has no printed score.",
        ),
        (
            "How many statements did Alderwick score 1 for?",
            f"{ALDER}: 0 of 9 quality statements have the printed score 1.",
        ),
        (
            "Which councils were rated good?",
            f"2 of 4 indexed reports print the rating Good. 1 prints no overall rating: {DUN}.",
        ),
        (
            "Who has the highest overall score?",
            f"The highest printed overall score is 75; 1 of 4 indexed reports prints it. "
            f"2 print no overall score: {CORVE}, {DUN}.",
        ),
        (
            "Who scored highest for safeguarding?",
            "The highest printed score for Safeguarding is 3; 2 of 4 indexed reports print it.",
        ),
        (
            "Order the councils by overall score",
            f"In order of the printed overall score, highest first. 2 print no overall score: {CORVE}, {DUN}.",
        ),
        (
            "Rank the councils by safeguarding, lowest first",
            "In order of the printed score for Safeguarding, lowest first.",
        ),
        ("What is Dunmere weakest at?", "The lowest printed score is 1, for 2 of 9 quality statements."),
        ("What is Alderwick weakest at?", "All 9 printed scores are 3."),
        ("What is Corvedale weakest at?", "All 8 printed scores are 2 that have one; 1 has none."),
        ("What is Alderwick's overall score?", "Check: the nine printed scores add up to 27 of 36, which is 75%."),
        (
            "What is Brackmoor's overall score?",
            "Check: the nine printed scores add up to 28 of 36, which is 78%; the printed overall score is 70.",
        ),
        ("What is Corvedale's overall rating?", ""),
        (
            "Is Alderwick rated outstanding?",
            "No: the printed overall rating is Good, not Outstanding. "
            "Check: the nine printed scores add up to 27 of 36, which is 75%.",
        ),
        ("Is Corvedale rated requires improvement?", "Yes: the printed overall rating is Requires improvement."),
        ("Did Dunmere score 3 for safeguarding?", "No: the printed score for Safeguarding is 2, not 3."),
        ("Did Dunmere score 3 or more for safeguarding?", "No: the printed score for Safeguarding is 2, not 3 or 4."),
        ("Did Dunmere score 2 for safeguarding?", "Yes: the printed score for Safeguarding is 2."),
        ("Why did Dunmere score 4 for safeguarding?", "The printed score for Safeguarding is 2, not 4."),
        ("Why did Dunmere score 2 for safeguarding?", ""),
        (
            "Is Dunmere's safeguarding outstanding?",
            "A rating is given to a council as a whole; a quality statement has a score from 1 to 4.",
        ),
        (
            "Who did better on safeguarding, Alderwick or Dunmere?",
            f"{ALDER} has the higher printed score for Safeguarding: 3 against 2.",
        ),
        (
            "Do Alderwick and Brackmoor have the same score for safeguarding?",
            "Both print the same score for Safeguarding: 3.",
        ),
        (
            "Who did better on needs, Alderwick or Corvedale?",
            f"{CORVE} prints no score for Assessing needs, so there is nothing to compare.",
        ),
        (
            "Who is better, Alderwick or Brackmoor?",
            f"{ALDER} has the higher printed overall score: 75 against 70. Check of {BRACK}: the nine printed scores "
            "add up to 28 of 36, which is 78%; the printed overall score is 70.",
        ),
        (
            "Who is rated higher, Alderwick or Corvedale?",
            f"{ALDER} has the higher printed rating: Good against Requires improvement.",
        ),
        ("average overall score", "No average is printed; these are the printed values."),
        ("What did Alderwick score for safeguarding?", ""),
    ],
)
def test_the_line_above_an_answer(four: Catalogue, asked: str, lead: str) -> None:
    assert ask(asked, four).lead == lead


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (
            "How many councils were rated good?",
            [
                f"{ALDER}: overall rating Good",
                f"{ALDER}: overall score 75",
                f"{BRACK}: overall rating Good, overall score 70",
            ],
        ),
        (
            "How many councils were rated inadequate?",
            [
                f"{ALDER}: overall rating Good",
                f"{ALDER}: overall score 75",
                f"{BRACK}: overall rating Good, overall score 70",
                f"{CORVE}: overall rating Requires improvement",
            ],
        ),
        (
            "Order the councils by overall score, lowest first",
            [
                f"{BRACK}: overall rating Good, overall score 70",
                f"{ALDER}: overall rating Good",
                f"{ALDER}: overall score 75",
            ],
        ),
        (
            "Rank the councils by needs",
            [
                f"{BRACK}: Assessing needs, score 4",
                f"{ALDER}: Assessing needs, score 3",
                f"{DUN}: Assessing needs, score 1",
            ],
        ),
        ("Which is the top council for needs?", [f"{BRACK}: Assessing needs, score 4"]),
        (
            "top two councils for safeguarding",
            [f"{ALDER}: Safeguarding, score 3", f"{BRACK}: Safeguarding, score 3"],
        ),
        (
            "Who scored lowest for safeguarding?",
            [f"{CORVE}: Safeguarding, score 2", f"{DUN}: Safeguarding, score 2"],
        ),
        (
            "What is Dunmere weakest at?",
            [
                f"{DUN}: Assessing needs, score 1",
                f"{DUN}: Supporting people to live healthier lives, score 1",
            ],
        ),
        ("Which councils are inadequate?", []),
        ("What did Corvedale score for needs?", []),
    ],
)
def test_the_values_that_are_shown(four: Catalogue, asked: str, shown: list[str]) -> None:
    assert texts(ask(asked, four)) == shown


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [
        ("Which councils are inadequate?", [f"{ALDER}: overall rating Good", f"{ALDER}: overall score 75"]),
        ("Who scored 4 for safeguarding?", [f"{ALDER}: Safeguarding, score 3", f"{BRACK}: Safeguarding, score 3"]),
        (
            "What did Corvedale score for needs?",
            [
                f"{CORVE}: overall rating Requires improvement",
                f"{CORVE}: Supporting people to live healthier lives, score 2",
            ],
        ),
        (
            "What is Dunmere's overall rating?",
            [f"{DUN}: Assessing needs, score 1", f"{DUN}: Supporting people to live healthier lives, score 1"],
        ),
    ],
)
def test_what_comes_nearest_where_nothing_is_printed(four: Catalogue, asked: str, nearest: list[str]) -> None:
    found = ask(asked, four)
    assert (found.drafts, found.lead) == ((), "")
    assert [draft.text for draft in found.nearest][:2] == nearest


def test_a_score_that_is_printed_twice_in_two_ways_is_shown_twice_and_compared_with_nothing(tmp_path: Path) -> None:
    own = f"{ALDER}: local authority assessment\nSafeguarding\nScore: 2\nKey findings\nPeople were safe.\n"
    catalogue = catalogue_of(
        tmp_path, overview(ALDER, THREES, "Good", "Overall score: 75"), own, overview(BRACK, TWOS, "Good")
    )
    found = ask("Who did better on safeguarding, Alderwick or Brackmoor?", catalogue)
    assert sorted(texts(found)) == [
        f"{ALDER}: Safeguarding, score 2",
        f"{ALDER}: Safeguarding, score 3",
        f"{BRACK}: Safeguarding, score 2",
    ]
    assert found.lead == ""
    assert ask("What is Alderwick's overall score?", catalogue).lead == ""


def test_two_reports_of_one_council_are_told_apart_and_confined_by_a_year(tmp_path: Path) -> None:
    catalogue = catalogue_of(
        tmp_path,
        ("alderwick-0324/overview.txt", overview(ALDER, TWOS, "Requires improvement")),
        (
            "alderwick-0525/overview.txt",
            overview(ALDER, THREES, "Good", dates="Published: 2 May 2025 Page last updated: 3 May 2025"),
        ),
    )
    assert texts(ask("What is Alderwick's overall rating?", catalogue)) == [
        f"{ALDER} (report 03/2024): overall rating Requires improvement",
        f"{ALDER} (report published 2 May 2025): overall rating Good",
    ]
    in_2025 = ask("What was Alderwick's overall rating in 2025?", catalogue)
    assert texts(in_2025) == [f"{ALDER} (report published 2 May 2025): overall rating Good"]
    question = understand("What was Alderwick rated in 2019?", [ALDER])
    assert find_facts(question, catalogue, catalogue.reports()).drafts == ()
    assert reason_without_facts(question, catalogue, catalogue.reports()) == (
        f"No report of {ALDER} is of 2019; what is indexed was published in 2024, 2025."
    )


def test_a_year_that_is_not_known_is_said(four: Catalogue) -> None:
    found = ask("What was Alderwick rated in 2019?", four)
    assert texts(found) == [f"{ALDER}: overall rating Good", f"{ALDER}: overall score 75"]
    assert found.note == f"Whether this is of 2019 is not known: no date of the report is printed for {ALDER}."


def test_why_an_overall_result_is_answered_by_what_it_is_made_of(four: Catalogue) -> None:
    found = ask("Why was Alderwick rated inadequate?", four)
    assert found.lead == (
        "The printed overall rating is Good, not Inadequate. "
        "Check: the nine printed scores add up to 27 of 36, which is 75%."
    )
    assert [text.partition(", score")[0] for text in texts(found)][:3] == [
        f"{ALDER}: overall rating Good",
        f"{ALDER}: overall score 75",
        f"{ALDER}: Assessing needs",
    ]
    assert len(found.drafts) == 11
    assert found.note.startswith("An overall result is made up of the scores of the quality statements")
