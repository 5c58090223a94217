"""Reads passages for a question and tells how likely each sentence answers it: the door to ONNX Runtime and tokenizers.

Question and passage go through the layers of the default model together, so that each word of the one is seen beside
each of the other; what that model could not do, it was taught on passages and questions that were written for it
(`benchmarks/reader`). It chooses and refuses sentences, and writes none.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

import numpy as np

from indexer.errors import ModelRefused
from indexer.model_folder import find_model
from indexer.report import Passage

from assistant.reader_input import arrays_of, windows_of

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

_MARKERS = " \t\r\n-*•·–—"  # what stands before an item of a list

Reading = tuple[float, ...]


class Reader:
    """The reading model, loaded when first needed. Safe to share between threads."""

    def __init__(self) -> None:
        """Load nothing yet."""
        self._loading = threading.Lock()
        self._loaded: tuple[Tokenizer, InferenceSession] | None = None

    def load(self) -> None:
        """Load the model unless it is loaded: some tenths of a second.

        Raises:
            ModelNotFound: the default model, whose vocabulary it has, is not installed.
            ModelRefused: its file is missing or damaged.
        """
        self._ready()

    def read(self, question: str, passages: Sequence[Passage]) -> list[Reading]:
        """Return for each passage the log-odds, a sentence, that a careful reader would quote it for an answer.

        An item of a list is read as a line of its own, and the sentence that is the list counts as its best line. A
        sentence without words has minus infinity.
        """
        lines = [list(_lines(passage)) for passage in passages]
        found = self.read_lines(question, [[text for _, text in each] for each in lines])
        odds = [[-np.inf] * len(passage.sentences) for passage in passages]
        for sentences, numbered, values in zip(odds, lines, found, strict=True):
            for (sentence, _), value in zip(numbered, values, strict=True):
                sentences[sentence] = max(sentences[sentence], value)
        return [tuple(each) for each in odds]

    def read_lines(self, question: str, texts: Sequence[Sequence[str]]) -> list[Reading]:
        """Return for each text, given as its lines in order, the log-odds of each line."""
        tokenizer, session = self._ready()
        asked = _tokens(tokenizer, [question])[0]
        odds = [[-np.inf] * len(lines) for lines in texts]
        for found, lines in zip(odds, texts, strict=True):
            for window in windows_of(asked, _tokens(tokenizer, lines)):
                # one at a time: whole numbers of eight bits are scaled by all that is read at once, and what is read of
                # one passage must not depend on others
                read: NDArray[np.float32] = session.run(None, arrays_of([window]))[0]
                for line, value in zip(window.lines, read[0].tolist(), strict=True):
                    found[line] = max(found[line], value)
        return [tuple(each) for each in odds]

    def _ready(self) -> tuple[Tokenizer, InferenceSession]:
        with self._loading:
            if self._loaded is None:
                self._loaded = _load()
            return self._loaded


def _lines(passage: Passage) -> Iterator[tuple[int, str]]:
    """Yield the lines that are read, each with the number of its sentence."""
    for number, (start, end) in enumerate(passage.sentences):
        for line in passage.text[start:end].splitlines():
            if words := line.strip(_MARKERS):
                yield number, words


def _tokens(tokenizer: Tokenizer, texts: Sequence[str]) -> list[list[int]]:
    return [list(encoded.ids) for encoded in tokenizer.encode_batch(list(texts), add_special_tokens=False)]


def _load() -> tuple[Tokenizer, InferenceSession]:
    """Return the tokenizer and the session; both are safe to share between threads."""
    vocabulary = find_model("").path / "tokenizer.json"
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    try:
        tokenizer = Tokenizer.from_file(str(vocabulary))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        with as_file(files("assistant").joinpath("reader.onnx")) as file:
            return tokenizer, InferenceSession(str(file), providers=["CPUExecutionProvider"])
    except Exception as error:  # both libraries raise errors of their own, of no common kind
        raise ModelRefused(
            f"The reading model of this program cannot be loaded ({type(error).__name__}). "
            "Fetch the file assistant/reader.onnx again, or install the program anew."
        ) from error
