"""A real Chromium for tests, and a visit that remembers all that a page asked for, refused and tried to do."""

from __future__ import annotations

import os
import shutil
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Dialog, Locator, Page, sync_playwright

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
MISSING = "install Chromium: apt-get install chromium (or name one in CHROMIUM)"

_WATCH_POLICY = """
window.violations = [];
document.addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`));
"""


def find_chromium() -> str | None:
    """Return the path of a Chromium: the one that CHROMIUM names, or one of Debian's names in PATH."""
    named = os.environ.get("CHROMIUM")
    if named:
        return named
    if Path("/usr/bin/chromium").exists():
        return "/usr/bin/chromium"
    return shutil.which("chromium-browser") or shutil.which("google-chrome")


def free_port() -> int:
    """Return a port of this machine that nothing listens on."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a Chromium; skip the test where there is none, or fail it where CI is set."""
    path = find_chromium()
    if path is None:
        if os.environ.get("CI"):
            pytest.fail(MISSING)
        pytest.skip(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Visit:
    """One reader at the page, with a session of their own."""

    page: Page
    requests: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.add_init_script(_WATCH_POLICY)
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.page.set_default_timeout(20_000)

    def _dismiss(self, dialog: Dialog) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    @property
    def question(self) -> Locator:
        return self.page.get_by_label("Your question")

    @property
    def panel(self) -> Locator:
        return self.page.get_by_role("complementary", name="Source", exact=True)

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.question.wait_for()

    def ask(self, text: str) -> Locator:
        """Ask by keyboard, wait until the answer stands, and return the exchange."""
        before = self.page.locator(".exchange").count()
        self.question.fill(text)
        self.question.press("Enter")
        exchange = self.page.locator(".exchange").nth(before)
        exchange.locator(".answer, .remark:not(.pending)").first.wait_for()
        return exchange

    def focused(self) -> str:
        """Return the address of the link that has the focus, or the text of any other element."""
        return str(self.page.locator(":focus").evaluate("here => here.getAttribute('href') ?? here.textContent"))

    def outside(self) -> list[str]:
        """Return what was asked of any other host than this machine."""
        hosts = [(url, urlsplit(url)) for url in self.requests]
        return [url for url, parts in hosts if parts.scheme not in {"data", "blob"} and parts.hostname != "127.0.0.1"]

    def violations(self) -> list[str]:
        """Return what the page's policy refused."""
        return [str(refused) for refused in self.page.evaluate("window.violations")]
