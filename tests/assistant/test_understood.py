"""The line that tells a reader how a question was understood."""

from __future__ import annotations

import pytest

from assistant.question import NOTHING_ASKED
from assistant.understanding import understand

MERROW, MERROWDALE, FENHOLT = "Merrow City Council", "Merrowdale County Council", "Royal Borough of Fenholt"
INDEXED = (MERROW, MERROWDALE, FENHOLT)


@pytest.mark.parametrize(
    ("asked", "understood"),
    [
        ("Is data held securely?", "all 3 councils"),
        ("How many carers were waiting in Merrow?", f"{MERROW} · a number"),
        ("What share of staff in Merrow felt safe?", f"{MERROW} · a share"),
        ("How long did people wait in Merrow?", f"{MERROW} · a length of time"),
        ("What is the budget of Merrow?", f"{MERROW} · an amount of money"),
        ("When did the app start in Merrow?", f"{MERROW} · a date"),
        ("Why did staff leave Merrow?", f"{MERROW} · a reason"),
        ("Who is the PSW in Merrow?", f"{MERROW} · who it is"),
        ("What is Merrow's app called?", f"{MERROW} · a name"),
        ("What do carers in Merrow think of it?", f"{MERROW} · what they think of it"),
        ("Where is Merrow's hub based?", f"{MERROW} · a place"),
        ("Has Merrow's backlog gone down?", f"{MERROW} · how it changed"),
        ("Can I have a grab rail in Merrow?", MERROW),
        ("Which councils have a DoLS backlog?", "all 3 councils"),
        ("What did Merrow score for safeguarding?", f"{MERROW} · Safeguarding · the printed score"),
        ("Merrow's leadership scores", f"{MERROW} · Leadership (theme 4) · the printed scores"),
        ("What was Merrow rated?", f"{MERROW} · the overall result"),
        ("What is Merrow weakest at?", f"{MERROW} · the printed scores, lowest"),
        ("Who scored 4 for safeguarding?", "all 3 councils · Safeguarding · the printed score, 4"),
        ("Carers in Merow", f"{MERROW} · “Merow” taken for {MERROW}"),
        (
            "Merrow governence",
            f"{MERROW} · Governance, management and sustainability · “governence” taken for governance",
        ),
        ("Carers in Derby", "Derby (not indexed)"),
        ("Carers in Merrow and Derby", f"{MERROW} and Derby (not indexed)"),
        ("Carers everywhere except Merrow", f"all 3 councils but {MERROW}"),
        ("Compare Merrow with the others on carers", "all 3 councils"),
        ("Carers in Merrow, Merrowdale and Fenholt", "all 3 councils"),
    ],
    ids=str,
)
def test_a_question_is_told_as_it_was_understood(asked: str, understood: str) -> None:
    assert understand(asked, INDEXED).understood == f"Understood: {understood}"


def test_what_was_not_chosen_is_told() -> None:
    found = understand("Carers in Merrow", INDEXED, NOTHING_ASKED, ("Merrowdal",))
    assert found.understood == f"Understood: {MERROW} (not chosen) · “Merrowdal” taken for {MERROWDALE}"


def test_many_councils_are_counted() -> None:
    names = tuple(f"{letter}lderwick Council" for letter in "ABCDEFG")
    assert understand("Carers", names, councils=names[:6]).understood == "Understood: 6 councils"


def test_where_nothing_is_indexed_nothing_is_told() -> None:
    assert understand("Carers in Merrow", ()).understood == ""


def test_the_only_council_is_named() -> None:
    assert understand("Carers", (MERROW,)).understood == f"Understood: {MERROW}"
