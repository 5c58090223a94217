"""The page on an address: what Gradio is told to do, and above all what it is told not to do."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path

import gradio

from assistant.errors import AddressTaken
from assistant.screen.security import MIDDLEWARE
from assistant.screen.theme import theme

_HERE = Path(__file__).parent
_STYLES = ("theme.css", "page.css", "reading.css")
_META = (
    '<meta name="color-scheme" content="light dark">'
    '<meta name="robots" content="noindex">'
    '<meta name="description" content="Questions to assessment reports, answered word for word.">'
)


def serve(blocks: gradio.Blocks, host: str, port: int) -> str:
    """Open the page in the background and return its address.

    Raises:
        AddressTaken: another programme listens on the port, or the host is not one of this machine.
    """
    # Gradio calls its own address once it listens: a network's proxy must not stand between.
    os.environ["NO_PROXY"] = os.environ["no_proxy"] = ",".join(filter(None, (os.environ.get("NO_PROXY"), host)))
    blocks.queue(default_concurrency_limit=None, max_size=None)
    try:
        _, address, _ = blocks.launch(
            server_name=host,
            server_port=port,
            prevent_thread_lock=True,
            quiet=True,
            inbrowser=False,
            share=False,
            show_error=False,
            footer_links=[],
            run_history=False,
            enable_monitoring=False,
            mcp_server=False,
            pwa=False,
            ssr_mode=False,
            theme=theme(),
            head=_head(),
            favicon_path=_HERE / "favicon.png",
            app_kwargs={"middleware": MIDDLEWARE},
        )
    except OSError:
        raise AddressTaken(
            f"Cannot open the page on {host}:{port}: the port is in use, or the host is not one of this machine. "
            "Choose others with --port and --host."
        ) from None
    return str(address)


def wait() -> None:
    """Keep the page open until the process is asked to end; the server's thread ends with the process.

    Closing Gradio first would only break off what is being sent: on 6.31 it fails while anyone is being answered.
    """
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    ended.wait()


def _head() -> str:
    """Return what stands in the page's head. The styles stand there as written: Gradio rewrites those given as CSS."""
    styles = "\n".join((_HERE / name).read_text(encoding="utf-8") for name in _STYLES)
    return f"{_META}<style>\n{styles}\n</style>"
