"""The command line: standard output carries the result alone, and the exit status tells how it went."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from assistant import __main__ as command_line
from assistant.assistant import Assistant
from tests.conftest import PROJECT

MERROW, MERROWDALE = "Merrow City Council", "Merrowdale County Council"
ANSWER_KEYS = ["id", "question", "status", "text", "findings", "citations", "coverage", "seconds"]
FURTHER_KEYS = ["reason", "understood", "nearest"]
CITATION_KEYS = [
    "number",
    "passage_id",
    "council",
    "section",
    "theme",
    "score",
    "source",
    "url",
    "quote",
    "start",
    "end",
    "passage",
]
HIT_KEYS = ["passage_id", "report", "council", "section", "score", "source", "text", "relevance"]

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], library_index: Path) -> Run:
    """Run a command in this process; the index is the sample's where none is given."""

    def run_command(*arguments: str) -> tuple[int, str, str]:
        index = () if "--index" in arguments else ("--index", str(library_index))
        status = command_line.main([*arguments, *index])
        written = capsys.readouterr()
        return status, written.out, written.err

    return run_command


@pytest.fixture
def loaded(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    """Answer with the assistant whose model is loaded already: the same, without the wait."""
    monkeypatch.setattr(command_line, "_assistant", lambda chosen: assistant)


def run_alone(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, "HF_HUB_OFFLINE": "1", **environment}
    return subprocess.run(
        [sys.executable, "-m", "assistant", *arguments],
        cwd=PROJECT,
        env=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_an_answer_in_a_process_of_its_own(library_index: Path) -> None:
    asked = "How many people were waiting for a Care Act assessment in Merrow?"
    done = run_alone("ask", asked, "--index", str(library_index), "--json")
    assert done.returncode == 0
    values = json.loads(done.stdout)  # and nothing but it
    assert list(values) == ANSWER_KEYS + FURTHER_KEYS
    assert list(values["citations"][0]) == CITATION_KEYS
    assert (values["id"], values["question"], values["status"]) == (None, asked, "answered")
    assert values["coverage"] == {"reports_searched": 1, "with_evidence": [MERROW], "without_evidence": []}
    for citation in values["citations"]:
        assert citation["quote"] == citation["passage"][citation["start"] : citation["end"]]
        assert citation["passage"] in (PROJECT / "corpus" / citation["source"]).read_text(encoding="utf-8")


def test_a_missing_index_is_an_answer_and_a_damaged_one_an_error(library_index: Path, run: Run, tmp_path: Path) -> None:
    status, out, err = run("ask", "Is data held securely?", "--index", str(tmp_path / "none"), "--json")
    assert (status, json.loads(out)["status"], err) == (0, "no_reports", "")
    damaged = tmp_path / "damaged"
    shutil.copytree(library_index, damaged)
    for catalogue in damaged.glob("generations/*/catalogue.sqlite"):
        catalogue.write_bytes(b"")
    status, out, err = run("ask", "Is data held securely?", "--index", str(damaged), "--json")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("error: The library in ")
    assert err.endswith("Run python -m indexer build to index the reports anew.\n")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        pytest.param("", "error: There is no question.", id="empty"),
        pytest.param("?", "error: There is no question.", id="only a sign"),
        pytest.param("a" * 100_000, "error: The question has 100,000 characters; the most is 2,000.", id="100 KB"),
    ],
)
@pytest.mark.parametrize("command", ["ask", "search"])
def test_a_question_that_is_none_is_an_error_of_one_line(run: Run, command: str, question: str, message: str) -> None:
    status, out, err = run(command, question)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(message)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param([], "the following arguments are required", id="no command"),
        pytest.param(["ask"], "ask needs a question or --batch FILE", id="nothing to ask"),
        pytest.param(["ask", "a", "--batch", "b"], "give a question or --batch FILE, not both", id="both"),
        pytest.param(["evaluate"], "the following arguments are required: QUESTIONS.jsonl", id="nothing to evaluate"),
        pytest.param(["evaluate", "a", "b"], "unrecognized arguments: b", id="two files of questions"),
        pytest.param(["compare", "a", "--council", "Merrow"], "at least two --council NAME", id="one council"),
        pytest.param(["search", "a", "--score", "5"], "invalid choice", id="no such score"),
        pytest.param(["search", "a", "--limit", "0"], "'0' is not a number from 1", id="no hits"),
        pytest.param(["search", "a", "--statement", "bins"], "no quality statement 'bins'", id="no such statement"),
    ],
)
def test_wrong_arguments_are_status_2(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        command_line.main(arguments)
    assert left.value.code == 2
    assert message in capsys.readouterr().err


@pytest.mark.usefixtures("loaded")
def test_a_batch_answers_every_line_that_can_be(run: Run, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    lines = [
        {"id": "a", "question": "What did Merrow score for safeguarding?"},
        {"id": 2, "question": " "},
        {"id": None, "question": "How do I renew a parking permit?"},
    ]
    batch.write_text("\n\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    status, out, err = run("ask", "--batch", str(batch))
    values = [json.loads(line) for line in out.splitlines()]
    assert [line["id"] for line in values] == ["a", 2, None]
    assert [line.get("status", "error") for line in values] == ["answered", "error", "not_in_reports"]
    assert list(values[1]) == ["id", "question", "error"]
    assert (status, err) == (1, f"error: line 2: {values[1]['error']}\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        pytest.param("not json", "line 1: not of the form", id="not JSON"),
        pytest.param('["a"]', "line 1: not of the form", id="a list"),
        pytest.param('{"id": 1}', "line 1: not of the form", id="no question"),
        pytest.param('{"id": 1, "question": 5}', "line 1: not of the form", id="question is a number"),
        pytest.param("\xff", "cannot be read", id="another encoding"),
    ],
)
def test_a_batch_file_that_is_none_is_an_error_of_one_line(run: Run, tmp_path: Path, line: str, message: str) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_bytes(line.encode("latin-1"))
    status, out, err = run("ask", "--batch", str(batch))
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert message in err
    assert run("search", "--batch", str(tmp_path / "none"))[0] == 1


@pytest.mark.usefixtures("loaded")
def test_a_search_keeps_to_its_filters(run: Run) -> None:
    filters = ("--council", "merrow", "--statement", "safeguarding", "--score", "2", "--limit", "3")
    status, out, _ = run("search", "people waiting", *filters, "--json")
    values = json.loads(out)
    assert (status, list(values), len(values["hits"])) == (0, ["id", "query", "hits"], 3)
    assert list(values["hits"][0]) == HIT_KEYS
    assert {(hit["council"], hit["section"], hit["score"]) for hit in values["hits"]} == {(MERROW, "Safeguarding", 2)}
    assert run("search", "people waiting", "--council", "Atlantis")[:2] == (0, "Nothing was found.\n")


@pytest.mark.usefixtures("loaded")
def test_a_batch_of_searches_keeps_its_ids(run: Run, tmp_path: Path) -> None:
    batch = tmp_path / "queries.jsonl"
    batch.write_text('{"id": 1, "query": "DoLS backlog"}\n{"id": 2, "question": "81%"}\n', encoding="utf-8")
    status, out, err = run("search", "--batch", str(batch), "--limit", "2")
    found = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [(line["id"], line["query"], len(line["hits"])) for line in found] == [(1, "DoLS backlog", 2), (2, "81%", 2)]


@pytest.mark.usefixtures("loaded")
def test_a_comparison_has_a_cell_for_each_council(run: Run) -> None:
    councils = ("--council", "merrow", "--council", "merrowdale", "--council", "Derby")
    status, out, _ = run("compare", "What is the DoLS backlog?", *councils, "--json")
    values: dict[str, Any] = json.loads(out)
    assert (status, list(values)) == (0, ["question", "cells", "coverage", "seconds"])
    assert [cell["council"] for cell in values["cells"]] == [MERROW, MERROWDALE, "Derby"]
    for cell in values["cells"]:
        assert {citation["council"] for citation in cell["citations"]} <= {cell["council"]}
        assert list(cell) == ["council", *ANSWER_KEYS, *FURTHER_KEYS]


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize(
    ("council", "status", "reason"),
    [
        pytest.param("merrow", "answered", "", id="lower case"),
        pytest.param("Atlantis", "no_reports", "No report of Atlantis is indexed.", id="unknown"),
        pytest.param("merrowdale", "no_reports", "Merrow City Council is named in the question, but", id="another"),
    ],
)
def test_a_council_may_be_chosen(run: Run, council: str, status: str, reason: str) -> None:
    asked = "safeguarding" if council == "Atlantis" else "What did Merrow score for safeguarding?"
    left, out, _ = run("ask", asked, "--council", council, "--json")
    values = json.loads(out)
    assert (left, values["status"]) == (0, status)
    assert values["reason"].startswith(reason)
    assert {finding["council"] for finding in values["findings"]} == ({MERROW} if status == "answered" else set())


def test_a_setting_that_cannot_be_used_is_an_error_of_one_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", "many")
    status, out, err = run("ask", "Is data held securely?")
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("error: ASSISTANT_PORT: ")


EVALUATED: list[dict[str, Any]] = [
    {
        "id": "score",
        "kind": "score",
        "question": "What did Merrow City score for safeguarding?",
        "scores": [{"council": MERROW, "statement": "Safeguarding", "score": 2}],
        "about": [MERROW],
    },
    {
        "id": "figure",
        "kind": "figure",
        "question": "How many people were waiting for a Care Act assessment in Merrow City?",
        "gold": [{"source": "merrow-city-council/theme1-needs.txt", "phrase": "1,147 people were waiting"}],
        "about": [MERROW],
    },
    {"id": "off-1", "kind": "off-topic", "question": "How do I bake a sponge cake?"},
    {"id": "off-2", "kind": "off-topic", "question": "Who won the football?", "note": "no football here"},
    {"id": "other", "kind": "other-council", "question": "What is Leeds rated?", "about": ["Leeds City Council"]},
]


def write_questions(path: Path, *lines: object) -> Path:
    path.write_text("\n".join(json.dumps(line) for line in lines), encoding="utf-8")
    return path


@pytest.mark.usefixtures("loaded")
def test_an_evaluation_prints_the_result_alone(run: Run, tmp_path: Path) -> None:
    questions = write_questions(tmp_path / "questions.jsonl", *EVALUATED)
    status, out, err = run("evaluate", str(questions), "--json")
    values = json.loads(out)
    assert (status, list(values)) == (0, ["questions", "figures", "baseline", "error_ratio", "outcomes"])
    assert (values["questions"], values["baseline"], values["error_ratio"]) == (5, None, None)
    assert [(line["id"], line["right"]) for line in values["outcomes"]] == [(each["id"], True) for each in EVALUATED]
    assert values["figures"]["shares"]["off-topic refused"]["hits"] == 2
    assert "Questions: 100%" in err
    assert "Usual recipe" not in err


@pytest.mark.usefixtures("loaded")
def test_an_evaluation_with_the_usual_recipe_beside_it(run: Run, tmp_path: Path) -> None:
    questions = write_questions(tmp_path / "questions.jsonl", *EVALUATED)
    status, out, err = run("evaluate", str(questions), "--baseline")
    lines = out.splitlines()
    assert (status, lines[0]) == (0, "5 questions; shares with their 95% intervals (Wilson)")
    assert lines[2].split() == ["this", "assistant", "usual", "recipe"]
    assert "off-topic refused                     1.000  2/2  (0.34–1.00)" in lines
    assert "near-topic refused                    no such question" in lines
    assert "Usual recipe: 100%" in err
    values = json.loads(run("evaluate", str(questions), "--baseline", "--json")[1])
    assert list(values["baseline"]) == ["shares", "mean_reciprocal_rank", "seconds"]
    assert values["baseline"]["shares"]["passage hit@1"]["of"] == 1


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        pytest.param([], "holds no question; see docs/evaluation.md for its form.", id="empty"),
        pytest.param([{**EVALUATED[2], "answer": 1}], "line 1: answer: Extra inputs are not", id="a wrong key"),
        pytest.param([EVALUATED[2], EVALUATED[2]], "line 2: the id 'off-1' stands twice", id="an id twice"),
        pytest.param([{**EVALUATED[1], "kind": "off-topic"}], "kind off-topic takes no gold", id="not of its kind"),
        pytest.param(
            [{**EVALUATED[1], "gold": [{"source": "none.txt", "phrase": "a"}], "about": []}],
            "error: Question figure: the file none.txt is not in the index",
            id="another index",
        ),
    ],
)
@pytest.mark.usefixtures("loaded")
def test_a_file_of_questions_that_is_none_is_an_error_of_one_line(
    run: Run, tmp_path: Path, lines: list[dict[str, object]], message: str
) -> None:
    questions = write_questions(tmp_path / "questions.jsonl", *lines)
    status, out, err = run("evaluate", str(questions))
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith("error: ")
    assert message in err


def test_an_evaluation_needs_a_file_and_an_index(run: Run, tmp_path: Path) -> None:
    status, out, err = run("evaluate", str(tmp_path / "none.jsonl"))
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert err.startswith(f"error: {tmp_path / 'none.jsonl'} cannot be read (")
    questions = write_questions(tmp_path / "questions.jsonl", *EVALUATED)
    status, out, err = run("evaluate", str(questions), "--index", str(tmp_path / "none"))
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert "python -m indexer build" in err


def test_help_is_quick() -> None:
    """Nothing heavy is imported before it is needed."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "assistant", "--help"],
        cwd=PROJECT,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.startswith("usage: python -m assistant")
    heavy = ("torch", "sentence_transformers", "chromadb", "gradio", "numpy", "pydantic")
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert imported.isdisjoint(heavy)
