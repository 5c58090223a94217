from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from indexer.errors import AssistantError, ModelNotFound

from assistant.screen.preparation import Preparation
from assistant.state import LibraryState, LibraryStateKind
from tests.assistant.screen.fakes import READY

LOADING = LibraryState(LibraryStateKind.LOADING, "Being loaded.", reports=2)
EMPTY = LibraryState(LibraryStateKind.EMPTY, "Nothing is indexed.")


class Library:
    """A library that is loaded when it is warmed up, unless it is refused."""

    def __init__(self, state: LibraryState, refusal: AssistantError | None = None) -> None:
        self.library_state = state
        self.refusal = refusal
        self.warmed = 0

    @property
    def ready(self) -> bool:
        return self.library_state == READY

    def state(self) -> LibraryState:
        return self.library_state

    def warm_up(self) -> None:
        self.warmed += 1
        if self.refusal:
            raise self.refusal
        self.library_state = READY


def until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def prepared(library: Library, folder: Path) -> Preparation:
    preparation = Preparation(library, folder / "no-corpus", folder / "index", look_seconds=0.05)
    preparation.start()
    return preparation


def test_a_library_is_loaded_once(tmp_path: Path) -> None:
    library = Library(LOADING)
    preparation = prepared(library, tmp_path)
    until(lambda: preparation.state() == READY)
    preparation.stop()
    assert library.warmed == 1


def test_a_library_that_comes_later_is_loaded_then(tmp_path: Path) -> None:
    library = Library(EMPTY)
    preparation = prepared(library, tmp_path)
    assert preparation.state() == EMPTY
    assert library.warmed == 0
    library.library_state = LOADING
    until(lambda: preparation.state() == READY)
    preparation.stop()


def test_a_model_that_is_missing_is_told_until_it_is_there(tmp_path: Path) -> None:
    library = Library(LOADING, ModelNotFound("The embedding model is not at hand. Install it."))
    preparation = prepared(library, tmp_path)
    told = LibraryState(LibraryStateKind.UNREADABLE, "The embedding model is not at hand. Install it.")
    until(lambda: preparation.state() == told)
    library.refusal = None
    until(lambda: preparation.state() == READY)
    preparation.stop()
