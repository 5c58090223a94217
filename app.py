"""Open the page: `python app.py [--host H] [--port P] [--index DIR] [--corpus DIR]`. Wiring only."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from indexer.errors import AssistantError

from assistant.settings import AssistantSettings, load_settings


def main() -> int:
    """Open the page and keep it open until it is interrupted; the exit status is that of the process."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    try:
        settings = load_settings()
        arguments = _arguments(settings)
        _open(settings, arguments)
    except AssistantError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Closed.", file=sys.stderr)
    return 0


def _arguments(settings: AssistantSettings) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="app.py", description="Ask assessment reports on a page of your own machine.")
    parser.add_argument("--host", default=settings.host, help="address to open the page on (%(default)s)")
    parser.add_argument("--port", type=_port, default=settings.port, help="port to open it on (%(default)s)")
    parser.add_argument("--index", type=Path, default=settings.index, help="folder of the library (%(default)s)")
    parser.add_argument("--corpus", type=Path, default=settings.corpus, help="reports to index first (%(default)s)")
    return parser.parse_args()


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65_535:
        raise ValueError
    return port


def _open(settings: AssistantSettings, arguments: argparse.Namespace) -> None:
    # Imported here, so that --help and mistakes in the settings are answered at once.
    from assistant.assistant import Assistant
    from assistant.screen.page import page
    from assistant.screen.preparation import Preparation
    from assistant.screen.serve import serve, wait

    assistant = Assistant(arguments.index, settings)
    preparation = Preparation(assistant, arguments.corpus, arguments.index)
    address = serve(page(assistant, preparation.state), arguments.host, arguments.port)
    preparation.start()
    print(f"The page is open on {address} (Ctrl+C closes it).", file=sys.stderr, flush=True)
    try:
        wait()
    finally:
        preparation.stop()


if __name__ == "__main__":
    sys.exit(main())
