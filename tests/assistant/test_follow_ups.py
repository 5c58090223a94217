"""What a follow-up takes from the question before it."""

from __future__ import annotations

import pytest

from assistant.follow_ups import asks_all_again
from assistant.question import NOTHING_ASKED, Conversation, Question, QuestionKind
from assistant.understanding import understand

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
INDEXED = (MERROW, MERROWDALE)
SCORED = "What did Merrow score for safeguarding?"
WAITING = "What did they say about waiting times in Merrow?"
COUNTED = "How many people waited for an assessment of needs in Merrow?"
BACKLOG = "Was there a DoLS backlog in Merrow?"
LEARNING = "Learning, improvement and innovation"
EVERYTHING = "all 2 councils"


def ask_in_turn(*asked: str, home: str = "", answered: tuple[str, ...] = ()) -> Question:
    conversation = NOTHING_ASKED
    for each in asked:
        conversation = Conversation(understand(each, INDEXED, conversation, home=home), answered)
    assert conversation.last
    return conversation.last


@pytest.mark.parametrize(
    ("asked", "kind", "councils", "statements", "understood"),
    [
        pytest.param(
            (SCORED, "and on learning?"),
            "score",
            (MERROW,),
            ["learning"],
            f"{MERROW} · {LEARNING} · the printed score · follow-up, keeping {MERROW}",
            id="another statement",
        ),
        pytest.param(
            (SCORED, "learning?"),
            "score",
            (MERROW,),
            ["learning"],
            f"{MERROW} · {LEARNING} · the printed score · follow-up, keeping {MERROW}",
            id="another statement and no more",
        ),
        pytest.param(
            (SCORED, "and for care?"),
            "score",
            (MERROW,),
            ["care"],
            f"{MERROW} · Care provision, integration and continuity · the printed score · follow-up, keeping {MERROW}",
            id="statement by its short word",
        ),
        pytest.param(
            (SCORED, "And Merrowdale?"),
            "score",
            (MERROWDALE,),
            ["safeguarding"],
            f"{MERROWDALE} · Safeguarding · the printed score · follow-up, keeping Safeguarding",
            id="another council",
        ),
        pytest.param(
            (SCORED, "ok, same for merowdale"),
            "score",
            (MERROWDALE,),
            ["safeguarding"],
            f"{MERROWDALE} · Safeguarding · the printed score · follow-up, keeping Safeguarding"
            f" · “merowdale” taken for {MERROWDALE}",
            id="another council with a slip",
        ),
        pytest.param(
            (SCORED, "in Merrowdale?"),
            "score",
            (MERROWDALE,),
            ["safeguarding"],
            f"{MERROWDALE} · Safeguarding · the printed score · follow-up, keeping Safeguarding",
            id="another council and no more",
        ),
        pytest.param(
            (SCORED, "How do they compare with Merrowdale?"),
            "score",
            (MERROW, MERROWDALE),
            ["safeguarding"],
            f"{MERROW} and {MERROWDALE} · Safeguarding · the printed score · follow-up, keeping Safeguarding",
            id="compared with another",
        ),
        pytest.param(
            (SCORED, "compare that with Merrowdale"),
            "score",
            (MERROW, MERROWDALE),
            ["safeguarding"],
            f"{MERROW} and {MERROWDALE} · Safeguarding · the printed score · follow-up, keeping Safeguarding",
            id="that compared with another",
        ),
        pytest.param(
            (SCORED, "how does Merrowdale compare?"),
            "score",
            (MERROW, MERROWDALE),
            ["safeguarding"],
            f"{MERROW} and {MERROWDALE} · Safeguarding · the printed score · follow-up, keeping Safeguarding",
            id="how another compares",
        ),
        pytest.param(
            (SCORED, "why?"),
            "finding",
            (MERROW,),
            ["safeguarding"],
            f"{MERROW} · Safeguarding · a reason · follow-up: “Why? Safeguarding”",
            id="why",
        ),
        pytest.param(
            (SCORED, "Why did they get that?"),
            "finding",
            (MERROW,),
            ["safeguarding"],
            f"{MERROW} · Safeguarding · a reason · follow-up: “Why? Safeguarding”",
            id="why, in a sentence",
        ),
        pytest.param(
            (SCORED, "and its overall rating?"),
            "overall",
            (MERROW,),
            [],
            f"{MERROW} · the overall result · follow-up, keeping {MERROW}",
            id="overall instead",
        ),
        pytest.param(
            (WAITING, "What about hospital discharge?"),
            "finding",
            (MERROW,),
            ["pathways"],
            f"{MERROW} · Safe pathways, systems and transitions"
            " · follow-up: “What did they say about hospital discharge in the council?”",
            id="another topic that is a statement",
        ),
        pytest.param(
            (WAITING, "what about dementia?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · follow-up: “What did they say about dementia in the council?”",
            id="another topic",
        ),
        pytest.param(
            (WAITING, "and for carers?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · follow-up: “What did they say about waiting times in the council for carers?”",
            id="the same for some people",
        ),
        pytest.param(
            (COUNTED, "and for a review?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · a number · follow-up: “How many people waited for a review in the council?”",
            id="a number of something else",
        ),
        pytest.param(
            (BACKLOG, "how many?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · a number · follow-up: “How many – DoLS backlog in the council?”",
            id="how many",
        ),
        pytest.param(
            (BACKLOG, "how long did they wait?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · a length of time · follow-up: “how long did they wait – DoLS backlog in the council?”",
            id="how long they waited",
        ),
        pytest.param(
            ("Was there a PSW in Merrow?", "who?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · who it is · follow-up: “Who is PSW in the council?”",
            id="who",
        ),
        pytest.param(
            ("How many waited in 2023/24 in Merrow?", "and the year before?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · a number · follow-up: “How many waited in 2022/23 in the council?”",
            id="the year before, of a year",
        ),
        pytest.param(
            (COUNTED, "and the year before?"),
            "finding",
            (MERROW,),
            ["needs"],
            f"{MERROW} · Assessing needs · a number"
            " · follow-up: “How many people waited for an assessment of needs in the council in the Previous year?”",
            id="the year before",
        ),
        pytest.param(
            ("What did they find on safeguarding in Merrow?", "and in Merrowdale?"),
            "finding",
            (MERROWDALE,),
            ["safeguarding"],
            f"{MERROWDALE} · Safeguarding · follow-up: “What did they find on safeguarding in the council?”",
            id="topic of another council",
        ),
        pytest.param(
            (SCORED, "and on learning?", "And Merrowdale?"),
            "score",
            (MERROWDALE,),
            ["learning"],
            f"{MERROWDALE} · {LEARNING} · the printed score · follow-up, keeping {LEARNING}",
            id="follow-up to a follow-up",
        ),
        pytest.param(
            (WAITING, "Who leads it?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · who it is · follow-up: “Who leads it – waiting times in the council?”",
            id="it",
        ),
        pytest.param(
            (WAITING, "and how many staff left?"),
            "finding",
            (MERROW,),
            [],
            f"{MERROW} · a number · follow-up, keeping {MERROW}",
            id="a sentence of its own that begins with and",
        ),
        pytest.param((SCORED, "Is data held securely?"), "finding", (), [], EVERYTHING, id="stands by itself"),
        pytest.param(
            (WAITING, "How many people said they felt safe?"),
            "finding",
            (),
            [],
            f"{EVERYTHING} · a number",
            id="they are its own people",
        ),
        pytest.param(
            (WAITING, "Is it true that data is held securely?"), "finding", (), [], EVERYTHING, id="it is true that"
        ),
        pytest.param(
            (WAITING, "Which councils have staff who like their work?"),
            "finding",
            (),
            [],
            EVERYTHING,
            id="which councils",
        ),
        pytest.param((WAITING, "Was there any fraud?"), "finding", (), [], EVERYTHING, id="there was"),
        pytest.param((SCORED, "Carers in Merrowdale"), "finding", (MERROWDALE,), [], MERROWDALE, id="its own council"),
    ],
)
def test_a_follow_up_keeps_what_it_leaves_out(
    asked: tuple[str, ...], kind: str, councils: tuple[str, ...], statements: list[str], understood: str
) -> None:
    found = ask_in_turn(*asked)
    assert (found.kind.value, found.councils, [statement.word for statement in found.statements]) == (
        kind,
        councils,
        statements,
    )
    assert found.understood == f"Understood: {understood}"


@pytest.mark.parametrize(
    ("asked", "excluded"),
    [
        ("and everyone else?", (MERROW,)),
        ("and the others?", (MERROW,)),
        ("who else?", (MERROW,)),
        ("and all councils?", ()),
        ("compare with the others", ()),
        ("what about everyone except Merrowdale?", (MERROWDALE,)),
    ],
    ids=str,
)
def test_a_question_is_asked_again_of_all(asked: str, excluded: tuple[str, ...]) -> None:
    found = ask_in_turn(SCORED, asked)
    assert (found.councils, found.excluded_councils, found.kind) == ((), excluded, QuestionKind.SCORE)
    assert [statement.word for statement in found.statements] == ["safeguarding"]


@pytest.mark.parametrize(
    ("asked", "answered", "councils"),
    [
        pytest.param("how many?", (MERROW,), (MERROW,), id="one was answered"),
        pytest.param("why?", (MERROW,), (MERROW,), id="why"),
        pytest.param("Who leads the team there?", (MERROW,), (MERROW,), id="there"),
        pytest.param("how many?", (MERROW, MERROWDALE), (), id="two were answered"),
        pytest.param("Who has an app?", (MERROW,), (), id="stands by itself"),
    ],
)
def test_the_one_council_that_was_answered_is_kept(
    asked: str, answered: tuple[str, ...], councils: tuple[str, ...]
) -> None:
    assert ask_in_turn("Who has a DoLS backlog?", asked, answered=answered).councils == councils


@pytest.mark.parametrize(
    ("asked", "councils", "statements"),
    [
        ("what about theirs on governance?", (MERROWDALE,), ["governance"]),
        ("what about theirs?", (MERROWDALE,), ["safeguarding"]),
        ("and ours?", (MERROW,), ["safeguarding"]),
    ],
    ids=str,
)
def test_theirs_and_ours_are_told_apart(asked: str, councils: tuple[str, ...], statements: list[str]) -> None:
    found = ask_in_turn("How do we compare with Merrowdale on safeguarding?", asked, home="Merrow")
    assert (found.councils, [statement.word for statement in found.statements]) == (councils, statements)


def test_they_are_compared_with_us() -> None:
    found = ask_in_turn("What is Merrowdale's score for learning?", "how do they compare with us?", home="Merrow")
    assert (found.councils, found.kind) == ((MERROWDALE, MERROW), QuestionKind.SCORE)


def test_when_after_a_score_asks_for_the_date_of_the_assessment() -> None:
    found = ask_in_turn(SCORED, "when?")
    assert (found.kind, found.councils, found.wording) == (
        QuestionKind.DATE,
        (MERROW,),
        "When was the council assessed?",
    )


def test_an_absent_council_is_asked_for_again() -> None:
    found = ask_in_turn(SCORED, "What about Derby?")
    assert (found.kind, found.councils, found.absent_councils) == (QuestionKind.SCORE, (), ("Derby",))


def test_an_absent_council_stays_the_subject() -> None:
    """Nothing may be told of all councils when "they" are one of which nothing is indexed."""
    found = ask_in_turn("What did Derby score for safeguarding?", "What did they say about carers?")
    assert (found.councils, found.absent_councils) == ((), ("Derby",))


def test_a_new_choice_of_councils_is_not_overruled_by_the_conversation() -> None:
    before = Conversation(understand(SCORED, INDEXED))
    found = understand("and on learning?", INDEXED, before, councils=(MERROWDALE,))
    assert (found.councils, found.unchosen_councils) == ((MERROWDALE,), ())


def test_they_are_the_councils_named_last_though_a_question_between_named_none() -> None:
    """A question without a council asks all of them; "them" after it is not all of them."""
    asked = (WAITING, "Was the ombudsman always told?", "Who keeps an eye on them?")
    found = ask_in_turn(*asked, answered=INDEXED)
    assert (ask_in_turn(*asked[:2], answered=INDEXED).councils, found.councils, found.carried) == (
        (),
        (MERROW,),
        (MERROW,),
    )


def test_after_a_question_of_all_councils_they_are_no_longer_those_named_before() -> None:
    asked = (WAITING, "Which councils have a backlog?", "Who keeps an eye on them?")
    assert ask_in_turn(*asked, answered=INDEXED).councils == ()


@pytest.mark.parametrize(
    ("asked", "wording"),
    [
        pytest.param(
            ("What is the Copper Lane Choir?", "How often do they rehearse?"),
            "How often do they rehearse – Copper Lane Choir?",
            id="they, of a thing that was asked after",
        ),
        pytest.param(
            ("What is the Copper Lane Choir?", "How often do they rehearse?", "Is there a charge for it?"),
            "Is there a charge for it – Copper Lane Choir?",
            id="a third question, of the thing of the first",
        ),
        pytest.param(
            ("what is the tin workshop in Merrow?", "so who turns up there?"),
            "so who turns up there – tin workshop?",
            id="there, of a thing in small letters",
        ),
        pytest.param(
            ("How many calls did the Lambing Line take?", "and what did it cost?"),
            "and what did it cost – Lambing Line?",
            id="it, of a name",
        ),
        pytest.param(
            ("What did the Lambing Line cost?", "What did they say about carers?"),
            "What did they say about carers?",
            id="they may be the council",
        ),
        pytest.param(
            ("What is the Copper Lane Choir?", "Does the Copper Lane Choir have it?"),
            "Does the Copper Lane Choir have it?",
            id="it is named again",
        ),
        pytest.param(
            ("What is the Copper Lane Choir?", "Are any of them under 30?"),
            "Are any of them under 30 – Copper Lane Choir?",
            id="them, and no score",
        ),
    ],
)
def test_it_and_there_are_the_thing_that_was_asked_about(asked: tuple[str, ...], wording: str) -> None:
    found = ask_in_turn(*asked)
    assert (found.wording, found.kind) == (wording, QuestionKind.FINDING)


def test_thanks_between_two_questions_are_no_question() -> None:
    asked = understand("Thanks, that was kind!", INDEXED, Conversation(understand(SCORED, INDEXED)))
    assert (asked.kind, asked.councils, asked.carried) == (QuestionKind.NOTHING, (), ())


SHARE = "What share of concerns led to an enquiry in Merrow?"


def breath(*asked: str) -> Conversation:
    """Return the conversation after questions that were asked in one breath."""
    *beside, last = (understand(each, INDEXED) for each in asked)
    return Conversation(last, (), tuple(beside))


@pytest.mark.parametrize(
    ("asked", "kind", "wording"),
    [
        ("and on learning?", "score", "What is the score for Learning, improvement and innovation?"),
        ("and how many were of carers?", "finding", "and how many were of carers?"),
    ],
)
def test_of_what_was_asked_in_one_breath_a_statement_asks_for_the_score(asked: str, kind: str, wording: str) -> None:
    question = understand(asked, INDEXED, breath(SCORED, SHARE))
    assert (question.kind.value, question.wording, question.councils) == (kind, wording, (MERROW,))


@pytest.mark.parametrize(
    ("asked", "asks"),
    [
        ("and in Merrowdale?", True),
        ("Merrowdale?", True),
        ("and on learning?", False),
        ("and Merrowdale's score?", False),
        ("and Merrowdale on learning?", False),
        ("what about Merrowdale's overall rating?", False),
    ],
)
def test_another_council_alone_is_asked_all_that_was_asked_in_one_breath(asked: str, asks: bool) -> None:
    question = understand(asked, INDEXED)
    assert asks_all_again(question, breath(SCORED, SHARE)) is asks
    assert not asks_all_again(question, breath(SHARE))
