"""How well a sentence answers a question: not the topic alone, but what the question asks of it.

A sentence's *coverage* is the share of the question's terms that it holds, each weighted by how rare it is in the
library (inverse document frequency); words that stand only near the sentence count for less. Its *strength* joins
coverage with the cosine of the sentence vectors. A name or figure of the question must stand in the passage; a
question for a figure, a reason or the holder of a post is answered only by a sentence that can be one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from indexer.report import Passage

from assistant.figures import FIGURE_WORDS, FigureKind, holds_figure
from assistant.leaning import refers_back
from assistant.question import Question
from assistant.retrieval import Candidate
from assistant.wanting import asks_who_is, asks_why, says_who, says_why
from assistant.wording import Term, stems_of, tokens_of

# The least strength that answers, and the weight of the cosine in it: chosen on 102 questions about the sample corpus
# and the real page. The other numbers were set by hand on the same questions and on some 280 that were asked to find
# faults, so what they do for questions of another kind is not measured; see docs/adr/0004.
ENOUGH = 0.5
COSINE_WEIGHT = 0.5
# How much more strength is asked of a sentence, times the share of the question that does not stand near it at all.
MISSING_COSTS = 0.06
# What a term counts for that stands near the sentence: in its passage, in the headings above it, or in the sentence
# before where this one refers to that ("It took 38 days").
NEARBY_SHARE = 0.6
NEARBY_SHARE_FOR_FIGURES = 0.4  # a figure must be a figure of what is asked, so more must stand beside it
HEADING_SHARE = 0.5
SECTION_SHARE = 0.8  # all that is asked for stands in the headings: the section is about nothing else
REFERRED_SHARE = 0.9
_LEAST_WEIGHT = 0.2
# A question of common words alone ("people") is not covered by any sentence with them: its terms weigh this at least.
_LEAST_TOTAL = 1.5
# A topic is told best by the sentence that opens a paragraph; what the others are taken to cover of it.
_WITHIN_PARAGRAPH = 0.85
_LAST_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?(\w+)\W*$", re.I)


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
    missing_share: float = 0.0
    lacks_name: bool = False
    lacks_figure: bool = False
    is_aside: bool = False  # the question asks why or who, and the sentence only touches on it

    @property
    def span(self) -> tuple[int, int]:
        """Where the sentence stands in the passage, in characters."""
        return self.passage.sentences[self.sentence]

    @property
    def answers(self) -> bool:
        """Whether the sentence is an answer, and not only about the topic."""
        return self.is_near and not self.lacks_name and not self.lacks_figure and not self.is_aside

    @property
    def is_near(self) -> bool:
        """Whether the sentence is strong enough to answer, whatever else it lacks."""
        return self.strength >= ENOUGH + MISSING_COSTS * self.missing_share


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
        self._place = _unknown_place(question.wording, self.terms, frequency)
        self._total = max(_LEAST_TOTAL, sum(item.weight for item in self.terms))
        self._asks_why = bool(kept) and asks_why(question.wording)
        self._asks_who = bool(kept) and asks_who_is(question.wording)

    def weigh(self, candidate: Candidate) -> list[Evidence]:
        """Return the evidence of each sentence of a candidate, in order."""
        passage = candidate.passage
        shares = self._shares_nearby(passage)
        absent = [item for item, share in zip(self.terms, shares, strict=True) if not share]
        missing = tuple(item.term.words for item in absent)
        missing_share = sum(item.weight for item in absent) / self._total
        lacks_name = any(item.term.is_name or item.term.words == self._place for item in absent)
        found: list[Evidence] = []
        for number, (start, end) in enumerate(passage.sentences):
            text = passage.text[start:end]
            before = passage.text[slice(*passage.sentences[number - 1])] if number and refers_back(text) else ""
            coverage = self._coverage(text, before, shares) if self.terms else (_WITHIN_PARAGRAPH if number else 1.0)
            strength = COSINE_WEIGHT * candidate.sentence_cosines[number] + (1 - COSINE_WEIGHT) * coverage
            lacks_figure = self.figure is not None and not holds_figure(text, self.figure)
            is_aside = self._is_aside(text, bool(missing))
            lacks = (missing, missing_share, lacks_name, lacks_figure, is_aside)
            found.append(Evidence(passage, number, coverage, strength, *lacks))
        return found

    def _is_aside(self, text: str, lacks_terms: bool) -> bool:
        """Say whether the question asks for a reason or for the holder of a post, and the sentence gives none.

        A reason may be given without any word that says so, in a sentence that holds all that is asked.
        """
        if self._asks_why and lacks_terms and not says_why(text):
            return True
        if not self._asks_who:
            return False
        tokens = tokens_of(text)
        stems = [token.stem for token in tokens]
        present = frozenset(stems)
        posts = self.terms[0].term.places_in(stems)
        whole = all(item.term.stands_in(stems, present) for item in self.terms)
        return not whole or not any(says_who(text[: tokens[place].start]) for place in posts)

    def _shares_nearby(self, passage: Passage) -> list[float]:
        """Return for each term what it counts for by standing in the passage or in its headings."""
        nearby = NEARBY_SHARE_FOR_FIGURES if self.figure else NEARBY_SHARE
        in_passage = stems_of(passage.text)
        in_headings = stems_of(" ".join((passage.section.title, *passage.trail)))
        passage_set, heading_set = frozenset(in_passage), frozenset(in_headings)
        headed = [item.term.stands_in(in_headings, heading_set) for item in self.terms]
        by_heading = SECTION_SHARE if all(headed) and not self.figure else HEADING_SHARE
        shares = []
        for item, is_headed in zip(self.terms, headed, strict=True):
            share = nearby if item.term.stands_in(in_passage, passage_set) else 0.0
            shares.append(max(share, by_heading) if is_headed else share)
        return shares

    def _coverage(self, text: str, before: str, shares: Sequence[float]) -> float:
        stems, stems_before = stems_of(text), stems_of(before)
        present, present_before = frozenset(stems), frozenset(stems_before)
        held = 0.0
        for item, share in zip(self.terms, shares, strict=True):
            if item.term.stands_in(stems, present):
                held += item.weight
            elif item.term.stands_in(stems_before, present_before):
                held += item.weight * max(share, REFERRED_SHARE)
            else:
                held += item.weight * share
        return held / self._total


def _unknown_place(wording: str, terms: Sequence[WeightedTerm], frequency: Callable[[str], int]) -> str:
    """Return the last word of a question where it says in or at what it is asked, and no report speaks of that.

    "… waiting in norwich" asks about a place that nothing is known of, though it has no capital.
    """
    last = _LAST_PLACE.search(wording)
    words = [item.term.words for item in terms if last and item.term.words == last[1]]
    return next((word for word in words if not frequency(word)), "")


def _weight(term: Term, frequency: Callable[[str], int], findings: int) -> float:
    held = max(frequency(phrase) for phrase in term.phrases)
    return max(_LEAST_WEIGHT, math.log((findings + 1) / (held + 1)))
