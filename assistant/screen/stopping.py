"""Which question each reader has under way, so that it can be stopped, and only it.

Gradio's own `cancels` stops whatever the reader runs when the request arrives, which may be the next question already.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager


class Underway:
    """A question that is being answered; to be touched from the event loop alone."""

    def __init__(self) -> None:
        """Begin it."""
        self.stopped = asyncio.Event()
        self.forgotten = False  # the conversation was cleared: nothing more is to be shown


class Stops:
    """The questions under way, by the reader's session."""

    def __init__(self) -> None:
        """Begin with none."""
        self._underway: dict[str, Underway] = {}

    @contextmanager
    def underway(self, reader: str) -> Iterator[Underway]:
        """Hold a question as the reader's, until it has ended."""
        question = self._underway[reader] = Underway()
        try:
            yield question
        finally:
            if self._underway.get(reader) is question:
                del self._underway[reader]

    def stop(self, reader: str, forget: bool = False) -> bool:
        """Stop what the reader has under way, if anything, and say whether there was."""
        question = self._underway.get(reader)
        if question is None:
            return False
        question.forgotten = forget
        question.stopped.set()
        return True
