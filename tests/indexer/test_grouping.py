from __future__ import annotations

import pytest

from tests.indexer.pages import lines, shelf

TITLES = {
    "needs": "Assessing needs",
    "safeguarding": "Safeguarding",
    "learning": "Learning, improvement and innovation",
}


def statement(source: str, council: str, word: str, *above: str) -> tuple[str, str]:
    """One page of a council; without a council it has no header."""
    header = [f"{council}: local authority assessment"] if council else []
    text = f"The {word} team of {source} saw people quickly."
    return source, lines(*header, *above, TITLES[word], "Score: 3", "Key findings for this quality statement", text)


def reports(*pages: tuple[str, str]) -> dict[str, list[str]]:
    """Tell which sources each report is made of."""
    read = shelf(*pages)
    return {
        report.report_id: [section.source for section in read.sections if section.report is report]
        for report in read.reports
    }


def test_several_pages_of_one_council_are_one_report() -> None:
    assert reports(
        statement("a/theme1-needs.txt", "Alderwick Council", "needs"),
        statement("b/theme1-needs.txt", "Brackmoor Council", "needs"),
        statement("a/theme3-safeguarding.txt", "Alderwick Borough Council", "safeguarding"),
        statement("loose.txt", "The Borough of Alderwick", "learning"),
    ) == {
        "alderwick-council": ["a/theme1-needs.txt", "a/theme3-safeguarding.txt", "loose.txt"],
        "brackmoor-council": ["b/theme1-needs.txt"],
    }


@pytest.mark.parametrize(
    ("one", "other", "ids"),
    [
        ("Derby City Council", "Derbyshire County Council", ["derby-city-council", "derbyshire-county-council"]),
        ("Nottingham City Council", "Nottinghamshire Council", ["nottingham-city-council", "nottinghamshire-council"]),
        ("Merle City Council", "Merle County Council", ["merle-city-council", "merle-county-council"]),
        ("Merle Council", "Merle City Council", ["merle-council"]),
        ("London Borough of Fen & Holt", "Fen and Holt Council", ["london-borough-of-fen-and-holt"]),
    ],
    ids=["derby", "nottingham", "city and county", "short name", "london"],
)
def test_what_is_one_council_and_what_is_two(one: str, other: str, ids: list[str]) -> None:
    made = reports(statement("1.txt", one, "needs"), statement("2.txt", other, "safeguarding"))
    assert list(made) == ids


def test_two_rounds_of_one_council_are_two_reports_by_their_addresses() -> None:
    at = "https://site.example/reports/alderwick-{}/theme1/{}"
    pages = [
        statement(f"{number}.txt", "Alderwick Council", word, at.format(mmyy, word))
        for number, (mmyy, word) in enumerate([("1123", "needs"), ("0525", "needs"), ("1123", "safeguarding")])
    ]
    assert reports(*pages) == {"alderwick-council-1123": ["0.txt", "2.txt"], "alderwick-council-0525": ["1.txt"]}


def test_two_rounds_by_folders_and_by_dates() -> None:
    assert reports(
        statement("alderwick-1123/needs.txt", "Alderwick Council", "needs"),
        statement("alderwick-0525/needs.txt", "Alderwick Council", "needs"),
        statement("alderwick-0525/safeguarding.txt", "Alderwick Council", "safeguarding"),
    ) == {
        "alderwick-council-1123": ["alderwick-1123/needs.txt"],
        "alderwick-council-0525": ["alderwick-0525/needs.txt", "alderwick-0525/safeguarding.txt"],
    }
    assert reports(
        statement("first/needs.txt", "Alderwick Council", "needs", "Published: 17 November 2023"),
        statement("first/safeguarding.txt", "Alderwick Council", "safeguarding"),
        statement("second/needs.txt", "Alderwick Council", "needs", "Published: 2 May 2025"),
        statement("second/safeguarding.txt", "Alderwick Council", "safeguarding"),
    ) == {
        "alderwick-council-1123": ["first/needs.txt", "first/safeguarding.txt"],
        "alderwick-council-0525": ["second/needs.txt", "second/safeguarding.txt"],
    }


def test_a_date_does_not_part_what_an_address_holds_together() -> None:
    assert reports(
        statement("a/needs.txt", "Alderwick Council", "needs", "https://site.example/alderwick-0525/theme1/needs"),
        statement("a/safeguarding.txt", "Alderwick Council", "safeguarding", "Published: 3 June 2025"),
    ) == {"alderwick-council-0525": ["a/needs.txt", "a/safeguarding.txt"]}


@pytest.mark.parametrize(
    ("source", "above", "council", "told_by"),
    [
        ("x.txt", ["https://site.example/reports/stocktonontees-1025/theme1/needs"], "Stockton-on-Tees", "the address"),
        ("stockton-on-tees-1025-theme1-needs.txt", [], "Stockton-on-Tees", "the file's path"),
        ("stockton-on-tees/theme1-needs.txt", [], "Stockton-on-Tees", "the folder's name"),
        ("alderwick/theme1-needs.txt", [], "Alderwick Council", "the folder's name"),
    ],
    ids=["address", "file", "known folder", "folder of the corpus"],
)
def test_a_page_without_a_header_goes_to_the_council_it_is_filed_under(
    source: str, above: list[str], council: str, told_by: str
) -> None:
    read = shelf(statement("other.txt", "Alderwick Council", "learning"), statement(source, "", "needs", *above))
    assert [section.report.council for section in read.sections] == ["Alderwick Council", council]
    assert (source, f"the council, {council}, is taken from {told_by}") in read.deviations


def test_a_page_that_nothing_names_stands_by_itself() -> None:
    read = shelf(statement("derbyshireish/x.txt", "", "needs"), statement("y.txt", "", "safeguarding"))
    assert [report.council for report in read.reports] == [
        "Unnamed council (derbyshireish/x.txt)",
        "Unnamed council (y.txt)",
    ]


def test_a_document_outside_the_framework_is_a_report_of_its_own() -> None:
    read = reports(
        statement("a.txt", "Alderwick Council", "needs"),
        ("peer.md", "# A review of Alderwick Council\n\nIt went well.\n"),
    )
    assert read == {"alderwick-council": ["a.txt"], "peer": ["peer.md"]}


def test_the_same_words_in_another_round_are_no_repeat() -> None:
    text = statement("x", "Alderwick Council", "needs")[1]
    assert reports(("alderwick-1123/needs.txt", text), ("alderwick-0525/needs.txt", text), ("copy.txt", text)) == {
        "alderwick-council-1123": ["alderwick-1123/needs.txt"],
        "alderwick-council-0525": ["alderwick-0525/needs.txt"],
    }
