"""Which councils a question names."""

from __future__ import annotations

import pytest

from assistant.naming import NamedCouncils, find_councils

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
THISTLEWICK = "Royal Borough of Thistlewick and Fenholt"
READING, HULL = "Reading Borough Council", "Kingston upon Hull City Council"
INDEXED = (MERROW, MERROWDALE, THISTLEWICK, "Stockton-on-Tees Borough Council", READING, HULL)
STOCKTON = INDEXED[3]


@pytest.mark.parametrize(
    ("question", "indexed"),
    [
        pytest.param("What did Merrow City Council score?", (MERROW,), id="full name"),
        pytest.param("what did merrow city council score?", (MERROW,), id="full name in lower case"),
        pytest.param("What did Merrow score?", (MERROW,), id="core name"),
        pytest.param("what did merrow score?", (MERROW,), id="core name in lower case"),
        pytest.param("Merrow’s weakest areas", (MERROW,), id="possessive"),
        pytest.param("Merrow CC score", (MERROW,), id="short kind after the name"),
        pytest.param("RB Thistlewick and Fenholt", (THISTLEWICK,), id="short kind before the name"),
        pytest.param("Thistlewick & Fenholt", (THISTLEWICK,), id="ampersand"),
        pytest.param("the Royal Borough of Thistlewick and Fenholt", (THISTLEWICK,), id="royal borough"),
        pytest.param("Fenholt boats", (THISTLEWICK,), id="second part of a name"),
        pytest.param("Stockton's award", (STOCKTON,), id="first part of a name"),
        pytest.param("stockton on tees", (STOCKTON,), id="without hyphens"),
        pytest.param("Merrowdale", (MERROWDALE,), id="not the shorter name in it"),
        pytest.param("Merrow and Merrowdale", (MERROW, MERROWDALE), id="both of a trap pair"),
        pytest.param("home care in reading", (READING,), id="a word that is a council, after in"),
        pytest.param("How is reading taught?", (), id="a word that is no council here"),
        pytest.param("What did Hull score?", (HULL,), id="what people call it"),
        pytest.param("Who scored 4?", (), id="none"),
    ],
)
def test_an_indexed_council_is_found(question: str, indexed: tuple[str, ...]) -> None:
    named = find_councils(question, INDEXED)
    assert (named.indexed, named.absent) == (indexed, ())


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        pytest.param("What did Derby score?", ("Derby",), id="known city"),
        pytest.param("What did Derbyshire score?", ("Derbyshire",), id="known county"),
        pytest.param("what did nottingham score", ("Nottingham",), id="lower case"),
        pytest.param("LB Camden rating", ("Camden",), id="short kind"),
        pytest.param("Windsor and Maidenhead", ("Windsor and Maidenhead",), id="several words"),
        pytest.param("RBWM rating", ("Windsor and Maidenhead",), id="initials"),
        pytest.param("Did Atlantis Council improve?", ("Atlantis Council",), id="unknown name"),
        pytest.param("Merrowbridge Council’s score", ("Merrowbridge Council",), id="begins like an indexed one"),
    ],
)
def test_a_council_of_which_nothing_is_indexed_is_told_apart(question: str, absent: tuple[str, ...]) -> None:
    named = find_councils(question, INDEXED)
    assert (named.indexed, named.absent) == ((), absent)


@pytest.mark.parametrize(
    "question", ["Which Council scored highest?", "What did the City Council do?", "Does Council pay?"]
)
def test_capitals_alone_name_no_council(question: str) -> None:
    assert find_councils(question, INDEXED) == NamedCouncils((), (), question)


def test_derby_and_derbyshire_are_two_councils() -> None:
    named = find_councils("Compare Derby with Derbyshire", ("Derbyshire County Council",))
    assert (named.indexed, named.absent) == (("Derbyshire County Council",), ("Derby",))


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        pytest.param("What did Merrow score?", "What did the council score?", id="name"),
        pytest.param(
            "What are the Merrow City Council's plans?", "What are the council's plans?", id="article and possessive"
        ),
        pytest.param("Merrow and Derby on carers", "the council and the council on carers", id="two"),
    ],
)
def test_what_is_left_reads_as_a_question(question: str, rest: str) -> None:
    assert find_councils(question, INDEXED).rest == rest
