"""A page on a fake assistant, served in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.assistant.screen.fakes import FakeAssistant
from tests.browser import free_port


@pytest.fixture
def served() -> Iterator[Callable[[FakeAssistant], str]]:
    """Serve the page of an assistant on a free port, and return its address."""
    from assistant.screen.page import page
    from assistant.screen.serve import serve

    opened = []

    def start(assistant: FakeAssistant) -> str:
        blocks = page(assistant, assistant.state)
        opened.append(blocks)
        return serve(blocks, "127.0.0.1", free_port())

    yield start
    for blocks in opened:
        blocks.close(verbose=False)
