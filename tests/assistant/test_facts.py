"""Printed scores and ratings: each cited to the line that prints it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.catalogue import Catalogue
from indexer.library import Library

from assistant.facts import find_facts, reason_without_facts
from assistant.understanding import understand

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"


@pytest.fixture(scope="module")
def catalogue(library_index: Path) -> Iterator[Catalogue]:
    with Library(library_index).reading() as generation:
        yield generation.catalogue


def facts_of(asked: str, catalogue: Catalogue) -> list[tuple[str, str, str]]:
    """Return the text, the quoted lines and the source of each fact."""
    reports = catalogue.reports()
    question = understand(asked, [report.council for report in reports])
    wanted = [report for report in reports if report.council in (question.councils or [r.council for r in reports])]
    drafts = find_facts(question, catalogue, wanted)
    return [(d.text, " ".join(d.quotes[0].text.split()), d.quotes[0].passage.section.source) for d in drafts.drafts]


def test_a_score_is_cited_to_its_own_page_rather_than_to_the_overview(catalogue: Catalogue) -> None:
    assert facts_of("What did Merrow score for safeguarding?", catalogue) == [
        (
            f"{MERROW}: Safeguarding, score 2 (evidence shows some shortfalls)",
            "Score 2 2 – Evidence shows some shortfalls",
            "merrow-city-council/theme3-safeguarding.txt",
        )
    ]


def test_all_scores_of_a_council_come_in_the_framework_order(catalogue: Catalogue) -> None:
    texts = [text for text, _, _ in facts_of("Show all scores for Merrow", catalogue)]
    assert [text.removeprefix(f"{MERROW}: ").partition(" (")[0] for text in texts] == [
        "Assessing needs, score 1",
        "Supporting people to live healthier lives, score 2",
        "Equity in experience and outcomes, score 2",
        "Care provision, integration and continuity, score 2",
        "Partnerships and communities, score 3",
        "Safe pathways, systems and transitions, score 1",
        "Safeguarding, score 2",
        "Governance, management and sustainability, score 2",
        "Learning, improvement and innovation, score 2",
    ]


def test_the_overall_rating_and_score_are_quoted_as_printed(catalogue: Catalogue) -> None:
    facts = facts_of("How was Merrow rated overall?", catalogue)
    assert [(text, source) for text, _, source in facts] == [
        (f"{MERROW}: overall rating Requires improvement", "merrow-city-council/overview.txt"),
        (f"{MERROW}: overall score 47", "merrow-city-council/overview.txt"),
    ]
    assert facts[0][1].endswith("Requires improvement")
    assert facts[1][1] == "Merrow City Council scored 47 out of 100 overall."


@pytest.mark.parametrize(
    ("asked", "texts"),
    [
        pytest.param(
            "What are Merrow's weakest areas?",
            ["Assessing needs, score 1", "Safe pathways, systems and transitions, score 1"],
            id="lowest of one council",
        ),
        pytest.param("What is Merrow best at?", ["Partnerships and communities, score 3"], id="highest of one council"),
        pytest.param("Who is best at equity?", ["Equity in experience and outcomes, score 4"], id="highest of all"),
        pytest.param("Who scored 1 for needs?", ["Assessing needs, score 1"], id="who scored N"),
        pytest.param("Who scored 5 for needs?", [], id="no such score"),
        pytest.param(
            "Who scored the lowest overall?", ["overall rating Requires improvement", "overall score 47"], id="lowest"
        ),
        pytest.param("Who is rated inadequate?", [], id="rating that nobody has"),
    ],
)
def test_what_confines_scores(catalogue: Catalogue, asked: str, texts: list[str]) -> None:
    assert [text.partition(": ")[2].partition(" (")[0] for text, _, _ in facts_of(asked, catalogue)] == texts


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ("What was Merrow rated?", f"No overall rating or score is printed in what is indexed of {MERROW}."),
        (
            "Who is rated inadequate?",
            f"No overall rating or score of Inadequate is printed in what is indexed of {MERROW}.",
        ),
        ("Who scored 99 overall?", f"No overall rating or score of 99 is printed in what is indexed of {MERROW}."),
        (
            "Who scored 4 for care?",
            f"No score of 4 is printed for Care provision, integration and continuity in what is indexed of {MERROW}.",
        ),
        ("Who scored 4?", f"No score of 4 is printed for any quality statement in what is indexed of {MERROW}."),
    ],
)
def test_the_reason_says_what_is_not_printed(catalogue: Catalogue, asked: str, reason: str) -> None:
    (report,) = [report for report in catalogue.reports() if report.council == MERROW]
    assert reason_without_facts(understand(asked, [MERROW]), catalogue, [report]) == reason
