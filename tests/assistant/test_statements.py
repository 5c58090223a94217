"""The quality statements that a text names, also where a word of a title has a slip."""

from __future__ import annotations

import pytest

from indexer.framework import Statement

from assistant.naming import nothing_printed
from assistant.statements import find_statements, mend_statements, without_statements


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Safeguarding", ["safeguarding"]),
        ("What about care provision, integration & continuity?", ["care"]),
        ("Safe systems – pathways – and transitions", ["pathways"]),
        ("safe pathway, system and transition", ["pathways"]),
        ("partnership & community", ["partnerships"]),
        ("Equity in experience and outcome", ["equity"]),
        ("equity in experiences & outcomes", ["equity"]),
        ("assessing need", ["needs"]),
        ("supporting people", ["support"]),
        ("inequality and prevention", ["equity", "support"]),
        ("governance then learning", ["governance", "learning"]),
        ("Leadership", ["governance", "learning"]),
        ("theme 3", ["pathways", "safeguarding"]),
        ("community nurses", []),
        ("the system", []),
    ],
    ids=str,
)
def test_statements_are_named_by_title_or_everyday_word(text: str, words: list[str]) -> None:
    assert [statement.word for statement in find_statements(text)] == words


@pytest.mark.parametrize(
    ("text", "mended", "slips"),
    [
        ("safegaurding", "safeguarding", (("safegaurding", "safeguarding"),)),
        ("What about governence?", "What about governance?", (("governence", "governance"),)),
        ("the Goverance score", "the governance score", (("Goverance", "governance"),)),
        ("sustainabilty", "sustainability", (("sustainabilty", "sustainability"),)),
        ("partnershps", "partnerships", (("partnershps", "partnerships"),)),
        (
            "safe pathwyas and transitons",
            "safe pathways and transitions",
            (("pathwyas", "pathways"), ("transitons", "transitions")),
        ),
        ("leadershp", "leadership", (("leadershp", "leadership"),)),
        ("intergration of care", "integration of care", (("intergration", "integration"),)),
        ("a care act assesment", "a care act assessment", (("assesment", "assessment"),)),
    ],
    ids=str,
)
def test_slips_in_words_of_titles_are_mended(text: str, mended: str, slips: tuple[tuple[str, str], ...]) -> None:
    assert mend_statements(text, nothing_printed) == (mended, slips)


@pytest.mark.parametrize(
    "text",
    [
        "leaning on a community that is continuing",
        "preventive tradition in translation",
        "innovative partners integrate transactions",
        "earning a yearning",
        "inequity and equities",
        "assessors assessed needs",
    ],
    ids=str,
)
def test_other_words_are_left_as_they_are(text: str) -> None:
    assert mend_statements(text, nothing_printed) == (text, ())


def test_a_word_that_the_reports_print_is_left_as_it_is() -> None:
    assert mend_statements("governence", lambda word: word == "governence") == ("governence", ())


@pytest.mark.parametrize("title", [title for each in Statement for title in (each.title, *each.drifted)])
def test_every_title_is_one_statement_and_leaves_nothing(title: str) -> None:
    (found,) = find_statements(f"What of {title}?")
    assert title in {found.title, *found.drifted}
    assert without_statements(f"What of {title}?") == "what of"


def test_what_is_left_has_no_title() -> None:
    assert without_statements("Score for safe pathway, system and transition, please") == "score for please"
