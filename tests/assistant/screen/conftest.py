"""A page on a fake assistant, served in this process."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Callable, Iterator

import pytest

from tests.assistant.screen.fakes import FakeAssistant
from tests.browser import free_port


@pytest.fixture(scope="module")
def served() -> Iterator[Callable[[FakeAssistant], str]]:
    """Serve the page of an assistant on a free port, and return its address."""
    from assistant.screen.page import page
    from assistant.screen.serve import serve

    opened = []

    def start(assistant: FakeAssistant) -> str:
        opened.append(page(assistant, assistant.state))
        return serve(opened[-1], "127.0.0.1", free_port())

    yield start
    for blocks in opened:
        blocks.close(verbose=False)
    opened.clear()
    # Gradio 6.31 leaves event loops open behind it: they are collected here, where that is no other test's fault.
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture(scope="module")
def shared() -> FakeAssistant:
    return FakeAssistant()


@pytest.fixture(scope="module")
def address(served: Callable[[FakeAssistant], str], shared: FakeAssistant) -> str:
    """Return the address of a page that is ready, for many visits: each has a session of its own."""
    return served(shared)
