"""Asks every labelled question, of the assistant and of the usual recipe, and judges what comes back."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from indexer.build_summary import Progress
from indexer.errors import FileRefused
from indexer.library import Generation
from indexer.reading.decoding import decode
from indexer.scope import Scope

from assistant.answer import Citation
from assistant.assistant import Assistant
from assistant.errors import QuestionError, UnreadableQuestions
from assistant.evaluation.baseline import Text, UsualRecipe
from assistant.evaluation.figures import PLACES, RANKED_KINDS, Evaluation
from assistant.evaluation.judging import Outcome, RecipeOutcome, judge, judge_recipe
from assistant.evaluation.labelled import LabelledQuestion
from assistant.evaluation.matching import refuse_unmatched
from assistant.question import Conversation

_FOUND = max(PLACES)  # passages, or chunks, that are ranked


def evaluate(
    assistant: Assistant,
    questions: Sequence[LabelledQuestion],
    with_recipe: bool,
    progress: Progress = lambda step, done, of: None,
) -> Evaluation:
    """Ask every question, in order.

    Raises:
        UnreadableQuestions: a label does not go with what is indexed, or a question cannot be asked.
    """
    with assistant.library.reading() as generation:
        council_of = {section.source: section.report.council for section in generation.catalogue.sections()}
        refuse_unmatched(questions, generation.catalogue)
        assistant.warm_up()  # so that no question's time has the loading in it
        stands_on_disk = quote_reader()
        outcomes = []
        for number, question in enumerate(questions, start=1):
            outcomes.append(_outcome(assistant, question, council_of, stands_on_disk))
            progress("Questions", number, len(questions))
        recipe = _recipe_outcomes(assistant, generation, questions, council_of, progress) if with_recipe else None
    return Evaluation(tuple(outcomes), recipe)


def _outcome(
    assistant: Assistant,
    question: LabelledQuestion,
    council_of: Mapping[str, str],
    stands_on_disk: Callable[[Citation], bool],
) -> Outcome:
    home = question.home or ""  # the home council that is set is the user's, and not the question's
    try:
        conversation = Conversation()
        for before in question.before:
            conversation = assistant.ask(before, conversation, question.councils, home).conversation
        answer = assistant.ask(question.question, conversation, question.councils, home)
        hits = assistant.hits(answer.question, Scope(), _FOUND) if question.kind in RANKED_KINDS else []
    except QuestionError as error:
        raise UnreadableQuestions(f"Question {question.id}: {error}") from None
    return judge(question, answer, hits, council_of, stands_on_disk)


def quote_reader() -> Callable[[Citation], bool]:
    """Return what says whether a quote stands, letter for letter, in its file, which is read again from the disk."""

    @cache
    def text_of(path: Path) -> str:
        try:
            return decode(path.read_bytes())[0]
        except (OSError, FileRefused):
            return ""  # no quote stands in a file that is gone

    def stands_on_disk(citation: Citation) -> bool:
        section, start = citation.passage.section, citation.passage.start
        text = text_of(Path(section.root, section.source))
        return text[start + citation.start : start + citation.end] == citation.quote

    return stands_on_disk


def _recipe_outcomes(
    assistant: Assistant,
    generation: Generation,
    questions: Sequence[LabelledQuestion],
    council_of: Mapping[str, str],
    progress: Progress,
) -> tuple[RecipeOutcome, ...]:
    """Let the usual recipe find chunks for the same questions, in the same files, with the same model."""
    pages = generation.catalogue.pages()
    texts = [Text(page.source, council_of[page.source], page.text) for page in pages if page.source in council_of]
    embedder = assistant.library.embedder(generation)

    def embed(chunks: Sequence[str]) -> NDArray[np.float32]:
        is_question = len(chunks) == 1
        return embedder.embed(chunks, None if is_question else lambda done: progress("Usual recipe", done, len(chunks)))

    outcomes = []
    with UsualRecipe(texts, embed) as recipe:
        for question in questions:
            began = time.monotonic()
            chunks = recipe.search(question.question, _FOUND, question.councils)
            outcomes.append(judge_recipe(question, chunks, council_of, time.monotonic() - began))
    return tuple(outcomes)
