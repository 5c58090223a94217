"""The noun of a conversation as it is shown and exported: one question, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import Answer


class ExchangeState(StrEnum):
    """How far an exchange has come; a closed list."""

    PENDING = "pending"
    ANSWERED = "answered"
    STOPPED = "stopped"  # by the reader
    REFUSED = "refused"  # for a reason that the reader can mend
    FAILED = "failed"  # for a reason that stands in the log


@dataclass(frozen=True, slots=True)
class Exchange:
    """One question as asked, with its answer, or with a remark that says why there is none (yet)."""

    asked: str
    state: ExchangeState = ExchangeState.PENDING
    answer: Answer | None = None
    remark: str = ""

    def __post_init__(self) -> None:
        """Refuse an answered exchange without an answer, and an answer in any other."""
        if (self.state is ExchangeState.ANSWERED) is not (self.answer is not None):
            raise ValueError(f"an exchange that is {self.state} {'has an' if self.answer else 'has no'} answer")
