from __future__ import annotations

from datetime import date

import pytest

from tests.indexer.pages import lines, shelf, told

WAITS = "People waited 30 days for a first visit. This was long."
STAFF = "Staff were kind. Rotas were full in the winter."
AIMS = "Leaders had three aims:\n\n- to listen\n- to act\n- to learn"

PLAIN = lines(
    "Adult Social Care Self-Assessment",
    "Alderwick Borough Council, January 2025",
    "Waiting times",
    WAITS,
    "Our people",
    STAFF,
    AIMS,
)
MARKDOWN = f"""# Adult Social Care Self-Assessment

Alderwick Borough Council, January 2025

## Waiting times

{WAITS}

## Our people

{STAFF}

{AIMS}
"""
UNDERLINED = MARKDOWN.replace("## Waiting times", "Waiting times\n---").replace("## Our people", "Our people\n---")


@pytest.mark.parametrize(
    ("source", "text"), [("self.md", MARKDOWN), ("self.md", UNDERLINED)], ids=["marks", "underlined"]
)
def test_a_document_is_read_by_its_headings(source: str, text: str) -> None:
    read = shelf((source, text))
    council = "Alderwick Borough Council"
    assert told(read) == [
        (
            council,
            "heading",
            "Adult Social Care Self-Assessment",
            None,
            [("finding", "Alderwick Borough Council, January 2025")],
        ),
        (council, "heading", "Waiting times", None, [("finding", WAITS)]),
        (council, "heading", "Our people", None, [("finding", STAFF), ("finding", AIMS)]),
    ]
    assert [(r.report_id, r.title, r.follows_framework, r.round) for r in read.reports] == [
        ("self", "Adult Social Care Self-Assessment", False, "")
    ]
    assert read.deviations == ()


def test_plain_text_has_headings_by_their_shape() -> None:
    read = shelf(
        (
            "self.txt",
            lines(
                "Our self-assessment of the year",
                "This is what we found, and what we did.",
                "Waiting times",
                WAITS,
                "1.2 Our people",
                STAFF,
                AIMS,
            ),
        )
    )
    assert [(title, passages) for _, _, title, _, passages in told(read)] == [
        ("Our self-assessment of the year", [("finding", "This is what we found, and what we did.")]),
        ("Waiting times", [("finding", WAITS), ("finding", STAFF), ("finding", AIMS)]),
    ]
    assert [held.trail for held in read.passages] == [(), (), ("1.2 Our people",), ("1.2 Our people",)]


@pytest.mark.parametrize(
    "extra",
    [
        ["Assessing needs", "Score: 3", WAITS],
        ["Key findings", WAITS, "Safeguarding", STAFF],
        ["Key findings", "Safeguarding", "Score: 2", STAFF],
        ["Overall effectiveness", "Good", STAFF],
        ["Demographics", STAFF],
    ],
    ids=["own score", "key findings", "findings and own score", "other regulator", "demographics"],
)
def test_a_document_outside_the_framework_has_no_scores_whatever_it_says(extra: list[str]) -> None:
    read = shelf(lines("Alderwick Council looks at itself", "This was written by the council itself.", *extra))
    assert [report.follows_framework for report in read.reports] == [False]
    assert read.judgements == ()
    assert {section.score for section in read.sections} == {None}


def test_the_words_of_the_framework_are_headings_in_other_documents_too() -> None:
    read = shelf(
        lines(
            "What we did in the year", WAITS, "Safeguarding", STAFF, "Downloads", "Page last updated: 3 May 2024", WAITS
        )
    )
    assert told(read) == [
        ("What we did in the year", "heading", "What we did in the year", None, [("finding", WAITS)]),
        (
            "What we did in the year",
            "heading",
            "Safeguarding",
            None,
            [("finding", STAFF), ("date", "Page last updated: 3 May 2024"), ("finding", WAITS)],
        ),
    ]


@pytest.mark.parametrize(
    ("opening", "council"),
    [
        (["Inspection of Alderwick County Council", "A report of 2025 on its services."], "Alderwick County Council"),
        (["A peer review", "The London Borough of Fen asked for it."], "London Borough of Fen"),
        (["A peer review", "Alderwick Council and Brackmoor Council asked for it."], "A peer review"),
        (["A peer review", "The Council asked for it in May."], "A peer review"),
    ],
    ids=["title", "opening", "two councils", "no name"],
)
def test_the_council_is_the_one_that_is_named_in_full(opening: list[str], council: str) -> None:
    assert shelf(lines(*opening, "Findings of the team", WAITS)).reports[0].council == council


def test_a_date_and_an_address_are_kept() -> None:
    read = shelf(
        lines("A peer review", "Report published: 27 March 2015", "https://site.example/review", "Findings", WAITS)
    )
    assert read.reports[0].published == date(2015, 3, 27)
    assert {section.url for section in read.sections} == {"https://site.example/review"}


def test_a_document_without_headings_bears_its_files_name() -> None:
    read = shelf(("notes/winter_plan-2025.txt", f"{WAITS}\n\n{STAFF}\n"))
    assert told(read) == [
        ("winter plan 2025", "heading", "winter plan 2025", None, [("finding", WAITS), ("finding", STAFF)])
    ]


def test_headings_without_text_are_reported() -> None:
    read = shelf(("empty.md", "# One\n\n## Two\n"))
    assert (told(read), read.deviations) == ([], (("empty.md", "has headings but no text under them"),))
