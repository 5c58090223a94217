"""A printed score and the line of its label, read together: where they disagree, nothing is scored."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.page import Block
from indexer.recognition import ScoreLine, is_label_line, labelled_score, score_line


@dataclass(frozen=True, slots=True)
class PrintedScore:
    """A score as read: `score` is None where it is not to be relied on, and `fault` says why.

    `end` is where its lines end in the page's text; `takes_next` says that the block after it is its label.
    """

    printed: str
    score: int | None
    end: int
    takes_next: bool
    fault: str = ""


def read_score(block: Block, following: Block | None, line: ScoreLine | None = None) -> PrintedScore:
    """Read a block that is a score line, or holds the score line given, and the block after it if that is its label."""
    line = line or score_line(block.words)
    if line is None:
        raise ValueError(f"no score line: {block.words!r}")
    end, score, label, takes_next = block.end, line.score, line.label, False
    if is_label_line(block.words):
        score, label = labelled_score(block.words)
    elif following is not None and is_label_line(following.words):
        number, told = labelled_score(following.words)
        end, takes_next = following.end, True
        label = told if number in {None, told} or told is None else -1
    fault = ""
    if score is None:
        fault = f"“{line.printed}” is not a score from 1 to 4; left unscored"
    elif label is not None and label != score:
        fault = f"score {score} and its label disagree; left unscored"
        score = None
    return PrintedScore(line.printed, score, end, takes_next, fault)
