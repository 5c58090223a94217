"""Ask, search and compare over a library, and what may be told of it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from indexer.errors import LibraryDamaged
from indexer.scope import Scope

from assistant.assistant import Assistant
from assistant.state import LibraryState, LibraryStateKind
from assistant.suggesting import short_name
from tests.assistant.conftest import SETTINGS

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"


def test_where_nothing_is_indexed_that_is_the_answer(tmp_path: Path) -> None:
    assistant = Assistant(tmp_path / "none", SETTINGS)
    answer = assistant.ask("Is data held securely?")
    reason = f"Nothing has been indexed in {tmp_path / 'none'} yet. Run: python -m indexer build"
    assert (answer.status.value, answer.reason, answer.findings, answer.nearest) == ("no_reports", reason, (), ())
    assert assistant.councils() == []
    assert assistant.suggestions() == []
    assert assistant.state() == LibraryState(LibraryStateKind.EMPTY, reason)


def test_a_damaged_library_is_an_error_that_says_what_to_do(library_index: Path, tmp_path: Path) -> None:
    index = tmp_path / "index"
    shutil.copytree(library_index, index)
    for catalogue in index.glob("generations/*/catalogue.sqlite"):
        catalogue.write_bytes(catalogue.read_bytes()[:5_000])
    assistant = Assistant(index, SETTINGS)
    with pytest.raises(LibraryDamaged, match=r"Run python -m indexer build to index the reports anew\.$"):
        assistant.ask("Is data held securely?")
    assert assistant.state().kind is LibraryStateKind.UNREADABLE


def test_every_council_has_its_cell_with_evidence_of_its_own(assistant: Assistant) -> None:
    comparison = assistant.compare(
        "How many people were waiting for a DoLS authorisation?", ("merrow", "Merrowdale", "Derby")
    )
    assert [council for council, _ in comparison.answers] == [MERROW, MERROWDALE, "Derby"]
    assert [answer.status.value for _, answer in comparison.answers] == ["not_in_reports", "answered", "no_reports"]
    for council, answer in comparison.answers:
        assert {citation.passage.council for citation in answer.citations} <= {council}
    assert comparison.coverage.with_evidence == (MERROWDALE,)
    assert comparison.coverage.without_evidence == (MERROW, "Derby")


def test_a_council_given_twice_has_one_cell(assistant: Assistant) -> None:
    comparison = assistant.compare("Is data held securely?", ("merrow", MERROW))
    assert [council for council, _ in comparison.answers] == [MERROW]


def test_every_suggestion_has_an_answer(assistant: Assistant) -> None:
    suggested = assistant.suggestions()
    assert len(set(suggested)) == 4
    assert [assistant.ask(question).status.value for question in suggested] == ["answered"] * 4


@pytest.mark.parametrize(
    ("council", "short"),
    [
        (MERROW, "Merrow"),
        ("Royal Borough of Windsor & Maidenhead", "Windsor & Maidenhead"),
        ("Stockton-on-Tees Borough Council", "Stockton-on-Tees"),
    ],
)
def test_a_council_is_called_by_its_short_name(council: str, short: str) -> None:
    assert short_name(council) == short


def test_the_section_of_a_passage_is_told_whole(assistant: Assistant) -> None:
    (hit,) = assistant.search("Agency workers filled posts in safeguarding", Scope(), 1, (MERROW,))
    passages = assistant.section(hit.passage)
    assert hit.passage in passages
    assert {passage.section.section_id for passage in passages} == {hit.passage.section.section_id}
    assert [passage.start for passage in passages] == sorted(passage.start for passage in passages)


def test_the_state_tells_whether_the_model_is_loaded(library_index: Path) -> None:
    assistant = Assistant(library_index, SETTINGS)
    state = assistant.state()
    assert (state.kind, state.reports, assistant.ready) == (LibraryStateKind.LOADING, 4, False)
    assistant.warm_up()
    assert (assistant.state().kind, assistant.ready) == (LibraryStateKind.READY, True)
