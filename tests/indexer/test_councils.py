from __future__ import annotations

import pytest

from indexer.councils import KNOWN_COUNCILS, core_name, is_council_name, known_core_names, printed_names


def test_there_are_153_councils_and_no_two_have_the_same_core() -> None:
    assert len(KNOWN_COUNCILS) == len(known_core_names()) == 153


@pytest.mark.parametrize(
    ("name", "core"),
    [
        ("Alderwick Council", "alderwick"),
        ("Alderwick City Council", "alderwick"),
        ("Alderwick Metropolitan Borough Council", "alderwick"),
        ("London Borough of Camden", "camden"),
        ("Camden", "camden"),
        ("Royal Borough of Windsor & Maidenhead", "windsor and maidenhead"),
        ("The Royal Borough of Kingston upon Thames", "kingston upon thames"),
        ("City of York Council", "york"),
        ("City of Bradford Metropolitan District Council", "bradford"),
        ("County Durham", "durham"),
        ("Durham County Council", "durham"),
        ("Council of the Isles of Scilly", "isles of scilly"),
        ("City of London Corporation", "city of london"),
        ("Stockton-on-Tees Borough Council", "stockton on tees"),
        ("Hull City Council", "kingston upon hull"),
        ("Newcastle City Council", "newcastle upon tyne"),
        ("BCP Council", "bournemouth christchurch and poole"),
        ("Derby City Council", "derby"),
        ("Derbyshire County Council", "derbyshire"),
        ("Nottingham City Council", "nottingham"),
        ("Nottinghamshire County Council", "nottinghamshire"),
    ],
    ids=str,
)
def test_core_names(name: str, core: str) -> None:
    assert core_name(name) == core


@pytest.mark.parametrize("name", KNOWN_COUNCILS)
def test_every_known_council_keeps_its_name(name: str) -> None:
    assert known_core_names()[core_name(name)] == name
    assert core_name(f"{name} Council") == core_name(name)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Inspection of Derby City Council in May", ["Derby City Council"]),
        ("Peer Challenge Report, Alderwick City Council", ["Alderwick City Council"]),
        (
            "Both Derby City Council and Derbyshire County Council took part",
            ["Derby City Council", "Derbyshire County Council"],
        ),
        ("Leaders of Alderwick Council said", ["Alderwick Council"]),
        ("East Riding of Yorkshire Council", ["East Riding of Yorkshire Council"]),
        ("Isle of Wight Council", ["Isle of Wight Council"]),
        ("Bournemouth, Christchurch and Poole Council", ["Bournemouth, Christchurch and Poole Council"]),
        ("the London Borough of Fen and Holt was slow", ["London Borough of Fen and Holt"]),
        ("The Council met. The City Council met. Our Council met.", []),
        ("a council", []),
    ],
    ids=str,
)
def test_full_names_in_a_text(text: str, names: list[str]) -> None:
    assert printed_names(text) == names


@pytest.mark.parametrize(
    ("name", "is_name"),
    [("Medway", True), ("Alderwick Council", True), ("Inspection of Derby City Council", False), ("Risk", False)],
    ids=str,
)
def test_a_name_and_nothing_more(name: str, is_name: bool) -> None:
    assert is_council_name(name) is is_name


def test_a_long_text_of_capitals_takes_no_time() -> None:
    assert printed_names("Aa " * 50_000) == []
