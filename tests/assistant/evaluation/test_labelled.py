"""Files of labelled questions: what may stand in them, and one line of error for what may not."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.errors import UnreadableQuestions
from assistant.evaluation.labelled import ExpectedScore, Gold, LabelKind, LabelledQuestion, read_questions
from tests.assistant.evaluation.makers import ALDERWICK, BRACKMOOR, gold

FACT = {"id": "a", "kind": "fact", "question": "Who visits farms?", "gold": [gold("visited farms")]}
SCORE = {"id": "b", "kind": "score", "question": "What are we best at?"}
VALUE = {"council": ALDERWICK, "statement": "Safeguarding", "score": 3}


def write(folder: Path, *lines: object) -> Path:
    path = folder / "questions.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), encoding="utf-8")
    return path


def test_every_key_is_read(tmp_path: Path) -> None:
    whole = {
        **SCORE,
        "scores": [VALUE, {"council": BRACKMOOR, "overall": 69}, {"council": BRACKMOOR, "rating": "Good"}],
        "says": " 2 of 4 ",
        "ordered": True,
        "about": [ALDERWICK],
        "councils": [BRACKMOOR],
        "before": ["And before?"],
        "home": ALDERWICK,
        "note": "why",
    }
    absent = {**FACT, "kind": "comparison", "id": "c", "absent": [BRACKMOOR]}
    questions = read_questions(write(tmp_path, "\ufeff" + json.dumps(whole), "", "  ", absent))
    assert questions == [
        LabelledQuestion(
            id="b",
            kind=LabelKind.SCORE,
            question="What are we best at?",
            scores=(
                ExpectedScore(council=ALDERWICK, statement="Safeguarding", score=3),
                ExpectedScore(council=BRACKMOOR, overall=69),
                ExpectedScore(council=BRACKMOOR, rating="Good"),
            ),
            says="2 of 4",
            ordered=True,
            about=(ALDERWICK,),
            councils=(BRACKMOOR,),
            before=("And before?",),
            home=ALDERWICK,
            note="why",
        ),
        LabelledQuestion(
            id="c",
            kind=LabelKind.COMPARISON,
            question="Who visits farms?",
            gold=(Gold(source="alderwick/safeguarding.txt", phrase="visited farms"),),
            absent=(BRACKMOOR,),
        ),
    ]


def test_a_separator_of_lines_within_a_question_is_a_character_of_it(tmp_path: Path) -> None:
    asked = "Who\u2028visits?"
    path = write(tmp_path, json.dumps({**FACT, "question": asked}, ensure_ascii=False))
    assert [question.question for question in read_questions(path)] == [asked]


def test_which_kinds_can_be_answered() -> None:
    answerable = [kind.value for kind in LabelKind if _with(kind).is_answerable]
    assert answerable == ["fact", "figure", "list", "score", "comparison"]


def _with(kind: LabelKind) -> LabelledQuestion:
    takes_gold = kind in {LabelKind.FACT, LabelKind.FIGURE, LabelKind.LIST, LabelKind.SCORE, LabelKind.COMPARISON}
    given = (Gold(source="a", phrase="b"),) if takes_gold else ()
    return LabelledQuestion(id="a", kind=kind, question="b", gold=given)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("not json", "line 2: Invalid JSON: ", id="not JSON"),
        pytest.param(["a"], "line 2: Input should be an object; see", id="a list"),
        pytest.param({"kind": "off-topic", "question": "b"}, "line 2: id: Field required; see", id="no id"),
        pytest.param({"id": "b", "kind": "off-topic"}, "line 2: question: Field required; see", id="no question"),
        pytest.param({**FACT, "id": " "}, "line 2: id: String should have at least 1 character", id="an empty id"),
        pytest.param({**FACT, "id": 7}, "line 2: id: Input should be a valid string", id="a number for an id"),
        pytest.param({**FACT, "question": 7}, "line 2: question: Input should be a valid string", id="no words"),
        pytest.param({**FACT, "golds": []}, "line 2: golds: Extra inputs are not permitted", id="a wrong key"),
        pytest.param(FACT, "line 2: the id 'a' stands twice; give it another.", id="an id twice"),
        pytest.param({**FACT, "kind": "facts"}, "line 2: kind: Input should be 'fact', 'figure'", id="no such kind"),
        pytest.param({**FACT, "gold": []}, "line 2: kind fact needs gold; see", id="a fact without gold"),
        pytest.param({**FACT, "scores": [VALUE]}, "line 2: kind fact takes no scores; see", id="a fact with scores"),
        pytest.param({**FACT, "kind": "near-topic"}, "line 2: kind near-topic takes no gold", id="gold of no answer"),
        pytest.param({**FACT, "absent": [BRACKMOOR]}, "line 2: kind fact takes no absent", id="a fact with absent"),
        pytest.param(SCORE, "line 2: kind score needs gold or says or scores; see", id="a score with nothing"),
        pytest.param({**SCORE, "says": "2 of 4", "ordered": True}, "line 2: ordered needs scores", id="no order"),
        pytest.param(
            {**SCORE, "scores": [{"council": ALDERWICK}]},
            "line 2: scores.0: give one of score, overall and rating; see",
            id="no value",
        ),
        pytest.param(
            {**SCORE, "scores": [{**VALUE, "overall": 69}]},
            "line 2: scores.0: give one of score, overall and rating; see",
            id="two values",
        ),
        pytest.param(
            {**SCORE, "scores": [{"council": ALDERWICK, "score": 3}]},
            "line 2: scores.0: a score needs a statement, and a statement a score; see",
            id="a score of no statement",
        ),
        pytest.param({**SCORE, "scores": [{**VALUE, "score": 5}]}, "line 2: scores.0.score: Input should", id="a 5"),
        pytest.param({**SCORE, "scores": [{**VALUE, "score": True}]}, "line 2: scores.0.score: Input", id="a truth"),
        pytest.param({**SCORE, "gold": [{"phrase": "b"}]}, "line 2: gold.0.source: Field required", id="gold of none"),
    ],
)
def test_a_line_that_is_none_is_named(tmp_path: Path, line: object, message: str) -> None:
    path = write(tmp_path, FACT, line)
    with pytest.raises(UnreadableQuestions) as refused:
        read_questions(path)
    told = str(refused.value)
    assert told.startswith(f"{path}, {message}")
    assert "\n" not in told


def test_a_file_that_holds_no_question(tmp_path: Path) -> None:
    with pytest.raises(UnreadableQuestions, match=r"holds no question; see docs/evaluation\.md"):
        read_questions(write(tmp_path, "", " "))


@pytest.mark.parametrize("content", [None, b"\xff\xfe\xff"], ids=["missing", "another encoding"])
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "questions.jsonl"
    if content:
        path.write_bytes(content)
    with pytest.raises(UnreadableQuestions) as refused:
        read_questions(path)
    assert str(refused.value).startswith(f"{path} cannot be read (")
    assert str(refused.value).endswith("); name a UTF-8 file of JSON Lines.")
