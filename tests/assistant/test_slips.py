"""Names of councils with a slip in them, and words that only look like one."""

from __future__ import annotations

import pytest

from indexer.councils import KNOWN_COUNCILS, known_core_names

from assistant.lookalikes import LOOKALIKES
from assistant.naming import find_councils

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
THISTLEWICK, STOCKTON = "Royal Borough of Thistlewick and Fenholt", "Stockton-on-Tees Borough Council"
INDEXED = (MERROW, MERROWDALE, THISTLEWICK, STOCKTON)


@pytest.mark.parametrize(
    ("question", "written", "council"),
    [
        pytest.param("What did Stocktn score?", "Stocktn", STOCKTON, id="capital"),
        pytest.param("Stocktn's score", "Stocktn", STOCKTON, id="possessive"),
        pytest.param("what did stockten on tees score", "stockten on tees", STOCKTON, id="in the full name"),
        pytest.param("Stockton on Teas carers", "Stockton on Teas", STOCKTON, id="in a short part"),
        pytest.param("Stockton-on-Tess carers", "Stockton-on-Tess", STOCKTON, id="with hyphens"),
        pytest.param("what did merow score for safeguarding", "merow", MERROW, id="lower case after did"),
        pytest.param("carers in merow", "merow", MERROW, id="lower case after in"),
        pytest.param("STOCKTN SCORE", "STOCKTN", STOCKTON, id="all capitals"),
        pytest.param("stocktn weaknesses", "stocktn", STOCKTON, id="keywords"),
        pytest.param("dols backlog thistelwick", "thistelwick", THISTLEWICK, id="last keyword"),
        pytest.param("thistelwick and fenholt dols", "thistelwick and fenholt", THISTLEWICK, id="one of two parts"),
        pytest.param("Royal Borough of Thistlewik", "Thistlewik", THISTLEWICK, id="royal borough"),
        pytest.param("merow council carers", "merow", MERROW, id="before council"),
        pytest.param("Merrowdal and carers", "Merrowdal", MERROWDALE, id="the longer of two"),
        pytest.param("merrow, stocktn on carers", "stocktn", STOCKTON, id="in a list"),
    ],
)
def test_a_slip_is_taken_for_the_one_council_near_it(question: str, written: str, council: str) -> None:
    named = find_councils(question, INDEXED)
    assert (named.slips, named.indexed[-1], named.absent) == (((written, council),), council, ())
    assert written not in named.rest


@pytest.mark.parametrize(
    ("question", "written", "council"),
    [
        ("What did Notingham score?", "Notingham", "Nottingham"),
        ("What did Nottinghamshre score?", "Nottinghamshre", "Nottinghamshire"),
        ("derbysire's rating", "derbysire", "Derbyshire"),
        ("LB Camdn", "Camdn", "Camden"),
        ("North Tynside rating", "North Tynside", "North Tyneside"),
        ("Windsor & Maidenhed", "Windsor & Maidenhed", "Windsor and Maidenhead"),
        ("Did Essx improve?", "Essx", "Essex"),
        ("carers in Birmingam", "Birmingam", "Birmingham"),
    ],
    ids=str,
)
def test_a_slip_in_the_name_of_an_absent_council(question: str, written: str, council: str) -> None:
    named = find_councils(question, INDEXED)
    assert (named.indexed, named.absent, named.slips) == ((), (council,), ((written, council),))


@pytest.mark.parametrize(
    "question",
    [
        "How busy is the council?",
        "What per cent of people felt safe?",
        "Did they follow the trend?",
        "Who leads the board?",
        "Leads for safeguarding",
        "Which narrow streets have marrows?",
        "Who is Dana Barnette?",
        "Who is Mr Stocktan?",
        "What is Bolten House?",
        "people in Boston",
        "What did Harlow do?",
        "Milton Avenue day centre",
        "people who enjoy reaping and rearing",
        "banking and baking classes",
        "a survey of carers in store",
        "what about themes",
        "Is the weight of evidence clear?",
        "the merow of bones",
    ],
    ids=str,
)
def test_a_word_that_is_another_is_no_slip(question: str) -> None:
    named = find_councils(question, INDEXED)
    assert (named.indexed, named.absent, named.slips, named.rest) == ((), (), (), question)


def test_a_word_that_the_reports_print_is_no_slip() -> None:
    question = "What did Stocktan find?"
    assert find_councils(question, INDEXED, lambda word: word == "stocktan").rest == question
    assert find_councils(question, INDEXED).indexed == (STOCKTON,)


@pytest.mark.parametrize(
    ("question", "absent"),
    [
        pytest.param("What did Herfordshire score?", ("Herfordshire",), id="as near to one as to another"),
        pytest.param("What did North ast Lincolnshire score?", ("ast Lincolnshire",), id="a slip in a part"),
        pytest.param("What did East Lincolnshire score?", ("East Lincolnshire",), id="a part left out"),
        pytest.param("Derby County Council's score", ("Derby",), id="another kind of council, not indexed"),
        pytest.param("Merrow County Council's score", ("Merrow County Council",), id="another kind of council"),
    ],
)
def test_what_may_be_either_of_two_is_neither(question: str, absent: tuple[str, ...]) -> None:
    named = find_councils(question, INDEXED)
    assert (named.indexed, named.absent, named.slips) == ((), absent, ())


@pytest.mark.parametrize("name", sorted(known_core_names().values()))
def test_no_known_council_is_taken_for_another(name: str) -> None:
    named = find_councils(f"What did {name} score?", INDEXED)
    expected = ((STOCKTON,), ()) if name == "Stockton-on-Tees" else ((), (name,))
    assert ((named.indexed, named.absent), named.slips) == (expected, ())


def test_no_part_of_a_name_is_a_lookalike() -> None:
    assert LOOKALIKES & {word for core in known_core_names() for word in core.split()} == frozenset()


def slips_of(name: str) -> set[str]:
    """Return a name with each letter but the first left out, and with each two neighbours after it swapped."""
    left_out = {name[:at] + name[at + 1 :] for at in range(1, len(name))}
    swapped = {name[:at] + name[at + 1] + name[at] + name[at + 2 :] for at in range(1, len(name) - 1)}
    return (left_out | swapped) - {name}


@pytest.mark.parametrize("name", KNOWN_COUNCILS)
def test_no_slip_in_a_name_makes_another_council_of_it(name: str) -> None:
    """What is found is the council itself, nothing, or a name that no council has."""
    right = STOCKTON if name == "Stockton-on-Tees" else name
    others = {*INDEXED, *KNOWN_COUNCILS} - {right}
    taken = {written: find_councils(f"What did {written} score?", INDEXED) for written in slips_of(name)}
    wrong = {written: named for written, named in taken.items() if {*named.indexed, *named.absent} & others}
    assert wrong == {}


def test_most_slips_in_names_are_recognised() -> None:
    written = [(name, slip) for name in KNOWN_COUNCILS if name != "Stockton-on-Tees" for slip in slips_of(name)]
    found = [name in find_councils(f"What did {slip} score?", INDEXED).absent for name, slip in written]
    assert sum(found) / len(found) > 0.9  # names of four letters bear no slip
