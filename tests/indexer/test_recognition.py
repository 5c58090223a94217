from __future__ import annotations

from datetime import date

import pytest

from indexer.framework import Rating, Statement, expected_overall_score, expected_rating, statement_titled
from indexer.recognition import (
    Furniture,
    ScoreLine,
    address_in,
    council_and_round_of,
    council_of_header,
    furniture,
    is_dates_line,
    is_label_line,
    overall_score_in,
    published_on,
    rating_in,
    score_line,
    statement_of_path,
    statement_of_title,
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Score: 3", (3, None)),
        ("Score 2", (2, None)),
        ("score : 4", (4, None)),
        ("Score – 1", (1, None)),
        ("Score: two", (2, None)),
        ("Score: 2/4", (2, None)),
        ("Score: 2 out of 4", (2, None)),
        ("Indicative score: 3", (3, None)),
        ("Quality statement score: 1", (1, None)),
        ("Score: 3 - Evidence shows a good standard", (3, 3)),
        ("Score: 3 (Evidence shows a good standard)", (3, 3)),
        ("Score: 0", (None, None)),
        ("Score: 5", (None, None)),
        ("Score: 2.5", (None, None)),
        ("Score: N/A", (None, None)),
        ("Score: not scored", (None, None)),
        ("3 - Evidence shows a good standard", (None, 3)),
        ("1 – Evidence shows significant shortfalls", (None, 1)),
        ("4: Evidence shows an exceptional standard.", (None, 4)),
        ("Evidence shows some shortfalls", (None, 2)),
    ],
    ids=str,
)
def test_a_score_line_is_read(words: str, expected: tuple[int | None, int | None]) -> None:
    assert score_line(words) == ScoreLine(*expected, words)


@pytest.mark.parametrize(
    "words",
    [
        "Scores",
        "Scored",
        "Score",
        "Scorecard 3",
        "Score summary",
        "The score was 3",
        "Score: 3 was given by peers",
        "Evidence shows some shortfalls in the way reviews are planned.",
        "3 reviews",
    ],
    ids=str,
)
def test_what_is_no_score_line(words: str) -> None:
    assert score_line(words) is None
    assert not is_label_line(words)


@pytest.mark.parametrize(
    ("words", "council"),
    [
        ("Alderwick Council: local authority assessment", "Alderwick Council"),
        ("London Borough of Merle: local authority assessment", "London Borough of Merle"),
        ("County Merrow: local authority assessment", "County Merrow"),
        ("Fen & Holt Borough Council – Local Authority Assessment", "Fen & Holt Borough Council"),
        ("Brack-on-Sea Council : local authority assessment report", "Brack-on-Sea Council"),
        ("Alderwick Council local authority assessment", "Alderwick Council"),
        ("Alderwick County Council assessment", "Alderwick County Council"),
        ("Medway assessment", "Medway"),
        ("alderwick council: local authority assessment", None),
        ("Preparing for our local authority assessment", None),
        ("The next step for us: local authority assessment", None),
        ("Alderwick Council self assessment", None),
        ("Alderwick Council needs assessment", None),
        ("The council assessment", None),
        ("Risk assessment", None),
    ],
    ids=str,
)
def test_a_header_names_its_council(words: str, council: str | None) -> None:
    assert council_of_header(words) == council


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("What people expect", Furniture.EXPECTATIONS),
        ("What people expect:", Furniture.EXPECTATIONS),
        ("The local authority commitment", Furniture.COMMITMENT),
        ("Key findings for this quality statement:", Furniture.FINDINGS),
        ("Local authority rating and score", Furniture.RATINGS),
        ("Summary of people's experiences", Furniture.OVERVIEW),
        ("Summary of people’s experiences", Furniture.OVERVIEW),
        ("Summary of strengths, areas for development and next steps", Furniture.OVERVIEW),
        ("How we assess local authorities", Furniture.ABOUT),
        ("About Alderwick", Furniture.ABOUT),
        ("About the Royal Borough of Fen and Holt:", None),
        ("About Royal Borough of Fen and Holt:", Furniture.ABOUT),
        ("About 40% of carers waited", None),
        ("About half of people waited", None),
        ("Downloads", Furniture.NONE),
        ("What people expect from the council", None),
    ],
    ids=str,
)
def test_headings_of_pages(words: str, expected: Furniture | None) -> None:
    assert furniture(words) is expected


DRIFTED = [(title, statement) for statement in Statement for title in (statement.title, *statement.drifted)]


@pytest.mark.parametrize(("title", "statement"), DRIFTED, ids=[title for title, _ in DRIFTED])
def test_a_title_is_known_however_it_drifts(title: str, statement: Statement) -> None:
    variations = [
        title,
        title.upper(),
        f"  {title.replace(' and ', ' & ')}: ",
        f"1.2 {title}",
        f"Quality statement: {title}",
    ]
    assert [statement_of_title(variation) for variation in variations] == [statement] * 5
    assert statement_titled(f"Our {title}") is None


@pytest.mark.parametrize(
    ("words", "score"),
    [
        ("Overall score: 62", 62),
        ("Overall score 62%", 62),
        ("Alderwick Council scored 78 out of 100 overall.", 78),
        ("Alderwick Council scored 78 out of 100 overall", 78),
        ("Overall rating for Alderwick Council: 75%", 75),
        ("Overall rating: Good (75%)", 75),
        ("Overall score: 75% (Good)", 75),
        ("Overall score for Alderwick City Council is 47 per cent.", 47),
        ("Overall, Alderwick scored 47 out of 100.", 47),
        ("Overall percentage score: 39%", 39),
        ("Overall score: 24", None),
        ("Overall score: 101", None),
        ("Overall score: 62%, up from 55%", None),
        ("Overall, 63% of people were satisfied.", None),
        ("63% of people were satisfied overall.", None),
        ("Overall rating of home care services by users was 63%", None),
        ("Overall score of satisfaction among carers: 63%", None),
        ("Overall score: 62% of the national mean", None),
        ("Overall spend was £62 million.", None),
        ("Score: 62", None),
        ("Overall score: 2023", None),
    ],
    ids=str,
)
def test_an_overall_score_only_where_one_is_printed(words: str, score: int | None) -> None:
    assert overall_score_in(words) == score


@pytest.mark.parametrize(
    ("words", "rating"),
    [
        ("Good", Rating.GOOD),
        ("Requires improvement", Rating.REQUIRES_IMPROVEMENT),
        ("requires-improvement", Rating.REQUIRES_IMPROVEMENT),
        ("Rating: Outstanding", Rating.OUTSTANDING),
        ("Indicative rating: good", Rating.GOOD),
        ("Overall rating for Alderwick Council: Inadequate", Rating.INADEQUATE),
        ("Alderwick Council – Good", Rating.GOOD),
        ("Overall rating: Good (75%)", Rating.GOOD),
        ("Good progress", None),
        ("The overall rating requires improvement in three areas", None),
        ("Overall score: 75", None),
    ],
    ids=str,
)
def test_a_rating_only_where_a_line_says_nothing_else(words: str, rating: Rating | None) -> None:
    assert rating_in(words, "Alderwick Council") is rating


@pytest.mark.parametrize(
    ("words", "is_line", "published"),
    [
        ("Published: 17 November 2023 Page last updated: 20 November 2023", True, date(2023, 11, 17)),
        ("Published 3rd May 2025", True, date(2025, 5, 3)),
        ("Assessment published: 1 March 2025", True, date(2025, 3, 1)),
        ("Page last updated: 12 May 2025", True, None),
        ("Assessment start date: 11 May 2023", True, None),
        ("Published: 31 February 2024", True, None),
        ("Published:", True, None),
        ("Published data showed that 61% of people were satisfied.", False, None),
        ("Published in May 2024, the plan had three aims.", False, None),
    ],
    ids=str,
)
def test_dates(words: str, is_line: bool, published: date | None) -> None:
    assert (is_dates_line(words), published_on(words)) == (is_line, published)


@pytest.mark.parametrize(
    ("path", "council_and_round", "statement"),
    [
        ("https://site.example/reports/alderwick-0525/theme4/governance", ("alderwick", "0525"), Statement.GOVERNANCE),
        (
            "https://site.example/reports/alderwick-0525-theme3-safeguarding",
            ("alderwick", "0525"),
            Statement.SAFEGUARDING,
        ),
        ("https://site.example/reports/fen-and-holt-1124-summary", ("fen-and-holt", "1124"), None),
        ("alderwick/theme1-needs.txt", ("", ""), Statement.NEEDS),
        ("alderwick-1324/theme1_equity.txt", ("", ""), Statement.EQUITY),
        ("notes-2024.txt", ("", ""), None),
    ],
    ids=str,
)
def test_what_an_address_tells(path: str, council_and_round: tuple[str, str], statement: Statement | None) -> None:
    assert (council_and_round_of(path), statement_of_path(path)) == (council_and_round, statement)


def test_an_address_ends_before_punctuation() -> None:
    assert address_in("See https://site.example/a-b (and more).") == "https://site.example/a-b"
    assert address_in("Original: https://site.example/a.") == "https://site.example/a"
    assert address_in("javascript:alert(1) www.site.example") == ""


@pytest.mark.parametrize(
    ("scores", "overall", "rating"),
    [
        ([1] * 9, 25, Rating.INADEQUATE),
        ([2] * 9, 50, Rating.REQUIRES_IMPROVEMENT),
        ([3] * 9, 75, Rating.GOOD),
        ([4] * 9, 100, Rating.OUTSTANDING),
        ([3] * 4 + [2] * 5, 61, Rating.REQUIRES_IMPROVEMENT),
        ([3] * 8, None, None),
    ],
    ids=str,
)
def test_the_check_of_nine_scores(scores: list[int], overall: int | None, rating: Rating | None) -> None:
    assert expected_overall_score(scores) == overall
    assert (expected_rating(overall) if overall else None) is rating


def test_the_bands_of_the_overall_score() -> None:
    at_the_edges = {
        24: None,
        25: "Inadequate",
        38: "Inadequate",
        39: "Requires improvement",
        62: "Requires improvement",
        63: "Good",
        87: "Good",
        88: "Outstanding",
        100: "Outstanding",
        101: None,
    }
    assert {score: expected_rating(score) for score in at_the_edges} == at_the_edges
