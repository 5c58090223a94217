"""How well a sentence answers a question: not the topic alone, but what the question asks of it.

A sentence's *coverage* is the share of the question's terms that it holds, each weighted by how rare it is in the
library (inverse document frequency); words that stand only near the sentence count for less. Its *strength* joins
coverage with the cosine of the sentence vectors. A name or figure of the question must stand in the passage, and a
question for a figure is answered only by a sentence that holds one of that sort.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indexer.report import Passage

from assistant.figures import FIGURE_WORDS, FigureKind, holds_figure
from assistant.question import Question
from assistant.retrieval import Candidate
from assistant.wording import Term, stems_of

# The least strength that answers, and the weight of the cosine in it: chosen on 120 questions about the sample corpus
# and the real page; see docs/adr.
ENOUGH = 0.5
COSINE_WEIGHT = 0.5
# What a term counts for that stands near the sentence: in its passage, or in the headings above it.
NEARBY_SHARE = 0.6
NEARBY_SHARE_FOR_FIGURES = 0.4  # a figure must be a figure of what is asked, so more must stand beside it
HEADING_SHARE = 0.5
_LEAST_WEIGHT = 0.2


@dataclass(frozen=True, slots=True)
class WeightedTerm:
    """A term of a question with its weight, a natural logarithm: passages over passages that hold it."""

    term: Term
    weight: float


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence of a passage, and how well it answers; `missing` are the terms that do not stand near it at all."""

    passage: Passage
    sentence: int
    coverage: float
    strength: float
    missing: tuple[str, ...]
    lacks_name: bool
    lacks_figure: bool

    @property
    def span(self) -> tuple[int, int]:
        """Where the sentence stands in the passage, in characters."""
        return self.passage.sentences[self.sentence]

    @property
    def answers(self) -> bool:
        """Whether the sentence is an answer, and not only about the topic."""
        return self.strength >= ENOUGH and not self.lacks_name and not self.lacks_figure


class Asked:
    """What a question asks for, ready to be looked for in sentences."""

    def __init__(
        self, question: Question, terms: Sequence[Term], frequency: Callable[[str], int], findings: int
    ) -> None:
        """Weigh the terms by how few of the library's findings hold them, without those that only ask for a figure.

        Without any terms every sentence covers the question: what is asked for is a topic, and its sections hold it.
        """
        kept = [term for term in terms if not (question.figure and term.words.casefold() in FIGURE_WORDS)]
        self.figure: FigureKind | None = question.figure
        self.terms = tuple(WeightedTerm(term, _weight(term, frequency, findings)) for term in kept)

    def weigh(self, candidate: Candidate) -> list[Evidence]:
        """Return the evidence of each sentence of a candidate, in order."""
        passage = candidate.passage
        shares = self._shares_nearby(passage)
        lacks_name = any(item.term.is_name and not share for item, share in zip(self.terms, shares, strict=True))
        missing = tuple(item.term.words for item, share in zip(self.terms, shares, strict=True) if not share)
        found: list[Evidence] = []
        for number, (start, end) in enumerate(passage.sentences):
            text = passage.text[start:end]
            cosine = candidate.sentence_cosines[number]
            coverage = self._coverage(text, shares)
            strength = COSINE_WEIGHT * cosine + (1 - COSINE_WEIGHT) * coverage
            lacks_figure = self.figure is not None and not holds_figure(text, self.figure)
            found.append(Evidence(passage, number, coverage, strength, missing, lacks_name, lacks_figure))
        return found

    def _shares_nearby(self, passage: Passage) -> list[float]:
        """Return for each term what it counts for by standing in the passage or in its headings."""
        nearby = NEARBY_SHARE_FOR_FIGURES if self.figure else NEARBY_SHARE
        in_passage = stems_of(passage.text)
        in_headings = stems_of(" ".join((passage.section.title, *passage.trail)))
        passage_set, heading_set = frozenset(in_passage), frozenset(in_headings)
        shares = []
        for item in self.terms:
            share = nearby if item.term.stands_in(in_passage, passage_set) else 0.0
            if item.term.stands_in(in_headings, heading_set):
                share = max(share, HEADING_SHARE)
            shares.append(share)
        return shares

    def _coverage(self, text: str, shares: Sequence[float]) -> float:
        total = sum(item.weight for item in self.terms)
        if not total:
            return 1.0
        stems = stems_of(text)
        present = frozenset(stems)
        held = (
            item.weight * (1.0 if item.term.stands_in(stems, present) else share)
            for item, share in zip(self.terms, shares, strict=True)
        )
        return sum(held) / total


def _weight(term: Term, frequency: Callable[[str], int], findings: int) -> float:
    held = max(frequency(phrase) for phrase in term.phrases)
    return max(_LEAST_WEIGHT, math.log((findings + 1) / (held + 1)))
