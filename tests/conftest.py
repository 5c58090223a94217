"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Literal

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
    """Begin a visit, of a given width and height in pixels, in a light or a dark colour scheme."""
    contexts = []

    def begin(width: int = 1360, height: int = 900, scheme: Literal["light", "dark"] = "light") -> Visit:
        contexts.append(browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme))
        contexts[-1].grant_permissions(["clipboard-read", "clipboard-write"])
        return Visit(contexts[-1].new_page())

    yield begin
    for context in contexts:
        context.close()
