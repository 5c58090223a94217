"""The sort of sentence that a question asks for: a figure, a name, a reason, a view; and which of a passage are of it.

Of what a figure is told, or whose name it is, is left to the reader, but for what reports tell apart (`counterparts`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.counterparts import Counterparts
from assistant.figures import FigureKind
from assistant.given_figures import holds_figure, is_in_time
from assistant.giving import gives
from assistant.question import Question
from assistant.statistic import gives_statistic
from assistant.wanting import Wanted, is_sentence, what_is_wanted
from assistant.wording import Term, stems_of


@dataclass(frozen=True, slots=True)
class Lack:
    """What a sentence lacks of the sort that is asked for; a figure `of_counterpart` is told of something else."""

    figure: bool = False
    of_counterpart: bool = False
    wanting: Wanted | None = None


class SortAsked:
    """What sort of sentence a question asks for, ready to be held against sentences."""

    def __init__(self, question: Question, terms: Sequence[Term]) -> None:
        """Take a question and what it asks about; where that is nothing, a topic is asked for and any sentence will do.

        A figure is asked for in any case.
        """
        self._wording = question.wording
        self.figure: FigureKind | None = question.figure
        self._want = what_is_wanted(question.wording, terms) if terms else None
        tells_apart = question.figure is not None or not is_sentence(question.wording)
        self._counterparts = Counterparts(question.wording) if tells_apart else None

    @property
    def is_for_oneself(self) -> bool:
        """Whether the question wants help for the person who asks, or is of other matters."""
        return self._want is not None and self._want.kind is Wanted.SERVICE

    @property
    def is_strict(self) -> bool:
        """Whether sentences of a certain sort are asked for."""
        return self.figure is not None or (self._want is not None and not self.is_for_oneself)

    def lacks(self, sentences: Sequence[str]) -> list[Lack]:
        """Return for each sentence of a passage what it lacks."""
        stems = [stems_of(text) for text in sentences]
        return [
            Lack(
                figure=self.figure is not None and not self._gives_figure(text, self.figure),
                of_counterpart=self._counterparts is not None and self._counterparts.are_meant(stems, number),
                wanting=None if self._want is None or gives(self._want, text) else self._want.kind,
            )
            for number, text in enumerate(sentences)
        ]

    def _gives_figure(self, text: str, kind: FigureKind) -> bool:
        """Say whether a sentence holds a figure of a sort; who asks "how many" may be told a share: "86% were good"."""
        if not gives_statistic(self._wording, text):
            return False
        if kind is FigureKind.COUNT:
            return holds_figure(text, kind) or holds_figure(text, FigureKind.SHARE)
        return holds_figure(text, kind) and (kind is not FigureKind.DATE or is_in_time(self._wording, text))
