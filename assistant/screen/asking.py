"""One question from the reader to its answer: waiting for the library where it must, telling what went wrong."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from typing import Any, Protocol

from indexer.errors import AssistantError
from indexer.report import Passage

from assistant.answer import Answer
from assistant.exchange import ExchangeState
from assistant.question import Conversation
from assistant.screen.session import Session
from assistant.screen.stopping import Underway
from assistant.state import LibraryState, LibraryStateKind

_log = logging.getLogger(__name__)

POLL_SECONDS = 0.25

APOLOGY = (
    "Sorry, something went wrong here and your question was not answered. Please ask it again. If it happens again, "
    "tell the person who runs this page: the details are in its log."
)
STOPPED = "Stopped before an answer came."
SEARCHING = "Searching the reports …"
LOADING = "Waiting for the search model to load. Your question is kept and is answered as soon as it is ready."
BUILDING = "Waiting for the index to be built. Your question is kept and is answered as soon as it is ready."

_WAITS = {LibraryStateKind.LOADING: LOADING, LibraryStateKind.BUILDING: BUILDING}


class Answering(Protocol):
    """The part of the assistant that the page needs."""

    def ask(self, question: str, conversation: Conversation = ..., councils: Sequence[str] = ...) -> Answer:
        """Answer a question; raises AssistantError."""
        ...

    def suggestions(self, limit: int = 4) -> list[str]:
        """Return questions made from what is indexed."""
        ...

    def councils(self) -> list[str]:
        """Return the names of the indexed councils."""
        ...

    def section(self, passage: Passage) -> tuple[Passage, ...]:
        """Return all passages of a passage's section, in order; empty if it is no longer in the library."""
        ...


async def ask(
    assistant: Answering,
    library_state: Callable[[], LibraryState],
    session: Session,
    asked: str,
    councils: Sequence[str],
    underway: Underway,
) -> AsyncIterator[Session]:
    """Yield the session as the question proceeds: waiting, searching, and at last answered or with a reason why not.

    The answering runs in a thread of its own, so that stopping takes effect at once whatever the thread is doing.
    """
    conversation = session.conversation
    session = session.asking(asked, SEARCHING)
    yield session
    while (state := await asyncio.to_thread(library_state)).kind in _WAITS and not underway.stopped.is_set():
        if session.exchanges[-1].remark != _WAITS[state.kind]:
            session = session.waiting(_WAITS[state.kind])
            yield session
        await asyncio.sleep(POLL_SECONDS)
    if session.exchanges[-1].remark != SEARCHING and not underway.stopped.is_set():
        session = session.waiting(SEARCHING)
        yield session
    answer = asyncio.to_thread(assistant.ask, asked, conversation, tuple(councils))
    try:
        answered = await _unless_stopped(answer, underway)
        if answered is not None:
            yield session.answered(answered)
        elif not underway.forgotten:
            yield session.ended(ExchangeState.STOPPED, STOPPED)
    except AssistantError as error:
        yield session.ended(ExchangeState.REFUSED, str(error))
    except Exception:
        _log.exception("a question was not answered")
        yield session.ended(ExchangeState.FAILED, APOLOGY)


async def _unless_stopped(answer: Coroutine[Any, Any, Answer], underway: Underway) -> Answer | None:
    """Return the answer, or None as soon as the reader stops it; its thread then runs to its end unheard."""
    if underway.stopped.is_set():
        answer.close()
        return None
    answering = asyncio.ensure_future(answer)
    stopping = asyncio.ensure_future(underway.stopped.wait())
    try:
        await asyncio.wait({answering, stopping}, return_when=asyncio.FIRST_COMPLETED)
        return answering.result() if not underway.stopped.is_set() else None
    finally:
        stopping.cancel()
        answering.cancel()
