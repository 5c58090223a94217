"""One assistant over the sample corpus, and one over the real page, shared by all tests of the package."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.assistant import Assistant
from assistant.settings import AssistantSettings

SETTINGS = AssistantSettings(_env_file=None, embedding_model="")  # type: ignore[call-arg]


@pytest.fixture(scope="session")
def assistant(library_index: Path) -> Assistant:
    return Assistant(library_index, SETTINGS)


@pytest.fixture(scope="session")
def reader_of_real_page(real_page_index: Path) -> Assistant:
    return Assistant(real_page_index, SETTINGS)
