"""The noun of answering by extraction: a sentence, what the rules found of it, and what the reader said of it.

What is near to a question need not answer it, and what a reader takes for an answer need not be on topic. So two things
are asked of a sentence apart: how it ranks among those that were found (`worth`), for which nearness counts most; and
whether it answers at all (`answers`), for which the reader counts most and nearness only up to being on topic.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from indexer.report import Passage

from assistant.wanting import Wanted

# The least nearness on topic, chosen on 131 questions about nine reports and 160 that they do not speak of; ADR 0004.
ON_TOPIC = 0.45
# And the least with which a sentence may be read as an answer at all: what lies further off speaks of something else.
OFF_TOPIC = 0.28
# The reader's log-odds are taken within these bounds: beyond them it is sure, and no surer.
SURE_NOT, SURE = -9.0, 7.0
# What each counts in the rank and in the judgement, and what is taken off for each fault. Fitted by two logistic
# regressions (`python -m benchmarks.reader fit`) on 408 labelled questions about nine reports, the least judged by
# five-fold cross-validation: 0.5 below what was fitted, so that fewer than one in twelve is refused falsely; ADR 0008.
WORTH_ODDS, WORTH_STRENGTH = 0.49, 10.0
WORTH_LACKS_NAME, WORTH_LACKS_MATTER, WORTH_LACKS_WORD = 3.4, 0.3, 1.1
WORTH_LACKS_FIGURE, WORTH_WANTING = 2.7, 2.3
ANSWERS_ODDS, ANSWERS_TOPIC, ANSWERS_AT_LEAST = 0.48, 9.3, 2.6
ANSWERS_LACKS_MATTER, ANSWERS_LACKS_WORD, ANSWERS_LACKS_FIGURE, ANSWERS_WANTING = 1.3, 1.1, 2.4, 2.9
ANSWERS_OUTRIGHT = 1.5


@dataclass(frozen=True, slots=True)
class Evidence:
    """One sentence of a passage, and how well it answers; `missing` are the terms that nothing near it comes near to.

    `strength` tells how near it comes to the question and `topic` the same without what a person merely says, both
    from 0 to 1; `covered` is the share of the question that it holds itself. It is `wanting` where it is not of the
    sort that the question asks for. `odds` are the reader's log-odds that it answers; None where a topic is all that is
    asked for, so that there is nothing to be read for.
    """

    passage: Passage
    sentence: int
    strength: float
    topic: float
    covered: float
    missing: tuple[str, ...]
    lacks_name: bool = False
    lacks_matter: bool = False  # a word of much weight, where a figure is asked for
    lacks_word: bool = False  # of what is looked up
    lacks_figure: bool = False
    of_counterpart: bool = False  # its figure is told of something else, which reports tell apart from what is asked
    wanting: Wanted | None = None
    is_strict: bool = False  # the question wants a certain sort of sentence
    is_outright: bool = False  # it is of the sort, and holds nearly all of what is asked
    odds: float | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where the sentence stands in the passage, in characters."""
        return self.passage.sentences[self.sentence]

    @property
    def is_near(self) -> bool:
        """Whether the sentence is on topic, whatever else it lacks."""
        return self.topic >= ON_TOPIC

    @property
    def worth(self) -> float:
        """By what the sentence ranks among those found: log-odds of being the one to quote, without their constant."""
        read = 0.0 if self.odds is None else WORTH_ODDS * min(max(self.odds, SURE_NOT), SURE)
        faults = (
            WORTH_LACKS_NAME * self.lacks_name
            + WORTH_LACKS_MATTER * self.lacks_matter
            + WORTH_LACKS_WORD * self.lacks_word
            + WORTH_LACKS_FIGURE * (self.lacks_figure or self.of_counterpart)
            + WORTH_WANTING * (self.wanting is not None)
        )
        return WORTH_STRENGTH * self.strength + read - faults

    @property
    def likelihood(self) -> float:
        """The log-odds that the sentence is an answer, and not only about the topic.

        There is no answer where a name of the question does not stand, nor in a figure of something else, nor far off
        the topic.
        """
        if self.odds is None:
            return 0.0 if self.is_near else -math.inf
        read = ANSWERS_ODDS * min(max(self.odds, SURE_NOT), SURE) + ANSWERS_TOPIC * min(self.topic, ON_TOPIC)
        read += ANSWERS_OUTRIGHT * self.is_outright
        faults = (
            ANSWERS_LACKS_MATTER * self.lacks_matter
            + ANSWERS_LACKS_WORD * self.lacks_word
            + ANSWERS_LACKS_FIGURE * self.lacks_figure
            + ANSWERS_WANTING * (self.wanting is not None)
        )
        is_none = self.lacks_name or self.of_counterpart or self.topic < OFF_TOPIC
        return -math.inf if is_none else read - faults - ANSWERS_AT_LEAST

    @property
    def answers(self) -> bool:
        """Whether the sentence is taken for an answer."""
        return self.likelihood >= 0
