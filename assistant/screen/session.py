"""What one reader's page remembers: the exchanges so far. Every source that it may open is found in here, by key."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from indexer.report import Passage

from assistant.answer import Answer, Citation
from assistant.exchange import Exchange, ExchangeState
from assistant.question import Conversation

LONGEST_SHOWN = 600  # characters of a question; the rest of a pasted text is counted, not shown

_KEY = re.compile(r"#?cite-([1-9][0-9]{0,5})-([1-9][0-9]{0,5})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Source:
    """What a key opens: a passage, and the citation of it; None for one of the nearest passages of a refusal."""

    label: str
    passage: Passage
    citation: Citation | None = None


def citation_key(exchange: int, number: int) -> str:
    """Return the key of a source: the place of its exchange, from 1, and its number in the answer. Never free text."""
    return f"cite-{exchange}-{number}"


def nearest_numbers(answer: Answer) -> range:
    """Return the numbers of the nearest passages: they follow those of the citations."""
    first = max((citation.number for citation in answer.citations), default=0) + 1
    return range(first, first + len(answer.nearest))


@dataclass(frozen=True, slots=True)
class Session:
    """One reader's exchanges, in order; each change makes a new session."""

    exchanges: tuple[Exchange, ...] = ()

    @property
    def pending(self) -> bool:
        """Whether the last question still waits for its answer."""
        return bool(self.exchanges) and self.exchanges[-1].state is ExchangeState.PENDING

    @property
    def conversation(self) -> Conversation:
        """What a follow-up may refer to: the last question that was answered."""
        answers = [exchange.answer for exchange in self.exchanges if exchange.answer]
        return answers[-1].conversation if answers else Conversation()

    def asking(self, asked: str, remark: str = "") -> Session:
        """Return the session with a question put at its end."""
        shown = asked
        if len(asked) > LONGEST_SHOWN:
            shown = f"{asked[:LONGEST_SHOWN].rstrip()} … ({len(asked):,} characters in all)"
        return Session((*self.exchanges, Exchange(shown, remark=remark)))

    def waiting(self, remark: str) -> Session:
        """Return the session with its last question waiting for what the remark says."""
        return self._last(state=ExchangeState.PENDING, remark=remark)

    def answered(self, answer: Answer) -> Session:
        """Return the session with its last question answered."""
        return self._last(state=ExchangeState.ANSWERED, answer=answer, remark="")

    def ended(self, state: ExchangeState, remark: str) -> Session:
        """Return the session with its last question ended without an answer, where it was still pending."""
        return self._last(state=state, remark=remark) if self.pending else self

    def _last(self, **changes: object) -> Session:
        return Session((*self.exchanges[:-1], replace(self.exchanges[-1], **changes)))  # type: ignore[arg-type]

    def source(self, key: object) -> Source | None:
        """Return what a key opens; None for any key that this session did not hand out."""
        match = _KEY.fullmatch(key) if isinstance(key, str) else None
        if match is None:
            return None
        place, number = int(match[1]), int(match[2])
        answer = self.exchanges[place - 1].answer if place <= len(self.exchanges) else None
        if answer is None:
            return None
        for citation in answer.citations:
            if citation.number == number:
                return Source(f"Source {number}", citation.passage, citation)
        for near, hit in zip(nearest_numbers(answer), answer.nearest, strict=True):
            if near == number:
                return Source("Nearest passage, not an answer", hit.passage)
        return None
