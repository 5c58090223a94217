"""The source beside the answer: the whole section, the passage marked in it, the quoted words highlighted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.framework import SCORE_LABELS
from indexer.report import Passage, PassageRole, Section

from assistant.inert import web_address
from assistant.screen.markup import Element, element, unseen
from assistant.screen.session import Source

_HEADINGS = {
    PassageRole.EXPECTATION: "What people expect",
    PassageRole.COMMITMENT: "The local authority commitment",
    PassageRole.FINDING: "Key findings for this quality statement",
}

GONE = "This source is no longer at hand"


def guide() -> Element:
    """Return what stands in the place of a source before one is opened."""
    return element(
        "aside",
        element("h2", "Reading an answer", class_="guide-heading"),
        element(
            "p",
            "Words in quotation marks are the report’s own, checked letter for letter. Choose a ",
            element("span", "1", class_="citation", aria_hidden="true"),
            unseen("number"),
            " to read them where they stand.",
        ),
        element("p", "Scores are the assessors’ own, from 1 to 4. Where none is printed, none is shown."),
        class_="guide",
        aria_label="Reading an answer",
    )


def gone(opened: int = 0) -> Element:
    """Return what stands in the place of a source that this session does not know."""
    told = element("p", GONE, tabindex="-1", class_="gone")
    return element("aside", told, aria_label="Source", data_opened=str(opened))


def source_panel(source: Source, section: Sequence[Passage], opened: int = 0) -> Element:
    """Return a source in its section; `opened` differs each time, so that opening it again is seen as a change.

    An empty section means that the library no longer holds it: the passage is then shown alone, and that is said.
    """
    held = any(passage.passage_id == source.passage.passage_id for passage in section)
    passages = tuple(section) if held else (source.passage,)
    note = None
    if not held:
        note = element(
            "p", "The reports were indexed anew after this answer; the rest of this section is no longer at hand."
        )
    return element(
        "aside",
        _head(source),
        _facts(source.passage.section),
        note,
        element("div", *_passages(source, passages), class_="section"),
        class_="source",
        aria_label="Source",
        data_opened=str(opened),
    )


def _head(source: Source) -> Element:
    return element(
        "header",
        element("p", source.label, class_="label"),
        element(
            "h2",
            element("span", source.passage.council, class_="source-council"),
            unseen(": "),
            element("span", source.passage.section.title, class_="source-section"),
            tabindex="-1",
        ),
        element("button", element("span", "Close"), unseen(" source"), type="button", class_="close"),
        class_="source-head",
    )


def _facts(section: Section) -> Element:
    facts = []
    if section.theme:
        facts.append(_fact("Theme", f"{section.theme.number}. {section.theme.title}"))
    if section.statement:
        facts.append(_fact("Quality statement", section.statement.title))
    if section.score is not None:
        pips = element("span", "●" * section.score + "○" * (4 - section.score), class_="pips", aria_hidden="true")
        facts.append(_fact("Score", pips, f" {section.score} of 4. {SCORE_LABELS[section.score]}"))
    elif section.statement:
        facts.append(_fact("Score", "None printed"))
    if section.note:
        facts.append(_fact("Note on the page", section.note))
    facts.append(_fact("File", section.source))
    address = web_address(section.url)
    if address:
        link = element(
            "a",
            "Read the original page",
            unseen(" (opens in a new tab)"),
            href=address,
            target="_blank",
            rel="noopener noreferrer",
        )
        facts.append(_fact("Published at", link))
    return element("dl", *facts, class_="facts")


def _fact(name: str, *value: Element | str) -> Element:
    return element("div", element("dt", name), element("dd", *value))


def _passages(source: Source, passages: Sequence[Passage]) -> Iterator[Element]:
    before: tuple[str, ...] = ()
    for passage in passages:
        headings = passage.trail or _headings_of(passage)
        for depth, heading in enumerate(headings):
            if headings[: depth + 1] != before[: depth + 1]:
                yield element("h3", heading)
        before = headings
        if passage.passage_id == source.passage.passage_id:
            yield _cited(source)
        else:
            yield element("p", _lines(passage.text), class_=f"passage {passage.role}")


def _headings_of(passage: Passage) -> tuple[str, ...]:
    """Return the framework's heading of a passage that has none of its own: what is no finding is seen to be none."""
    heading = _HEADINGS.get(passage.role) if passage.section.statement else None
    return (heading,) if heading else ()


def _lines(text: str) -> str:
    """Return the text without the blank lines in it; its lines stay lines."""
    return re.sub(r"\n\s*\n", "\n", text)


def _cited(source: Source) -> Element:
    text, citation = source.passage.text, source.citation
    if citation is None:
        return element("p", _lines(text), class_="passage cited", id="cited-passage")
    return element(
        "p",
        _lines(text[: citation.start]),
        unseen("Quoted: "),
        element("mark", _lines(text[citation.start : citation.end])),
        unseen(" End of quote. "),
        _lines(text[citation.end :]),
        class_="passage cited",
        id="cited-passage",
    )
