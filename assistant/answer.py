"""The nouns of answering. No HTML, no Markdown: `render` and `export` make those."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from indexer.report import Hit, Passage

from assistant.question import Conversation, Question


class AnswerStatus(StrEnum):
    """How an answer ended; a closed list."""

    ANSWERED = "answered"
    NOT_IN_REPORTS = "not_in_reports"
    NO_REPORTS = "no_reports"
    MODEL_UNAVAILABLE = "model_unavailable"


@dataclass(frozen=True, slots=True)
class Quote:
    """The characters `start` to `end` of a passage's text; none can be empty or lie outside its passage."""

    passage: Passage
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a quote that is empty or lies outside its passage."""
        _refuse_misplaced(self.passage, self.start, self.end)

    @property
    def text(self) -> str:
        """The quoted characters."""
        return self.passage.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """A point that may become a finding, once its quotes have been checked. `strength` orders drafts, and is not shown.

    `text` is empty where the quote itself is the finding.
    """

    council: str
    quotes: tuple[Quote, ...]
    text: str = ""
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote that was checked, under the number that the reader sees: `quote == passage.text[start:end]`."""

    number: int
    passage: Passage
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a quote that is empty or lies outside its passage."""
        _refuse_misplaced(self.passage, self.start, self.end)

    @property
    def quote(self) -> str:
        """The quoted characters."""
        return self.passage.text[self.start : self.end]


def _refuse_misplaced(passage: Passage, start: int, end: int) -> None:
    if not 0 <= start < end <= len(passage.text):
        raise ValueError(f"no quote at {start}–{end} of passage {passage.passage_id}")


@dataclass(frozen=True, slots=True)
class Finding:
    """One point of an answer, about one council, with the citations that carry it; at least one, enforced here."""

    text: str
    council: str
    citations: tuple[Citation, ...]

    def __post_init__(self) -> None:
        """Refuse a finding without a citation, or one that cites another council."""
        if not self.citations:
            raise ValueError("a finding needs a citation")
        if any(citation.passage.council != self.council for citation in self.citations):
            raise ValueError(f"a finding about {self.council} cites another council")


@dataclass(frozen=True, slots=True)
class Coverage:
    """Which reports were searched, and in which of them evidence was found; names of councils, in reading order."""

    with_evidence: tuple[str, ...] = ()
    without_evidence: tuple[str, ...] = ()

    @property
    def reports_searched(self) -> int:
        """How many councils' reports were searched."""
        return len(self.with_evidence) + len(self.without_evidence)


def coverage_of(searched: Sequence[str], found: Sequence[str]) -> Coverage:
    """Part the councils that were searched into those of which evidence was found and those of which none was."""
    councils = tuple(dict.fromkeys(searched))
    return Coverage(
        tuple(council for council in councils if council in found),
        tuple(council for council in councils if council not in found),
    )


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, findings and coverage; where there are no findings, a reason and the nearest passages.

    `lead` stands above the findings: what their printed values come to, in a sentence. `seconds` is how long it took.
    An answer with findings may have a reason too: what it could not say. `goes_on` is the conversation before it, where
    nothing was asked.
    """

    question: Question
    status: AnswerStatus
    findings: tuple[Finding, ...] = ()
    lead: str = ""
    reason: str = ""
    nearest: tuple[Hit, ...] = ()
    coverage: Coverage = Coverage()
    seconds: float = 0.0
    goes_on: Conversation | None = None

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The citations of all findings, in the order of their numbers."""
        return tuple(citation for finding in self.findings for citation in finding.citations)

    @property
    def conversation(self) -> Conversation:
        """What a follow-up may refer to."""
        return self.goes_on or Conversation(self.question, self.coverage.with_evidence)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One question put to several reports: an answer for each council, in the order asked, none left out."""

    question: str
    answers: tuple[tuple[str, Answer], ...]
    coverage: Coverage
    seconds: float = 0.0
