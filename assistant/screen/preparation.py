"""What happens behind the open page until questions can be answered: a first index, then the search model."""

from __future__ import annotations

import logging
import threading
from pathlib import Path
from typing import Protocol

from indexer.errors import AssistantError

from assistant.screen.first_build import FirstBuild
from assistant.state import LibraryState, LibraryStateKind

_log = logging.getLogger(__name__)

LOOK_SECONDS = 2.0  # between looks for an index that somebody else may build, and between attempts to load


class Preparable(Protocol):
    """The part of the assistant that is got ready here."""

    @property
    def ready(self) -> bool:
        """Whether a question can be answered without loading anything."""
        ...

    def warm_up(self) -> None:
        """Load the model and the library; raises AssistantError."""
        ...

    def state(self) -> LibraryState:
        """Return the state of the library."""
        ...


class Preparation:
    """Gets an assistant ready in a thread of its own, and tells how far it is."""

    def __init__(self, assistant: Preparable, corpus: Path, index: Path, look_seconds: float = LOOK_SECONDS) -> None:
        """Take note of what to get ready; nothing starts yet."""
        self._look_seconds = look_seconds
        self._assistant = assistant
        self._corpus = corpus
        self._build = FirstBuild(corpus, index)
        self._refusal = ""
        self._ended = threading.Event()

    def start(self) -> None:
        """Begin in the background."""
        threading.Thread(target=self._run, name="preparation", daemon=True).start()

    def stop(self) -> None:
        """End what is under way; the library takes no harm."""
        self._ended.set()
        self._build.stop()

    def state(self) -> LibraryState:
        """Return what a reader may be told."""
        state = self._build.state(self._assistant.state)
        if state.kind is LibraryStateKind.LOADING and self._refusal:
            return LibraryState(LibraryStateKind.UNREADABLE, self._refusal)
        return state

    def _run(self) -> None:
        if self._assistant.state().kind is LibraryStateKind.EMPTY and self._corpus.is_dir():
            self._build.run()
        while not self._ended.is_set() and not self._assistant.ready:
            try:
                if self._assistant.state().kind is LibraryStateKind.LOADING:
                    self._assistant.warm_up()
                    self._refusal = ""
            except AssistantError as error:
                self._refusal = str(error)
            except Exception:
                _log.exception("the assistant could not be got ready")
                self._refusal = (
                    "The search model could not be loaded: the reason stands in the log. Mend it and restart."
                )
            if not self._assistant.ready:
                self._ended.wait(self._look_seconds)
