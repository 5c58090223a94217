from __future__ import annotations

import re
from dataclasses import replace

from assistant.screen.session import Source
from assistant.screen.source_panel import gone, source_panel
from tests.assistant.screen.fakes import GOVERNANCE, QUOTE, SAFEGUARDING, citation, hostile_passage

CITATION = citation(1, GOVERNANCE[3], QUOTE)
SOURCE = Source("Source 1", GOVERNANCE[3], CITATION)


def test_the_quote_is_marked_in_its_whole_section() -> None:
    html = source_panel(SOURCE, GOVERNANCE).html()
    marked = (
        '<p class="passage cited" id="cited-passage">Staff told us that they felt well supported. '
        f'<span class="unseen">Quoted: </span><mark>{QUOTE}</mark><span class="unseen"> End of quote. </span>'
    )
    assert marked in html
    assert html.count("<mark>") == 1
    assert [passage.text in html for passage in GOVERNANCE if passage is not GOVERNANCE[3]] == [True] * 5
    assert html.count("<h3>Key findings for this quality statement</h3>") == 1


def test_the_head_and_the_facts_say_where_it_stands() -> None:
    html = source_panel(SOURCE, GOVERNANCE).html()
    facts = [
        '<span class="source-council">Aldmere City Council</span>',
        '<span class="source-section">Governance, management and sustainability</span>',
        "<dt>Theme</dt><dd>4. Leadership</dd>",
        '<span class="pips" aria-hidden="true">●●●○</span> 3 of 4. Evidence shows a good standard</dd>',
        '<a href="https://reports.example/aldmere-0326/theme4/governance" target="_blank" rel="noopener noreferrer">',
        "<dt>File</dt><dd>aldmere/theme4-governance.txt</dd>",
    ]
    assert [fact for fact in facts if fact not in html] == []


def test_without_an_address_there_is_no_link() -> None:
    assert "<a " not in source_panel(Source("Source 1", SAFEGUARDING[0]), SAFEGUARDING).html()
    assert "<a " not in source_panel(Source("Source 1", hostile_passage()), (hostile_passage(),)).html()


def test_a_statement_without_a_printed_score_has_none() -> None:
    passage = replace(SAFEGUARDING[0], section=replace(SAFEGUARDING[0].section, score=None))
    assert "<dt>Score</dt><dd>None printed</dd>" in source_panel(Source("Source 1", passage), (passage,)).html()


def test_what_is_no_finding_is_seen_to_be_none() -> None:
    bare = tuple(replace(passage, trail=()) for passage in GOVERNANCE)
    html = source_panel(Source("Source 1", bare[3], replace(CITATION, passage=bare[3])), bare).html()
    assert re.findall("<h3>(.+?)</h3>", html) == [
        "The local authority commitment",
        "Key findings for this quality statement",
    ]


def test_blank_lines_are_not_shown() -> None:
    passage = replace(GOVERNANCE[0], text="Score 3\n \n3 - Evidence shows a good standard")
    html = source_panel(Source("Source 1", passage, citation(1, passage, passage.text)), (passage,)).html()
    assert "<mark>Score 3\n3 - Evidence shows a good standard</mark>" in html


def test_a_nearest_passage_is_not_quoted() -> None:
    html = source_panel(Source("Nearest passage, not an answer", SAFEGUARDING[0]), SAFEGUARDING).html()
    assert "<mark>" not in html
    assert '<p class="label">Nearest passage, not an answer</p>' in html


def test_a_section_that_is_gone_is_said_to_be() -> None:
    html = source_panel(SOURCE, ()).html()
    assert "the rest of this section is no longer at hand" in html
    assert f"<mark>{QUOTE}</mark>" in html


def test_an_unknown_source_says_so_and_nothing_else() -> None:
    assert gone().html() == (
        '<aside aria-label="Source" data-opened="0">'
        '<p tabindex="-1" class="gone">This source is no longer at hand</p></aside>'
    )


def test_what_a_page_says_of_itself_is_told() -> None:
    section = replace(GOVERNANCE[3].section, note="Restated <b>in other words</b>.")
    passage = replace(GOVERNANCE[3], section=section)
    html = source_panel(Source("Source 1", passage), (passage,)).html()
    assert "<dt>Note on the page</dt><dd>Restated &lt;b&gt;in other words&lt;/b&gt;.</dd>" in html
