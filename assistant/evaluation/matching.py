"""Whether labels go with what is indexed: files, words, councils and titles. A stale label is no wrong answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from indexer.catalogue import Catalogue
from indexer.framework import statement_titled

from assistant.errors import UnreadableQuestions
from assistant.evaluation.judging import sides_of
from assistant.evaluation.labelled import LabelKind, LabelledQuestion
from assistant.evaluation.quoted import holds


def refuse_unmatched(questions: Sequence[LabelledQuestion], catalogue: Catalogue) -> None:
    """Refuse questions whose labels do not go with a catalogue.

    Raises:
        UnreadableQuestions: the message names the first question that does not, and what of it.
    """
    sections = catalogue.sections()
    council_of = {section.source: section.report.council for section in sections}
    titles = {section.title for section in sections}
    text_of = {page.source: page.text for page in catalogue.pages()}
    checks: list[Callable[[LabelledQuestion], Iterator[str]]] = [
        lambda question: _wrong_gold(question, council_of, text_of),
        lambda question: _wrong_councils(question, set(council_of.values())),
        lambda question: _wrong_titles(question, titles),
        lambda question: _wrong_sides(question, council_of),
    ]
    for question in questions:
        for check in checks:
            for wrong in check(question):
                raise UnreadableQuestions(f"Question {question.id}: {wrong}")


def _wrong_gold(question: LabelledQuestion, council_of: Mapping[str, str], text_of: Mapping[str, str]) -> Iterator[str]:
    for gold in question.gold:
        council = council_of.get(gold.source)
        if council is None:
            yield f"the file {gold.source} is not in the index; name the index that it is about with --index."
        elif not holds(gold, gold.source, text_of[gold.source]):
            yield f"the words “{gold.phrase}” do not stand in {gold.source} as it was indexed; mend the phrase."
        elif question.about and council not in question.about:
            yield f"{gold.source} is of {council}, which is not among those in about; add it, or take the gold away."


def _wrong_councils(question: LabelledQuestion, indexed: set[str]) -> Iterator[str]:
    if question.kind in {LabelKind.OFF_TOPIC, LabelKind.OTHER_COUNCIL}:
        return
    for council in (*question.about, *question.absent, *(value.council for value in question.scores)):
        if council not in indexed:
            yield f"no report of {council!r} is in the index; give the council's name as an answer's citation has it."


def _wrong_titles(question: LabelledQuestion, titles: set[str]) -> Iterator[str]:
    for value in question.scores:
        if value.statement is not None and not statement_titled(value.statement) and value.statement not in titles:
            yield f"{value.statement!r} is no quality statement and no section of what is indexed; give its title."


def _wrong_sides(question: LabelledQuestion, council_of: Mapping[str, str]) -> Iterator[str]:
    if question.kind is LabelKind.COMPARISON and len(sides_of(question, council_of)) + len(question.absent) < 2:
        yield "a comparison is of two councils or more; give gold of another, or name it in absent."
