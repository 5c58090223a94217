"""How near a sentence comes to a question: by the words it shares or nearly shares with it, and by their vectors.

Each sentence of a candidate has a *strength*, by which it is ranked before it is read, made of four figures from 0 to
1: how near the terms of the question come to its words, and to the words of its passage, each term weighted by how rare
it is in the library (inverse document frequency); and the cosines of the question with the sentence and with its
passage. Its *topic* is the same without the words that a person merely says.

What can be told for sure is told too: that a name or figure of the question does not stand in the passage, and that a
sentence is not of the sort that is asked for (`sorts`).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.report import Passage

from assistant.evidence import ON_TOPIC, Evidence
from assistant.figures import FIGURE_WORDS, FigureKind
from assistant.initialisms import is_initialism, is_spelt_out
from assistant.leaning import refers_back
from assistant.question import Question
from assistant.retrieval import Candidate
from assistant.sorts import SortAsked
from assistant.wanting import is_look_up
from assistant.wording import Term, runs_in, stems_of, tokens_of

# What each figure counts in the strength. Fitted (a conditional logit over the sentences of each report) on 131
# questions about nine reports: 56 on the sample corpus, 75 on five others. Each half alone gives nearly the same.
TERMS_IN_SENTENCE, TERMS_IN_PASSAGE, SENTENCE_COSINE, PASSAGE_COSINE = 0.17, 0.40, 0.13, 0.30
# How much more is asked of a question that wants something done for the person who asks.
SERVICE_COSTS = 0.10
# What a term counts for that stands in the headings above a passage.
HEADING_SHARE = 0.8
# What a term counts for that stands in the sentence before, where this one refers to that ("It took 38 days").
REFERRED_SHARE = 0.85
# What the weight of a word counts for in ranking that a person merely says in asking.
CHATTER_WEIGHT = 0.3
# What a passage with a figure is lifted by in a search for one.
FIGURE_BONUS = 0.1
# A sentence says outright what is asked where it is of the sort asked for, is so near and holds so much of it.
OUTRIGHT_NEAR, OUTRIGHT_COVERED = 0.7, 0.9
# Below this a term is missing; and the shares of the question from which a missing word of a look-up counts, and one
# of a question for a figure.
NEAR = 0.5
COUNTS = 0.15
MATTERS = 0.4
FAR = 0.3  # and below this it stands for nothing that is there
_LEAST_WEIGHT = 0.2
_NAME_NEAR = 0.8  # a name that stands in no passage may be written otherwise: "Well-Before" for "Well Before"
_LAST_PLACE = re.compile(r"\b(?:in|at)\s+(?:the\s+)?(\w+)\W*$", re.I)


@dataclass(frozen=True, slots=True)
class WeightedTerm:
    """A term of a question with its weight, a natural logarithm: passages over passages that hold it."""

    term: Term
    weight: float


def _nothing_earlier(passage: Passage) -> str:
    """Return what stands before a passage where nothing does."""
    return ""


class Asked:
    """What a question asks for, ready to be looked for in sentences."""

    def __init__(
        self,
        question: Question,
        terms: Sequence[Term],
        frequency: Callable[[str], int],
        findings: int,
        earlier: Callable[[Passage], str] = _nothing_earlier,
    ) -> None:
        """Weigh the terms by how few of the library's findings hold them.

        `earlier` gives the text that stands before a passage in its section, where what is called by a part of its
        name was named in full.

        Without any terms every sentence covers the question: what is asked for is a topic, and its sections hold it.
        """
        self._wording = question.wording
        self._earlier = earlier
        self._sort = SortAsked(question, terms)
        self.terms = tuple(WeightedTerm(term, _weight(term, frequency, findings)) for term in terms)
        self._is_common = [_is_common_noun(item.term, question.wording) for item in self.terms]
        self._place = _unknown_place(question.wording, self.terms, frequency)
        self._is_look_up = is_look_up(question.wording)
        weights = np.array([item.weight for item in self.terms])
        said = np.array([CHATTER_WEIGHT if item.term.is_chatter else 1.0 for item in self.terms])
        self._weights = _shares(weights * said)
        self._telling = _shares(np.array([0.0 if item.term.is_chatter else item.weight for item in self.terms]))
        asks = [item.term.is_chatter or _asks_for_figure(item.term, question.figure) for item in self.terms]
        self._asked = _shares(np.where(asks, 0.0, weights) if len(weights) else weights)

    def relevance(self, candidate: Candidate) -> float:
        """Return how strong the strongest sentence of a candidate is; one with a figure, where that is asked for."""
        found = self.weigh(candidate)
        return max(
            (each.strength + (FIGURE_BONUS if self._sort.figure and not each.lacks_figure else 0.0) for each in found),
            default=0.0,
        )

    def weigh(self, candidate: Candidate) -> list[Evidence]:
        """Return the evidence of each sentence of a candidate, in order."""
        passage = candidate.passage
        if not self.terms:
            return [
                Evidence(passage, number, *_of_topic(number, cosine))
                for number, cosine in enumerate(candidate.sentence_cosines)
            ]
        near, around = self._nearness(candidate)
        names = [item.term.is_name or item.term.words == self._place for item in self.terms]
        missing = tuple(item.term.words for item, n in zip(self.terms, around, strict=True) if n < NEAR)
        absent = [is_name and n < _NAME_NEAR for is_name, n in zip(names, around, strict=True)]
        lacks_name = any(
            lacks and not self._is_named_in_short(place, names, absent, passage) for place, lacks in enumerate(absent)
        )
        lacks_word = self._is_look_up and bool(((around < NEAR) & (self._asked > COUNTS)).any())
        lacks_matter = False
        if self._sort.figure is not None:
            # "How many died while waiting?" is not answered by how many waited.
            lacks_matter = bool(((around < FAR) & (self._asked > MATTERS)).any())
        texts = [passage.text[start:end] for start, end in passage.sentences]
        found: list[Evidence] = []
        near = self._with_referred(near, texts)
        for number, lack in enumerate(self._sort.lacks(texts)):
            cosines = SENTENCE_COSINE * candidate.sentence_cosines[number] + PASSAGE_COSINE * candidate.passage_cosine
            strength = self._terms_share(near[number], around, self._weights) + cosines
            topic = self._terms_share(near[number], around, self._telling) + cosines
            if self._sort.is_for_oneself:
                topic = min(topic, ON_TOPIC) - SERVICE_COSTS
            covered = float(np.maximum(near[number], 0.5 * around) @ self._asked)
            faults = (lacks_name, lacks_matter, lacks_word, lack.figure, lack.of_counterpart, lack.wanting)
            outright = self._sort.is_strict and not any(faults) and strength >= OUTRIGHT_NEAR
            outright = outright and covered >= OUTRIGHT_COVERED
            found.append(
                Evidence(passage, number, strength, topic, covered, missing, *faults, self._sort.is_strict, outright)
            )
        return found

    def _is_named_in_short(self, place: int, names: Sequence[bool], absent: Sequence[bool], passage: Passage) -> bool:
        """Say whether a passage has the other half of a name that stands in full before it: "the Compact"."""
        words = self.terms[place].term.words
        halves = [
            pair
            for beside, pair in ((place - 1, "{1} {0}"), (place + 1, "{0} {1}"))
            if 0 <= beside < len(names) and names[beside] and not absent[beside]
            for pair in [pair.format(words, self.terms[beside].term.words)]
        ]
        named = [stems_of(pair) for pair in halves if pair in self._wording]
        if not named:
            return False
        before = stems_of(self._earlier(passage))
        return any(runs_in(pair, before) for pair in named)

    @staticmethod
    def _with_referred(near: NDArray[np.float64], texts: Sequence[str]) -> NDArray[np.float64]:
        """Let a sentence that refers to the one before it come as near as that does, almost."""
        referred = near.copy()
        for number, text in enumerate(texts):
            if number and refers_back(text):
                referred[number] = np.maximum(near[number], REFERRED_SHARE * near[number - 1])
        return referred

    @staticmethod
    def _terms_share(near: NDArray[np.float64], around: NDArray[np.float64], weights: NDArray[np.float64]) -> float:
        return float(TERMS_IN_SENTENCE * (near @ weights) + TERMS_IN_PASSAGE * (around @ weights))

    def _nearness(self, candidate: Candidate) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """Return how near each sentence comes to each term, and how near anything in or above the passage does.

        A term that stands in a sentence comes nearer than its vectors tell; not wholly, since "log" in "log me out" is
        not the "log" of "an action log".
        """
        passage = candidate.passage
        near = np.array(candidate.nearness, dtype=np.float64)
        for number, (start, end) in enumerate(passage.sentences):
            stems = stems_of(passage.text[start:end])
            present = frozenset(stems)
            for place, item in enumerate(self.terms):
                if self._is_common[place] and _is_only_named(item.term, passage.text[start:end]):
                    near[number, place] = min(near[number, place], FAR)
                elif item.term.stands_in(stems, present):
                    near[number, place] = 1.0 if item.term.is_name else (1.0 + near[number, place]) / 2
                elif is_initialism(item.term.words) and is_spelt_out(item.term.words, passage.text[start:end]):
                    near[number, place] = 1.0
                elif _is_figure(item.term):
                    near[number, place] = 0.0  # its vector comes near to any other figure: 73% is not 71%
        headings = stems_of(" ".join((passage.council, passage.section.title, *passage.trail)))
        in_headings = [item.term.stands_in(headings, frozenset(headings)) for item in self.terms]
        around = np.maximum(near.max(axis=0, initial=0.0), HEADING_SHARE * np.array(in_headings, dtype=np.float64))
        return near, around


def _shares(weights: NDArray[np.float64]) -> NDArray[np.float64]:
    total = weights.sum()
    return weights / total if total else np.ones_like(weights) / max(1, len(weights))


def _of_topic(number: int, cosine: float) -> tuple[float, float, float, tuple[str, ...]]:
    """Return the figures of a sentence where a topic is all that is asked for: what opens a paragraph tells it best."""
    opens = 1.0 if number == 0 else 0.85
    return 0.5 * opens + 0.5 * cosine, 1.0, opens, ()


def _is_common_noun(term: Term, wording: str) -> bool:
    """Say whether a question speaks of one of a kind: "a compass" is not what is called Compass."""
    word = re.escape(term.words)
    return term.words.islower() and bool(re.search(rf"\b(?:an?|my|your|some|any|every)\s+{word}(?!\w)", wording, re.I))


def _is_only_named(term: Term, text: str) -> bool:
    """Say whether a sentence has a word only as a name, with a capital within the sentence."""
    words = [token for token in tokens_of(text) if (token.stem,) in term.variants]
    return bool(words) and all(token.start and token.word[0].isupper() for token in words)


def _is_figure(term: Term) -> bool:
    return term.is_name and any(map(str.isdigit, term.words))


def _asks_for_figure(term: Term, figure: FigureKind | None) -> bool:
    return figure is not None and term.words.casefold() in FIGURE_WORDS


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
