"""Take the pictures of the page for the README: `make screenshots`. The page, the index and the answers are real."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.error import URLError
from urllib.request import urlopen

PROJECT = Path(__file__).parent.parent
sys.path.insert(0, str(PROJECT))

from playwright.sync_api import Browser, ViewportSize  # noqa: E402

from tests.browser import Visit, chromium, free_port  # noqa: E402

SECONDS_TO_OPEN = 60
SECONDS_TO_ANSWER = 180  # the first question waits for the index and for the search model


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the window in pixels, the colours, what is asked, and which source is opened, if any."""

    name: str
    width: int
    height: int
    scheme: Literal["light", "dark"]
    questions: tuple[str, ...]
    source: int


PICTURES = (
    Picture("chat-light", 1360, 900, "light", ("What share of people felt safe?",), 2),
    Picture("chat-dark", 1360, 900, "dark", ("What did Merrow score for safeguarding?", "and for partnerships?"), 1),
    Picture("chat-narrow", 390, 844, "light", ("Who scored 4 for partnerships?",), 0),
)


def main() -> None:
    """Start the page on the sample corpus, and take each picture."""
    with tempfile.TemporaryDirectory() as folder, _page(Path(folder) / "index") as address, chromium() as browser:
        for picture in PICTURES:
            _take(picture, browser, address)


@contextmanager
def _page(index: Path) -> Iterator[str]:
    port = free_port()
    command = [sys.executable, "app.py", "--port", str(port), "--index", str(index), "--corpus", "corpus"]
    process = subprocess.Popen(command, cwd=PROJECT, env={**os.environ, "HF_HUB_OFFLINE": "1"})
    address = f"http://127.0.0.1:{port}/"
    try:
        deadline = time.monotonic() + SECONDS_TO_OPEN
        while time.monotonic() < deadline:
            try:
                urlopen(address, timeout=5).close()
                break
            except (URLError, ConnectionError):
                time.sleep(0.2)
        yield address
    finally:
        process.terminate()
        process.wait()


def _take(picture: Picture, browser: Browser, address: str) -> None:
    size = ViewportSize(width=picture.width, height=picture.height)
    page = browser.new_page(viewport=size, color_scheme=picture.scheme, device_scale_factor=2, reduced_motion="reduce")
    reader = Visit(page)
    page.set_default_timeout(SECONDS_TO_ANSWER * 1000)
    reader.open(address)
    page.locator(".suggestion").first.wait_for()
    exchanges = [reader.ask(question) for question in picture.questions]
    if picture.source:
        exchanges[-1].locator("a.citation").nth(picture.source - 1).click()
        reader.panel.locator("mark").wait_for()
    page.wait_for_timeout(500)  # the scrolling comes to rest
    page.evaluate("document.activeElement.blur()")
    page.screenshot(path=PROJECT / "docs" / "images" / f"{picture.name}.png")
    page.close()


if __name__ == "__main__":
    main()
