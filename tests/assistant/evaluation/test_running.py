"""Questions of every kind, put to the real assistant over the sample reports."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from assistant.answer import Answer, Citation
from assistant.assistant import Assistant
from assistant.errors import UnreadableQuestions
from assistant.evaluation.labelled import LabelledQuestion
from assistant.evaluation.running import evaluate, quote_reader
from assistant.question import Conversation
from assistant.settings import AssistantSettings
from tests.assistant.evaluation.makers import labelled
from tests.assistant.passages import passage_of

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
SAFEGUARDING = "merrow-city-council/theme3-safeguarding.txt"

SCORE = labelled(
    "score",
    id="score",
    question="What did Merrow City score for safeguarding?",
    scores=[{"council": MERROW, "statement": "Safeguarding", "score": 2}],
    about=[MERROW],
)
OFF_TOPIC = labelled("off-topic", id="off", question="How do I bake a sponge cake?")
OTHER = labelled("other-council", id="other", question="What is Leeds rated?", about=["Leeds City Council"])
WAITING = labelled(
    "figure",
    id="figure",
    question="How many people were waiting for a Care Act assessment in Merrow City?",
    gold=[{"source": "merrow-city-council/theme1-needs.txt", "phrase": "1,147 people were waiting"}],
    about=[MERROW],
)


def test_an_evaluation_of_the_sample(assistant: Assistant) -> None:
    steps: list[tuple[str, int, int]] = []
    questions = [SCORE, OFF_TOPIC, OTHER, WAITING]
    evaluation = evaluate(assistant, questions, True, lambda *step: steps.append(step))
    assert [(each.question.id, each.right, each.refused) for each in evaluation.outcomes] == [
        ("score", True, False),
        ("off", True, True),
        ("other", True, True),
        ("figure", True, False),
    ]
    assert [each.rank for each in evaluation.outcomes[:3]] == [None, None, None]  # not searched for
    assert evaluation.outcomes[3].rank is not None
    assert all(each.verbatim == each.quotes for each in evaluation.outcomes)
    assert evaluation.recipe is not None
    assert [each.question.id for each in evaluation.recipe] == ["score", "off", "other", "figure"]
    assert steps[:4] == [("Questions", number, 4) for number in range(1, 5)]
    step, done, of = steps[-1]
    assert (step, done == of) == ("Usual recipe", True)
    assert evaluate(assistant, questions[:1], False).recipe is None


class Listening(Assistant):
    """The assistant, and what it was asked."""

    def ask(
        self,
        question: str,
        conversation: Conversation = Conversation(),  # noqa: B008
        councils: object = (),
        home: str | None = None,
    ) -> Answer:
        self.heard.append((question, councils, home))
        return super().ask(question, conversation, councils, home)  # type: ignore[arg-type]

    heard: list[tuple[str, object, str | None]]


def test_a_home_council_that_is_set_is_not_the_question_s(library_index: Path) -> None:
    settings = AssistantSettings(_env_file=None, home_council="Merrowdale")  # type: ignore[call-arg]
    asked = "What did we score for safeguarding?"
    given = Assistant(library_index, settings).ask(asked)
    assert {finding.council for finding in given.findings} == {MERROWDALE}
    listening = Listening(library_index, settings)
    listening.heard = []
    ours = SCORE.model_copy(update={"question": asked, "home": MERROW})
    nobody_s = SCORE.model_copy(update={"id": "b", "question": asked})
    outcomes = evaluate(listening, [ours, nobody_s], False).outcomes
    assert (outcomes[0].right, outcomes[0].strangers) == (True, ())
    assert listening.heard == [(asked, (), MERROW), (asked, (), "")]


def test_what_was_asked_before_is_asked_before(assistant: Assistant) -> None:
    question = SCORE.model_copy(
        update={"question": "and for safeguarding?", "before": ("What did Merrow City score for governance?",)}
    )
    alone = question.model_copy(update={"id": "alone", "before": ()})
    outcomes = evaluate(assistant, [question, alone], False).outcomes
    assert [outcome.right for outcome in outcomes] == [True, False]


@pytest.mark.parametrize(
    ("question", "message"),
    [
        pytest.param(SCORE.model_copy(update={"question": "?"}), "Question score: There is no question.", id="empty"),
        pytest.param(
            WAITING.model_copy(update={"before": ("a" * 3000,)}),
            "Question figure: The question has 3,000 characters; the most is 2,000.",
            id="too long before",
        ),
        pytest.param(
            labelled("fact", gold=[{"source": "none.txt", "phrase": "a"}]),
            "Question q: the file none.txt is not in the index; name the index that it is about with --index.",
            id="another index",
        ),
    ],
)
def test_a_question_that_cannot_be_put_is_named(assistant: Assistant, question: LabelledQuestion, message: str) -> None:
    with pytest.raises(UnreadableQuestions) as refused:
        evaluate(assistant, [question], False)
    assert str(refused.value).startswith(message)


def test_quotes_are_read_again_from_the_disk(tmp_path: Path) -> None:
    made = passage_of("Nurses visited farms.")
    section = replace(made.section, root=str(tmp_path), source="a.txt")
    passage = replace(made, section=section, start=6, end=6 + len(made.text))
    citation = Citation(1, passage, 7, 14)
    file = tmp_path / "a.txt"
    file.write_text("Above\nNurses visited farms.", encoding="utf-8")
    assert citation.quote == "visited"
    assert quote_reader()(citation)
    file.write_text("Above\nNurses Visited farms.", encoding="utf-8")
    assert not quote_reader()(citation)
    file.write_text("Nurses visited farms.", encoding="utf-8")
    assert not quote_reader()(citation)
    file.write_bytes(b"")
    assert not quote_reader()(citation)
    file.unlink()
    assert not quote_reader()(citation)
