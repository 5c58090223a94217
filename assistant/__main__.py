"""The command line of the assistant: `python -m assistant ask | search | compare | evaluate`.

Standard output carries the result alone. Exit status: 0 done, 1 an error that the user can mend, 2 wrong arguments.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from indexer.errors import AssistantError
from indexer.framework import Statement, statement_for_word, statement_titled

if TYPE_CHECKING:
    from assistant.assistant import Assistant

_LIMIT = 10  # hits


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return the exit status."""
    parser = _parser()
    chosen = parser.parse_args(arguments)
    wrong = _what_is_wrong(chosen)
    if wrong:
        parser.error(wrong)
    try:
        return {"ask": _ask, "search": _search, "compare": _compare, "evaluate": _evaluate}[chosen.command](chosen)
    except AssistantError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m assistant", description="Ask the indexed assessment reports.")
    commands = parser.add_subparsers(dest="command", required=True)
    ask = commands.add_parser("ask", help="answer a question with citations")
    ask.add_argument("question", nargs="?", metavar="QUESTION")
    search = commands.add_parser("search", help="find passages")
    search.add_argument("question", nargs="?", metavar="QUERY")
    search.add_argument("--statement", action="append", default=[], type=_statement, metavar="NAME")
    search.add_argument("--score", action="append", default=[], type=int, choices=(1, 2, 3, 4), metavar="N")
    search.add_argument("--limit", type=_positive, default=_LIMIT, metavar="N", help=f"most hits (default: {_LIMIT})")
    compare = commands.add_parser("compare", help="put one question to several councils")
    compare.add_argument("question", metavar="QUESTION")
    evaluate = commands.add_parser("evaluate", help="measure the answers to questions whose right answers are known")
    evaluate.add_argument("questions", type=Path, metavar="QUESTIONS.jsonl", help="docs/evaluation.md tells their form")
    evaluate.add_argument("--baseline", action="store_true", help="measure the usual recipe beside it")
    for command in (ask, search):
        command.add_argument("--batch", type=Path, metavar="FILE", help="JSON Lines of questions; one result a line")
    for command in (ask, search, compare):
        command.add_argument(
            "--council", action="append", default=[], metavar="NAME", help="may be given several times"
        )
    for command in (ask, search, compare, evaluate):
        command.add_argument("--index", type=Path, metavar="DIR", help="folder of the library (default: index)")
        command.add_argument("--json", action="store_true", help="print the result as JSON")
    return parser


def _statement(name: str) -> Statement:
    statement = statement_titled(name) or statement_for_word(name.strip())
    if statement is None:
        words = ", ".join(statement.word for statement in Statement)
        raise argparse.ArgumentTypeError(f"no quality statement {name!r}; use its title, or one of: {words}")
    return statement


def _positive(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is not a number from 1")
    return int(value)


def _what_is_wrong(chosen: argparse.Namespace) -> str:
    if chosen.command == "evaluate":
        return ""
    if chosen.command == "compare":
        return "" if len(chosen.council) > 1 else "compare needs at least two --council NAME"
    if chosen.question is None and chosen.batch is None:
        return f"{chosen.command} needs a question or --batch FILE"
    if chosen.question is not None and chosen.batch is not None:
        return "give a question or --batch FILE, not both"
    return ""


def _assistant(chosen: argparse.Namespace) -> Assistant:
    from assistant.assistant import Assistant
    from assistant.settings import load_settings

    settings = load_settings()
    return Assistant(chosen.index or settings.index, settings)


def _ask(chosen: argparse.Namespace) -> int:
    from assistant.render import Values, answer_values, answer_with_sources

    assistant = _assistant(chosen)
    if chosen.batch is not None:

        def ask(line: BatchLine) -> Values:
            return answer_values(assistant.ask(line.question, councils=chosen.council), line.id)

        return _batch(chosen.batch, ask)
    answer = assistant.ask(chosen.question, councils=chosen.council)
    print(json.dumps(answer_values(answer), ensure_ascii=False) if chosen.json else answer_with_sources(answer))
    return 0


def _search(chosen: argparse.Namespace) -> int:
    from indexer.scope import Scope

    from assistant.render import Values, hit_text, search_values

    assistant = _assistant(chosen)
    scope = Scope(statements=tuple(chosen.statement), scores=tuple(chosen.score))

    def values(line: BatchLine) -> Values:
        hits = assistant.search(line.question, scope, chosen.limit, chosen.council)
        return search_values(line.question, hits, line.id)

    if chosen.batch is not None:
        return _batch(chosen.batch, values)
    if chosen.json:
        print(json.dumps(values(BatchLine(None, chosen.question)), ensure_ascii=False))
        return 0
    hits = assistant.search(chosen.question, scope, chosen.limit, chosen.council)
    print("\n".join(hit_text(hit) for hit in hits) or "Nothing was found.")
    return 0


def _compare(chosen: argparse.Namespace) -> int:
    from assistant.render import comparison_text, comparison_values

    comparison = _assistant(chosen).compare(chosen.question, chosen.council)
    values = json.dumps(comparison_values(comparison), ensure_ascii=False) if chosen.json else ""
    print(values or comparison_text(comparison))
    return 0


def _evaluate(chosen: argparse.Namespace) -> int:
    from assistant.evaluation.command import run

    return run(chosen.questions, lambda: _assistant(chosen), chosen.baseline, chosen.json)


@dataclass(frozen=True, slots=True)
class BatchLine:
    """One line of a batch file: a question, and what the caller knows it by."""

    id: object
    question: str


def _batch(path: Path, answer: Callable[[BatchLine], dict[str, object]]) -> int:
    """Print one JSON line for each line of the file; a line that fails says why, and the others are answered."""
    failed = 0
    for number, line in enumerate(_batch_lines(path), start=1):
        try:
            values = answer(line)
        except AssistantError as error:
            failed += 1
            values = {"id": line.id, "question": line.question[:200], "error": str(error)}
            print(f"error: line {number}: {error}", file=sys.stderr)
        print(json.dumps(values, ensure_ascii=False), flush=True)
    return 1 if failed else 0


def _batch_lines(path: Path) -> list[BatchLine]:
    from assistant.errors import UnreadableBatch

    try:
        texts = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableBatch(f"{path} cannot be read ({error}); name a UTF-8 file of JSON Lines.") from None
    lines: list[BatchLine] = []
    for number, text in enumerate(texts, start=1):
        if not text.strip():
            continue
        try:
            values = json.loads(text)
            question = values.get("question", values.get("query"))
        except (ValueError, AttributeError):
            question = None
        if not isinstance(question, str):
            raise UnreadableBatch(f'{path}, line {number}: not of the form {{"id": …, "question": "…"}}.')
        lines.append(BatchLine(values.get("id"), question))
    return lines


if __name__ == "__main__":
    sys.exit(main())
