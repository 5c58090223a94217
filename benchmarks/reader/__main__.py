"""Command line: `python -m benchmarks.reader teach | measure | fit`. Standard output carries the result alone."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, astuple
from pathlib import Path
from typing import TYPE_CHECKING

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # the model comes with the packages

from indexer.embedding import Embedder, find_model
from indexer.errors import AssistantError

from benchmarks.reader.errors import SchoolError
from benchmarks.reader.lessons import read_lessons, read_questions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_HERE = Path(__file__).parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what is asked, and return the exit status: 0 done, 1 an error that can be mended, 2 wrong arguments."""
    chosen = _parser().parse_args(arguments)
    try:
        {"teach": _teach, "measure": _measure, "fit": _fit}[chosen.what](chosen)
    except (AssistantError, SchoolError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    except ModuleNotFoundError as error:
        print(f"error: {error.name} is missing: python -m pip install '.[teaching]'", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reader", description="Teach and measure the reader.")
    what = parser.add_subparsers(dest="what", required=True)
    teach = what.add_parser("teach", help="teach a reader all lessons, and write it")
    out = Path("reader.onnx")
    teach.add_argument("--out", type=Path, metavar="FILE", default=out, help="what was taught (%(default)s)")
    teach.add_argument("--keep", type=Path, metavar="FILE", help="keep what was learnt in full, for another sitting")
    teach.add_argument("--begin-with", type=Path, metavar="FILE", help="what an earlier sitting kept")
    teach.add_argument(
        "--rounds", type=_positive, metavar="N", default=4, help="rounds through all lessons (%(default)s)"
    )
    teach.add_argument("--seed", type=int, metavar="N", default=0)
    what.add_parser("measure", help="put the lessons that were kept apart to the reader that ships")
    fit = what.add_parser("fit", help="fit the constants of assistant/evidence.py to labelled questions")
    fit.add_argument(
        "--of", nargs=2, type=Path, action="append", required=True, metavar=("QUESTIONS", "INDEX"), dest="sets"
    )
    return parser


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("give 1 or more")
    return number


def _teach(chosen: argparse.Namespace) -> None:
    import onnx  # noqa: F401  # asked for first: what was learnt could not be saved without it
    import onnxscript  # noqa: F401
    from tokenizers import Tokenizer

    from benchmarks.reader.network import save
    from benchmarks.reader.teaching import Sitting, teach

    model = find_model("").path
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()

    def tokens(text: str) -> list[int]:
        return list(tokenizer.encode(text, add_special_tokens=False).ids)

    lessons, elsewhere = read_lessons(_HERE / "taught"), read_questions(_HERE / "elsewhere" / "taught.txt")
    sitting = Sitting(chosen.rounds, chosen.seed, chosen.begin_with, chosen.keep)
    network = teach(lessons, elsewhere, model, tokens, _embed, sitting, _tell)
    save(network, chosen.out)
    print(chosen.out)


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _measure(chosen: argparse.Namespace) -> None:
    from assistant.reader import Reader
    from benchmarks.reader.measuring import measure

    elsewhere = read_questions(_HERE / "elsewhere" / "kept_apart.txt")
    skill = measure(read_lessons(_HERE / "kept_apart"), elsewhere, Reader().read_lines, _embed)
    for name, (share, of) in asdict(skill).items():
        print(f"{name.replace('_', ' '):<16}{share:.3f} of {of}")


def _fit(chosen: argparse.Namespace) -> None:
    from benchmarks.reader.fitting import ANSWERS, WORTH, cross_validated, fit, refuse_few, sides_of

    sides = [side for questions, index in chosen.sets for side in sides_of(questions, index)]
    refuse_few(sides)
    constants = fit(sides)
    for name, value in zip(WORTH, constants.worth, strict=True):
        print(f"worth    {name:<14}{value:6.2f}")
    for name, value in zip((*ANSWERS, "at least"), (*constants.answers, constants.least), strict=True):
        print(f"answers  {name:<14}{value:6.2f}")
    print("at least plus   found  refused falsely  near the topic  off the topic")
    for judged in cross_validated(sides, _ADDED):
        print("  ".join(f"{value:8.3f}" for value in astuple(judged)))


_ADDED = (-1.5, -1.0, -0.75, -0.5, -0.25, 0.0, 0.25, 0.5)  # log-odds
_embedder = Embedder(find_model(""))


def _embed(texts: Sequence[str]) -> NDArray[np.float32]:
    return _embedder.embed(texts)


if __name__ == "__main__":
    sys.exit(main())
