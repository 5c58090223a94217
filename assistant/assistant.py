"""The assistant: ask, search and compare over a library, whichever generation of it is current."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from indexer.errors import LibraryDamaged, NoLibrary
from indexer.library import Generation, Library
from indexer.report import Hit, Passage
from indexer.scope import Scope

from assistant.answer import Answer, AnswerStatus, Comparison, coverage_of
from assistant.answering import Answering
from assistant.evidence import Evidence
from assistant.question import NOTHING_ASKED, Conversation, Question
from assistant.reader import Reader
from assistant.settings import AssistantSettings
from assistant.state import LibraryState, LibraryStateKind
from assistant.suggesting import suggest
from assistant.understanding import resolve_councils, understand
from assistant.wording import load_vocabulary


class Assistant:
    """Answers questions from a library. Made at once; what is heavy is loaded by `warm_up` or by the first question.

    Safe to share between threads. Methods raise `AssistantError` where the user has to mend something.
    """

    def __init__(self, index: Path, settings: AssistantSettings) -> None:
        """Name the library's folder; the settings give the embedding model and further vocabulary."""
        self.library = Library(index, settings.embedding_model)  # for what asks of the library itself, as `evaluation`
        self._vocabulary_file = settings.vocabulary
        self._home = settings.home_council
        self._reader = Reader()
        self._loaded = False

    def warm_up(self) -> None:
        """Load the library and the models, so that the first question does not wait for them."""
        with self.library.reading() as generation:
            self._reader.load()
            self.library.embedder(generation).load()
        self._loaded = True

    @property
    def ready(self) -> bool:
        """Whether a question can be answered without loading anything."""
        return self._loaded

    # Asking

    def ask(
        self,
        question: str,
        conversation: Conversation = NOTHING_ASKED,
        councils: Sequence[str] = (),
        home: str | None = None,
    ) -> Answer:
        """Answer a question; a follow-up takes what it leaves out from the conversation.

        `councils` confine it where it names none itself. An empty library is an answer too: `NO_REPORTS`.
        `home` is the council that "we" and "our" mean, where it is not the one that is set; empty for none.
        """
        return self._ask(question, conversation, councils, self._home if home is None else home)

    def _ask(self, question: str, conversation: Conversation, councils: Sequence[str], home: str) -> Answer:
        began = time.monotonic()
        try:
            with self.library.reading() as generation:
                answer = self._answering(generation).answer(question, conversation, councils, home)
        except NoLibrary as nothing:
            asked = understand(question, (), conversation, councils, home)
            answer = Answer(asked, AnswerStatus.NO_REPORTS, reason=str(nothing))
        return replace(answer, seconds=round(time.monotonic() - began, 3))

    def search(self, query: str, scope: Scope, limit: int, councils: Sequence[str] = ()) -> list[Hit]:
        """Return the passages that are most relevant to a query, within a scope and of the councils named."""
        with self.library.reading() as generation:
            answering = self._answering(generation)
            return answering.search(answering.understood(query, NOTHING_ASKED, councils, self._home), scope, limit)

    def hits(self, question: Question, scope: Scope, limit: int) -> list[Hit]:
        """Return the passages that are most relevant to a question as it was understood, most relevant first."""
        with self.library.reading() as generation:
            return self._answering(generation).search(question, scope, limit)

    def evidence(self, question: Question) -> list[Evidence]:
        """Return all that is weighed for a question as it was understood, whether it answers or not."""
        with self.library.reading() as generation:
            return self._answering(generation).evidence(question)

    def compare(self, question: str, councils: Sequence[str]) -> Comparison:
        """Put one question to each council by itself; every council asked for has its answer, if only a refusal.

        Where a home council is set, "we" is each of them in turn: they were chosen, and the home council may be none.
        """
        began = time.monotonic()
        answers = tuple(
            (name, self._ask(question, NOTHING_ASKED, (name,), self._home and name))
            for name in self._full_names(councils)
        )
        found = [name for name, answer in answers if answer.findings]
        coverage = coverage_of([name for name, _ in answers], found)
        return Comparison(question, answers, coverage, round(time.monotonic() - began, 3))

    def _full_names(self, councils: Sequence[str]) -> tuple[str, ...]:
        """Return the names to show for the councils asked for: the reports' own, or as given where none is indexed."""
        indexed = self.councils()
        names: list[str] = []
        for name in councils:
            there, absent = resolve_councils((name,), indexed)
            names.extend(there or absent)
        return tuple(dict.fromkeys(names))

    def _answering(self, generation: Generation) -> Answering:
        vocabulary = load_vocabulary(self._vocabulary_file)
        return Answering(generation, self.library.embedder(generation), self._reader, vocabulary)

    # What there is

    def councils(self) -> list[str]:
        """Return the councils of which something is indexed, in reading order; none where nothing is."""
        try:
            with self.library.reading() as generation:
                return list(_councils(generation))
        except NoLibrary:
            return []

    def suggestions(self, limit: int = 4) -> list[str]:
        """Return questions to begin with, made from what is indexed."""
        try:
            with self.library.reading() as generation:
                return suggest(generation.catalogue, limit)
        except NoLibrary:
            return []

    def section(self, passage: Passage) -> tuple[Passage, ...]:
        """Return all passages of a passage's section, in order; none where the section is no longer as it was."""
        try:
            with self.library.reading() as generation:
                passages = generation.catalogue.passages_of(passage.section.section_id)
        except NoLibrary:
            return ()
        return passages if any(_same(found, passage) for found in passages) else ()

    def state(self) -> LibraryState:
        """Return what a reader may be told of the library. Cheap: it may be asked for every second."""
        try:
            with self.library.reading() as generation:
                manifest = generation.manifest
        except NoLibrary as error:
            return LibraryState(LibraryStateKind.EMPTY, str(error))
        except LibraryDamaged as error:
            return LibraryState(LibraryStateKind.UNREADABLE, str(error))
        kind = LibraryStateKind.READY if self._loaded else LibraryStateKind.LOADING
        message = "" if self._loaded else "The search model is being loaded; questions are answered as soon as it is."
        amounts = manifest.amounts
        notice = self.library.notice
        return LibraryState(kind, message, amounts.reports, amounts.passages, manifest.built_at, notice)


def _councils(generation: Generation) -> tuple[str, ...]:
    return tuple(dict.fromkeys(report.council for report in generation.catalogue.reports()))


def _same(found: Passage, passage: Passage) -> bool:
    return found.passage_id == passage.passage_id and found.text == passage.text
