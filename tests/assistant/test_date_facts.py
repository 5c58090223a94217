"""Dates of the assessment itself: told from other dates, and cited to the lines that print them."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.catalogue import Catalogue

from assistant.date_facts import find_dates, reason_without_dates
from assistant.question import DateKind, Extreme, QuestionKind, Reckoning
from assistant.understanding import understand
from tests.assistant.catalogues import catalogue_of, overview
from tests.indexer.pages import lines

ALDER, BRACK, CORVE = "Alderwick Council", "Brackmoor Council", "Corvedale Council"
INDEXED = (ALDER, BRACK, CORVE)
ASSESSED, PUBLISHED, UPDATED, ANY = DateKind
PUBLISHED_LINE = "Published: 2 May 2025 Page last updated: 9 May 2025"


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    """One report with all dates, one with another date of publication alone, one with a month in its address alone."""
    about = lines(
        f"{ALDER}: local authority assessment",
        PUBLISHED_LINE,
        "How we assess local authorities",
        "The assessment took place between 4 March and 7 March 2025. We looked at records of 3 February 2024.",
        "The report was published on 2 May 2025.",
        f"About {ALDER}",
        "We visited the market on Mondays. The town hall opened on 1 June 1908.",
    )
    return catalogue_of(
        tmp_path,
        ("a/about.txt", about),
        ("a/overview.txt", overview(ALDER, [3] * 9, "Good", dates=PUBLISHED_LINE)),
        ("b/overview.txt", overview(BRACK, [2] * 9, "Good", dates="Published: 17 November 2023")),
        (
            "b/safeguarding.txt",
            lines(
                f"{BRACK}: local authority assessment",
                "Safeguarding",
                "Score: 2",
                "Key findings",
                "We visited the hub on 3 May 2023.",
            ),
        ),
        ("corvedale-0425/overview.txt", overview(CORVE, [2] * 9, "Good")),
    )


@pytest.mark.parametrize(
    ("asked", "kind", "extreme", "reckoning"),
    [
        ("When was Alderwick assessed?", ASSESSED, None, None),
        ("When was Alderwick last inspected?", ASSESSED, None, None),
        ("When did CQC visit Alderwick?", ASSESSED, None, None),
        ("When did the inspectors come to Alderwick?", ASSESSED, None, None),
        ("When did the assessment of Alderwick take place?", ASSESSED, None, None),
        ("What date was Alderwick assessed?", ASSESSED, None, None),
        ("on which days did CQC visit alderwick?", ASSESSED, None, None),
        ("Could you tell me what week the inspectors came to Alderwick?", ASSESSED, None, None),
        ("I need to put the dates of the Alderwick CQC visit into my slide, when was it?", ASSESSED, None, None),
        ("For my bibliography, which day was Alderwick's report made public?", PUBLISHED, None, None),
        ("alderwick assessment date", ASSESSED, None, None),
        ("When was the report published?", PUBLISHED, None, None),
        ("When was the Alderwick report published?", PUBLISHED, None, None),
        ("When did Alderwick's report come out?", PUBLISHED, None, None),
        ("What is the date of the Alderwick report?", PUBLISHED, None, None),
        ("What year was the Alderwick assessment published?", PUBLISHED, None, None),
        ("When was the page last updated?", UPDATED, None, None),
        ("How old is the assessment of Alderwick?", ANY, None, None),
        ("How recent is Alderwick's report?", ANY, None, None),
        ("How up to date is the Alderwick report?", ANY, None, None),
        ("Which report is the newest?", PUBLISHED, Extreme.HIGHEST, None),
        ("What is the latest report?", PUBLISHED, Extreme.HIGHEST, None),
        ("Which is the oldest report?", PUBLISHED, Extreme.LOWEST, None),
        ("List the reports by date", PUBLISHED, None, Reckoning.ORDER),
        ("List all reports, newest first", PUBLISHED, None, Reckoning.ORDER),
        ("Order the reports by date of publication", PUBLISHED, None, Reckoning.ORDER),
    ],
)
def test_a_question_for_a_date_of_the_assessment(
    asked: str, kind: DateKind, extreme: Extreme | None, reckoning: Reckoning | None
) -> None:
    found = understand(asked, INDEXED)
    assert (found.kind, found.date_kind, found.extreme, found.reckoning) == (
        QuestionKind.DATE,
        kind,
        extreme,
        reckoning,
    )


@pytest.mark.parametrize(
    "asked",
    [
        "When was the strategy published in Alderwick?",
        "When was the carers strategy updated?",
        "When were people assessed?",
        "My mum was assessed in Alderwick. When was that?",
        "When did the director leave Alderwick?",
        "When will Alderwick be inspected next?",
        "When are people assessed after leaving hospital?",
        "What was the latest number of people waiting?",
        "How long did people wait for an assessment?",
        "What is new in Alderwick?",
        "When was the peer review?",
        "How old are people in Alderwick?",
        "How often are care homes inspected?",
        "When was the last safeguarding adults review published?",
    ],
)
def test_any_other_date_is_asked_of_the_text(asked: str) -> None:
    assert understand(asked, INDEXED).kind is not QuestionKind.DATE


@pytest.mark.parametrize(
    ("asked", "told", "lead"),
    [
        (
            "When was Alderwick assessed?",
            [("", "The assessment took place between 4 March and 7 March 2025.")],
            "",
        ),
        ("When was Alderwick's report published?", [(f"{ALDER}: published on 2 May 2025", PUBLISHED_LINE)], ""),
        ("When was the Alderwick page updated?", [(f"{ALDER}: page last updated on 9 May 2025", PUBLISHED_LINE)], ""),
        (
            "How old is Alderwick's report?",
            [
                (f"{ALDER}: published on 2 May 2025", PUBLISHED_LINE),
                ("", "The assessment took place between 4 March and 7 March 2025."),
            ],
            "",
        ),
        ("When was Brackmoor assessed?", [], ""),
        ("When was Corvedale's report published?", [], ""),
        (
            "Which report is the newest?",
            [(f"{ALDER}: published on 2 May 2025", PUBLISHED_LINE)],
            f"The newest printed date of publication is 2 May 2025. 1 prints no such date: {CORVE}.",
        ),
        (
            "Which report is the oldest?",
            [(f"{BRACK}: published on 17 November 2023", "Published: 17 November 2023")],
            f"The oldest printed date of publication is 17 November 2023. 1 prints no such date: {CORVE}.",
        ),
        (
            "List the reports by date, oldest first",
            [
                (f"{BRACK}: published on 17 November 2023", "Published: 17 November 2023"),
                (f"{ALDER}: published on 2 May 2025", PUBLISHED_LINE),
            ],
            f"In order of the printed date of publication, oldest first. 1 prints no such date: {CORVE}.",
        ),
        (
            "When were the reports published?",
            [
                (f"{ALDER}: published on 2 May 2025", PUBLISHED_LINE),
                (f"{BRACK}: published on 17 November 2023", "Published: 17 November 2023"),
            ],
            f"1 prints no such date: {CORVE}.",
        ),
    ],
)
def test_dates_are_cited_to_what_prints_them(
    catalogue: Catalogue, asked: str, told: list[tuple[str, str]], lead: str
) -> None:
    question = understand(asked, INDEXED)
    reports = [r for r in catalogue.reports() if not question.councils or r.council in question.councils]
    found = find_dates(question, catalogue, reports)
    assert [(draft.text, draft.quotes[0].text) for draft in found.drafts] == told
    assert found.lead == lead


@pytest.mark.parametrize(
    ("asked", "reason", "nearest"),
    [
        (
            "When was Brackmoor assessed?",
            f"No date of the assessment or the visit is printed in what is indexed of {BRACK}.",
            ["Published: 17 November 2023"],
        ),
        (
            "When was Corvedale's report published?",
            f"No date of publication is printed in what is indexed of {CORVE}. Its address or file name bears 0425 "
            "(April 2025), which is no printed date.",
            [],
        ),
        (
            "How old is Corvedale's report?",
            f"No date of the assessment or of publication is printed in what is indexed of {CORVE}. Its address or "
            "file name bears 0425 (April 2025), which is no printed date.",
            [],
        ),
    ],
)
def test_a_month_in_an_address_is_no_printed_date(
    catalogue: Catalogue, asked: str, reason: str, nearest: list[str]
) -> None:
    question = understand(asked, INDEXED)
    reports = [report for report in catalogue.reports() if report.council in question.councils]
    assert reason_without_dates(question, reports, question.councils[0]) == reason
    assert [draft.quotes[0].text for draft in find_dates(question, catalogue, reports).nearest] == nearest
