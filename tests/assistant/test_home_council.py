"""Which words mean the reader's own council, and which mean the people at the screen."""

from __future__ import annotations

import pytest

from assistant.home_council import home_words, with_home_named
from assistant.understanding import understand

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
INDEXED = (MERROW, MERROWDALE)


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("What are we weakest at?", "What are X weakest at?"),
        ("How do we compare with Merrowdale?", "How do X compare with Merrowdale?"),
        ("Tell us about our staff", "Tell us about X's staff"),
        ("our council's score", "X's score"),
        ("My council's score", "X's score"),
        ("waiting times here at the council", "waiting times in X"),
        ("we're rated good", "X is rated good"),
        ("We’ve a backlog?", "X has a backlog?"),
        ("How does Merrowdale's score compare to ours?", "How does Merrowdale's score compare to X's?"),
        ("What did inspectors say about us?", "What did inspectors say about X?"),
        ("can you tell us what we scored", "can you tell us what X scored"),
        ("Do we have a DoLS backlog?", "Do X have a DoLS backlog?"),
        ("everyone except us", "everyone except X"),
        ("WHAT DID THEY SAY ABOUT US", "WHAT DID THEY SAY ABOUT X"),
        ("our own staff", "X's staff"),
        ("What do we know about our waiting lists?", "What do we know about X's waiting lists?"),
    ],
    ids=lambda value: value,
)
def test_the_readers_own_council_is_named(asked: str, named: str) -> None:
    assert with_home_named(asked, "X") == named


@pytest.mark.parametrize(
    "asked",
    [
        "Tell us about carers",
        "Give us the scores",
        "Let us see the scores",
        "Let's look at carers",
        "Can we see the scores?",
        "Could we please compare Merrow and Merrowdale?",
        "What can we learn from Merrowdale?",
        "What do we know about Merrowdale?",
        "Do we have any evidence on carers?",
        "What is in our reports?",
        "US veterans",
        "House owners who were weary",
    ],
    ids=str,
)
def test_readers_who_speak_of_themselves_mean_no_council(asked: str) -> None:
    assert (home_words(asked), with_home_named(asked, "X")) == ((), asked)


@pytest.mark.parametrize("home", ["Merrow", "merrow", MERROW, " Merrow City "], ids=["short", "lower", "full", "kind"])
def test_a_home_council_may_be_named_in_short(home: str) -> None:
    found = understand("What are we weakest at?", INDEXED, home=home)
    assert (found.councils, found.taken) == ((MERROW,), (f"“we” taken for {MERROW}",))


@pytest.mark.parametrize(
    ("asked", "councils", "absent", "excluded"),
    [
        pytest.param("How do we compare with Merrowdale on carers?", (MERROW, MERROWDALE), (), (), id="with another"),
        pytest.param("How do we compare with Derby on carers?", (MERROW,), ("Derby",), (), id="with an absent one"),
        pytest.param("How do we compare with everyone else?", (MERROW, MERROWDALE), (), (), id="with all others"),
        pytest.param("Who apart from us scored 4?", (), (), (MERROW,), id="left out"),
        pytest.param("What do we know about Merrowdale?", (MERROWDALE,), (), (), id="readers"),
        pytest.param("Which councils have a backlog?", (), (), (), id="no pronoun"),
    ],
)
def test_we_is_one_of_the_councils_named(
    asked: str, councils: tuple[str, ...], absent: tuple[str, ...], excluded: tuple[str, ...]
) -> None:
    found = understand(asked, INDEXED, home="Merrow")
    assert (found.councils, found.absent_councils, found.excluded_councils) == (councils, absent, excluded)


@pytest.mark.parametrize(
    ("home", "absent"), [("Derby", "Derby"), ("derby", "Derby"), ("atlantis", "Atlantis Council")], ids=str
)
def test_a_home_council_that_is_not_indexed_is_named_and_absent(home: str, absent: str) -> None:
    found = understand("What are our weakest areas?", INDEXED, home=home)
    assert (found.councils, found.absent_councils) == ((), (absent,))
    assert found.understood == (
        f"Understood: {absent} (not indexed) · the printed scores, lowest · “our” taken for {absent}"
    )


def test_without_a_home_council_we_is_nobody() -> None:
    found = understand("What are we weakest at?", INDEXED)
    assert (found.councils, found.absent_councils, found.wording) == ((), (), "What are we weakest at?")


def test_what_was_chosen_beside_the_question_wins() -> None:
    found = understand("What are we weakest at?", INDEXED, councils=("Merrowdale",), home="Merrow")
    assert (found.councils, found.unchosen_councils) == ((), (MERROW,))
