"""One question from the reader to its answer: waiting for the library where it must, telling what went wrong."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Protocol

from indexer.errors import AssistantError
from indexer.report import Passage

from assistant.answer import Answer
from assistant.exchange import ExchangeState
from assistant.question import Conversation
from assistant.screen.session import Session
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
) -> AsyncIterator[Session]:
    """Yield the session as the question proceeds: waiting, searching, and at last answered or with a reason why not.

    The answering runs in a thread of its own, so that stopping takes effect at once whatever the thread is doing.
    """
    conversation = session.conversation
    session = session.asking(asked, SEARCHING)
    yield session
    while (state := await asyncio.to_thread(library_state)).kind in _WAITS:
        if session.exchanges[-1].remark != _WAITS[state.kind]:
            session = session.waiting(_WAITS[state.kind])
            yield session
        await asyncio.sleep(POLL_SECONDS)
    if session.exchanges[-1].remark != SEARCHING:
        session = session.waiting(SEARCHING)
        yield session
    try:
        yield session.answered(await asyncio.to_thread(assistant.ask, asked, conversation, tuple(councils)))
    except AssistantError as error:
        yield session.ended(ExchangeState.REFUSED, str(error))
    except Exception:
        _log.exception("a question was not answered")
        yield session.ended(ExchangeState.FAILED, APOLOGY)
