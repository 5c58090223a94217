"""The command `python -m assistant evaluate`: questions from a file, figures on standard output."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Never

from tqdm import tqdm

from indexer.build_summary import Progress

from assistant.assistant import Assistant
from assistant.evaluation.labelled import read_questions
from assistant.evaluation.running import evaluate
from assistant.evaluation.telling import evaluation_text, evaluation_values


def run(path: Path, make_assistant: Callable[[], Assistant], with_recipe: bool, as_json: bool) -> int:
    """Evaluate the questions of a file, print the figures and return the exit status.

    Raises:
        AssistantError: the file is not one of labelled questions, does not go with the index, or there is no index.
    """
    questions = read_questions(path)
    with _progress_bars() as progress:
        evaluation = evaluate(make_assistant(), questions, with_recipe, progress)
    print(json.dumps(evaluation_values(evaluation), ensure_ascii=False) if as_json else evaluation_text(evaluation))
    return 0


@contextmanager
def _progress_bars() -> Iterator[Progress]:
    """Show a bar for each step on standard error."""
    bars: dict[str, tqdm[Never]] = {}

    def show(step: str, done: int, of: int) -> None:
        if step not in bars:
            bars[step] = tqdm(total=of, desc=step, file=sys.stderr, mininterval=0.2, dynamic_ncols=True)
        bars[step].update(done - bars[step].n)
        if done == of:
            bars[step].close()

    try:
        yield show
    finally:
        for bar in bars.values():
            bar.close()
