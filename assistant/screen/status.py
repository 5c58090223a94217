"""What the page says while nothing is being asked: whether it is ready, what to do if not, and what may be asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assistant.inert import one_line
from assistant.screen.markup import Element, element
from assistant.state import LibraryState, LibraryStateKind

FEW = 8  # councils: so many are named in a line, and need no box to find one by
LOADING = "Getting ready. You can ask already; the answer comes as soon as the search model is loaded."

_EMPTY_STATES = {
    LibraryStateKind.EMPTY: "Nothing is indexed yet",
    LibraryStateKind.BUILDING: "The index is being built",
    LibraryStateKind.UNREADABLE: "The index cannot be used",
}


def standing(state: LibraryState) -> Element:
    """Return what stands in the way of answering and what to do, or what is being waited for; empty when ready."""
    if state.kind in _EMPTY_STATES:
        heading = element("h2", _EMPTY_STATES[state.kind])
        return element("section", heading, element("p", state.message), class_=f"empty {state.kind}", role="status")
    if state.kind is LibraryStateKind.LOADING:
        return element("p", state.message or LOADING, class_="status working", role="status")
    return element("p", state.notice, class_="status", role="status")


def welcome(state: LibraryState, suggestions: Sequence[str], councils: Sequence[str]) -> Element:
    """Return what stands below the question before the first is asked: what may be asked, and of which reports."""
    return element(
        "section",
        element("h2", "Or try one of these") if suggestions else None,
        element("ul", *(_suggestion(place, text) for place, text in enumerate(suggestions)), class_="suggestions")
        if suggestions
        else None,
        element("p", _indexed(state, councils), class_="indexed") if councils else None,
        class_="welcome",
    )


def _indexed(state: LibraryState, councils: Sequence[str]) -> str:
    """Return what is indexed and since when, by name where the names are few."""
    counted = f"{len(councils):,} {'report' if len(councils) == 1 else 'reports'}"
    named = f": {', '.join(councils[:-1])} and {councils[-1]}" if 1 < len(councils) <= FEW else ""
    if len(councils) == 1:
        named = f": {councils[0]}"
    return f"{counted} indexed{_since(state.built_at)}{named}."


def councils_label(chosen: Sequence[str], indexed: int) -> str:
    """Return the words on the choice of reports, shut or open."""
    if not chosen:
        return {0: "Asking all reports", 1: "Asking the one report", 2: "Asking both reports"}.get(
            indexed, f"Asking all {indexed:,} reports"
        )
    if len(chosen) == 1:
        return f"Asking one report: {one_line(chosen[0])}"
    return f"Asking {len(chosen)} of {indexed:,} reports"


def _suggestion(place: int, text: str) -> Element:
    return element("li", element("button", text, type="button", class_="suggestion", data_suggestion=str(place)))


def _since(built_at: str) -> str:
    try:
        built = datetime.fromisoformat(built_at)
    except ValueError:
        return ""
    return f" on {built.day} {built:%B %Y}"
