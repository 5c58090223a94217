"""One answer, of the assistant or of the usual recipe, against what its question is labelled with."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from indexer.report import Hit

from assistant.answer import Answer, Citation
from assistant.evaluation.baseline import SHOWN, Text
from assistant.evaluation.labelled import Gold, LabelKind, LabelledQuestion
from assistant.evaluation.quoted import holds, rank_of, shows
from assistant.evaluation.score_judging import gives_values


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one question was answered.

    `rank` is the place, from 1, of the first passage found that holds gold words, or None; `right` whether the answer
    shows what it must; `covered` of `wanted` items of a list, or sides of a comparison; `strangers` the councils whose
    evidence was given though the question is about others; `verbatim` of `quotes` stand in their files.
    """

    question: LabelledQuestion
    answer: Answer
    rank: int | None
    right: bool
    covered: int
    wanted: int
    strangers: tuple[str, ...]
    verbatim: int
    quotes: int

    @property
    def refused(self) -> bool:
        """Whether no finding was given."""
        return not self.answer.findings


@dataclass(frozen=True, slots=True)
class RecipeOutcome:
    """How the usual recipe fared: as in `Outcome`, of the chunks that it hands on.

    It always hands some on, so that it refuses nothing, and no side of a comparison of which nothing is said.
    `stranger` is whether its very first chunk is of another council than those the question is about.
    """

    question: LabelledQuestion
    rank: int | None
    right: bool
    covered: int
    wanted: int
    stranger: bool
    seconds: float


def judge(
    question: LabelledQuestion,
    answer: Answer,
    hits: Sequence[Hit],
    council_of: Mapping[str, str],
    stands_in_file: Callable[[Citation], bool],
) -> Outcome:
    """Judge an answer, and the passages that a search for the same question finds.

    `council_of` gives the council of a source, `stands_in_file` says whether a quote stands in its file.
    """
    sides = [any(shows(answer, gold) for gold in side) for side in sides_of(question, council_of)]
    if question.kind is LabelKind.COMPARISON:
        # searched, and nothing found: a council that was not even looked at is not covered
        sides += [council in answer.coverage.without_evidence for council in question.absent]
    return Outcome(
        question=question,
        answer=answer,
        rank=rank_of(question.gold, [(hit.passage.section.source, hit.passage.text) for hit in hits]),
        right=_is_right(question, answer, sides),
        covered=sum(sides),
        wanted=len(sides),
        strangers=_strangers(question, answer),
        verbatim=sum(stands_in_file(citation) for citation in answer.citations),
        quotes=len(answer.citations),
    )


def judge_recipe(
    question: LabelledQuestion, chunks: Sequence[Text], council_of: Mapping[str, str], seconds: float
) -> RecipeOutcome:
    """Judge the chunks that the usual recipe finds; those that it hands on are the first of them."""
    shown = chunks[:SHOWN]
    sides = [
        any(holds(gold, chunk.source, chunk.text) for gold in side for chunk in shown)
        for side in sides_of(question, council_of)
    ]
    sides += [False for _ in question.absent]
    rank = rank_of(question.gold, [(chunk.source, chunk.text) for chunk in chunks])
    return RecipeOutcome(
        question=question,
        rank=rank,
        right=all(sides) if sides else rank is not None and rank <= SHOWN,
        covered=sum(sides),
        wanted=len(sides),
        stranger=bool(question.about and chunks) and chunks[0].council not in question.about,
        seconds=seconds,
    )


def sides_of(question: LabelledQuestion, council_of: Mapping[str, str]) -> list[list[Gold]]:
    """Return what must be covered: each item of a list, or of a comparison the alternatives for each council."""
    if question.kind is LabelKind.LIST:
        return [[gold] for gold in question.gold]
    if question.kind is not LabelKind.COMPARISON:
        return []
    sides: dict[str, list[Gold]] = {}
    for gold in question.gold:
        sides.setdefault(council_of[gold.source], []).append(gold)
    return list(sides.values())


def _is_right(question: LabelledQuestion, answer: Answer, sides: Sequence[bool]) -> bool:
    match question.kind:
        case LabelKind.SCORE:
            return gives_values(question, answer)
        case LabelKind.LIST | LabelKind.COMPARISON:
            return bool(sides) and all(sides)
        case LabelKind.FACT | LabelKind.FIGURE:
            return any(shows(answer, gold) for gold in question.gold)
    return not answer.findings


def _strangers(question: LabelledQuestion, answer: Answer) -> tuple[str, ...]:
    if not question.about:
        return ()
    return tuple(dict.fromkeys(f.council for f in answer.findings if f.council not in question.about))
