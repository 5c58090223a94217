"""The command line of the library: `python -m indexer build | status`.

Standard output carries the result alone; progress goes to standard error. Exit status: 0 done, 1 an error that the
user can mend, 2 wrong arguments.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Never

from indexer.errors import AssistantError
from indexer.oneline import one_line

if TYPE_CHECKING:
    from indexer.build_summary import BuildSummary, Progress


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.command == "build":
            return _build(chosen)
        return _status(chosen)
    except AssistantError as error:
        print(f"error: {one_line(str(error))}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped. The library is as it was.", file=sys.stderr)
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m indexer", description="Keep the library of assessment reports.")
    commands = parser.add_subparsers(dest="command", required=True)
    build = commands.add_parser("build", help="bring the library up to date with folders or files of reports")
    build.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="folders or files (default: corpus)")
    status = commands.add_parser("status", help="say what the library holds")
    for command in (build, status):
        command.add_argument("--index", type=Path, metavar="DIR", help="folder of the library (default: index)")
        command.add_argument("--json", action="store_true", help="print the result as JSON")
    return parser


def _build(chosen: argparse.Namespace) -> int:
    from indexer.build import build
    from indexer.settings import load_settings

    settings = load_settings()
    with _progress_bar() as progress:
        summary = build(chosen.paths or [settings.corpus], chosen.index or settings.index, settings, progress)
    print(json.dumps(asdict(summary), ensure_ascii=False) if chosen.json else _summary_text(summary))
    return 0


@contextmanager
def _progress_bar() -> Iterator[Progress]:
    """Show one bar on standard error, begun anew for each step."""
    from tqdm import tqdm

    bars: dict[str, tqdm[Never]] = {}

    def show(step: str, done: int, of: int) -> None:
        if step not in bars:
            for earlier in bars.values():
                earlier.close()
            bars[step] = tqdm(total=of, desc=step, file=sys.stderr, mininterval=0.2, dynamic_ncols=True)
        bars[step].update(done - bars[step].n)

    try:
        yield show
    finally:
        for bar in bars.values():
            bar.close()


def _summary_text(summary: BuildSummary) -> str:
    lines = [
        f"Generation {summary.generation}: {summary.reports} reports, {summary.sections} sections, "
        f"{summary.passages} passages" + ("" if summary.changed else "; nothing has changed"),
        f"Files: {summary.files_read} read, {summary.files_unchanged} unchanged, {summary.files_removed} removed. "
        f"Texts: {summary.embedded} embedded, {summary.reused} from the cache. {summary.seconds:.1f} s",
    ]
    lines += _listed("Not indexed", summary.refused)
    lines += _listed("Not quite as published pages are", summary.deviations)
    return "\n".join([*lines, *summary.notices])


def _listed(heading: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    return [f"{heading} ({len(rows)}):", *(one_line(f"  {source}: {what}") for source, what in rows)] if rows else []


def _status(chosen: argparse.Namespace) -> int:
    from indexer.settings import load_settings
    from indexer.status import library_status, status_text

    status = library_status(chosen.index or load_settings().index)
    print(json.dumps(asdict(status), ensure_ascii=False) if chosen.json else status_text(status))
    return 0


if __name__ == "__main__":
    sys.exit(main())
