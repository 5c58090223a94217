"""The first index, built in a process of its own while the page is already open."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from assistant.inert import one_line
from assistant.state import LibraryState, LibraryStateKind

_LONGEST_LINE = 300  # characters of the builder's last line
_PROGRESS_BAR = re.compile(r"\s*(.+?):\s*([0-9]{1,3})%\|")


class FirstBuild:
    """Builds an index from a corpus once, and tells how far it is."""

    def __init__(self, corpus: Path, index: Path, command: tuple[str, ...] = (sys.executable, "-m", "indexer")) -> None:
        """Take note of what to build; nothing starts yet."""
        self._command = (*command, "build", str(corpus), "--index", str(index))
        self._process: subprocess.Popen[str] | None = None
        self._last_line = ""
        self._lock = threading.Lock()

    def run(self) -> bool:
        """Build, and return whether it succeeded; blocks until the builder has ended."""
        process = subprocess.Popen(
            self._command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        with self._lock:
            self._process = process
        with process:
            assert process.stderr is not None
            for line in process.stderr:  # a progress bar's carriage returns end lines here, too
                if line.strip():
                    with self._lock:
                        self._last_line = _told(line)
        return process.returncode == 0

    def stop(self) -> None:
        """End the builder, where it is still at work; the library takes no harm."""
        with self._lock:
            if self._process is not None and self._process.poll() is None:
                self._process.terminate()

    def state(self, library_state: Callable[[], LibraryState]) -> LibraryState:
        """Return the library's state, or that of the build where it is under way or has failed."""
        with self._lock:
            process, line = self._process, self._last_line
        if process is None or process.returncode == 0:
            return library_state()
        if process.returncode is None:
            return LibraryState(LibraryStateKind.BUILDING, f"This takes a minute or two. {line}".strip())
        state = library_state()
        if state.kind is not LibraryStateKind.EMPTY:
            return state
        return LibraryState(LibraryStateKind.EMPTY, f"The index could not be built. {line}".strip())


def _told(line: str) -> str:
    """Return a line of the builder in words: of a progress bar what is under way, and how far it is."""
    bar = _PROGRESS_BAR.match(line)
    return f"{bar[1].capitalize()}: {bar[2]}%." if bar else one_line(line).removeprefix("error: ")[:_LONGEST_LINE]
