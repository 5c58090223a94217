"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

os.environ.update(HF_HUB_OFFLINE="1", GRADIO_ANALYTICS_ENABLED="False", ANONYMIZED_TELEMETRY="False")

import pytest
from playwright.sync_api import Browser

from tests.browser import Visit, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture
def visit(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Begin a visit; keyword arguments are Playwright's for a new context (viewport, colour scheme)."""
    contexts = []

    def begin(**options: Any) -> Visit:
        contexts.append(browser.new_context(**{"viewport": {"width": 1360, "height": 900}, **options}))
        return Visit(contexts[-1].new_page())

    yield begin
    for context in contexts:
        context.close()
