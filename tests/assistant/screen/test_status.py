from __future__ import annotations

import pytest

from assistant.screen.status import LOADING, councils_label, standing, welcome
from assistant.state import LibraryState, LibraryStateKind
from tests.assistant.screen.fakes import READY


@pytest.mark.parametrize(
    ("kind", "heading"),
    [
        (LibraryStateKind.EMPTY, "Nothing is indexed yet"),
        (LibraryStateKind.BUILDING, "The index is being built"),
        (LibraryStateKind.UNREADABLE, "The index cannot be used"),
    ],
)
def test_each_empty_state_says_what_to_do(kind: LibraryStateKind, heading: str) -> None:
    assert standing(LibraryState(kind, "Do <this>.")).html() == (
        f'<section class="empty {kind}" role="status"><h2>{heading}</h2><p>Do &lt;this&gt;.</p></section>'
    )


def test_loading_is_said_and_being_ready_is_not() -> None:
    loading = standing(LibraryState(LibraryStateKind.LOADING)).html()
    assert loading == f'<p class="status working" role="status">{LOADING}</p>'
    assert standing(READY).html() == '<p class="status" role="status"></p>'


def test_the_welcome_offers_questions_and_names_the_reports() -> None:
    html = welcome(READY, ["What <of> it?"], ["Aldmere", "Wenbury"]).html()
    assert '<button type="button" class="suggestion" data-suggestion="0">What &lt;of&gt; it?</button>' in html
    assert '<p class="indexed">2 reports indexed on 23 November 2026: Aldmere and Wenbury.</p>' in html


def test_many_reports_are_counted_not_named() -> None:
    html = welcome(READY, [], [f"Council {number}" for number in range(150)]).html()
    assert '<p class="indexed">150 reports indexed on 23 November 2026.</p>' in html


@pytest.mark.parametrize(
    ("chosen", "indexed", "label"),
    [
        ((), 0, "Asking all reports"),
        ((), 1, "Asking the one report"),
        ((), 2, "Asking both reports"),
        ((), 150, "Asking all 150 reports"),
        (("Aldmere \u202eevil",), 150, "Asking one report: Aldmere [U+202E]evil"),
        (("Aldmere", "Wenbury"), 150, "Asking 2 of 150 reports"),
    ],
)
def test_the_choice_is_told(chosen: tuple[str, ...], indexed: int, label: str) -> None:
    assert councils_label(chosen, indexed) == label
