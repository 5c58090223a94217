"""Which councils a question names."""

from __future__ import annotations

import time

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
        pytest.param("merrows score", (MERROW,), id="possessive without its sign"),
        pytest.param("what are thistlewicks strengths", (THISTLEWICK,), id="possessive of a part without its sign"),
        pytest.param("what did the meter readings show", (), id="the plural of a word that is a council"),
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
        pytest.param("What did Hull City Council score?", (HULL,), id="full name of what people call it"),
        pytest.param("MERROW SCORE", (MERROW,), id="all capitals"),
        pytest.param("merrow vs stockton", (MERROW, STOCKTON), id="versus"),
        pytest.param("Merrow, Thistlewick and Stockton", (MERROW, THISTLEWICK, STOCKTON), id="list"),
        pytest.param("Merrow/Stockton", (MERROW, STOCKTON), id="parted by a stroke"),
        pytest.param("stockton on tees council", (STOCKTON,), id="kind left out"),
        pytest.param("Stockton-upon-Tees", (STOCKTON,), id="upon for on"),
        pytest.param("stocktonontees", (STOCKTON,), id="run together"),
        pytest.param("the City of Merrow's plans", (MERROW,), id="city of"),
        pytest.param("Metropolitan Borough of Merrow", (MERROW,), id="borough of"),
        pytest.param("Merrow Borough Council", (MERROW,), id="another kind, and no other council so named"),
        pytest.param("Merrow local authority", (MERROW,), id="local authority"),
        pytest.param("Reading's score", (READING,), id="a word that is a council, with a possessive"),
        pytest.param("READING SCORE", (READING,), id="a word that is a council, in capitals"),
        pytest.param("what did reading score", (READING,), id="a word that is a council, after did"),
        pytest.param("Reading the report, who was waiting?", (), id="a word that begins a sentence"),
        pytest.param("people interested in reading", (), id="a word after interested in"),
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
        pytest.param("H&F rating", ("Hammersmith and Fulham",), id="initials with an ampersand"),
        pytest.param("Herts and Notts", ("Hertfordshire", "Nottinghamshire"), id="everyday short names"),
        pytest.param("St Helen's rating", ("St Helens",), id="saint with a possessive"),
        pytest.param("what did kent score", ("Kent",), id="short name in lower case"),
        pytest.param("home care in bury?", ("Bury",), id="a word that is a council, at the end"),
        pytest.param("the City of Derby's score", ("Derby",), id="city of"),
        pytest.param("City of London", ("City of London",), id="city in the name"),
        pytest.param("Did Atlantis Council improve?", ("Atlantis Council",), id="unknown name"),
        pytest.param("Merrowbridge Council’s score", ("Merrowbridge Council",), id="begins like an indexed one"),
    ],
)
def test_a_council_of_which_nothing_is_indexed_is_told_apart(question: str, absent: tuple[str, ...]) -> None:
    named = find_councils(question, INDEXED)
    assert (named.indexed, named.absent) == ((), absent)


@pytest.mark.parametrize(
    ("question", "indexed", "excluded", "rest"),
    [
        pytest.param("Who scored 3 except Merrow?", (), (MERROW,), "Who scored 3?", id="except"),
        pytest.param("Everyone but Merrow on carers", (), (MERROW,), "all councils on carers", id="everyone but"),
        pytest.param(
            "Which councils other than Merrow and Derby have an app?",
            (),
            (MERROW, "Derby"),
            "Which councils have an app?",
            id="other than, a list",
        ),
        pytest.param("All councils apart from Stocktn: carers", (), (STOCKTON,), "All councils: carers", id="a slip"),
        pytest.param("carers (excluding Merrow)", (), (MERROW,), "carers", id="in brackets"),
        pytest.param(
            "carers in Merrow, not counting Hull", (MERROW,), (HULL,), "carers in the council", id="beside one"
        ),
        pytest.param("Is Merrow all but ready?", (MERROW,), (), "Is the council all but ready?", id="another but"),
        pytest.param(
            "They act, but Merrow does not", (MERROW,), (), "They act, but the council does not", id="plain but"
        ),
    ],
)
def test_councils_that_are_left_out(
    question: str, indexed: tuple[str, ...], excluded: tuple[str, ...], rest: str
) -> None:
    named = find_councils(question, INDEXED)
    assert (named.indexed, named.absent, named.excluded, named.rest) == (indexed, (), excluded, rest)


@pytest.mark.parametrize(
    ("question", "is_across"),
    [
        ("How does Merrow compare with everyone else?", True),
        ("Is Merrow better than the others?", True),
        ("Compare Merrow with all other councils on carers", True),
        ("How does Merrow compare with Hull?", False),
        ("What do others say of Merrow?", False),
    ],
    ids=str,
)
def test_a_council_compared_with_all_others(question: str, is_across: bool) -> None:
    assert find_councils(question, INDEXED).is_across is is_across


def test_a_long_question_takes_no_time() -> None:
    began = time.monotonic()
    find_councils("Stocktn waited many weeks for people " * 54, INDEXED)
    assert time.monotonic() - began < 1


@pytest.mark.parametrize(
    "question", ["Which Council scored highest?", "What did the City Council do?", "Does Council pay?"]
)
def test_capitals_alone_name_no_council(question: str) -> None:
    assert find_councils(question, INDEXED) == NamedCouncils((), (), question)


def test_derby_and_derbyshire_are_two_councils() -> None:
    named = find_councils("Compare Derby with Derbyshire", ("Derbyshire County Council",))
    assert (named.indexed, named.absent) == (("Derbyshire County Council",), ("Derby",))


@pytest.mark.parametrize(
    "question",
    [
        "Who runs the Kent Street day centre?",
        "who runs the kent street day centre?",
        "Is York House full?",
        "DERBY ROAD",
        "How long has Mr Kent been there?",
        "Does Merrow House take people?",
    ],
)
def test_a_name_in_another_name_is_no_council(question: str) -> None:
    assert find_councils(question, INDEXED) == NamedCouncils((), (), question)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Does Derby house people?", "Does the council house people?"),
        ("Derby's House of Care", "the council's House of Care"),
        ("Is derby road safe in Derby?", "Is derby road safe in the council?"),
        ("Derby, Street by street", "the council, Street by street"),
        ("is derby good", "is the council good"),
        ("Show Safeguarding derby", "Show Safeguarding the council"),
    ],
)
def test_a_council_beside_the_word_of_a_place(question: str, rest: str) -> None:
    assert find_councils(question, INDEXED) == NamedCouncils((), ("Derby",), rest)


@pytest.mark.parametrize("question", ["N. Wexcombe score", "n wexcombe score", "North Wexcombe's score"])
def test_a_point_of_the_compass_may_be_one_letter(question: str) -> None:
    assert find_councils(question, ("North Wexcombe Council",)).indexed == ("North Wexcombe Council",)


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        pytest.param("What did Merrow score?", "What did the council score?", id="name"),
        pytest.param(
            "What are the Merrow City Council's plans?", "What are the council's plans?", id="article and possessive"
        ),
        pytest.param("Merrow and Derby on carers", "the council and the council on carers", id="two"),
        pytest.param("Which is worst in each of these three?", "Which is worst in all councils?", id="each of some"),
        pytest.param("Do all 3 reports say so?", "Do all councils say so?", id="all of some"),
        pytest.param("Were all three reviews late?", "Were all three reviews late?", id="all of other things"),
    ],
)
def test_what_is_left_reads_as_a_question(question: str, rest: str) -> None:
    assert find_councils(question, INDEXED).rest == rest
