"""From a folder of reports to a cited answer in a real browser: `app.py` as it is started, with an index of its own."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.browser import Visit, free_port

pytestmark = pytest.mark.browser

PROJECT = Path(__file__).parent.parent
BREACH = (
    "In May 2024 a spreadsheet containing the details of 214 people who received home care was emailed in error to a "
    "supplier."
)
HOSTILE_SENTENCE = (
    'The blue lantern scheme <script>window.hit = 1</script> reached 314 people <img src=x onerror="window.hit = 2"> '
    "in \u202egnp.exe\u202c its [first year](javascript:window.hit=3) ${window.hit=4} {{{window}}} `of work`."
)
HOSTILE_PAGE = f"""Evil <img src=x onerror="window.hit=5"> \u202eCouncil: local authority assessment
Safeguarding
Score: 2
2 - Evidence shows some shortfalls
Key findings for this quality statement
{HOSTILE_SENTENCE}
Staff told us that the ![beacon](http://evil.example/beacon.png) was <b>kept</b> in a locked cupboard.
"""
ANSWERED_IN_SECONDS = 120  # an index is built and a model loaded before the first answer

Begin = Callable[..., Visit]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a corpus of two pages of one council, and of one report that tries everything, its name included."""
    corpus = tmp_path_factory.mktemp("journey") / "corpus"
    sample = PROJECT / "corpus" / "merrow-city-council"
    (corpus / sample.name).mkdir(parents=True)
    for page in ("theme3-safeguarding.txt", "theme4-governance.txt"):
        shutil.copy(sample / page, corpus / sample.name)
    (corpus / "<img src=x onerror=alert(1)>${alert(2)}\u202etxt.gnp.txt").write_text(HOSTILE_PAGE, encoding="utf-8")
    return corpus.parent


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    """Start the programme on a free port, with no index yet, and return the page's address as soon as it opens."""
    port = free_port()
    command = [sys.executable, "app.py", "--port", str(port), "--index", str(folder / "index")]
    log = folder / "log"
    with log.open("w", encoding="utf-8") as written:
        process = subprocess.Popen(
            [*command, "--corpus", str(folder / "corpus")],
            cwd=PROJECT,
            stderr=written,
            env={**os.environ, "PYTHONWARNINGS": "default"},
        )
        try:
            yield _opened(f"http://127.0.0.1:{port}/", process)
        finally:
            process.terminate()
            ended = process.wait(30)
    assert (ended, "Traceback" in log.read_text(encoding="utf-8")) == (0, False), log.read_text(encoding="utf-8")


def _opened(address: str, process: subprocess.Popen[bytes]) -> str:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urlopen(address, timeout=5).close()
        except (URLError, ConnectionError):
            time.sleep(0.1)
        else:
            return address
    pytest.fail(f"the page did not open within a minute; the exit status is {process.poll()}")


def nothing_got_out(reader: Visit) -> bool:
    """Say that nothing was run, asked of another host, or refused by the page's policy."""
    assert reader.page.evaluate("window.hit") is None
    assert (reader.dialogs, reader.errors, reader.outside(), reader.violations()) == ([], [], [], [])
    return True


def test_the_page_opens_before_its_index_is_built_and_answers_when_it_is(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.page.get_by_role("heading", name="The index is being built").wait_for()
    reader.page.set_default_timeout(ANSWERED_IN_SECONDS * 1000)
    reader.question.fill("What details were emailed in error to a supplier?")
    reader.question.press("Enter")
    reader.page.get_by_text("Waiting for the index to be built.").wait_for()
    exchange = reader.page.locator(".exchange")
    exchange.locator(".answer").wait_for()
    reader.page.get_by_role("heading", name="The index is being built").wait_for(state="hidden")
    assert f"“{BREACH}" in exchange.inner_text()
    assert (
        "Merrow City Council, Governance, management and sustainability, score 2, some shortfalls 1"
        in exchange.inner_text().replace("\n", " ")
    )
    link = exchange.get_by_role("link", name=re.compile("^1: open source"))
    link.click()
    assert reader.panel.locator("mark").inner_text().startswith(BREACH)
    reader.page.keyboard.press("Escape")
    reader.panel.wait_for(state="detached")
    assert reader.focused() == "#cite-1-1"
    reader.page.keyboard.press("Enter")
    section = reader.panel.inner_text()
    assert "4. Leadership" in section
    assert "2 of 4. Evidence shows some shortfalls" in section
    assert "merrow-city-council/theme4-governance.txt" in section
    assert "An LGA peer challenge had recommended" in section
    assert nothing_got_out(reader)


def test_a_follow_up_keeps_the_council_and_says_so(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.ask("What did Merrow score for governance?")
    followed = reader.ask("and for safeguarding?")
    understood = followed.locator(".understood").inner_text()
    assert understood == (
        "Understood: Merrow City Council · Safeguarding · the printed score · follow-up, keeping Merrow City Council"
    )
    assert "Safeguarding, score 2" in followed.inner_text()
    assert "Printed as “Score 2" in followed.inner_text()


def test_a_conversation_is_exported_and_cleared(address: str, visit: Begin) -> None:
    reader = visit()
    reader.open(address)
    reader.ask("How do I renew a parking permit?")
    reader.ask("What share of posts in the safeguarding service did agency workers fill?")
    with reader.page.expect_download() as saved:
        reader.page.get_by_role("button", name="Export as Markdown").click()
    exported = Path(saved.value.path()).read_text(encoding="utf-8")
    refused = "## How do I renew a parking permit?\n\n*Understood\\: all 2 councils*\n\n**Not found in the reports.** "
    assert refused in exported
    assert "Agency workers filled 44% of social work posts in the safeguarding service" in exported
    assert "Merrow City Council, Safeguarding, score 2, some shortfalls" in exported
    reader.page.get_by_role("button", name="Clear").click()
    reader.page.locator(".exchange").first.wait_for(state="detached")
    assert nothing_got_out(reader)


@pytest.mark.parametrize(("width", "scheme"), [(1360, "dark"), (320, "light")])
def test_what_a_hostile_report_says_is_text(address: str, visit: Begin, width: int, scheme: str) -> None:
    reader = visit(width=width, scheme=scheme)
    reader.open(address)
    exchange = reader.ask("How many people did the blue lantern scheme reach?")
    visible = HOSTILE_SENTENCE.replace("\u202e", "[U+202E]").replace("\u202c", "[U+202C]")
    assert visible in " ".join(exchange.inner_text().split())
    exchange.get_by_role("link", name=re.compile("^1: open source")).press("Enter")
    reader.panel.locator("mark").wait_for()
    shown = " ".join(reader.panel.inner_text().split())
    assert visible in shown
    assert "<img src=x onerror=alert(1)>${alert(2)}[U+202E]txt.gnp.txt" in shown
    assert "![beacon](http://evil.example/beacon.png) was <b>kept</b>" in shown
    assert "\u202e" not in reader.page.locator("body").inner_text()
    assert reader.page.locator("#workspace :is(script, img, b, form, iframe, [onerror])").count() == 0
    assert reader.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert nothing_got_out(reader)
