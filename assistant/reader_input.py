"""What the reader is given: question and lines of a passage as numbers. Pure, and shared with how it is taught."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

LONGEST_QUESTION, LONGEST = 64, 288  # tokens
_BEGIN, _PART = 101, 102  # the tokens that begin a text and part it, in the default model's vocabulary


@dataclass(frozen=True, slots=True)
class Window:
    """What is read at once: a question's tokens, then those of the lines numbered `lines`; `spans` are their places."""

    tokens: tuple[int, ...]
    question_length: int
    lines: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]


def windows_of(question: Sequence[int], lines: Sequence[Sequence[int]]) -> Iterator[Window]:
    """Yield question and lines, given as tokens, in one window or, where they are too long, in several.

    A window begins with the last line of the one before it, since sentences lean on what precedes them. A question or
    a line that is too long by itself is cut. Lines without tokens are in no window.
    """
    head = (_BEGIN, *question[:LONGEST_QUESTION], _PART)
    room = LONGEST - len(head) - 1
    there = [(number, tuple(line[:room])) for number, line in enumerate(lines) if line]
    first = 0
    while first < len(there):
        last, length = first, 0
        while last < len(there) and (last == first or length + len(there[last][1]) <= room):
            length += len(there[last][1])
            last += 1
        yield _window(head, there[first:last])
        first = last - 1 if last < len(there) and last - first > 1 else last


def _window(head: tuple[int, ...], lines: Sequence[tuple[int, tuple[int, ...]]]) -> Window:
    tokens = list(head)
    spans = []
    for _, line in lines:
        spans.append((len(tokens), len(tokens) + len(line)))
        tokens.extend(line)
    return Window((*tokens, _PART), len(head), tuple(number for number, _ in lines), tuple(spans))


def arrays_of(windows: Sequence[Window]) -> dict[str, NDArray[np.int64] | NDArray[np.float32]]:
    """Return windows as the arrays that the reader takes.

    `ids`, `types` (0 for the question, 1 for the lines) and `mask` are of shape (windows, tokens of the longest);
    `pool`, of shape (windows, lines, tokens), holds for each line the weights that give the mean of its tokens.
    """
    shape = (len(windows), max(len(window.tokens) for window in windows))
    ids, types, mask = (np.zeros(shape, dtype=np.int64) for _ in range(3))
    pool = np.zeros((shape[0], max(len(window.lines) for window in windows), shape[1]), dtype=np.float32)
    for row, window in enumerate(windows):
        ids[row, : len(window.tokens)] = window.tokens
        types[row, window.question_length : len(window.tokens)] = 1
        mask[row, : len(window.tokens)] = 1
        for line, (start, end) in enumerate(window.spans):
            pool[row, line, start:end] = 1 / (end - start)
    return {"ids": ids, "types": types, "mask": mask, "pool": pool}
