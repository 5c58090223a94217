"""Fixtures that several folders of tests share."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

os.environ.update(HF_HUB_OFFLINE="1", GRADIO_ANALYTICS_ENABLED="False", ANONYMIZED_TELEMETRY="False")

import pytest
from playwright.sync_api import Browser, BrowserContext

from indexer.build import build
from indexer.settings import LibrarySettings

from tests.browser import Visit, chromium


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="session")
def profile(browser: Browser) -> BrowserContext:
    """The browser's cache and permissions; what a reader asked is kept by page, not here."""
    context = browser.new_context(accept_downloads=True)
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    return context


@pytest.fixture
def visit(profile: BrowserContext) -> Iterator[Callable[..., Visit]]:
    """Begin a visit, of a given width and height in pixels, in a light or a dark colour scheme."""
    pages = []

    def begin(width: int = 1360, height: int = 900, scheme: Literal["light", "dark"] = "light") -> Visit:
        pages.append(profile.new_page())
        pages[-1].set_viewport_size({"width": width, "height": height})
        pages[-1].emulate_media(color_scheme=scheme)
        return Visit(pages[-1])

    yield begin
    for page in pages:
        page.close()


PROJECT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def library_index(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """The folder of a library of the sample corpus, built once a run; tests must not change it."""
    return build_once(PROJECT / "corpus", tmp_path_factory.mktemp("library"), pytestconfig)


@pytest.fixture(scope="session")
def real_page_index(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """The folder of a library of one real page, which is kept beside the project and not in it."""
    reports = PROJECT.parent / "shared" / "reports"
    if not reports.is_dir():
        pytest.skip(f"the real page is not in {reports}; everything else is tested on the sample corpus")
    return build_once(reports, tmp_path_factory.mktemp("real-page"), pytestconfig)


@pytest.fixture(scope="session")
def unseen_index(tmp_path_factory: pytest.TempPathFactory, pytestconfig: pytest.Config) -> Path:
    """The folder of a library of invented reports that nobody looks at."""
    reports = PROJECT / "tests" / "evaluation" / "c" / "reports"
    return build_once(reports, tmp_path_factory.mktemp("unseen"), pytestconfig)


def build_once(reports: Path, index: Path, config: pytest.Config) -> Path:
    """Build a library; vectors of texts that did not change since the last run come from pytest's cache."""
    name = f"{reports.parent.name}-{reports.name}.sqlite"
    kept = Path(config.cache.mkdir("vectors")) / name if config.cache else None
    vectors = index / "embeddings.sqlite"
    if kept and kept.exists():
        shutil.copy(kept, vectors)
    build([reports], index, LibrarySettings(_env_file=None, embedding_model=""))  # type: ignore[call-arg]
    if kept:
        shutil.copy(vectors, kept)
    return index
