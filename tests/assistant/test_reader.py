"""The reader itself: its real file and the real tokenizer."""

from __future__ import annotations

import math
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from indexer.errors import ModelNotFound, ModelRefused

import assistant.reader
from assistant.reader import Reader
from assistant.reader_input import LONGEST
from tests.assistant.passages import passage_of

HOURS = "How many hours of respite can a carer have in a year?"
TOLD = passage_of("The town lies on a river. A carer could have 72 hours of respite in a year.")
NOT_TOLD = passage_of("The town lies on a river. A carer could have some hours of respite in a year.", number=1)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader()


def test_the_sentence_that_answers_is_the_likeliest_and_likelier_than_one_that_does_not(reader: Reader) -> None:
    (told, not_told) = reader.read(HOURS, [TOLD, NOT_TOLD])
    assert told[1] == max(told)
    assert told[1] > max(not_told)


def test_what_is_read_together_is_read_as_it_is_alone(reader: Reader) -> None:
    long = passage_of(" ".join(f"Nurses visited farm number {n} in the valley." for n in range(30)), number=2)
    together = reader.read(HOURS, [TOLD, long, NOT_TOLD])
    assert [len(odds) for odds in together] == [2, 30, 2]
    for passage, odds in zip((TOLD, long, NOT_TOLD), together, strict=True):
        assert reader.read(HOURS, [passage])[0] == odds


def test_every_sentence_of_a_passage_that_is_too_long_to_be_read_at_once_is_read(reader: Reader) -> None:
    long = passage_of(" ".join(f"In ward {n} the nurses saw {n} people each day." for n in range(80)))
    (odds,) = reader.read("How many people did the nurses see in ward 70?", [long])
    assert len(odds) == 80
    assert all(map(math.isfinite, odds))
    assert len(long.text.split()) > LONGEST


def test_a_list_is_worth_its_best_item(reader: Reader) -> None:
    passage = passage_of("People asked for:\n\n- a bench by the river\n- 72 hours of respite in a year")
    (as_list,) = reader.read(HOURS, [passage])
    ((lead, bench, hours),) = reader.read_lines(
        HOURS, [["People asked for:", "a bench by the river", "72 hours of respite in a year"]]
    )
    assert as_list == pytest.approx((max(lead, bench, hours),))


def test_without_words_there_is_nothing_to_judge(reader: Reader) -> None:
    assert reader.read(HOURS, []) == []
    assert reader.read(HOURS, [passage_of("")]) == [()]
    assert reader.read_lines(HOURS, [["", "Rain fell."]])[0][0] == -math.inf


def test_threads_read_alike(reader: Reader) -> None:
    alone = reader.read(HOURS, [TOLD, NOT_TOLD])
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(lambda _: reader.read(HOURS, [TOLD, NOT_TOLD]), range(8))) == [alone] * 8


def test_a_damaged_file_is_refused_with_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    package = tmp_path / "assistant"
    shutil.copytree(Path(assistant.reader.__file__).parent, package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "reader.onnx").write_bytes(b"cut")
    monkeypatch.setattr(assistant.reader, "files", lambda name: tmp_path / name)
    with pytest.raises(ModelRefused, match=r"cannot be loaded .* Fetch the file assistant/reader\.onnx again"):
        Reader().load()


def test_without_the_default_model_there_is_no_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(ModelNotFound, match="is not installed"):
        Reader().load()


def test_the_file_tells_nothing_of_where_it_was_made() -> None:
    made = Path(assistant.reader.__file__).with_name("reader.onnx").read_bytes()
    assert not any(origin in made for origin in (b"site-packages", b".venv", b'File "', b"stack_trace"))
